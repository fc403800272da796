/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-page.h"

#include "kit-config.h"
#include "kit-evaluation-summary.h"
#include "kit-sidebar.h"

struct _KitLibraryPage
{
  AdwNavigationPage parent_instance;

  AdwNavigationSplitView *split_view;
  KitSidebar *sidebar;

  KitLibrary *library;
  gboolean collapsed;
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

static void
selected_changed_cb (KitLibraryPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
activated_cb (KitLibraryPage *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
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

  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_LIBRARY_PAGE);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (kit_library_page_parent_class)->dispose (object);
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

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-library-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KitLibraryPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, KitLibraryPage, sidebar);
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
kit_library_page_show_first (KitLibraryPage *self)
{
  g_autoptr (KitRole) role = NULL;
  g_autoptr (KitQuestion) question = NULL;

  g_return_if_fail (KIT_IS_LIBRARY_PAGE (self));

  role = g_list_model_get_item (kit_library_get_roles (self->library), 0);
  if (role == NULL)
    return;

  question = g_list_model_get_item (kit_role_get_questions (role), 0);
  if (question != NULL)
    kit_sidebar_select_role (
      self->sidebar, kit_item_get_id (KIT_ITEM (role)), kit_item_get_id (KIT_ITEM (question)));
  kit_sidebar_select_role (self->sidebar, kit_item_get_id (KIT_ITEM (role)), NULL);
}
