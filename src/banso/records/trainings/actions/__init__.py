"""Everything that may change training: models of the guide, runs, steps, the clock, who joins."""

from banso.records.trainings.actions.guide import bring_in

__all__ = ["bring_in"]
