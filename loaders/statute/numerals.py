"""Chinese numerals; they live beside the loaders because reports read them too."""

from loaders.numerals import DIGITS, NUMERAL, UNITS, article_number, chinese, number

__all__ = ["DIGITS", "NUMERAL", "UNITS", "article_number", "chinese", "number"]
