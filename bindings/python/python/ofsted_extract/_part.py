"""What all parts of a record have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar


class RecordPart:
    """A part of a record: its values are attributes, which can't be changed.

    Two parts are equal if all their values are. Values that this version doesn't know, and the boxes that
    ``evidence=True`` adds, are in :meth:`to_dict` and can be read as attributes, too.

    >>> import ofsted_extract
    >>> report, = ofsted_extract.read("fixtures/ilacs-2023.tagged.pdf")
    >>> report.inspection.periods[0]
    Period(start='2023-09-11', end='2023-09-22')
    """

    __slots__ = ("_data", "_made")
    #: The classes of the values that are parts themselves.
    _parts: ClassVar[dict[str, str]] = {}

    _data: dict[str, Any]
    _made: dict[str, Any]

    def __init__(self, data: dict[str, Any]) -> None:
        object.__setattr__(self, "_data", data)
        object.__setattr__(self, "_made", {})

    if TYPE_CHECKING:
        #: Where the words are, in points from the lower left corner of the page; only with ``evidence=True``.
        evidence: list[dict[str, Any]]
    else:

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):
                raise AttributeError(name)
            made = self._made
            if name not in made:
                made[name] = self._make(name)
            return made[name]

    def _make(self, name: str) -> Any:
        try:
            value = self._data[name]
        except KeyError:
            if name in type(self).__annotations__:
                return None
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}") from None
        if name not in self._parts:
            return value
        from . import records

        part = getattr(records, self._parts[name])
        if isinstance(value, list):
            return [part(one) for one in value]
        return None if value is None else part(value)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{type(self).__name__} can't be changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} can't be changed")

    def to_dict(self) -> dict[str, Any]:
        """The same as in the record's JSON, in the same order.

        >>> import ofsted_extract
        >>> report, = ofsted_extract.read("fixtures/ilacs-2023.tagged.pdf")
        >>> report.inspection.periods[0].to_dict()
        {'start': '2023-09-11', 'end': '2023-09-22'}
        """
        copied: dict[str, Any] = _copy(self._data)
        return copied

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RecordPart) or type(other) is not type(self):
            return NotImplemented
        return self._data == other._data

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._data)
        return f"{type(self).__name__}({values})"

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._data]

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._data,)


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_copy(one) for one in value]
    return value
