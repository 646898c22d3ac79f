from django.urls import path

from banso.web.learning import views

urlpatterns = [path("", views.learning, name="learning")]
