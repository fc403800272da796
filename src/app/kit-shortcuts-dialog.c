/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-shortcuts-dialog.h"

#include <glib/gi18n.h>

#include "kit-config.h"
#include "kit-shortcuts.h"

struct _KitShortcutsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (KitShortcutsDialog, kit_shortcuts_dialog, ADW_TYPE_DIALOG)

static char *
accelerator_label (const char *accelerator)
{
  GdkModifierType modifiers;
  guint key;

  if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
    return g_strdup (accelerator);

  return gtk_accelerator_get_label (key, modifiers);
}

static GtkWidget *
create_row (const KitShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = accelerator_label (shortcut->accels[0]);
  GtkWidget *label;

  if (shortcut->last_accel != NULL)
    {
      g_autofree char *last = accelerator_label (shortcut->last_accel);
      /* Translators: a range of keys: “Ctrl+1 to Ctrl+7” */
      char *range = g_strdup_printf (_ ("%s to %s"), text, last);

      g_free (text);
      text = range;
    }

  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "numeric");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static void
kit_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIT_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (kit_shortcuts_dialog_parent_class)->dispose (object);
}

static void
kit_shortcuts_dialog_class_init (KitShortcutsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kit_shortcuts_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KitShortcutsDialog, page);
}

static void
kit_shortcuts_dialog_init (KitShortcutsDialog *self)
{
  const char *group_title = NULL;
  AdwPreferencesGroup *group = NULL;
  const KitShortcut *shortcuts;
  guint n_shortcuts;

  gtk_widget_init_template (GTK_WIDGET (self));

  shortcuts = kit_shortcuts_get (&n_shortcuts);
  for (guint i = 0; i < n_shortcuts; i++)
    {
      if (shortcuts[i].title == NULL)
        continue;

      if (g_strcmp0 (group_title, shortcuts[i].group) != 0)
        {
          group_title = shortcuts[i].group;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _ (group_title));
          adw_preferences_page_add (self->page, group);
        }
      adw_preferences_group_add (group, create_row (&shortcuts[i]));
    }
}

KitShortcutsDialog *
kit_shortcuts_dialog_new (void)
{
  return g_object_new (KIT_TYPE_SHORTCUTS_DIALOG, NULL);
}
