"""The form of a story. It shows and sends the desk's copy (the head), never the row, and writes by the verbs."""

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.admin.rights import Refusable
from articles.models import Article
from articles.models.snapshot import ENGLISH, FIELDS, LINKS

MAIN = ("title", "kicker", "deck", "body")
EXTRA = ("short_title", "dateline", "image_caption", "seo_title", "seo_description")
BOTH = ("ar", "en")


class Seen(forms.Form):
    """What the person had before their eyes: sent with everything that replaces or judges a text."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    state = forms.CharField(widget=forms.HiddenInput)
    live = forms.IntegerField(widget=forms.HiddenInput, required=False)


def seen_of(article):
    return {
        "revision": article.head.number,
        "state": article.state,
        "live": article.live.number if article.live else None,
    }


class StoryForm(Refusable, Seen, forms.ModelForm):
    class Meta:
        model = Article
        fields = ()

    def __init__(self, *args, instance=None, initial=None, **kwargs):
        written = desk_copy(instance) | seen_of(instance) if instance else {}
        super().__init__(*args, instance=instance, initial=written | (initial or {}), **kwargs)
        if instance is None:
            for name in Seen.base_fields:
                del self.fields[name]
        for name, field in self.fields.items():
            field.required = name in {"revision", "state"}
            if name[-3:] in {"_ar", "_en"}:
                field.label = Article._meta.get_field(name[:-3]).verbose_name
                set_side(field.widget, name[-2:])

    def _post_clean(self):
        """The row is the readers' copy: nothing is put on it here. The verbs check and clean every field."""

    def write(self, *, by):
        """Start the story, or revise it by what was changed. Returns it; raises a `Refused`."""
        changes = {name: self.cleaned_data[name] for name in self.changed_data if name in FIELDS}
        if self.instance.pk is None:
            return Article.objects.create(by=by, **changes)
        seen = {name: self.cleaned_data[name] for name in ("revision", "state")}
        return self.instance.revise(by=by, **seen, **changes)


def desk_copy(article):
    """The head's fields, with what was merged since replaced by what it became."""
    fields = dict(article.head.fields)
    for name in LINKS:
        fields[name] = next(iter(standing(name, [fields[name]] if fields[name] else [])), None)
    for name in ("authors", "topics"):
        fields[name] = standing(name, fields[name])
    return fields


def standing(name, pks):
    kept = Article._meta.get_field(name).remote_field.model.objects
    return [item.pk for item in kept.resolve(pks)] if pks else []


def set_side(widget, language):
    """Direction and language of one side's fields. A long text is refused aloud, not cut by the browser in silence."""
    widget.attrs |= {"lang": language, "dir": "rtl" if language == "ar" else "ltr"}
    widget.attrs.pop("maxlength", None)


def sides(names):
    return [f"{name}_{language}" for name in names for language in BOTH]


def fieldsets_of(*, english_only):
    """The form's blocks. A translator gets the English side alone."""
    if english_only:
        english = [name for name in sides((*MAIN, *EXTRA)) if name in ENGLISH]
        return [(None, {"fields": [*english, "english_ready"]})]
    return [
        (None, {"fields": [*sides(MAIN), "english_ready"]}),
        (_("Where it belongs"), {"fields": ["section", "kind", "authors", "source", "topics", "urgent_proposed"]}),
        (_("Picture and links"), {"fields": ["image", *sides(["image_caption"]), "related"]}),
        (
            _("Short headline, dateline and search engines"),
            {"fields": sides(name for name in EXTRA if name != "image_caption"), "classes": ["collapse"]},
        ),
    ]
