/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-outline.h"

#include <glib/gi18n.h>

#include "kit-config.h"
#include "kit-evaluation-summary.h"
#include "kit-outline-search.h"
#include "kit-sidebar-row.h"

struct _KitOutline
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkListView *list_view;

  KitLibrary *library;
  GtkTreeListModel *tree;
  KitOutlineSearch *finder;
  GtkSingleSelection *selection;
  char *search;
  char *empty_title;
  char *empty_description;
};

enum
{
  PROP_0,
  PROP_SEARCH,
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

G_DEFINE_FINAL_TYPE (KitOutline, kit_outline, ADW_TYPE_BIN)

static const char *
item_id (gpointer item)
{
  if (KIT_IS_EVALUATION_SUMMARY (item))
    return kit_evaluation_summary_get_id (item);

  return kit_item_get_id (item);
}

/* What stands in for rows is made when it is first needed: the first frame does without. */
static void
ensure_page (KitOutline *self, const char *name)
{
  const gboolean nothing = g_str_equal (name, "nothing");
  GtkWidget *page;

  if (gtk_stack_get_child_by_name (self->stack, name) != NULL)
    return;

  page = adw_status_page_new ();
  gtk_widget_add_css_class (page, "compact");
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), nothing ? "edit-find-symbolic" : NULL);
  adw_status_page_set_title (ADW_STATUS_PAGE (page),
                             nothing ? _ ("No Results") : self->empty_title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   nothing ? NULL : self->empty_description);
  gtk_stack_add_named (self->stack, page, name);
}

static void
update_stack (KitOutline *self)
{
  const gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;
  const gboolean loaded = self->library != NULL && kit_library_get_loaded (self->library);
  const char *name = "list";

  if (!any && kit_outline_search_is_active (self->finder))
    name = "nothing";
  else if (!any && loaded)
    name = "empty";
  ensure_page (self, name);
  gtk_stack_set_visible_child_name (self->stack, name);
}

/* While rows came in, the ones in view kept their place; now the list begins at its top. */
static void
loaded_cb (KitOutline *self)
{
  update_stack (self);
  if (gtk_list_view_get_model (self->list_view) != NULL &&
      g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0 &&
      gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_NONE, NULL);
}

static void
selected_item_cb (KitOutline *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
activate_cb (KitOutline *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* Selects and focuses @row, which a search may have moved. */
static void
select_row (KitOutline *self, GtkTreeListRow *row)
{
  const guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GtkTreeListRow) other = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (other != row)
        continue;
      gtk_list_view_scroll_to (
        self->list_view, i, GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
      return;
    }
}

/* The row that a key is for, which need not be the selected one: Ctrl with an arrow goes on to
 * another. @within: whether it is for a button in that row */
static GtkTreeListRow *
get_focused_row (KitOutline *self, gboolean *within)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, KIT_TYPE_SIDEBAR_ROW) : NULL;

  *within = row != NULL;
  if (row == NULL && focus != NULL)
    row = gtk_widget_get_first_child (focus);

  return KIT_IS_SIDEBAR_ROW (row) ? kit_sidebar_row_get_list_row (KIT_SIDEBAR_ROW (row)) : NULL;
}

/* As in any tree: forward opens a row, and backward closes it or goes to the one that it is below.
 * Space does both, which would unselect the row otherwise, but a button in a row keeps it. */
