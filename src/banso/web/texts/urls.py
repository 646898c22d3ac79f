from django.urls import path

from banso.web.texts.views import changes, definition, reading, remarks, writing

ONE = "<slug:text_name>/"

urlpatterns = [
    path("", definition.definition, name="definition"),
    path("booklet.pdf", definition.booklet, name="definition-booklet"),
    path("new", writing.new_text, name="new-text"),
    path("changes", changes.changes, name="changes"),
    path("remarks", remarks.remarks, name="remarks"),
    path("remarks/<uuid:remark_id>", remarks.remark, name="remark"),
    path("remarks/<uuid:remark_id>/decide", remarks.decide, name="decide-remark"),
    path("remarks/<uuid:decided_id>/again", remarks.again, name="renew-remark"),
    path("<slug:text_name>", reading.text, name="text"),
    path(ONE + "v/<int:number>", reading.version, name="text-version"),
    path(ONE + "compare", reading.compare, name="compare-versions"),
    path(ONE + "paper.pdf", reading.paper, name="text-paper"),
    path(ONE + "remark", remarks.new, name="new-remark"),
    path(ONE + "propose", writing.propose, name="propose-text"),
    path(ONE + "publish", writing.publish, name="publish-text"),
]
