"""One clause analysed: `analyse` of parts.py is the door.

parts.py       a cue, an agent, a condition, a subject?
placed.py      a modal word in its place (falsecues.py: where it is none; bans.py, refusals.py: 禁止, 不予)
agency.py      who acts behind 由
acting.py      areas and sites that act
turns.py       clauses that hold two
present.py     whether a subject tells of an act in the statutory present tense
"""
