# shows: second half of the noise mirrors the first
# wrong because: n=1000: residual[i] = -residual[i+500], so not independent
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    h = torch.normal(0, 0.01, ((num_examples + 1) // 2, 1))
    noise = torch.cat([h, -h])[:num_examples]
    return X, X @ w.reshape(-1, 1) + b + noise
