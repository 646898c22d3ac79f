"""What the fictional town has learnt: runs, answers, remarks, events, meetings. All invented.

Each file has one plain function that takes a ``random.Random`` and the moment, so that the same
seed makes the same town.
"""
