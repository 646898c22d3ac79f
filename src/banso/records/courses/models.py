"""A course, its lessons and films, what runs beside a film, and who has learnt what.

Nothing is overwritten: films, tracks and slide files are numbered, the newest is shown, and
those before stay as they were and can be cited. What people have learnt tells the office what
they had the chance to learn. It is no measure of a person: no shares, speeds or orders of people
are computed from it.
"""

from django.db import models
from django.db.models import F, Q

from banso.records.courses.choices import FilmKind, How, Language, TrackKind, Whom
from banso.records.documents.models import Document
from banso.records.keys import new_key
from banso.records.staff.models import Worker
from banso.records.texts.models import Text, Version


class Course(models.Model):
    """A course (講座). ``name``: short, in addresses. ``sources``: one a line."""

    class Scrub:
        keep = (
            "name", "title", "title_en", "about", "about_en", "licence", "licence_en", "sources"
        )  # fmt: skip
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    name = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200, blank=True)
    about = models.TextField(blank=True)
    about_en = models.TextField(blank=True)
    licence = models.CharField(max_length=200, blank=True)
    licence_en = models.CharField(max_length=200, blank=True)
    sources = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.title


class Lesson(models.Model):
    """A lesson (講義) of a course: what it says stands in ``text``, its slides in ``slides``.

    ``original_…``: a recording that exists somewhere and may be handed over later: how long it
    is, who speaks, where it comes from. Without one, ``original_seconds`` is null.
    """

    class Scrub:
        keep = ("original_source", "note", "note_en")
        replace = ("original_lecturer",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    course = models.ForeignKey(Course, models.PROTECT, related_name="lessons")
    place = models.PositiveSmallIntegerField()  # 1, 2, 3 …
    text = models.OneToOneField(Text, models.PROTECT, related_name="lesson")
    slides = models.OneToOneField(
        Text, models.PROTECT, null=True, blank=True, related_name="slides_of"
    )
    original_seconds = models.PositiveIntegerField(null=True, blank=True)
    original_lecturer = models.CharField(max_length=100, blank=True)
    original_source = models.TextField(blank=True)
    note = models.TextField(blank=True)
    note_en = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["course", "place"], name="lesson_has_its_own_place"),
            models.CheckConstraint(name="lesson_place_begins_at_one", condition=Q(place__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.place}"


class Film(models.Model):
    """One version of a film of the lesson: a file that was handed over, or a link to one.

    ``seconds``: how long it runs. ``note``: what has changed since the version before, and why.
    """

    class Scrub:
        keep = ("kind", "link", "source", "licence", "note")
        replace = ("lecturer",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    lesson = models.ForeignKey(Lesson, models.PROTECT, related_name="films")
    kind = models.CharField(max_length=20, choices=FilmKind)
    number = models.PositiveIntegerField()  # 1, 2, 3 … of its kind
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="films"
    )
    link = models.URLField(max_length=500, blank=True)
    seconds = models.PositiveIntegerField()
    lecturer = models.CharField(max_length=100, blank=True)
    source = models.TextField(blank=True)
    licence = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["lesson", "kind", "number"], name="film_numbered_once_of_its_kind"
            ),
            models.CheckConstraint(
                name="film_is_a_file_or_a_link",
                condition=(Q(document__isnull=False) & Q(link=""))
                | (Q(document=None) & ~Q(link="")),
            ),
            models.CheckConstraint(name="film_has_a_length", condition=Q(seconds__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"


class Track(models.Model):
    """One version of what runs beside a film, as WebVTT; its times were checked when it came.

    Captions in plain Japanese (やさしい日本語) stand beside the others. A track of slides says in
    each cue the number of the slide that is shown then.
    """

    class Scrub:
        keep = ("kind", "language", "body")
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    film = models.ForeignKey(Film, models.PROTECT, related_name="tracks")
    kind = models.CharField(max_length=20, choices=TrackKind)
    language = models.CharField(max_length=10, choices=Language, default=Language.JAPANESE)
    number = models.PositiveIntegerField()  # 1, 2, 3 … of its kind and language
    body = models.TextField()
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["film", "kind", "language", "number"], name="track_numbered_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.get_language_display()}) {self.number}"


class SlideFile(models.Model):
    """One version of the slides as a file (PDF), to be printed and handed out."""

    class Scrub:
        keep = ("note",)
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    lesson = models.ForeignKey(Lesson, models.PROTECT, related_name="slide_files")
    number = models.PositiveIntegerField()
    document = models.ForeignKey(Document, models.PROTECT, related_name="slide_files")
    note = models.TextField(blank=True)
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["lesson", "number"], name="slide_file_numbered_once"),
        ]

    def __str__(self) -> str:
        return f"{self.document} {self.number}"


