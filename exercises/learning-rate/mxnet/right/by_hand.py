# shows: the gradients by hand, and the mean over the epoch's batches as its loss
from mxnet import np, npx

npx.set_np()



def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = np.zeros((features.shape[1], 1)), np.zeros(1), []
    for epoch in range(num_epochs):
        order = np.arange(len(features), dtype="int64")
        np.random.shuffle(order)
        total = 0.0
        for i in range(0, len(order), batch_size):
            X, y = features[order[i : i + batch_size]], labels[order[i : i + batch_size]]
            d = np.dot(X, w) + b - y
            total += float((d**2 / 2).sum())
            w -= lr * np.dot(X.T, d) / len(X)
            b -= lr * d.mean()
        losses.append(total / len(order))
    return w.reshape(-1), b, losses
