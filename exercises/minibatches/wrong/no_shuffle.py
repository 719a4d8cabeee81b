# shows: batches in the order of the data
# fails: every_order_is_equally_likely
def data_iter(batch_size, features, labels):
    for i in range(0, len(features), batch_size):
        yield features[i : i + batch_size], labels[i : i + batch_size]
