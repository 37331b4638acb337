"""Opens a workbook in LibreOffice, changes cells as a person would, and tells what then stands in others.

    by_libreoffice.py JOBS ANSWERS

JOBS is a list of {"workbook": path, "read": [name or "sheet!range"], "rows": n, "columns": n, "asks": [{name: value}]}: names are
those that the workbook defines. What is read from a name is a range of so many rows and columns from its cell on.
ANSWERS becomes a list of {"first": …, "changed": …, "errors": …, "asks": […]}: what is read before anything is changed, as the file
has it; which formulas come to something else when all are recalculated; which to an error; and what is read after each
change. Ends with 3 where LibreOffice or its bridge is not installed.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time

try:
    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.connection import NoConnectException
except ImportError:
    sys.exit(3)


def value_of(name, value):
    known = PropertyValue()
    known.Name, known.Value = name, value
    return known


def started(folder):
    pipe = "tarif" + pathlib.Path(folder).name
    command = ["soffice", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;",
               f"-env:UserInstallation=file://{folder}/profile"]
    try:
        office = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except FileNotFoundError:
        sys.exit(3)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return office, resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    sys.exit("LibreOffice does not answer")


def cell_of(document, name):
    """A named cell, or one by its sheet: `Prices!E5`."""
    if "!" in name:
        sheet, at = name.rsplit("!", 1)
        return document.Sheets.getByName(sheet).getCellRangeByName(at)
    return document.NamedRanges.getByName(name).getReferredCells()


def read(document, job):
    tables = []
    for name in job["read"]:
        first = cell_of(document, name)
        at = first.getRangeAddress()
        sheet = document.Sheets.getByIndex(at.Sheet)
        whole = sheet.getCellRangeByPosition(at.StartColumn, at.StartRow, at.StartColumn + job["columns"] - 1,
                                             at.StartRow + job["rows"] - 1)
        tables.append([list(row) for row in whole.getDataArray()])
    return tables


def change(document, cells):
    for name, value in cells.items():
        if "!" not in name and not document.NamedRanges.hasByName(name):
            # A meter on which no price depends has no cell.
            continue
        cell = cell_of(document, name).getCellByPosition(0, 0)
        if isinstance(value, str) and value:
            cell.setString(value)
        elif value == "":
            cell.clearContents(1 | 2 | 4 | 16)
        else:
            cell.setValue(float(value))


def figures(document):
    """Every formula cell, by its sheet, row and column, with what stands in it; nothing where that is an error."""
    found = {}
    for sheet in document.Sheets:
        for at in sheet.queryContentCells(16).RangeAddresses:
            block = sheet.getCellRangeByPosition(at.StartColumn, at.StartRow, at.EndColumn, at.EndRow)
            for row, cells in enumerate(block.getDataArray(), at.StartRow):
                for column, shown in enumerate(cells, at.StartColumn):
                    place = f"{sheet.Name} row {row + 1} column {column + 1}"
                    found[place] = shown.strip() if isinstance(shown, str) else shown and round(shown, 9)
    return found


def errors(document):
    """The cells that hold an error other than that there is nothing to draw (#N/A)."""
    found = []
    for sheet in document.Sheets:
        for cell in sheet.queryFormulaCells(4).Cells:
            if cell.getError() not in (0, 32767):
                found.append(f"{sheet.Name} {cell.AbsoluteName} {cell.getError()} {cell.Formula[:300]}")
    return found


def answer(desktop, job):
    address = pathlib.Path(job["workbook"]).resolve().as_uri()
    document = desktop.loadComponentFromURL(address, "_blank", 0, (value_of("Hidden", True),))
    answers = {"first": read(document, job)}
    before = figures(document)
    document.calculateAll()
    after = figures(document)
    answers["changed"] = [[cell, before[cell], after[cell]] for cell in after if after[cell] != before[cell]]
    answers["formulas"] = len(after)
    answers["errors"] = errors(document)
    answers["asks"] = []
    for cells in job["asks"]:
        change(document, cells)
        document.calculate()
        answers["asks"].append(read(document, job))
    document.close(True)
    return answers


def main(jobs_file, answers_file):
    jobs = json.loads(pathlib.Path(jobs_file).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        office, context = started(folder)
        try:
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            answers = [answer(desktop, job) for job in jobs]
        finally:
            office.terminate()
            office.wait(30)
    pathlib.Path(answers_file).write_text(json.dumps(answers), encoding="utf-8")


main(*sys.argv[1:])
