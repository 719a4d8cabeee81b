# shows: i ↦ a·i + c mod n, with a random step prime to n
# wrong because: n = 7: 42 of the 5,040 orders
# fails: each_epoch_draws_a_new_order
import math
import random
def data_iter(batch_size, features, labels):
    n = len(features)
    a = random.choice([a for a in range(1, n + 1) if math.gcd(a, n) == 1])
    c = random.randrange(n)
    order = [(a * i + c) % n for i in range(n)]
    for i in range(0, n, batch_size):
        yield features[order[i:i + batch_size]], labels[order[i:i + batch_size]]
