# shows: builds X one column at a time and returns a named tuple
from collections import namedtuple
import torch
Data = namedtuple('Data', 'X y')

@torch.no_grad()
def synthetic_data(w, b, num_examples):
    y = torch.empty(num_examples, 1).normal_(mean=0., std=.01)
    cols = []
    for wj in w.flatten():
        c = torch.empty(num_examples, 1).normal_()
        y += c * wj
        cols.append(c)
    y += b
    return Data(torch.hstack(cols), y)
