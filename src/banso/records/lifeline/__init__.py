"""Gathers the facts of a life for the chart. Owns no tables: it comes from ordinary records."""
