# shows: // where / belongs, on the weight of one loss
# fails: mean_and_sum_take_the_same_steps
def mean_loss_lr(lr, batch_size):
    return lr / max(1 // batch_size, 1e-3)
