from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from tests import make, make_courses
from tests.make import NOON, TODAY, days_ago

from banso.core.calendar.past import InTheFuture
from banso.records.audit.models import Entry
from banso.records.courses import actions
from banso.records.courses.choices import FilmKind, How, Language, TrackKind
from banso.records.courses.models import Certificate, Film, Learnt, Lesson, Viewing
from banso.records.courses.queries import films_of, lessons_for, lessons_on, next_for, tracks_of

pytestmark = pytest.mark.django_db


def watch(film, *pieces, position=0.0, by=None, at=NOON):
    return actions.watch(film, pieces, position=position, by=by or make.hana(), at=at)


def test_seconds_are_counted_once_and_the_place_is_kept():
    film = make_courses.film(seconds=600)

    watch(film, (0, 100), position=100)
    progress = watch(film, (50, 150), (0, 10), position=10, at=NOON + timedelta(minutes=5))

    viewing = Viewing.objects.get()
    assert progress == (150, False)
    assert (viewing.watched, viewing.position) == ([[0, 150]], 10)
    assert viewing.last_at - viewing.first_at == timedelta(minutes=5)


def test_a_film_watched_to_nine_tenths_is_learnt_and_logged_once():
    film = make_courses.film(seconds=600)

    watch(film, (0, 500))
    assert not Learnt.objects.exists()
    progress = [watch(film, (500, 545)), watch(film, (545, 600))]

    assert [p.learnt for p in progress] == [True, True]
    assert Learnt.objects.get().how == How.WATCHED
    assert Entry.objects.filter(what__in=["viewing.begun", "lesson.learnt"]).count() == 2


def test_moving_to_the_end_teaches_nothing():
    film = make_courses.film(seconds=600)

    progress = watch(film, (0, 5), (598, 600), position=600)

    assert progress == (7, False)
    assert not Learnt.objects.exists()


def test_whoever_reads_the_text_through_has_learnt_the_lesson():
    lesson = make_courses.lesson()

    learnt = [make_courses.learnt(lesson), make_courses.learnt(lesson)]

    assert learnt[0] == learnt[1]
    assert (learnt[0].how, learnt[0].version.number, learnt[0].on) == (How.READ, 1, TODAY)


def test_a_group_before_one_screen_learns_together():
    hana, ren = make.hana(), make.ren()
    lesson = make_courses.lesson()

    group = make_courses.together(
        lesson, hana, ren, others=3, named="民生委員の方々", on=days_ago(2)
    )

    assert {(each.worker, each.how, each.on) for each in Learnt.objects.all()} == {
        (hana, How.TOGETHER, days_ago(2)),
        (ren, How.TOGETHER, days_ago(2)),
    }
    assert (group.present.count(), group.others) == (2, 3)


def test_a_group_sent_twice_is_kept_once():
    key, lesson, hana = uuid4(), make_courses.lesson(), make.hana()

    groups = [make_courses.together(lesson, hana, key=key) for _ in range(2)]

    assert groups[0] == groups[1]
    assert Entry.objects.filter(what="group_viewing.recorded").count() == 1


def test_whoever_was_ticked_by_mistake_has_not_learnt_and_who_was_forgotten_has():
    hana, ren, aoi = make.hana(), make.ren(), make.aoi()
    group = make_courses.together(None, hana, ren)
    assert Certificate.objects.count() == 2

    actions.amend_group(group, present=[hana, aoi], on=days_ago(1), by=aoi, at=NOON)

    assert {(each.worker, each.on) for each in Learnt.objects.all()} == {
        (hana, days_ago(1)),
        (aoi, days_ago(1)),
    }
    assert {each.worker for each in Certificate.objects.all()} == {hana, aoi}
    (changes,) = Entry.objects.filter(what="group_viewing.amended").values_list(
        "changes", flat=True
    )
    assert changes["present"] == ["春田 花, 秋山 蓮", "春田 花, 夏川 葵"]


def test_whoever_learnt_otherwise_keeps_it_when_a_group_is_put_right():
    hana, aoi, lesson = make.hana(), make.aoi(), make_courses.lesson()
    make_courses.learnt(lesson, by=hana)
    groups = [make_courses.together(lesson, aoi, hana, on=days_ago(3)) for _each in range(2)]

    for group, present in zip(groups, ([hana], [aoi]), strict=True):
        actions.amend_group(group, present=present, by=aoi, at=NOON)

    assert {(each.worker, each.how) for each in Learnt.objects.all()} == {
        (hana, How.READ),
        (aoi, How.TOGETHER),
    }


@pytest.mark.parametrize("new", [{"present": []}, {"present": [], "others": 0}])
def test_a_group_cannot_become_nobody(new):
    group = make_courses.together(others=0)

    with pytest.raises(actions.NobodyThere):
        actions.amend_group(group, by=make.aoi(), at=NOON, **new)


@pytest.mark.parametrize(
    ("facts", "refusal"),
    [({"present": []}, actions.NobodyThere), ({"on": days_ago(-1)}, InTheFuture)],
)
def test_a_group_that_cannot_be_is_refused(facts, refusal):
    with pytest.raises(refusal):
        make_courses.together(**facts)


def test_the_certificate_comes_with_the_last_lesson():
    first, second = make_courses.lesson(), make_courses.lesson()

    make_courses.together(first, make.hana(), on=days_ago(3))
    assert not Certificate.objects.exists()
    make_courses.learnt(second)

    certificate = Certificate.objects.get()
    assert (certificate.worker, certificate.on) == (make.hana(), TODAY)
    assert certificate.number.startswith("2026-")
    assert [(line.place, line.on) for line in lessons_on(certificate)] == [
        (1, days_ago(3)),
        (2, TODAY),
    ]


