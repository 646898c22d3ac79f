from django.urls import path

from banso.web.documents import pieces, views

urlpatterns = [
    path("", views.files, name="files"),
    path("new/<slug:document_kind>", views.new, name="new-document"),
    path("uploads/new", pieces.begin, name="begin-upload"),
    path("uploads/<uuid:upload_id>", views.go_on, name="go-on-upload"),
    path("uploads/<uuid:upload_id>/piece", pieces.piece, name="upload-piece"),
    path("uploads/<uuid:upload_id>/finish", pieces.finish, name="finish-upload"),
    path("uploads/<uuid:upload_id>/discard", views.discard, name="discard-upload"),
    path("<uuid:document_id>", views.document, name="document"),
]
