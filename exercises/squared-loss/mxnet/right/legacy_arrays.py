# shows: arrays of mxnet.nd, without npx.set_np()
def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2


from mxnet import nd  # noqa: E402

example = squared_loss(nd.ones((2, 1)), nd.zeros((2,)))
