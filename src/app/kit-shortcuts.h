/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KitShortcut:
 * @action: the detailed name of the action; %NULL for keys that a widget handles itself
 * @accels: up to four accelerators, the first one is shown; as GTK writes them
 * @title: what it does, not translated yet; %NULL for what need not be shown
 * @group: the heading it stands under, not translated yet
 * @last_accel: (nullable): the last of a range of keys that is shown as one
 *
 * A key of the program. All of them stand in one table, which sets the accelerators and fills
 * the shortcuts dialog.
 */
typedef struct
{
  const char *action;
  const char *accels[5];
  const char *title;
  const char *group;
  const char *last_accel;
} KitShortcut;

/* (array length=n_shortcuts): in the order in which they are shown */
const KitShortcut *kit_shortcuts_get (guint *n_shortcuts);

/* Makes the accelerators work in the windows of @application. */
void kit_shortcuts_install (GtkApplication *application);

G_END_DECLS
