from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from articles.workflow import GROUPS


def keep_roles(sender, using="default", **kwargs):
    """Make the newsroom's roles again where a database was emptied after its migrations ran."""
    groups = apps.get_model("auth", "Group").objects.using(using)
    for name in GROUPS:
        groups.get_or_create(name=name)


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("News")

    def ready(self):
        post_migrate.connect(keep_roles, sender=self)
