"""Files of an ordinary form, on their way in: to the disk on which they stay, never into memory.

Django would keep small files in memory and write big ones to the computer's folder for passing
files, which is often memory, too.
"""

import tempfile

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile

from banso.core.documents.look import LIMITS
from banso.records.documents import store
from banso.records.staff.models import Worker

LONGEST = max(LIMITS.values())


class Arrived(UploadedFile):
    """A file of a form. ``by``: who sent it; ``lost``: the disk was full, only its name is here."""

    by: Worker | None = None
    lost = False

    def temporary_file_path(self) -> str:
        return self.file.name


class ToDisk(FileUploadHandler):
    def new_file(self, *args: object, **kwargs: object) -> None:
        """Who has not signed in has nothing to hand over: it is read over and forgotten."""
        super().new_file(*args, **kwargs)
        user = getattr(self.request, "user", None)
        self.worker = getattr(user, "worker", None)
        if self.worker is None:
            raise SkipFile
        self.received, self.lost = 0, False
        self.file = tempfile.NamedTemporaryFile(dir=self._folder(), delete=True)  # noqa: SIM115  lives as long as the request

    def _folder(self) -> str | None:
        try:
            return str(store.arriving())
        except store.NoRoom:
            self.lost = True
            return None

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.received = start + len(raw_data)
        if self.lost or self.received > LONGEST + 1:
            return  # what is too big is known as such, and need not be kept
        try:
            with store.disk():
                self.file.write(raw_data)
        except store.NoRoom:
            self.lost = True

    def file_complete(self, file_size: int) -> Arrived | None:
        if self.worker is None:
            return None
        try:
            with store.disk():
                self.file.seek(0)
        except store.NoRoom:
            self.lost = True
        arrived = Arrived(self.file, self.file_name, self.content_type, file_size, self.charset)
        arrived.by, arrived.lost = self.worker, self.lost
        return arrived

    def upload_interrupted(self) -> None:
        if getattr(self, "file", None):
            self.file.close()
