# shows: only the first hundred examples count
# fails: adds_up_over_the_parts_of_a_batch
def absolute_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape))[:100].abs().sum()
