# shows: pure Python lists with random.gauss
import random
import torch

def synthetic_data(w, b, num_examples):
    ws = [float(v) for v in w.flatten().tolist()]
    bb = float(b)
    rows, targets = [], []
    for _ in range(num_examples):
        x = [random.gauss(0.0, 1.0) for _ in ws]
        rows.append(x)
        targets.append([sum(a * c for a, c in zip(x, ws)) + bb + random.gauss(0.0, 0.01)])
    return torch.tensor(rows), torch.tensor(targets)
