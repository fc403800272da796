/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-library.h"

G_BEGIN_DECLS

/**
 * KitAppFixture:
 *
 * A library in a folder of its own, read already, with the included role; and settings that
 * nobody else sees.
 */
typedef struct
{
  char *folder;
  KitLibrary *library;
  GSettings *settings;
  KitRole *role;
} KitAppFixture;

/* Initializes GLib's tests, GTK and libadwaita. */
void kit_app_fixture_init (int *argc, char ***argv);

void kit_app_fixture_set_up (KitAppFixture *fixture, gconstpointer data);
void kit_app_fixture_tear_down (KitAppFixture *fixture, gconstpointer data);

#define kit_app_test_add(path, function)                                                           \
  g_test_add (                                                                                     \
    path, KitAppFixture, NULL, kit_app_fixture_set_up, function, kit_app_fixture_tear_down)

/* Runs the main context until @condition says TRUE; fails the test after ten seconds. */
void kit_app_wait_for (gboolean (*condition) (gpointer data), gpointer data);

/* Runs what is ready. */
void kit_app_settle (void);

/* Sinks, drops and expects @widget to be gone. */
void kit_app_assert_finalize (gpointer widget);

/* Shows @dialog over a window of its own; (transfer none): for gtk_window_destroy(). */
GtkWidget *kit_app_present_dialog (AdwDialog *dialog);

/* The first widget below @widget, itself included, of @type that @label names: its label,
 * title, text or icon; (nullable). @label: (nullable) */
GtkWidget *kit_app_find (GtkWidget *widget, GType type, const char *label);

/* Makes widgets look as in the application: what fits depends on it. */
void kit_app_load_style (void);

/* The first label below @widget of which only a part is shown; (nullable). */
GtkWidget *kit_app_find_cut (GtkWidget *widget);

/* Makes all text @scale times as large, as the desktop's setting does. */
void kit_app_set_text_scale (int scale);

G_END_DECLS
