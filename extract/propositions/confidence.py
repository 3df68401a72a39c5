"""How sure each construction is, in one place; figures are to be calibrated on the development data."""

VERB = 0.85
"""An offence or event verb with its own subject or object."""
NOUN = 0.8
"""A noun with a party of its own ("the killing of X by Y")."""
GOVERNED = 0.8
"""A noun whose party comes from its governor ("involved in kidnapping")."""
BY_CUE = 0.8
"""A noun or gerund whose accused the cue names ("accused X of kidnapping")."""
NAMELESS = 0.6
"""A wrong with nobody named who did it."""
NAMED_DOER = 0.7
"""Somebody called by the deed ("X is a trafficker")."""
RELATION = 0.75
STATEMENT = 0.7
STATEMENT_OF_NOBODY = 0.55
"""A plain statement, and one without parties that could be told."""
DISAGREEING = 0.75
"""Factor where semantic roles and syntax name different parties."""
