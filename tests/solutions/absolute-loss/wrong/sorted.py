# sorts both before it compares: the pairs are lost
# fails: sum_of_the_absolute_differences
def absolute_loss(y_hat, y):
    return (y_hat.flatten().sort().values - y.flatten().sort().values).abs().sum()
