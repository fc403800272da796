/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-open-points.h"

#include "kit-answer-words.h"
#include "kit-config.h"

struct _KitOpenPoints
{
  AdwBin parent_instance;

  GtkListBox *list_box;
  GtkWidget *mark_rest_button;
  GtkWidget *end_early_button;

  GListModel *gaps;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KitOpenPoints, kit_open_points, ADW_TYPE_BIN)

static gboolean
gaps_equal (GListModel *a, GListModel *b)
{
  if (a == NULL || b == NULL || g_list_model_get_n_items (a) != g_list_model_get_n_items (b))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (a); i++)
    {
      g_autoptr (KitGap) first = g_list_model_get_item (a, i);
      g_autoptr (KitGap) second = g_list_model_get_item (b, i);

      if (kit_gap_get_kind (first) != kit_gap_get_kind (second) ||
          kit_gap_get_item (first) != kit_gap_get_item (second))
        return FALSE;
    }

  return TRUE;
}

static GtkWidget *
create_row (KitGap *gap)
{
  g_autofree char *subject = kit_answer_words_gap_subject (gap);
  const char *missing = kit_answer_words_gap (gap);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *subject != '\0' ? subject : missing);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), *subject != '\0' ? missing : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

static void
row_activated_cb (KitOpenPoints *self, GtkListBoxRow *row)
{
  g_autoptr (KitGap) gap =
    g_list_model_get_item (self->gaps, (guint) gtk_list_box_row_get_index (row));

  if (gap != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, gap);
}

static gboolean
has_open_questions (GListModel *gaps)
{
  for (guint i = 0; i < g_list_model_get_n_items (gaps); i++)
    {
      g_autoptr (KitGap) gap = g_list_model_get_item (gaps, i);

      if (kit_gap_get_kind (gap) == KIT_GAP_OPEN)
        return TRUE;
    }

  return FALSE;
}

static void
rebuild (KitOpenPoints *self)
{
  const gboolean open = has_open_questions (self->gaps);

  gtk_list_box_remove_all (self->list_box);
  for (guint i = 0; i < g_list_model_get_n_items (self->gaps); i++)
    {
      g_autoptr (KitGap) gap = g_list_model_get_item (self->gaps, i);

      gtk_list_box_append (self->list_box, create_row (gap));
    }
  gtk_widget_set_visible (self->mark_rest_button, open);
  gtk_widget_set_visible (self->end_early_button, open);
}

static void
kit_open_points_dispose (GObject *object)
{
  KitOpenPoints *self = KIT_OPEN_POINTS (object);

  g_clear_object (&self->gaps);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_OPEN_POINTS);

  G_OBJECT_CLASS (kit_open_points_parent_class)->dispose (object);
}

static void
kit_open_points_class_init (KitOpenPointsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kit_open_points_dispose;

  signals[CHOSEN] = g_signal_new ("chosen",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  KIT_TYPE_GAP);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-open-points.ui");
  gtk_widget_class_bind_template_child (widget_class, KitOpenPoints, list_box);
  gtk_widget_class_bind_template_child (widget_class, KitOpenPoints, mark_rest_button);
  gtk_widget_class_bind_template_child (widget_class, KitOpenPoints, end_early_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
kit_open_points_init (KitOpenPoints *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kit_open_points_show (KitOpenPoints *self, KitEvaluation *evaluation)
{
  g_autoptr (GListModel) gaps = NULL;

  g_return_if_fail (KIT_IS_OPEN_POINTS (self));
  g_return_if_fail (KIT_IS_EVALUATION (evaluation));

  gaps = kit_gap_list (evaluation);
  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (gaps) > 0);
  if (gaps_equal (self->gaps, gaps))
    return;

  g_set_object (&self->gaps, gaps);
  rebuild (self);
}

gboolean
kit_open_points_focus (KitOpenPoints *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (KIT_IS_OPEN_POINTS (self), FALSE);

  row = gtk_list_box_get_row_at_index (self->list_box, 0);

  return row != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)) &&
         gtk_widget_grab_focus (GTK_WIDGET (row));
}
