from django.urls import path, register_converter

from banso.web.lifeline import views
from banso.web.lifeline.converters import DayConverter, KeysConverter

register_converter(DayConverter, "day")
register_converter(KeysConverter, "keys")

urlpatterns = [
    path("", views.chart, name="chart"),
    path("lifeline.svg", views.svg, name="chart-svg"),
    path("lifeline.pdf", views.pdf, name="chart-pdf"),
    path("lifeline.csv", views.as_table, name="chart-table"),
    path("days/<day:begin>/<day:end>", views.days, name="chart-days"),
    path("records/<keys:keys>", views.records, name="chart-records"),
]
