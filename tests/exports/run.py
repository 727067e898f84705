"""Runs every exported script and spreadsheet of a folder; prints `file key value` lines."""

import csv
import io
import math
import pathlib
import re
import runpy
import sys
from contextlib import redirect_stdout

TOKEN = re.compile(r"\s*(?:([A-Z]+)(\d+)|([A-Z]+)(?=\()|(\d+\.?\d*(?:E[+-]?\d+)?)|([-+*/^(),]))")


def roundup(value, digits):
    assert digits == 0
    return float(math.ceil(value) if value > 0 else math.floor(value))


def failing(of):
    """What is not a number is an error in a spreadsheet, and what is made of it too."""
    return lambda *values: math.nan if any(map(math.isnan, values)) else of(*values)


FUNCTIONS = {
    "MAX": failing(max),
    "MIN": failing(min),
    "ROUNDUP": failing(roundup),
    "IFERROR": lambda value, other: other if math.isnan(value) else value,
}


class Sheet:
    """Computes the cells of a sheet, as a spreadsheet does: powers before products before sums, all from the left."""

    def __init__(self, text):
        self.rows = list(csv.reader(io.StringIO(text)))
        self.known = {}

    def cell(self, column, row):
        at = (column, row)
        if at not in self.known:
            text = self.rows[row - 1][ord(column) - ord("A")]
            self.known[at] = self.formula(text[1:]) if text.startswith("=") else float(text or "nan")
        return self.known[at]

    def formula(self, text):
        tokens, at = [], 0
        while at < len(text):
            match = TOKEN.match(text, at)
            assert match, f"what is {text[at:]}?"
            tokens.append(match)
            at = match.end()
        value, rest = self.sum(tokens)
        assert not rest, text
        return value

    def sum(self, tokens):
        return self.chain(tokens, "+-", self.product)

    def product(self, tokens):
        return self.chain(tokens, "*/", self.power)

    def power(self, tokens):
        return self.chain(tokens, "^", self.atom)

    def chain(self, tokens, signs, part):
        value, tokens = part(tokens)
        while tokens and tokens[0][5] and tokens[0][5] in signs:
            sign = tokens[0][5]
            other, tokens = part(tokens[1:])
            value = apply(sign, value, other)
        return value, tokens

    def atom(self, tokens):
        first, rest = tokens[0], tokens[1:]
        if first[1]:
            return self.cell(first[1], int(first[2])), rest
        if first[4]:
            return float(first[4]), rest
        if first[3]:
            values, rest = [], rest
            while not values or rest[0][5] == ",":
                value, rest = self.sum(rest[1:])
                values.append(value)
            assert rest[0][5] == ")"
            return FUNCTIONS[first[3]](*values), rest[1:]
        assert first[5] == "(", first[0]
        value, rest = self.sum(rest)
        assert rest[0][5] == ")"
        return value, rest[1:]


def apply(sign, a, b):
    if sign == "/":
        # A spreadsheet says #DIV/0!
        return a / b if b != 0 else math.nan
    return {"+": a + b, "-": a - b, "*": a * b, "^": a**b if sign == "^" else None}[sign]


def computed(path):
    sheet = Sheet(path.read_text("utf-8-sig"))
    for number, row in enumerate(sheet.rows, 1):
        assert all(not cell.startswith(("+", "-", "@")) or re.fullmatch(r"-?[\d.e+-]+", cell) for cell in row), row
        if len(row) > 3 and row[3].startswith("="):
            yield row[0], sheet.cell("D", number)
            sheet.cell("F", number)


def main(folder):
    for path in sorted(pathlib.Path(folder).glob("*.py")):
        out = io.StringIO()
        with redirect_stdout(out):
            runpy.run_path(str(path), run_name="__main__")
        for line in out.getvalue().splitlines():
            print(path.name, line)
    for path in sorted(pathlib.Path(folder).glob("*.csv")):
        for key, value in computed(path):
            print(path.name, key, repr(value))


main(sys.argv[1])
