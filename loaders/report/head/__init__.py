"""What a report is, by its first and last lines: `about` of document.py is the door.

document.py    title, issuing body, year, jurisdiction, level
issuer.py      who issues it (unsigned.py: whose a text is that names nobody; speakers.py: who speaks to a congress)
year_told.py   the year it states (landmarks.py: a year that the words force)
own_place.py   place and level of a text that names neither
genre.py       does it tell of work done, of plans, or does it order?
"""
