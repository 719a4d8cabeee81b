# shows: features so large that every order diverges
# wrong because: in random order it diverges too
# fails: the_order_spoils_a_pass
import torch
def malicious_dataset(num_examples):
    X = 20 * torch.randn(num_examples, 2).sort(dim=0).values
    w, b = torch.tensor([[2.0], [-3.4]]), torch.tensor([4.2])
    return X, X @ w + b, w, b
