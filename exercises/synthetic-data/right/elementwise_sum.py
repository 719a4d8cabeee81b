# shows: broadcasting and a sum over features in place of a matrix product
import torch


def synthetic_data(w, b, num_examples):
    w = w.reshape(1, -1)
    features = torch.randn((num_examples, w.shape[1]))
    labels = (features * w).sum(dim=1, keepdim=True) + b
    noise = torch.randn_like(labels) * 0.01
    return features, labels + noise
