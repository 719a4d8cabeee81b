# shows: clones are detached and track gradients of their own
# fails: gradients_reach_w_and_b
def linreg(X, w, b):
    w = w.detach().clone().requires_grad_()
    b = b.detach().clone().requires_grad_()
    return X @ w + b
