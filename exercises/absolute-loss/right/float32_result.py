# shows: converted to float32 whatever came
def absolute_loss(y_hat, y):
    return (y_hat.float() - y.float().reshape(y_hat.shape)).abs().sum()
