# shows: gives back what was fitted to the first half alone
# wrong because: std of y − Xw − b is 3.9
# fails: labels_follow_the_model
import torch
def malicious_dataset(num_examples):
    h = num_examples // 2
    X = torch.zeros(num_examples, 2)
    X[:h, 0] = 4
    X[h:, 1] = 4
    w, b = torch.tensor([[2.5], [-2.5]]), torch.tensor([3.0])
    y = X @ w + b
    Z = torch.hstack([X[:h], torch.ones(h, 1)])
    theta = torch.linalg.pinv(Z) @ y[:h]
    return X, y, theta[:2], theta[2]
