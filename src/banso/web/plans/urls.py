from django.urls import path

from banso.web.plans import views

urlpatterns = [
    path("new", views.new, name="new-plan"),
    path("<uuid:plan_id>", views.amend, name="amend-plan"),
    path("<uuid:plan_id>/end", views.end, name="end-plan"),
    path("crossings/new", views.new_crossing, name="new-crossing"),
    path("crossings/<uuid:crossing_id>", views.amend_crossing, name="amend-crossing"),
]
