/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-breakpoint-focus.h"

/* In the second frame all is shown again, and in the third it has the focus it will have. */
#define FRAMES 3

typedef struct
{
  GtkWidget *widget;
  GSignalGroup *root_signals;
  /* Weak: where the focus was when nothing moved it */
  GtkWidget *focus;
  guint settle_id;
  guint tick_id;
  guint n_frames;
} Keeper;

static void
keeper_free (gpointer data)
{
  Keeper *keeper = data;

  g_clear_handle_id (&keeper->settle_id, g_source_remove);
  g_clear_weak_pointer (&keeper->focus);
  g_clear_object (&keeper->root_signals);
  g_free (keeper);
}

static GtkWidget *
get_focus (Keeper *keeper)
{
  GtkRoot *root = gtk_widget_get_root (keeper->widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, keeper->widget) ? focus : NULL;
}

static void
settle_cb (gpointer data)
{
  Keeper *keeper = data;

  keeper->settle_id = 0;
  g_set_weak_pointer (&keeper->focus, get_focus (keeper));
}

/* In the turn of the main loop in which a breakpoint is met, it is not known yet that it is. */
static void
focus_changed_cb (Keeper *keeper)
{
  if (keeper->tick_id == 0 && keeper->settle_id == 0)
    keeper->settle_id = g_idle_add_once (settle_cb, keeper);
}

/* Also where something inside of it has it by now, such as the first row of a list that was empty.
 */
static gboolean
has_focus (Keeper *keeper)
{
  GtkWidget *focus = get_focus (keeper);

  return focus != NULL && (focus == keeper->focus || gtk_widget_is_ancestor (focus, keeper->focus));
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Keeper *keeper = data;
  GtkRoot *root = gtk_widget_get_root (widget);

  if (++keeper->n_frames < FRAMES)
    return G_SOURCE_CONTINUE;

  keeper->tick_id = 0;
  if (root != NULL && keeper->focus != NULL && !has_focus (keeper) &&
      gtk_widget_get_mapped (keeper->focus))
    gtk_root_set_focus (root, keeper->focus);

  return G_SOURCE_REMOVE;
}

static void
breakpoint_changed_cb (Keeper *keeper)
{
  g_clear_handle_id (&keeper->settle_id, g_source_remove);
  keeper->n_frames = 0;
  if (keeper->tick_id == 0 && gtk_widget_get_mapped (keeper->widget))
    keeper->tick_id = gtk_widget_add_tick_callback (keeper->widget, tick_cb, keeper, NULL);
}

static void
map_cb (Keeper *keeper)
{
  g_signal_group_set_target (keeper->root_signals, gtk_widget_get_root (keeper->widget));
  focus_changed_cb (keeper);
}

static void
unmap_cb (Keeper *keeper)
{
  if (keeper->tick_id != 0)
    gtk_widget_remove_tick_callback (keeper->widget, keeper->tick_id);
  keeper->tick_id = 0;
  g_signal_group_set_target (keeper->root_signals, NULL);
}

void
kit_breakpoint_focus_keep (GtkWidget *widget)
{
  Keeper *keeper;

  g_return_if_fail (ADW_IS_BREAKPOINT_BIN (widget) || ADW_IS_APPLICATION_WINDOW (widget));

  keeper = g_new0 (Keeper, 1);
  keeper->widget = widget;
  keeper->root_signals = g_signal_group_new (GTK_TYPE_WINDOW);
  g_signal_group_connect_swapped (
    keeper->root_signals, "notify::focus-widget", G_CALLBACK (focus_changed_cb), keeper);
  g_signal_connect_swapped (
    widget, "notify::current-breakpoint", G_CALLBACK (breakpoint_changed_cb), keeper);
  g_signal_connect_swapped (widget, "map", G_CALLBACK (map_cb), keeper);
  g_signal_connect_swapped (widget, "unmap", G_CALLBACK (unmap_cb), keeper);
  g_object_set_data_full (G_OBJECT (widget), "kit-breakpoint-focus", keeper, keeper_free);
}
