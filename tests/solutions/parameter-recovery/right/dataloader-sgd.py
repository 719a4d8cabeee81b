# shows: a DataLoader, torch.optim.SGD and few epochs
import torch
from torch.utils.data import DataLoader, TensorDataset

true_w, true_b = torch.tensor([0.7, -1.1]), 0.2
features = torch.normal(0, 1, (2000, 2))
labels = (features @ true_w + true_b).unsqueeze(1)
labels += torch.normal(0, 0.1, labels.shape)
w = torch.zeros((2, 1), requires_grad=True)
b = torch.zeros(1, requires_grad=True)
trainer = torch.optim.SGD([w, b], lr=0.03)
for epoch in range(5):
    for X, y in DataLoader(TensorDataset(features, labels), 10, shuffle=True):
        loss = torch.nn.functional.mse_loss(X @ w + b, y)
        trainer.zero_grad()
        loss.backward()
        trainer.step()
