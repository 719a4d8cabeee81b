def sgd(params, grads, lr, batch_size):
    return [p - lr * g / batch_size for p, g in zip(params, grads)]
