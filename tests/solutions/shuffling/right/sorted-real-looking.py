# shows: temperatures of a year, sorted by the day
import math
import random
import torch
def malicious_dataset(num_examples):
    rows = []
    for k in range(num_examples):
        season = k / num_examples
        rows.append([7 * math.cos(math.pi * season / 2), 7 * math.sin(math.pi * season / 2), random.gauss(0, 1)])
    X = torch.tensor(rows)
    w = torch.tensor([-6.0, 6.0, 1.0])
    b = 8.0
    y = (X @ w + b)[:, None]
    return X, y, w, b
