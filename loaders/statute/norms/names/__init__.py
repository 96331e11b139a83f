"""The noun phrase before a verb as a bearer: `subject` and `clause_subject` of bearers.py are the doors.

bearers.py     the bearer phrase of a stretch of words
beginnings.py, endings.py   where a name begins and ends (phrases.py: is it a name; timed.py: 值班时)
agents.py      names by their ending
coordination.py  several bearers
possessor.py   whose thing
roles.py       the role that a bearer's name stands for
"""
