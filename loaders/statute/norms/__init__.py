"""Duties, prohibitions and permissions of an article, with their bearers: `find.find_norms` is the door."""
