# shows: backward, then puts the earlier .grad back
import torch

def weight_gradient(model, X, y):
    saved = [(p, p.grad) for p in model.parameters()]
    try:
        for p, _ in saved:
            p.grad = None
        with torch.enable_grad():
            torch.nn.MSELoss()(model(X), y).backward()
        return model.weight.grad.detach()
    finally:
        for p, g in saved:
            p.grad = g
