# shows: nn.Module holding plain leaf tensors; momentum=0 spelled out
import torch

class LinearRegressionScratch(torch.nn.Module):
    def __init__(self, num_inputs: int, lr: float, sigma: float = 0.01) -> None:
        super().__init__()
        assert num_inputs > 0 and lr >= 0 and sigma >= 0
        self.lr = lr
        w = sigma * torch.randn(num_inputs, 1)
        self.w = w.detach().requires_grad_(True)
        self.b = torch.tensor([0.0], requires_grad=True)

    def forward(self, X: torch.Tensor) -> torch.Tensor:
        return torch.einsum('nd,do->no', X, self.w) + self.b

    def loss(self, y_hat: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
        return torch.nn.functional.mse_loss(y_hat, y) / 2

    def configure_optimizers(self):
        return torch.optim.SGD([self.w, self.b], lr=self.lr, momentum=0.0, weight_decay=0.0)
