# shows: a Gluon layer and Trainer; w is its weight
from mxnet import autograd, gluon, np, npx
from mxnet.gluon import nn

npx.set_np()
true_w, true_b = np.array([2, -3.4]), 4.2
features = np.random.normal(0, 1, (1000, 2))
labels = (np.dot(features, true_w) + true_b + np.random.normal(0, 0.01, (1000,))).reshape(-1, 1)
batches = gluon.data.DataLoader(gluon.data.ArrayDataset(features, labels), 10, shuffle=True)
net = nn.Sequential()
net.add(nn.Dense(1))
net.initialize()
loss = gluon.loss.L2Loss()
trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.03})
for epoch in range(3):
    for X, y in batches:
        with autograd.record():
            l = loss(net(X), y)
        l.backward()
        trainer.step(10)
w = net[0].weight.data()
b = net[0].bias.data()
