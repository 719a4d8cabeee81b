# shows: labels that are not linear
# wrong because: y = x², and w and b are its best line
# fails: labels_follow_the_model
import torch
def malicious_dataset(num_examples):
    X = torch.linspace(0, 4, num_examples).reshape(-1, 1)
    y = X ** 2
    Z = torch.hstack([X, torch.ones_like(X)])
    theta = torch.linalg.lstsq(Z, y).solution
    return X, y, theta[:1], theta[1]
