from django.urls import path

from banso.web.ties import views

urlpatterns = [
    path("new", views.new, name="new-tie"),
    path("<uuid:tie_id>", views.amend, name="amend-tie"),
    path("<uuid:tie_id>/end", views.end, name="end-tie"),
    path("<uuid:tie_id>/rhythm", views.confirm_rhythm, name="confirm-rhythm"),
]
