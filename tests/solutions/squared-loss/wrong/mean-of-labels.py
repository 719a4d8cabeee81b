# shows: the labels centred first
# wrong because: ŷ = 1, y = 1: ½ in place of 0
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    y = y.reshape(y_hat.shape)
    return (y_hat - (y - y.mean())) ** 2 / 2
