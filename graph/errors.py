"""Every error that claimgraph raises on purpose.

ClaimgraphError
├── ReadError           one input could not be read; the others go on
├── ExtractionError     the processes that are to extract articles do not start
├── EvidenceError       a span does not carry the words it is said to carry
├── AssertionFoundError a graph states as a fact what somebody only claims
├── RecordError         a stored or given record is not of the documented form
├── VocabularyError     a term that the ontology or the taxonomy does not have
├── StoreError          the knowledge graph's folder cannot be opened, read or written
├── QueryError          a SPARQL query that is refused, wrong or too slow
│   ├── QueryRefusedError  it would write, or reach outside the knowledge graph
│   ├── QueryTooSlowError  it ran past its time limit
│   └── QueryTooLargeError its result is larger than is allowed
├── ServerError         what the server was asked to be is unsafe or impossible
└── ExportError         an export that cannot be made or written
"""


class ClaimgraphError(Exception):
    """Base of all; its message names the value, the file, and what to do."""


class ReadError(ClaimgraphError):
    """One input could not be read as an article."""


class ExtractionError(ClaimgraphError):
    """The processes that are to extract articles do not start."""


class EvidenceError(ClaimgraphError):
    """A span's text is not what the article has at its offsets."""


class AssertionFoundError(ClaimgraphError):
    """A graph states as a fact what only a claim may say."""


class RecordError(ClaimgraphError):
    """A record lacks a field or holds a value of the wrong kind."""


class VocabularyError(ClaimgraphError):
    """A term is not in the ontology or the offence taxonomy."""


class StoreError(ClaimgraphError):
    """A knowledge graph's folder is missing, locked or damaged."""


class QueryError(ClaimgraphError):
    """A query is malformed, refused for safety, or ran past its time limit."""


class QueryRefusedError(QueryError):
    """A query would write, or reach outside the knowledge graph."""


class QueryTooSlowError(QueryError):
    """A query ran past its time limit."""


class QueryTooLargeError(QueryError):
    """A query's result has more rows or bytes than are allowed."""


class ServerError(ClaimgraphError):
    """The server cannot start so, or should not."""


class ExportError(ClaimgraphError):
    """An export's form is unknown, or its file cannot be written."""
