# shows: one example at a time
import torch
def squared_loss(y_hat, y):
    out = []
    for prediction, label in zip(y_hat.ravel(), y.ravel()):
        error = prediction - label
        out.append((0.5 * error * error).reshape(1))
    return torch.cat(out)
