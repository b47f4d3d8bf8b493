"""What a load balancer asks. The process is up (/healthz); it can serve a story (/readyz)."""

import logging

from django.db import Error, connection
from django.http import HttpResponse
from django.views.decorators.cache import never_cache

logger = logging.getLogger(__name__)


@never_cache
def healthz(request):
    return _say("The process is up.")


@never_cache
def readyz(request):
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        logger.exception("The database does not answer.")
        return _say("The database does not answer: see the log, and DATABASE_URL.", status=503)
    return _say("The database answers.")


def _say(sentence, status=200):
    headers = {"Content-Language": "en"}
    return HttpResponse(f"{sentence}\n", "text/plain; charset=utf-8", status, headers=headers)
