# shows: without a bias
# fails: recovers_the_parameters_despite_wrong_labels
from mxnet import autograd, gluon, np, npx
from mxnet.gluon import nn

npx.set_np()



def fit_robust(features, labels):
    net = nn.Dense(1, use_bias=False)
    net.initialize()
    trainer = gluon.Trainer(net.collect_params(), "adam", {"learning_rate": 0.3})
    for step in range(600):
        trainer.set_learning_rate(0.3 * 0.99**step)
        with autograd.record():
            d = np.abs(net(features) - labels)
            loss = np.where(d > 0.1, d - 0.05, d**2 / 0.2).mean()
        loss.backward()
        trainer.step(1)
    return net.weight.data(), np.zeros(1)
