"""
Prints a page in WebKitGTK, whose driver cannot, and writes as JSON what stands on the paper.

    python3 webkit-paper.py page.html page.pdf

The page is printed once its title is "ready". `said` has its lines, `cut` what the end of a sheet cuts through.
"""
import json
import pathlib
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("Poppler", "0.18")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, Poppler, WebKit2  # noqa: E402

page, paper = (pathlib.Path(name).resolve().as_uri() for name in sys.argv[1:])

view = WebKit2.WebView()
window = Gtk.Window(default_width=1280, default_height=900)
window.add(view)
window.show_all()

sheet = Gtk.PageSetup()
settings = Gtk.PrintSettings()
settings.set_printer("Print to File")
settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, paper)
printing = WebKit2.PrintOperation(web_view=view, print_settings=settings, page_setup=sheet)
printing.connect("failed", lambda _, error: sys.exit(error.message))
printing.connect("finished", Gtk.main_quit)

view.connect("notify::title", lambda *_: view.get_title() == "ready" and printing.print_())
view.load_uri(page)
Gtk.main()

top = sheet.get_top_margin(Gtk.Unit.POINTS)
bottom = top + sheet.get_page_height(Gtk.Unit.POINTS)


def cut(printed):
    """The signs of a sheet that reach over its edge."""
    _, boxes = printed.get_text_layout()
    signs = zip(printed.get_text(), boxes)
    return "".join(sign for sign, box in signs if box.y1 < top - 1 or box.y2 > bottom + 1)


document = Poppler.Document.new_from_file(paper)
sheets = [document.get_page(i) for i in range(document.get_n_pages())]
print(
    json.dumps(
        {
            "said": [line for each in sheets for line in each.get_text().splitlines()],
            "cut": [signs for signs in map(cut, sheets) if signs],
        }
    )
)
