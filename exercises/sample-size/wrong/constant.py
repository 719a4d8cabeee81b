# shows: what theory says, without any experiment
# fails: each_call_draws_fresh_examples
def estimation_error(num_examples):
    return 0.01 * (2 / num_examples) ** 0.5, 0.01 / num_examples**0.5
