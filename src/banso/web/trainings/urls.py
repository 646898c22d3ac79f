from django.urls import path

from banso.web.trainings.views import guide, joining, papers, people, runs, sheet, steps

RUN = "runs/<uuid:run_id>"
SESSION = f"{RUN}/sessions/<uuid:session_id>"
STEP = f"{RUN}/steps/<uuid:step_id>"
PARTICIPANT = f"{RUN}/participants/<uuid:participation_id>"

urlpatterns = [
    path("", runs.runs, name="runs"),
    path("guide", guide.guide, name="guide"),
    path("guide/booklet", papers.booklet, name="guide-booklet"),
    path("models/<slug:model_name>", guide.training_model, name="training-model"),
    path("models/<slug:model_name>/new", runs.new, name="new-run"),
    path("names", people.forget_names, name="forget-names"),
    path(RUN, runs.run, name="run"),
    path(f"{RUN}/code", runs.show_code, name="show-code"),
    path(f"{RUN}/amend", runs.amend, name="amend-run"),
    path(f"{RUN}/withdraw", runs.withdraw, name="withdraw-run"),
    path(f"{RUN}/again", runs.repeat, name="repeat-run"),
    path(f"{RUN}/join", runs.join, name="take-part"),
    path(f"{RUN}/leave", runs.leave, name="leave-run"),
    path(f"{RUN}/calendar", papers.calendar, name="run-calendar"),
    path(f"{RUN}/papers/<slug:paper_name>", papers.paper_of, name="run-paper"),
    path(f"{RUN}/steps", steps.steps, name="steps"),
    path(STEP, steps.amend, name="amend-step"),
    path(f"{STEP}/move", steps.move, name="move-step"),
    path(f"{STEP}/remove", steps.remove, name="remove-step"),
    path(f"{RUN}/material/new", steps.attach, name="attach-material"),
    path(f"{RUN}/material/<uuid:material_id>/remove", steps.detach, name="detach-material"),
    path(SESSION, runs.move_session, name="move-session"),
    path(f"{SESSION}/steps/new", steps.new, name="new-step"),
    path(f"{SESSION}/sheet", sheet.running_sheet, name="running-sheet"),
    path(f"{SESSION}/attendance", people.attendance, name="attendance"),
    path(f"{RUN}/participants/new", people.add_guest, name="add-guest"),
    path(f"{RUN}/participants/colleague", people.add_colleague, name="add-colleague"),
    path(PARTICIPANT, people.amend, name="amend-participant"),
    path(f"{PARTICIPANT}/remove", people.take_off, name="take-off-participant"),
    path("join", joining.by_code, name="join"),
    path("join/<str:code>", joining.join, name="join-run"),
    path("join/<str:code>/joined", joining.joined, name="joined"),
    path("join/<str:code>/leave", joining.give_up, name="give-up"),
    path(
        "join/<str:code>/material/<uuid:material_id>", joining.material_of, name="joined-material"
    ),
    path("join/<str:code>/calendar", papers.calendar_for_joined, name="joined-calendar"),
]
