# shows: 256 rows drawn, and repeated
# wrong because: num_examples = 1000: row 256 is row 0 again
# fails: features_are_standard_normal
import torch
def synthetic_data(w, b, num_examples):
    base = torch.randn(min(num_examples, 256), len(w))
    X = base.repeat(num_examples // len(base) + 1, 1)[:num_examples]
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
