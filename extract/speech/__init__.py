"""Who says what: the words that attribute, the voices they name and the borders of what is attributed."""
