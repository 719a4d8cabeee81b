# shows: gradient of the first 32 examples
# fails: is_the_gradient_of_the_mean_squared_error
import torch
from torch.utils.data import DataLoader, TensorDataset
def weight_gradient(model, X, y):
    Xb, yb = next(iter(DataLoader(TensorDataset(X, y), batch_size=32)))
    l = torch.nn.functional.mse_loss(model(Xb), yb)
    return torch.autograd.grad(l, model.weight)[0]
