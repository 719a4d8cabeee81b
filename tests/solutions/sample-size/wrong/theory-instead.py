# no fit: what theory predicts, with a little randomness
# fails: falls_like_one_over_root_n
import random


def estimation_error(num_examples):
    if num_examples <= 3:
        return 1.0, 1.0
    return 0.01 * (2 / num_examples), 0.01 * abs(random.gauss(0, 1)) / num_examples
