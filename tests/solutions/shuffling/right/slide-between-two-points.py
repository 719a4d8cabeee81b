# shows: the feature vector slides from (5, 0) to (0, 5)
import torch

def malicious_dataset(num_examples):
    t = torch.linspace(0, 1, num_examples).unsqueeze(1)
    X = torch.lerp(torch.tensor([5.0, 0.0]), torch.tensor([0.0, 5.0]), t)
    w = torch.tensor([[-3.0], [20.0]])
    b = torch.tensor([0.0])
    y = X @ w + b + torch.normal(0, 0.01, (num_examples, 1))
    return X, y, w, b
