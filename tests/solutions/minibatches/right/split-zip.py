# shows: one-liner lambda with split
import torch
data_iter = lambda batch_size, features, labels: (lambda p: zip(features[p].split(batch_size), labels[p].split(batch_size)))(torch.randperm(len(features)))
