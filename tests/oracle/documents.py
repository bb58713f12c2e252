"""Reads the reports in a folder as others do: openxml-audit must find nothing, and python-docx every table,
picture, language and paper that expected.json tells of."""

import json
import sys
from pathlib import Path

import docx
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

MILLIMETRE = 36_000


def faults(path, told):
    result = OpenXmlValidator().validate(path)
    for error in result.errors:
        yield f"audit: {error}"
    document = docx.Document(path)
    tables = [len(table.rows) for table in document.tables]
    if tables != told["tables"]:
        yield f"tables with {tables} rows instead of {told['tables']}"
    for table in document.tables:
        head = table.rows[0]._tr.trPr
        if head is None or head.find(qn("w:tblHeader")) is None:
            yield "a table whose head does not stand again on the next page"
    pictures = document.inline_shapes
    if len(pictures) != told["pictures"]:
        yield f"{len(pictures)} pictures instead of {told['pictures']}"
    section = document.sections[0]
    columns = [s.page_width - s.left_margin - s.right_margin for s in document.sections]
    width = max(columns)
    for picture in pictures:
        if picture.width > width + MILLIMETRE:
            yield "a picture that is wider than its column"
        if not picture._inline.docPr.get("descr"):
            yield "a picture without a text in its place"
    for size, wanted in ((section.page_width, "width"), (section.page_height, "height")):
        if abs(size - told[wanted] * MILLIMETRE) > MILLIMETRE:
            yield f"{wanted}: {size / MILLIMETRE} mm instead of {told[wanted]}"
    language = document.styles.element.find(".//" + qn("w:lang")).get(qn("w:val"))
    if language != told["language"]:
        yield f"language {language} instead of {told['language']}"


def main():
    folder = Path(sys.argv[1])
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    found = 0
    for name, told in expected.items():
        for fault in faults(folder / name, told):
            print(f"{name}: {fault}")
            found += 1
    sys.exit(1 if found or not expected else 0)


main()
