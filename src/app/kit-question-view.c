/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-question-view.h"

#include <glib/gi18n.h>

#include "kit-answer-words.h"
#include "kit-config.h"
#include "kit-wording.h"

struct _KitQuestionView
{
  AdwBin parent_instance;

  GtkLabel *position_label;
  GtkLabel *text_label;
  GtkToggleButton *fold_button;
  GtkWidget *details;
  GtkWidget *purpose_box;
  GtkLabel *purpose_label;
  GtkWidget *follow_ups_box;
  GtkBox *follow_ups_list;
  GtkWidget *sample_list;
  AdwExpanderRow *sample_row;
  GtkLabel *sample_label;
  GtkWidget *anchors_box;
  GtkBox *anchors_list;

  KitRole *kit;
  KitQuestion *question;
  char *position_text;
  gboolean sample_answer_shown;
  gboolean anchors_shown;
  gboolean compact;
  GSignalGroup *question_signals;
};

enum
{
  PROP_0,
  PROP_KIT,
  PROP_QUESTION,
  PROP_POSITION_TEXT,
  PROP_SAMPLE_ANSWER_SHOWN,
  PROP_ANCHORS_SHOWN,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitQuestionView, kit_question_view, ADW_TYPE_BIN)

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
show_text (GtkLabel *label, GtkWidget *box, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (box, *text != '\0');
}

static GtkWidget *
create_line (const char *mark, const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *mark_label = gtk_label_new (mark);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (mark_label, GTK_ALIGN_START);
  gtk_widget_add_css_class (mark_label, "dimmed");
  gtk_widget_add_css_class (mark_label, "numeric");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), mark_label);
  gtk_box_append (GTK_BOX (line), label);

  return line;
}

static void
update_follow_ups (KitQuestionView *self)
{
  const char *const *follow_ups =
    self->question != NULL ? kit_question_get_follow_ups (self->question) : NULL;
  guint n = 0;

  clear_box (self->follow_ups_list);
  for (; follow_ups != NULL && follow_ups[n] != NULL; n++)
    gtk_box_append (self->follow_ups_list, create_line ("•", follow_ups[n]));
  gtk_widget_set_visible (self->follow_ups_box, n > 0);
}

static void
update_anchors (KitQuestionView *self)
{
  guint n = 0;

  clear_box (self->anchors_list);
  if (!self->anchors_shown || self->kit == NULL || self->question == NULL)
    {
      gtk_widget_set_visible (self->anchors_box, FALSE);
      return;
    }

  for (guint i = 1; i <= kit_role_get_n_levels (self->kit); i++)
    {
      const char *anchor = kit_question_get_anchor (self->question, i);
      g_autofree char *level = kit_role_dup_level_wording (self->kit, i);
      GtkWidget *name;

      if (*anchor == '\0')
        continue;

      name = gtk_label_new (level);
      gtk_label_set_xalign (GTK_LABEL (name), 0);
      gtk_widget_add_css_class (name, "caption-heading");
      gtk_widget_add_css_class (name, "dimmed");
      if (n > 0)
        gtk_widget_set_margin_top (name, 9);
      gtk_box_append (self->anchors_list, name);
      gtk_box_append (self->anchors_list, create_line ("", anchor));
      n++;
    }
  gtk_widget_set_visible (self->anchors_box, n > 0);
}

static void
update_question (KitQuestionView *self)
{
  KitQuestion *question = self->question;
  const char *text = question != NULL ? kit_question_get_text (question) : "";

  if (question != NULL && *text == '\0')
    text = _ ("This question has no text");
  gtk_label_set_label (self->text_label, text);
  show_text (self->purpose_label,
             self->purpose_box,
             question != NULL ? kit_question_get_purpose (question) : "");
  show_text (self->sample_label,
             self->sample_list,
             question != NULL ? kit_question_get_sample_answer (question) : "");
  update_follow_ups (self);
  update_anchors (self);
}

