#!/usr/bin/env python3
"""The operator's door: `python manage.py help` lists what it can do."""

import os
import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    try:
        settings.DEBUG  # noqa: B018  (reads the settings now: a wrong value is one line, not a traceback)
    except ImproperlyConfigured as error:
        sys.exit(f"Newsroom cannot start: {error}")
    execute_from_command_line(sys.argv)
