"""Everything that ships to learn from: course, texts, training models, questionnaires.

It comes into a municipality when it is founded. Coming in again changes nothing.
"""

from datetime import datetime

from django.db import transaction

from banso.records.courses import actions as courses
from banso.records.questionnaires import actions as questionnaires
from banso.records.texts import actions as texts
from banso.records.trainings import actions as trainings


@transaction.atomic
def bring_in(*, at: datetime) -> None:
    """What is missing of the shipped material; what an office has changed stays as it is."""
    courses.bring_in(at=at)
    texts.bring_in(at=at)
    trainings.bring_in(at=at)
    questionnaires.bring_in(at=at)
