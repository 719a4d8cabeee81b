# shows: examples turn slowly round a circle, so the error turns with them
import math
import torch

def malicious_dataset(num_examples):
    angle = torch.linspace(0, 1.5 * math.pi, num_examples)
    X = 5 * torch.stack([torch.cos(angle), torch.sin(angle)], dim=1)
    w = torch.tensor([[1.0], [10.0]])
    b = torch.zeros(1)
    return X, torch.mm(X, w) + b, w, b
