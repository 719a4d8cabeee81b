from mxnet import npx

npx.set_np()


def mean_loss_lr(lr, batch_size):
    return lr * batch_size