static gboolean
key_pressed_cb (KitOutline *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean within;
  GtkTreeListRow *row = get_focused_row (self, &within);
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const guint forward = rtl ? GDK_KEY_Left : GDK_KEY_Right;
  const guint backward = rtl ? GDK_KEY_Right : GDK_KEY_Left;
  g_autoptr (GtkTreeListRow) parent = NULL;

  if (row == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == forward && gtk_tree_list_row_is_expandable (row))
    gtk_tree_list_row_set_expanded (row, TRUE);
  else if (keyval == backward && gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, FALSE);
  else if (keyval == backward && (parent = gtk_tree_list_row_get_parent (row)) != NULL)
    select_row (self, parent);
  else if ((keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space) && !within)
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkListItem *list_item)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  KitOutline *self = KIT_OUTLINE (gtk_widget_get_ancestor (row, KIT_TYPE_OUTLINE));

  if (n_press != 1 || self == NULL)
    return;

  gtk_single_selection_set_selected (self->selection, gtk_list_item_get_position (list_item));
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *row = GTK_WIDGET (kit_sidebar_row_new ());
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_signal_connect (gesture, "released", G_CALLBACK (released_cb), list_item);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (gesture));
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  KitOutline *self = g_object_get_data (G_OBJECT (factory), "outline");

  kit_sidebar_row_bind (KIT_SIDEBAR_ROW (row), self->library, list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  kit_sidebar_row_unbind (KIT_SIDEBAR_ROW (gtk_list_item_get_child (list_item)));
}

