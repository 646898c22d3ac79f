from django.urls import path

from banso.web.people.views import entries, histories, household, lists, person

urlpatterns = [
    path("", lists.my_people, name="my-people"),
    path("find", lists.find, name="find-people"),
    path("new", entries.new, name="new-person"),
    path("<uuid:person_id>/", person.person, name="person"),
    path("<uuid:person_id>/amend", entries.amend, name="amend-person"),
    path("<uuid:person_id>/names/new", entries.new_name, name="new-name"),
    path("<uuid:person_id>/names/<uuid:name_id>", entries.amend_name, name="amend-name"),
    path("<uuid:person_id>/household", household.choose, name="choose-household"),
    path("<uuid:person_id>/household/<uuid:other_id>", household.share, name="share-household"),
    path(
        "<uuid:person_id>/household/<uuid:membership_id>/left",
        household.leave,
        name="leave-household",
    ),
    path("<uuid:person_id>/history/", histories.of_person, name="history"),
    path("<uuid:person_id>/history/<uuid:record_id>", histories.of_record, name="record-history"),
]
