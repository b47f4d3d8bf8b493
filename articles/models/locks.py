"""One lock for rules that no constraint can hold: whoever checks them first takes this row."""

from articles.models.site import SiteSettings


def house_lock():
    """Hold the site's settings row until the transaction ends (on SQLite the transaction itself is the lock)."""
    SiteSettings.current()
    return SiteSettings.objects.select_for_update().get(pk=SiteSettings.ONLY)
