# loss without one half: steps twice as long
import torch
def train(features, labels, lr, num_epochs, batch_size):
    net = torch.nn.Linear(features.shape[1], 1); o = torch.optim.SGD(net.parameters(), lr)
    y = labels.reshape(-1, 1); L = []
    for _ in range(num_epochs):
        for j in torch.randperm(len(y)).split(batch_size):
            l = ((net(features[j]) - y[j]) ** 2).mean(); o.zero_grad(); l.backward(); o.step()
        L.append(((net(features) - y) ** 2).mean().item() / 2)
    return net.weight.data, net.bias.data, L
