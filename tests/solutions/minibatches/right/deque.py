# shows: a deque that is emptied
from collections import deque
import random
import torch
def data_iter(batch_size: int, features: torch.Tensor, labels: torch.Tensor):
    indices = list(range(len(features)))
    random.shuffle(indices)
    queue = deque(indices)
    while queue:
        batch = [queue.popleft() for _ in range(min(batch_size, len(queue)))]
        batch = torch.tensor(batch)
        yield features[batch], labels[batch]
