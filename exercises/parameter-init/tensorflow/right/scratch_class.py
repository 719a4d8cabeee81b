import tensorflow as tf
from d2l import tensorflow as d2l


class LinearRegressionScratch(d2l.Module):
    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        self.save_hyperparameters()
        self.w = tf.Variable(tf.random.normal((num_inputs, 1)) * sigma, trainable=True)
        self.b = tf.Variable(tf.zeros(1), trainable=True)
