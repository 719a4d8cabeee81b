# shows: computed in half precision
# fails: sum_of_the_absolute_differences
def absolute_loss(y_hat, y):
    return (y_hat.half() - y.reshape(y_hat.shape).half()).abs().sum().float()
