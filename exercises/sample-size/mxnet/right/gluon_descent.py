# shows: full-batch descent of a Gluon layer until nothing changes
from mxnet import autograd, gluon, np, npx
from mxnet.gluon import nn

npx.set_np()
true_w, true_b = np.array([2.0, -3.4]), 4.2


def estimation_error(num_examples):
    X = np.random.normal(0, 1, (num_examples, 2))
    y = (np.dot(X, true_w) + true_b + np.random.normal(0, 0.01, (num_examples,))).reshape(-1, 1)
    net, loss = nn.Dense(1, in_units=2), gluon.loss.L2Loss()
    net.initialize()
    trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.5})
    for _ in range(60):
        with autograd.record():
            l = loss(net(X), y).mean()
        l.backward()
        trainer.step(1)
    w, b = net.weight.data().reshape(-1), net.bias.data()
    return np.linalg.norm(true_w - w), np.abs(true_b - b)
