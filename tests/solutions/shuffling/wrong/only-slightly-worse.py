# shows: an order that is a little worse than a random one
# wrong because: the ratio is between 1 and 3
# fails: the_order_spoils_a_pass
import torch
def malicious_dataset(num_examples):
    X = torch.randn(num_examples, 2)
    X = X[X.norm(dim=1).argsort(descending=True)]
    w, b = torch.tensor([[2.0], [-3.4]]), torch.tensor([4.2])
    return X, X @ w + b, w, b
