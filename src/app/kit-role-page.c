/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-role-page.h"

#include <glib/gi18n.h>

#include "kit-config.h"
#include "kit-deleting.h"
#include "kit-evaluation-row.h"
#include "kit-evaluations.h"
#include "kit-words.h"

struct _KitRolePage
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *facts_label;
  GtkListBox *drafts_list;
  GtkLabel *overview_label;
  GtkWidget *skills_group;
  AdwWrapBox *skills_box;
  GtkWidget *questions_group;
  GtkListBox *questions_list;
  GtkWidget *red_flags_group;
  GtkListBox *red_flags_list;

  KitLibrary *library;
  KitRole *role;
  GSignalGroup *role_signals;
  GListModel *drafts;
};

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_ROLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitRolePage, kit_role_page, ADW_TYPE_BIN)

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static guint
count_questions (KitRole *role, const char *skill_id)
{
  GListModel *questions = kit_role_get_questions (role);
  const guint n_items = g_list_model_get_n_items (questions);
  guint count = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (questions, i);

      if (g_strcmp0 (kit_question_get_skill (question), skill_id) == 0)
        count++;
    }

  return count;
}

static GtkWidget *
create_skill (KitRole *role, KitSkill *skill)
{
  const guint count = count_questions (role, kit_item_get_id (KIT_ITEM (skill)));
  g_autofree char *questions = kit_words_questions (count);
  /* Translators: a skill, and how many questions are about it */
  g_autofree char *text = g_strdup_printf (_ ("%s · %u"), kit_skill_get_name (skill), count);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, questions);
  gtk_widget_add_css_class (label, "kit-chip");
  return label;
}

static void
update_skills (KitRolePage *self)
{
  GListModel *skills = kit_role_get_skills (self->role);
  const guint n_items = g_list_model_get_n_items (skills);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->skills_box))) != NULL)
    adw_wrap_box_remove (self->skills_box, child);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (KitSkill) skill = g_list_model_get_item (skills, i);

      adw_wrap_box_append (self->skills_box, create_skill (self->role, skill));
    }
  gtk_widget_set_visible (self->skills_group, n_items > 0);
}

static GtkWidget *
create_question_row (gpointer item, gpointer data)
{
  KitRolePage *self = KIT_ROLE_PAGE (data);
  KitQuestion *question = KIT_QUESTION (item);
  const char *id = kit_item_get_id (KIT_ITEM (question));
  const guint minutes = kit_question_get_minutes (question);
  g_autofree char *time = minutes > 0 ? kit_words_minutes (minutes) : g_strdup ("");
  g_autofree char *subtitle =
    kit_words_join (kit_role_get_skill_name (self->role, question), time, NULL);
  g_autofree char *number = NULL;
  guint position = 0;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label;

  kit_list_find (kit_role_get_questions (self->role), id, &position);
  number = g_strdup_printf ("%u", position + 1);
  label = gtk_label_new (number);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "kit-number");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kit_words_question (question));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-role");
  gtk_actionable_set_action_target (
    GTK_ACTIONABLE (row), "(ss)", kit_item_get_id (KIT_ITEM (self->role)), id);
  return row;
}

static GtkWidget *
create_red_flag_row (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kit_red_flag_get_text (item));
  return row;
}

static GtkWidget *
create_draft_row (gpointer item, gpointer data)
{
  return GTK_WIDGET (kit_evaluation_row_new (item, TRUE));
}

static void
drafts_changed_cb (KitRolePage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->drafts_list),
                          g_list_model_get_n_items (self->drafts) > 0);
}

static void
update (KitRolePage *self)
{
  g_autofree char *facts = NULL;

  if (self->role == NULL)
    return;

  facts = kit_words_role_facts (self->role);
  gtk_label_set_text (self->title_label, kit_words_role_title (kit_role_get_title (self->role)));
  gtk_label_set_text (self->facts_label, facts);
  set_text (self->overview_label, kit_role_get_overview (self->role));
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "role.delete", !kit_role_get_included (self->role));
  gtk_widget_set_visible (self->questions_group,
                          g_list_model_get_n_items (kit_role_get_questions (self->role)) > 0);
  gtk_widget_set_visible (self->red_flags_group,
                          g_list_model_get_n_items (kit_role_get_red_flags (self->role)) > 0);
  update_skills (self);
}

