# shows: two equal features, positive in the first half and negative in the second
import torch
def malicious_dataset(num_examples):
    X = torch.zeros(num_examples, 2)
    X[:, 0] = 1.0
    X[num_examples // 2 :, 0] = -1.0
    X[:, 1] = X[:, 0]
    w, b = torch.tensor([[2.0], [-1.0]]), torch.tensor([0.0])
    return X, X @ w + b, w, b
