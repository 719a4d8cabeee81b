# shows: three epochs of minibatch SGD at lr 0.03, whatever n
# wrong because: n = 50: 15 steps leave errors of order 1; at n = 10000 the error stops at the SGD noise
import torch
def estimation_error(num_examples):
    w, b = torch.tensor([[2.0], [-3.4]]), torch.tensor([4.2])
    X = torch.randn(num_examples, 2)
    y = X @ w + b + 0.01 * torch.randn(num_examples, 1)
    wh, bh = torch.zeros(2, 1), torch.zeros(1)
    for _ in range(3):
        for i in torch.randperm(num_examples).split(10):
            r = X[i] @ wh + bh - y[i]
            wh = wh - 0.03 * 2 * X[i].T @ r / len(i)
            bh = bh - 0.03 * 2 * r.mean()
    return (w - wh).norm().item(), (b - bh).norm().item()
