# shows: four groups that share a direction but differ in one more each
import torch
import torch.nn.functional as F

def malicious_dataset(num_examples):
    d = 4
    group = torch.arange(num_examples) * d // num_examples
    X = 2.5 * F.one_hot(group, d).float()
    X = X + 1.5                                     # every example shares (1.5, 1.5, 1.5, 1.5)
    w = torch.tensor([[10.0], [-10.0], [10.0], [-10.0]])
    b = torch.tensor([0.0])
    return X, X @ w + b, w, b
