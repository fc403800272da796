/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE

#include "kit-printing.h"

#include "kit-print-outcome.h"
#include "kit-print-pages.h"
#include "kit-report-pages.h"
#include "kit-saving.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <gtk/gtkunixprint.h>
#include <sys/mman.h>
#include <unistd.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GtkPrintSetup, gtk_print_setup_unref)

typedef struct
{
  GtkWindow *parent;
  char *title;
  KitReport *report;

  GtkPrintSettings *settings;
  GtkPageSetup *page_setup;
  /* (nullable): where the job is ours */
  GtkPrinter *printer;
  GtkPrintJob *job;
  /* The document, -1 before it is made; read for as long as this is there. */
  int fd;
  KitPrintOutcome outcome;
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_clear_object (&printing->parent);
  g_clear_object (&printing->report);
  g_clear_object (&printing->settings);
  g_clear_object (&printing->page_setup);
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
open_document (GBytes *pdf, GError **error)
{
  g_autofd int fd = memfd_create ("print", MFD_CLOEXEC);
  const char *data = g_bytes_get_data (pdf, NULL);
  gsize size = g_bytes_get_size (pdf);
  gsize written = 0;

  while (fd >= 0 && written < size)
    {
      gssize n = write (fd, data + written, size - written);

      if (n > 0)
        written += n;
      else if (n == 0 || errno != EINTR)
        break;
    }

  if (fd >= 0 && written == size && lseek (fd, 0, SEEK_SET) == 0)
    return g_steal_fd (&fd);

  g_set_error (error,
               G_IO_ERROR,
               g_io_error_from_errno (errno),
               _ ("The document could not be prepared: %s"),
               g_strerror (errno));
  return -1;
}

/* @sentence: (transfer full) (nullable): what can be said of it; without one, @error is why not */
static void
finish (GTask *task, char *sentence, GError *error)
{
  if (g_task_get_completed (task))
    {
      g_clear_error (&error);
      g_free (sentence);
    }
  else if (error != NULL)
    {
      g_task_return_error (task, error);
    }
  else
    {
      g_task_return_pointer (task, sentence, g_free);
    }
}

static KitPageSetup
get_sheet (GtkPageSetup *page_setup)
{
  return (KitPageSetup) {
    .width = gtk_page_setup_get_paper_width (page_setup, GTK_UNIT_POINTS),
    .height = gtk_page_setup_get_paper_height (page_setup, GTK_UNIT_POINTS),
    .top = gtk_page_setup_get_top_margin (page_setup, GTK_UNIT_POINTS),
    .bottom = gtk_page_setup_get_bottom_margin (page_setup, GTK_UNIT_POINTS),
    .left = gtk_page_setup_get_left_margin (page_setup, GTK_UNIT_POINTS),
    .right = gtk_page_setup_get_right_margin (page_setup, GTK_UNIT_POINTS),
  };
}

/* The chosen pages, as large as fits on the chosen paper, between its margins. */
static GBytes *
draw (Printing *printing, GError **error)
{
  g_autoptr (GArray) pages =
    kit_print_pages_take (printing->settings, kit_report_get_n_pages (printing->report));
  KitPageSetup sheet;

  if (pages->len == 0)
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_INVALID_ARGUMENT,
                           _ ("None of the chosen pages is in this document"));
      return NULL;
    }

  sheet = get_sheet (printing->page_setup);
  return kit_report_pages_to_pdf (printing->report,
                                  printing->title,
                                  (const guint *) (gconstpointer) pages->data,
                                  pages->len,
                                  &sheet,
                                  error);
}

/* In a print queue: what the server says of it. */

