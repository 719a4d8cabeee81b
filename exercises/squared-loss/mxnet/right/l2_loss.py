# shows: Gluon's own loss, which has the ½ and gives the labels the predictions' shape
from mxnet import gluon, np, npx

npx.set_np()


def squared_loss(y_hat, y):
    return gluon.loss.L2Loss()(y_hat, y)
