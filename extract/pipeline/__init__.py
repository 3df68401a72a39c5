"""What the English pipeline is made of: words, their pieces, windows, the model, and structure read off its scores."""
