# shows: a class in the manner of scikit-learn, with a median and a MAD rule
import torch


class RobustRegressor:
    def __init__(self, cutoff=20.0, rounds=3):
        self.cutoff, self.rounds = cutoff, rounds

    def fit(self, X, y):
        mask = torch.ones(len(X), dtype=torch.bool)
        y = y.flatten()
        mad = (y - y.median()).abs().median()
        mask &= (y - y.median()).abs() < self.cutoff * mad
        design = torch.cat([X, torch.ones(len(X), 1)], dim=1)
        for _ in range(self.rounds):
            coef = torch.linalg.lstsq(design[mask], y[mask].unsqueeze(1)).solution.flatten()
            residual = (y - design @ coef).abs()
            mask = residual < self.cutoff * residual[mask].median().clamp(min=1e-4)
        self.coef_, self.intercept_ = coef[:-1], coef[-1].item()
        return self


def fit_robust(features, labels):
    model = RobustRegressor().fit(features, labels)
    return model.coef_, model.intercept_
