# computed in float16
# fails: sum_of_the_absolute_differences
def absolute_loss(y_hat, y):
    return (y_hat.half() - y.half().reshape(y_hat.shape)).abs().sum().float()
