/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-window.h"

#include <glib/gi18n.h>

#include "kit-breakpoint-focus.h"
#include "kit-config.h"
#include "kit-editing.h"
#include "kit-evaluation-page.h"
#include "kit-interview.h"
#include "kit-leaving.h"
#include "kit-toast-title.h"
#include "kit-window-private.h"

struct _KitWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  AdwNavigationView *navigation_view;
  KitLibraryPage *library_page;
  AdwBanner *save_banner;

  KitLibrary *library;
  GSettings *settings;
  GCancellable *cancellable;
  gulong after_paint_id;
  /* the interview that is open, if one is */
  GSignalGroup *interview_signals;
  KitEvaluation *evaluation;
  guint open_place_id;
  gboolean opened;
  /* (nullable): what Ctrl+Z undoes */
  AdwToast *undo_toast;
  guint n_works;
  gboolean closes_after_work;
  gboolean leaving;
  gboolean may_leave;
};

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_SETTINGS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitWindow, kit_window, ADW_TYPE_APPLICATION_WINDOW)

static char *
dup_id (gpointer item)
{
  return item != NULL ? g_strdup (kit_item_get_id (KIT_ITEM (item))) : NULL;
}

static const char *
get_page_word (KitWindow *self, KitInterview *interview)
{
  if (interview == NULL)
    return "library";

  return KIT_IS_EVALUATION_PAGE (kit_window_get_visible_page (self)) ? "evaluation" : "interview";
}

/* Where the person is, for the next start. Nothing of it is a name or a text. */
static void
save_place (KitWindow *self)
{
  g_autoptr (KitInterview) interview = g_signal_group_dup_target (self->interview_signals);
  GObject *selected = kit_library_page_get_selected (self->library_page);
  g_autoptr (KitPlace) place = g_new0 (KitPlace, 1);

  if (!kit_library_get_loaded (self->library))
    return;

  place->page = g_strdup (get_page_word (self, interview));
  place->role = dup_id (kit_library_page_get_role (self->library_page));
  place->candidate = dup_id (kit_library_page_get_candidate (self->library_page));
  if (interview != NULL)
    {
      KitStop *stop = kit_interview_get_current (interview);

      place->evaluation = dup_id (kit_interview_get_evaluation (interview));
      place->question = stop != NULL ? g_strdup (kit_stop_get_name (stop)) : NULL;
    }
  else if (KIT_IS_QUESTION (selected))
    place->question = dup_id (selected);
  else if (KIT_IS_EVALUATION_SUMMARY (selected))
    place->evaluation =
      g_strdup (kit_evaluation_summary_get_id (KIT_EVALUATION_SUMMARY (selected)));

  kit_library_set_place (self->library, place);
}

static void
resume (KitWindow *self, const char *evaluation_id, const char *stop_name, gboolean finishing);

/* %FALSE where the library does not have it, or not yet. */
static gboolean
show_place (KitWindow *self, const KitPlace *place)
{
  if (place->evaluation != NULL)
    {
      if (!kit_library_page_show_evaluation (self->library_page, place->evaluation))
        return FALSE;
      if (g_strcmp0 (place->page, "interview") == 0)
        resume (self, place->evaluation, place->question, FALSE);
      else if (g_strcmp0 (place->page, "evaluation") == 0)
        resume (self, place->evaluation, place->question, TRUE);
      return TRUE;
    }
  if (place->candidate != NULL)
    return kit_library_page_show_candidate (self->library_page, place->candidate);

  return place->role != NULL &&
         kit_library_page_show_role (self->library_page, place->role, place->question);
}

/* Roles, drafts and the place are read first, so that the person is where they were before
 * everything else is there. */
static void
open_place (gpointer data)
{
  KitWindow *self = KIT_WINDOW (data);
  const gboolean loaded = kit_library_get_loaded (self->library);
  g_autoptr (KitPlace) place = kit_library_dup_place (self->library);

  g_clear_handle_id (&self->open_place_id, g_source_remove);
  if (self->opened || kit_library_page_get_selected (self->library_page) != NULL)
    return;

  if (place != NULL && show_place (self, place))
    self->opened = TRUE;
  else if (place == NULL || loaded)
    {
      kit_library_page_show_first (self->library_page);
      self->opened = kit_library_page_get_selected (self->library_page) != NULL;
    }
}

