"""A file in a form: ``DocumentField(kind=DocumentKind.FILM, label=…)`` cleans to a ``Document``.

How a place uses it::

    class NewFilm(RecordForm):
        film = DocumentField(kind=DocumentKind.FILM, label=_("Film"))
        key = KeyField()

    form = NewFilm(request.POST or None, request.FILES or None)

and nothing else: ``components/form.html`` sends such a form as it must be sent (a form of its own
says ``enctype="multipart/form-data"``), and ``banso.js`` finds the field by itself. With
JavaScript the chosen file goes off in pieces at once, with its progress; a cut upload goes on
when the same file is chosen again; what the form sends is only the key of the document. Without
JavaScript the file comes with the form and is kept as soon as it is here, so that a mistake in
another field costs nobody the file. ``initial`` may be a document. The action gets the document;
pages show it with ``{% url 'document' document.pk %}``.
"""

from typing import ClassVar
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.core.documents.look import LIMITS, MEGABYTE, check_size
from banso.core.documents.problems import Reason, Unfit
from banso.records.documents import actions, store
from banso.records.documents.choices import DocumentKind
from banso.records.documents.models import Document
from banso.web.components.arriving import Arrived

TAKEN: dict[str, str | Promise] = {
    DocumentKind.FILM: _("MP4 or WebM."),
    DocumentKind.SLIDES: _("PDF without a password."),
    DocumentKind.HANDOUT: _("PDF, Word, Excel, PowerPoint, OpenDocument or a picture."),
    DocumentKind.PICTURE: _("PNG, JPEG or WebP."),
}
# What the browser offers to choose from; what is taken is decided by the bytes.
OFFERED = {
    DocumentKind.FILM: ".mp4,.m4v,.webm",
    DocumentKind.SLIDES: ".pdf",
    DocumentKind.HANDOUT: ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.webp",
    DocumentKind.PICTURE: ".png,.jpg,.jpeg,.webp",
}
SENTENCES = {
    Reason.EMPTY: _("The file is empty."),
    Reason.TOO_BIG: _("The file is too big. It may have at most %(most)s MB."),
    Reason.OTHER_KIND: _("The file is not of a kind that is taken here: %(taken)s"),
    Reason.NOT_A_FILM: _("The file is not a film that can be played: %(taken)s"),
    Reason.NO_PICTURES: _("The file holds only sound, no pictures: %(taken)s"),
    Reason.CODING: _(
        "Most browsers do not play this film because of its coding (H.265, for example). Please "
        "save it as MP4 with H.264, or as WebM."
    ),
    Reason.CUT_OFF: _("The file is cut off: its end is missing. Please copy it once more."),
    Reason.UNREADABLE: _("The file is damaged and cannot be read."),
    Reason.PASSWORD: _("The file is protected with a password. Please save it without one."),
    Reason.MACROS: _("The file holds macros. Please save it without them, or as a PDF."),
}
NO_ROOM = _("There is no room left on the server's disk. Nothing was kept; please tell the office.")
GONE = _("The file is not here any more. Please choose it once more.")
WORDS = {
    "sending": _("Sending: {sent} of {size} MB, {percent} %"),
    "checking": _("It is all here. It is being checked …"),
    "kept": _("Kept: {name}"),
    "cut": _("The way to the server is cut. Choose the same file again, and it goes on."),
    "waiting": _("The form is saved as soon as the file is here."),
}


def why_not(problem: Unfit, kind: str) -> ValidationError:
    """The sentence for a file that is not taken."""
    about = {"most": LIMITS[kind] // MEGABYTE, "taken": TAKEN[kind]}
    return ValidationError(SENTENCES[problem.reason], code=problem.reason, params=about)


class DocumentInput(forms.FileInput):
    """The choice of a file, and beside it, under the same name, the key of what is kept."""

    template_name = "components/document_input.html"

    def __init__(self, kind: str) -> None:
        super().__init__({"accept": OFFERED[kind]})
        self.kind = kind

    def value_from_datadict(self, data, files, name: str) -> Arrived | str | None:
        """A choice that was left empty arrives as an empty word behind the key."""
        words = data.getlist(name) if hasattr(data, "getlist") else [data.get(name)]
        return files.get(name) or next(filter(None, words), "")

    def value_omitted_from_data(self, data, files, name: str) -> bool:
        return name not in files and name not in data

    def use_required_attribute(self, initial: object) -> bool:  # noqa: ARG002  Django's signature
        return False

    def format_value(self, value: object) -> str:
        return str(value or "")

    def get_context(self, name: str, value: object, attrs: dict[str, object]) -> dict[str, object]:
        context = super().get_context(name, value, attrs)
        key = _as_key(value)
        kept = Document.objects.filter(pk=key, kind=self.kind).first() if key else None
        return context | {
            "kept": kept,
            "begin": reverse("begin-upload"),
            "kind": self.kind,
            "words": {name: str(words) for name, words in WORDS.items()},
        }


class DocumentField(forms.Field):
    default_error_messages: ClassVar[dict[str, str | Promise]] = {
        "required": pgettext_lazy("document", "Please choose a file.")
    }

    def __init__(self, *, kind: DocumentKind, **rest) -> None:
        self.kind = kind
        rest.setdefault("help_text", TAKEN[kind])
        super().__init__(widget=DocumentInput(kind), **rest)

    def to_python(self, value: Arrived | Document | str | None) -> Document | None:
        if isinstance(value, Arrived):
            value.document = self._kept(value)
            return value.document
        if isinstance(value, Document) or not value:
            return value or None
        key = _as_key(value)
        found = Document.objects.filter(pk=key, kind=self.kind).first() if key else None
        if found is None:
            raise ValidationError(GONE, code="gone")
        return found

    def _kept(self, file: Arrived) -> Document:
        if file.lost:
            raise ValidationError(NO_ROOM, code="no_room")
        try:
            check_size(self.kind, file.size)
            return actions.receive(
                file, name=file.name or "", kind=self.kind, by=file.by, at=timezone.now()
            )
        except Unfit as problem:
            raise why_not(problem, self.kind) from problem
        except store.NoRoom as problem:
            raise ValidationError(NO_ROOM, code="no_room") from problem

    def prepare_value(self, value: object) -> object:
        """What goes back into the page: the key of what is kept, also after a mistake elsewhere."""
        if isinstance(value, Arrived):
            value = getattr(value, "document", None)
        return value.pk if isinstance(value, Document) else value

    def has_changed(self, initial: object, data: object) -> bool:
        return isinstance(data, Arrived) or str(self.prepare_value(initial) or "") != str(
            data or ""
        )


def _as_key(value: object) -> UUID | None:
    try:
        return UUID(str(value))
    except ValueError:
        return None
