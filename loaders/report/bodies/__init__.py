"""Mentions of bodies in a report: `bodies` of find.py is the door.

find.py        where a body is named, its name from first to last character
grammar.py     the names of bodies as patterns (kinds.py: their types)
fronts.py, organs.py   what stands before and behind a name and belongs to it
doubtful.py    what is no body, or a class of them
listed.py      names that only lists show; alone.py: the last word of a name alone
joint.py       rows with one head (农业农村、交通运输等5个部门)
regions.py     organs of the special regions
identity.py    from a name to one body
"""
