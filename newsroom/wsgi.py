"""The production door. It does not open on an insecure setting: it says which, and what to do."""

import logging
import os

from django.core import checks
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
logger = logging.getLogger("newsroom")


def refuse_insecure_settings():
    """Raise ImproperlyConfigured naming every error among the security checks; log our own warnings."""
    found = checks.run_checks(tags=[checks.Tags.security], include_deployment_checks=True)
    errors = [str(message) for message in found if message.level >= checks.ERROR]
    if errors:
        raise ImproperlyConfigured("Newsroom does not start in production:\n" + "\n".join(errors))
    for message in found:
        # Django's own warnings follow from the same cause, an address that is not https.
        if message.id.startswith("newsroom."):
            logger.warning("%s", message)


application = get_wsgi_application()
refuse_insecure_settings()
