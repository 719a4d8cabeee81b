# shows: noise correlated from row to row
# wrong because: any w: neighbouring noises have correlation ½
# fails: noise_is_normal_with_std_one_hundredth
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    e = 0.01 * torch.randn(num_examples + 1, 1)
    return X, X @ w.reshape(-1, 1) + b + (e[1:] + e[:-1]) / 2**0.5
