/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-sidebar.h"

#include <glib/gi18n.h>

#include "kit-config.h"
#include "kit-evaluations.h"
#include "kit-menu-popup.h"
#include "kit-outline.h"

struct _KitSidebar
{
  AdwNavigationPage parent_instance;

  AdwViewStack *stack;
  KitOutline *roles;
  KitOutline *candidates;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkMenuButton *menu_button;
  GtkWidget *problems_button;
  GtkLabel *problems_label;

  KitLibrary *library;
  GListModel *strays;
  guint refresh_id;
};

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_SELECTED,
  N_PROPS,
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KitSidebar, kit_sidebar, ADW_TYPE_NAVIGATION_PAGE)

static KitOutline *
visible_outline (KitSidebar *self)
{
  return KIT_OUTLINE (adw_view_stack_get_visible_child (self->stack));
}

static GListModel *
create_questions (gpointer item, gpointer data)
{
  return KIT_IS_ROLE (item) ? g_object_ref (kit_role_get_questions (item)) : NULL;
}

static GListModel *
create_evaluations (gpointer item, gpointer data)
{
  if (!KIT_IS_CANDIDATE (item))
    return NULL;

  return kit_evaluations_of_candidate (data, kit_item_get_id (item));
}

/* Drafts of somebody who is not in the library yet stand above the candidates. */
static GListModel *
create_candidate_roots (KitSidebar *self)
{
  g_autoptr (GListStore) lists = g_list_store_new (G_TYPE_LIST_MODEL);

  self->strays = kit_evaluations_without_candidate (self->library);
  g_list_store_append (lists, self->strays);
  g_list_store_append (lists, kit_library_get_candidates (self->library));
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&lists))));
}

static void
problems_changed_cb (KitSidebar *self)
{
  const guint n = g_list_model_get_n_items (kit_library_get_problems (self->library));
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u file needs a look", "%u files need a look", n), n);

  gtk_label_set_text (self->problems_label, text);
  gtk_widget_set_visible (self->problems_button, n > 0);
}

static void
refresh_strays (gpointer data)
{
  KitSidebar *self = KIT_SIDEBAR (data);

  self->refresh_id = 0;
  kit_evaluations_refresh (self->strays);
}

/* Once for all the candidates that are read together. */
static void
candidates_changed_cb (KitSidebar *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add_once (refresh_strays, self);
}

static void
selected_changed_cb (KitSidebar *self, GParamSpec *pspec, KitOutline *outline)
{
  if (outline == visible_outline (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
visible_child_changed_cb (KitSidebar *self)
{
  if (self->library != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
activated_cb (KitSidebar *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
search_mode_changed_cb (KitSidebar *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    gtk_editable_set_text (self->search_entry, "");
}

static void
set_library (KitSidebar *self, KitLibrary *library)
{
  g_autoptr (GListModel) candidate_roots = NULL;

  if (library == self->library)
    return;

  g_return_if_fail (self->library == NULL);

  self->library = g_object_ref (library);
  candidate_roots = create_candidate_roots (self);
  kit_outline_set_model (
    self->roles, library, kit_library_get_roles (library), create_questions, NULL);
  kit_outline_set_model (self->candidates, library, candidate_roots, create_evaluations, library);
  g_signal_connect_object (kit_library_get_problems (library),
                           "items-changed",
                           G_CALLBACK (problems_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kit_library_get_candidates (library),
                           "items-changed",
                           G_CALLBACK (candidates_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  problems_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
}

static void
kit_sidebar_map (GtkWidget *widget)
{
  KitSidebar *self = KIT_SIDEBAR (widget);

  GTK_WIDGET_CLASS (kit_sidebar_parent_class)->map (widget);

  if (self->strays != NULL)
    kit_evaluations_refresh (self->strays);
}

static void
kit_sidebar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitSidebar *self = KIT_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, kit_sidebar_get_selected (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_sidebar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LIBRARY:
      set_library (KIT_SIDEBAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_sidebar_dispose (GObject *object)
{
  KitSidebar *self = KIT_SIDEBAR (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_SIDEBAR);
  g_clear_object (&self->strays);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (kit_sidebar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, KIT_RESOURCE_PATH "/kit-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, KitSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, KitSidebar, roles);
  gtk_widget_class_bind_template_child (widget_class, KitSidebar, candidates);
  gtk_widget_class_bind_template_child (widget_class, KitSidebar, search_bar);
  gtk_widget_class_bind_template_child (widget_class, KitSidebar, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KitSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KitSidebar, problems_button);
  gtk_widget_class_bind_template_child (widget_class, KitSidebar, problems_label);
  gtk_widget_class_bind_template_callback (widget_class, selected_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_child_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
}

static void
kit_sidebar_class_init (KitSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (KIT_TYPE_OUTLINE);

  object_class->get_property = kit_sidebar_get_property;
  object_class->set_property = kit_sidebar_set_property;
  object_class->dispose = kit_sidebar_dispose;
  widget_class->map = kit_sidebar_map;

  properties[PROP_LIBRARY] =
    g_param_spec_object ("library",
                         NULL,
                         NULL,
                         KIT_TYPE_LIBRARY,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SELECTED] = g_param_spec_object (
    "selected", NULL, NULL, G_TYPE_OBJECT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] = g_signal_new (
    "activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  bind_template (widget_class);
}

static void
kit_sidebar_init (KitSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
  kit_outline_set_empty_text (
    self->roles, _ ("No Roles"), _ ("Import a page of questions to begin."));
  kit_outline_set_empty_text (
    self->candidates, _ ("No Candidates"), _ ("Whom you interview appears here."));
}

GObject *
kit_sidebar_get_selected (KitSidebar *self)
{
  g_return_val_if_fail (KIT_IS_SIDEBAR (self), NULL);

  return kit_outline_get_selected (visible_outline (self));
}

GObject *
kit_sidebar_get_parent_item (KitSidebar *self)
{
  g_return_val_if_fail (KIT_IS_SIDEBAR (self), NULL);

  return kit_outline_get_parent_item (visible_outline (self));
}

static gboolean
select_in (KitSidebar *self, KitOutline *outline, const char *id, const char *child_id)
{
  if (child_id != NULL ? !kit_outline_select (outline, id, child_id)
                       : !kit_outline_select (outline, NULL, id))
    return FALSE;

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (outline));
  return TRUE;
}

gboolean
kit_sidebar_select_role (KitSidebar *self, const char *role_id, const char *child_id)
{
  g_return_val_if_fail (KIT_IS_SIDEBAR (self), FALSE);

  return select_in (self, self->roles, role_id, child_id);
}

gboolean
kit_sidebar_select_candidate (KitSidebar *self, const char *candidate_id, const char *child_id)
{
  g_return_val_if_fail (KIT_IS_SIDEBAR (self), FALSE);

  return select_in (self, self->candidates, candidate_id, child_id);
}

void
kit_sidebar_focus (KitSidebar *self)
{
  g_return_if_fail (KIT_IS_SIDEBAR (self));

  kit_outline_focus (visible_outline (self));
}

void
kit_sidebar_start_search (KitSidebar *self)
{
  g_return_if_fail (KIT_IS_SIDEBAR (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
kit_sidebar_popup_menu (KitSidebar *self)
{
  g_return_if_fail (KIT_IS_SIDEBAR (self));

  kit_menu_popup (self->menu_button);
}
