"""Speed and scale, run by hand and by `make bench`; every figure that counts is a ratio measured in one run."""
