# shows: Gluon's loss as it is, with its ½
# fails: is_the_gradient_of_the_mean_squared_error
from mxnet import autograd, gluon, np, npx

npx.set_np()


def weight_gradient(model, X, y):
    with autograd.record():
        loss = gluon.loss.L2Loss()(model(X), y).mean()
    loss.backward()
    return model.weight.grad()
