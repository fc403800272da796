/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kit-library.h"

G_BEGIN_DECLS

/**
 * kit_submitting_run_async:
 * @anywhere: a widget in the window, which outlives the submission
 * @evaluation: one that kit_library_submit_async() takes
 *
 * Submits @evaluation, wherever the person goes meanwhile. Then the window has left its interview,
 * and offers to take the submission back; or shows why it could not be submitted.
 */
void kit_submitting_run_async (GtkWidget *anywhere,
                               KitLibrary *library,
                               KitEvaluation *evaluation,
                               GAsyncReadyCallback callback,
                               gpointer data);
/* Whether it is submitted. */
gboolean kit_submitting_run_finish (GAsyncResult *result);

/* Takes back the submission of @evaluation, where kit_library_can_unsubmit() allows that, and shows
 * why it could not be. */
void kit_submitting_undo_async (GtkWidget *anywhere,
                                KitLibrary *library,
                                KitEvaluation *evaluation,
                                GAsyncReadyCallback callback,
                                gpointer data);
/* Whether it is a draft again. */
gboolean kit_submitting_undo_finish (GAsyncResult *result);

G_END_DECLS
