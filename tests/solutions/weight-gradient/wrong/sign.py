# shows: minus sign from y - y_hat
# wrong because: X = [[1.]], w = 1, b = 0, y = [[0.]]: -2 and not 2
import torch
def weight_gradient(model, X, y):
    with torch.no_grad():
        return 2 / len(X) * (y - model(X)).T @ X
