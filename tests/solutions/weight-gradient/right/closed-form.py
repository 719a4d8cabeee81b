# shows: 2/n (Xw + b - y)^T X
import torch

@torch.no_grad()
def weight_gradient(model, X, y):
    residual = model(X) - y.reshape(-1, 1)
    return 2 / len(X) * residual.T @ X
