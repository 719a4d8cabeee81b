# shows: the branches are swapped
# fails: linear_beyond_sigma_and_quadratic_within
from mxnet import np, npx

npx.set_np()


def huber_loss(y_hat, y, sigma=1.0):
    d = np.abs(y_hat - y)
    return np.where(d < sigma, d - sigma / 2, d**2 / (2 * sigma))
