/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-problem.h"

struct _KitProblem
{
  GObject parent_instance;

  char *file;
  char *message;
  guint line;
};

enum
{
  PROP_0,
  PROP_FILE,
  PROP_MESSAGE,
  PROP_LINE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitProblem, kit_problem, G_TYPE_OBJECT)

static void
kit_problem_finalize (GObject *object)
{
  KitProblem *self = KIT_PROBLEM (object);

  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (kit_problem_parent_class)->finalize (object);
}

static void
kit_problem_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitProblem *self = KIT_PROBLEM (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_string (value, self->file);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_LINE:
      g_value_set_uint (value, self->line);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_problem_class_init (KitProblemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kit_problem_finalize;
  object_class->get_property = kit_problem_get_property;

  properties[PROP_FILE] = g_param_spec_string ("file", NULL, NULL, NULL, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  properties[PROP_LINE] = g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_problem_init (KitProblem *self)
{
}

KitProblem *
kit_problem_new (const char *file, const char *message, guint line)
{
  KitProblem *self = g_object_new (KIT_TYPE_PROBLEM, NULL);

  self->file = g_strdup (file);
  self->message = g_strdup (message);
  self->line = line;

  return self;
}

const char *
kit_problem_get_file (KitProblem *self)
{
  g_return_val_if_fail (KIT_IS_PROBLEM (self), NULL);

  return self->file;
}

const char *
kit_problem_get_message (KitProblem *self)
{
  g_return_val_if_fail (KIT_IS_PROBLEM (self), NULL);

  return self->message;
}

guint
kit_problem_get_line (KitProblem *self)
{
  g_return_val_if_fail (KIT_IS_PROBLEM (self), 0);

  return self->line;
}
