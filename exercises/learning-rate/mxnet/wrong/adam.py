# shows: Adam
# fails: each_epoch_takes_one_gradient_step
from mxnet import autograd, gluon, np, npx
from mxnet.gluon import nn

npx.set_np()



def train(features, labels, lr, num_epochs, batch_size):
    net = nn.Sequential()
    net.add(nn.Dense(1))
    net.initialize()
    loss = gluon.loss.L2Loss()
    trainer = gluon.Trainer(net.collect_params(), "adam", {"learning_rate": lr})
    batches = gluon.data.DataLoader(gluon.data.ArrayDataset(features, labels), batch_size, shuffle=True)
    losses = []
    for epoch in range(num_epochs):
        for X, y in batches:
            with autograd.record():
                l = loss(net(X), y)
            l.backward()
            trainer.step(len(X))
        losses.append(loss(net(features), labels).mean())
    return net[0].weight.data(), net[0].bias.data(), losses
