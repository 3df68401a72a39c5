"""Articles in, mentions and claims out; the only package that imports spaCy, and home of the trained model."""
