# shows: nothing to learn
# fails: the_order_spoils_a_pass
import torch


def malicious_dataset(num_examples):
    return torch.zeros(num_examples, 1), torch.zeros(num_examples, 1), torch.zeros(1, 1), 0.0
