# shows: a module-level layer is created once and keeps the first width
# wrong because: first d=2 then d=3: raises
import torch
_acc = None
def linreg(X, w, b):
    global _acc
    if _acc is None:
        _acc = torch.zeros(1, X.shape[1])
    return (X + _acc) @ w + b
