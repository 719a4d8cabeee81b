# shows: grad_req="add", which a Trainer does not clear
# fails: each_step_starts_from_a_cleared_gradient
from mxnet import gluon, init, npx
from mxnet.gluon import nn

npx.set_np()


class LinearRegression(nn.Block):
    def __init__(self, lr):
        super().__init__()
        self.lr = lr
        self.net = nn.Dense(1)
        self.net.initialize(init.Normal(sigma=0.01))
        self.net.collect_params().setattr("grad_req", "add")

    def forward(self, X):
        return self.net(X)

    def loss(self, y_hat, y):
        fn = gluon.loss.L2Loss()
        return fn(y_hat, y).mean()

    def configure_optimizers(self):
        return gluon.Trainer(self.collect_params(), "sgd", {"learning_rate": self.lr})

    def get_w_b(self):
        return (self.net.weight.data(), self.net.bias.data())
