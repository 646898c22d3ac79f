"""Figures of the town. They count contacts, never workers against each other."""
