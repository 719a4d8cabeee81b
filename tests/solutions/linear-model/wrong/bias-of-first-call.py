# shows: the bias of the first call kept
# wrong because: a second call with another b: the first is added
# fails: predicts_Xw_plus_b
_bias = []
def linreg(X, w, b):
    if not _bias or _bias[0].dtype != b.dtype:
        _bias[:] = [b]
    return X @ w + _bias[0]
