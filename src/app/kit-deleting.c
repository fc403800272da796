/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-deleting.h"

#include <glib/gi18n.h>

#include "kit-trash.h"
#include "kit-window.h"

typedef struct
{
  KitWindow *window;
  KitLibrary *library;
  KitTrashed *trashed;
  char *text;
} Deleting;

static void
deleting_free (gpointer data)
{
  Deleting *deleting = data;

  g_clear_object (&deleting->window);
  g_clear_object (&deleting->library);
  g_clear_object (&deleting->trashed);
  g_free (deleting->text);
  g_free (deleting);
}

static void
deleting_free_closure (gpointer data, GClosure *closure)
{
  deleting_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deleting, deleting_free)

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (KitWindow) window = data;
  g_autoptr (GError) error = NULL;
  const gboolean done = kit_library_restore_finish (KIT_LIBRARY (source), result, &error);

  if (!done)
    kit_window_show_error (GTK_WIDGET (window), _ ("Could Not Restore"), error);
  kit_window_end_work (window, done);
}

static void
undo_cb (AdwToast *toast, Deleting *deleting)
{
  kit_window_begin_work (deleting->window);
  kit_library_restore_async (
    deleting->library, deleting->trashed, NULL, restored_cb, g_object_ref (deleting->window));
}

static void
trashed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Deleting) deleting = data;
  g_autoptr (GError) error = NULL;
  GtkWidget *window = GTK_WIDGET (deleting->window);
  AdwToast *toast;

  deleting->trashed = kit_library_trash_finish (KIT_LIBRARY (source), result, &error);
  if (deleting->trashed == NULL)
    kit_window_show_error (window, _ ("Could Not Delete"), error);
  kit_window_end_work (deleting->window, deleting->trashed != NULL);
  if (deleting->trashed == NULL)
    return;

  toast = adw_toast_new ("");
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, deleting->text);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_timeout (toast, 10);
  g_signal_connect_data (toast,
                         "button-clicked",
                         G_CALLBACK (undo_cb),
                         g_steal_pointer (&deleting),
                         deleting_free_closure,
                         G_CONNECT_DEFAULT);
  kit_window_take_toast (window, toast);
}

void
kit_deleting_run (GtkWidget *anywhere, KitLibrary *library, gpointer item, const char *text)
{
  Deleting *deleting;

  g_return_if_fail (GTK_IS_WIDGET (anywhere));
  g_return_if_fail (KIT_IS_LIBRARY (library));

  deleting = g_new0 (Deleting, 1);
  deleting->window = g_object_ref (KIT_WINDOW (gtk_widget_get_root (anywhere)));
  deleting->library = g_object_ref (library);
  deleting->text = g_strdup (text);
  kit_window_begin_work (deleting->window);
  kit_library_trash_async (library, item, NULL, trashed_cb, deleting);
}
