"""Every address of the site. Arabic at the root, its English twin under /en/."""

from django.contrib import admin
from django.urls import path

urlpatterns = [
    path("admin/", admin.site.urls),
]
