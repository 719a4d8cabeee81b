# shows: Python's own statistics.linear_regression
import statistics


def fit_resistance(current, voltage):
    return statistics.linear_regression(current.tolist(), voltage.tolist()).slope
