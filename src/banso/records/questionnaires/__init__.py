"""Questionnaires (アンケート): definitions in versions, rounds, answers, results."""
