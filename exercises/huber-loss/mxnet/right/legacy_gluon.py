# shows: Gluon's own loss, which takes arrays of mxnet.nd alone
from mxnet import gluon, nd


def huber_loss(y_hat, y, sigma=1.0):
    return gluon.loss.HuberLoss(rho=sigma)(y_hat, y)


example = huber_loss(nd.ones((2, 1)), nd.zeros((2, 1)))
