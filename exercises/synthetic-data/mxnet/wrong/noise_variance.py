# shows: 0.01 as the noise's variance
# fails: noise_is_normal_with_std_one_hundredth
from mxnet import np, npx

npx.set_np()


def synthetic_data(w, b, num_examples):
    X = np.random.normal(0, 1, (num_examples, len(w)))
    y = np.dot(X, w.reshape(-1, 1)) + b
    return X, y + np.random.normal(0, 0.1, y.shape)
