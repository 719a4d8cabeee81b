# shows: the noise from a generator seeded inside
# wrong because: two calls: the same noise
# fails: noise_is_normal_with_std_one_hundredth
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    noise = 0.01 * torch.randn(num_examples, 1, generator=torch.Generator().manual_seed(1))
    return X, X @ w.reshape(-1, 1) + b + noise
