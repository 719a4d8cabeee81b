# shows: no vectorisation at all: random.gauss and lists
import random

import torch


def synthetic_data(w, b, num_examples):
    weights = w.flatten().tolist()
    features, labels = [], []
    for _ in range(num_examples):
        row = [random.gauss(0, 1) for _ in weights]
        label = sum(x * v for x, v in zip(row, weights)) + b + random.gauss(0, 0.01)
        features.append(row)
        labels.append([label])
    return torch.tensor(features), torch.tensor(labels)
