"""Plans, troubles, people and the crossings between them find their places."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.core.drawing import lives
from tests.core.drawing.test_bands import WHOLE, drawing_of

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.lifeline.drawing.shapes import LabelKind, MarkKind
from banso.core.lifeline.facts import Life, Plan
from banso.core.ties.kinds import TieKind


def labels_of(drawing, kind):
    return [label.text for label in drawing.labels if label.kind is kind]


def test_a_ring_stands_where_its_link_is():
    drawing = drawing_of(lives.whole_concept())

    place = next(ring for ring in drawing.things.rings if "t4" in ring.keys)
    link = next(arrow for arrow in drawing.things.arrows if "k1" in arrow.keys)

    assert link.head[0].x == pytest.approx(place.x)
    assert place.stem is None  # the arrow takes its place


def test_kin_without_a_role_are_no_ring():
    life = lives.whole_concept()

    rung = {key for ring in drawing_of(life).things.rings for key in ring.keys}

    assert "t3" not in rung
    sister = replace(life.ties[2], role="相談相手", kind=TieKind.KIN)
    assert "t3" in {k for r in drawing_of(Life(ties=(sister,))).things.rings for k in r.keys}


def test_a_ring_without_room_is_told_by_its_neighbour():
    drawing = drawing_of(lives.forty_years(visits=50), window=WHOLE, width=500)

    rings = drawing.things.rings

    assert sum(ring.more for ring in rings) == sum(len(ring.keys) - 1 for ring in rings) > 0


def test_bringing_back_leads_to_the_green_band_and_linking_to_the_people():
    arrows = {arrow.keys[0]: arrow for arrow in drawing_of(lives.whole_concept()).things.arrows}

    down = {key for key, arrow in arrows.items() if arrow.head[0].y > arrow.curve[0].y}

    assert down == {key for key, arrow in arrows.items() if arrow.kind is CrossingKind.BRING_BACK}


def test_a_plan_that_goes_on_is_solid_until_today_and_then_only_planned():
    ends = lives.TODAY + timedelta(90)
    life = Life(plans=(Plan("p", "家計改善", date(2026, 1, 10), ends),))

    drawing = drawing_of(life, window=WHOLE._replace(end=ends))
    (lane,) = drawing.things.lanes

    assert lane.solid_to == pytest.approx(drawing.frame.today)
    assert lane.left < lane.solid_to < lane.right


def test_plans_without_a_lane_are_counted():
    plans = tuple(
        Plan(f"p{i}", "同じころの支援", date(2020, 1, 1), date(2021, 1, 1)) for i in range(9)
    )

    drawing = drawing_of(Life(plans=plans))

    assert (len(drawing.things.lanes), drawing.left_out.plans) == (6, 3)


def test_a_compact_chart_has_numbers_and_a_list_that_tells_them():
    drawing = drawing_of(lives.whole_concept(), width=320)

    troubles = labels_of(drawing, LabelKind.TROUBLE)
    told = {note.text for note in drawing.notes if note.kind is LabelKind.TROUBLE}

    assert all(len(text) == 1 for text in troubles)
    assert told == {"失業・母の死", "発病・入院", "立ち退き"}


def test_the_points_walk_from_left_to_right():
    marks = drawing_of(lives.whole_concept()).marks

    xs = [round(mark.x) for mark in marks]

    assert xs == sorted(xs)
    assert {mark.kind for mark in marks} == set(MarkKind)


def test_a_sample_knows_the_contacts_behind_it():
    life = lives.whole_concept()

    samples = [m for m in drawing_of(life).marks if m.kind is MarkKind.SAMPLE]

    behind = {key for mark in samples for key in mark.keys}
    assert behind == {contact.key for contact in life.contacts}
