"""Fact sheets in: YAML written by hand becomes a Graph; `read_sheets` of sheet.py is the door.

sheet.py       the facts of a sheet, each with the place that it rests on (law.py: sheets of laws, their provisions and duties)
opened.py      one sheet while it is read
references.py  what a reference in a sheet means
numbered_yaml.py  YAML with line numbers
"""
