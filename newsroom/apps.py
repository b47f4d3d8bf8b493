from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _


class NewsroomConfig(AppConfig):
    name = "newsroom"
    verbose_name = _("The newsroom")

    def ready(self):
        from newsroom import checks  # noqa: F401  (registers the checks)


class DeskConfig(AdminConfig):
    verbose_name = _("The desk")
    default_site = "articles.admin.site.DeskSite"

    def ready(self):
        super().ready()
        import_module("articles.admin.nouns")  # now, not before: they register with the site made above
