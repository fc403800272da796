/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-menu-popup.h"

/* Once the menu is gone, GTK moves the focus on to its button. Grabbing it would select all of an
 * entry's text, which the next key would replace. */
static void
focus_moved_cb (GtkWidget *focus, GParamSpec *pspec, GtkRoot *root)
{
  GtkWidget *now = gtk_root_get_focus (root);

  if (now == NULL || gtk_widget_get_ancestor (now, GTK_TYPE_POPOVER) != NULL)
    return;

  g_signal_handlers_disconnect_by_func (root, focus_moved_cb, focus);
  if (gtk_widget_get_ancestor (now, GTK_TYPE_MENU_BUTTON) != NULL && gtk_widget_get_mapped (focus))
    gtk_root_set_focus (root, focus);
}

static void
closed_cb (GtkWidget *focus, GtkPopover *menu)
{
  g_signal_handlers_disconnect_by_func (menu, closed_cb, focus);
  g_signal_connect_object (gtk_widget_get_root (GTK_WIDGET (menu)),
                           "notify::focus-widget",
                           G_CALLBACK (focus_moved_cb),
                           focus,
                           G_CONNECT_SWAPPED);
}

void
kit_menu_popup (GtkMenuButton *button)
{
  GtkPopover *menu;
  GtkWidget *focus;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  menu = gtk_menu_button_get_popover (button);
  g_return_if_fail (menu != NULL);
  if (gtk_widget_get_visible (GTK_WIDGET (menu)))
    return;

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (button)));
  gtk_menu_button_popup (button);
  if (focus != NULL)
    g_signal_connect_object (menu, "closed", G_CALLBACK (closed_cb), focus, G_CONNECT_SWAPPED);
}
