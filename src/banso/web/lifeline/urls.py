from django.urls import path

from banso.web.lifeline import views

urlpatterns = [path("", views.chart, name="chart")]