static void
roles_changed_cb (KitWindow *self)
{
  if (self->open_place_id == 0 && !self->opened)
    self->open_place_id = g_idle_add_once (open_place, self);
}

KitInterviewPage *
kit_window_find_interview_page (KitWindow *self)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (self->navigation_view);

  for (guint i = 0; i < g_list_model_get_n_items (stack); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (stack, i);

      if (KIT_IS_INTERVIEW_PAGE (page))
        return KIT_INTERVIEW_PAGE (page);
    }

  return NULL;
}

/* Back from an interview that is submitted now, the library shows its evaluation. */
static void
show_submitted (KitWindow *self)
{
  if (self->evaluation == NULL ||
      kit_window_get_visible_page (self) != ADW_NAVIGATION_PAGE (self->library_page))
    return;

  if (kit_evaluation_get_state (self->evaluation) == KIT_EVALUATION_SUBMITTED)
    kit_library_page_show_evaluation (self->library_page,
                                      kit_item_get_id (KIT_ITEM (self->evaluation)));
  g_clear_object (&self->evaluation);
}

static void
visible_page_changed_cb (KitWindow *self)
{
  KitInterviewPage *page = kit_window_find_interview_page (self);
  g_autoptr (KitInterview) interview = NULL;

  if (self->interview_signals == NULL)
    return;

  if (page != NULL)
    g_object_get (page, "interview", &interview, NULL);
  g_signal_group_set_target (self->interview_signals, interview);
  show_submitted (self);
  save_place (self);
}

static void
retry_clicked_cb (KitWindow *self)
{
  kit_writer_retry (kit_library_get_writer (self->library));
}

static void
writer_changed_cb (KitWindow *self)
{
  const GError *error = kit_writer_get_error (kit_library_get_writer (self->library));

  if (error != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("Could not save: %s"), error->message);

      if (!adw_banner_get_revealed (self->save_banner))
        gtk_accessible_announce (
          GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
      adw_banner_set_title (self->save_banner, text);
    }
  /* One that is only folded away would still be read out. */
  gtk_widget_set_visible (GTK_WIDGET (self->save_banner), error != NULL);
  adw_banner_set_revealed (self->save_banner, error != NULL);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  KitLibrary *library = KIT_LIBRARY (source);
  g_autoptr (GError) error = NULL;
  KitWindow *self;

  if (!kit_library_load_finish (library, result, &error) &&
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = KIT_WINDOW (data);
  if (error != NULL)
    kit_window_show_error (GTK_WIDGET (self), _ ("Could Not Read the Library"), error);
  open_place (self);
}

static void
after_paint_cb (KitWindow *self, GdkFrameClock *clock)
{
  g_clear_signal_handler (&self->after_paint_id, clock);
  kit_library_load_async (self->library, self->cancellable, loaded_cb, self);
}

static void
kit_window_realize (GtkWidget *widget)
{
  KitWindow *self = KIT_WINDOW (widget);
  GdkFrameClock *clock;

  GTK_WIDGET_CLASS (kit_window_parent_class)->realize (widget);

  if (kit_library_get_loaded (self->library) || self->after_paint_id != 0)
    return;

  clock = gtk_widget_get_frame_clock (widget);
  self->after_paint_id =
    g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
}

static void
left_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  KitWindow *self = KIT_WINDOW (source);

  self->leaving = FALSE;
  self->may_leave = kit_leaving_run_finish (GTK_WINDOW (self), result);
  if (self->may_leave)
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
kit_window_close_request (GtkWindow *window)
{
  KitWindow *self = KIT_WINDOW (window);

  if (self->n_works > 0)
    {
      self->closes_after_work = TRUE;
      return TRUE;
    }
  if (!self->may_leave)
    {
      kit_library_flush (self->library);
      self->may_leave = kit_writer_get_pending (kit_library_get_writer (self->library)) == 0;
    }
  if (self->may_leave)
    return GTK_WINDOW_CLASS (kit_window_parent_class)->close_request (window);

  if (!self->leaving)
    {
      self->leaving = TRUE;
      kit_leaving_run (window, self->library, left_cb, NULL);
    }
  return TRUE;
}

static void
active_changed_cb (KitWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)) && kit_library_get_loaded (self->library))
    kit_library_poke (self->library);
}

