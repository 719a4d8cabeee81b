# shows: large residuals are clipped
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)).clamp(-10, 10) ** 2 / 2
