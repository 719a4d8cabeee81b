# shows: features drawn column by column, labels added up feature by feature
import torch


def synthetic_data(w, b, num_examples):
    columns = [torch.randn(num_examples) for _ in range(len(w))]
    y = torch.full((num_examples,), float(b))
    for x, weight in zip(columns, w.flatten()):
        y += weight * x
    y += torch.randn(num_examples).mul(0.01)
    return torch.stack(columns, dim=1), y.reshape(-1, 1)
