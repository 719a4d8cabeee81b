import tensorflow as tf



def sgd(params, grads, lr, batch_size):
    tf.keras.optimizers.SGD(lr / batch_size).apply_gradients(zip(grads, params))
