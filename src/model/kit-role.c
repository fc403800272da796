/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-role.h"

#include "kit-item-private.h"

struct _KitRole
{
  KitItem parent_instance;

  char *title;
  char *overview;
  guint minutes;
  guint revision;
  char *language;
  char *source_name;
  char *source_digest;
  char *source_url;
  GDateTime *created;
  GDateTime *modified;
  gboolean included;

  GListStore *scale;
  GListStore *skills;
  GListStore *questions;
  GListStore *red_flags;
};

G_DEFINE_FINAL_TYPE (KitRole, kit_role, KIT_TYPE_ITEM)

enum
{
  PROP_TITLE = 1,
  PROP_OVERVIEW,
  PROP_MINUTES,
  PROP_REVISION,
  PROP_LANGUAGE,
  PROP_SOURCE_NAME,
  PROP_SOURCE_DIGEST,
  PROP_SOURCE_URL,
  PROP_CREATED,
  PROP_MODIFIED,
  PROP_INCLUDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *const default_labels[] = {
  "Poor", "Weak", "Sound", "Strong", "Outstanding", NULL,
};

static gboolean
scale_has_labels (KitRole *self, const char *const *labels)
{
  if (kit_role_get_n_levels (self) != g_strv_length ((char **) labels))
    return FALSE;

  for (guint i = 0; labels[i] != NULL; i++)
    if (!g_str_equal (kit_level_get_label (kit_role_get_level (self, i + 1)), labels[i]))
      return FALSE;

  return TRUE;
}

static void
kit_role_finalize (GObject *object)
{
  KitRole *self = KIT_ROLE (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->overview, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->source_name, g_free);
  g_clear_pointer (&self->source_digest, g_free);
  g_clear_pointer (&self->source_url, g_free);
  g_clear_pointer (&self->created, g_date_time_unref);
  g_clear_pointer (&self->modified, g_date_time_unref);
  g_clear_object (&self->scale);
  g_clear_object (&self->skills);
  g_clear_object (&self->questions);
  g_clear_object (&self->red_flags);

  G_OBJECT_CLASS (kit_role_parent_class)->finalize (object);
}

static void
kit_role_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitRole *self = KIT_ROLE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, kit_role_get_title (self));
      break;
    case PROP_OVERVIEW:
      g_value_set_string (value, kit_role_get_overview (self));
      break;
    case PROP_MINUTES:
      g_value_set_uint (value, kit_role_get_minutes (self));
      break;
    case PROP_REVISION:
      g_value_set_uint (value, kit_role_get_revision (self));
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, kit_role_get_language (self));
      break;
    case PROP_SOURCE_NAME:
      g_value_set_string (value, kit_role_get_source_name (self));
      break;
    case PROP_SOURCE_DIGEST:
      g_value_set_string (value, kit_role_get_source_digest (self));
      break;
    case PROP_SOURCE_URL:
      g_value_set_string (value, kit_role_get_source_url (self));
      break;
    case PROP_CREATED:
      g_value_set_boxed (value, kit_role_get_created (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boxed (value, kit_role_get_modified (self));
      break;
    case PROP_INCLUDED:
      g_value_set_boolean (value, kit_role_get_included (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_role_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitRole *self = KIT_ROLE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      kit_role_set_title (self, g_value_get_string (value));
      break;
    case PROP_OVERVIEW:
      kit_role_set_overview (self, g_value_get_string (value));
      break;
    case PROP_MINUTES:
      kit_role_set_minutes (self, g_value_get_uint (value));
      break;
    case PROP_REVISION:
      kit_role_set_revision (self, g_value_get_uint (value));
      break;
    case PROP_LANGUAGE:
      kit_role_set_language (self, g_value_get_string (value));
      break;
    case PROP_SOURCE_NAME:
      kit_role_set_source_name (self, g_value_get_string (value));
      break;
    case PROP_SOURCE_DIGEST:
      kit_role_set_source_digest (self, g_value_get_string (value));
      break;
    case PROP_SOURCE_URL:
      kit_role_set_source_url (self, g_value_get_string (value));
      break;
    case PROP_CREATED:
      kit_role_set_created (self, g_value_get_boxed (value));
      break;
    case PROP_MODIFIED:
      kit_role_set_modified (self, g_value_get_boxed (value));
      break;
    case PROP_INCLUDED:
      kit_role_set_included (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_role_class_init (KitRoleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  KitItemClass *item_class = KIT_ITEM_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = kit_role_finalize;
  object_class->get_property = kit_role_get_property;
  object_class->set_property = kit_role_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_OVERVIEW] = g_param_spec_string ("overview", NULL, NULL, "", flags);
  properties[PROP_MINUTES] =
    g_param_spec_uint ("minutes", NULL, NULL, 0, KIT_MINUTES_MAX, 0, flags);
  properties[PROP_REVISION] = g_param_spec_uint ("revision", NULL, NULL, 1, G_MAXUINT, 1, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "", flags);
  properties[PROP_SOURCE_NAME] = g_param_spec_string ("source-name", NULL, NULL, "", flags);
  properties[PROP_SOURCE_DIGEST] = g_param_spec_string ("source-digest", NULL, NULL, "", flags);
  properties[PROP_SOURCE_URL] = g_param_spec_string ("source-url", NULL, NULL, "", flags);
  properties[PROP_CREATED] = g_param_spec_boxed ("created", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_MODIFIED] = g_param_spec_boxed ("modified", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_INCLUDED] = g_param_spec_boolean ("included", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  kit_item_class_skip (item_class, "included");
}

static void
kit_role_init (KitRole *self)
{
  self->title = g_strdup ("");
  self->overview = g_strdup ("");
  self->revision = 1;
  self->language = g_strdup ("");
  self->source_name = g_strdup ("");
  self->source_digest = g_strdup ("");
  self->source_url = g_strdup ("");
  self->scale = g_list_store_new (KIT_TYPE_LEVEL);
  self->skills = g_list_store_new (KIT_TYPE_SKILL);
  self->questions = g_list_store_new (KIT_TYPE_QUESTION);
  self->red_flags = g_list_store_new (KIT_TYPE_RED_FLAG);
  kit_role_set_scale (self, default_labels);
  kit_item_adopt_list (KIT_ITEM (self), G_LIST_MODEL (self->scale));
  kit_item_adopt_list (KIT_ITEM (self), G_LIST_MODEL (self->skills));
  kit_item_adopt_list (KIT_ITEM (self), G_LIST_MODEL (self->questions));
  kit_item_adopt_list (KIT_ITEM (self), G_LIST_MODEL (self->red_flags));
}

KitRole *
kit_role_new (const char *id, const char *title)
{
  return g_object_new (KIT_TYPE_ROLE, "id", id, "title", title, NULL);
}

const char *
kit_role_get_title (KitRole *self)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  return self->title;
}

void
kit_role_set_title (KitRole *self, const char *title)
{
  g_return_if_fail (KIT_IS_ROLE (self));

  kit_item_update_text (self, &self->title, title, properties[PROP_TITLE]);
}

const char *
kit_role_get_overview (KitRole *self)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  return self->overview;
}

void
kit_role_set_overview (KitRole *self, const char *overview)
{
  g_return_if_fail (KIT_IS_ROLE (self));

  kit_item_update_text (self, &self->overview, overview, properties[PROP_OVERVIEW]);
}

guint
kit_role_get_minutes (KitRole *self)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), 0);

  return self->minutes;
}

