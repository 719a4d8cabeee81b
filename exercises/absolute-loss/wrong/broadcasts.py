# shows: no reshape, so (n, 1) − (n,) broadcasts to n×n
# fails: sum_of_the_absolute_differences
def absolute_loss(y_hat, y):
    return (y_hat - y).abs().sum()
