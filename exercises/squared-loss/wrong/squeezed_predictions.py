# shows: squeezed predictions, right only where the labels are (n,)
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    return (y_hat.squeeze() - y) ** 2 / 2
