# shows: gradient descent with a step from the curvature
import torch


def fit_resistance(current, voltage):
    R = 1.0
    lr = 0.5 / (current**2).mean().item()
    for _ in range(200):
        gradient = (-2 * current * (voltage - current * R)).mean().item()
        R = R - 0.5 * lr * gradient
    return R
