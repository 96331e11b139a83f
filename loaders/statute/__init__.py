"""Law text: structure, citations and duties."""
