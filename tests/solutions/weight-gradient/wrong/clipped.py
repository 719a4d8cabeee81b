# shows: gradients clipped to norm 1
# wrong because: X = [[10.]], w = 1, b = 0, y = [[0.]]: clipped to 1 and not 200
import torch
def weight_gradient(model, X, y):
    model.zero_grad()
    torch.nn.functional.mse_loss(model(X), y).backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    return model.weight.grad.clone()
