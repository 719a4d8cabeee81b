# shows: no ½
# fails: half_the_squared_difference_of_each_example, its_gradient_is_the_difference
def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)) ** 2
