"""What an article is read from, and what is made of it.

written.py     an article in one alphabet and without blanks, and the way back to its offsets
clauses.py     lines, sentences, segments and clauses with their offsets
cues.py        modal words, and when such a word is none at a glance
lexicon.py     the word lists of data/ (vocabulary.py: as the grammar uses them; particles.py: where a short word stands for itself)
scope.py       what is no norm at all
sanctions.py   words of sanctions
acts.py        kinds of acts, by their verb
kinds.py       the type of a bearer by its words
wording.py     the words of a statute as a whole
draft.py       a norm while its article is read; norm.py: what it becomes
"""
