# shows: the book's class
from mxnet import np, npx

npx.set_np()



class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.w = np.random.normal(0, sigma, (num_inputs, 1))
        self.b = np.zeros(1)
        self.w.attach_grad()
        self.b.attach_grad()
