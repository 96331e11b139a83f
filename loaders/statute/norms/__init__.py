"""Duties, prohibitions and permissions of an article, with their bearers: `norms_of_statute` of find.py is the door.

text/        what an article is read from: one alphabet, lines, sentences, clauses, modal words, word lists; a norm and its draft
names/       the noun phrase before a verb as a bearer: where a name begins and ends, several in a row, its role
clause/      one clause: a cue, an agent, a condition, a subject?
reading/     an article line by line, its segments clause by clause, as drafts of norms
implied/     bearers that the sentence does not name: what the article and the statute say of them
find.py      all of it for a statute
deadlines.py, details.py   time limits; whom an act is directed at
"""
