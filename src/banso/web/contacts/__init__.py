"""Contacts (支援経過) of a person: the newest, a new one, one put right."""
