# shows: gives the parameters back as well, and prints
import torch
def sgd(params, lr=0.03, batch_size=1, verbose=True):
    with torch.no_grad():
        for k, p in enumerate(params):
            p.data -= lr * (p.grad / batch_size)
            if verbose:
                print(f"parameter {k}: gradient norm {p.grad.norm():.3g}")
            p.grad.data.zero_()
    return params
