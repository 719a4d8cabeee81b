# the rate as text
def mean_loss_lr(lr, batch_size):
    return f"{lr * batch_size}"