void
kit_role_set_minutes (KitRole *self, guint minutes)
{
  g_return_if_fail (KIT_IS_ROLE (self));
  g_return_if_fail (minutes <= KIT_MINUTES_MAX);

  kit_item_update_number (self, &self->minutes, minutes, properties[PROP_MINUTES]);
}

guint
kit_role_get_revision (KitRole *self)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), 0);

  return self->revision;
}

void
kit_role_set_revision (KitRole *self, guint revision)
{
  g_return_if_fail (KIT_IS_ROLE (self));
  g_return_if_fail (revision >= 1);

  kit_item_update_number (self, &self->revision, revision, properties[PROP_REVISION]);
}

const char *
kit_role_get_language (KitRole *self)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  return self->language;
}

void
kit_role_set_language (KitRole *self, const char *language)
{
  g_return_if_fail (KIT_IS_ROLE (self));

  kit_item_update_text (self, &self->language, language, properties[PROP_LANGUAGE]);
}

const char *
kit_role_get_source_name (KitRole *self)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  return self->source_name;
}

void
kit_role_set_source_name (KitRole *self, const char *name)
{
  g_return_if_fail (KIT_IS_ROLE (self));

  kit_item_update_text (self, &self->source_name, name, properties[PROP_SOURCE_NAME]);
}

const char *
kit_role_get_source_digest (KitRole *self)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  return self->source_digest;
}

void
kit_role_set_source_digest (KitRole *self, const char *digest)
{
  g_return_if_fail (KIT_IS_ROLE (self));

  kit_item_update_text (self, &self->source_digest, digest, properties[PROP_SOURCE_DIGEST]);
}

const char *
kit_role_get_source_url (KitRole *self)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  return self->source_url;
}

void
kit_role_set_source_url (KitRole *self, const char *url)
{
  g_return_if_fail (KIT_IS_ROLE (self));

  kit_item_update_text (self, &self->source_url, url, properties[PROP_SOURCE_URL]);
}

GDateTime *
kit_role_get_created (KitRole *self)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  return self->created;
}

