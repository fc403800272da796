/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-export.h"

#include <glib/gi18n.h>

#include "kit-collection.h"
#include "kit-file-error.h"
#include "kit-file-name.h"
#include "kit-file.h"

struct _KitExport
{
  GObject parent_instance;

  KitReading *reading;
  KitEvaluationOptions options;
  KitReportStyle style;
  char *path;
  gboolean together;
  int n_done;
  int n_unknown_glyphs;
};

G_DEFINE_FINAL_TYPE (KitExport, kit_export, G_TYPE_OBJECT)

static void
kit_export_finalize (GObject *object)
{
  KitExport *self = KIT_EXPORT (object);

  g_clear_pointer (&self->reading, kit_reading_free);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (kit_export_parent_class)->finalize (object);
}

static void
kit_export_class_init (KitExportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kit_export_finalize;
}

static void
kit_export_init (KitExport *self)
{
}

KitExport *
kit_export_new (KitReading *reading,
                const KitEvaluationOptions *options,
                const KitReportStyle *style)
{
  KitExport *self;

  g_return_val_if_fail (reading != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  self = g_object_new (KIT_TYPE_EXPORT, NULL);
  self->reading = reading;
  self->options = *options;
  self->style = *style;

  return self;
}

guint
kit_export_get_n_evaluations (KitExport *self)
{
  g_return_val_if_fail (KIT_IS_EXPORT (self), 0);

  return kit_reading_get_n_evaluations (self->reading);
}

guint
kit_export_get_n_done (KitExport *self)
{
  g_return_val_if_fail (KIT_IS_EXPORT (self), 0);

  return (guint) g_atomic_int_get (&self->n_done);
}

guint
kit_export_get_n_unknown_glyphs (KitExport *self)
{
  g_return_val_if_fail (KIT_IS_EXPORT (self), 0);

  return (guint) g_atomic_int_get (&self->n_unknown_glyphs);
}

const char *
kit_export_get_title (void)
{
  return _ ("Interview evaluations");
}

const char *
kit_export_get_file_name (void)
{
  return "evaluations.pdf";
}

/* In the folder that was chosen, under the name that it has alone. */
static gboolean
write_file (KitExport *self, KitEvaluation *evaluation, KitReport *report, GError **error)
{
  g_autofree char *name = kit_evaluation_report_get_file_name (evaluation);
  g_autofree char *wanted = g_build_filename (self->path, name, NULL);
  g_autofree char *path = kit_file_name_choose (wanted);
  g_autoptr (GBytes) pdf = kit_report_to_pdf (report, error);

  if (pdf == NULL)
    return FALSE;

  if (kit_file_check_folder (path, error) && kit_file_write (path, pdf, error))
    return TRUE;

  kit_file_error_name (error, self->path, path);
  return FALSE;
}

/* @collection: (nullable): what it goes into, instead of a file of its own */
static gboolean
export_one (KitExport *self, guint i, KitCollection *collection, GError **error)
{
  g_autoptr (KitEvaluation) evaluation = kit_reading_read (self->reading, i, error);
  g_autoptr (KitReport) report = NULL;

  if (evaluation == NULL)
    return FALSE;

  report = kit_evaluation_report_new (evaluation, &self->options, &self->style);
  g_atomic_int_add (&self->n_unknown_glyphs, (int) kit_report_get_n_unknown_glyphs (report));
  if (collection == NULL)
    return write_file (self, evaluation, report, error);

  kit_collection_add (collection, report);
  return TRUE;
}

static gboolean
export_all (KitExport *self, KitCollection *collection, GCancellable *cancellable, GError **error)
{
  const guint n = kit_export_get_n_evaluations (self);

  for (guint i = 0; i < n; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !export_one (self, i, collection, error))
        return FALSE;

      g_atomic_int_inc (&self->n_done);
    }

  return TRUE;
}

static gboolean
write_document (KitExport *self, KitCollection *collection, GError **error)
{
  g_autoptr (GBytes) pdf = kit_collection_to_pdf (collection, kit_export_get_title (), error);

  if (pdf == NULL)
    return FALSE;

  if (kit_file_check_folder (self->path, error) && kit_file_write (self->path, pdf, error))
    return TRUE;

  kit_file_error_name (error, NULL, self->path);
  return FALSE;
}

static void
run_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  KitExport *self = KIT_EXPORT (source_object);
  g_autoptr (PangoFontMap) fonts = kit_report_create_fonts ();
  g_autoptr (KitCollection) collection = self->together ? kit_collection_new () : NULL;
  GError *error = NULL;

  self->style.fonts = fonts;
  if (export_all (self, collection, cancellable, &error) &&
      (collection == NULL || write_document (self, collection, &error)))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  self->style.fonts = NULL;
}

void
kit_export_run_async (KitExport *self,
                      const char *path,
                      gboolean together,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KIT_IS_EXPORT (self));
  g_return_if_fail (path != NULL && g_path_is_absolute (path));
  g_return_if_fail (self->path == NULL);

  self->path = g_strdup (path);
  self->together = together;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, kit_export_run_async);
  /* What was done when it was stopped is known only at its end. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_thread);
}

gboolean
kit_export_run_finish (KitExport *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (KIT_IS_EXPORT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
