/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-interview-page.h"

#include <glib/gi18n.h>

#include "kit-breakpoint-focus.h"
#include "kit-clock-label.h"
#include "kit-config.h"
#include "kit-interview-actions.h"
#include "kit-menu-popup.h"
#include "kit-notes-page.h"
#include "kit-pair.h"
#include "kit-question-view.h"
#include "kit-rating-form.h"
#include "kit-step-toast.h"
#include "kit-stop-row.h"
#include "kit-toast-title.h"
#include "kit-words.h"

struct _KitInterviewPage
{
  AdwNavigationPage parent_instance;

  AdwToastOverlay *toast_overlay;
  AdwOverlaySplitView *split_view;
  AdwWindowTitle *sidebar_title;
  AdwWindowTitle *content_title;
  GtkListView *stops_view;
  GtkEventControllerKey *stops_keys;
  GtkLevelBar *progress_bar;
  GtkLabel *progress_label;
  KitClockLabel *clock_label;
  GtkMenuButton *menu_button;
  GtkStack *stack;
  KitQuestionView *question_view;
  KitRatingForm *rating_form;
  KitNotesPage *notes_page;

  KitLibrary *library;
  KitEvaluation *evaluation;
  KitInterview *interview;
  GtkSingleSelection *selection;
  /* whose question was announced last: stops that come and go move the current one */
  KitAnswer *told;
  /* (nullable): the id of the red flag to begin at once the page is shown */
  char *red_flag_id;
  gboolean show_clock;
  gboolean sample_answer_shown;
  GSignalGroup *window_signals;
};

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_EVALUATION,
  PROP_INTERVIEW,
  PROP_SHOW_CLOCK,
  PROP_SAMPLE_ANSWER_SHOWN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitInterviewPage, kit_interview_page, ADW_TYPE_NAVIGATION_PAGE)

/* The caret goes from note to note, and nothing tells of which question they are. A list that one
 * walks through speaks for itself. */
static void
announce_question (KitInterviewPage *self)
{
  KitAnswer *answer = kit_stop_get_answer (kit_interview_get_current (self->interview));
  g_autofree char *text = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !g_set_object (&self->told, answer))
    return;
  if (answer == NULL || gtk_widget_get_focus_child (GTK_WIDGET (self->stops_view)) != NULL)
    return;

  text = kit_words_current_question (self->interview);
  gtk_accessible_announce (
    GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_question (KitInterviewPage *self, KitAnswer *answer)
{
  g_autofree char *position = kit_words_current_position (self->interview);

  kit_question_view_set_position_text (self->question_view, position);
  kit_question_view_set_question (self->question_view, kit_answer_get_question (answer));
  kit_rating_form_set_answer (self->rating_form, answer);
  gtk_stack_set_visible_child_name (self->stack, "question");
}

static void
show_notes (KitInterviewPage *self, KitStop *stop)
{
  kit_notes_page_set_stop (self->notes_page, stop);
  gtk_stack_set_visible_child_name (self->stack, "notes");
}

static void
update_actions (KitInterviewPage *self, KitStop *stop)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean planned = kit_stop_get_answer (stop) != NULL;
  const gboolean added = kit_stop_get_added_question (stop) != NULL;

  gtk_widget_action_set_enabled (widget, "interview.rate", planned);
  gtk_widget_action_set_enabled (widget, "interview.mark-not-asked", planned);
  gtk_widget_action_set_enabled (widget, "interview.mark-no-evidence", planned);
  gtk_widget_action_set_enabled (widget, "page.toggle-sample-answer", planned);
  gtk_widget_action_set_enabled (widget, "interview.remove-question", added);
}

static void
current_changed_cb (KitInterviewPage *self)
{
  KitStop *stop = kit_interview_get_current (self->interview);
  guint position;

  kit_interview_page_flush (self);
  if (kit_stop_get_answer (stop) != NULL)
    show_question (self, kit_stop_get_answer (stop));
  else
    show_notes (self, stop);
  update_actions (self, stop);

  g_object_get (self->interview, "position", &position, NULL);
  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->stops_view, position, GTK_LIST_SCROLL_NONE, NULL);
  announce_question (self);
}

static void
selected_cb (KitInterviewPage *self)
{
  KitStop *stop = gtk_single_selection_get_selected_item (self->selection);

  if (stop != NULL)
    kit_interview_set_current (self->interview, stop);
}

static void
focus_current (KitInterviewPage *self)
{
  if (kit_stop_get_answer (kit_interview_get_current (self->interview)) != NULL)
    kit_rating_form_focus_note (self->rating_form);
  else
    kit_notes_page_focus (self->notes_page);
}

