# shows: a rate at which three epochs are not enough
# fails: training_has_converged_to_least_squares
from mxnet import autograd, np, npx

npx.set_np()
true_w, true_b = np.array([2, -3.4]), 4.2
features = np.random.normal(0, 1, (1000, 2))
labels = (np.dot(features, true_w) + true_b + np.random.normal(0, 0.01, (1000,))).reshape(-1, 1)
w = np.random.normal(0, 0.01, (2, 1))
b = np.zeros(1)
w.attach_grad()
b.attach_grad()
lr, num_epochs, batch_size = 0.001, 3, 10
for epoch in range(num_epochs):
    order = np.arange(1000, dtype="int64")
    np.random.shuffle(order)
    for i in range(0, 1000, batch_size):
        X, y = features[order[i : i + batch_size]], labels[order[i : i + batch_size]]
        with autograd.record():
            l = ((np.dot(X, w) + b - y) ** 2 / 2).sum()
        l.backward()
        for param in (w, b):
            param[:] = param - lr * param.grad / batch_size
