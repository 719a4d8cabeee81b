# shows: the bias added to the features
# wrong because: w = [2, -3.4], b = 4.2: b·Σw = −5.88 is added in place of 4.2
# fails: labels_follow_the_line
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    return X, (X + b) @ w.reshape(-1, 1) + 0.01 * torch.randn(num_examples, 1)
