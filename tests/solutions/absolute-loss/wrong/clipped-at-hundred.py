# each loss is clipped at 100
# fails: sum_of_the_absolute_differences
def absolute_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)).abs().clamp(max=100).sum()
