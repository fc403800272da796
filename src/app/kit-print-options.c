/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-print-options.h"

#include <glib/gi18n.h>

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
  { "anchors", N_ ("What the Le_vels Look Like") },
  { "sample-answers", N_ ("_Sample Answers") },
  { "notes", N_ ("_Notes") },
};

static const Switch form_switches[] = {
  { "page-per-question", N_ ("A _Page per Question") },
  { "anchors", N_ ("What the Le_vels Look Like") },
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

/* What each kind of report can leave out or not. */
static const struct
{
  const char *settings;
  const Switch *switches;
  guint n_switches;
  gboolean has_names;
} kinds[] = {
  [KIT_PRINT_EVALUATION] = { "print-evaluation",
                             evaluation_switches,
                             G_N_ELEMENTS (evaluation_switches),
                             TRUE },
  [KIT_PRINT_KIT] = { "print-kit", form_switches, G_N_ELEMENTS (form_switches), FALSE },
  [KIT_PRINT_RECORD] = { "print-record", NULL, 0, FALSE },
};

struct _KitPrintOptions
{
  GObject parent_instance;

  KitPrintKind kind;
  GSettings *settings;
  GSettings *options;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KitPrintOptions, kit_print_options, G_TYPE_OBJECT)

static void
changed_cb (KitPrintOptions *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
kit_print_options_finalize (GObject *object)
{
  KitPrintOptions *self = KIT_PRINT_OPTIONS (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->options);

  G_OBJECT_CLASS (kit_print_options_parent_class)->finalize (object);
}

static void
kit_print_options_class_init (KitPrintOptionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kit_print_options_finalize;

  signals[CHANGED] = g_signal_new (
    "changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kit_print_options_init (KitPrintOptions *self)
{
}

KitPrintOptions *
kit_print_options_new (KitPrintKind kind, GSettings *settings)
{
  KitPrintOptions *self;

  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (KIT_TYPE_PRINT_OPTIONS, NULL);
  self->kind = kind;
  self->settings = g_object_ref (settings);
  self->options = g_settings_get_child (settings, kinds[kind].settings);
  g_signal_connect_object (
    self->options, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

KitReportStyle
kit_print_options_get_style (KitPrintOptions *self)
{
  KitReportStyle style = kit_report_style_get_default ();

  g_return_val_if_fail (KIT_IS_PRINT_OPTIONS (self), style);

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

KitEvaluationOptions
kit_print_options_get_evaluation (KitPrintOptions *self)
{
  g_return_val_if_fail (KIT_IS_PRINT_OPTIONS (self) && self->kind == KIT_PRINT_EVALUATION,
                        (KitEvaluationOptions) { 0 });

  return (KitEvaluationOptions) {
    .naming = (KitNaming) g_settings_get_enum (self->options, "names"),
    .no_anchors = !g_settings_get_boolean (self->options, "anchors"),
    .no_notes = !g_settings_get_boolean (self->options, "notes"),
    .sample_answers = g_settings_get_boolean (self->options, "sample-answers"),
  };
}

KitFormOptions
kit_print_options_get_form (KitPrintOptions *self)
{
  g_return_val_if_fail (KIT_IS_PRINT_OPTIONS (self) && self->kind == KIT_PRINT_KIT,
                        (KitFormOptions) { 0 });

  return (KitFormOptions) {
    .page_per_question = g_settings_get_boolean (self->options, "page-per-question"),
    .anchors = g_settings_get_boolean (self->options, "anchors"),
    .sample_answers = g_settings_get_boolean (self->options, "sample-answers"),
  };
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
create_parts (KitPrintKind kind)
{
  g_autoptr (GMenuModel) names = create_namings_menu ();
  GMenu *parts = g_menu_new ();

  append_switches (parts, kinds[kind].switches, kinds[kind].n_switches);
  if (kinds[kind].has_names)
    g_menu_append_submenu (parts, _ ("N_ames"), names);

  return G_MENU_MODEL (parts);
}

static GMenuModel *
create_menu (KitPrintOptions *self)
{
  g_autoptr (GMenuModel) parts = NULL;
  g_autoptr (GMenu) style = g_menu_new ();
  g_autoptr (GMenuModel) sizes = create_sizes_menu ();
  GMenu *menu = g_menu_new ();

  parts = create_parts (self->kind);
  append_switches (style, style_switches, G_N_ELEMENTS (style_switches));
  g_menu_append_submenu (style, _ ("_Text Size"), sizes);
  g_menu_append_section (menu, NULL, parts);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (style));

  return G_MENU_MODEL (menu);
}

static GSimpleActionGroup *
create_actions (KitPrintOptions *self)
{
  GSimpleActionGroup *actions = g_simple_action_group_new ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (self->options, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (self->options, keys[i]);

      g_action_map_add_action (G_ACTION_MAP (actions), action);
    }

  return actions;
}

const char *
kit_print_options_get_hint (KitPrintOptions *self)
{
  g_return_val_if_fail (KIT_IS_PRINT_OPTIONS (self), NULL);

  if (!kinds[self->kind].has_names ||
      kit_print_options_get_evaluation (self).naming == KIT_NAMING_FULL)
    return NULL;

  return _ ("Whole names are replaced; read what was written about them otherwise");
}

void
kit_print_options_fill_menu (KitPrintOptions *self, GtkMenuButton *button)
{
  g_autoptr (GMenuModel) menu = NULL;
  g_autoptr (GSimpleActionGroup) actions = NULL;

  g_return_if_fail (KIT_IS_PRINT_OPTIONS (self));
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  menu = create_menu (self);
  actions = create_actions (self);
  gtk_menu_button_set_menu_model (button, menu);
  gtk_widget_insert_action_group (GTK_WIDGET (button), "options", G_ACTION_GROUP (actions));
}
