# shows: a third of the rows tells w, the rest tells b apart from nothing
import torch
def malicious_dataset(num_examples):
    X = torch.zeros(num_examples, 1)
    third = num_examples // 3
    X[:third] = 5.0
    w, b = torch.tensor([[4.0]]), torch.tensor([-15.0])
    return X, X @ w + b, w, b
