"""Questionnaires (アンケート): what is asked, what of it is shown, and what the answers say together."""
