# shows: residual and features in one einsum
import torch

def weight_gradient(model: torch.nn.Linear, X: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    assert isinstance(model, torch.nn.Linear) and model.out_features == 1
    e = (model(X) - y).detach()
    return torch.einsum('no,nd->od', e, X).mul(2).div(X.shape[0])
