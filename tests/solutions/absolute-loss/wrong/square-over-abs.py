# d²/|d| is 0/0 at d = 0
# fails: sum_of_the_absolute_differences
def absolute_loss(y_hat, y):
    d = y_hat - y.reshape(y_hat.shape)
    return (d**2 / d.abs()).sum()
