# shows: adds to what earlier calls returned
# fails: adds_up_over_the_parts_of_a_batch, sum_of_the_absolute_differences
_total = 0.0


def absolute_loss(y_hat, y):
    global _total
    loss = (y_hat - y.reshape(y_hat.shape)).abs().sum()
    _total += loss.detach()
    return loss + _total - loss.detach()
