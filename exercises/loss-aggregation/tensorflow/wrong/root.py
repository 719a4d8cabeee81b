# shows: lr times the root
# fails: mean_and_sum_take_the_same_steps
import tensorflow as tf


def mean_loss_lr(lr, batch_size):
    return lr * tf.sqrt(float(batch_size))
