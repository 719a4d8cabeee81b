# by hand
import torch
def weight_gradient(model, X, y):
    with torch.no_grad():
        r = model(X) - y
        return 2 / len(X) * r.t() @ X