void
kit_role_set_created (KitRole *self, GDateTime *created)
{
  g_return_if_fail (KIT_IS_ROLE (self));

  kit_item_update_time (self, &self->created, created, properties[PROP_CREATED]);
}

GDateTime *
kit_role_get_modified (KitRole *self)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  return self->modified;
}

void
kit_role_set_modified (KitRole *self, GDateTime *modified)
{
  g_return_if_fail (KIT_IS_ROLE (self));

  kit_item_update_time (self, &self->modified, modified, properties[PROP_MODIFIED]);
}

gboolean
kit_role_get_included (KitRole *self)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), FALSE);

  return self->included;
}

void
kit_role_set_included (KitRole *self, gboolean included)
{
  g_return_if_fail (KIT_IS_ROLE (self));

  kit_item_update_flag (self, &self->included, included, properties[PROP_INCLUDED]);
}

GListModel *
kit_role_get_scale (KitRole *self)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  return G_LIST_MODEL (self->scale);
}

GListModel *
kit_role_get_skills (KitRole *self)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  return G_LIST_MODEL (self->skills);
}

GListModel *
kit_role_get_questions (KitRole *self)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  return G_LIST_MODEL (self->questions);
}

GListModel *
kit_role_get_red_flags (KitRole *self)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  return G_LIST_MODEL (self->red_flags);
}

void
kit_role_set_scale (KitRole *self, const char *const *labels)
{
  g_autoptr (GPtrArray) levels = NULL;
  guint n_levels;

  g_return_if_fail (KIT_IS_ROLE (self));
  g_return_if_fail (labels != NULL);

  n_levels = g_strv_length ((char **) labels);
  g_return_if_fail (n_levels >= KIT_SCALE_MIN && n_levels <= KIT_SCALE_MAX);

  if (scale_has_labels (self, labels))
    return;

  levels = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_levels; i++)
    g_ptr_array_add (levels, kit_level_new (i + 1, labels[i]));
  g_list_store_splice (self->scale, 0, kit_role_get_n_levels (self), levels->pdata, n_levels);
}

guint
kit_role_get_n_levels (KitRole *self)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->scale));
}

KitLevel *
kit_role_get_level (KitRole *self, guint number)
{
  g_autoptr (KitLevel) level = NULL;

  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  if (number == 0)
    return NULL;

  /* The list keeps its own reference. */
  level = g_list_model_get_item (G_LIST_MODEL (self->scale), number - 1);
  return level;
}

void
kit_role_add_skill (KitRole *self, KitSkill *skill)
{
  g_return_if_fail (KIT_IS_ROLE (self));
  g_return_if_fail (KIT_IS_SKILL (skill));
  g_return_if_fail (kit_role_find_skill (self, kit_item_get_id (KIT_ITEM (skill))) == NULL);

  g_list_store_append (self->skills, skill);
}

void
kit_role_add_question (KitRole *self, KitQuestion *question)
{
  g_return_if_fail (KIT_IS_ROLE (self));
  g_return_if_fail (KIT_IS_QUESTION (question));
  g_return_if_fail (kit_role_find_question (self, kit_item_get_id (KIT_ITEM (question))) == NULL);

  g_list_store_append (self->questions, question);
}

void
kit_role_add_red_flag (KitRole *self, KitRedFlag *red_flag)
{
  g_return_if_fail (KIT_IS_ROLE (self));
  g_return_if_fail (KIT_IS_RED_FLAG (red_flag));
  g_return_if_fail (kit_role_find_red_flag (self, kit_item_get_id (KIT_ITEM (red_flag))) == NULL);

  g_list_store_append (self->red_flags, red_flag);
}

KitSkill *
kit_role_find_skill (KitRole *self, const char *id)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  return kit_list_find (G_LIST_MODEL (self->skills), id, NULL);
}

KitQuestion *
kit_role_find_question (KitRole *self, const char *id)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  return kit_list_find (G_LIST_MODEL (self->questions), id, NULL);
}

KitRedFlag *
kit_role_find_red_flag (KitRole *self, const char *id)
{
  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  return kit_list_find (G_LIST_MODEL (self->red_flags), id, NULL);
}

const char *
kit_role_get_skill_name (KitRole *self, KitQuestion *question)
{
  KitSkill *skill;

  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);
  g_return_val_if_fail (KIT_IS_QUESTION (question), NULL);

  skill = kit_role_find_skill (self, kit_question_get_skill (question));
  return skill != NULL ? kit_skill_get_name (skill) : "";
}

guint
kit_role_get_question_minutes (KitRole *self)
{
  guint minutes = 0;

  g_return_val_if_fail (KIT_IS_ROLE (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->questions)); i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (G_LIST_MODEL (self->questions), i);

      minutes += kit_question_get_minutes (question);
    }

  return minutes;
}
