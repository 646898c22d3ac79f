from django.urls import path

from banso.web.courses.views import certificates, lesson, lists, making, office, watching

urlpatterns = [
    path("", lists.courses, name="courses"),
    path("new", making.new_course, name="new-course"),
    path("<uuid:course_id>", lists.course, name="course"),
    path("<uuid:course_id>/amend", making.amend_course, name="amend-course"),
    path("<uuid:course_id>/lessons/new", making.new_lesson, name="new-lesson"),
    path("<uuid:course_id>/learnt", office.learnt, name="learnt"),
    path("<uuid:course_id>/learnt.xlsx", office.learnt_xlsx, name="learnt-xlsx"),
    path("<uuid:course_id>/learnt.csv", office.learnt_csv, name="learnt-csv"),
    path("<uuid:course_id>/required", office.required, name="required"),
    path("<uuid:course_id>/required/new", office.new_requirement, name="new-requirement"),
    path("required/<uuid:requirement_id>/lift", office.lift_requirement, name="lift-requirement"),
    path("lessons/<uuid:lesson_id>", lesson.lesson, name="lesson"),
    path("lessons/<uuid:lesson_id>/read", lesson.read, name="read-lesson"),
    path("lessons/<uuid:lesson_id>/together", lesson.together, name="learn-together"),
    path("lessons/<uuid:lesson_id>/versions", lesson.versions, name="versions-of-lesson"),
    path("lessons/<uuid:lesson_id>/amend", making.amend_lesson, name="amend-lesson"),
    path("lessons/<uuid:lesson_id>/films/new", making.new_film, name="new-film"),
    path("lessons/<uuid:lesson_id>/films/link", making.link_film, name="link-film"),
    path("lessons/<uuid:lesson_id>/slides/new", making.new_slide_file, name="new-slide-file"),
    path("films/<uuid:film_id>/watched", watching.watched, name="watched"),
    path("films/<uuid:film_id>/beside/<slug:beside>", making.beside_film, name="beside-film"),
    path("tracks/<uuid:track_id>.vtt", watching.track, name="track"),
    path("groups/<uuid:group_id>", office.amend_group, name="amend-group-viewing"),
    path("certificates", certificates.certificates, name="certificates"),
    path("certificates/<uuid:certificate_id>.pdf", certificates.certificate, name="certificate"),
]
