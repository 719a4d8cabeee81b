# shows: second half made with -w
# wrong because: num_examples = 1000: the second half has y = -Xw + b, far from the w returned
import torch
def malicious_dataset(num_examples):
    X = torch.randn(num_examples, 2)
    w, b = torch.tensor([[2.0], [-3.4]]), torch.tensor([4.2])
    h = num_examples // 2
    y = torch.cat([X[:h] @ w + b, X[h:] @ -w + b])
    return X, y, w, b
