# shows: the first feature serves as the noise
# wrong because: any w: the noise is 0.01·x₁, so that the labels are exact for w₁ + 0.01
# fails: noise_is_normal_with_std_one_hundredth
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    return X, X @ w.reshape(-1, 1) + b + 0.01 * X[:, :1]
