/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-candidate-page.h"

#include <glib/gi18n.h>

#include "kit-config.h"
#include "kit-deleting.h"
#include "kit-evaluation-row.h"
#include "kit-evaluations.h"
#include "kit-name-dialog.h"
#include "kit-window.h"
#include "kit-words.h"

struct _KitCandidatePage
{
  AdwBin parent_instance;

  GtkLabel *name_label;
  GtkListBox *evaluations_list;

  KitLibrary *library;
  KitCandidate *candidate;
  GSignalGroup *candidate_signals;
  GListModel *evaluations;
};

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_CANDIDATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitCandidatePage, kit_candidate_page, ADW_TYPE_BIN)

static int
compare_roles (gconstpointer a, gconstpointer b, gpointer data)
{
  return g_utf8_collate (kit_evaluation_summary_get_role_title ((KitEvaluationSummary *) a),
                         kit_evaluation_summary_get_role_title ((KitEvaluationSummary *) b));
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  return GTK_WIDGET (kit_evaluation_row_new (item, FALSE));
}

static void
update (KitCandidatePage *self)
{
  const char *name;

  if (self->candidate == NULL)
    return;

  name = kit_words_candidate_name (kit_candidate_get_name (self->candidate));
  gtk_label_set_text (self->name_label, name);
}

/* By role, and the newest first in each. */
static void
bind_list (KitCandidatePage *self)
{
  g_autoptr (GListModel) sorted = NULL;

  gtk_list_box_bind_model (self->evaluations_list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->evaluations);
  if (self->candidate == NULL)
    return;

  self->evaluations =
    kit_evaluations_of_candidate (self->library, kit_item_get_id (KIT_ITEM (self->candidate)));
  sorted = G_LIST_MODEL (
    gtk_sort_list_model_new (g_object_ref (self->evaluations),
                             GTK_SORTER (gtk_custom_sorter_new (compare_roles, NULL, NULL))));
  gtk_list_box_bind_model (self->evaluations_list, sorted, create_row, self, NULL);
}

static void
renamed_cb (KitCandidatePage *self, const char *name)
{
  g_autoptr (GError) error = NULL;

  if (!kit_library_rename_candidate (self->library, self->candidate, name, &error))
    kit_window_show_error (GTK_WIDGET (self), _ ("Not Renamed"), error);
}

static void
rename_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitCandidatePage *self = KIT_CANDIDATE_PAGE (widget);
  KitNameDialog *dialog = kit_name_dialog_new (
    _ ("Rename Candidate"), _ ("_Rename"), kit_candidate_get_name (self->candidate));

  g_signal_connect_object (dialog, "named", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
delete_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitCandidatePage *self = KIT_CANDIDATE_PAGE (widget);
  /* Translators: the name of a candidate */
  g_autofree char *text = g_strdup_printf (
    _ ("“%s” deleted"), kit_words_candidate_name (kit_candidate_get_name (self->candidate)));

  kit_deleting_run (widget, self->library, self->candidate, text);
}

static void
kit_candidate_page_map (GtkWidget *widget)
{
  KitCandidatePage *self = KIT_CANDIDATE_PAGE (widget);

  GTK_WIDGET_CLASS (kit_candidate_page_parent_class)->map (widget);

  if (self->evaluations != NULL)
    kit_evaluations_refresh (self->evaluations);
}

static void
kit_candidate_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitCandidatePage *self = KIT_CANDIDATE_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_CANDIDATE:
      g_value_set_object (value, self->candidate);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_candidate_page_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  KitCandidatePage *self = KIT_CANDIDATE_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_CANDIDATE:
      kit_candidate_page_set_candidate (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_candidate_page_dispose (GObject *object)
{
  KitCandidatePage *self = KIT_CANDIDATE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_CANDIDATE_PAGE);
  g_clear_object (&self->candidate_signals);
  g_clear_object (&self->evaluations);
  g_clear_object (&self->candidate);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (kit_candidate_page_parent_class)->dispose (object);
}

static void
kit_candidate_page_class_init (KitCandidatePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kit_candidate_page_get_property;
  object_class->set_property = kit_candidate_page_set_property;
  object_class->dispose = kit_candidate_page_dispose;
  widget_class->map = kit_candidate_page_map;

  properties[PROP_LIBRARY] =
    g_param_spec_object ("library",
                         NULL,
                         NULL,
                         KIT_TYPE_LIBRARY,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CANDIDATE] =
    g_param_spec_object ("candidate",
                         NULL,
                         NULL,
                         KIT_TYPE_CANDIDATE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "candidate.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "candidate.delete", NULL, delete_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-candidate-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KitCandidatePage, name_label);
  gtk_widget_class_bind_template_child (widget_class, KitCandidatePage, evaluations_list);
}

static void
kit_candidate_page_init (KitCandidatePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->candidate_signals = g_signal_group_new (KIT_TYPE_CANDIDATE);
  g_signal_group_connect_swapped (
    self->candidate_signals, "notify::name", G_CALLBACK (update), self);
}

KitCandidatePage *
kit_candidate_page_new (KitLibrary *library)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);

  return g_object_new (KIT_TYPE_CANDIDATE_PAGE, "library", library, NULL);
}

void
kit_candidate_page_set_candidate (KitCandidatePage *self, KitCandidate *candidate)
{
  g_return_if_fail (KIT_IS_CANDIDATE_PAGE (self));
  g_return_if_fail (candidate == NULL || KIT_IS_CANDIDATE (candidate));

  if (!g_set_object (&self->candidate, candidate))
    return;

  g_signal_group_set_target (self->candidate_signals, candidate);
  update (self);
  bind_list (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CANDIDATE]);
}
