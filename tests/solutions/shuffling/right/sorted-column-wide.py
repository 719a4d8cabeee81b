# shows: one feature of large range, sorted, and labels with an offset
import numpy as np
import torch
def malicious_dataset(num_examples):
    x = np.sort(np.random.uniform(2.0, 7.0, size=num_examples))[::-1].copy()
    w, b = 3.0, -20.0
    y = w * x + b + np.random.normal(0, 0.001, num_examples)
    return (torch.tensor(x, dtype=torch.float32).reshape(-1, 1), torch.tensor(y, dtype=torch.float32).reshape(-1, 1),
            torch.tensor([w]), torch.tensor([b]))
