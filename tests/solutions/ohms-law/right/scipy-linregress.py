# shows: scipy.stats.linregress
from scipy import stats

def fit_resistance(current, voltage):
    result = stats.linregress(current.numpy().astype('float64').reshape(-1), voltage.numpy().astype('float64').reshape(-1))
    return float(result.slope)
