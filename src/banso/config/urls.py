"""The addresses of the product. Each place of the web brings its own."""

from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.generic import RedirectView
from django.views.i18n import set_language

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="my-people")),
    path("account/", include("allauth.urls")),
    path("language/", login_not_required(set_language), name="set_language"),
    path("components/", include("banso.web.gallery.urls")),
    path("people/", include("banso.web.people.urls")),
    path("people/<uuid:person_id>/contacts/", include("banso.web.contacts.urls")),
    path("people/<uuid:person_id>/ties/", include("banso.web.ties.urls")),
    path("people/<uuid:person_id>/life/", include("banso.web.life.urls")),
    path("people/<uuid:person_id>/plans/", include("banso.web.plans.urls")),
    path("people/<uuid:person_id>/chart/", include("banso.web.lifeline.urls")),
    path("figures/", include("banso.web.figures.urls")),
    path("learn/", include("banso.web.learning.urls")),
    path("learn/courses/", include("banso.web.courses.urls")),
    path("learn/documents/", include("banso.web.documents.urls")),
    path("learn/texts/", include("banso.web.texts.urls")),
    path("learn/trainings/", include("banso.web.trainings.urls")),
    path("learn/questionnaires/", include("banso.web.questionnaires.urls")),
    path("learn/events/", include("banso.web.events.urls")),
    path("learn/meetings/", include("banso.web.meetings.urls")),
    path("chart/", include("banso.web.explorer.urls")),
]
