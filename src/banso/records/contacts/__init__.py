"""Contacts and attempts (支援経過): the notes that workers write anyway."""
