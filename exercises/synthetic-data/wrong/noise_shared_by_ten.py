# shows: ten examples after each other share a noise value
# fails: noise_is_normal_with_std_one_hundredth
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    noise = 0.01 * torch.randn((num_examples + 9) // 10, 1)
    return X, X @ w.reshape(-1, 1) + b + noise.repeat_interleave(10, dim=0)[:num_examples]
