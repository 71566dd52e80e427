"""Writes python/ofsted_extract/records.py from the JSON Schema of a record: generate.py PROGRAM

A test of the package fails if the file is not what this writes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent / "python/ofsted_extract/records.py"
WIDTH = 110

HEAD = '''"""The parts of a record, one class each.

Made by bindings/python/generate.py from the JSON Schema; don't edit it.
"""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from ._part import RecordPart
from ._report import ReportBase

#: The version of the records' format that these classes are for.
SCHEMA_VERSION = {version}
'''

SIMPLE = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None", "object": "dict[str, Any]"}


def text(schema: dict[str, Any], version: str) -> str:
    """The file for this schema."""
    named = schema["$defs"]
    assert not {"RecordPart", "ReportBase", "Report"} & set(named)
    pieces = [HEAD.format(version=json.dumps(version))]
    pieces += [words(name, one) for name, one in named.items() if "oneOf" in one]
    pieces += [part(name, one, named) for name, one in named.items() if "oneOf" not in one]
    pieces.append(part("Report", schema, named, base="ReportBase"))
    return "\n".join(pieces)


def words(name: str, schema: dict[str, Any]) -> str:
    """A fixed list of words."""
    lines = [f"{name} = Literal["]
    for choice in schema["oneOf"]:
        for word in [choice["const"]] if "const" in choice else choice["enum"]:
            if "description" in choice:
                lines += comment(choice["description"], "    # ")
            lines.append(f"    {json.dumps(word)},")
    return "\n".join([*comment(schema["description"], "#: "), *lines, "]", ""])


def part(name: str, schema: dict[str, Any], named: dict[str, Any], base: str = "RecordPart") -> str:
    """A class."""
    known = schema["properties"]
    parts = {key: of for key, value in known.items() if (of := reference(value)) and "oneOf" not in named[of]}
    lines = [f"\nclass {name}({base}):", *docstring(schema["description"]), "    __slots__ = ()"]
    lines += collected("_parts: ClassVar[dict[str, str]] = {", [f'"{key}": "{of}"' for key, of in parts.items()], "}")
    for key, value in known.items():
        assert key.isidentifier() and not key.startswith("_"), key
        lines += ["", *comment(value["description"], "    #: "), f"    {key}: {kind(value)}"]
    return "\n".join(lines) + "\n"


def docstring(description: str) -> list[str]:
    description = in_python(description)
    lines = textwrap.wrap(f'"""{description}', WIDTH - 4)
    if len(lines) > 1:
        return [f"    {line}" for line in lines] + ['    """', ""]
    return [f'    {lines[0]}"""', ""]


def collected(start: str, items: list[str], end: str) -> list[str]:
    if not items:
        return []
    return [f"    {start}", *(f"        {item}," for item in items), f"    {end}"]


def comment(description: str, mark: str) -> list[str]:
    return [mark + line for line in textwrap.wrap(in_python(description), WIDTH - len(mark))]


def in_python(description: str) -> str:
    """The schema speaks of JSON."""
    return description.replace("`null`", "`None`").replace("null", "None")


def reference(schema: dict[str, Any]) -> str | None:
    """The name of the definition that a value, or each value of a list, has."""
    if "$ref" in schema:
        return schema["$ref"].rpartition("/")[2]
    inner = [schema["items"]] if "items" in schema else schema.get("anyOf", [])
    return next((of for one in inner if (of := reference(one))), None)


def kind(schema: dict[str, Any]) -> str:
    """The type of a value."""
    if "$ref" in schema:
        return schema["$ref"].rpartition("/")[2]
    if "anyOf" in schema:
        return " | ".join(kind(one) for one in schema["anyOf"])
    if schema.get("type") == "array":
        return f"list[{kind(schema['items'])}]"
    types = schema.get("type", [])
    return " | ".join(SIMPLE[one] for one in ([types] if isinstance(types, str) else types)) or "Any"


def main() -> None:
    """Writes the file."""
    schema = json.loads(subprocess.run([sys.argv[1], "--schema"], check=True, capture_output=True).stdout)
    version = schema["properties"]["schema_version"]["description"].split("`")[1]
    TARGET.write_text(text(schema, version), encoding="utf-8")


if __name__ == "__main__":
    main()
