# shows: sums over minibatches of eight, divided by n
import torch
from torch.utils.data import DataLoader, TensorDataset


def weight_gradient(model, X, y):
    model.zero_grad()
    for xb, yb in DataLoader(TensorDataset(X, y), batch_size=8):
        loss = torch.nn.functional.mse_loss(model(xb), yb, reduction="sum") / len(X)
        loss.backward()
    result = model.weight.grad.clone()
    model.zero_grad()
    return result
