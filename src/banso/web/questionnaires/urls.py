from django.urls import path

from banso.core.questionnaires.definition import Kind
from banso.web.questionnaires.views import (
    answering,
    entering,
    exchange,
    exports,
    questionnaires,
    questions,
    results,
    rounds,
    words,
)

ONE = "<uuid:questionnaire_id>"
ROUND = "rounds/<uuid:round_id>"

urlpatterns = [
    path("", questionnaires.questionnaires, name="questionnaires"),
    path("new", questionnaires.new, name="new-questionnaire"),
    path("import", exchange.bring, name="import-questionnaire"),
    path(f"{ONE}/", questionnaires.questionnaire, name="questionnaire"),
    path(f"{ONE}/amend", questionnaires.amend, name="amend-questionnaire"),
    path(f"{ONE}/copy", questionnaires.copy, name="copy-questionnaire"),
    path(f"{ONE}/preview", questionnaires.preview, name="preview-questionnaire"),
    path(f"{ONE}/questionnaire.xlsx", exchange.give, name="questionnaire-xlsx"),
    *(
        path(f"{ONE}/questions/new/{kind}", questions.new, {"kind": kind}, name=f"new-{kind}")
        for kind in Kind
    ),
    path(f"{ONE}/questions/<str:question_name>", questions.amend, name="amend-question"),
    path(f"{ONE}/questions/<str:question_name>/move", questions.move, name="move-question"),
    path(f"{ONE}/questions/<str:question_name>/remove", questions.remove, name="remove-question"),
    path(f"{ONE}/rounds/new", rounds.new, name="new-round"),
    path(f"{ROUND}/", rounds.asked_round, name="round"),
    path(f"{ROUND}/amend", rounds.amend, name="amend-round"),
    path(f"{ROUND}/next", rounds.following, name="next-round"),
    path(f"{ROUND}/close", rounds.close, name="close-round"),
    path(f"{ROUND}/paper.pdf", rounds.on_paper, name="round-paper"),
    path(f"{ROUND}/enter", entering.enter, name="enter-sheet"),
    path(f"{ROUND}/results", results.results, name="results"),
    path(f"{ROUND}/words", words.words, name="words-said"),
    path(f"{ROUND}/words/<uuid:answer_id>/<str:question_name>/tag", words.tag, name="tag-words"),
    path(
        f"{ROUND}/words/<uuid:answer_id>/<str:question_name>/remark",
        words.remark,
        name="remark-words",
    ),
    path(f"{ROUND}/words/untag/<uuid:tagging_id>", words.untag, name="untag-words"),
    *(
        path(
            f"{ROUND}/{what}.{kind}",
            exports.give,
            {"what": what, "kind": kind},
            name=f"round-{what}-{kind}",
        )
        for what in exports.TABLES
        for kind in exports.KINDS
    ),
    path("a/", answering.find, name="answer-by-code"),
    path("a/<str:round_code>/", answering.answer, name="answer"),
    path("a/<str:round_code>/thanks", answering.thanks, name="answer-thanks"),
]
