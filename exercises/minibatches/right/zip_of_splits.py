# shows: both tensors permuted and split, then zipped
import torch


def data_iter(batch_size: int, features: torch.Tensor, labels: torch.Tensor):
    order = torch.randperm(len(features), device=features.device)
    return zip(torch.split(features[order], batch_size), torch.split(labels[order], batch_size))
