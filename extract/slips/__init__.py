"""Slips of the parser, in the tree or its tags, put right by the order of words before anything is read from it."""
