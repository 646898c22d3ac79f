"""Troubles, motivation and the told story of a person's life."""
