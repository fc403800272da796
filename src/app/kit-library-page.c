/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-page.h"

#include "kit-candidate-page.h"
#include "kit-config.h"
#include "kit-evaluation-pane.h"
#include "kit-evaluation-summary.h"
#include "kit-question-page.h"
#include "kit-role-page.h"
#include "kit-sidebar.h"
#include "kit-words.h"

struct _KitLibraryPage
{
  AdwNavigationPage parent_instance;

  AdwNavigationSplitView *split_view;
  KitSidebar *sidebar;
  AdwNavigationPage *content_page;
  AdwBin *content_bin;
  GtkWidget *empty_view;

  /* made when first needed */
  KitRolePage *role_page;
  KitQuestionPage *question_page;
  KitCandidatePage *candidate_page;
  KitEvaluationPane *evaluation_pane;

  KitLibrary *library;
  gboolean collapsed;
  guint look_after_id;
};

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_COLLAPSED,
  PROP_SELECTED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitLibraryPage, kit_library_page, ADW_TYPE_NAVIGATION_PAGE)

static GtkWidget *
get_role_page (KitLibraryPage *self, KitRole *role)
{
  if (self->role_page == NULL)
    self->role_page = g_object_ref_sink (kit_role_page_new (self->library));

  kit_role_page_set_role (self->role_page, role);
  return GTK_WIDGET (self->role_page);
}

static GtkWidget *
get_question_page (KitLibraryPage *self, KitRole *role, KitQuestion *question)
{
  if (self->question_page == NULL)
    self->question_page = g_object_ref_sink (kit_question_page_new ());

  kit_question_page_show (self->question_page, role, question);
  return GTK_WIDGET (self->question_page);
}

static GtkWidget *
get_candidate_page (KitLibraryPage *self, KitCandidate *candidate)
{
  if (self->candidate_page == NULL)
    self->candidate_page = g_object_ref_sink (kit_candidate_page_new (self->library));

  kit_candidate_page_set_candidate (self->candidate_page, candidate);
  return GTK_WIDGET (self->candidate_page);
}

static GtkWidget *
get_evaluation_pane (KitLibraryPage *self, KitEvaluationSummary *summary)
{
  if (self->evaluation_pane == NULL)
    self->evaluation_pane = g_object_ref_sink (kit_evaluation_pane_new (self->library));

  kit_evaluation_pane_set_summary (self->evaluation_pane, summary);
  return GTK_WIDGET (self->evaluation_pane);
}

static const char *
get_title (GObject *item)
{
  if (KIT_IS_ROLE (item))
    return kit_words_role_title (kit_role_get_title (KIT_ROLE (item)));
  if (KIT_IS_QUESTION (item))
    return kit_words_question (KIT_QUESTION (item));
  if (KIT_IS_CANDIDATE (item))
    return kit_words_candidate_name (kit_candidate_get_name (KIT_CANDIDATE (item)));

  return kit_words_candidate_name (
    kit_evaluation_summary_get_candidate_name (KIT_EVALUATION_SUMMARY (item)));
}

static void
show_view (KitLibraryPage *self, GtkWidget *view)
{
  if (adw_bin_get_child (self->content_bin) != view)
    adw_bin_set_child (self->content_bin, view);
}

static void
show_item (KitLibraryPage *self, GObject *item)
{
  GtkWidget *view = self->empty_view;

  if (KIT_IS_ROLE (item))
    view = get_role_page (self, KIT_ROLE (item));
  else if (KIT_IS_QUESTION (item))
    view = get_question_page (self, kit_library_page_get_role (self), KIT_QUESTION (item));
  else if (KIT_IS_CANDIDATE (item))
    view = get_candidate_page (self, KIT_CANDIDATE (item));
  else if (KIT_IS_EVALUATION_SUMMARY (item))
    view = get_evaluation_pane (self, KIT_EVALUATION_SUMMARY (item));

  show_view (self, view);
  adw_navigation_page_set_title (self->content_page, get_title (item));
}

/* What is in view, whatever the list has selected; (transfer full) (nullable). */
static GObject *
dup_shown (KitLibraryPage *self)
{
  GtkWidget *view = adw_bin_get_child (self->content_bin);
  GObject *item = NULL;

  if (view == GTK_WIDGET (self->role_page))
    g_object_get (view, "role", &item, NULL);
  else if (view == GTK_WIDGET (self->candidate_page))
    g_object_get (view, "candidate", &item, NULL);
  else if (view == GTK_WIDGET (self->evaluation_pane))
    g_object_get (view, "summary", &item, NULL);

  return item;
}

