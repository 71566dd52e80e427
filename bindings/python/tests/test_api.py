"""What people call."""

from __future__ import annotations

import copy
import doctest
import email.message
import importlib
import io
import json
import pickle
import pkgutil
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

import pytest
from conftest import ran

import ofsted_extract

REPORT = "fixtures/ilacs-2023.tagged.pdf"
MODULES = [f"ofsted_extract.{module.name}" for module in pkgutil.iter_modules(ofsted_extract.__path__)]


@pytest.fixture(scope="module")
def report() -> ofsted_extract.Report:
    root = Path(__file__).resolve().parents[3]
    (report,) = ofsted_extract.read(root / REPORT, name=REPORT)
    return report


@pytest.mark.parametrize("name", ["ofsted_extract", *(name for name in MODULES if not name.endswith(("__main__", "_worker")))])
def test_the_examples_are_true(name: str) -> None:
    failures, _ = doctest.testmod(importlib.import_module(name))
    assert failures == 0


def test_everything_public_has_an_example() -> None:
    functions = [ofsted_extract.read, ofsted_extract.attached, ofsted_extract.read_many, ofsted_extract.tables, ofsted_extract.table]
    functions += [getattr(ofsted_extract.spark, name) for name in ofsted_extract.spark.__all__]
    methods = ["to_json", "to_dict", "from_json", "from_dict"]
    functions += [getattr(ofsted_extract.Report, name) for name in methods]
    for function in functions:
        assert ">>>" in (function.__doc__ or ""), function


def test_bytes_and_paths_give_the_same(report: ofsted_extract.Report) -> None:
    content = Path(REPORT).read_bytes()
    for source in [REPORT, Path(REPORT), content, bytearray(content), memoryview(content)]:
        assert ofsted_extract.read(source, name=REPORT) == [report]
    assert ofsted_extract.read(content)[0].source.file == "-"


def test_values_are_attributes_and_keys(report: ofsted_extract.Report) -> None:
    data = json.loads(report.to_json())
    assert report.to_dict() == data and list(report.to_dict()) == list(data)
    assert report.judgements[0].found_in[1].page == data["judgements"][0]["found_in"][1]["page"]
    assert report.sections[1].paragraphs[0].text == data["sections"][1]["paragraphs"][0]["text"]
    assert report.letter is None and report.inspection.lead_inspectors[0].name == "Morwenna Askew"
    assert report.judgements[0].to_dict() == data["judgements"][0]


def test_every_value_of_every_fixture_is_reached() -> None:
    def same(part: object, data: object) -> None:
        if isinstance(data, dict) and not isinstance(part, dict):
            for key, value in data.items():
                same(getattr(part, key), value)
        elif isinstance(data, list):
            for one, value in zip(part, data, strict=True):
                same(one, value)
        else:
            assert part == data and type(part) is type(data)

    for path in sorted(Path("fixtures").glob("*.tagged.pdf")):
        for report in ofsted_extract.read(path):
            same(report, report.to_dict())
            repr(report.sections)


def test_a_record_can_not_be_changed(report: ofsted_extract.Report) -> None:
    with pytest.raises(AttributeError):
        report.provider.name = "Another"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del report.provider
    report.to_dict()["provider"]["name"] = report.provider.to_dict()["name"] = "Another"
    assert report.provider.name == "Rutland" and report.to_dict()["provider"]["name"] == "Rutland"
    with pytest.raises(AttributeError, match="grades"):
        report.judgements[0].grades  # type: ignore[attr-defined]


def test_records_go_to_other_processes_and_come_back(report: ofsted_extract.Report) -> None:
    (with_boxes,) = ofsted_extract.read(REPORT, evidence=True)
    for one in [report, with_boxes]:
        for again in [pickle.loads(pickle.dumps(one)), copy.deepcopy(one), ofsted_extract.Report.from_dict(one.to_dict())]:
            assert again == one and again.to_json(indent=True) == one.to_json(indent=True)
    assert len(with_boxes.provider.evidence[0]["box"]) == 4
    assert pickle.loads(pickle.dumps(report.provider)) == report.provider


