"""Duties, prohibitions and permissions of an article, with their bearers: `norms_of_statute` of find.py is the door.

Reading, from the whole to its parts:
written.py     an article in one alphabet and without blanks, and the way back to its offsets
reader.py      an article line by line (lists.py, stems.py: lists of 项; scope.py: what is no norm at all; cases.py: a case that goes on)
clauses.py     lines, sentences, segments and clauses with their offsets
segments.py    one segment: its clauses become parts, these drafts of norms (topical.py: topics and weak cues; turns.py: clauses that
               hold two; consents.py: whose consent opens a case; own.py: a norm before another's)
parts.py       one clause: a cue, an agent, a condition, a subject? (cues.py, placed.py, falsecues.py, bans.py, refusals.py, particles.py; agency.py: who acts behind 由)
withcue.py     norms with a cue (leading.py, unnamed.py, acting.py: areas and sites); cueless.py, present.py, set_off.py, going_on.py (no_act.py): without
               (same_rule.py: behind ；)
sanctions.py   clauses of sanctions (authorities.py: who may impose them)
draft.py       a norm while its article is read; norm.py: what it becomes

Who bears them:
bearers.py     the noun phrase before a verb (phrases.py: is it a name; beginnings.py, endings.py: its ends; timed.py: 值班时;
               possessor.py: whose thing)
coordination.py  several bearers; agents.py, kinds.py: names by their ending, the type of a name
resolve.py     bearers that the sentence does not name (acts.py, fitting.py: who fits; told.py; licences.py; whoever.py;
               capable.py: who cannot be meant); left_open.py: the last ways
context.py     what the statute says, by question: addressee.py, applicants.py, named.py, neighbours.py, chapter.py
               (wording.py: its words)
roles.py       the role that a bearer's name stands for
deadlines.py, details.py, circumstances.py   time limits; whom an act is directed at; conditions and the thing it is about
lexicon.py     the word lists of data/, vocabulary.py: as the grammar uses them
"""
