/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-seen-list.h"

#include <glib/gi18n.h>

struct _KitSeenList
{
  AdwBin parent_instance;

  GtkListBox *list;
  /* What the list shows, in words. */
  char *shown;
};

G_DEFINE_FINAL_TYPE (KitSeenList, kit_seen_list, ADW_TYPE_BIN)

static GtkWidget *
create_row (KitObservation *observation)
{
  const char *observed = kit_observation_get_observed (observation);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("emoji-flags-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (
    ADW_PREFERENCES_ROW (row), kit_red_flag_get_text (kit_observation_get_red_flag (observation)));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), observed);
  gtk_widget_add_css_class (icon, "error");
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Red Flag"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);

  return row;
}

static char *
describe (KitEvaluation *evaluation)
{
  GListModel *observations = kit_evaluation_get_observations (evaluation);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (observations); i++)
    {
      g_autoptr (KitObservation) observation = g_list_model_get_item (observations, i);

      if (kit_observation_get_seen (observation))
        g_string_append_printf (words,
                                "%s %s\n",
                                kit_item_get_id (KIT_ITEM (observation)),
                                kit_observation_get_observed (observation));
    }

  return g_string_free_and_steal (words);
}

static void
kit_seen_list_finalize (GObject *object)
{
  KitSeenList *self = KIT_SEEN_LIST (object);

  g_free (self->shown);

  G_OBJECT_CLASS (kit_seen_list_parent_class)->finalize (object);
}

static void
kit_seen_list_class_init (KitSeenListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kit_seen_list_finalize;
}

static void
kit_seen_list_init (KitSeenList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "label",
                                     _ ("Red Flags Seen"),
                                     "xalign",
                                     0.0f,
                                     "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_HEADING,
                                     NULL);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Red Flags Seen"), -1);
}

void
kit_seen_list_show (KitSeenList *self, KitEvaluation *evaluation)
{
  GListModel *observations;
  g_autofree char *words = NULL;

  g_return_if_fail (KIT_IS_SEEN_LIST (self));
  g_return_if_fail (KIT_IS_EVALUATION (evaluation));

  words = describe (evaluation);
  gtk_widget_set_visible (GTK_WIDGET (self), *words != '\0');
  if (!g_set_str (&self->shown, words))
    return;

  gtk_list_box_remove_all (self->list);
  observations = kit_evaluation_get_observations (evaluation);
  for (guint i = 0; i < g_list_model_get_n_items (observations); i++)
    {
      g_autoptr (KitObservation) observation = g_list_model_get_item (observations, i);

      if (kit_observation_get_seen (observation))
        gtk_list_box_append (self->list, create_row (observation));
    }
}
