from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.core.calendar.past import InTheFuture
from banso.core.documents import vtt
from banso.records.courses import actions
from banso.records.courses.choices import FilmKind, Whom
from banso.records.courses.models import Course, Film, GroupViewing, Lesson
from banso.records.documents.choices import DocumentKind
from banso.records.staff.models import Worker
from banso.records.texts.actions import Wording
from banso.web.components.documents import DocumentField
from banso.web.components.fields import STILL_TO_COME, DayField, KeyField, LineField, TextField
from banso.web.components.forms import RecordForm, Refusals
from banso.web.components.languages import told
from banso.web.courses.captions import SENTENCES
from banso.web.courses.fields import LengthField, LinkField

ONE_A_LINE = _("One a line")
AS_PROSE = _("Markdown: ## for a heading, - for a list, boxes between lines of colons")
MOST_PEOPLE = 1_000


class AboutCourse(RecordForm):
    title = LineField(label=pgettext_lazy("of a course", "Title"), max_length=200)
    title_en = LineField(label=_("Title in English"), max_length=200, required=False)
    about = TextField(label=_("What it is about"), required=False)
    about_en = TextField(label=_("What it is about, in English"), required=False)
    licence = LineField(label=_("Licence"), max_length=200, required=False)
    licence_en = LineField(label=_("Licence, in English"), max_length=200, required=False)
    sources = TextField(label=_("Sources"), required=False, help_text=ONE_A_LINE)

    @classmethod
    def of(cls, course: Course) -> dict[str, object]:
        return {field: getattr(course, field) for field in cls.base_fields}


class NewCourse(AboutCourse):
    key = KeyField()


class AboutOriginal(RecordForm):
    """What is known of a recording that exists somewhere, and a note to the learners."""

    original_seconds = LengthField(label=_("Length of the original recording"), required=False)
    original_lecturer = LineField(
        label=pgettext_lazy("of a film", "Lecturer"), max_length=100, required=False
    )
    original_source = TextField(label=_("Where the recording comes from"), required=False)
    note = TextField(label=_("Note to the learners"), required=False)
    note_en = TextField(label=_("Note to the learners, in English"), required=False)

    @classmethod
    def of(cls, lesson: Lesson) -> dict[str, object]:
        return {field: getattr(lesson, field) for field in cls.base_fields}


class NewLesson(AboutOriginal):
    title = LineField(label=pgettext_lazy("of a lesson", "Title"), max_length=200)
    title_en = LineField(label=_("Title in English"), max_length=200, required=False)
    body = TextField(label=_("Text"), required=False, rows=12, help_text=AS_PROSE)
    body_en = TextField(label=_("Text in English"), required=False)
    sources = TextField(label=_("Sources"), required=False, help_text=ONE_A_LINE)
    key = KeyField()
    field_order = (*Wording._fields,)

    def facts(self) -> dict[str, object]:
        """The words of the text stand together; the rest is told of the lesson itself."""
        rest = {name: said for name, said in super().facts().items() if name not in Wording._fields}
        words = {name: self.cleaned_data[name] for name in Wording._fields}
        return rest | {"words": Wording(**words)}


class AboutFilm(RecordForm):
    kind = forms.ChoiceField(
        label=pgettext_lazy("of a film", "What is it?"),
        choices=FilmKind,
        widget=forms.RadioSelect,
        initial=FilmKind.ORIGINAL,
    )
    lecturer = LineField(
        label=pgettext_lazy("of a film", "Lecturer"), max_length=100, required=False
    )
    source = TextField(label=_("Where the recording comes from"), required=False)
    licence = LineField(label=_("Licence"), max_length=200, required=False)
    note = TextField(
        label=_("What has changed since the version before"),
        required=False,
        help_text=_("It stands beside the new version. The one before stays and can be cited."),
    )
    key = KeyField()
    refusals: ClassVar[Refusals] = {
        actions.LengthUnknown: (
            "seconds",
            _("The file does not say how long it runs. Please write its length."),
        )
    }


