# shows: batches popped from a shuffled deque; running average of the batch losses
import random
from collections import deque

import torch


def train(features, labels, lr, num_epochs, batch_size):
    w = torch.full((features.shape[1], 1), 0.01, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    losses = []
    for _ in range(num_epochs):
        queue = deque(random.sample(range(len(features)), len(features)))
        average, count = 0.0, 0
        while queue:
            rows = [queue.popleft() for _ in range(min(batch_size, len(queue)))]
            loss = ((features[rows] @ w + b - labels[rows]) ** 2).mul(0.5).mean()
            loss.backward()
            with torch.no_grad():
                torch._foreach_add_([w, b], [w.grad, b.grad], alpha=-lr)
            w.grad, b.grad = None, None
            count += 1
            average += (loss.item() - average) / count
        losses.append(average)
    return w, b, losses
