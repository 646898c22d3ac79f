"""Committees and working groups: their meetings, decisions and what is to be done."""
