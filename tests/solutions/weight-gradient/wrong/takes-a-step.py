# shows: runs a whole training step, so the model changes
# wrong because: called twice: weights have moved, the second gradient differs from the first
import torch
def weight_gradient(model, X, y):
    opt = torch.optim.SGD(model.parameters(), lr=0.03)
    opt.zero_grad()
    torch.nn.functional.mse_loss(model(X), y).backward()
    opt.step()
    return model.weight.grad.clone()
