"""The rules: values in, values out, with no I/O, no clock and no randomness."""
