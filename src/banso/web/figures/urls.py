from django.urls import path

from banso.web.figures import views

urlpatterns = [path("", views.figures, name="figures")]
