# shows: least squares
# fails: recovers_the_parameters_despite_wrong_labels
from mxnet import np, npx

npx.set_np()



def fit_robust(features, labels):
    X = np.concatenate([features, np.ones((len(features), 1))], axis=1).astype("float64")
    y = labels.astype("float64")
    theta = np.linalg.solve(np.dot(X.T, X), np.dot(X.T, y))
    return theta[:-1], theta[-1]
