# shows: groups of one-hot features, one after the other
import torch
import torch.nn.functional as F
def malicious_dataset(num_examples, groups=4):
    index = torch.arange(num_examples) * groups // num_examples
    X = 5.0 * F.one_hot(index, groups).float()
    w = torch.tensor([4.0, -3.0, 2.0, -5.0])[:groups, None]
    b = torch.full((1,), 6.0)
    return X, X.matmul(w).add(b), w, b