/* A red flag belongs to no question in particular, but is shown beside one. */
static void
focus_red_flag (KitInterviewPage *self, const char *id)
{
  if (kit_stop_get_answer (kit_interview_get_current (self->interview)) == NULL)
    {
      g_autoptr (KitStop) first =
        g_list_model_get_item (kit_interview_get_stops (self->interview), 0);

      kit_interview_set_current (self->interview, first);
    }
  kit_rating_form_go_to_red_flag (self->rating_form, id);
}

static void
stop_chosen_cb (KitInterviewPage *self)
{
  if (adw_overlay_split_view_get_collapsed (self->split_view))
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  focus_current (self);
}

/* Words belong to the note also where the list has the focus: nothing that is typed is lost. */
static gboolean
stops_key_cb (KitInterviewPage *self, guint key, guint code, GdkModifierType state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus;

  if (!g_unichar_isgraph (gdk_keyval_to_unicode (key)) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return FALSE;

  if (adw_overlay_split_view_get_collapsed (self->split_view))
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  focus_current (self);
  focus = gtk_root_get_focus (root);

  return focus != NULL && gtk_event_controller_key_forward (self->stops_keys, focus);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, KitInterviewPage *self)
{
  KitStopRow *row = g_object_new (KIT_TYPE_STOP_ROW, "evaluation", self->evaluation, NULL);

  g_object_bind_property (item, "position", row, "position", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "item", row, "stop", G_BINDING_SYNC_CREATE);
  g_object_bind_property (row, "summary", item, "accessible-label", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, GTK_WIDGET (row));
}

static void
update_progress (KitInterviewPage *self)
{
  const guint settled = kit_evaluation_get_n_settled (self->evaluation);
  const guint planned = kit_evaluation_get_n_planned (self->evaluation);
  /* Translators: how many questions are settled, of how many: “3 of 10” */
  g_autofree char *text = g_strdup_printf (_ ("%u of %u"), settled, planned);

  gtk_level_bar_set_max_value (self->progress_bar, MAX (planned, 1));
  gtk_level_bar_set_value (self->progress_bar, settled);
  gtk_label_set_label (self->progress_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interview.mark-rest", settled < planned);
}

static void
update_titles (KitInterviewPage *self)
{
  const char *name =
    kit_words_candidate_name (kit_evaluation_get_candidate_name (self->evaluation));
  KitRole *kit = kit_evaluation_get_kit (self->evaluation);
  g_autofree char *about =
    kit_words_join (kit_role_get_title (kit), kit_evaluation_get_round (self->evaluation), NULL);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
  adw_window_title_set_title (self->sidebar_title, name);
  adw_window_title_set_subtitle (self->sidebar_title, about);
  adw_window_title_set_title (self->content_title, name);
}

/* Nobody types into an interview that is over, or about to be. */
static void
update_sensitive (KitInterviewPage *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack),
                            kit_evaluation_get_state (self->evaluation) == KIT_EVALUATION_DRAFT);
}

static void
update_running (KitInterviewPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const gboolean running = gtk_widget_get_mapped (GTK_WIDGET (self)) && GTK_IS_WINDOW (root) &&
                           gtk_window_is_active (GTK_WINDOW (root));

  kit_interview_set_running (self->interview, running);
}

static void
set_up (KitInterviewPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GListModel *stops = kit_interview_get_stops (self->interview);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, 0);
  gtk_list_view_set_factory (self->stops_view, factory);
  g_object_unref (factory);

  self->selection = gtk_single_selection_new (g_object_ref (stops));
  gtk_list_view_set_model (self->stops_view, GTK_SELECTION_MODEL (self->selection));

  kit_question_view_set_kit (self->question_view, kit_evaluation_get_kit (self->evaluation));
  kit_rating_form_set_up (
    self->rating_form, self->interview, kit_library_get_writer (self->library));
  kit_notes_page_set_up (self->notes_page, self->interview);
  kit_clock_label_set_interview (self->clock_label, self->interview);
}

