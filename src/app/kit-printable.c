/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-printable.h"

#include <glib/gi18n.h>

#include "kit-record-report.h"

/* What each kind of report does in a way of its own. */
typedef struct
{
  KitPrintKind options;
  const char *title;
  KitReport *(*lay_out) (KitPrintable *self);
  char *(*dup_file_name) (KitPrintable *self);
} Kind;

struct _KitPrintable
{
  GObject parent_instance;

  const Kind *kind;
  KitEvaluation *evaluation; /* or */
  KitRole *role;             /* or */
  KitRecord *record;
  KitPrintOptions *options;
};

G_DEFINE_FINAL_TYPE (KitPrintable, kit_printable, G_TYPE_OBJECT)

static void
kit_printable_finalize (GObject *object)
{
  KitPrintable *self = KIT_PRINTABLE (object);

  g_clear_object (&self->evaluation);
  g_clear_object (&self->role);
  g_clear_pointer (&self->record, kit_record_free);
  g_clear_object (&self->options);

  G_OBJECT_CLASS (kit_printable_parent_class)->finalize (object);
}

static void
kit_printable_class_init (KitPrintableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kit_printable_finalize;
}

static void
kit_printable_init (KitPrintable *self)
{
}

static KitReport *
lay_out_evaluation (KitPrintable *self)
{
  const KitReportStyle style = kit_print_options_get_style (self->options);
  const KitEvaluationOptions options = kit_print_options_get_evaluation (self->options);

  return kit_evaluation_report_new (self->evaluation, &options, &style);
}

static KitReport *
lay_out_kit (KitPrintable *self)
{
  const KitReportStyle style = kit_print_options_get_style (self->options);
  const KitFormOptions options = kit_print_options_get_form (self->options);

  return kit_form_report_new (self->role, &options, &style);
}

static char *
dup_evaluation_file_name (KitPrintable *self)
{
  return kit_evaluation_report_get_file_name (self->evaluation);
}

static const Kind evaluation_kind = {
  .options = KIT_PRINT_EVALUATION,
  .title = N_ ("Interview evaluation"),
  .lay_out = lay_out_evaluation,
  .dup_file_name = dup_evaluation_file_name,
};

static char *
dup_form_file_name (KitPrintable *self)
{
  return kit_form_report_get_file_name ();
}

static const Kind kit_kind = {
  .options = KIT_PRINT_KIT,
  .title = N_ ("Interview form"),
  .lay_out = lay_out_kit,
  .dup_file_name = dup_form_file_name,
};

static KitReport *
lay_out_record (KitPrintable *self)
{
  const KitReportStyle style = kit_print_options_get_style (self->options);

  return kit_record_report_new (self->record, &style);
}

static char *
dup_record_file_name (KitPrintable *self)
{
  return kit_record_report_get_file_name ();
}

static const Kind record_kind = {
  .options = KIT_PRINT_RECORD,
  .title = N_ ("Candidate record"),
  .lay_out = lay_out_record,
  .dup_file_name = dup_record_file_name,
};

static KitPrintable *
create (GSettings *settings, const Kind *kind)
{
  KitPrintable *self = g_object_new (KIT_TYPE_PRINTABLE, NULL);

  self->kind = kind;
  self->options = kit_print_options_new (kind->options, settings);

  return self;
}

KitPrintable *
kit_printable_new_for_evaluation (KitEvaluation *evaluation, GSettings *settings)
{
  KitPrintable *self;

  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = create (settings, &evaluation_kind);
  self->evaluation = g_object_ref (evaluation);
  return self;
}

KitPrintable *
kit_printable_new_for_kit (KitRole *role, GSettings *settings)
{
  KitPrintable *self;

  g_return_val_if_fail (KIT_IS_ROLE (role), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = create (settings, &kit_kind);
  self->role = g_object_ref (role);
  return self;
}

KitPrintable *
kit_printable_new_for_record (KitRecord *record, GSettings *settings)
{
  KitPrintable *self;

  g_return_val_if_fail (record != NULL, NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = create (settings, &record_kind);
  self->record = record;
  return self;
}

const char *
kit_printable_get_title (KitPrintable *self)
{
  g_return_val_if_fail (KIT_IS_PRINTABLE (self), NULL);

  return _ (self->kind->title);
}

char *
kit_printable_dup_file_name (KitPrintable *self)
{
  g_return_val_if_fail (KIT_IS_PRINTABLE (self), NULL);

  return self->kind->dup_file_name (self);
}

KitReport *
kit_printable_lay_out (KitPrintable *self)
{
  g_return_val_if_fail (KIT_IS_PRINTABLE (self), NULL);

  return self->kind->lay_out (self);
}

KitPrintOptions *
kit_printable_get_options (KitPrintable *self)
{
  g_return_val_if_fail (KIT_IS_PRINTABLE (self), NULL);

  return self->options;
}
