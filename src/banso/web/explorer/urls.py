from django.urls import path

from banso.web.explorer import views

urlpatterns = [
    path("", views.explorer, name="explorer"),
    path("change", views.change, name="explorer-change"),
    path("step", views.step, name="explorer-step"),
    path("chart.svg", views.svg, name="explorer-svg"),
    path("qr.svg", views.qr, name="explorer-qr"),
    path("chart.png", views.png, name="explorer-png"),
    path("chart.pdf", views.pdf, name="explorer-pdf"),
]
