from django.urls import path

from banso.web.meetings.views import meetings, papers, proceedings, series, works

urlpatterns = [
    path("", works.all_series, name="series"),
    path("works/new", works.new, name="new-undertaking"),
    path("works/<uuid:undertaking_id>", works.course, name="course-of-work"),
    path("works/<uuid:undertaking_id>/amend", works.amend, name="amend-undertaking"),
    path("works/<uuid:undertaking_id>/course.pdf", papers.course, name="course-of-work-pdf"),
    path("new", series.new, name="new-series"),
    path("<uuid:series_id>", series.one, name="one-series"),
    path("<uuid:series_id>/amend", series.amend, name="amend-series"),
    path("<uuid:series_id>/calendar.ics", series.calendar, name="series-calendar"),
    path("<uuid:series_id>/members/new", series.new_member, name="new-member"),
    path("<uuid:series_id>/members/worker", series.new_worker, name="new-worker-member"),
    path("members/<uuid:member_id>", series.amend_member, name="amend-member"),
    path("<uuid:series_id>/meetings/new", meetings.new, name="new-meeting"),
    path("meetings/<uuid:meeting_id>", meetings.meeting, name="meeting"),
    path("meetings/<uuid:meeting_id>/amend", meetings.amend, name="amend-meeting"),
    path("meetings/<uuid:meeting_id>/cancel", meetings.cancel, name="cancel-meeting"),
    path("meetings/<uuid:meeting_id>/agenda/new", meetings.new_item, name="new-agenda-item"),
    path("agenda/<uuid:agenda_item_id>", meetings.amend_item, name="amend-agenda-item"),
    path("agenda/<uuid:agenda_item_id>/remove", meetings.remove_item, name="remove-agenda-item"),
    path("meetings/<uuid:meeting_id>/papers/new", meetings.lay_paper, name="lay-paper"),
    path("papers/<uuid:paper_id>/remove", meetings.remove_paper, name="remove-paper"),
    path(
        "meetings/<uuid:meeting_id>/attendance", proceedings.attendance, name="meeting-attendance"
    ),
    path("meetings/<uuid:meeting_id>/minutes", proceedings.minutes, name="minutes"),
    path("meetings/<uuid:meeting_id>/approve", proceedings.approve, name="approve-minutes"),
    path("meetings/<uuid:meeting_id>/reopen", proceedings.reopen, name="reopen-minutes"),
    path("meetings/<uuid:meeting_id>/decisions/new", proceedings.decide, name="new-decision"),
    path("decisions/<uuid:decision_id>", proceedings.amend_decision, name="amend-decision"),
    path(
        "decisions/<uuid:decision_id>/remove", proceedings.remove_decision, name="remove-decision"
    ),
    path("meetings/<uuid:meeting_id>/tasks/new", proceedings.give_task, name="new-task"),
    path("tasks/<uuid:task_id>", proceedings.amend_task, name="amend-task"),
    path("tasks/<uuid:task_id>/remove", proceedings.remove_task, name="remove-task"),
    path("meetings/<uuid:meeting_id>/invitation.pdf", papers.invitation, name="invitation-pdf"),
    path("meetings/<uuid:meeting_id>/minutes.pdf", papers.minutes, name="minutes-pdf"),
]