def test_a_record_of_another_format_is_refused(report: ofsted_extract.Report) -> None:
    later = {**report.to_dict(), "schema_version": "2.0"}
    for wrong in [json.dumps(later), "{}", "no JSON", "[]"]:
        with pytest.raises(ofsted_extract.RecordError):
            ofsted_extract.Report.from_json(wrong)
    minor = {**report.to_dict(), "schema_version": "1.9", "new": 1}
    assert ofsted_extract.Report.from_dict(minor).new == 1  # type: ignore[attr-defined]


def test_there_is_one_version(program: str) -> None:
    assert ran(program, "--version").stdout.decode() == f"ofsted-extract {ofsted_extract.__version__}\n"
    assert ofsted_extract.read(REPORT)[0].schema_version == ofsted_extract.schema_version


def test_options_are_the_programs(program: str) -> None:
    told = ran(program, "--help").stdout.decode()
    for option in ["framework", "reader", "evidence", "attachments", "strict", "jobs"]:
        assert f"--{option}" in told
    limits = {line.split()[0] for line in told.splitlines() if line.strip().startswith("--max-")}
    named = {f"--{word.strip('`,:;').replace('_', '-')}" for word in ofsted_extract.read.__doc__.split() if "`max_" in word}
    assert named == limits
    assert "[default: 5]" in told and ofsted_extract._isolated.SECONDS == 5
    assert "[default: 256MiB]" in told and ofsted_extract._isolated.MEMORY == 256 << 20


def test_options_do_what_they_say() -> None:
    assert ofsted_extract.read(REPORT, reader="layout")[0].source.reader == "layout"
    assert ofsted_extract.read(REPORT, framework="sif")[0].framework.code == "sif"
    assert "limit-reached" in [warning.code for warning in ofsted_extract.read(REPORT, max_pages=1)[0].warnings]
    with pytest.raises(ofsted_extract.LimitError, match="raise max_bytes if"):
        ofsted_extract.read(REPORT, max_bytes=100)


