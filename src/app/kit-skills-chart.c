/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-skills-chart.h"

#include <glib/gi18n.h>

#include "kit-answer-words.h"
#include "kit-score-bar.h"
#include "kit-wording.h"

struct _KitSkillsChart
{
  AdwBin parent_instance;

  GtkGrid *grid;
  /* What the grid shows, in words. */
  char *shown;
};

G_DEFINE_FINAL_TYPE (KitSkillsChart, kit_skills_chart, ADW_TYPE_BIN)

typedef void (*SkillFunc) (KitEvaluation *evaluation,
                           const char *name,
                           KitScore score,
                           gpointer data);

/* Calls @func for each skill that the plan asks about, and for the questions without one. */
static void
foreach_skill (KitEvaluation *evaluation, SkillFunc func, gpointer data)
{
  GListModel *skills = kit_role_get_skills (kit_evaluation_get_kit (evaluation));
  KitScore rest = kit_score_of_skill (evaluation, "");

  for (guint i = 0; i < g_list_model_get_n_items (skills); i++)
    {
      g_autoptr (KitSkill) skill = g_list_model_get_item (skills, i);
      KitScore score = kit_score_of_skill (evaluation, kit_item_get_id (KIT_ITEM (skill)));

      if (score.planned > 0)
        func (evaluation, kit_skill_get_name (skill), score, data);
    }
  if (rest.planned > 0)
    func (evaluation, _ ("Other questions"), rest, data);
}

static void
describe_skill (KitEvaluation *evaluation, const char *name, KitScore score, gpointer data)
{
  g_autofree char *value = kit_score_to_string (score, 1);
  g_autofree char *rated = kit_score_dup_basis (score);

  g_string_append_printf (
    data, "%s: %s (%s)\n", name, *value != '\0' ? value : _ ("no score"), rated);
}

static GtkWidget *
create_label (const char *text, float xalign, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_skill (KitEvaluation *evaluation, const char *name, KitScore score, gpointer data)
{
  KitSkillsChart *self = KIT_SKILLS_CHART (data);
  const guint n_levels = kit_role_get_n_levels (kit_evaluation_get_kit (evaluation));
  g_autofree char *value = kit_score_to_string (score, 1);
  g_autofree char *rated = kit_score_dup_basis (score);
  g_autofree char *spoken =
    g_strdup_printf ("%s: %s, %s", name, *value != '\0' ? value : _ ("no score"), rated);
  GtkWidget *name_label = create_label (name, 0, "body");
  GtkWidget *bar = kit_score_bar_new (kit_score_get_value (score), n_levels, spoken);
  GtkWidget *value_label = create_label (*value != '\0' ? value : "–", 1, "numeric");
  int row = 0;

  while (gtk_grid_get_child_at (self->grid, 0, row) != NULL)
    row++;

  gtk_label_set_wrap (GTK_LABEL (name_label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (name_label), 9);
  gtk_label_set_max_width_chars (GTK_LABEL (name_label), 20);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_tooltip_text (bar, rated);
  gtk_label_set_width_chars (GTK_LABEL (value_label), 3);
  gtk_widget_add_css_class (value_label, "heading");
  gtk_grid_attach (self->grid, name_label, 0, row, 1, 1);
  gtk_grid_attach (self->grid, bar, 1, row, 1, 1);
  gtk_grid_attach (self->grid, value_label, 2, row, 1, 1);
}

/* The number of a level below the end of the bars, and its name below the number. */
static GtkWidget *
create_caption (KitRole *kit, guint level, float xalign)
{
  const char *label = kit_level_get_label (kit_role_get_level (kit, level));
  g_autofree char *text = g_strdup_printf ("%u\n%s", level, label);
  GtkWidget *caption = create_label (g_strchomp (text), xalign, "caption");

  /* Where a name has no room, its beginning has to do. */
  gtk_label_set_ellipsize (GTK_LABEL (caption), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (caption, "dimmed");
  return caption;
}

/* What the ends of the bars mean: 1, Poor, and 5, Outstanding. */
static void
add_scale (KitSkillsChart *self, KitEvaluation *evaluation)
{
  KitRole *kit = kit_evaluation_get_kit (evaluation);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *start = create_caption (kit, 1, 0);
  GtkWidget *end = create_caption (kit, kit_role_get_n_levels (kit), 1);
  int row = 0;

  while (gtk_grid_get_child_at (self->grid, 0, row) != NULL)
    row++;

  gtk_label_set_justify (GTK_LABEL (end), GTK_JUSTIFY_RIGHT);
  gtk_widget_set_hexpand (end, TRUE);
  gtk_box_append (GTK_BOX (box), start);
  gtk_box_append (GTK_BOX (box), end);
  gtk_grid_attach (self->grid, box, 1, row, 1, 1);
}

static void
clear_grid (KitSkillsChart *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

static void
kit_skills_chart_finalize (GObject *object)
{
  KitSkillsChart *self = KIT_SKILLS_CHART (object);

  g_free (self->shown);

  G_OBJECT_CLASS (kit_skills_chart_parent_class)->finalize (object);
}

static void
kit_skills_chart_class_init (KitSkillsChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kit_skills_chart_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kit_skills_chart_init (KitSkillsChart *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_grid_set_row_spacing (self->grid, 9);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Score by Skill"), -1);
}

void
kit_skills_chart_show (KitSkillsChart *self, KitEvaluation *evaluation)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_if_fail (KIT_IS_SKILLS_CHART (self));
  g_return_if_fail (evaluation == NULL || KIT_IS_EVALUATION (evaluation));

  if (evaluation != NULL)
    foreach_skill (evaluation, describe_skill, words);
  if (!g_set_str (&self->shown, words->str))
    return;

  clear_grid (self);
  if (evaluation == NULL)
    return;

  foreach_skill (evaluation, add_skill, self);
  add_scale (self, evaluation);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
}
