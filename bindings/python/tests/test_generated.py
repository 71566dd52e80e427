"""The classes are those of the schema."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import ofsted_extract
from ofsted_extract import _native

SOURCE = Path(__file__).parents[1]


def generator() -> object:
    spec = importlib.util.spec_from_file_location("generate", SOURCE / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_classes_are_up_to_date() -> None:
    written = generator().text(json.loads(_native.schema()), _native.SCHEMA_VERSION)
    told = "bindings/python/generate.py PROGRAM writes it anew"
    assert (SOURCE / "python/ofsted_extract/records.py").read_text("utf-8") == written, told
    assert Path(ofsted_extract.records.__file__).read_text("utf-8") == written, told


def test_no_value_is_hidden_by_a_method() -> None:
    for name, schema in {**json.loads(_native.schema())["$defs"], "Report": json.loads(_native.schema())}.items():
        for key in schema.get("properties", {}):
            assert not hasattr(getattr(ofsted_extract.records, name), key), (name, key)
