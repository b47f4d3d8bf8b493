"""Every address of the site. Arabic at the root, its English twin under /en/."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.contrib import admin
from django.urls import include, path

from newsroom import health

handler400 = "articles.public.failures.bad_request"
handler403 = "articles.public.failures.forbidden"
handler404 = "articles.public.failures.not_found"
handler500 = "articles.public.failures.server_error"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    # Pictures, in development; in production the web server hands them out.
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    *i18n_patterns(path("", include("articles.public.urls")), prefix_default_language=False),
]
