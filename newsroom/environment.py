"""Reads the environment. A value that cannot be meant is refused in one sentence that names the variable."""

import zoneinfo
from urllib.parse import urlsplit

import environ
from babel import localedata
from django.core.exceptions import ImproperlyConfigured

SWITCH = {
    "on": True,
    "true": True,
    "yes": True,
    "1": True,
    "off": False,
    "false": False,
    "no": False,
    "0": False,
}


class Environment(environ.Env):
    """django-environ, less forgiving. Every reader raises ImproperlyConfigured("NAME is ...: what to do")."""

    def switch(self, name, *, default):
        """Return True or False; django-environ would take any word it does not know for False."""
        value = self(name, default="").strip().lower()
        if value and value not in SWITCH:
            raise ImproperlyConfigured(f"{name} is {value!r}: write on or off.")
        return SWITCH.get(value, default)

    def site(self, name, *, default):
        """Return the site's address without a path: `https://news.example`."""
        value = self(name, default=default).rstrip("/")
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path or parts.query:
            raise ImproperlyConfigured(f"{name} is {value!r}: write the site's address, like https://news.example")
        return value

    def time_zone(self, name, *, default):
        """Return the name of a time zone that this machine knows."""
        value = self(name, default=default)
        if value not in zoneinfo.available_timezones():
            raise ImproperlyConfigured(f"{name} is {value!r}: write a time zone's name, like Africa/Cairo.")
        return value

    def locale(self, name, *, default):
        """Return the Arabic locale whose month names the paper prints: `ar_EG`, `ar_SY`, `ar_DZ`."""
        value = self(name, default=default)
        if not value.startswith("ar") or not localedata.exists(value):
            raise ImproperlyConfigured(f"{name} is {value!r}: write an Arabic locale, like ar_EG or ar_SY.")
        return value

    def db(self, name, *, default):
        """Return Django's settings for the database, SQLite or PostgreSQL: the site runs on no other."""
        example = "postgres://user:password@host:5432/newsroom"
        if self(name, default=default).partition(":")[0] not in {"sqlite", "postgres", "postgresql"}:
            raise ImproperlyConfigured(f"{name} is neither PostgreSQL nor SQLite: write it like {example}")
        return self._address(name, super().db_url, default, example)

    def cache(self, name, *, default):
        return self._address(name, super().cache_url, default, "redis://host:6379/0")

    def email(self, name, *, default):
        return self._address(name, super().email_url, default, "smtp+tls://user:password@host:587")

    def _address(self, name, read, default, example):
        try:
            return read(name, default=default)
        except (ValueError, ImproperlyConfigured):
            # Neither the value nor the cause is shown: both may hold the password.
            raise ImproperlyConfigured(f"{name} cannot be read: write it like {example}") from None


env = Environment()
