"""
Writes as JSON the title of a PDF, and what a reader of its tags says, in its order.

    python3 tagged-pdf.py file.pdf
"""
import json
import pathlib
import sys

import gi

gi.require_version("Poppler", "0.18")
from gi.repository import Poppler  # noqa: E402


def said(elements):
    """The texts of elements beside each other, and of all that is in them."""
    while True:
        element = elements.get_element()
        if element.is_content():
            yield element.get_text(Poppler.StructureGetTextFlags.NONE)
        inner = elements.get_child()
        if inner:
            yield from said(inner)
        if not elements.next():
            return


document = Poppler.Document.new_from_file(pathlib.Path(sys.argv[1]).resolve().as_uri())
words = " ".join(text for text in said(Poppler.StructureElementIter.new(document)) if text)
print(json.dumps({"title": document.get_title(), "said": " ".join(words.split())}))
