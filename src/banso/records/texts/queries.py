"""Texts and remarks, as pages need them."""

from collections.abc import Sequence

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery

from banso.records.texts.choices import Decision, RemarkState, TextKind
from banso.records.texts.models import STATES, Comment, Proposal, Remark, Text, Version

# The living definition (生きた定義): an image shared by those who work with it.
OF_THE_DEFINITION = (TextKind.DEFINITION, TextKind.PRINCIPLE, TextKind.TERM, TextKind.CAPTION)


def current(text: Text) -> Version:
    """The version that is valid now."""
    return text.versions.order_by("-number").select_related("text", "by")[:1].get()


def current_called(name: str) -> Version:
    """The version that is valid now of the text of this name, with its text."""
    of_text = Version.objects.filter(text__name=name).order_by("-number")
    return of_text.select_related("text", "by")[:1].get()


def current_of(kinds: Sequence[str]) -> list[Version]:
    """The valid versions of all texts of these kinds, by kind and in their order."""
    newest = Version.objects.filter(text=OuterRef("pk")).order_by("-number").values("pk")[:1]
    texts = Text.objects.filter(kind__in=kinds)
    return list(
        Version.objects.filter(pk__in=texts.annotate(now=Subquery(newest)).values("now"))
        .select_related("text")
        .order_by("text__kind", "text__place", "text__name")
    )


def how_many_of(kind: str) -> int:
    return Text.objects.filter(kind=kind).count()


def versions_of(text: Text) -> QuerySet[Version]:
    """All versions, the newest first, with who published them; the texts themselves stay out."""
    return text.versions.select_related("by").defer("body", "body_en").order_by("-number")


def version(name: str, number: int) -> Version:
    """One version as it is cited."""
    return Version.objects.select_related("text", "by").get(text__name=name, number=number)


def remarks() -> QuerySet[Remark]:
    """Remarks as a list shows them, the newest first."""
    return (
        Remark.objects.select_related("by", "meeting", "version__text", "answered_by")
        .defer("version__body", "version__body_en", "answered_by__body", "answered_by__body_en")
        .annotate(
            proposes=Exists(Proposal.objects.filter(remark=OuterRef("pk"))),
            comment_count=_count_of(Comment, "remark"),
        )
        .order_by("-said_at", "-pk")
    )


def _count_of(model: type[Comment], field: str) -> Subquery:
    mine = model.objects.filter(**{field: OuterRef("pk")}).order_by().values(field)
    return Subquery(mine.annotate(count=Count("pk")).values("count"))


def remarks_on(text: Text) -> QuerySet[Remark]:
    return remarks().filter(version__text=text)


def to_be_done(text: Text) -> QuerySet[Remark]:
    """Adopted remarks that no version has answered yet, the oldest first."""
    return remarks_on(text).in_state(RemarkState.ADOPTED).order_by("decided_on", "pk")


def counts_by_state() -> dict[str, int]:
    """How many remarks are in each state."""
    states = {state.value: Count("pk", filter=STATES[state]) for state in RemarkState}
    return Remark.objects.aggregate(**states)


def the_remark(remark_id: object) -> Remark:
    """One remark with everything that its page shows."""
    along = ("proposal", "renews", "version__text", "by", "meeting__series", "answered_by")
    return Remark.objects.select_related(*along).get(pk=remark_id)


def comments_on(remark: Remark) -> QuerySet[Comment]:
    return remark.comments.select_related("by").order_by("said_at", "pk")


def texts_with_answers() -> QuerySet[Text]:
    """Texts on which something was said and decided that shows: a new version, or a refusal."""
    told = Q(answered_by__isnull=False) | Q(decision=Decision.DECLINED)
    decided = Remark.objects.filter(told, version__text=OuterRef("pk"))
    newest = decided.order_by("-decided_on").values("decided_on")[:1]
    return (
        Text.objects.annotate(newest=Subquery(newest))
        .filter(newest__isnull=False)
        .order_by(F("newest").desc(), "name")
    )


def told_of(texts: Sequence[Text]) -> list[Remark]:
    """What was said about these texts and is answered or declined, the newest decision first."""
    told = Q(answered_by__isnull=False) | Q(decision=Decision.DECLINED)
    of_texts = remarks().filter(told, version__text__in=texts)
    return list(of_texts.order_by("-decided_on", "-said_at", "-pk"))


def all_versions_of(texts: Sequence[Text]) -> list[Version]:
    """Every version of these texts with all its words, the newest first."""
    of_texts = Version.objects.filter(text__in=texts).select_related("text")
    return list(of_texts.order_by("text__name", "-number"))
