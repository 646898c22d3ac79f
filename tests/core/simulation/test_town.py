from collections import Counter
from datetime import date
from itertools import chain, pairwise
from statistics import mean

import pytest

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.contacts.modes import INDIRECT
from banso.core.motivation.steps import Voice
from banso.core.simulation.naming import FAMILY_NAMES, MEN, WOMEN
from banso.core.simulation.rates import Rates
from banso.core.simulation.shaped import SHAPED
from banso.core.simulation.town import lives

TODAY = date(2026, 11, 23)
LINK, BACK, RELINK = CrossingKind.LINK, CrossingKind.BRING_BACK, CrossingKind.RELINK


def town(seed=7, *, how_many=130, today=TODAY, **more):
    return list(lives(seed, how_many=how_many, today=today, **more))


TOWN = town()
BY_CHANCE = TOWN[len(SHAPED) :]


def test_the_same_seed_makes_the_same_town():
    again = town()

    assert again == TOWN


def test_another_seed_makes_another_town():
    other = town(8, how_many=30)

    assert other[len(SHAPED) :] != BY_CHANCE[: 30 - len(SHAPED)]


def test_any_part_of_the_town_can_be_made_alone():
    part = town(how_many=30, first=90)

    assert part == TOWN[90:120]


def days_told(someone):
    """Every day that somebody wrote down as having come."""
    life = someone.life
    yield from (contact.on for contact in life.contacts)
    yield from (one.on for one in chain(life.observations, life.troubles, life.crossings))
    yield from (trouble.settled_on for trouble in life.troubles if trouble.settled_on)
    yield from (plan.until for plan in life.plans if plan.ended)
    yield from (passage.until or passage.began_on for passage in life.passages)
    for tie in life.ties:
        yield from (tie.began_on, tie.noted_on, tie.ended_on or tie.began_on, *tie.seen_on)
        yield from (told.on for told in tie.confirmations)
    for stay in someone.stays:
        yield from filter(None, (stay.joined_on, stay.left_on))


@pytest.mark.parametrize("today", [TODAY, date(2024, 3, 1), date(2019, 12, 31)])
def test_nothing_in_the_town_lies_after_today(today):
    people = town(how_many=60, today=today)

    late = [(one.index, day) for one in people for day in days_told(one) if day > today]
    assert late == []


def test_whatever_ends_began_before():
    ends = [
        (one.index, begin, end)
        for one in TOWN
        for begin, end in chain(
            ((tie.began_on, tie.ended_on) for tie in one.life.ties),
            ((plan.begins_on, plan.until) for plan in one.life.plans),
            ((trouble.on, trouble.settled_on) for trouble in one.life.troubles),
            ((passage.began_on, passage.until) for passage in one.life.passages),
            ((stay.joined_on, stay.left_on) for stay in one.stays),
        )
        if begin and end and end < begin
    ]

    assert ends == []


def test_a_tie_is_seen_only_while_it_lives_and_after_it_was_told():
    strange = [
        (one.index, tie.label, day)
        for one in TOWN
        for tie in one.life.ties
        for day in (*tie.seen_on, *(told.on for told in tie.confirmations))
        if day < max(tie.began_on, tie.noted_on) or (tie.ended_on and day > tie.ended_on)
    ]

    assert strange == []


def test_a_tie_is_noted_after_it_began():
    assert all(tie.noted_on >= tie.began_on for one in TOWN for tie in one.life.ties)


def test_every_tie_seen_stands_on_a_page_of_that_day():
    for one in TOWN:
        on_pages = Counter(
            (key, contact.on)
            for contact, page in zip(one.life.contacts, one.pages, strict=True)
            for key in (*page.met, *page.heard)
        )
        on_ties = Counter((tie.key, day) for tie in one.life.ties for day in tie.seen_on)

        assert on_pages == on_ties


def test_facts_are_in_the_order_of_their_days():
    for one in TOWN:
        for facts in (one.life.contacts, one.life.troubles, one.life.observations):
            assert all(first.on <= then.on for first, then in pairwise(facts))


def test_who_hears_of_a_tie_has_looked_at_the_circle():
    silent = [
        (one.index, contact.on)
        for one in TOWN
        for contact, page in zip(one.life.contacts, one.pages, strict=True)
        if (page.met or page.heard) and not contact.ring_reviewed
    ]

    assert silent == []


def test_some_people_are_looked_up_before_they_are_met():
    sought = [one for one in BY_CHANCE if one.met_on and one.life.contacts[0].on < one.met_on]

    assert len(sought) > 20
    assert not any(one.life.contacts[0].reached for one in sought)


def test_the_first_day_of_talk_is_the_day_they_met():
    for one in TOWN:
        talks = [c.on for c in one.life.contacts if c.reached and c.mode not in INDIRECT]

        assert one.met_on == (min(talks) if talks else None)


def test_some_people_have_no_name_yet():
    unknown = [one for one in BY_CHANCE if one.names[0].kind == "description"]

    assert 1 <= len(unknown) <= 20
    assert all(len(one.names) == 1 and not one.names[0].kana for one in unknown)


def test_people_of_one_household_bear_one_family_name():
    roofs = {}
    for one in BY_CHANCE:
        for stay in one.stays:
            roofs.setdefault(stay.household, []).append(one)

    shared = [people for people in roofs.values() if len(people) > 1]
    assert len(shared) > 10
    for people in shared:
        real = [one.names[0].written.split()[0] for one in people if one.names[0].kind == "real"]
        assert len(set(real)) <= 1


def test_a_return_follows_a_link_and_a_relink_follows_a_return():
    for one in BY_CHANCE:
        kinds = [crossing.kind for crossing in one.life.crossings]

        assert kinds[:1] in ([], [LINK])
        assert kinds.count(LINK) <= 1
        assert all(then is not RELINK or first is BACK for first, then in pairwise(kinds))


def test_motivation_is_said_in_both_voices_and_sometimes_not_asked():
    said = [one for someone in BY_CHANCE for one in someone.life.observations]

    voices = Counter(one.voice for one in said)
    assert min(voices[Voice.SELF], voices[Voice.WORKER]) > 100
    assert 0.05 < mean(one.step is None for one in said) < 0.25


def test_notes_hardly_repeat():
    notes = [page.note for one in BY_CHANCE[:50] for page in one.pages if len(page.note) > 40]

    assert len(set(notes)) > 0.8 * len(notes)


def test_every_contact_has_its_page_and_every_plan_its_aim():
    for one in TOWN:
        assert len(one.pages) == len(one.life.contacts)
        assert len(one.aims) == len(one.life.plans)
        assert all(page.note for page in one.pages)


@pytest.mark.parametrize("wanted", [20, 74])
def test_the_mean_number_of_contacts_is_about_what_was_asked_for(wanted):
    people = lives(1, first=len(SHAPED), how_many=200, today=TODAY, rates=Rates(contacts=wanted))

    assert 0.87 * wanted < mean(len(one.pages) for one in people) < 1.15 * wanted


def test_there_are_names_enough_that_part_of_one_finds_few():
    assert len({name.written for name in FAMILY_NAMES}) >= 300
    assert len({name.written for name in (*MEN, *WOMEN)}) >= 300
