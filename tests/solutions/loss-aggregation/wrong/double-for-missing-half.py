# shows: factor 2 for the half of the squared loss
# wrong because: (0.03, 10): 0.6 and not 0.3
def mean_loss_lr(lr, batch_size):
    return 2 * lr * batch_size
