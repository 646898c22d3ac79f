"""The words of the told stories, step by step. Everybody in them is invented."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.utils.translation import pgettext_lazy as _


class Told(NamedTuple):
    title: Any  # lazy words
    words: Any


TITLES: Mapping[str, Any] = {
    "report": _("story of the explorable chart", "The chart of the report"),
    "professionals": _("story of the explorable chart", "Professionals alone"),
    "no-role": _("story of the explorable chart", "Ties without a role"),
    "third-crisis": _("story of the explorable chart", "A third crisis"),
}
REPORT: Mapping[str, Told] = {
    "before": Told(
        _("story of the explorable chart", "Before"),
        _(
            "story of the explorable chart",
            "A life among people: mother, sister, colleagues, a friend, a neighbour. The higher "
            "the line, the more ties; the wider, the more motivation. Look closely: one tie after "
            "the other is already fading.",
        ),
    ),
    "trouble": Told(
        _("story of the explorable chart", "Trouble breaks out"),
        _(
            "story of the explorable chart",
            "The mother dies and the job is lost. With the job go the colleagues. The line falls, "
            "and it becomes thin: poverty and isolation come together.",
        ),
    ),
    "alongside": Told(
        _("story of the explorable chart", "Walking alongside"),
        _(
            "story of the explorable chart",
            "Somebody comes, again and again: the green band nestles against the life. Red is "
            "support with a goal and an end: a home, debts, work. It is needed, but the line "
            "itself does not rise by it.",
        ),
    ),
    "link": Told(
        _("story of the explorable chart", "Link: to a circle with a role"),
        _(
            "story of the explorable chart",
            "They go to a diner together, and there the person is needed: somebody has to wash "
            "the dishes. The line rises, the green band may become thinner.",
        ),
    ),
    "watching": Told(
        _("story of the explorable chart", "Watching over"),
        _(
            "story of the explorable chart",
            "Shogi, the sister again, a workshop: the circle carries. All red lines have ended, "
            "the green one has not. A thin band stays, so that a change is noticed.",
        ),
    ),
    "bring_back": Told(
        _("story of the explorable chart", "Return: the second crisis"),
        _(
            "story of the explorable chart",
            "Illness. The workshop notices the absence and calls; the same day the professional "
            "is there, dense again. A return is no failure: it is what the thin band was for.",
        ),
    ),
    "relink": Told(
        _("story of the explorable chart", "Re-link: tied anew"),
        _(
            "story of the explorable chart",
            "The way back leads to the same diner, at first for half an hour. Later the person "
            "helps children with their homework. The line climbs higher than before.",
        ),
    ),
    "third": Told(
        _("story of the explorable chart", "The third crisis"),
        _(
            "story of the explorable chart",
            "Eviction, another blow. But now the circle stays around: the line dips a little and "
            "does not break. Troubles come back in a life; being linked again and again is the "
            "support.",
        ),
    ),
}
PROFESSIONALS: Mapping[str, Told] = {
    "trouble": Told(
        _("story of the explorable chart", "The same crisis"),
        _(
            "story of the explorable chart",
            "Death, job lost, all ties gone: the story begins like the one of the report.",
        ),
    ),
    "alongside": Told(
        _("story of the explorable chart", "Everything by professionals"),
        _(
            "story of the explorable chart",
            "Visit after visit, plan after plan. Home, debts and work are settled, and yet the "
            "blue line stays at the ground: nobody else has come into this life.",
        ),
    ),
    "alone": Told(
        _("story of the explorable chart", "The circle stays empty"),
        _(
            "story of the explorable chart",
            "The green band must stay dense for years, for there is nobody to hand over to. A "
            "visiting nurse is a tie as well, but a service, not a circle.",
        ),
    ),
    "too_many": Told(
        _("story of the explorable chart", "More and more people"),
        _(
            "story of the explorable chart",
            "Reckoned with our assumptions: 5 new people a month in a town of 100 000, and nobody "
            "handed over, takes about 3 full-time professionals in the first year, 15 in the "
            "tenth, 23 in the twentieth. With four in five linked to a circle: 3, 8 and 11. "
            "So the visits here become fewer, and in the end nobody comes.",
        ),
    ),
    "nobody": Told(
        _("story of the explorable chart", "A crisis with nobody around"),
        _(
            "story of the explorable chart",
            "Illness. Nobody notices the absence, nobody calls. It is impossible to do all of it "
            "by professionals alone. Add a tie with a role above and look what changes.",
        ),
    ),
}
NO_ROLE: Mapping[str, Told] = {
    "alongside": Told(
        _("story of the explorable chart", "After the crisis"),
        _(
            "story of the explorable chart",
            "Somebody walks alongside, and plans are under way. Now the person is to be linked "
            "to the neighbourhood.",
        ),
    ),
    "guest": Told(
        _("story of the explorable chart", "Introduced as a guest"),
        _(
            "story of the explorable chart",
            "A diner, a salon, a shogi circle: three places, in each of them a guest without a "
            "role. The line rises a little, and the professional steps back.",
        ),
    ),
    "faded": Told(
        _("story of the explorable chart", "One after the other fades"),
        _(
            "story of the explorable chart",
            "Who is not needed is not missed. In this story the three ties fade within two years "
            "(that they do is told here, not computed), and the green band has to come back.",
        ),
    ),
    "needed": Told(
        _("story of the explorable chart", "The same places, with a role"),
        _(
            "story of the explorable chart",
            "Washing the dishes, lending a hand: now there are people who wait. A tie with a role "
            "weighs half a tie more, and it lasts. The dashed line shows how it was without.",
        ),
    ),
}
THIRD_CRISIS: Mapping[str, Told] = {
    "before": Told(
        _("story of the explorable chart", "Before the third crisis"),
        _(
            "story of the explorable chart",
            "Two crises are over. There is a circle, in it two roles, and a thin green band.",
        ),
    ),
    "noticed": Told(
        _("story of the explorable chart", "Somebody notices"),
        _(
            "story of the explorable chart",
            "Eviction. The children's diner calls the same week: “something is wrong”. The "
            "professional comes closer at once.",
        ),
    ),
    "around": Told(
        _("story of the explorable chart", "With the circle around"),
        _(
            "story of the explorable chart",
            "The new home is near enough, and a new circle is added: a short dip, a short thick "
            "stretch of green.",
        ),
    ),
    "alone": Told(
        _("story of the explorable chart", "The same crisis without a circle"),
        _(
            "story of the explorable chart",
            "The same eviction, but only the calls of the professional: it comes to light eight "
            "months later. The green band has to be dense for long, and the line has nothing "
            "to rise by. The dashed line shows the life with the circle.",
        ),
    ),
}
STEPS: Mapping[str, Mapping[str, Told]] = {
    "report": REPORT,
    "professionals": PROFESSIONALS,
    "no-role": NO_ROLE,
    "third-crisis": THIRD_CRISIS,
}
