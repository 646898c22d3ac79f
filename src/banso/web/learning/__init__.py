"""Learning: the way in to lessons, guide, training runs, questionnaires, events and texts."""
