# shows: indices popped from a shuffled deque
import random
from collections import deque

import torch


def data_iter(batch_size, features, labels):
    indices = list(range(len(features)))
    random.shuffle(indices)
    queue = deque(indices)
    while queue:
        chosen = [queue.popleft() for _ in range(min(batch_size, len(queue)))]
        yield torch.stack([features[i] for i in chosen]), torch.stack([labels[i] for i in chosen])
