# shows: √(d²), which has no slope at 0
# fails: its_gradient_is_clipped
from mxnet import np, npx

npx.set_np()


def huber_loss(y_hat, y, sigma=1.0):
    d = np.sqrt((y_hat - y) ** 2)
    return np.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
