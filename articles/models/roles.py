"""What a signed-in person may be, and the rule that somebody can always approve."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from django.db.models.signals import m2m_changed, pre_delete, pre_save
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext

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
    if user.terms.in_office(on or timezone.localdate()).exists():
        roles.add(As.CHIEF)
    if As.EDITOR in roles and trusted_with_flashes(user):
        roles.add(As.TRUSTED)
    return frozenset(roles)


def trusted_with_flashes(user) -> bool:
    """Whether the permission to send flashes was given to this person, or to a group of theirs, by name."""
    flash = Permission.objects.filter(content_type__app_label="articles", codename="send_flash")
    return flash.filter(Q(user=user) | Q(group__user=user)).exists()


def approvers(*, on=None):
    """Accounts that can sign in at the desk and approve on the day `on` (default: today)."""
    terms = EditorInChief.objects.in_office(on or timezone.localdate())
    desk = User.objects.filter(is_active=True, is_staff=True)
    return desk.filter(Q(groups__name=CHIEFS) | Q(terms__in=terms)).distinct()


def keep_an_approver(*leaving):
    """Raise Refused if, without these accounts, nobody would be left who can approve."""
    pks = {user.pk for user in leaving}
    present = set(approvers().values_list("pk", flat=True))
    if present & pks and present <= pks:
        raise Refused(gettext("Nobody else could approve. Make another editor-in-chief first."))


@receiver(pre_save, sender=User)
def refuse_to_deactivate_the_last(sender, instance, **kwargs):
    if instance.pk and not (instance.is_active and instance.is_staff):
        keep_an_approver(instance)


@receiver(pre_delete, sender=User)
def refuse_to_delete_the_last(sender, instance, **kwargs):
    keep_an_approver(instance)


@receiver(pre_delete, sender=Group)
def refuse_to_delete_the_role(sender, instance, **kwargs):
    if instance.name in GROUPS:
        raise Refused(gettext("The group “%(name)s” is one of the newsroom's roles.") % {"name": instance.name})


@receiver(m2m_changed, sender=User.groups.through)
def refuse_to_demote_the_last(sender, instance, action, reverse, pk_set, **kwargs):
    """Both sides: a person's groups are changed, or a group's people."""
    if action not in {"pre_remove", "pre_clear"}:
        return
    leaving = action == "pre_clear" or CHIEFS in Group.objects.filter(pk__in=pk_set).values_list("name", flat=True)
    if not reverse and leaving:
        keep_an_approver(instance)
    if reverse and instance.name == CHIEFS:
        keep_an_approver(*(User.objects.filter(pk__in=pk_set) if pk_set else instance.user_set.all()))
