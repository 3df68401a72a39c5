"""SPARQL over a knowledge graph: refused where it would write or reach out, stopped when its time is up."""

from exports.sparql.answers import QueryResult
from exports.sparql.results import ResultFormat, format_result, grouped_table
from exports.sparql.run import run_query
from exports.sparql.saved import SavedQuery, check_parameters, saved_queries, saved_query, with_floor, with_rejected

__all__ = [
    "QueryResult",
    "ResultFormat",
    "SavedQuery",
    "check_parameters",
    "format_result",
    "grouped_table",
    "run_query",
    "saved_queries",
    "saved_query",
    "with_floor",
    "with_rejected",
]
