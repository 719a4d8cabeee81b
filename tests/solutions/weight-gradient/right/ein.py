# einsum
import torch
def weight_gradient(model, X, y):
    return 2 * torch.einsum("nk,nd->kd", model(X).detach() - y, X) / X.shape[0]
