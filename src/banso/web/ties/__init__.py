"""Ties (つながり) of a person: begun, put right, confirmed, ended."""
