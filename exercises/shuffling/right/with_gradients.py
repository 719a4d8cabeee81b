# shows: the parameters are leaves that track gradients
import torch


def malicious_dataset(num_examples):
    w = torch.tensor([[2.0], [-3.4]], requires_grad=True)
    b = torch.tensor([4.2], requires_grad=True)
    X = torch.randn(num_examples, 2)
    y = X @ w + b
    order = torch.argsort(y.detach().squeeze())
    return X[order], y[order], w, b
