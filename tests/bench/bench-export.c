/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "kit-application.h"
#include "kit-config.h"
#include "kit-export-dialog.h"
#include "kit-window.h"

/* bench-export FOLDER PATH together|each: exports all evaluations of the library in FOLDER from the
 * program's own window to PATH. Prints how long it took, and the longest time in which the main
 * loop did nothing else, both in ms. */

/* How often the main loop says that it is alive, in ms. */
#define BEAT 1

typedef struct
{
  GtkApplication *application;
  const char *path;
  gboolean together;
  gint64 began;
  gint64 last_beat;
  gint64 longest;
} Bench;

static void
end (Bench *self)
{
  g_print (
    "%.1f %.2f\n", (g_get_monotonic_time () - self->began) / 1000., self->longest / 1000. - BEAT);
  g_application_quit (G_APPLICATION (self->application));
}

static gboolean
beat_cb (gpointer data)
{
  Bench *self = data;
  const gint64 now = g_get_monotonic_time ();

  self->longest = MAX (self->longest, now - self->last_beat);
  self->last_beat = now;
  return G_SOURCE_CONTINUE;
}

static GStrv
list_ids (KitLibrary *library)
{
  GListModel *evaluations = kit_library_get_evaluations (library);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (evaluations); i++)
    {
      g_autoptr (KitEvaluationSummary) summary = g_list_model_get_item (evaluations, i);

      g_strv_builder_add (ids, kit_evaluation_summary_get_id (summary));
    }

  return g_strv_builder_end (ids);
}

/* When the window has come to rest. */
static gboolean
start_cb (gpointer data)
{
  Bench *self = data;
  KitWindow *window = KIT_WINDOW (gtk_application_get_active_window (self->application));
  KitLibrary *library = kit_window_get_library (window);
  GSettings *settings = kit_window_get_settings (window);
  g_auto (GStrv) ids = list_ids (library);
  KitExportDialog *dialog;

  g_settings_set_boolean (settings, "export-together", self->together);
  dialog = kit_export_dialog_new (library, settings, (const char *const *) ids, 0);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (window));
  g_signal_connect_swapped (dialog, "closed", G_CALLBACK (end), self);
  g_timeout_add_full (G_PRIORITY_DEFAULT, BEAT, beat_cb, self, NULL);
  self->began = self->last_beat = g_get_monotonic_time ();
  kit_export_dialog_start (dialog, self->path);

  return G_SOURCE_REMOVE;
}

static void
loaded_cb (Bench *self)
{
  g_timeout_add (500, start_cb, self);
}

int
main (int argc, char *argv[])
{
  g_autoptr (KitLibrary) library = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (KitApplication) application = NULL;
  Bench bench = { 0 };

  g_return_val_if_fail (argc == 4, 2);

  library = kit_library_new (argv[1], argv[1], "Grace Holt");
  settings = g_settings_new (KIT_APPLICATION_ID);
  application = kit_application_new (library, settings);
  bench.application = GTK_APPLICATION (application);
  bench.path = argv[2];
  bench.together = g_str_equal (argv[3], "together");
  g_signal_connect_swapped (library, "notify::loaded", G_CALLBACK (loaded_cb), &bench);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
