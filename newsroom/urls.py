"""Every address of the site. Arabic at the root, its English twin under /en/."""

from django.contrib import admin
from django.urls import path

from newsroom import health

urlpatterns = [
    path("admin/", admin.site.urls),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
]
