from django.urls import path

from banso.web.gallery import views

urlpatterns = [path("", views.gallery, name="gallery")]
