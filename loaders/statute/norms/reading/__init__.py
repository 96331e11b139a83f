"""An article as drafts of norms: `read` of reader.py is the door.

reader.py      an article line by line (lists.py, stems.py: lists of 项; cases.py: a case that goes on)
segments.py    one segment: its clauses become drafts of norms (topical.py: topics and weak cues; consents.py: whose consent opens a
               case; own.py: a norm before another's)
leading.py     the subject of a leading condition
withcue.py     norms with a cue (unnamed.py: without a named bearer)
cueless.py     norms without (set_off.py: a subject set off by a comma; going_on.py: what goes on from a norm before, no_act.py: what does
               not; same_rule.py: behind ；)
authorities.py who may impose sanctions
circumstances.py conditions, and the thing that a norm is about
"""
