from django.urls import path

from banso.web.contacts import views

urlpatterns = [
    path("", views.contacts, name="contacts"),
    path("new", views.new, name="new-contact"),
    path("<uuid:contact_id>", views.amend, name="amend-contact"),
]
