# shows: one noise a feature, summed
# wrong because: d = 4: std of the noise is 0.02
# fails: noise_is_normal_with_std_one_hundredth
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    noise = torch.normal(0, 0.01, X.shape).sum(1, keepdim=True)
    return X, X @ w.reshape(-1, 1) + b + noise
