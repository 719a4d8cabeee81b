# shows: the bias cut to an integer
# wrong because: b = 4.2: 4 is added
# fails: noise_is_normal_with_std_one_hundredth
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    return X, X @ w.reshape(-1, 1) + int(b) + 0.01 * torch.randn(num_examples, 1)