static void
take_outcome (GTask *task, KitPrintOutcome outcome)
{
  if (outcome == KIT_PRINT_SENT)
    finish (task, g_strdup (_ ("Sent to the printer")), NULL);
  else if (outcome == KIT_PRINT_REFUSED)
    finish (
      task,
      NULL,
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
  if (error != NULL)
    finish (G_TASK (user_data),
            NULL,
            g_error_new (error->domain,
                         error->code,
                         _ ("The print server did not take the document: %s"),
                         error->message));
}

static void
send_job (GTask *task, GBytes *pdf)
{
  Printing *printing = g_task_get_task_data (task);
  GError *error = NULL;

  printing->fd = open_document (pdf, &error);
  printing->job = gtk_print_job_new (
    printing->title, printing->printer, printing->settings, printing->page_setup);
  gtk_print_job_set_track_print_status (printing->job, TRUE);

  if (printing->fd < 0 || !gtk_print_job_set_source_fd (printing->job, printing->fd, &error))
    {
      finish (task, NULL, error);
      return;
    }

  g_signal_connect_object (
    printing->job, "status-changed", G_CALLBACK (status_changed_cb), task, G_CONNECT_DEFAULT);
  gtk_print_job_send (printing->job, job_sent_cb, g_object_ref (task), g_object_unref);
}

/* In a file, written as all our files are: GTK would leave it open to others, and its name in the
 * list of recent files. */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Printing *printing = g_task_get_task_data (task);
  g_autoptr (GFile) file =
    g_file_new_for_uri (gtk_print_settings_get (printing->settings, GTK_PRINT_SETTINGS_OUTPUT_URI));
  GError *error = NULL;

  if (kit_saving_run_finish (result, &error))
    finish (task, kit_print_outcome_describe_file (file), NULL);
  else
    finish (task, NULL, error);
}

static void
save (GTask *task, GBytes *pdf)
{
  Printing *printing = g_task_get_task_data (task);
  const char *uri = gtk_print_settings_get (printing->settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  g_autofree char *path = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;
  KitSaving *saving;

  if (path == NULL)
    {
      finish (task,
              NULL,
              g_error_new_literal (G_IO_ERROR,
                                   G_IO_ERROR_NOT_SUPPORTED,
                                   _ ("Only a folder of this computer can be used")));
      return;
    }

  saving = kit_saving_new ();
  kit_saving_add (saving, path, pdf);
  kit_saving_run_async (saving, NULL, saved_cb, g_object_ref (task));
}

/* Outside the sandbox. */

static void
send_chosen (GTask *task)
{
  Printing *printing = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) pdf = draw (printing, &error);

  if (pdf == NULL)
    finish (task, NULL, error);
  else if (gtk_printer_is_virtual (printing->printer))
    save (task, pdf);
  else
    send_job (task, pdf);
}

static void
response_cb (GtkPrintUnixDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Printing *printing = g_task_get_task_data (task);
  GtkPrinter *printer = gtk_print_unix_dialog_get_selected_printer (dialog);

  if (response == GTK_RESPONSE_OK && printer != NULL)
    {
      g_clear_object (&printing->settings);
      printing->settings = gtk_print_unix_dialog_get_settings (dialog);
      g_set_object (&printing->page_setup, gtk_print_unix_dialog_get_page_setup (dialog));
      g_set_object (&printing->printer, printer);
      send_chosen (task);
    }
  else
    {
      finish (task,
              NULL,
              g_error_new_literal (
                GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED, _ ("Nothing was printed")));
    }

  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* GTK's dialog as it is: the one of GtkPrintDialog offers files that are no PDF, and greys out what
 * we can do for every printer. */
static void
ask_here (GTask *task)
{
  Printing *printing = g_task_get_task_data (task);
  GtkWidget *widget = gtk_print_unix_dialog_new (printing->title, printing->parent);
  GtkPrintUnixDialog *dialog = GTK_PRINT_UNIX_DIALOG (widget);

  gtk_print_unix_dialog_set_manual_capabilities (
    dialog, GTK_PRINT_CAPABILITY_GENERATE_PDF | GTK_PRINT_CAPABILITY_PAGE_SET);
  gtk_print_unix_dialog_set_embed_page_setup (dialog, TRUE);
  gtk_print_unix_dialog_set_settings (dialog, printing->settings);
  gtk_print_unix_dialog_set_page_setup (dialog, printing->page_setup);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), g_object_ref (task));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* In the sandbox. */

