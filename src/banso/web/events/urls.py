from django.urls import path

from banso.web.events.views import office, papers, programme, public, registrations

urlpatterns = [
    path("", office.events, name="events"),
    path("new", office.new, name="new-event"),
    path("tell", registrations.tell, name="events-to-tell"),
    path("<uuid:event_id>", office.event, name="event"),
    path("<uuid:event_id>/amend", office.amend, name="amend-event"),
    path("<uuid:event_id>/publish", office.publish, name="publish-event"),
    path("<uuid:event_id>/cancel", office.cancel, name="cancel-event"),
    path("<uuid:event_id>/material/new", office.give_material, name="give-material"),
    path(
        "material/<uuid:event_material_id>/remove", office.remove_material, name="remove-material"
    ),
    path("<uuid:event_id>/programme/new", programme.new_item, name="new-programme-item"),
    path("programme/<uuid:programme_item_id>", programme.amend_item, name="amend-programme-item"),
    path(
        "programme/<uuid:programme_item_id>/remove",
        programme.remove_item,
        name="remove-programme-item",
    ),
    path(
        "programme/<uuid:programme_item_id>/speakers/new",
        programme.new_speaker,
        name="new-speaker",
    ),
    path("speakers/<uuid:speaker_id>", programme.amend_speaker, name="amend-speaker"),
    path("speakers/<uuid:speaker_id>/remove", programme.remove_speaker, name="remove-speaker"),
    path("<uuid:event_id>/registrations", registrations.listed, name="registrations"),
    path("<uuid:event_id>/registrations/came", registrations.came, name="who-came"),
    path("<uuid:event_id>/registrations/let-go", registrations.let_go, name="let-names-go"),
    path("registrations/<uuid:registration_id>/withdraw", registrations.withdraw, name="withdraw"),
    path("registrations/<uuid:registration_id>/told", registrations.told, name="note-told"),
    path(
        "registrations/<uuid:registration_id>/reminded",
        registrations.reminded,
        name="note-reminded",
    ),
    path("<uuid:event_id>/flyer.pdf", papers.flyer, name="flyer-pdf"),
    path("<uuid:event_id>/names.pdf", papers.names, name="names-pdf"),
    path("<uuid:event_id>/report.pdf", papers.report, name="event-report-pdf"),
    path("e/<str:event_code>", public.event, name="public-event"),
    path("e/<str:event_code>/calendar.ics", public.calendar, name="event-calendar"),
    path("e/<str:event_code>/<uuid:event_material_id>", public.material, name="public-material"),
    path("mine/<str:event_token>", public.mine, name="my-registration"),
    path("mine/<str:event_token>/withdraw", public.withdraw, name="withdraw-mine"),
    path("mine/<str:event_token>/stream", public.stream, name="my-stream"),
    path("mine/<str:event_token>/calendar.ics", public.my_calendar, name="my-calendar"),
    path("mine/<str:event_token>/<uuid:event_material_id>", public.my_material, name="my-material"),
]
