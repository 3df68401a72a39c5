"""How an article comes in: bytes to text, formats to fields, and the parts of a text beside its body."""
