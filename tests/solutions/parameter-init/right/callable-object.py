# shows: an object that is called, with validation
import torch
class Init:
    def __call__(self, num_inputs: int, sigma: float = 0.01):
        if num_inputs < 1:
            raise ValueError("num_inputs must be at least 1")
        assert sigma >= 0, "a standard deviation"
        w = torch.randn(num_inputs, 1).mul_(sigma)
        b = torch.zeros(1)
        w.requires_grad, b.requires_grad = True, True
        print(f"initialised {num_inputs} weights with sigma={sigma}")
        return w, b
init_params = Init()
