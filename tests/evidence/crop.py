#!/usr/bin/env python3
"""Compares the boxes of --evidence with another program's reading of the same pages.

For each PDF in a folder it runs the program with --evidence, takes the words that pdftotext finds with their own boxes
(-bbox: one call per file, coordinates of the crop box), and compares the letters in each evidence box with its `printed`.
For a few boxes of each file it also crops the page (pdftotext -x -y -W -H), as a person would. Prints the shares, and
exits with status 1 if one is below its minimum.

    crop.py --bin target/release/ofsted-extract FOLDER [--every N] [--crops N] [--args '--reader layout'] [--show N]
            [--found 0.99] [--same 0.98]
"""
import argparse
import json
import re
import shlex
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

LETTERS = re.compile(r"[\W_]+")


def letters(text):
    return LETTERS.sub("", unicodedata.normalize("NFKC", text))


def words_of(pdf):
    """Per page its height and its words, each with its box, y upwards."""
    with tempfile.NamedTemporaryFile(suffix=".html") as out:
        subprocess.run(["pdftotext", "-bbox", "-cropbox", str(pdf), out.name], check=True, stderr=subprocess.DEVNULL)
        text = Path(out.name).read_text(errors="replace")
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)
    body = text[text.index("<doc>"):text.index("</doc>") + 6]
    pages = []
    for page in ElementTree.fromstring(body):
        height = float(page.get("height"))
        words = []
        for word in page:
            x0, y0, x1, y1 = (float(word.get(k)) for k in ("xMin", "yMin", "xMax", "yMax"))
            words.append((x0, height - y1, x1, height - y0, word.text or ""))
        pages.append((height, words))
    return pages


def inside(words, box):
    """The letters of the words in the box; of a word that it cuts, those that its part takes if all were equally wide."""
    x0, y0, x1, y1 = box
    found = []
    for left, low, right, high, text in words:
        if not y0 < (low + high) / 2 < y1 or right < x0 or left > x1:
            continue
        step = (right - left) / max(1, len(text))
        found += [c for at, c in enumerate(text) if x0 - 0.3 * step < left + (at + 0.5) * step < x1 + 0.3 * step]
    return letters("".join(found))


def near(got, printed):
    """The same letters in any order. More may be up to four digits (a paragraph's number, footnote marks), and a letter or
    two at an edge that cuts a word, whose letters are not equally wide."""
    got, want = Counter(got), Counter(letters(printed))
    more, less = got - want, want - got
    digits = sum(n for c, n in more.items() if c.isdigit())
    slack = 2 + want.total() * 0.01
    return more.total() - min(digits, 4) <= slack and less.total() <= slack


def objects(value, pointer=""):
    """Every object with a page, with its pointer."""
    if isinstance(value, dict):
        if "page" in value and "evidence" in value and pointer:
            yield pointer, value
        for key, item in value.items():
            if key != "evidence":
                yield from objects(item, f"{pointer}/{key}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from objects(item, f"{pointer}/{index}")


def kind(pointer):
    return re.sub(r"/\d+", "", re.sub(r"(/sections/\d+)+", "/sections", pointer))


def has_words(pointer, value):
    """A section before the first heading, an unsaid title and a warning without words have nothing to show."""
    if value["page"] is None:
        return False
    if pointer.startswith("/warnings/"):
        return bool(value["printed"])
    if re.fullmatch(r"(/sections/\d+)+", pointer):
        return value["heading"] is not None
    return True


def crop(pdf, page, height, box):
    """The text of a rectangle of the page; None where the crop box isn't the media box, from which pdftotext counts."""
    info = subprocess.run(["pdfinfo", "-box", "-f", str(page), "-l", str(page), str(pdf)], capture_output=True, text=True)
    edges = dict(re.findall(r"(\w+)Box:\s+(.*)", info.stdout))
    if edges.get("Media") != edges.get("Crop"):
        return None
    x0, y0, x1, y1 = box
    left, top = int(x0), int(height - y1)
    size = ["-W", str(int(x1 + 0.99) - left), "-H", str(int(height - y0 + 0.99) - top)]
    command = ["pdftotext", "-r", "72", "-f", str(page), "-l", str(page), "-x", str(left), "-y", str(top), *size]
    return subprocess.run([*command, str(pdf), "-"], capture_output=True, text=True).stdout


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--crops", type=int, default=0)
    parser.add_argument("--args", default="")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--found", type=float, default=0.0)
    parser.add_argument("--same", type=float, default=0.0)
    options = parser.parse_args()
    files = sorted(options.folder.glob("*.pdf"))[::options.every]
    run = [options.bin, "--format", "jsonl", "--evidence", "--quiet", *shlex.split(options.args), *map(str, files)]
    lines = subprocess.run(run, capture_output=True, text=True).stdout.splitlines()
    all_objects, found, boxes, same = Counter(), Counter(), Counter(), Counter()
    cropped, cropped_same, shown = 0, 0, Counter()

    def show(what, *text):
        shown[what] += 1
        if shown[what] <= options.show:
            print(what, *text)

    words = {}
    for line in lines:
        record = json.loads(line)
        pdf = record["source"]["file"]
        if pdf not in words:
            words = {pdf: words_of(pdf)}
        pages = words[pdf]
        entries = [("/evidence" + e["value"], e) for e in record["evidence"]]
        for pointer, value in objects(record):
            if has_words(pointer, value):
                all_objects[kind(pointer)] += 1
                found[kind(pointer)] += bool(value["evidence"])
                if not value["evidence"]:
                    show("no evidence " + kind(pointer), Path(pdf).name, pointer, json.dumps({k: v for k, v in value.items() if not isinstance(v, list) or k == "printed"}, ensure_ascii=False)[:400])
            entries += [(pointer, e) for e in value["evidence"]]
        for index, (pointer, entry) in enumerate(entries):
            height, on_page = pages[entry["page"] - 1]
            got = inside(on_page, entry["box"])
            ok = near(got, entry["printed"])
            boxes[kind(pointer)] += 1
            same[kind(pointer)] += ok
            if not ok:
                show("other words " + kind(pointer), Path(pdf).name, pointer, entry["page"], entry["box"], repr(entry["printed"][:200]), "got", repr(got[:200]))
            if index % max(1, len(entries) // max(1, options.crops)) == 0 and options.crops:
                text = crop(pdf, entry["page"], height, entry["box"])
                if text is None:
                    continue
                cropped += 1
                held = letters(entry["printed"]) in letters(text) or near(letters(text), entry["printed"])
                cropped_same += held
                if not held:
                    show("crop " + kind(pointer), Path(pdf).name, pointer, entry["box"], repr(entry["printed"][:200]), "got", repr(text[:300]))
    for key in sorted(all_objects | boxes):
        print(f"{key:45} objects {found[key]:6} of {all_objects[key]:6}   boxes {same[key]:6} of {boxes[key]:6}")
    share = lambda part, whole: sum(part.values()) / max(1, sum(whole.values()))
    shares = {"found": share(found, all_objects), "same": share(same, boxes)}
    print(f"{len(lines)} records; objects with evidence {shares['found']:.4%} of {all_objects.total()}; "
          f"boxes that hold their words {shares['same']:.4%} of {boxes.total()}")
    if cropped:
        print(f"crops with the words {cropped_same / cropped:.4%} of {cropped}")
    low = [name for name in shares if shares[name] < getattr(options, name)]
    if low or not lines:
        sys.exit(f"below the floor: {', '.join(low) or 'no records'}")


if __name__ == "__main__":
    main()
