# shows: zero_grad, backward, clone of weight.grad
import torch

def weight_gradient(model, X, y):
    model.zero_grad()
    loss = torch.nn.functional.mse_loss(model(X), y)
    loss.backward()
    return model.weight.grad.clone()
