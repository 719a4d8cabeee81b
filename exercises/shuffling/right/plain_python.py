# shows: lists sorted in plain Python
import random

import torch


def malicious_dataset(num_examples):
    w, b = [2.0, -3.0], 6.0
    rows = []
    for _ in range(num_examples):
        x = [random.gauss(0, 1.2), random.gauss(0, 1.2)]
        rows.append((x, w[0] * x[0] + w[1] * x[1] + b))
    rows.sort(key=lambda row: row[1])
    X = torch.tensor([x for x, _ in rows])
    y = torch.tensor([[label] for _, label in rows])
    return X, y, torch.tensor(w), torch.tensor(b)
