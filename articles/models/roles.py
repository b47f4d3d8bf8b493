"""What a signed-in person may be, and the rule that somebody can always approve."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.db.models import Q
from django.db.models.signals import m2m_changed, pre_delete, pre_save
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext

from articles.models.locks import house_lock
from articles.models.office import EditorInChief
from articles.workflow import GROUPS, As, Refused

User = get_user_model()
CHIEFS = next(name for name, role in GROUPS.items() if role is As.CHIEF)


def roles_of(user, *, on=None) -> frozenset:
    """Return the `As` roles that `user` holds on the day `on` (default: today in the site's time zone).

    By group, and by a term of office. Nobody, a visitor or a deactivated account holds none; being a superuser
    gives none.
    """
    if user is None or not user.is_authenticated or not user.is_active:
        return frozenset()
    roles = {GROUPS[name] for name in user.groups.values_list("name", flat=True) if name in GROUPS}
    if in_office(user.terms, on).exists():
        roles.add(As.CHIEF)
    if As.EDITOR in roles and trusted_with_flashes(user):
        roles.add(As.TRUSTED)
    return frozenset(roles)


def trusted_with_flashes(user) -> bool:
    """Whether the permission to send flashes was given to this person, or to a group of theirs, by name."""
    flash = Permission.objects.filter(content_type__app_label="articles", codename="send_flash")
    return flash.filter(Q(user=user) | Q(group__user=user)).exists()


def in_office(terms, on=None):
    return terms.in_office(on or timezone.localdate())


def approvers(*, on=None, terms=None):
    """Accounts that can sign in at the desk and approve on the day `on` (default: today), by group or by a term."""
    terms = in_office(EditorInChief.objects.all() if terms is None else terms, on)
    desk = User.objects.filter(is_active=True, is_staff=True)
    return desk.filter(Q(groups__name=CHIEFS) | Q(terms__in=terms)).distinct()


def keep_an_approver(left):
    """Raise Refused if somebody can approve now, and nobody of `left`, the approvers who would remain.

    Two who leave at once are asked one after the other, under the house's lock.
    """
    if connection.in_atomic_block:
        house_lock()
    if approvers().exists() and not left.exists():
        raise Refused(gettext("Nobody else could approve. Make another editor-in-chief first."))


@receiver(pre_save, sender=User)
def refuse_to_deactivate_the_last(sender, instance, **kwargs):
    if instance.pk and not (instance.is_active and instance.is_staff):
        keep_an_approver(approvers().exclude(pk=instance.pk))


@receiver(pre_delete, sender=User)
def refuse_to_delete_the_last(sender, instance, **kwargs):
    keep_an_approver(approvers().exclude(pk=instance.pk))


@receiver(pre_save, sender=EditorInChief)
@receiver(pre_delete, sender=EditorInChief)
def refuse_to_end_the_last_term(sender, signal, instance, **kwargs):
    """Deleted, ended, put off, or given to an account that cannot approve; the calendar alone may end one."""
    today = timezone.localdate()
    runs_on = signal is pre_save and instance.starts_on <= today <= (instance.ends_on or today)
    seated = Q(pk=instance.user_id) if runs_on else Q(pk=None)
    if instance.pk and not User.objects.filter(seated, is_active=True, is_staff=True).exists():
        keep_an_approver(approvers(terms=EditorInChief.objects.exclude(pk=instance.pk)))


@receiver(pre_delete, sender=Group)
def refuse_to_delete_the_role(sender, instance, **kwargs):
    refuse_to_lose(instance)


@receiver(pre_save, sender=Group)
def refuse_to_rename_the_role(sender, instance, **kwargs):
    before = Group.objects.filter(pk=instance.pk).first()
    if before and before.name != instance.name:
        refuse_to_lose(before)


def refuse_to_lose(group):
    if group.name in GROUPS:
        raise Refused(gettext("The group “%(name)s” is one of the newsroom's roles.") % {"name": group.name})


@receiver(m2m_changed, sender=User.groups.through)
def refuse_to_demote_the_last(sender, instance, action, reverse, pk_set, **kwargs):
    """Both sides: a person's groups are changed, or a group's people. `pk_set` is None where all are cleared."""
    if action not in {"pre_remove", "pre_clear"}:
        return
    rows = sender.objects.filter(**{"group" if reverse else "user": instance}, group__name=CHIEFS)
    if pk_set is not None:
        rows = rows.filter(**{"user__in" if reverse else "group__in": pk_set})
    keep_an_approver(approvers().filter(~Q(pk__in=rows.values("user")) | Q(terms__in=in_office(EditorInChief.objects))))
