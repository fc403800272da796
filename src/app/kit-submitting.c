/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-submitting.h"

#include <glib/gi18n.h>

#include "kit-editing.h"
#include "kit-window.h"

typedef struct
{
  KitWindow *window;
  KitLibrary *library;
  KitEvaluation *evaluation;
} Submission;

static Submission *
submission_new (KitWindow *window, KitLibrary *library, KitEvaluation *evaluation)
{
  Submission *submission = g_new0 (Submission, 1);

  submission->window = g_object_ref (window);
  submission->library = g_object_ref (library);
  submission->evaluation = g_object_ref (evaluation);
  return submission;
}

static void
submission_free (gpointer data)
{
  Submission *submission = data;

  g_object_unref (submission->window);
  g_object_unref (submission->library);
  g_object_unref (submission->evaluation);
  g_free (submission);
}

static void
submission_free_closure (gpointer data, GClosure *closure)
{
  submission_free (data);
}

static GTask *
task_new (GtkWidget *anywhere,
          KitLibrary *library,
          KitEvaluation *evaluation,
          GAsyncReadyCallback callback,
          gpointer data)
{
  KitWindow *window = KIT_WINDOW (gtk_widget_get_root (anywhere));
  GTask *task = g_task_new (window, NULL, callback, data);

  g_task_set_task_data (task, submission_new (window, library, evaluation), submission_free);
  kit_window_begin_work (window);
  return task;
}

static void
undo_clicked_cb (AdwToast *toast, Submission *submission)
{
  GtkWidget *window = GTK_WIDGET (submission->window);

  /* Its file may have been changed or deleted meanwhile. */
  if (kit_library_can_unsubmit (submission->library, submission->evaluation))
    kit_submitting_undo_async (window, submission->library, submission->evaluation, NULL, NULL);
  else
    kit_window_add_toast (window, _ ("It can no longer be undone"), NULL, NULL, NULL);
}

static void
dismissed_cb (AdwToast *toast, Submission *submission)
{
  kit_library_settle (submission->library, submission->evaluation);
}

static void
connect_submission (AdwToast *toast,
                    const char *signal_name,
                    GCallback callback,
                    Submission *submission)
{
  g_signal_connect_data (
    toast,
    signal_name,
    callback,
    submission_new (submission->window, submission->library, submission->evaluation),
    submission_free_closure,
    G_CONNECT_DEFAULT);
}

/* The toast outlives the page: one may go back to the library before changing one's mind. What
 * others wrote opens when it has gone. */
static void
offer_undo (Submission *submission)
{
  AdwToast *toast = adw_toast_new (_ ("Submitted"));

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_timeout (toast, 10);
  connect_submission (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), submission);
  connect_submission (toast, "dismissed", G_CALLBACK (dismissed_cb), submission);
  g_signal_connect_object (submission->evaluation,
                           "notify::state",
                           G_CALLBACK (adw_toast_dismiss),
                           toast,
                           G_CONNECT_SWAPPED);
  kit_window_set_undo_toast (submission->window, toast);
  kit_window_take_toast (GTK_WIDGET (submission->window), toast);
}

static void
submitted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  Submission *submission = g_task_get_task_data (task);
  const gboolean done = kit_library_submit_finish (KIT_LIBRARY (source), result, &error);

  if (done)
    {
      kit_window_leave_interview (submission->window, submission->evaluation);
      offer_undo (submission);
    }
  else
    {
      kit_window_show_error (GTK_WIDGET (submission->window), _ ("Not Submitted"), error);
    }
  kit_window_end_work (submission->window, done);
  g_task_return_boolean (task, done);
}

void
kit_submitting_run_async (GtkWidget *anywhere,
                          KitLibrary *library,
                          KitEvaluation *evaluation,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  g_return_if_fail (GTK_IS_WIDGET (anywhere));
  g_return_if_fail (KIT_IS_LIBRARY (library));
  g_return_if_fail (KIT_IS_EVALUATION (evaluation));

  kit_library_submit_async (library,
                            evaluation,
                            NULL,
                            submitted_cb,
                            task_new (anywhere, library, evaluation, callback, data));
}

gboolean
kit_submitting_run_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static void
unsubmitted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  Submission *submission = g_task_get_task_data (task);
  const gboolean done = kit_library_unsubmit_finish (KIT_LIBRARY (source), result, &error);

  if (!done)
    {
      kit_window_show_error (GTK_WIDGET (submission->window), _ ("Still Submitted"), error);
      offer_undo (submission);
    }
  kit_window_end_work (submission->window, done);
  g_task_return_boolean (task, done);
}

void
kit_submitting_undo_async (GtkWidget *anywhere,
                           KitLibrary *library,
                           KitEvaluation *evaluation,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  g_return_if_fail (GTK_IS_WIDGET (anywhere));
  g_return_if_fail (KIT_IS_LIBRARY (library));
  g_return_if_fail (KIT_IS_EVALUATION (evaluation));

  kit_library_unsubmit_async (library,
                              evaluation,
                              NULL,
                              unsubmitted_cb,
                              task_new (anywhere, library, evaluation, callback, data));
}

gboolean
kit_submitting_undo_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}