class NewFilm(AboutFilm):
    document = DocumentField(
        kind=DocumentKind.FILM, label=pgettext_lazy("film of a lesson", "File")
    )
    seconds = LengthField(label=_("Length, if the file does not say it"), required=False)
    field_order = ("kind", "document", "seconds")


class LinkFilm(AboutFilm):
    link = LinkField(
        label=_("Link to the film"),
        help_text=_(
            "The film opens in a window of its own, and its seconds cannot be counted there."
        ),
    )
    seconds = LengthField(label=pgettext_lazy("of a film", "Length"))
    field_order = ("kind", "link", "seconds")


class TrackForm(RecordForm):
    """Captions, chapters or times of slides, as WebVTT; the first line that is wrong is named."""

    body = TextField(label=_("WebVTT"), rows=24)

    def __init__(self, *args, film: Film, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.film = film

    def clean_body(self) -> str:
        body = self.cleaned_data["body"]
        try:
            vtt.read(body, seconds=self.film.seconds)
        except vtt.BrokenCaptions as problem:
            words = {"line": problem.line, "found": problem.found}
            raise ValidationError(SENTENCES[problem.reason], problem.reason, words) from problem
        return body


class NewSlideFile(RecordForm):
    document = DocumentField(kind=DocumentKind.SLIDES, label=_("Slides as PDF"))
    note = TextField(label=_("What has changed since the version before"), required=False)
    key = KeyField()


class AboutGroup(RecordForm):
    """Several people before one screen."""

    on = DayField(label=_("Day"), initial=timezone.localdate)
    present = forms.TypedMultipleChoiceField(
        label=_("Who was there"), required=False, widget=forms.CheckboxSelectMultiple
    )
    others = forms.IntegerField(
        label=_("How many others, without an account here"),
        required=False,
        min_value=0,
        max_value=MOST_PEOPLE,
        initial=0,
    )
    named = TextField(
        label=_("Who the others were, as far as it shall be kept"), required=False, rows=2
    )
    note = TextField(label=_("What came up in the discussion"), required=False)
    refusals: ClassVar[Refusals] = {
        InTheFuture: ("on", STILL_TO_COME),
        actions.NobodyThere: ("present", _("Please say who was there, or how many others.")),
    }

    def __init__(self, *args, workers: list[Worker], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        by_key = {str(worker.pk): worker for worker in workers}
        self.fields["present"].choices = [
            (key, f"{worker.name}（{worker.team.name}）") for key, worker in by_key.items()
        ]
        self.fields["present"].coerce = by_key.__getitem__

    def facts(self) -> dict[str, object]:
        return super().facts() | {"others": self.cleaned_data["others"] or 0}

    @staticmethod
    def of(group: GroupViewing) -> dict[str, object]:
        now = {field: getattr(group, field) for field in ("on", "others", "named", "note")}
        return now | {"present": [str(worker.pk) for worker in group.present.all()]}


class Together(AboutGroup):
    key = KeyField()


class NewRequirement(RecordForm):
    what = forms.TypedChoiceField(
        label=_("What has to be learnt first"), widget=forms.RadioSelect, empty_value=None
    )
    whom = forms.ChoiceField(
        label=_("Who has to learn it"),
        choices=Whom,
        widget=forms.RadioSelect,
        initial=Whom.NEWCOMERS,
        help_text=_("Whoever has not learnt it sees the list of people, but opens no record."),
    )
    from_on = DayField(label=_("From"), may_come=True, initial=timezone.localdate)
    key = KeyField()

    def __init__(self, *args, course: Course, lessons: list, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.choices = {f"{course.pk}": course} | {f"{lesson.pk}": lesson for lesson in lessons}
        whole = _("The whole course: %(title)s") % {"title": told(course, "title")}
        each = [(f"{line.pk}", f"{line.place}. {told(line, 'title')}") for line in lessons]
        self.fields["what"].choices = [(f"{course.pk}", whole), *each]
        self.fields["what"].initial = f"{course.pk}"
        self.fields["what"].coerce = self.choices.__getitem__