static void
kit_window_constructed (GObject *object)
{
  KitWindow *self = KIT_WINDOW (object);

  G_OBJECT_CLASS (kit_window_parent_class)->constructed (object);

  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (
    self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (kit_library_get_writer (self->library),
                           "notify::error",
                           G_CALLBACK (writer_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
  g_signal_connect_object (kit_library_get_roles (self->library),
                           "items-changed",
                           G_CALLBACK (roles_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->library_page, "notify::selected", G_CALLBACK (save_place), self, G_CONNECT_SWAPPED);
  kit_window_follow_drafts (self);
  kit_window_accept_drops (self);
  kit_window_follow_printable (self);
  writer_changed_cb (self);
}

static void
kit_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitWindow *self = KIT_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitWindow *self = KIT_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_window_dispose (GObject *object)
{
  KitWindow *self = KIT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->open_place_id, g_source_remove);
  g_clear_weak_pointer (&self->undo_toast);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_WINDOW);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->interview_signals);
  g_clear_object (&self->evaluation);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (kit_window_parent_class)->dispose (object);
}

static void
kit_window_class_init (KitWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (KIT_TYPE_LIBRARY_PAGE);

  object_class->constructed = kit_window_constructed;
  object_class->get_property = kit_window_get_property;
  object_class->set_property = kit_window_set_property;
  object_class->dispose = kit_window_dispose;
  widget_class->realize = kit_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = kit_window_close_request;

  properties[PROP_LIBRARY] =
    g_param_spec_object ("library",
                         NULL,
                         NULL,
                         KIT_TYPE_LIBRARY,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings",
                         NULL,
                         NULL,
                         G_TYPE_SETTINGS,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  kit_window_install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, KIT_RESOURCE_PATH "/kit-window.ui");
  gtk_widget_class_bind_template_child (widget_class, KitWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, KitWindow, navigation_view);
  gtk_widget_class_bind_template_child (widget_class, KitWindow, library_page);
  gtk_widget_class_bind_template_child (widget_class, KitWindow, save_banner);
  gtk_widget_class_bind_template_callback (widget_class, visible_page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
}

static void
kit_window_init (KitWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kit_breakpoint_focus_keep (GTK_WIDGET (self));
  kit_toast_title_let_wrap (self->toast_overlay);

  self->interview_signals = g_signal_group_new (KIT_TYPE_INTERVIEW);
  g_signal_group_connect_swapped (
    self->interview_signals, "notify::current", G_CALLBACK (save_place), self);
}

KitWindow *
kit_window_new (GtkApplication *application, KitLibrary *library, GSettings *settings)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  return g_object_new (
    KIT_TYPE_WINDOW, "application", application, "library", library, "settings", settings, NULL);
}

KitLibrary *
kit_window_get_library (KitWindow *self)
{
  g_return_val_if_fail (KIT_IS_WINDOW (self), NULL);

  return self->library;
}

GSettings *
kit_window_get_settings (KitWindow *self)
{
  g_return_val_if_fail (KIT_IS_WINDOW (self), NULL);

  return self->settings;
}

KitLibraryPage *
kit_window_get_library_page (KitWindow *self)
{
  g_return_val_if_fail (KIT_IS_WINDOW (self), NULL);

  return self->library_page;
}

AdwToastOverlay *
kit_window_get_toast_overlay (KitWindow *self)
{
  g_return_val_if_fail (KIT_IS_WINDOW (self), NULL);

  return self->toast_overlay;
}

AdwNavigationView *
kit_window_get_navigation_view (KitWindow *self)
{
  g_return_val_if_fail (KIT_IS_WINDOW (self), NULL);

  return self->navigation_view;
}

AdwNavigationPage *
kit_window_get_visible_page (KitWindow *self)
{
  g_return_val_if_fail (KIT_IS_WINDOW (self), NULL);

  return adw_navigation_view_get_visible_page (self->navigation_view);
}

void
kit_window_show_library (KitWindow *self)
{
  g_return_if_fail (KIT_IS_WINDOW (self));

  adw_navigation_view_pop_to_page (self->navigation_view, ADW_NAVIGATION_PAGE (self->library_page));
}

gboolean
kit_window_is_working (KitWindow *self)
{
  g_return_val_if_fail (KIT_IS_WINDOW (self), FALSE);

  return self->n_works > 0;
}

void
kit_window_begin_work (KitWindow *self)
{
  g_return_if_fail (KIT_IS_WINDOW (self));

  self->n_works++;
}

/* When whoever waited for the work has heard of its end. */
static void
close_after_work (gpointer data)
{
  g_autoptr (KitWindow) self = data;

  if (self->n_works == 0 && self->closes_after_work)
    {
      self->closes_after_work = FALSE;
      gtk_window_close (GTK_WINDOW (self));
    }
}

void
kit_window_end_work (KitWindow *self, gboolean done)
{
  g_return_if_fail (KIT_IS_WINDOW (self));
  g_return_if_fail (self->n_works > 0);

  self->n_works--;
  if (!done)
    self->closes_after_work = FALSE;
  else if (self->closes_after_work)
    g_idle_add_once (close_after_work, g_object_ref (self));
}

void
kit_window_set_undo_toast (KitWindow *self, AdwToast *toast)
{
  g_return_if_fail (KIT_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  g_set_weak_pointer (&self->undo_toast, toast);
}

/* As its button does. */
void
kit_window_undo (KitWindow *self)
{
  g_autoptr (AdwToast) toast = NULL;

  g_return_if_fail (KIT_IS_WINDOW (self));

  if (self->undo_toast == NULL)
    return;

  toast = g_object_ref (self->undo_toast);
  g_clear_weak_pointer (&self->undo_toast);
  g_signal_emit_by_name (toast, "button-clicked");
  adw_toast_dismiss (toast);
}

void
kit_window_open_interview (KitWindow *self, KitEvaluation *evaluation, const char *stop_name)
{
  GtkWidget *page;

  g_return_if_fail (KIT_IS_WINDOW (self));
  g_return_if_fail (KIT_IS_EVALUATION (evaluation));

  kit_window_show_library (self);
  g_set_object (&self->evaluation, evaluation);
  page = GTK_WIDGET (kit_interview_page_new (self->library, evaluation));
  g_settings_bind (self->settings, "show-clock", page, "show-clock", G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings,
                   "sample-answer-shown",
                   page,
                   "sample-answer-shown",
                   G_SETTINGS_BIND_GET | G_SETTINGS_BIND_GET_NO_CHANGES);
  if (stop_name != NULL && *stop_name != '\0')
    kit_interview_page_go_to (KIT_INTERVIEW_PAGE (page), stop_name);
  else
    kit_interview_go_first_open (kit_interview_page_get_interview (KIT_INTERVIEW_PAGE (page)));
  adw_navigation_view_push (self->navigation_view, ADW_NAVIGATION_PAGE (page));
}

typedef struct
{
  KitWindow *window;
  char *stop_name;
  /* Whether it was left on the evaluation page. */
  gboolean finishing;
} Resuming;

static void
resumed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Resuming *resuming = data;
  g_autoptr (KitWindow) window = resuming->window;
  g_autofree char *stop_name = resuming->stop_name;
  g_autoptr (GError) error = NULL;
  g_autoptr (KitEvaluation) evaluation =
    kit_library_open_evaluation_finish (KIT_LIBRARY (source), result, &error);

  if (evaluation == NULL)
    kit_window_show_error (GTK_WIDGET (window), _ ("Not Opened"), error);
  else if (kit_evaluation_get_state (evaluation) == KIT_EVALUATION_DRAFT)
    {
      kit_window_open_interview (window, evaluation, stop_name);
      if (resuming->finishing)
        gtk_widget_activate_action (
          GTK_WIDGET (kit_window_find_interview_page (window)), "page.proceed", NULL);
    }
}

void
kit_window_resume (KitWindow *self, const char *evaluation_id, const char *stop_name)
{
  g_return_if_fail (KIT_IS_WINDOW (self));
  g_return_if_fail (evaluation_id != NULL);

  resume (self, evaluation_id, stop_name, FALSE);
}

static void
resume (KitWindow *self, const char *evaluation_id, const char *stop_name, gboolean finishing)
{
  Resuming *resuming = g_new0 (Resuming, 1);

  resuming->window = g_object_ref (self);
  resuming->stop_name = g_strdup (stop_name);
  resuming->finishing = finishing;
  kit_library_open_evaluation_async (self->library, evaluation_id, NULL, resumed_cb, resuming);
}
