# shows: each index inserted at a random place
import random
def data_iter(batch_size, features, labels):
    order = []
    for i in range(len(features)):
        order.insert(random.randint(0, len(order)), i)
    return (
        (features[order[k:k + batch_size]], labels[order[k:k + batch_size]])
        for k in range(0, len(order), batch_size)
    )
