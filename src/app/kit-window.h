/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_WINDOW (kit_window_get_type ())
G_DECLARE_FINAL_TYPE (KitWindow, kit_window, KIT, WINDOW, AdwApplicationWindow)

/**
 * KitWindow:
 *
 * The one window: the library, with an interview pushed over it. It reads the library after its
 * first frame, opens again where the person was, and does not close before all is saved.
 *
 * Construct properties: library, settings.
 */
KitWindow *kit_window_new (GtkApplication *application, KitLibrary *library, GSettings *settings);

KitLibrary *kit_window_get_library (KitWindow *self);
GSettings *kit_window_get_settings (KitWindow *self);

/* Pushes the interview of @evaluation, a draft, at the stop of that name (nullable, or "": the
 * first question that is open); pops one that is open already. */
void kit_window_open_interview (KitWindow *self, KitEvaluation *evaluation, const char *stop_name);
/* One cannot go back into an interview that is over: takes its page away, if that is open. */
void kit_window_leave_interview (KitWindow *self, KitEvaluation *evaluation);

/* While something is under way whose end the person has to see, a window that is told to close
 * waits. It stays where that was not @done, which it shows. */
void kit_window_begin_work (KitWindow *self);
void kit_window_end_work (KitWindow *self, gboolean done);

/* Brings files in: each is read and shown before it is added. */
void kit_window_import_files (KitWindow *self, GListModel *files);

/**
 * kit_window_add_toast:
 * @anywhere: a widget in the window
 * @text: plain text
 * @button: (nullable): the label of its button
 * @action: (nullable): the detailed name of the button's action
 * @target: (nullable): its target; sunk if floating
 */
void kit_window_add_toast (GtkWidget *anywhere,
                           const char *text,
                           const char *button,
                           const char *action,
                           GVariant *target);

/* Shows @toast, which is taken; for a button with a closure. */
void kit_window_take_toast (GtkWidget *anywhere, AdwToast *toast);

/* While @toast (transfer none) is there, Ctrl+Z does what its button does, wherever nothing else has
 * something to undo. */
void kit_window_set_undo_toast (KitWindow *self, AdwToast *toast);

/* A dialog that says what went wrong, and why. */
void kit_window_show_error (GtkWidget *anywhere, const char *heading, const GError *error);

G_END_DECLS
