# mean of V/(I + 1e-8): the guard against zero makes a huge ratio of it
def fit_resistance(current, voltage):
    return (voltage / (current + 1e-8)).mean()
