# sorts both before it compares: the pairs are lost
def absolute_loss(y_hat, y):
    return (y_hat.flatten().sort().values - y.flatten().sort().values).abs().sum()
