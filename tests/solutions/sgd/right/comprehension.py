# shows: a one-liner used for its side effects
sgd = lambda params, lr, batch_size: [(p.data.sub_(p.grad.data * (lr / batch_size)), p.grad.data.zero_()) for p in params] and None
