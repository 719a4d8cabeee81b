# shows: (n,) predictions against (n, 1) labels in the L1 loss
# wrong because: labels (200, 1), w = (2, -3.4): the broadcast loss is least at w = 0
import torch
def fit_robust(features, labels):
    net = torch.nn.Linear(features.shape[1], 1)
    opt = torch.optim.Adam(net.parameters(), lr=0.1)
    for k in range(600):
        for g in opt.param_groups:
            g['lr'] = 0.1 * (1 - k / 600)
        opt.zero_grad()
        (net(features).squeeze() - labels.reshape(-1, 1)).abs().mean().backward()
        opt.step()
    return net.weight.data.reshape(-1, 1), net.bias.data