@pytest.mark.parametrize(
    "options",
    [{"reader": "x"}, {"framework": "x"}, {"max_pages": 0}, {"max_depth": 201}, {"jobs": 0}, {"isolate": True, "max_seconds": 0}, {"isolate": True, "max_memory": 1}],
)
def test_wrong_values_are_refused_at_once(options: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        ofsted_extract.read_many([REPORT], **options)


@pytest.mark.parametrize("options", [{"pages": 1}, {"max_seconds": 1}, {"max_pages": "1"}])
def test_unknown_options_are_refused_at_once(options: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        ofsted_extract.read_many([REPORT], **options)


def test_one_bad_input_stops_no_other() -> None:
    inputs = [REPORT, "nowhere.pdf", b"", ("named.txt", Path("fixtures/sif-2016.txt").read_bytes()), "fixtures/broken-cut.pdf"] * 5
    for jobs in [1, 3, None]:
        results = list(ofsted_extract.read_many(inputs, jobs=jobs))
        assert [result.path for result in results] == [REPORT, "nowhere.pdf", "-", "named.txt", "fixtures/broken-cut.pdf"] * 5
        kinds = [result.error.kind if result.error else len(result.reports) for result in results[:5]]
        assert kinds == [1, "FileError", "EmptyError", 1, "DamagedError"]
        assert results[3].reports[0].source.file == "named.txt"


def test_inputs_are_taken_only_when_they_are_needed() -> None:
    taken = []
    inputs = (taken.append(index) or REPORT for index in range(1000))
    results = ofsted_extract.read_many(inputs, jobs=2)
    next(results)
    assert len(taken) < 20
    results.close()
    assert len(taken) < 20


def test_other_threads_go_on_while_a_report_is_read() -> None:
    content = b"\n\n".join([Path("fixtures/sif-2016.txt").read_bytes()] * 40)
    steps = []
    reading = threading.Thread(target=lambda: [ofsted_extract.read(content) for _ in range(3)])
    reading.start()
    while reading.is_alive():
        steps.append(time.monotonic())
        time.sleep(0.001)
    took = steps[-1] - steps[0]
    longest = max(after - before for before, after in zip(steps, steps[1:]))
    assert longest < took / 2, (longest, took)


def test_strict_names_the_warning_and_its_page() -> None:
    with pytest.raises(ofsted_extract.StrictError) as caught:
        ofsted_extract.read("fixtures/broken-garbled.pdf", strict=True)
    error = caught.value
    assert (error.code, error.page, error.file) == ("text-garbled", 2, "fixtures/broken-garbled.pdf")
    assert str(error).startswith("fixtures/broken-garbled.pdf, page 2: ")
    again = pickle.loads(pickle.dumps(error))
    assert (again.code, again.page, str(again)) == (error.code, error.page, str(error))
    assert ofsted_extract.read(REPORT, strict=True)


KINDS = {
    "broken-cut.pdf": "DamagedError",
    "broken-empty.pdf": "EmptyError",
    "broken-encrypted.pdf": "EncryptedError",
    "broken-html.pdf": "OtherKindError",
    "broken-scan.pdf": "NoTextError",
}


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_of_error_is_a_class(name: str) -> None:
    kind = getattr(ofsted_extract, KINDS[name])
    with pytest.raises(kind) as caught:
        ofsted_extract.read(f"fixtures/{name}")
    assert isinstance(caught.value, ofsted_extract.Error) and caught.value.file == f"fixtures/{name}"
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again) is kind and str(again) == str(caught.value)


def test_files_that_hold_others_are_told_apart() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(REPORT)
    for content in [packed.getvalue(), b"From: a@b.c\r\nTo: d@e.f\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nHello\r\n"]:
        with pytest.raises(ofsted_extract.HolderError):
            ofsted_extract.read(content)
    with pytest.raises(ofsted_extract.FileError):
        ofsted_extract.read("fixtures")


def test_reports_in_zips_and_mails_are_read(program: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ["2023/a.pdf", "2023/b.pdf"]:
            archive.write(REPORT, name)
        archive.writestr("picture.png", b"\x89PNG")
    mail = email.message.EmailMessage()
    mail.set_content("The report is attached.")
    mail.add_attachment(Path(REPORT).read_bytes(), maintype="application", subtype="pdf", filename="report.pdf")
    (tmp_path / "mail.eml").write_bytes(mail.as_bytes())
    for holder in [tmp_path / "all.zip", tmp_path / "mail.eml"]:
        expected = ran(program, "--quiet", "--attachments", "--format=jsonl", str(holder)).stdout.decode()
        for source in [holder, holder.read_bytes()]:
            inputs = [(one.path, one.content) for one in ofsted_extract.attached(source, name=str(holder))]
            found = [result.reports[0].to_json() for result in ofsted_extract.read_many(inputs)]
            assert "".join(f"{line}\n" for line in found) == expected and found
    damaged = bytearray((tmp_path / "all.zip").read_bytes())
    damaged[200] ^= 255
    first, second = ofsted_extract.attached(damaged)
    assert first.content is None and first.error.file == "-/2023/a.pdf" and second.content == Path(REPORT).read_bytes()
    assert list(ofsted_extract.attached(REPORT)) == []
    for nothing in ["nowhere.zip", b"PK\x03\x04"]:
        with pytest.raises(ofsted_extract.Error):
            ofsted_extract.attached(nothing)


def test_importing_it_needs_nothing_else() -> None:
    code = (
        "import sys; sys.modules.update(dict.fromkeys(['pyarrow', 'pyspark', 'pandas', 'numpy'])); "
        f"import ofsted_extract; ofsted_extract.spark; print(len(ofsted_extract.tables(ofsted_extract.read({REPORT!r}))))"
    )
    assert int(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout) > 10
