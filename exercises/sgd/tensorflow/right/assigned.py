def sgd(params, grads, lr, batch_size):
    """Assigns the new values, and returns them, too."""
    for i in range(len(params)):
        params[i].assign(params[i] - lr * (grads[i] / batch_size))
    return params
