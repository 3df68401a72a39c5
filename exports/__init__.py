"""The claim graph written for others: RDF, SPARQL results, the interactive page, Gephi files, tables."""
