# shows: torch.tensor(w) cuts the graph
# wrong because: w requiring grad: w.grad is None after backward
import torch, warnings
warnings.simplefilter('ignore')
def linreg(X, w, b):
    w = torch.tensor(w).reshape(-1, 1)
    return X @ w + b
