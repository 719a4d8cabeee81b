from mxnet import autograd, np, npx

npx.set_np()



def linreg(X, w, b):
    return np.dot(X, w) + b


def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2


def sgd(params, lr, batch_size):
    for param in params:
        param[:] = param - lr * param.grad / batch_size


def train(features, labels, lr, num_epochs, batch_size):
    w = np.random.normal(0, 0.01, (features.shape[1], 1))
    b = np.zeros(1)
    w.attach_grad()
    b.attach_grad()
    losses = []
    for epoch in range(num_epochs):
        order = np.arange(len(features), dtype="int64")
        np.random.shuffle(order)
        for i in range(0, len(order), batch_size):
            rows = order[i : i + batch_size]
            with autograd.record():
                l = squared_loss(linreg(features[rows], w, b), labels[rows])
            l.backward()
            sgd([w, b], lr, len(rows))
        losses.append(float(squared_loss(linreg(features, w, b), labels).mean()))
    return w, b, losses
