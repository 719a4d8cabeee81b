# in-place sampling of one joint block
import torch
def synthetic_data(w, b, num_examples):
    d = w.shape[0]
    Z = torch.empty(num_examples, d + 1).normal_()
    coef = torch.cat([w.reshape(-1), torch.tensor([0.01])])
    return Z[:, :d].clone(), ((Z * coef).sum(1, keepdim=True) + b)
