/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-candidate.h"

#include "kit-item-private.h"
#include "kit-attachment.h"
#include "kit-candidacy.h"
#include "kit-contact.h"

struct _KitCandidate
{
  KitItem parent_instance;

  char *name;
  char *pronouns;
  char *pronunciation;
  char *notes;
  char *hold_reason;
  char *hold_by;
  GDateTime *hold_at;
  GDateTime *created;
  GDateTime *modified;

  GListStore *contacts;
  GListStore *roles;
  GListStore *attachments;
};

G_DEFINE_FINAL_TYPE (KitCandidate, kit_candidate, KIT_TYPE_ITEM)

enum
{
  PROP_NAME = 1,
  PROP_PRONOUNS,
  PROP_PRONUNCIATION,
  PROP_NOTES,
  PROP_HOLD_REASON,
  PROP_HOLD_BY,
  PROP_HOLD_AT,
  PROP_CREATED,
  PROP_MODIFIED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* A library holds thousands of candidates, of whom most have none of these: each list is made when
 * it is first asked for. */
static GListStore *
ensure_list (KitCandidate *self, GListStore **list, GType item_type)
{
  if (*list == NULL)
    {
      *list = g_list_store_new (item_type);
      kit_item_adopt_list (KIT_ITEM (self), G_LIST_MODEL (*list));
    }

  return *list;
}

static GListStore *
ensure_contacts (KitCandidate *self)
{
  return ensure_list (self, &self->contacts, KIT_TYPE_CONTACT);
}

static GListStore *
ensure_roles (KitCandidate *self)
{
  return ensure_list (self, &self->roles, KIT_TYPE_CANDIDACY);
}

static GListStore *
ensure_attachments (KitCandidate *self)
{
  return ensure_list (self, &self->attachments, KIT_TYPE_ATTACHMENT);
}

static void
kit_candidate_finalize (GObject *object)
{
  KitCandidate *self = KIT_CANDIDATE (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->pronouns, g_free);
  g_clear_pointer (&self->pronunciation, g_free);
  g_clear_pointer (&self->notes, g_free);
  g_clear_pointer (&self->hold_reason, g_free);
  g_clear_pointer (&self->hold_by, g_free);
  g_clear_pointer (&self->hold_at, g_date_time_unref);
  g_clear_pointer (&self->created, g_date_time_unref);
  g_clear_pointer (&self->modified, g_date_time_unref);
  g_clear_object (&self->contacts);
  g_clear_object (&self->roles);
  g_clear_object (&self->attachments);

  G_OBJECT_CLASS (kit_candidate_parent_class)->finalize (object);
}

static void
kit_candidate_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitCandidate *self = KIT_CANDIDATE (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, kit_candidate_get_name (self));
      break;
    case PROP_PRONOUNS:
      g_value_set_string (value, kit_candidate_get_pronouns (self));
      break;
    case PROP_PRONUNCIATION:
      g_value_set_string (value, kit_candidate_get_pronunciation (self));
      break;
    case PROP_NOTES:
      g_value_set_string (value, kit_candidate_get_notes (self));
      break;
    case PROP_HOLD_REASON:
      g_value_set_string (value, kit_candidate_get_hold_reason (self));
      break;
    case PROP_HOLD_BY:
      g_value_set_string (value, kit_candidate_get_hold_by (self));
      break;
    case PROP_HOLD_AT:
      g_value_set_boxed (value, kit_candidate_get_hold_at (self));
      break;
    case PROP_CREATED:
      g_value_set_boxed (value, kit_candidate_get_created (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boxed (value, kit_candidate_get_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_candidate_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitCandidate *self = KIT_CANDIDATE (object);

  switch (prop_id)
    {
    case PROP_NAME:
      kit_candidate_set_name (self, g_value_get_string (value));
      break;
    case PROP_PRONOUNS:
      kit_candidate_set_pronouns (self, g_value_get_string (value));
      break;
    case PROP_PRONUNCIATION:
      kit_candidate_set_pronunciation (self, g_value_get_string (value));
      break;
    case PROP_NOTES:
      kit_candidate_set_notes (self, g_value_get_string (value));
      break;
    case PROP_HOLD_REASON:
      kit_candidate_set_hold_reason (self, g_value_get_string (value));
      break;
    case PROP_HOLD_BY:
      kit_candidate_set_hold_by (self, g_value_get_string (value));
      break;
    case PROP_HOLD_AT:
      kit_candidate_set_hold_at (self, g_value_get_boxed (value));
      break;
    case PROP_CREATED:
      kit_candidate_set_created (self, g_value_get_boxed (value));
      break;
    case PROP_MODIFIED:
      kit_candidate_set_modified (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_candidate_class_init (KitCandidateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = kit_candidate_finalize;
  object_class->get_property = kit_candidate_get_property;
  object_class->set_property = kit_candidate_set_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_PRONOUNS] = g_param_spec_string ("pronouns", NULL, NULL, "", flags);
  properties[PROP_PRONUNCIATION] = g_param_spec_string ("pronunciation", NULL, NULL, "", flags);
  properties[PROP_NOTES] = g_param_spec_string ("notes", NULL, NULL, "", flags);
  properties[PROP_HOLD_REASON] = g_param_spec_string ("hold-reason", NULL, NULL, "", flags);
  properties[PROP_HOLD_BY] = g_param_spec_string ("hold-by", NULL, NULL, "", flags);
  properties[PROP_HOLD_AT] = g_param_spec_boxed ("hold-at", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_CREATED] = g_param_spec_boxed ("created", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_MODIFIED] = g_param_spec_boxed ("modified", NULL, NULL, G_TYPE_DATE_TIME, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_candidate_init (KitCandidate *self)
{
  self->name = g_strdup ("");
  self->pronouns = g_strdup ("");
  self->pronunciation = g_strdup ("");
  self->notes = g_strdup ("");
  self->hold_reason = g_strdup ("");
  self->hold_by = g_strdup ("");
}

KitCandidate *
kit_candidate_new (const char *id, const char *name)
{
  return g_object_new (KIT_TYPE_CANDIDATE, "id", id, "name", name, NULL);
}

static void
assign_list (KitCandidate *self, GListStore **list, GListStore *other, GType item_type)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (*list == NULL && other == NULL)
    return;

  for (guint i = 0; other != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (other)); i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (other), i));

  ensure_list (self, list, item_type);
  g_list_store_splice (
    *list, 0, g_list_model_get_n_items (G_LIST_MODEL (*list)), items->pdata, items->len);
}

void
kit_candidate_assign (KitCandidate *self, KitCandidate *other)
{
  g_return_if_fail (KIT_IS_CANDIDATE (self));
  g_return_if_fail (KIT_IS_CANDIDATE (other));
  g_return_if_fail (self != other);

  kit_candidate_set_name (self, other->name);
  kit_candidate_set_pronouns (self, other->pronouns);
  kit_candidate_set_pronunciation (self, other->pronunciation);
  kit_candidate_set_notes (self, other->notes);
  kit_candidate_set_hold_reason (self, other->hold_reason);
  kit_candidate_set_hold_by (self, other->hold_by);
  kit_candidate_set_hold_at (self, other->hold_at);
  kit_candidate_set_created (self, other->created);
  kit_candidate_set_modified (self, other->modified);
  kit_item_set_extra (KIT_ITEM (self), kit_item_get_extra (KIT_ITEM (other)));
  assign_list (self, &self->contacts, other->contacts, KIT_TYPE_CONTACT);
  assign_list (self, &self->roles, other->roles, KIT_TYPE_CANDIDACY);
  assign_list (self, &self->attachments, other->attachments, KIT_TYPE_ATTACHMENT);
}

const char *
kit_candidate_get_name (KitCandidate *self)
{
  g_return_val_if_fail (KIT_IS_CANDIDATE (self), NULL);

  return self->name;
}

void
kit_candidate_set_name (KitCandidate *self, const char *name)
{
  g_return_if_fail (KIT_IS_CANDIDATE (self));

  kit_item_update_text (self, &self->name, name, properties[PROP_NAME]);
}

const char *
kit_candidate_get_pronouns (KitCandidate *self)
{
  g_return_val_if_fail (KIT_IS_CANDIDATE (self), NULL);

  return self->pronouns;
}

void
kit_candidate_set_pronouns (KitCandidate *self, const char *pronouns)
{
  g_return_if_fail (KIT_IS_CANDIDATE (self));

  kit_item_update_text (self, &self->pronouns, pronouns, properties[PROP_PRONOUNS]);
}

const char *
kit_candidate_get_pronunciation (KitCandidate *self)
{
  g_return_val_if_fail (KIT_IS_CANDIDATE (self), NULL);

  return self->pronunciation;
}

void
kit_candidate_set_pronunciation (KitCandidate *self, const char *pronunciation)
{
  g_return_if_fail (KIT_IS_CANDIDATE (self));

  kit_item_update_text (self, &self->pronunciation, pronunciation, properties[PROP_PRONUNCIATION]);
}

const char *
kit_candidate_get_notes (KitCandidate *self)
{
  g_return_val_if_fail (KIT_IS_CANDIDATE (self), NULL);

  return self->notes;
}

void
kit_candidate_set_notes (KitCandidate *self, const char *notes)
{
  g_return_if_fail (KIT_IS_CANDIDATE (self));

  kit_item_update_text (self, &self->notes, notes, properties[PROP_NOTES]);
}

const char *
kit_candidate_get_hold_reason (KitCandidate *self)
{
  g_return_val_if_fail (KIT_IS_CANDIDATE (self), NULL);

  return self->hold_reason;
}

void
kit_candidate_set_hold_reason (KitCandidate *self, const char *reason)
{
  g_return_if_fail (KIT_IS_CANDIDATE (self));

  kit_item_update_text (self, &self->hold_reason, reason, properties[PROP_HOLD_REASON]);
}

const char *
kit_candidate_get_hold_by (KitCandidate *self)
{
  g_return_val_if_fail (KIT_IS_CANDIDATE (self), NULL);

  return self->hold_by;
}

void
kit_candidate_set_hold_by (KitCandidate *self, const char *by)
{
  g_return_if_fail (KIT_IS_CANDIDATE (self));

  kit_item_update_text (self, &self->hold_by, by, properties[PROP_HOLD_BY]);
}

GDateTime *
kit_candidate_get_hold_at (KitCandidate *self)
{
  g_return_val_if_fail (KIT_IS_CANDIDATE (self), NULL);

  return self->hold_at;
}

void
kit_candidate_set_hold_at (KitCandidate *self, GDateTime *at)
{
  g_return_if_fail (KIT_IS_CANDIDATE (self));

  kit_item_update_time (self, &self->hold_at, at, properties[PROP_HOLD_AT]);
}

GDateTime *
kit_candidate_get_created (KitCandidate *self)
{
  g_return_val_if_fail (KIT_IS_CANDIDATE (self), NULL);

  return self->created;
}

void
kit_candidate_set_created (KitCandidate *self, GDateTime *created)
{
  g_return_if_fail (KIT_IS_CANDIDATE (self));

  kit_item_update_time (self, &self->created, created, properties[PROP_CREATED]);
}

GDateTime *
kit_candidate_get_modified (KitCandidate *self)
{
  g_return_val_if_fail (KIT_IS_CANDIDATE (self), NULL);

  return self->modified;
}

void
kit_candidate_set_modified (KitCandidate *self, GDateTime *modified)
{
  g_return_if_fail (KIT_IS_CANDIDATE (self));

  kit_item_update_time (self, &self->modified, modified, properties[PROP_MODIFIED]);
}

GListModel *
kit_candidate_get_contacts (KitCandidate *self)
{
  g_return_val_if_fail (KIT_IS_CANDIDATE (self), NULL);

  return G_LIST_MODEL (ensure_contacts (self));
}

GListModel *
kit_candidate_get_roles (KitCandidate *self)
{
  g_return_val_if_fail (KIT_IS_CANDIDATE (self), NULL);

  return G_LIST_MODEL (ensure_roles (self));
}

GListModel *
kit_candidate_get_attachments (KitCandidate *self)
{
  g_return_val_if_fail (KIT_IS_CANDIDATE (self), NULL);

  return G_LIST_MODEL (ensure_attachments (self));
}

void
kit_candidate_add_contact (KitCandidate *self,
                           const char *kind,
                           const char *value,
                           const char *extra)
{
  g_autoptr (KitContact) contact = NULL;

  g_return_if_fail (KIT_IS_CANDIDATE (self));

  contact = kit_contact_new (kind, value);
  kit_item_set_extra (KIT_ITEM (contact), extra);
  g_list_store_append (ensure_contacts (self), contact);
}

gboolean
kit_candidate_add_role (KitCandidate *self,
                        const char *role_id,
                        const char *stage,
                        const char *extra)
{
  g_autoptr (KitCandidacy) candidacy = NULL;

  g_return_val_if_fail (KIT_IS_CANDIDATE (self), FALSE);
  g_return_val_if_fail (role_id != NULL, FALSE);

  if (kit_list_find (G_LIST_MODEL (ensure_roles (self)), role_id, NULL) != NULL)
    return FALSE;

  candidacy = kit_candidacy_new (role_id, stage);
  kit_item_set_extra (KIT_ITEM (candidacy), extra);
  g_list_store_append (ensure_roles (self), candidacy);
  return TRUE;
}

void
kit_candidate_add_attachment (KitCandidate *self,
                              const char *name,
                              const char *uri,
                              const char *extra)
{
  g_autoptr (KitAttachment) attachment = NULL;

  g_return_if_fail (KIT_IS_CANDIDATE (self));

  attachment = kit_attachment_new (name, uri);
  kit_item_set_extra (KIT_ITEM (attachment), extra);
  g_list_store_append (ensure_attachments (self), attachment);
}
