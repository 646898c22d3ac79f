"""Finds the municipality of a request. With a single one, every address leads to it."""

import time
from http import HTTPStatus

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils.deprecation import MiddlewareMixin

from banso.records.municipalities.models import Municipality
from banso.records.municipalities.queries import municipality_at

# A new municipality is found after at most this long, without a restart.
SECONDS_REMEMBERED = 30


class MunicipalityMiddleware(MiddlewareMixin):
    """Sets the schema of the request's municipality; remembers addresses for a short while."""

    def __init__(self, get_response) -> None:
        super().__init__(get_response)
        self.remembered: dict[str, tuple[float, Municipality]] = {}

    def process_request(self, request: HttpRequest) -> HttpResponse | None:
        host = request.get_host().rsplit(":", 1)[0]
        municipality = self.municipality_of(host)
        if municipality is None:
            return HttpResponse(
                "この住所の自治体は登録されていません。\nThere is no municipality at this address.\n",
                status=HTTPStatus.NOT_FOUND,
                content_type="text/plain; charset=utf-8",
            )
        request.municipality = municipality
        if connection.schema_name != municipality.schema_name:  # mostly it is the same again
            connection.set_tenant(municipality)
        return None

    def municipality_of(self, host: str) -> Municipality | None:
        until, municipality = self.remembered.get(host, (0.0, None))
        if municipality is None or until < time.monotonic():
            connection.set_schema_to_public()
            municipality = municipality_at(host)
            if municipality is not None:
                self.remembered[host] = (time.monotonic() + SECONDS_REMEMBERED, municipality)
        return municipality
