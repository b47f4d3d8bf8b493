"""What production must not start with: each refusal has an id, names the setting and says what to do."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Error, Tags, Warning, register

THIS_MACHINE = {"127.0.0.1", "localhost", "::1"}


@register(Tags.security, deploy=True)
def secret_is_given(app_configs, **kwargs):
    # Five different characters is Django's own measure (security.W009).
    if settings.SECRET_KEY_GIVEN and len(settings.SECRET_KEY) >= 50 and len(set(settings.SECRET_KEY)) >= 5:
        return []
    return [
        Error(
            "SECRET_KEY is not set, shorter than 50 characters, or the same few characters over and over.",
            hint="Set SECRET_KEY to a long random string and keep it out of the repository.",
            id="newsroom.E001",
        )
    ]


@register(Tags.security, deploy=True)
def debug_is_off(app_configs, **kwargs):
    if not settings.DEBUG:
        return []
    hint = "Unset DEBUG: it shows code and settings to readers."
    return [Error("DEBUG is on.", hint=hint, id="newsroom.E002")]


@register(Tags.security, deploy=True)
def hosts_are_named(app_configs, **kwargs):
    if settings.ALLOWED_HOSTS and "*" not in settings.ALLOWED_HOSTS:
        return []
    return [
        Error(
            "ALLOWED_HOSTS answers to every name, or to none.",
            hint="Set ALLOWED_HOSTS to the names readers use, separated by commas.",
            id="newsroom.E003",
        )
    ]


@register(Tags.security, deploy=True)
def site_is_https(app_configs, **kwargs):
    if settings.HTTPS:
        return []
    if urlsplit(settings.SITE_URL).hostname in THIS_MACHINE:
        return [
            Warning(
                "SITE_URL is this machine's own address.",
                hint="Set SITE_URL to the https:// address readers use: links in feeds are made from it.",
                id="newsroom.W001",
            )
        ]
    return [
        Error(
            "SITE_URL is not https.",
            hint="Set SITE_URL to an https:// address: HSTS, secure cookies and redirects follow from it.",
            id="newsroom.E004",
        )
    ]
