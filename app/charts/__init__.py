"""The charts: matplotlib figures, drawn by pure functions from data, look and speech.

One module a chart, listed in gallery.py; no pyplot, no Qt, no database. A point is a pixel of
the window at 1×: figures are made with 72 dots an inch times the pixel ratio.
"""
