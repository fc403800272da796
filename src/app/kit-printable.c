/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-printable.h"

#include <glib/gi18n.h>

#include "kit-evaluation-report.h"
#include "kit-form-report.h"
#include "kit-record-report.h"

/* The values of the setting "paper-size". */
enum
{
  PAPER_AUTO,
  PAPER_A4,
  PAPER_LETTER,
};

/* A setting that is on or off. */
typedef struct
{
  const char *key;
  const char *label;
} Switch;

static const Switch evaluation_switches[] = {
  { "anchors", N_ ("What the _Levels Look Like") },
  { "sample-answers", N_ ("_Sample Answers") },
  { "notes", N_ ("_Notes") },
};

static const Switch form_switches[] = {
  { "page-per-question", N_ ("A _Page per Question") },
  { "anchors", N_ ("What the _Levels Look Like") },
  { "sample-answers", N_ ("_Sample Answers") },
};

static const Switch style_switches[] = {
  { "landscape", N_ ("_Landscape") },
};

/* The values of the setting "names", in the order of #KitNaming. */
static const struct
{
  const char *nick;
  const char *label;
} namings[] = {
  { "full", N_ ("_Full Names") },
  { "initials", N_ ("_Initials") },
  { "none", N_ ("_No Names") },
};

static const int text_sizes[] = { 9, 10, 11, 12, 14, 16 };

/* What each kind of report does in a way of its own. */
typedef struct
{
  const char *settings;
  const char *title;
  KitReport *(*lay_out) (KitPrintable *self);
  char *(*dup_file_name) (KitPrintable *self);
  const Switch *switches;
  guint n_switches;
  gboolean has_names;
} Kind;

struct _KitPrintable
{
  GObject parent_instance;

  const Kind *kind;
  KitEvaluation *evaluation; /* or */
  KitRole *role;             /* or */
  KitRecord *record;
  GSettings *settings;
  GSettings *options;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KitPrintable, kit_printable, G_TYPE_OBJECT)

