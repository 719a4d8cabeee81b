# shows: in random order
# fails: the_order_spoils_a_pass
from mxnet import np, npx

npx.set_np()



def malicious_dataset(num_examples):
    w, b = np.array([[2.0], [-3.4]]), 0.0
    X = np.random.normal(0, 1.5, (num_examples, 2))
    y = np.dot(X, w) + b
    order = np.random.uniform(0, 1, (num_examples,)).argsort().astype("int64")
    return X[order], y[order], w, b
