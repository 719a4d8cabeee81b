# shows: the last ten labels are lies
# wrong because: y − Xw − b = 100 in the last ten rows: std 10 for n = 1000
# fails: labels_follow_the_model
import torch
def malicious_dataset(num_examples):
    X = torch.randn(num_examples, 2)
    w, b = torch.tensor([[2.0], [-3.4]]), torch.tensor([4.2])
    y = X @ w + b
    y[-10:] += 100.0
    return X, y, w, b
