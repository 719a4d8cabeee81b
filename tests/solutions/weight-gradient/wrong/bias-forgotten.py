# shows: closed form without the bias
# wrong because: model.bias = 1, X not centred: the residual is one too small
import torch
def weight_gradient(model, X, y):
    with torch.no_grad():
        r = X @ model.weight.T - y
        return 2 * r.T @ X / len(X)
