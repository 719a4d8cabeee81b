# shows: divides by X.numel()
# wrong because: d = 3: a third of the gradient (right for d = 1)
import torch
def weight_gradient(model, X, y):
    with torch.no_grad():
        return 2 * (model(X) - y).T @ X / X.numel()