static void
portal_printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (source), result, &error))
    finish (task, g_strdup (_ ("Handed over for printing")), NULL);
  else
    finish (task, NULL, error);
}

static void
portal_print (GTask *task, GtkPrintDialog *dialog, GtkPrintSetup *setup)
{
  Printing *printing = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) pdf = draw (printing, &error);
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  if (pdf != NULL)
    printing->fd = open_document (pdf, &error);
  if (printing->fd < 0)
    {
      finish (task, NULL, error);
      return;
    }

  path = g_strdup_printf ("/proc/self/fd/%d", printing->fd);
  file = g_file_new_for_path (path);
  /* No cancellable: the dialog does not outlive one. */
  gtk_print_dialog_print_file (
    dialog, printing->parent, setup, file, NULL, portal_printed_cb, g_object_ref (task));
}

/* The portal prints with what was chosen there, but sends all the pages that it gets. */
static void
portal_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Printing *printing = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GtkPrintSetup) setup =
    gtk_print_dialog_setup_finish (GTK_PRINT_DIALOG (source), result, &error);

  if (setup == NULL)
    {
      finish (task, NULL, error);
      return;
    }

  g_clear_object (&printing->settings);
  printing->settings = gtk_print_settings_copy (gtk_print_setup_get_print_settings (setup));
  gtk_print_settings_set_page_set (printing->settings, GTK_PAGE_SET_ALL);
  g_set_object (&printing->page_setup, gtk_print_setup_get_page_setup (setup));
  portal_print (task, GTK_PRINT_DIALOG (source), setup);
}

static void
ask_portal (GTask *task)
{
  Printing *printing = g_task_get_task_data (task);
  g_autoptr (GtkPrintDialog) dialog = gtk_print_dialog_new ();

  gtk_print_dialog_set_title (dialog, printing->title);
  gtk_print_dialog_set_print_settings (dialog, printing->settings);
  gtk_print_dialog_set_page_setup (dialog, printing->page_setup);
  gtk_print_dialog_setup (dialog, printing->parent, NULL, portal_chosen_cb, g_object_ref (task));
}

static GtkPrintSettings *
new_settings (const char *file_name)
{
  GtkPrintSettings *settings = gtk_print_settings_new ();
  g_autofree char *base = g_strdup (file_name);

  if (g_str_has_suffix (base, ".pdf"))
    base[strlen (base) - strlen (".pdf")] = '\0';
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, base);

  return settings;
}

static GtkPageSetup *
new_page_setup (KitReport *report)
{
  GtkPageSetup *page_setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) letter = gtk_paper_size_new (GTK_PAPER_NAME_LETTER);
  g_autoptr (GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  double width, height;

  kit_report_get_page_size (report, &width, &height);
  gtk_page_setup_set_paper_size_and_default_margins (
    page_setup,
    ABS (MIN (width, height) - gtk_paper_size_get_width (letter, GTK_UNIT_POINTS)) < 1 ? letter
                                                                                       : a4);
  gtk_page_setup_set_orientation (
    page_setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);

  return page_setup;
}

void
kit_print_async (GtkWindow *parent,
                 const char *title,
                 const char *file_name,
                 KitReport *report,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  Printing *printing;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (title != NULL);
  g_return_if_fail (file_name != NULL);
  g_return_if_fail (KIT_IS_REPORT (report));

  printing = g_new0 (Printing, 1);
  printing->fd = -1;
  printing->parent = g_object_ref (parent);
  printing->title = g_strdup (title);
  printing->report = g_object_ref (report);
  printing->settings = new_settings (file_name);
  printing->page_setup = new_page_setup (report);

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, kit_print_async);
  g_task_set_task_data (task, printing, printing_free);

  if (must_use_portal ())
    ask_portal (task);
  else
    ask_here (task);
}

char *
kit_print_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
