# shows: the book's class
from mxnet import np, npx

npx.set_np()



class SyntheticRegressionData:
    def __init__(self, w, b, noise=0.01, num_train=1000, num_val=1000, batch_size=32):
        n = num_train + num_val
        self.X = np.random.randn(n, len(w))
        self.y = np.dot(self.X, w.reshape((-1, 1))) + b + np.random.randn(n, 1) * noise
