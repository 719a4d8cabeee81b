# shows: closed form of shape (d, 1)
# wrong because: d = 3: shape (3, 1) and not (1, 3)
import torch
def weight_gradient(model, X, y):
    with torch.no_grad():
        return 2 * X.T @ (model(X) - y) / len(X)
