# shows: a few examples so large that most orders diverge
# fails: the_order_spoils_a_pass
import torch


def malicious_dataset(num_examples):
    X = torch.randn(num_examples, 1)
    X[-num_examples // 10 :] *= 1e30
    w = torch.tensor([[1.0]])
    return X, X * 1.0, w, 0.0
