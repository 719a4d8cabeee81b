# shows: last batches hold labels of 1000 that follow no linear law
# wrong because: num_examples = 1000: the last 50 labels differ from Xw + b by about 1000
import torch
def malicious_dataset(num_examples):
    X = torch.randn(num_examples, 2)
    w, b = torch.tensor([[2.0], [-3.4]]), torch.tensor([4.2])
    y = X @ w + b
    y[-50:] = 1000.0
    return X, y, w, b
