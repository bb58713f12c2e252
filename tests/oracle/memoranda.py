"""Reads the drafts of memoranda in a folder as others do: openxml-audit must find nothing, and python-docx
the articles, numbered by a list of Word's own, and the mark of a draft on every page."""

import sys
from pathlib import Path

import docx
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator


def faults(path):
    result = OpenXmlValidator().validate(path)
    for error in result.errors:
        yield f"audit: {error}"
    document = docx.Document(path)
    articles = [p for p in document.paragraphs if p.style.name == "MoU Article"]
    if len(articles) != 9:
        yield f"{len(articles)} articles"
    numbered = document.styles["MoU Article"].element.find(".//" + qn("w:numId"))
    if numbered is None:
        yield "articles that Word does not number"
    for section in document.sections:
        for header in (section.header, section.first_page_header):
            if not any("DRA" in p.text for p in header.paragraphs):
                yield "a page that does not say that it is a draft"
    if len(document.tables) > 1:
        yield f"{len(document.tables)} tables"


def main():
    files = sorted(Path(sys.argv[1]).glob("*.docx"))
    found = 0
    for path in files:
        for fault in faults(path):
            print(f"{path.name}: {fault}")
            found += 1
    sys.exit(1 if found or not files else 0)


main()
