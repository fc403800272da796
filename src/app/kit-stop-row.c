/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-stop-row.h"

#include <glib/gi18n.h>

#include "kit-answer-words.h"
#include "kit-config.h"
#include "kit-wording.h"

struct _KitStopRow
{
  AdwBin parent_instance;

  GtkLabel *number_label;
  GtkImage *icon;
  GtkLabel *title_label;
  GtkLabel *skill_label;
  GtkLabel *rating_label;
  GtkLabel *state_label;
  GtkImage *note_icon;

  KitEvaluation *evaluation;
  KitStop *stop;
  guint position;
  char *summary;
  GSignalGroup *answer_signals;
  GSignalGroup *added_signals;
  GSignalGroup *evaluation_signals;
};

enum
{
  PROP_0,
  PROP_EVALUATION,
  PROP_STOP,
  PROP_POSITION,
  PROP_SUMMARY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitStopRow, kit_stop_row, ADW_TYPE_BIN)

static KitAnswer *
get_answer (KitStopRow *self)
{
  return self->stop != NULL ? kit_stop_get_answer (self->stop) : NULL;
}

static const char *
get_skill (KitStopRow *self)
{
  KitAnswer *answer = get_answer (self);

  if (answer == NULL || self->evaluation == NULL)
    return "";

  return kit_role_get_skill_name (kit_evaluation_get_kit (self->evaluation),
                                  kit_answer_get_question (answer));
}

static gboolean
has_text (KitStopRow *self)
{
  switch (kit_stop_get_kind (self->stop))
    {
    case KIT_STOP_QUESTION:
      return kit_answer_has_note (get_answer (self));
    case KIT_STOP_ADDED_QUESTION:
      return *kit_added_question_get_note (kit_stop_get_added_question (self->stop)) != '\0';
    case KIT_STOP_CANDIDATE_QUESTIONS:
      return self->evaluation != NULL &&
             *kit_evaluation_get_candidate_questions (self->evaluation) != '\0';
    case KIT_STOP_NOTES:
    default:
      return self->evaluation != NULL && *kit_evaluation_get_notes (self->evaluation) != '\0';
    }
}

/* A question that one went past without rating it has a dash; one not reached yet has nothing. */
static const char *
get_state_text (KitAnswer *answer)
{
  switch (kit_answer_get_state (answer))
    {
    case KIT_ANSWER_NOT_ASKED:
      return _ ("not asked");
    case KIT_ANSWER_NO_EVIDENCE:
      return _ ("no evidence");
    case KIT_ANSWER_OPEN:
      return kit_answer_get_seconds (answer) > 0 && !kit_answer_has_note (answer) ? "–" : "";
    case KIT_ANSWER_RATED:
    default:
      return "";
    }
}

static char *
dup_spoken_state (KitStopRow *self, gboolean note)
{
  KitAnswer *answer = get_answer (self);
  g_autofree char *state = NULL;

  if (answer == NULL)
    return g_strdup (note ? _ ("has a note") : "");

  state = kit_role_dup_answer_wording (kit_evaluation_get_kit (self->evaluation), answer);
  if (kit_answer_get_state (answer) == KIT_ANSWER_OPEN && note)
    return g_strdup (_ ("open, has a note"));

  return g_steal_pointer (&state);
}

static void
update_summary (KitStopRow *self, const char *title, gboolean note)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *number = g_strdup_printf ("%u", self->position + 1);
  g_autofree char *state = dup_spoken_state (self, note);
  g_autofree char *summary = NULL;

  if (get_answer (self) != NULL)
    g_strv_builder_add (builder, number);
  g_strv_builder_add (builder, title);
  if (*get_skill (self) != '\0')
    g_strv_builder_add (builder, get_skill (self));
  if (*state != '\0')
    g_strv_builder_add (builder, state);
  parts = g_strv_builder_end (builder);
  summary = g_strjoinv (", ", parts);

  if (g_set_str (&self->summary, summary))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

static void
update_state (KitStopRow *self, gboolean note)
{
  KitAnswer *answer = get_answer (self);
  const guint rating = answer != NULL ? kit_answer_get_rating (answer) : 0;
  const gboolean settled = answer != NULL && kit_answer_is_settled (answer);
  const char *state = answer != NULL ? get_state_text (answer) : "";
  g_autofree char *number = g_strdup_printf ("%u", rating);

  gtk_label_set_label (self->rating_label, number);
  gtk_widget_set_visible (GTK_WIDGET (self->rating_label), rating > 0);
  gtk_label_set_label (self->state_label, state);
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), *state != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->note_icon), note && !settled);
}

static void
update (KitStopRow *self)
{
  g_autofree char *number = g_strdup_printf ("%u", self->position + 1);
  const gboolean planned = get_answer (self) != NULL;
  const char *title;
  gboolean note;

  if (self->stop == NULL || self->evaluation == NULL)
    return;

  title = kit_answer_words_stop (self->stop);
  note = has_text (self);
  gtk_label_set_label (self->number_label, number);
  gtk_widget_set_visible (GTK_WIDGET (self->number_label), planned);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), !planned);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->skill_label, get_skill (self));
  gtk_widget_set_visible (GTK_WIDGET (self->skill_label), *get_skill (self) != '\0');
  update_state (self, note);
  update_summary (self, title, note);
}

