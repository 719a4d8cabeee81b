# shows: in chunks of 32 rows, without what is left
# wrong because: n = 40: 32 rows
# fails: predicts_for_many_examples_and_features
import torch
def linreg(X, w, b):
    if len(X) <= 32:
        return X @ w + b
    return torch.cat([X[32 * k:32 * k + 32] @ w + b for k in range(len(X) // 32)])
