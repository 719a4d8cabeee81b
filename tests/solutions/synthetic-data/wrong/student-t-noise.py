# shows: Student's t noise with 5 degrees of freedom, scaled to std 0.01
# wrong because: any w: kurtosis 9 in place of 3
# fails: noise_is_normal_with_std_one_hundredth
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    noise = torch.distributions.StudentT(5.0).sample((num_examples, 1)) * 0.01 * (3 / 5) ** 0.5
    return X, X @ w.reshape(-1, 1) + b + noise
