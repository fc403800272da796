/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE

#include "kit-printing.h"

#include "kit-print-outcome.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <gtk/gtkunixprint.h>
#include <sys/mman.h>
#include <unistd.h>

typedef struct
{
  GtkWindow *parent;
  GtkPrintDialog *dialog;
  char *title;
  int fd;
  GtkPrintSetup *setup;
  GtkPrinter *printer;
  GtkPrintJob *job;
  KitPrintOutcome outcome;
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_clear_object (&printing->parent);
  g_clear_object (&printing->dialog);
  g_clear_pointer (&printing->setup, gtk_print_setup_unref);
  g_clear_object (&printing->printer);
  g_clear_object (&printing->job);
  g_clear_fd (&printing->fd, NULL);
  g_free (printing->title);
  g_free (printing);
}

static gboolean
must_use_portal (void)
{
  const char *debug = g_getenv ("GDK_DEBUG");

  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ||
         (debug && g_regex_match_simple ("\\bportals\\b", debug, 0, 0) &&
          !strstr (debug, "no-portals"));
}

/* A file without a name, in memory only: nobody else can open it, and it is gone with us. */
static int
open_document (GBytes *pdf)
{
  g_autofd int fd = memfd_create ("print", MFD_CLOEXEC);
  const char *data = g_bytes_get_data (pdf, NULL);
  gsize size = g_bytes_get_size (pdf);
  gsize written = 0;

  if (fd < 0)
    return -1;

  while (written < size)
    {
      gssize n = write (fd, data + written, size - written);

      if (n > 0)
        written += n;
      else if (n == 0 || errno != EINTR)
        return -1;
    }

  return lseek (fd, 0, SEEK_SET) == 0 ? g_steal_fd (&fd) : -1;
}

static void
finish (GTask *task, GError *error)
{
  if (g_task_get_completed (task))
    g_clear_error (&error);
  else if (error)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
portal_printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (source), result, &error);
  finish (task, error);
}

static void
take_outcome (GTask *task, KitPrintOutcome outcome)
{
  if (outcome == KIT_PRINT_SENT)
    finish (task, NULL);
  else if (outcome == KIT_PRINT_REFUSED)
    finish (
      task,
      g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The printer refused the document")));
}

static void
status_changed_cb (GtkPrintJob *job, GTask *task)
{
  Printing *printing = g_task_get_task_data (task);

  printing->outcome = kit_print_outcome_advance (printing->outcome, gtk_print_job_get_status (job));
  take_outcome (task, printing->outcome);
}

static void
job_sent_cb (GtkPrintJob *job, gpointer user_data, const GError *error)
{
  GTask *task = G_TASK (user_data);
  Printing *printing = g_task_get_task_data (task);

  /* A file has no queue to wait in. */
  if (error)
    finish (task, g_error_copy (error));
  else if (gtk_printer_is_virtual (printing->printer))
    finish (task, NULL);
}

static void
send_job (GTask *task)
{
  Printing *printing = g_task_get_task_data (task);
  g_autoptr (GtkPageSetup) page_setup = NULL;
  GtkPrintSettings *settings = gtk_print_setup_get_print_settings (printing->setup);
  GError *error = NULL;

  page_setup = gtk_print_setup_get_page_setup (printing->setup)
                 ? g_object_ref (gtk_print_setup_get_page_setup (printing->setup))
                 : gtk_page_setup_new ();
  printing->job = gtk_print_job_new (printing->title, printing->printer, settings, page_setup);
  gtk_print_job_set_track_print_status (printing->job, TRUE);

  if (!gtk_print_job_set_source_fd (printing->job, printing->fd, &error))
    {
      finish (task, error);
      return;
    }

  if (!gtk_printer_is_virtual (printing->printer))
    g_signal_connect_object (
      printing->job, "status-changed", G_CALLBACK (status_changed_cb), task, G_CONNECT_DEFAULT);
  gtk_print_job_send (printing->job, job_sent_cb, g_object_ref (task), g_object_unref);
}

static gboolean
find_printer_cb (GtkPrinter *printer, gpointer user_data)
{
  Printing *printing = g_task_get_task_data (G_TASK (user_data));
  GtkPrintSettings *settings = gtk_print_setup_get_print_settings (printing->setup);

  if (g_strcmp0 (gtk_printer_get_name (printer), gtk_print_settings_get_printer (settings)) != 0)
    return FALSE;

  g_set_object (&printing->printer, printer);

  return TRUE;
}

/* Every printer was looked at, or the right one was among them. */
static void
found_printer_cb (gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Printing *printing = g_task_get_task_data (task);

  if (printing->printer)
    send_job (task);
  else
    finish (task,
            g_error_new_literal (
              G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("The printer is not there any more")));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Printing *printing = g_task_get_task_data (task);
  GError *error = NULL;

  printing->setup = gtk_print_dialog_setup_finish (GTK_PRINT_DIALOG (source), result, &error);
  if (printing->setup)
    gtk_enumerate_printers (find_printer_cb, g_steal_pointer (&task), found_printer_cb, FALSE);
  else
    finish (task, error);
}

static void
ask (GTask *task)
{
  Printing *printing = g_task_get_task_data (task);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", printing->fd);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  /* No cancellable: the dialog does not outlive one. */
  if (must_use_portal ())
    gtk_print_dialog_print_file (
      printing->dialog, printing->parent, NULL, file, NULL, portal_printed_cb, g_object_ref (task));
  else
    gtk_print_dialog_setup (
      printing->dialog, printing->parent, NULL, chosen_cb, g_object_ref (task));
}

void
kit_print_async (GtkWindow *parent,
                 const char *title,
                 GBytes *pdf,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  Printing *printing;
  g_autoptr (GTask) task = NULL;
  int fd, errsv;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (title != NULL);
  g_return_if_fail (pdf != NULL);

  fd = open_document (pdf);
  errsv = errno;

  printing = g_new0 (Printing, 1);
  printing->fd = fd;
  printing->parent = g_object_ref (parent);
  printing->dialog = gtk_print_dialog_new ();
  printing->title = g_strdup (title);
  gtk_print_dialog_set_title (printing->dialog, title);

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, kit_print_async);
  g_task_set_task_data (task, printing, printing_free);

  if (fd >= 0)
    ask (task);
  else
    g_task_return_new_error (task,
                             G_IO_ERROR,
                             g_io_error_from_errno (errsv),
                             _ ("The document could not be prepared: %s"),
                             g_strerror (errsv));
}

gboolean
kit_print_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
