# shows: functional: batches folded with functools.reduce
import functools
import torch
def train(features, labels, lr, num_epochs, batch_size):
    y = labels.flatten()
    def step(state, idx):
        w, b = state
        r = features[idx].mv(w) + b - y[idx]
        return w - lr * features[idx].t().mv(r) / len(idx), b - lr * r.mean()
    state, losses = (torch.zeros(features.shape[1]), torch.zeros(1)), []
    for _ in range(num_epochs):
        state = functools.reduce(step, torch.randperm(len(y)).split(batch_size), state)
        losses.append(((features.mv(state[0]) + state[1] - y) ** 2).mean() * 0.5)
    return (*state, losses)
