# shows: float32 and float64 meet in their common type; names with an alias
import torch


def linear_regression(features, weights, bias):
    dtype = torch.promote_types(features.dtype, weights.dtype)
    return features.to(dtype) @ weights.to(dtype) + bias.to(dtype)