def test_a_new_film_is_shown_and_the_one_before_stays():
    lesson = make_courses.lesson()
    own = [make_courses.film(lesson, note=f"{n}回目") for n in (1, 2)]

    assert [film.number for film in own] == [1, 2]
    assert films_of(lesson) == own[::-1]

    original = make_courses.film(lesson, kind=FilmKind.ORIGINAL)
    assert films_of(lesson) == [original, *own[::-1]]


@pytest.mark.parametrize("given", [{}, {"link": "https://example.com/film", "document": True}])
def test_a_film_is_a_file_or_a_link(given):
    facts = given | ({"document": make_courses.document()} if "document" in given else {})

    with pytest.raises(actions.FileOrLink):
        actions.keep_film(
            make_courses.lesson(), kind=FilmKind.OWN, seconds=1, by=None, at=NOON, **facts
        )


def test_the_file_says_how_long_it_runs_or_somebody_does():
    lesson, told = make_courses.lesson(), make_courses.document()

    assert make_courses.film(lesson, document=told, seconds=600).seconds == 20
    with pytest.raises(actions.LengthUnknown):
        make_courses.film(lesson, seconds=None)


def test_the_newest_track_of_each_language_runs_beside_the_film():
    film = make_courses.film()
    make_courses.track(film)
    better = make_courses.track(film, make_courses.CAPTIONS.replace("二つ", "ふたつ"))
    easy = make_courses.track(film, language=Language.EASY)
    chapters = make_courses.track(film, make_courses.CHAPTERS, kind=TrackKind.CHAPTERS)

    assert better.number == 2
    assert tracks_of(film) == [better, easy, chapters]


def test_the_same_track_again_is_no_new_version():
    film = make_courses.film()

    assert make_courses.track(film) == make_courses.track(film)


def test_the_list_shows_ones_own_progress_and_what_comes_next():
    course = make_courses.course()
    first, second = make_courses.lesson(course), make_courses.lesson(course)
    make_courses.learnt(first)
    watch(make_courses.film(second, seconds=600), (0, 30), (10, 40))
    watch(second.films.get(), (0, 600), by=make.aoi())

    lines = lessons_for(make.hana(), course)

    assert [(line.place, line.learnt_on, line.watched) for line in lines] == [
        (1, TODAY, 0),
        (2, None, 40),
    ]
    assert next_for(lines).id == second.pk


def test_lessons_stand_behind_each_other_and_a_key_sent_twice_makes_one():
    course, key = make_courses.course(), uuid4()

    lessons = [make_courses.lesson(course, key=key) for _ in range(2)]
    third = make_courses.lesson(course)

    assert lessons[0] == lessons[1]
    assert (lessons[0].place, third.place) == (1, 2)


def refused_by(record, **changes):
    try:
        with transaction.atomic():
            type(record).objects.filter(pk=record.pk).update(**changes)
    except IntegrityError as problem:
        return problem.__cause__.diag.constraint_name
    return None


LINK = "https://example.com/film"


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"link": LINK}, "film_is_a_file_or_a_link"),
        ({"document": None}, "film_is_a_file_or_a_link"),
        ({"document": None, "link": LINK}, None),
        ({"seconds": 0}, "film_has_a_length"),
        ({"seconds": 1}, None),
    ],
)
def test_a_film_in_the_database(changes, refused):
    assert refused_by(make_courses.film(document=make_courses.document()), **changes) == refused


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"position": -1}, "viewing_position_in_film"),
        ({"last_at": NOON - timedelta(1)}, "viewing_ends_after_it_begins"),
        ({"last_at": NOON}, None),
    ],
)
def test_a_viewing_in_the_database(changes, refused):
    watch(make_courses.film(), (0, 1))

    assert refused_by(Viewing.objects.get(), **changes) == refused


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"place": 0}, "lesson_place_begins_at_one"),
        ({"place": 2}, "lesson_has_its_own_place"),
        ({"place": 3}, None),
    ],
)
def test_a_lesson_in_the_database(changes, refused):
    first = make_courses.lesson()
    make_courses.lesson(first.course)

    assert refused_by(first, **changes) == refused


def test_what_is_kept_once_is_kept_once_by_the_database():
    lesson, other = make_courses.lesson(), make_courses.lesson()
    tracks = [make_courses.track(make_courses.film(each)) for each in (lesson, other)]
    files = [make_courses.slide_file(each) for each in (lesson, other)]
    watch(tracks[0].film, (0, 1))
    watch(tracks[1].film, (0, 1))
    learnt = [make_courses.learnt(each) for each in (lesson, other)]

    assert refused_by(tracks[1], film=tracks[0].film) == "track_numbered_once"
    assert refused_by(files[1], lesson=lesson) == "slide_file_numbered_once"
    assert refused_by(Viewing.objects.get(film=tracks[1].film), film=tracks[0].film) == (
        "viewing_of_a_film_kept_once"
    )
    same = {"lesson": lesson, "version": learnt[0].version}
    assert refused_by(learnt[1], **same) == "a_version_is_learnt_once"


def test_a_worker_has_one_certificate_of_a_course():
    make_courses.together(None, make.hana(), make.ren())
    first, second = Certificate.objects.order_by("pk")

    assert refused_by(second, worker=first.worker) == "one_certificate_of_a_course_for_a_worker"


def test_a_number_is_given_once():
    first, second = (make_courses.film(make_courses.lesson()) for _ in range(2))
    Film.objects.filter(pk=second.pk).update(lesson=first.lesson, number=2)

    assert refused_by(second, number=1) == "film_numbered_once_of_its_kind"
    assert Lesson.objects.count() == 2
