"""Questionnaires: building, answering, entering from paper, results."""
