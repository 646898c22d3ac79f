from django.utils.translation import pgettext_lazy

from banso.records.documents.choices import DocumentKind
from banso.web.components.documents import DocumentField
from banso.web.components.forms import RecordForm


class HandOver(RecordForm):
    def __init__(self, *args, kind: DocumentKind, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"] = DocumentField(kind=kind, label=pgettext_lazy("document", "The file"))
