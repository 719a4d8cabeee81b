# shows: features from a truncated normal distribution
# wrong because: any n: no |x| above 2, std 0.88
# fails: features_are_standard_normal
import torch
def synthetic_data(w, b, num_examples):
    X = torch.nn.init.trunc_normal_(torch.empty(num_examples, len(w)))
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
