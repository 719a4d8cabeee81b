# shows: noise of standard deviation 0.008
# wrong because: any w: std of y − Xw − b is 0.008
# fails: noise_is_normal_with_std_one_hundredth
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = X @ w.reshape(-1, 1) + b
    return X, y + torch.normal(0, 0.008, y.shape)
