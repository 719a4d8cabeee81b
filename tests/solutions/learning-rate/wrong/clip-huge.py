# shows: gradients clipped to a norm of 10,000
# wrong because: above the limit the loss grows linearly once the gradient is large
# fails: each_epoch_takes_one_gradient_step
import torch
def train(features, labels, lr, num_epochs, batch_size):
    net = torch.nn.Linear(features.shape[1], 1)
    opt = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(num_epochs):
        for i in torch.randperm(len(features)).split(batch_size):
            opt.zero_grad()
            ((net(features[i]) - labels[i]) ** 2 / 2).mean().backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1e4)
            opt.step()
        with torch.no_grad():
            losses.append(((net(features) - labels) ** 2 / 2).mean())
    return net.weight.data, net.bias.data, losses
