"""Duties, prohibitions and permissions of an article, with their bearers: `find.norms_of_statute` is the door."""