static void
follow_model (KitInterviewPage *self)
{
  static const char *const progress[] = { "notify::n-settled", "notify::n-planned" };

  for (guint i = 0; i < G_N_ELEMENTS (progress); i++)
    g_signal_connect_object (
      self->evaluation, progress[i], G_CALLBACK (update_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->evaluation,
                           "notify::candidate-name",
                           G_CALLBACK (update_titles),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->evaluation, "notify::state", G_CALLBACK (update_sensitive), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->interview, "notify::position", G_CALLBACK (current_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->library, "flush", G_CALLBACK (kit_interview_page_flush), self, G_CONNECT_SWAPPED);
}

static void
kit_interview_page_map (GtkWidget *widget)
{
  KitInterviewPage *self = KIT_INTERVIEW_PAGE (widget);

  GTK_WIDGET_CLASS (kit_interview_page_parent_class)->map (widget);

  g_signal_group_set_target (self->window_signals, gtk_widget_get_root (widget));
  update_running (self);
}

static void
kit_interview_page_unmap (GtkWidget *widget)
{
  KitInterviewPage *self = KIT_INTERVIEW_PAGE (widget);

  GTK_WIDGET_CLASS (kit_interview_page_parent_class)->unmap (widget);

  g_signal_group_set_target (self->window_signals, NULL);
  update_running (self);
  kit_interview_page_flush (self);
}

static void
kit_interview_page_shown (AdwNavigationPage *page)
{
  KitInterviewPage *self = KIT_INTERVIEW_PAGE (page);
  g_autofree char *red_flag_id = g_steal_pointer (&self->red_flag_id);

  if (red_flag_id != NULL)
    focus_red_flag (self, red_flag_id);
  else
    focus_current (self);
  g_clear_object (&self->told);
  announce_question (self);
}

static void
kit_interview_page_constructed (GObject *object)
{
  KitInterviewPage *self = KIT_INTERVIEW_PAGE (object);

  G_OBJECT_CLASS (kit_interview_page_parent_class)->constructed (object);

  self->interview = kit_interview_new (self->evaluation);
  set_up (self);
  follow_model (self);
  update_titles (self);
  update_progress (self);
  current_changed_cb (self);
}

static void
kit_interview_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitInterviewPage *self = KIT_INTERVIEW_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_EVALUATION:
      g_value_set_object (value, self->evaluation);
      break;
    case PROP_INTERVIEW:
      g_value_set_object (value, self->interview);
      break;
    case PROP_SHOW_CLOCK:
      g_value_set_boolean (value, self->show_clock);
      break;
    case PROP_SAMPLE_ANSWER_SHOWN:
      g_value_set_boolean (value, self->sample_answer_shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_flag (KitInterviewPage *self, gboolean *flag, gboolean value, GParamSpec *pspec)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
kit_interview_page_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  KitInterviewPage *self = KIT_INTERVIEW_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_EVALUATION:
      self->evaluation = g_value_dup_object (value);
      break;
    case PROP_SHOW_CLOCK:
      set_flag (self, &self->show_clock, g_value_get_boolean (value), pspec);
      break;
    case PROP_SAMPLE_ANSWER_SHOWN:
      set_flag (self, &self->sample_answer_shown, g_value_get_boolean (value), pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_interview_page_dispose (GObject *object)
{
  KitInterviewPage *self = KIT_INTERVIEW_PAGE (object);

  if (self->interview != NULL)
    {
      kit_interview_page_flush (self);
      kit_interview_set_running (self->interview, FALSE);
    }
  g_clear_object (&self->window_signals);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  self->selection = NULL;
  /* Otherwise the parent class unparents a child that the template has released. */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_INTERVIEW_PAGE);
  g_clear_object (&self->told);
  g_clear_pointer (&self->red_flag_id, g_free);
  g_clear_object (&self->interview);
  g_clear_object (&self->evaluation);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (kit_interview_page_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, KIT_TYPE_LIBRARY, once);
  properties[PROP_EVALUATION] =
    g_param_spec_object ("evaluation", NULL, NULL, KIT_TYPE_EVALUATION, once);
  properties[PROP_INTERVIEW] = g_param_spec_object (
    "interview", NULL, NULL, KIT_TYPE_INTERVIEW, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_CLOCK] = g_param_spec_boolean ("show-clock", NULL, NULL, TRUE, both);
  properties[PROP_SAMPLE_ANSWER_SHOWN] =
    g_param_spec_boolean ("sample-answer-shown", NULL, NULL, TRUE, both);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_interview_page_class_init (KitInterviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (KIT_TYPE_CLOCK_LABEL);
  g_type_ensure (KIT_TYPE_NOTES_PAGE);
  g_type_ensure (KIT_TYPE_PAIR);
  g_type_ensure (KIT_TYPE_QUESTION_VIEW);
  g_type_ensure (KIT_TYPE_RATING_FORM);

  object_class->constructed = kit_interview_page_constructed;
  object_class->get_property = kit_interview_page_get_property;
  object_class->set_property = kit_interview_page_set_property;
  object_class->dispose = kit_interview_page_dispose;
  widget_class->map = kit_interview_page_map;
  widget_class->unmap = kit_interview_page_unmap;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = kit_interview_page_shown;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-interview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KitInterviewPage, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, KitInterviewPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, KitInterviewPage, sidebar_title);
  gtk_widget_class_bind_template_child (widget_class, KitInterviewPage, content_title);
  gtk_widget_class_bind_template_child (widget_class, KitInterviewPage, stops_view);
  gtk_widget_class_bind_template_child (widget_class, KitInterviewPage, stops_keys);
  gtk_widget_class_bind_template_child (widget_class, KitInterviewPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, KitInterviewPage, progress_label);
  gtk_widget_class_bind_template_child (widget_class, KitInterviewPage, clock_label);
  gtk_widget_class_bind_template_child (widget_class, KitInterviewPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KitInterviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KitInterviewPage, question_view);
  gtk_widget_class_bind_template_child (widget_class, KitInterviewPage, rating_form);
  gtk_widget_class_bind_template_child (widget_class, KitInterviewPage, notes_page);
  gtk_widget_class_bind_template_callback (widget_class, stop_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, stops_key_cb);
  kit_interview_actions_install (widget_class);
}

static void
kit_interview_page_init (KitInterviewPage *self)
{
  self->show_clock = TRUE;
  self->sample_answer_shown = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  kit_breakpoint_focus_keep (adw_toast_overlay_get_child (self->toast_overlay));
  kit_toast_title_let_wrap (self->toast_overlay);
  kit_interview_actions_add_digits (GTK_WIDGET (self));

  self->window_signals = g_signal_group_new (GTK_TYPE_WINDOW);
  g_signal_group_connect_swapped (
    self->window_signals, "notify::is-active", G_CALLBACK (update_running), self);
}

AdwNavigationPage *
kit_interview_page_new (KitLibrary *library, KitEvaluation *evaluation)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), NULL);

  return g_object_new (KIT_TYPE_INTERVIEW_PAGE, "library", library, "evaluation", evaluation, NULL);
}

