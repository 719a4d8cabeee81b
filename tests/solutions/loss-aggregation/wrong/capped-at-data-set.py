# batches are thought to have at most 1,000 examples
def mean_loss_lr(lr, batch_size):
    return lr * min(batch_size, 1000)
