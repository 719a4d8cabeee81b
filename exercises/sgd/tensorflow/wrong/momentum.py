# shows: momentum, from one call to the next
# fails: remembers_nothing_between_steps
import tensorflow as tf

velocity = {}


def sgd(params, grads, lr, batch_size):
    for param, grad in zip(params, grads):
        before = velocity.get(param.ref(), tf.zeros_like(grad))
        velocity[param.ref()] = 0.9 * before + grad
        param.assign_sub(lr * velocity[param.ref()] / batch_size)
