# shows: a lambda
linreg = lambda X, w, b: b + X.matmul(w)  # noqa: E731
