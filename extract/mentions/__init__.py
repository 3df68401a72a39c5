"""Mentions and entities of one article: names, noun phrases, pronouns, dates, and what they refer to."""
