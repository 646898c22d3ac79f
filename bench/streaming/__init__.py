"""Learners at their films, and a person's page meanwhile: ``python -m bench.streaming``."""
