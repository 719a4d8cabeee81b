# shows: a NumPy array
# wrong because: any: no graph
# fails: its_gradient_is_the_difference
import numpy as np
def squared_loss(y_hat, y):
    d = y_hat.detach().numpy().ravel() - y.numpy().ravel()
    return np.square(d) / 2
