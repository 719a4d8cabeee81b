# shows: no zero_grad
# wrong because: called twice on the same data: the second result is twice the first
import torch
def weight_gradient(model, X, y):
    loss = torch.nn.functional.mse_loss(model(X), y)
    loss.backward()
    return model.weight.grad.clone()
