from django.urls import path

from banso.web.life import views

urlpatterns = [
    path("troubles/new", views.new_trouble, name="new-trouble"),
    path("troubles/<uuid:trouble_id>", views.amend_trouble, name="amend-trouble"),
    path("troubles/<uuid:trouble_id>/settled", views.settle_trouble, name="settle-trouble"),
    path("motivation/new", views.new_observation, name="new-observation"),
    path("motivation/<uuid:observation_id>", views.amend_observation, name="amend-observation"),
    path("story/new", views.new_passage, name="new-passage"),
    path("story/<uuid:passage_id>", views.amend_passage, name="amend-passage"),
]
