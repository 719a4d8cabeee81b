# shows: each order serves for two epochs
# wrong because: epochs 1 and 2: the same order
# fails: each_epoch_draws_a_new_order
import torch
_state = {"calls": 0, "order": None}
def data_iter(batch_size, features, labels):
    n = len(features)
    if _state["calls"] % 2 == 0 or len(_state["order"]) != n:
        _state["order"] = torch.randperm(n)
    _state["calls"] += 1
    for part in _state["order"].split(batch_size):
        yield features[part], labels[part]