static gboolean
is_in_library (KitLibraryPage *self, GObject *item)
{
  if (KIT_IS_ROLE (item))
    return kit_library_find_role (self->library, kit_item_get_id (KIT_ITEM (item))) != NULL;
  if (KIT_IS_CANDIDATE (item))
    return kit_library_find_candidate (self->library, kit_item_get_id (KIT_ITEM (item))) != NULL;

  return kit_library_find_evaluation (
           self->library, kit_evaluation_summary_get_id (KIT_EVALUATION_SUMMARY (item))) != NULL;
}

/* A search may hide what is selected, and then it stays in view; but not when it has gone. */
static void
look_after_shown (gpointer data)
{
  KitLibraryPage *self = KIT_LIBRARY_PAGE (data);
  g_autoptr (GObject) item = dup_shown (self);

  self->look_after_id = 0;
  if (item == NULL || is_in_library (self, item))
    return;

  show_view (self, self->empty_view);
  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
}

static void
selected_changed_cb (KitLibraryPage *self)
{
  GObject *item = kit_sidebar_get_selected (self->sidebar);

  if (item != NULL)
    show_item (self, item);
  else if (self->look_after_id == 0)
    self->look_after_id = g_idle_add_once (look_after_shown, self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static gboolean
shows_content_only (KitLibraryPage *self)
{
  return adw_navigation_split_view_get_collapsed (self->split_view) &&
         adw_navigation_split_view_get_show_content (self->split_view);
}

/* Not wherever a focus goes that has lost its place: Undo in a toast, say. */
static void
focus_content (KitLibraryPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->content_page), GTK_DIR_TAB_FORWARD);
}

static void
activated_cb (KitLibraryPage *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  if (shows_content_only (self))
    focus_content (self);
}

static void
search_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitLibraryPage *self = KIT_LIBRARY_PAGE (widget);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  kit_sidebar_start_search (self->sidebar);
}

static void
menu_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitLibraryPage *self = KIT_LIBRARY_PAGE (widget);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  kit_sidebar_popup_menu (self->sidebar);
}

/* Where there is room for one of the two only, F9 goes from one to the other. */
static void
toggle_sidebar_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  AdwNavigationSplitView *split_view = KIT_LIBRARY_PAGE (widget)->split_view;

  adw_navigation_split_view_set_show_content (
    split_view, !adw_navigation_split_view_get_show_content (split_view));
}

static void
back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_navigation_split_view_set_show_content (KIT_LIBRARY_PAGE (widget)->split_view, FALSE);
}

/* A draft is gone on with; of anything else an interview is started. */
static void
proceed_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GObject *item = kit_sidebar_get_selected (KIT_LIBRARY_PAGE (widget)->sidebar);

  if (KIT_IS_EVALUATION_SUMMARY (item) &&
      kit_evaluation_summary_get_state (KIT_EVALUATION_SUMMARY (item)) == KIT_EVALUATION_DRAFT)
    gtk_widget_activate_action (
      widget, "win.resume", "s", kit_evaluation_summary_get_id (KIT_EVALUATION_SUMMARY (item)));
  else
    gtk_widget_activate_action (widget, "win.new-interview", NULL);
}

static void
toggle_sample_answer_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitLibraryPage *self = KIT_LIBRARY_PAGE (widget);

  if (KIT_IS_QUESTION (kit_sidebar_get_selected (self->sidebar)) && self->question_page != NULL)
    kit_question_page_toggle_sample_answer (self->question_page);
}

