# shows: lr / batch_size
# fails: mean_and_sum_take_the_same_steps
import tensorflow as tf


def mean_loss_lr(lr, batch_size):
    return tf.constant(lr) / batch_size
