"""Files of offices as text, by their kind; `loaders.read` is the door.

kinds.py       what a file is: by its ending, by its first bytes, by where it lies
word.py        the text of a Word document (word_numbers.py: the numbers that Word writes before paragraphs)
page.py        the main text of a saved web page
pdf.py         the text layer of a PDF (pdf_lines.py: its characters as lines, pdf_paragraphs.py: its lines as paragraphs)
table_rows.py  rows of tables: the cells of a row are one line with tabs
"""
