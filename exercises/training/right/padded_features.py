# shows: augmented features trained by an nn.Linear without bias, float64
import torch


def train(features, labels, lr, num_epochs, batch_size):
    X = torch.nn.functional.pad(features, (0, 1), value=1.0).double()
    layer = torch.nn.Linear(X.shape[1], 1, bias=False, dtype=torch.float64)
    opt = torch.optim.SGD(layer.parameters(), lr=lr, momentum=0, weight_decay=0)
    losses = []
    for _ in range(num_epochs):
        perm = torch.randperm(X.shape[0])
        for chunk in torch.tensor_split(perm, tuple(range(batch_size, len(perm), batch_size))):
            opt.zero_grad(set_to_none=True)
            (0.5 * (layer(X[chunk]) - labels[chunk].double()).pow(2).mean()).backward()
            opt.step()
        losses.append((0.5 * (layer(X) - labels.double()).pow(2).mean()).item())
    return layer.weight[0, :-1], layer.weight[0, -1], losses