KitLibrary *
kit_interview_page_get_library (KitInterviewPage *self)
{
  g_return_val_if_fail (KIT_IS_INTERVIEW_PAGE (self), NULL);

  return self->library;
}

KitInterview *
kit_interview_page_get_interview (KitInterviewPage *self)
{
  g_return_val_if_fail (KIT_IS_INTERVIEW_PAGE (self), NULL);

  return self->interview;
}

void
kit_interview_page_go_to (KitInterviewPage *self, const char *name)
{
  g_return_if_fail (KIT_IS_INTERVIEW_PAGE (self));
  g_return_if_fail (name != NULL);

  if (kit_evaluation_find_observation (self->evaluation, name) == NULL)
    {
      if (kit_interview_go_to (self->interview, name))
        focus_current (self);
    }
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      focus_red_flag (self, name);
    }
  else
    {
      g_set_str (&self->red_flag_id, name);
    }
}

gboolean
kit_interview_page_is_in_note (KitInterviewPage *self)
{
  g_return_val_if_fail (KIT_IS_INTERVIEW_PAGE (self), FALSE);

  return kit_rating_form_is_in_note (self->rating_form);
}

void
kit_interview_page_focus (KitInterviewPage *self)
{
  g_return_if_fail (KIT_IS_INTERVIEW_PAGE (self));

  focus_current (self);
}

void
kit_interview_page_popup_menu (KitInterviewPage *self)
{
  g_return_if_fail (KIT_IS_INTERVIEW_PAGE (self));

  kit_menu_popup (self->menu_button);
}

void
kit_interview_page_toggle_sidebar (KitInterviewPage *self)
{
  gboolean shown;

  g_return_if_fail (KIT_IS_INTERVIEW_PAGE (self));

  shown = !adw_overlay_split_view_get_show_sidebar (self->split_view);
  adw_overlay_split_view_set_show_sidebar (self->split_view, shown);
  if (!shown)
    {
      focus_current (self);
      return;
    }

  gtk_list_view_scroll_to (self->stops_view,
                           gtk_single_selection_get_selected (self->selection),
                           GTK_LIST_SCROLL_FOCUS,
                           NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->stops_view));
}

void
kit_interview_page_show_toast (KitInterviewPage *self, AdwToast *toast)
{
  g_return_if_fail (KIT_IS_INTERVIEW_PAGE (self));

  kit_step_toast_show (self->toast_overlay, toast);
}

void
kit_interview_page_flush (KitInterviewPage *self)
{
  g_return_if_fail (KIT_IS_INTERVIEW_PAGE (self));

  kit_rating_form_flush (self->rating_form);
  kit_notes_page_flush (self->notes_page);
}