static void
kit_library_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitLibraryPage *self = KIT_LIBRARY_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, kit_library_page_get_selected (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_library_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  KitLibraryPage *self = KIT_LIBRARY_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      if (g_set_object (&self->library, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_COLLAPSED:
      if (self->collapsed != g_value_get_boolean (value))
        {
          self->collapsed = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_library_page_dispose (GObject *object)
{
  KitLibraryPage *self = KIT_LIBRARY_PAGE (object);

  g_clear_handle_id (&self->look_after_id, g_source_remove);
  /* the child is bound: gone before the template takes it from under the page */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_LIBRARY_PAGE);
  g_clear_object (&self->role_page);
  g_clear_object (&self->question_page);
  g_clear_object (&self->candidate_page);
  g_clear_object (&self->evaluation_pane);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (kit_library_page_parent_class)->dispose (object);
}

/* Whoever comes back from an interview is at what the list has selected. */
static void
kit_library_page_shown (AdwNavigationPage *page)
{
  KitLibraryPage *self = KIT_LIBRARY_PAGE (page);

  if (kit_sidebar_get_selected (self->sidebar) != NULL && !shows_content_only (self))
    kit_sidebar_focus (self->sidebar);
}

static void
kit_library_page_class_init (KitLibraryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (KIT_TYPE_SIDEBAR);

  object_class->get_property = kit_library_page_get_property;
  object_class->set_property = kit_library_page_set_property;
  object_class->dispose = kit_library_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = kit_library_page_shown;

  properties[PROP_LIBRARY] =
    g_param_spec_object ("library",
                         NULL,
                         NULL,
                         KIT_TYPE_LIBRARY,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed",
                          NULL,
                          NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SELECTED] = g_param_spec_object (
    "selected", NULL, NULL, G_TYPE_OBJECT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "page.menu", NULL, menu_cb);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "page.toggle-sidebar", NULL, toggle_sidebar_cb);
  gtk_widget_class_install_action (widget_class, "page.proceed", NULL, proceed_cb);
  gtk_widget_class_install_action (
    widget_class, "page.toggle-sample-answer", NULL, toggle_sample_answer_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-library-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KitLibraryPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, KitLibraryPage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, KitLibraryPage, content_page);
  gtk_widget_class_bind_template_child (widget_class, KitLibraryPage, content_bin);
  gtk_widget_class_bind_template_child (widget_class, KitLibraryPage, empty_view);
  gtk_widget_class_bind_template_callback (widget_class, selected_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
kit_library_page_init (KitLibraryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GObject *
kit_library_page_get_selected (KitLibraryPage *self)
{
  g_return_val_if_fail (KIT_IS_LIBRARY_PAGE (self), NULL);

  return kit_sidebar_get_selected (self->sidebar);
}

KitRole *
kit_library_page_get_role (KitLibraryPage *self)
{
  GObject *item;

  g_return_val_if_fail (KIT_IS_LIBRARY_PAGE (self), NULL);

  item = kit_sidebar_get_selected (self->sidebar);
  if (KIT_IS_ROLE (item))
    return KIT_ROLE (item);
  if (KIT_IS_QUESTION (item))
    return KIT_ROLE (kit_sidebar_get_parent_item (self->sidebar));
  if (KIT_IS_EVALUATION_SUMMARY (item))
    return kit_library_find_role (self->library,
                                  kit_evaluation_summary_get_role (KIT_EVALUATION_SUMMARY (item)));

  return NULL;
}

KitCandidate *
kit_library_page_get_candidate (KitLibraryPage *self)
{
  GObject *item;

  g_return_val_if_fail (KIT_IS_LIBRARY_PAGE (self), NULL);

  item = kit_sidebar_get_selected (self->sidebar);
  if (KIT_IS_CANDIDATE (item))
    return KIT_CANDIDATE (item);
  if (KIT_IS_EVALUATION_SUMMARY (item))
    return kit_library_find_candidate (
      self->library, kit_evaluation_summary_get_candidate_id (KIT_EVALUATION_SUMMARY (item)));

  return NULL;
}

gboolean
kit_library_page_show_role (KitLibraryPage *self, const char *role_id, const char *question_id)
{
  g_return_val_if_fail (KIT_IS_LIBRARY_PAGE (self), FALSE);

  return kit_sidebar_select_role (self->sidebar, role_id, question_id);
}

gboolean
kit_library_page_show_candidate (KitLibraryPage *self, const char *candidate_id)
{
  g_return_val_if_fail (KIT_IS_LIBRARY_PAGE (self), FALSE);

  return kit_sidebar_select_candidate (self->sidebar, candidate_id, NULL);
}

gboolean
kit_library_page_show_evaluation (KitLibraryPage *self, const char *evaluation_id)
{
  KitEvaluationSummary *summary;
  const char *candidate_id;

  g_return_val_if_fail (KIT_IS_LIBRARY_PAGE (self), FALSE);

  summary = kit_library_find_evaluation (self->library, evaluation_id);
  if (summary == NULL)
    return FALSE;

  candidate_id = kit_evaluation_summary_get_candidate_id (summary);
  if (kit_library_find_candidate (self->library, candidate_id) == NULL)
    return kit_sidebar_select_candidate (self->sidebar, evaluation_id, NULL);

  return kit_sidebar_select_candidate (self->sidebar, candidate_id, evaluation_id);
}

void
kit_library_page_focus (KitLibraryPage *self)
{
  g_return_if_fail (KIT_IS_LIBRARY_PAGE (self));

  if (shows_content_only (self))
    focus_content (self);
  else
    kit_sidebar_focus (self->sidebar);
}

void
kit_library_page_show_first (KitLibraryPage *self)
{
  g_autoptr (KitRole) role = NULL;

  g_return_if_fail (KIT_IS_LIBRARY_PAGE (self));

  role = g_list_model_get_item (kit_library_get_roles (self->library), 0);
  if (role != NULL)
    kit_sidebar_select_role (self->sidebar, kit_item_get_id (KIT_ITEM (role)), NULL);
}