static void
bind_lists (KitRolePage *self)
{
  GListModel *questions = self->role != NULL ? kit_role_get_questions (self->role) : NULL;
  GListModel *red_flags = self->role != NULL ? kit_role_get_red_flags (self->role) : NULL;

  gtk_list_box_bind_model (self->questions_list, questions, create_question_row, self, NULL);
  gtk_list_box_bind_model (self->red_flags_list, red_flags, create_red_flag_row, self, NULL);
  gtk_list_box_bind_model (self->drafts_list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->drafts);
  if (self->role == NULL)
    return;

  self->drafts =
    kit_evaluations_drafts_of_role (self->library, kit_item_get_id (KIT_ITEM (self->role)));
  gtk_list_box_bind_model (self->drafts_list, self->drafts, create_draft_row, self, NULL);
  g_signal_connect_object (
    self->drafts, "items-changed", G_CALLBACK (drafts_changed_cb), self, G_CONNECT_SWAPPED);
  drafts_changed_cb (self);
}

static void
delete_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitRolePage *self = KIT_ROLE_PAGE (widget);
  /* Translators: the title of a role */
  g_autofree char *text =
    g_strdup_printf (_ ("“%s” deleted"), kit_words_role_title (kit_role_get_title (self->role)));

  kit_deleting_run (widget, self->library, self->role, text);
}

static void
kit_role_page_map (GtkWidget *widget)
{
  KitRolePage *self = KIT_ROLE_PAGE (widget);

  GTK_WIDGET_CLASS (kit_role_page_parent_class)->map (widget);

  if (self->drafts != NULL)
    kit_evaluations_refresh (self->drafts);
}

static void
kit_role_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitRolePage *self = KIT_ROLE_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_ROLE:
      g_value_set_object (value, self->role);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_role_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitRolePage *self = KIT_ROLE_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_ROLE:
      kit_role_page_set_role (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_role_page_dispose (GObject *object)
{
  KitRolePage *self = KIT_ROLE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_ROLE_PAGE);
  g_clear_object (&self->role_signals);
  g_clear_object (&self->drafts);
  g_clear_object (&self->role);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (kit_role_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, KIT_RESOURCE_PATH "/kit-role-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KitRolePage, title_label);
  gtk_widget_class_bind_template_child (widget_class, KitRolePage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, KitRolePage, drafts_list);
  gtk_widget_class_bind_template_child (widget_class, KitRolePage, overview_label);
  gtk_widget_class_bind_template_child (widget_class, KitRolePage, skills_group);
  gtk_widget_class_bind_template_child (widget_class, KitRolePage, skills_box);
  gtk_widget_class_bind_template_child (widget_class, KitRolePage, questions_group);
  gtk_widget_class_bind_template_child (widget_class, KitRolePage, questions_list);
  gtk_widget_class_bind_template_child (widget_class, KitRolePage, red_flags_group);
  gtk_widget_class_bind_template_child (widget_class, KitRolePage, red_flags_list);
}

static void
kit_role_page_class_init (KitRolePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kit_role_page_get_property;
  object_class->set_property = kit_role_page_set_property;
  object_class->dispose = kit_role_page_dispose;
  widget_class->map = kit_role_page_map;

  properties[PROP_LIBRARY] =
    g_param_spec_object ("library",
                         NULL,
                         NULL,
                         KIT_TYPE_LIBRARY,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROLE] =
    g_param_spec_object ("role",
                         NULL,
                         NULL,
                         KIT_TYPE_ROLE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "role.delete", NULL, delete_cb);
  bind_template (widget_class);
}

static void
kit_role_page_init (KitRolePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->role_signals = g_signal_group_new (KIT_TYPE_ROLE);
  g_signal_group_connect_swapped (self->role_signals, "changed", G_CALLBACK (update), self);
}

KitRolePage *
kit_role_page_new (KitLibrary *library)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);

  return g_object_new (KIT_TYPE_ROLE_PAGE, "library", library, NULL);
}

void
kit_role_page_set_role (KitRolePage *self, KitRole *role)
{
  g_return_if_fail (KIT_IS_ROLE_PAGE (self));
  g_return_if_fail (role == NULL || KIT_IS_ROLE (role));

  if (!g_set_object (&self->role, role))
    return;

  g_signal_group_set_target (self->role_signals, role);
  update (self);
  bind_lists (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROLE]);
}
