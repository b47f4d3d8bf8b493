"""The production door. It does not open on an insecure setting: it says which, and what to do."""

import os

from django.conf import settings
from django.core import checks
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")


def refuse_insecure_settings():
    """Raise ImproperlyConfigured with every error that `check --deploy` finds in our own security checks."""
    found = checks.run_checks(tags=[checks.Tags.security], include_deployment_checks=True)
    errors = [str(message) for message in found if message.level >= checks.ERROR]
    if errors and not settings.DEBUG:
        raise ImproperlyConfigured("\n".join(errors))


application = get_wsgi_application()
refuse_insecure_settings()