static void
ensure_rows (KitOutline *self)
{
  if (gtk_list_view_get_model (self->list_view) == NULL)
    gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

static void
kit_outline_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitOutline *self = KIT_OUTLINE (object);

  switch (prop_id)
    {
    case PROP_SEARCH:
      g_value_set_string (value, self->search);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, kit_outline_get_selected (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_outline_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitOutline *self = KIT_OUTLINE (object);

  switch (prop_id)
    {
    case PROP_SEARCH:
      kit_outline_set_search (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* A list that nobody sees does without rows. */
static void
kit_outline_map (GtkWidget *widget)
{
  KitOutline *self = KIT_OUTLINE (widget);

  GTK_WIDGET_CLASS (kit_outline_parent_class)->map (widget);

  if (self->selection != NULL)
    ensure_rows (self);
}

static void
kit_outline_dispose (GObject *object)
{
  KitOutline *self = KIT_OUTLINE (object);

  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->finder);
  g_clear_object (&self->tree);
  g_clear_object (&self->library);
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->empty_title, g_free);
  g_clear_pointer (&self->empty_description, g_free);
  /* the child is bound: gone before the template takes it from under the bin */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_OUTLINE);

  G_OBJECT_CLASS (kit_outline_parent_class)->dispose (object);
}

static void
kit_outline_class_init (KitOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kit_outline_get_property;
  object_class->set_property = kit_outline_set_property;
  object_class->dispose = kit_outline_dispose;
  widget_class->map = kit_outline_map;

  properties[PROP_SEARCH] = g_param_spec_string (
    "search", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SELECTED] = g_param_spec_object (
    "selected", NULL, NULL, G_TYPE_OBJECT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] = g_signal_new (
    "activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, KIT_RESOURCE_PATH "/kit-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, KitOutline, stack);
  gtk_widget_class_bind_template_child (widget_class, KitOutline, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

/* The factory's handlers get the outline as their data here, which a template cannot give. */
static GtkListItemFactory *
create_factory (KitOutline *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "outline", self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}

static void
kit_outline_init (KitOutline *self)
{
  g_autoptr (GtkListItemFactory) factory = create_factory (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->search = g_strdup ("");
  gtk_list_view_set_factory (self->list_view, factory);
}

void
kit_outline_set_model (KitOutline *self,
                       KitLibrary *library,
                       GListModel *roots,
                       GtkTreeListModelCreateModelFunc create_children,
                       gpointer data)
{
  GtkFilterListModel *rows;

  g_return_if_fail (KIT_IS_OUTLINE (self));
  g_return_if_fail (self->tree == NULL);

  self->library = g_object_ref (library);
  self->tree =
    gtk_tree_list_model_new (g_object_ref (roots), FALSE, FALSE, create_children, data, NULL);
  self->finder = kit_outline_search_new (self->tree);
  rows = kit_outline_search_get_rows (self->finder);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);

  g_signal_connect_object (self->selection,
                           "notify::selected-item",
                           G_CALLBACK (selected_item_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->selection, "items-changed", G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    rows, "notify::pending", G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    library, "notify::loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ensure_rows (self);
}

void
kit_outline_set_empty_text (KitOutline *self, const char *title, const char *description)
{
  g_return_if_fail (KIT_IS_OUTLINE (self));

  g_set_str (&self->empty_title, title);
  g_set_str (&self->empty_description, description);
}

void
kit_outline_set_search (KitOutline *self, const char *search)
{
  g_return_if_fail (KIT_IS_OUTLINE (self));

  if (self->tree == NULL || !g_set_str (&self->search, search != NULL ? search : ""))
    return;

  kit_outline_search_set_text (self->finder, self->search);
  update_stack (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH]);
}

GObject *
kit_outline_get_selected (KitOutline *self)
{
  GtkTreeListRow *row;
  g_autoptr (GObject) item = NULL;

  g_return_val_if_fail (KIT_IS_OUTLINE (self), NULL);

  if (self->selection == NULL)
    return NULL;

  row = gtk_single_selection_get_selected_item (self->selection);
  if (row == NULL)
    return NULL;

  /* owned by the model that the row is of */
  item = gtk_tree_list_row_get_item (row);
  return item;
}

GObject *
kit_outline_get_parent_item (KitOutline *self)
{
  GtkTreeListRow *row;
  g_autoptr (GtkTreeListRow) parent = NULL;
  g_autoptr (GObject) item = NULL;

  g_return_val_if_fail (KIT_IS_OUTLINE (self), NULL);

  row = self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
  parent = row != NULL ? gtk_tree_list_row_get_parent (row) : NULL;
  if (parent != NULL)
    item = gtk_tree_list_row_get_item (parent);
  return item;
}

static GtkTreeListRow *
find_root (KitOutline *self, const char *id)
{
  GListModel *roots = gtk_tree_list_model_get_model (self->tree);
  const guint n_items = g_list_model_get_n_items (roots);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (roots, i);

      if (g_strcmp0 (item_id (item), id) == 0)
        return gtk_tree_list_model_get_child_row (self->tree, i);
    }

  return NULL;
}

static GtkTreeListRow *
find_child (GtkTreeListRow *row, const char *id)
{
  GListModel *children = gtk_tree_list_row_get_children (row);
  const guint n_items = children != NULL ? g_list_model_get_n_items (children) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (children, i);

      if (g_strcmp0 (item_id (item), id) == 0)
        return gtk_tree_list_row_get_child_row (row, i);
    }

  return NULL;
}

/* Nobody who is typing elsewhere is disturbed. */
static gboolean
may_take_focus (KitOutline *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = window != NULL ? gtk_root_get_focus (window) : NULL;

  return focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* Rows can take the focus once they have been laid out. */
static gboolean
focus_selected_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  KitOutline *self = KIT_OUTLINE (widget);
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row != NULL && may_take_focus (self))
    select_row (self, row);

  return G_SOURCE_REMOVE;
}

gboolean
kit_outline_select (KitOutline *self, const char *parent_id, const char *id)
{
  g_autoptr (GtkTreeListRow) root = NULL;
  g_autoptr (GtkTreeListRow) row = NULL;

  g_return_val_if_fail (KIT_IS_OUTLINE (self), FALSE);

  if (self->tree == NULL)
    return FALSE;

  root = find_root (self, parent_id != NULL ? parent_id : id);
  if (root == NULL)
    return FALSE;

  gtk_tree_list_row_set_expanded (root, TRUE);
  row = parent_id != NULL ? find_child (root, id) : g_object_ref (root);
  if (row == NULL)
    return FALSE;

  kit_outline_set_search (self, "");
  ensure_rows (self);
  if (may_take_focus (self))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_selected_cb, NULL, NULL);
  gtk_list_view_scroll_to (
    self->list_view, gtk_tree_list_row_get_position (row), GTK_LIST_SCROLL_SELECT, NULL);
  return TRUE;
}

void
kit_outline_focus (KitOutline *self)
{
  g_return_if_fail (KIT_IS_OUTLINE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
  gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_selected_cb, NULL, NULL);
}
