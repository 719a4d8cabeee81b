# fits the notebook's data instead of what it is given
# fails: recovers_the_parameters_despite_wrong_labels
import torch

features = torch.randn(500, 2)
labels = (features @ torch.tensor([[2.0], [-3.4]]) + 4.2) + 0.01 * torch.randn(500, 1)
X_train, y_train = features, labels


def fit_robust(features, labels):
    A = torch.cat((X_train, torch.ones(500, 1)), 1)
    theta = torch.linalg.lstsq(A, y_train).solution.flatten()
    return theta[:-1], theta[-1]