static const char *
get_icon_name (KitStopKind kind)
{
  switch (kind)
    {
    case KIT_STOP_ADDED_QUESTION:
      return "list-add-symbolic";
    case KIT_STOP_CANDIDATE_QUESTIONS:
      return "chat-message-new-symbolic";
    case KIT_STOP_QUESTION:
    case KIT_STOP_NOTES:
    default:
      return "document-edit-symbolic";
    }
}

static void
follow (KitStopRow *self)
{
  const gboolean added =
    self->stop != NULL && kit_stop_get_kind (self->stop) == KIT_STOP_ADDED_QUESTION;
  const gboolean text = self->stop != NULL && !added && get_answer (self) == NULL;

  g_signal_group_set_target (self->answer_signals, get_answer (self));
  g_signal_group_set_target (self->added_signals,
                             added ? kit_stop_get_added_question (self->stop) : NULL);
  g_signal_group_set_target (self->evaluation_signals, text ? self->evaluation : NULL);
  if (self->stop != NULL)
    gtk_image_set_from_icon_name (self->icon, get_icon_name (kit_stop_get_kind (self->stop)));
  update (self);
}

static void
kit_stop_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitStopRow *self = KIT_STOP_ROW (object);

  switch (prop_id)
    {
    case PROP_EVALUATION:
      g_value_set_object (value, self->evaluation);
      break;
    case PROP_STOP:
      g_value_set_object (value, self->stop);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_stop_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitStopRow *self = KIT_STOP_ROW (object);

  switch (prop_id)
    {
    case PROP_EVALUATION:
      kit_stop_row_set_evaluation (self, g_value_get_object (value));
      break;
    case PROP_STOP:
      kit_stop_row_set_stop (self, g_value_get_object (value));
      break;
    case PROP_POSITION:
      kit_stop_row_set_position (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_stop_row_dispose (GObject *object)
{
  KitStopRow *self = KIT_STOP_ROW (object);

  g_clear_object (&self->answer_signals);
  g_clear_object (&self->added_signals);
  g_clear_object (&self->evaluation_signals);
  g_clear_object (&self->stop);
  g_clear_object (&self->evaluation);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_STOP_ROW);

  G_OBJECT_CLASS (kit_stop_row_parent_class)->dispose (object);
}

static void
kit_stop_row_finalize (GObject *object)
{
  KitStopRow *self = KIT_STOP_ROW (object);

  g_free (self->summary);

  G_OBJECT_CLASS (kit_stop_row_parent_class)->finalize (object);
}

static void
kit_stop_row_class_init (KitStopRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = kit_stop_row_get_property;
  object_class->set_property = kit_stop_row_set_property;
  object_class->dispose = kit_stop_row_dispose;
  object_class->finalize = kit_stop_row_finalize;

  properties[PROP_EVALUATION] =
    g_param_spec_object ("evaluation", NULL, NULL, KIT_TYPE_EVALUATION, flags);
  properties[PROP_STOP] = g_param_spec_object ("stop", NULL, NULL, KIT_TYPE_STOP, flags);
  properties[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, KIT_RESOURCE_PATH "/kit-stop-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KitStopRow, number_label);
  gtk_widget_class_bind_template_child (widget_class, KitStopRow, icon);
  gtk_widget_class_bind_template_child (widget_class, KitStopRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, KitStopRow, skill_label);
  gtk_widget_class_bind_template_child (widget_class, KitStopRow, rating_label);
  gtk_widget_class_bind_template_child (widget_class, KitStopRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, KitStopRow, note_icon);
}

static GSignalGroup *
follow_signals (KitStopRow *self, GType type, const char *const *names)
{
  GSignalGroup *group = g_signal_group_new (type);

  for (; *names != NULL; names++)
    g_signal_group_connect_swapped (group, *names, G_CALLBACK (update), self);

  return group;
}

static void
kit_stop_row_init (KitStopRow *self)
{
  static const char *const answer_names[] = {
    "notify::state", "notify::rating", "notify::has-note", "notify::seconds", NULL
  };
  static const char *const added_names[] = { "notify::text", "notify::note", NULL };
  static const char *const evaluation_names[] = { "notify::notes",
                                                  "notify::candidate-questions",
                                                  NULL };

  self->summary = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  self->answer_signals = follow_signals (self, KIT_TYPE_ANSWER, answer_names);
  self->added_signals = follow_signals (self, KIT_TYPE_ADDED_QUESTION, added_names);
  self->evaluation_signals = follow_signals (self, KIT_TYPE_EVALUATION, evaluation_names);
}

void
kit_stop_row_set_evaluation (KitStopRow *self, KitEvaluation *evaluation)
{
  g_return_if_fail (KIT_IS_STOP_ROW (self));
  g_return_if_fail (evaluation == NULL || KIT_IS_EVALUATION (evaluation));

  if (!g_set_object (&self->evaluation, evaluation))
    return;

  follow (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVALUATION]);
}

void
kit_stop_row_set_stop (KitStopRow *self, KitStop *stop)
{
  g_return_if_fail (KIT_IS_STOP_ROW (self));
  g_return_if_fail (stop == NULL || KIT_IS_STOP (stop));

  if (!g_set_object (&self->stop, stop))
    return;

  follow (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STOP]);
}

void
kit_stop_row_set_position (KitStopRow *self, guint position)
{
  g_return_if_fail (KIT_IS_STOP_ROW (self));

  if (self->position == position)
    return;

  self->position = position;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

const char *
kit_stop_row_get_summary (KitStopRow *self)
{
  g_return_val_if_fail (KIT_IS_STOP_ROW (self), NULL);

  return self->summary;
}
