"""The untrusted side. Standard library and ipykernel only; runs in another environment's Python (3.8+).

`wire` is shared by both sides; nothing else here is imported by the trusted process.
"""
