# shows: Python floats, which overflow to inf by multiplication
import random


def train(features, labels, lr, num_epochs, batch_size):
    data = list(zip(features.tolist(), labels.flatten().tolist()))
    d = len(data[0][0])
    w, b, losses = [0.0] * d, 0.0, []

    def residual(x, y):
        return sum(wj * xj for wj, xj in zip(w, x)) + b - y

    for _ in range(num_epochs):
        random.shuffle(data)
        for i in range(0, len(data), batch_size):
            batch = data[i : i + batch_size]
            rs = [residual(x, y) for x, y in batch]
            for j in range(d):
                w[j] -= lr * sum(r * x[j] for r, (x, _) in zip(rs, batch)) / len(batch)
            b -= lr * sum(rs) / len(batch)
        losses.append(sum(residual(x, y) * residual(x, y) / 2 for x, y in data) / len(data))
    return w, b, losses
