"""Who did, must do or plans what: `statements` of find.py is the door.

Reading, from the text to a clause:
clause_text.py   the text that clauses are read from (clause_marks.py: where each begins and ends)
clause.py        one clause, as it is being read (clause_heads.py: who acts in it, what stands aside; clauses.py: its patterns; frames.py: those
                 in which a verb has its object or those who act elsewhere)
openings.py      clauses that only open the next ones (untold.py: that tell no deed of those who act)
notices.py, charge.py, beside.py   what a notice tells of itself; who is in charge of a task; what a clause tells in passing

Who:
subjects.py      who acts where no body is named (posts.py: persons by their post, agents.py: those in no list, partners.py: with
                 whom; pivots.py: those asked or sent to act; honours.py: what others did)

What:
first_verbs.py   the first verb of a clause (further.py: the next ones, compounds.py: verbs in no list)
deeds.py         a verb with its objects (objects.py, wide_objects.py: where these end; carried.py: the object of the verb before)

Done, duty or plan:
outlook.py       what headings, years to come and paragraphs of tasks say (promises.py: what is yet to be done though no heading says so)
modality.py      of one clause (modals.py: 要)
"""
