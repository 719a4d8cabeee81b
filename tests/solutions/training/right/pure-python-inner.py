# shows: sums over features by Python, one example at a time
import random
def train(features, labels, lr, num_epochs, batch_size):
    rows = [(row, t) for row, t in zip(features.tolist(), labels.flatten().tolist())]
    w = [random.gauss(0, 0.01) for _ in rows[0][0]]
    b = 0.0
    losses = []
    for _ in range(num_epochs):
        random.shuffle(rows)
        for k in range(0, len(rows), batch_size):
            batch = rows[k:k + batch_size]
            gw, gb = [0.0] * len(w), 0.0
            for x, t in batch:
                r = sum(wi * xi for wi, xi in zip(w, x)) + b - t
                gw = [g + r * xi for g, xi in zip(gw, x)]
                gb += r
            w = [wi - lr * g / len(batch) for wi, g in zip(w, gw)]
            b -= lr * gb / len(batch)
        total = 0.0
        for x, t in rows:
            r = sum(wi * xi for wi, xi in zip(w, x)) + b - t
            total += r * r / 2
        losses.append(total / len(rows))
    import torch
    return torch.tensor(w), b, losses