static void
update_layout (KitQuestionView *self)
{
  const gboolean folded = self->compact && !gtk_toggle_button_get_active (self->fold_button);

  gtk_widget_set_visible (GTK_WIDGET (self->fold_button), self->compact);
  gtk_widget_set_visible (self->details, !folded);
  gtk_widget_remove_css_class (GTK_WIDGET (self->text_label),
                               self->compact ? "title-2" : "title-3");
  gtk_widget_add_css_class (GTK_WIDGET (self->text_label), self->compact ? "title-3" : "title-2");
}

static void
update_hint (KitQuestionView *self)
{
  adw_expander_row_set_subtitle (
    self->sample_row, self->sample_answer_shown ? _ ("Ctrl+H hides it") : _ ("Ctrl+H shows it"));
}

static void
sample_row_expanded_cb (KitQuestionView *self)
{
  kit_question_view_set_sample_answer_shown (self,
                                             adw_expander_row_get_expanded (self->sample_row));
}

static void
kit_question_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitQuestionView *self = KIT_QUESTION_VIEW (object);

  switch (prop_id)
    {
    case PROP_KIT:
      g_value_set_object (value, self->kit);
      break;
    case PROP_QUESTION:
      g_value_set_object (value, self->question);
      break;
    case PROP_POSITION_TEXT:
      g_value_set_string (value, self->position_text);
      break;
    case PROP_SAMPLE_ANSWER_SHOWN:
      g_value_set_boolean (value, self->sample_answer_shown);
      break;
    case PROP_ANCHORS_SHOWN:
      g_value_set_boolean (value, self->anchors_shown);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_question_view_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  KitQuestionView *self = KIT_QUESTION_VIEW (object);

  switch (prop_id)
    {
    case PROP_KIT:
      kit_question_view_set_kit (self, g_value_get_object (value));
      break;
    case PROP_QUESTION:
      kit_question_view_set_question (self, g_value_get_object (value));
      break;
    case PROP_POSITION_TEXT:
      kit_question_view_set_position_text (self, g_value_get_string (value));
      break;
    case PROP_SAMPLE_ANSWER_SHOWN:
      kit_question_view_set_sample_answer_shown (self, g_value_get_boolean (value));
      break;
    case PROP_ANCHORS_SHOWN:
      kit_question_view_set_anchors_shown (self, g_value_get_boolean (value));
      break;
    case PROP_COMPACT:
      kit_question_view_set_compact (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_question_view_dispose (GObject *object)
{
  KitQuestionView *self = KIT_QUESTION_VIEW (object);

  g_clear_object (&self->question_signals);
  g_clear_object (&self->kit);
  g_clear_object (&self->question);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_QUESTION_VIEW);

  G_OBJECT_CLASS (kit_question_view_parent_class)->dispose (object);
}

static void
kit_question_view_finalize (GObject *object)
{
  KitQuestionView *self = KIT_QUESTION_VIEW (object);

  g_free (self->position_text);

  G_OBJECT_CLASS (kit_question_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_KIT] = g_param_spec_object ("kit", NULL, NULL, KIT_TYPE_ROLE, flags);
  properties[PROP_QUESTION] =
    g_param_spec_object ("question", NULL, NULL, KIT_TYPE_QUESTION, flags);
  properties[PROP_POSITION_TEXT] = g_param_spec_string ("position-text", NULL, NULL, "", flags);
  properties[PROP_SAMPLE_ANSWER_SHOWN] =
    g_param_spec_boolean ("sample-answer-shown", NULL, NULL, TRUE, flags);
  properties[PROP_ANCHORS_SHOWN] = g_param_spec_boolean ("anchors-shown", NULL, NULL, FALSE, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_question_view_class_init (KitQuestionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kit_question_view_get_property;
  object_class->set_property = kit_question_view_set_property;
  object_class->dispose = kit_question_view_dispose;
  object_class->finalize = kit_question_view_finalize;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-question-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KitQuestionView, position_label);
  gtk_widget_class_bind_template_child (widget_class, KitQuestionView, text_label);
  gtk_widget_class_bind_template_child (widget_class, KitQuestionView, fold_button);
  gtk_widget_class_bind_template_child (widget_class, KitQuestionView, details);
  gtk_widget_class_bind_template_child (widget_class, KitQuestionView, purpose_box);
  gtk_widget_class_bind_template_child (widget_class, KitQuestionView, purpose_label);
  gtk_widget_class_bind_template_child (widget_class, KitQuestionView, follow_ups_box);
  gtk_widget_class_bind_template_child (widget_class, KitQuestionView, follow_ups_list);
  gtk_widget_class_bind_template_child (widget_class, KitQuestionView, sample_list);
  gtk_widget_class_bind_template_child (widget_class, KitQuestionView, sample_row);
  gtk_widget_class_bind_template_child (widget_class, KitQuestionView, sample_label);
  gtk_widget_class_bind_template_child (widget_class, KitQuestionView, anchors_box);
  gtk_widget_class_bind_template_child (widget_class, KitQuestionView, anchors_list);
  gtk_widget_class_bind_template_callback (widget_class, sample_row_expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_layout);
}

static void
kit_question_view_init (KitQuestionView *self)
{
  self->position_text = g_strdup ("");
  self->sample_answer_shown = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->question_signals = g_signal_group_new (KIT_TYPE_QUESTION);
  g_signal_group_connect_swapped (
    self->question_signals, "changed", G_CALLBACK (update_question), self);
  update_question (self);
  update_layout (self);
  update_hint (self);
}

GtkWidget *
kit_question_view_new (void)
{
  return g_object_new (KIT_TYPE_QUESTION_VIEW, NULL);
}

void
kit_question_view_set_kit (KitQuestionView *self, KitRole *kit)
{
  g_return_if_fail (KIT_IS_QUESTION_VIEW (self));
  g_return_if_fail (kit == NULL || KIT_IS_ROLE (kit));

  if (!g_set_object (&self->kit, kit))
    return;

  update_anchors (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIT]);
}

void
kit_question_view_set_question (KitQuestionView *self, KitQuestion *question)
{
  g_return_if_fail (KIT_IS_QUESTION_VIEW (self));
  g_return_if_fail (question == NULL || KIT_IS_QUESTION (question));

  if (!g_set_object (&self->question, question))
    return;

  g_signal_group_set_target (self->question_signals, question);
  update_question (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUESTION]);
}

void
kit_question_view_set_position_text (KitQuestionView *self, const char *text)
{
  g_return_if_fail (KIT_IS_QUESTION_VIEW (self));

  if (!g_set_str (&self->position_text, text != NULL ? text : ""))
    return;

  show_text (self->position_label, GTK_WIDGET (self->position_label), self->position_text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION_TEXT]);
}

gboolean
kit_question_view_get_sample_answer_shown (KitQuestionView *self)
{
  g_return_val_if_fail (KIT_IS_QUESTION_VIEW (self), FALSE);

  return self->sample_answer_shown;
}

void
kit_question_view_set_sample_answer_shown (KitQuestionView *self, gboolean shown)
{
  g_return_if_fail (KIT_IS_QUESTION_VIEW (self));

  if (self->sample_answer_shown == shown)
    return;

  self->sample_answer_shown = shown;
  adw_expander_row_set_expanded (self->sample_row, shown);
  update_hint (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAMPLE_ANSWER_SHOWN]);
}

void
kit_question_view_set_anchors_shown (KitQuestionView *self, gboolean shown)
{
  g_return_if_fail (KIT_IS_QUESTION_VIEW (self));

  if (self->anchors_shown == shown)
    return;

  self->anchors_shown = shown;
  update_anchors (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANCHORS_SHOWN]);
}

void
kit_question_view_set_compact (KitQuestionView *self, gboolean compact)
{
  g_return_if_fail (KIT_IS_QUESTION_VIEW (self));

  if (self->compact == compact)
    return;

  self->compact = compact;
  update_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}
