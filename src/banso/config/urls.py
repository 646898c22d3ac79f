"""The addresses of the product. Each place of the web brings its own."""

from django.urls import include, path
from django.views.generic import RedirectView

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="my-people")),
    path("account/", include("allauth.urls")),
    path("language/", include("django.conf.urls.i18n")),
    path("components/", include("banso.web.gallery.urls")),
    path("people/", include("banso.web.people.urls")),
    path("people/<uuid:person_id>/contacts/", include("banso.web.contacts.urls")),
    path("people/<uuid:person_id>/ties/", include("banso.web.ties.urls")),
    path("people/<uuid:person_id>/life/", include("banso.web.life.urls")),
    path("people/<uuid:person_id>/plans/", include("banso.web.plans.urls")),
    path("people/<uuid:person_id>/chart/", include("banso.web.lifeline.urls")),
    path("figures/", include("banso.web.figures.urls")),
]
