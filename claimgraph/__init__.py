"""The command line: the only package that joins `extract`, `graph` and `exports`."""
