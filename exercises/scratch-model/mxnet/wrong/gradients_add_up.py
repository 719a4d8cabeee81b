# shows: grad_req="add", and nothing is cleared
# fails: each_step_starts_from_a_cleared_gradient
from mxnet import np, npx

npx.set_np()



class SGD:
    def __init__(self, params, lr):
        self.params, self.lr = params, lr

    def step(self, _):
        for param in self.params:
            param -= self.lr * param.grad


class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.lr = lr
        self.w = np.random.normal(0, sigma, (num_inputs, 1))
        self.b = np.zeros(1)
        self.w.attach_grad(grad_req="add")
        self.b.attach_grad()

    def forward(self, X):
        return np.dot(X, self.w) + self.b

    def loss(self, y_hat, y):
        l = (y_hat - y) ** 2 / 2
        return l.mean()

    def configure_optimizers(self):
        return SGD([self.w, self.b], self.lr)
