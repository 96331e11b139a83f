"""Figures of a report: `figures` of numbers.py finds them, `metrics` of metrics.py says what each counts, and for whom.

numbers.py     figures with their unit (counted.py, uncounted.py: what counts, what counts nothing)
bounds.py      approximation, direction
tables.py      numbers in tables (columns.py: whose cells stand a line each; keyed.py: behind a colon)
metrics.py     a figure with its label and subject (turns.py: figures by turns)
labels.py      the words for what is counted (label_nouns.py, label_clauses.py, label_topics.py, label_words.py)
concepts.py    which metric of the scheme that is (rule_words.py: which of its rules need be tried)
rate_words.py  what a rate is of, by its words
"""
