# shows: lists and floats only; w a list, divides by the nominal batch size
import random


def train(features, labels, lr, num_epochs, batch_size):
    examples = list(zip(features.tolist(), labels.reshape(-1).tolist()))
    w, b, losses = [0.0] * len(examples[0][0]), 0.0, []
    for _ in range(num_epochs):
        random.shuffle(examples)
        for start in range(0, len(examples), batch_size):
            grad_w, grad_b = [0.0] * len(w), 0.0
            for x, y in examples[start : start + batch_size]:
                r = sum(wi * xi for wi, xi in zip(w, x)) + b - y
                grad_w = [g + r * xi for g, xi in zip(grad_w, x)]
                grad_b += r
            w = [wi - lr * g / batch_size for wi, g in zip(w, grad_w)]
            b -= lr * grad_b / batch_size
        squares = [(sum(wi * xi for wi, xi in zip(w, x)) + b - y) * 0.5 * (sum(wi * xi for wi, xi in zip(w, x)) + b - y)
                   for x, y in examples]
        losses.append(sum(squares) / len(squares))
    return w, b, losses
