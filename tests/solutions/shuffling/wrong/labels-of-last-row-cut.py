# shows: labels cut at ±10 to keep them tidy
# wrong because: the labels 40 are cut to 10
# fails: labels_follow_the_model
import torch
def malicious_dataset(num_examples):
    h = num_examples // 2
    X = torch.cat([torch.full((h, 1), -4.0), torch.full((num_examples - h, 1), 4.0)])
    w, b = torch.tensor([[-5.0]]), torch.tensor([20.0])
    return X, (X * w + b).clamp(-10, 10), w, b
