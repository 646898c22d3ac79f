"""Bringing in many records at once: bulk writing, and the fictional town of the demo."""
