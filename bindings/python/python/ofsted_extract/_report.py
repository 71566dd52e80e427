"""A report's record."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from . import _native
from ._errors import RecordError
from ._part import RecordPart

_R = TypeVar("_R", bound="ReportBase")


class ReportBase(RecordPart):
    """What :class:`ofsted_extract.Report` can do; its values are listed there."""

    __slots__ = ("_record",)
    _record: _native.Record

    def __init__(self, record: _native.Record) -> None:
        object.__setattr__(self, "_record", record)
        object.__setattr__(self, "_made", {})

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name == "_data":
                # Only whoever looks at single values needs it.
                object.__setattr__(self, "_data", self.to_dict())
                return self._data
            return super().__getattr__(name)

    def to_json(self, *, indent: bool = False) -> str:
        """The record as the program writes it: on one line, as in JSON Lines, or indented.

        >>> import ofsted_extract
        >>> report, = ofsted_extract.read("fixtures/ilacs-2023.tagged.pdf")
        >>> report.to_json()[:49]
        '{"schema_version":"1.1","record_kind":"inspection'
        """
        return self._record.to_json(indent)

    def to_dict(self) -> dict[str, Any]:
        """The record as dictionaries and lists, in the order of the JSON.

        >>> import ofsted_extract
        >>> report, = ofsted_extract.read("fixtures/ilacs-2023.tagged.pdf")
        >>> report.to_dict()["provider"]["name"]
        'Rutland'
        """
        data: dict[str, Any] = json.loads(self.to_json())
        return data

    @classmethod
    def from_json(cls: type[_R], text: str) -> _R:
        """A record that was stored as JSON.

        >>> import ofsted_extract
        >>> report, = ofsted_extract.read("fixtures/ilacs-2023.tagged.pdf")
        >>> ofsted_extract.Report.from_json(report.to_json()) == report
        True
        """
        report = cls(_native.Record.from_json(text))
        version = report._data["schema_version"]
        if version.split(".")[0] != _native.SCHEMA_VERSION.split(".")[0]:
            raise RecordError(f"the record's format is {version}, which this version ({_native.VERSION}) can't read")
        return report

    @classmethod
    def from_dict(cls: type[_R], record: dict[str, Any]) -> _R:
        """A record that was stored as dictionaries and lists.

        >>> import ofsted_extract
        >>> report, = ofsted_extract.read("fixtures/ilacs-2023.tagged.pdf")
        >>> ofsted_extract.Report.from_dict(report.to_dict()) == report
        True
        """
        return cls.from_json(json.dumps(record, ensure_ascii=False))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ReportBase):
            return NotImplemented
        return self.to_json() == other.to_json()

    __hash__ = None

    def __repr__(self) -> str:
        data = self._data
        of = (data["framework"]["code"], data["provider"]["name"], data["inspection"]["start"])
        return f"<Report {data['source']['file']}: {', '.join(value for value in of if value)}>"

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), self.to_json())


def _restored(cls: type[_R], line: str) -> _R:
    return cls(_native.Record.of_line(line))
