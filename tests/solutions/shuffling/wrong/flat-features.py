# shows: features of shape (n,)
# wrong because: X has no second axis
# fails: labels_follow_the_model
import torch
def malicious_dataset(num_examples):
    h = num_examples // 2
    X = torch.cat([torch.full((h,), 2.0), torch.full((num_examples - h,), 6.0)])
    w, b = torch.tensor([-5.0]), torch.tensor([20.0])
    return X, (X * w + b).reshape(-1, 1), w, b