static void
changed_cb (KitPrintable *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
kit_printable_finalize (GObject *object)
{
  KitPrintable *self = KIT_PRINTABLE (object);

  g_clear_object (&self->evaluation);
  g_clear_object (&self->role);
  g_clear_pointer (&self->record, kit_record_free);
  g_clear_object (&self->settings);
  g_clear_object (&self->options);

  G_OBJECT_CLASS (kit_printable_parent_class)->finalize (object);
}

static void
kit_printable_class_init (KitPrintableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kit_printable_finalize;

  signals[CHANGED] = g_signal_new (
    "changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kit_printable_init (KitPrintable *self)
{
}

static KitReportStyle
get_style (KitPrintable *self)
{
  KitReportStyle style = kit_report_style_get_default ();

  switch (g_settings_get_enum (self->settings, "paper-size"))
    {
    case PAPER_A4:
      style.paper = KIT_PAPER_A4;
      break;
    case PAPER_LETTER:
      style.paper = KIT_PAPER_LETTER;
      break;
    case PAPER_AUTO:
    default:
      break;
    }
  style.landscape = g_settings_get_boolean (self->options, "landscape");
  style.text_size = g_settings_get_int (self->options, "text-size");

  return style;
}

static KitEvaluationOptions
get_evaluation_options (KitPrintable *self)
{
  return (KitEvaluationOptions) {
    .naming = (KitNaming) g_settings_get_enum (self->options, "names"),
    .no_anchors = !g_settings_get_boolean (self->options, "anchors"),
    .no_notes = !g_settings_get_boolean (self->options, "notes"),
    .sample_answers = g_settings_get_boolean (self->options, "sample-answers"),
  };
}

static KitFormOptions
get_form_options (KitPrintable *self)
{
  return (KitFormOptions) {
    .page_per_question = g_settings_get_boolean (self->options, "page-per-question"),
    .anchors = g_settings_get_boolean (self->options, "anchors"),
    .sample_answers = g_settings_get_boolean (self->options, "sample-answers"),
  };
}

static KitReport *
lay_out_evaluation (KitPrintable *self)
{
  const KitReportStyle style = get_style (self);
  const KitEvaluationOptions options = get_evaluation_options (self);

  return kit_evaluation_report_new (self->evaluation, &options, &style);
}

static KitReport *
lay_out_kit (KitPrintable *self)
{
  const KitReportStyle style = get_style (self);
  const KitFormOptions options = get_form_options (self);

  return kit_form_report_new (self->role, &options, &style);
}

static char *
dup_evaluation_file_name (KitPrintable *self)
{
  return kit_evaluation_report_get_file_name (self->evaluation);
}

static const Kind evaluation_kind = {
  .settings = "print-evaluation",
  .title = N_ ("Interview evaluation"),
  .lay_out = lay_out_evaluation,
  .dup_file_name = dup_evaluation_file_name,
  .switches = evaluation_switches,
  .n_switches = G_N_ELEMENTS (evaluation_switches),
  .has_names = TRUE,
};

static char *
dup_form_file_name (KitPrintable *self)
{
  return kit_form_report_get_file_name ();
}

static const Kind kit_kind = {
  .settings = "print-kit",
  .title = N_ ("Interview form"),
  .lay_out = lay_out_kit,
  .dup_file_name = dup_form_file_name,
  .switches = form_switches,
  .n_switches = G_N_ELEMENTS (form_switches),
};

static KitReport *
lay_out_record (KitPrintable *self)
{
  const KitReportStyle style = get_style (self);

  return kit_record_report_new (self->record, &style);
}

static char *
dup_record_file_name (KitPrintable *self)
{
  return kit_record_report_get_file_name ();
}

static const Kind record_kind = {
  .settings = "print-record",
  .title = N_ ("Candidate record"),
  .lay_out = lay_out_record,
  .dup_file_name = dup_record_file_name,
};

static KitPrintable *
create (GSettings *settings, const Kind *kind)
{
  KitPrintable *self = g_object_new (KIT_TYPE_PRINTABLE, NULL);

  self->kind = kind;
  self->settings = g_object_ref (settings);
  self->options = g_settings_get_child (settings, kind->settings);
  g_signal_connect_object (
    self->options, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

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

static void
append_switches (GMenu *menu, const Switch *switches, guint n_switches)
{
  for (guint i = 0; i < n_switches; i++)
    {
      g_autofree char *action = g_strconcat ("options.", switches[i].key, NULL);

      g_menu_append (menu, _ (switches[i].label), action);
    }
}

static GMenuModel *
create_namings_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (namings); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (namings[i].label), NULL);

      g_menu_item_set_action_and_target (item, "options.names", "s", namings[i].nick);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_sizes_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (text_sizes); i++)
    {
      /* Translators: a size of text, in points */
      g_autofree char *label = g_strdup_printf (_ ("%d pt"), text_sizes[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "options.text-size", "i", text_sizes[i]);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_parts (const Kind *kind)
{
  g_autoptr (GMenuModel) names = create_namings_menu ();
  GMenu *parts = g_menu_new ();

  append_switches (parts, kind->switches, kind->n_switches);
  if (kind->has_names)
    g_menu_append_submenu (parts, _ ("N_ames"), names);

  return G_MENU_MODEL (parts);
}

GMenuModel *
kit_printable_create_menu (KitPrintable *self)
{
  g_autoptr (GMenuModel) parts = NULL;
  g_autoptr (GMenu) style = g_menu_new ();
  g_autoptr (GMenuModel) sizes = create_sizes_menu ();
  GMenu *menu;

  g_return_val_if_fail (KIT_IS_PRINTABLE (self), NULL);

  menu = g_menu_new ();
  parts = create_parts (self->kind);
  append_switches (style, style_switches, G_N_ELEMENTS (style_switches));
  g_menu_append_submenu (style, _ ("_Text Size"), sizes);
  g_menu_append_section (menu, NULL, parts);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (style));

  return G_MENU_MODEL (menu);
}

GSimpleActionGroup *
kit_printable_create_actions (KitPrintable *self)
{
  GSimpleActionGroup *actions = g_simple_action_group_new ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_return_val_if_fail (KIT_IS_PRINTABLE (self), NULL);

  g_object_get (self->options, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (self->options, keys[i]);

      g_action_map_add_action (G_ACTION_MAP (actions), action);
    }

  return actions;
}
