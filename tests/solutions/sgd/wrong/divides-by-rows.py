# shows: divides by the rows of the parameter
# wrong because: w of shape (3,1), batch_size=10: grad/3 instead of grad/10
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad / (param.shape[0] if param.dim() else 1)
            param.grad.zero_()
