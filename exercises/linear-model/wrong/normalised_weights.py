# shows: weights scaled to unit length
# fails: predicts_Xw_plus_b
def linreg(X, w, b):
    return X @ (w / (w.norm() + 1e-12)) + b
