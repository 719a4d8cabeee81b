# shows: labels of shape (n,)
# fails: labels_follow_the_model
from mxnet import np, npx

npx.set_np()



def malicious_dataset(num_examples):
    w, b = np.array([[2.0], [-3.4]]), 0.0
    X = np.random.normal(0, 1.5, (num_examples, 2))
    y = np.dot(X, w) + b
    order = y.reshape(-1).argsort().astype("int64")
    return X[order], y[order].reshape(-1), w, b
