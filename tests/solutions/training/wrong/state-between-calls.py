# shows: the model of the last call is trained further
# wrong because: a second call starts where the first ended
# fails: takes_steps_of_the_right_size
import torch
_models = {}
def train(features, labels, lr, num_epochs, batch_size):
    d = features.shape[1]
    w, b = _models.get(d, (torch.zeros(d, 1), torch.zeros(1)))
    losses = []
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            e = features[i] @ w + b - labels[i]
            w, b = w - lr * features[i].T @ e / len(i), b - lr * e.mean()
        losses.append(float(((features @ w + b - labels) ** 2).mean() / 2))
    _models[d] = (w, b)
    return w, b, losses
