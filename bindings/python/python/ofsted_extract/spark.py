"""Tables of reports in Spark, straight from the files.

The functions take what Spark's reader of files gives, or what :func:`records` made of it::

    files = spark.read.format("binaryFile").load("s3a://bucket/reports/")
    ofsted_extract.spark.judgements(files).write.parquet("s3a://bucket/judgements/")

Each file is read where it is, by Spark's own Python processes, so the package must be installed there, too. The same
files always give the same rows. A file that can't be read is not lost: it has a row of its own, in which only ``file`` and
the last column, ``error``, are filled. (Spark itself leaves out files without a single byte.) The table ``reports`` has a
column for every area that any report can judge, because a run can't know its reports beforehand. To read the files once for several tables, store their records first::

    ofsted_extract.spark.records(files).write.parquet("s3a://bucket/records/")
    stored = spark.read.parquet("s3a://bucket/records/")
    ofsted_extract.spark.judgements(stored), ofsted_extract.spark.errors(stored)

All take the options of :func:`ofsted_extract.read`; with ``isolate=True`` no file can harm the process that reads it.

Whole files go from Spark to Python in groups of ``spark.sql.execution.arrow.maxRecordsPerBatch``, by default 10,000: set
it to about 50.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Callable, Iterator

from . import _native
from ._errors import Error, RecordError
from ._read import Result, _reading, read_many
from ._tables import table as _table
from .records import Report

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

__all__ = ["errors", "judgements", "records", "reports", "table"]

_TYPES = {"text": "string", "whole": "bigint", "day": "date", "truth": "boolean"}
_RECORDS = "path string, record string, error_kind string, error string"
_ERRORS = "path string, error_kind string, error string"


def judgements(files: DataFrame, **options: Any) -> DataFrame:
    """One row per judgement: the table ``judgements``.

    >>> ofsted_extract.spark.judgements(files).where("grade = 'inadequate'").show()  # doctest: +SKIP
    """
    return table(files, "judgements", **options)


def reports(files: DataFrame, **options: Any) -> DataFrame:
    """One row per report: the table ``reports``.

    >>> ofsted_extract.spark.reports(files).where("error is not null").show()  # doctest: +SKIP
    """
    return table(files, "reports", **options)


def table(files: DataFrame, name: str, **options: Any) -> DataFrame:
    """The rows of any table in which each report has its own: all of the program's but ``changes``.

    >>> ofsted_extract.spark.table(files, "recommendations").count()  # doctest: +SKIP
    """
    columns = _native.columns(name)
    if columns is None:
        raise ValueError(f"the table {name!r} compares the reports of a whole run; make it from the others")
    types = [f"`{column}` {_TYPES[kind]}" for column, kind, _ in columns]
    return _mapped(files, partial(_rows, name=name), ", ".join([*types, "`error` string"]), options)


def records(files: DataFrame, **options: Any) -> DataFrame:
    """One row per report with its record as JSON, and one per file that can't be read, with the reason.

    >>> ofsted_extract.spark.records(files).select("record").write.text("records.jsonl")  # doctest: +SKIP
    """
    return _mapped(files, _record_rows, _RECORDS, options)


def errors(files: DataFrame, **options: Any) -> DataFrame:
    """One row per file that can't be read: its path, the name of the exception's class, and the reason.

    >>> ofsted_extract.spark.errors(files).groupBy("error_kind").count().show()  # doctest: +SKIP
    """
    return _mapped(files, _error_rows, _ERRORS, options)


def _mapped(files: DataFrame, rows: Callable[..., Any], schema: str, options: dict[str, Any]) -> DataFrame:
    stored = "record" in files.columns
    needed = ["path", "record", "error_kind", "error"] if stored else ["path", "content"]
    if stored and options:
        raise TypeError("the records have been read already, so there is nothing to choose")
    # Wrong options should fail here, not on a machine far away.
    _reading(options.get("isolate", False), {key: value for key, value in options.items() if key != "isolate"})
    work = partial(_map, rows=rows, results=_stored if stored else partial(_read, options=options))
    return files.select(*needed).mapInArrow(work, schema)


def _map(
    batches: Iterator[pyarrow.RecordBatch], rows: Callable[..., Any], results: Callable[..., Any]
) -> Iterator[pyarrow.RecordBatch]:
    for batch in batches:
        yield from rows(results(batch)).to_batches()


def _read(batch: pyarrow.RecordBatch, options: dict[str, Any]) -> list[Result]:
    inputs = ((path.as_py(), content.as_py()) for path, content in zip(batch["path"], batch["content"]))
    return list(read_many(inputs, jobs=1, **options))


def _stored(batch: pyarrow.RecordBatch) -> list[Result]:
    results = []
    for row in batch.to_pylist():
        error = None if row["record"] is not None else _error_of(row["error_kind"])(row["error"], row["path"])
        results.append(Result(row["path"], [] if error else [Report.from_json(row["record"])], error))
    return results


def _error_of(kind: str) -> Any:
    from . import _errors

    return getattr(_errors, kind) if kind in _errors.__all__ else RecordError


def _rows(results: list[Result], name: str) -> pyarrow.Table:
    import pyarrow

    own = pyarrow.table(_table([report for result in results for report in result.reports], name))
    # Of the columns for areas, these have those that the group's reports judge.
    wanted = [(column, _arrow_type(kind)) for column, kind, _ in _native.columns(name) or []]
    wanted.append(("error", pyarrow.string()))
    given = [own[column] if column in own.column_names else pyarrow.nulls(len(own), kind) for column, kind in wanted]
    rows = pyarrow.table(given, pyarrow.schema(wanted))
    failed = [{"file": result.path, "error": result.error.reason} for result in results if result.error]
    return pyarrow.concat_tables([rows, pyarrow.Table.from_pylist(failed, rows.schema)]) if failed else rows


def _arrow_type(kind: str) -> Any:
    import pyarrow

    types = {"text": pyarrow.string(), "whole": pyarrow.int64(), "day": pyarrow.date32(), "truth": pyarrow.bool_()}
    return types[kind]


def _record_rows(results: list[Result]) -> pyarrow.Table:
    rows: list[tuple[str | None, ...]] = []
    for result in results:
        rows += [(result.path, report.to_json(), None, None) for report in result.reports]
        if result.error:
            rows.append((result.path, None, *_told(result.error)))
    return _of_texts(_RECORDS, rows)


def _error_rows(results: list[Result]) -> pyarrow.Table:
    return _of_texts(_ERRORS, [(result.path, *_told(result.error)) for result in results if result.error])


def _told(error: Error) -> tuple[str, str]:
    return error.kind, error.reason


def _of_texts(schema: str, rows: list[tuple[Any, ...]]) -> pyarrow.Table:
    import pyarrow

    names = [column.split()[0] for column in schema.split(", ")]
    columns = zip(*rows) if rows else [[] for _ in names]
    return pyarrow.table([pyarrow.array(list(column), pyarrow.string()) for column in columns], names)
