"""Who is who over all articles, and which propositions are one: pure functions over extractions."""
