"""Contacts (支援経過): the modes in which a worker is in touch, and how long each takes."""
