# shows: the label drawn around its mean
import torch
def synthetic_data(w, b, num_examples):
    features = torch.randn((num_examples, w.shape[0]))
    clean = features.mm(w.view(-1, 1)) + b
    return features, torch.normal(mean=clean, std=0.01)
