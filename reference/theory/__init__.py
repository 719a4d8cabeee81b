"""The same mathematics in NumPy float64, without a framework: what the checks judge by."""
