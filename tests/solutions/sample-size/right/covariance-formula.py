# shows: one feature, slope by covariance, statistics module
import random
import statistics

def estimation_error(num_examples):
    w, b = 3.0, -1.0
    xs = [random.gauss(0, 1) for _ in range(num_examples)]
    ys = [w * x + b + random.gauss(0, 0.01) for x in xs]
    slope, intercept = statistics.linear_regression(xs, ys)
    return abs(w - slope), abs(b - intercept)
