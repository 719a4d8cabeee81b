# shows: the batch size
# fails: mean_and_sum_take_the_same_steps
from mxnet import np, npx

npx.set_np()


def mean_loss_lr(lr, batch_size):
    return np.array(batch_size)
