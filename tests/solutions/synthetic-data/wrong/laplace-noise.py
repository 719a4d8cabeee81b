# shows: Laplace noise of the right standard deviation
# wrong because: any w: kurtosis 6 in place of 3
# fails: noise_is_normal_with_std_one_hundredth
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    noise = torch.distributions.Laplace(0.0, 0.01 / 2**0.5).sample((num_examples, 1))
    return X, X @ w.reshape(-1, 1) + b + noise
