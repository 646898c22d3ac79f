"""What is true: pure rules that take facts and a day, and give an answer.

No Django, no clock, no database, no settings, no unseeded chance.
"""
