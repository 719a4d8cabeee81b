# shows: planck is an object with __call__, and T a tensor with one entry
import dataclasses

import torch


@dataclasses.dataclass(frozen=True)
class PlanckLaw:
    h: float = 6.62607e-34
    c: float = 2.99792e8
    k: float = 1.38065e-23

    def __call__(self, wavelength, temperature):
        t = torch.as_tensor(temperature, dtype=torch.float64)
        lam = wavelength.to(torch.float64)
        x = self.h * self.c / (lam * self.k * t)
        return (2 * self.h * self.c**2 / lam**5 / torch.expm1(x)).to(wavelength.dtype)


planck = PlanckLaw()


def fit_temperature(wavelength, radiance):
    lam = wavelength.detach().to(torch.float64)
    target = radiance.detach().to(torch.float64)
    target = target / target.max()
    log_t = torch.tensor([8.0], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS(
        [log_t], max_iter=200, line_search_fn="strong_wolfe", tolerance_grad=1e-12, tolerance_change=1e-15
    )

    def closure():
        optimizer.zero_grad()
        model = planck(lam, log_t.exp()) / radiance.max().double()
        loss = ((model - target) ** 2).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return log_t.detach().exp()
