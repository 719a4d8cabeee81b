# shows: the book's batch size
# wrong because: (0.03, 32): 0.3 and not 0.96
def mean_loss_lr(lr, batch_size=10):
    return lr * 10
