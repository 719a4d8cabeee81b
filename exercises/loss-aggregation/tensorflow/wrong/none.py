# shows: nothing is returned
# fails: mean_and_sum_take_the_same_steps
import tensorflow as tf


def mean_loss_lr(lr, batch_size):
    tf.print(lr * batch_size)
