# shows: the model is its own optimizer, and loss is Gluon's
from mxnet import gluon, np, npx

npx.set_np()



class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.lr = lr
        self.w = np.random.normal(0, sigma, (num_inputs, 1))
        self.b = np.zeros(1)
        self.w.attach_grad()
        self.b.attach_grad()

    def forward(self, X):
        return np.dot(X, self.w) + self.b

    def loss(self, y_hat, y):
        return gluon.loss.L2Loss()(y_hat, y).mean()

    def configure_optimizers(self):
        return self

    def step(self, batch_size=1):
        for param in (self.w, self.b):
            param[:] = param - self.lr * param.grad / batch_size
