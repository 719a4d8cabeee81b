# shows: labels rounded to one decimal
# wrong because: any w: rounding adds an error of std 0.029
# fails: noise_is_normal_with_std_one_hundredth
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
    return X, torch.round(y, decimals=1)
