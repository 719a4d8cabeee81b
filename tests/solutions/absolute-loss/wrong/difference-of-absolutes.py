# shows: | |y_hat| - |y| |
# wrong because: y_hat = [[1]], y = [-1]: 0 and not 2
def absolute_loss(y_hat, y):
    return (y_hat.abs() - y.reshape(y_hat.shape).abs()).abs().sum()
