"""SQLite serves a small newsroom: readers never wait for a writer, a second writer waits for the first."""

import threading
import time

import pytest
from django.contrib.auth.models import Group
from django.db import OperationalError, connection, transaction

pytestmark = pytest.mark.sqlite


@pytest.mark.django_db(transaction=True)
def test_readers_go_on_while_somebody_writes():
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        assert cursor.fetchone() == ("wal",)


@pytest.mark.django_db(transaction=True)
def test_a_transaction_takes_the_write_lock_before_it_reads():
    with transaction.atomic():
        rival = connection.copy()
        rival.settings_dict["OPTIONS"]["timeout"] = 0
        with pytest.raises(OperationalError, match="locked"):
            rival.cursor().execute("BEGIN IMMEDIATE")
        rival.close()


@pytest.mark.django_db(transaction=True)
def test_a_second_writer_waits_instead_of_failing():
    """Both read, wait, then write: without IMMEDIATE the second fails at once, its reading being stale."""
    failures = []
    start = threading.Barrier(2)

    def write(name):
        try:
            start.wait()
            with transaction.atomic():
                seen = Group.objects.filter(name__startswith="writer").count()
                time.sleep(0.3)
                Group.objects.create(name=f"writer {name}, after {seen}")
        except Exception as error:  # noqa: BLE001  (a thread's failure must reach the test)
            failures.append(error)
        finally:
            connection.close()

    writers = [threading.Thread(target=write, args=(name,)) for name in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert failures == []
    written = Group.objects.filter(name__startswith="writer").values_list("name", flat=True)
    assert sorted(name[-1] for name in written) == ["0", "1"]
