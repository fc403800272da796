/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-print-preview.h"

#include "kit-config.h"
#include "kit-dialog-focus.h"
#include "kit-export-place.h"
#include "kit-paper-view.h"
#include "kit-printing.h"
#include "kit-saving.h"
#include "kit-window.h"
#include "kit-words.h"

#include <glib/gi18n.h>

struct _KitPrintPreview
{
  AdwDialog parent_instance;

  AdwBanner *banner;
  GtkWidget *print_button;
  GtkMenuButton *options_button;
  GtkListView *page_list;

  KitPrintable *printable;
  KitReport *report;
};

G_DEFINE_FINAL_TYPE (KitPrintPreview, kit_print_preview, ADW_TYPE_DIALOG)

static GBytes *
make_pdf (KitPrintPreview *self)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = kit_report_to_pdf (self->report, &error);

  if (!pdf)
    kit_window_show_error (GTK_WIDGET (self), _ ("Not Made"), error);

  return pdf;
}

static gboolean
is_dismissed (const GError *error)
{
  return g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
         g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED);
}

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KitPrintPreview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = kit_print_finish (result, &error);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (window == NULL || is_dismissed (error))
    return;

  if (sentence != NULL)
    {
      kit_window_add_toast (window, sentence, NULL, NULL, NULL);
      adw_dialog_close (ADW_DIALOG (self));
    }
  else
    {
      kit_window_show_error (GTK_WIDGET (self), _ ("Not Printed"), error);
    }
}

static void
print_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitPrintPreview *self = KIT_PRINT_PREVIEW (widget);
  g_autofree char *file_name = kit_printable_dup_file_name (self->printable);

  kit_print_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                   kit_printable_get_title (self->printable),
                   file_name,
                   self->report,
                   printed_cb,
                   g_object_ref (self));
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KitPrintPreview *self = KIT_PRINT_PREVIEW (source);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GError) error = NULL;

  if (!window)
    return;

  if (kit_saving_run_finish (result, &error))
    {
      kit_window_add_toast (window, _ ("Exported"), NULL, NULL, NULL);
      adw_dialog_close (ADW_DIALOG (self));
    }
  else
    {
      kit_window_show_error (GTK_WIDGET (self), _ ("Not Exported"), error);
    }
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KitPrintPreview) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GBytes) pdf = NULL;
  KitSaving *saving;

  if (!kit_export_place_take (file))
    return;

  pdf = make_pdf (self);
  if (!pdf)
    return;

  saving = kit_saving_new ();
  kit_saving_add (saving, g_file_peek_path (file), pdf);
  kit_saving_run_async (saving, self, exported_cb, NULL);
}

static void
export_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitPrintPreview *self = KIT_PRINT_PREVIEW (widget);
  g_autofree char *file_name = kit_printable_dup_file_name (self->printable);
  g_autoptr (GtkFileDialog) dialog = kit_export_place_dialog_new ();

  gtk_file_dialog_set_initial_name (dialog, file_name);
  gtk_file_dialog_save (
    dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, place_chosen_cb, g_object_ref (self));
}

static void
setup_page_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, kit_paper_view_new ());
}

static void
bind_page_cb (KitPrintPreview *self, GtkListItem *item)
{
  kit_paper_view_set_page (KIT_PAPER_VIEW (gtk_list_item_get_child (item)),
                           self->report,
                           gtk_list_item_get_position (item));
}

static void
unbind_page_cb (KitPrintPreview *self, GtkListItem *item)
{
  kit_paper_view_set_page (KIT_PAPER_VIEW (gtk_list_item_get_child (item)), NULL, 0);
}

/* The list needs one item a page; which one it is, its position says. */
static GListModel *
new_page_model (guint n_pages)
{
  GtkStringList *pages = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_pages; i++)
    gtk_string_list_append (pages, "");

  return G_LIST_MODEL (pages);
}

static void
show_report (KitPrintPreview *self)
{
  g_autoptr (GtkNoSelection) pages =
    gtk_no_selection_new (new_page_model (kit_report_get_n_pages (self->report)));
  guint n_unknown = kit_report_get_n_unknown_glyphs (self->report);
  g_autofree char *unknown = n_unknown > 0 ? kit_words_unknown_glyphs (n_unknown) : NULL;
  const char *hint = kit_print_options_get_hint (kit_printable_get_options (self->printable));

  gtk_list_view_set_model (self->page_list, GTK_SELECTION_MODEL (pages));

  adw_banner_set_revealed (self->banner, unknown != NULL || hint != NULL);
  if (unknown != NULL || hint != NULL)
    adw_banner_set_title (self->banner, unknown != NULL ? unknown : hint);
}

/* What is being printed keeps the report that it has. */
static void
lay_out (KitPrintPreview *self)
{
  g_clear_object (&self->report);
  self->report = kit_printable_lay_out (self->printable);
  show_report (self);
}

static void
grab_focus (gpointer dialog)
{
  gtk_widget_grab_focus (KIT_PRINT_PREVIEW (dialog)->print_button);
}

static void
kit_print_preview_dispose (GObject *object)
{
  KitPrintPreview *self = KIT_PRINT_PREVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_PRINT_PREVIEW);
  g_clear_object (&self->report);
  g_clear_object (&self->printable);

  G_OBJECT_CLASS (kit_print_preview_parent_class)->dispose (object);
}

static void
kit_print_preview_class_init (KitPrintPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kit_print_preview_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, KitPrintPreview, banner);
  gtk_widget_class_bind_template_child (widget_class, KitPrintPreview, print_button);
  gtk_widget_class_bind_template_child (widget_class, KitPrintPreview, options_button);
  gtk_widget_class_bind_template_child (widget_class, KitPrintPreview, page_list);
  gtk_widget_class_bind_template_callback (widget_class, setup_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_page_cb);

  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "preview.export", NULL, export_cb);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "preview.print", NULL);
}

static void
kit_print_preview_init (KitPrintPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kit_dialog_focus_when_open (ADW_DIALOG (self), grab_focus);
}

KitPrintPreview *
kit_print_preview_new (KitPrintable *printable)
{
  KitPrintPreview *self;

  g_return_val_if_fail (KIT_IS_PRINTABLE (printable), NULL);

  self = g_object_new (KIT_TYPE_PRINT_PREVIEW, NULL);
  self->printable = g_object_ref (printable);
  kit_print_options_fill_menu (kit_printable_get_options (printable), self->options_button);
  g_signal_connect_object (kit_printable_get_options (printable),
                           "changed",
                           G_CALLBACK (lay_out),
                           self,
                           G_CONNECT_SWAPPED);
  lay_out (self);

  return self;
}
