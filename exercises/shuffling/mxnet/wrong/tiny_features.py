# shows: features too small for anything to be learnt
# fails: the_order_spoils_a_pass
from mxnet import np, npx

npx.set_np()



def malicious_dataset(num_examples):
    w, b = np.array([[2.0], [-3.4]]), 0.0
    X = np.random.normal(0, 0.01, (num_examples, 2))
    y = np.dot(X, w) + b
    order = y.reshape(-1).argsort().astype("int64")
    return X[order], y[order], w, b
