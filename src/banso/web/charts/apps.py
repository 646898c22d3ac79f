from django.apps import AppConfig


class ChartsConfig(AppConfig):
    name = "banso.web.charts"
    label = "charts"
