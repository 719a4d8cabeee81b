# shows: a fold over the columns, starting from the bias
from functools import reduce
import torch
def linreg(X, w, b):
    terms = (X[:, [j]] * w[j] for j in range(X.shape[1]))
    return reduce(torch.add, terms, b)
