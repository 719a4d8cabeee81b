# shows: tf.data-like shuffle buffer of one batch
# wrong because: n=100, batch_size=10: example 99 never comes in the first batch
import random
def data_iter(batch_size, features, labels):
    n, buf, order = len(features), [], []
    for i in range(n):
        buf.append(i)
        if len(buf) > batch_size:
            order.append(buf.pop(random.randrange(len(buf))))
    random.shuffle(buf)
    order += buf
    for i in range(0, n, batch_size):
        yield features[order[i:i + batch_size]], labels[order[i:i + batch_size]]