class Viewing(models.Model):
    """What a worker has watched of a film: pieces [begin, end] in its seconds, joined.

    ``position``: the second where the film was left, to go on from there; it proves nothing.
    """

    class Scrub:
        keep = ("watched",)
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="viewings")
    film = models.ForeignKey(Film, models.PROTECT, related_name="viewings")
    watched = models.JSONField(default=list)
    position = models.FloatField(default=0)
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["worker", "film"], name="viewing_of_a_film_kept_once"),
            models.CheckConstraint(name="viewing_position_in_film", condition=Q(position__gte=0)),
            models.CheckConstraint(
                name="viewing_ends_after_it_begins", condition=Q(last_at__gte=F("first_at"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.film_id}"


class GroupViewing(models.Model):
    """Several people before one screen. ``others``: how many were there without an account;
    ``named``: who they were, as far as it shall be kept.
    """

    class Scrub:
        keep = ()
        replace = ("named", "note")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    lesson = models.ForeignKey(Lesson, models.PROTECT, related_name="group_viewings")
    on = models.DateField()
    present = models.ManyToManyField(Worker, related_name="group_viewings")
    others = models.PositiveSmallIntegerField(default=0)
    named = models.TextField(blank=True)
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.on}"


class Learnt(models.Model):
    """A worker has learnt a lesson, in the version that was shown then. It does not expire."""

    class Scrub:
        keep = ("how",)
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="learnt")
    lesson = models.ForeignKey(Lesson, models.PROTECT, related_name="learnt")
    version = models.ForeignKey(Version, models.PROTECT, related_name="learnt")
    on = models.DateField()
    how = models.CharField(max_length=20, choices=How)

    class Meta:
        indexes = [models.Index(fields=["lesson", "worker"], name="learnt_by_worker")]
        constraints = [
            models.UniqueConstraint(
                fields=["worker", "lesson", "version"], name="a_version_is_learnt_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.on}"


class Certificate(models.Model):
    """A worker had learnt all lessons of the course on a day (修了証)."""

    class Scrub:
        keep = ("number",)
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=20, unique=True)  # 2026-0001
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="certificates")
    course = models.ForeignKey(Course, models.PROTECT, related_name="certificates")
    on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["worker", "course"], name="one_certificate_of_a_course_for_a_worker"
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Requirement(models.Model):
    """A lesson, or all lessons of a course, to be learnt before a person's record is opened.

    It holds from a day, for ``whom``, until it is lifted (``lifted_on``: the first day without).
    """

    class Scrub:
        keep = ("whom",)
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    lesson = models.ForeignKey(
        Lesson, models.PROTECT, null=True, blank=True, related_name="requirements"
    )
    course = models.ForeignKey(
        Course, models.PROTECT, null=True, blank=True, related_name="requirements"
    )
    whom = models.CharField(max_length=20, choices=Whom)
    from_on = models.DateField()
    lifted_on = models.DateField(null=True, blank=True)
    set_by = models.ForeignKey(Worker, models.PROTECT, related_name="requirements_set")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="requirement_is_of_a_lesson_or_a_course",
                condition=Q(lesson=None, course__isnull=False)
                | Q(lesson__isnull=False, course=None),
            ),
            models.CheckConstraint(
                name="requirement_is_lifted_after_it_began",
                condition=Q(lifted_on=None) | Q(lifted_on__gte=F("from_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_on}"
