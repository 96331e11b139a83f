"""Bearers that the sentence does not name: `resolve` of resolve.py is the door.

resolve.py     where an open bearer is looked for, in which order (left_open.py: the last ways)
fitting.py     who fits (capable.py: who cannot be meant; goes_on.py: whose bearer goes on)
told.py        whom the article tells; licences.py: who issues a licence; whoever.py: whoever does what the norm is about
context.py     what the statute says, by question: addressee.py, applicants.py, named.py, neighbours.py, chapter.py
"""
