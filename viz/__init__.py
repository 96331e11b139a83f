"""A Graph or an Answer as one HTML file that people look at: no server, no request, every fact with its sentence.

`scene.py` chooses what is drawn (`threads.py`: what joins it, `cards.py`: what stands on it), `layout.py` computes where,
`payload.py` packs the graph behind the picture, `network.py` puts all of it into the page (through pyvis), and `page/` is
the page itself.
"""
