# shows: (d²)^½, whose gradient at d = 0 is nan
# fails: its_gradient_is_the_sign
def absolute_loss(y_hat, y):
    return ((y_hat - y.reshape(y_hat.shape)).pow(2) ** 0.5).sum()
