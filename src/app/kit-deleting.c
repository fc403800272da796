/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-deleting.h"

#include <glib/gi18n.h>

#include "kit-trash.h"
#include "kit-window.h"

/* How long one may take it back, in s; as long as one likes where that has failed before. */
#define UNDO_TIMEOUT 10

typedef struct
{
  KitWindow *window;
  KitLibrary *library;
  KitTrashed *trashed;
  char *text;
} Deleting;

static void offer_undo (Deleting *deleting, guint timeout);

static void
deleting_clear (gpointer data)
{
  Deleting *deleting = data;

  g_clear_object (&deleting->window);
  g_clear_object (&deleting->library);
  g_clear_object (&deleting->trashed);
  g_free (deleting->text);
}

static void
deleting_unref (gpointer data)
{
  g_rc_box_release_full (data, deleting_clear);
}

static void
deleting_unref_closure (gpointer data, GClosure *closure)
{
  deleting_unref (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deleting, deleting_unref)

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Deleting) deleting = data;
  g_autoptr (GError) error = NULL;
  const gboolean done = kit_library_restore_finish (KIT_LIBRARY (source), result, &error);

  if (!done)
    {
      kit_window_show_error (GTK_WIDGET (deleting->window), _ ("Could Not Restore"), error);
      offer_undo (deleting, 0);
    }
  kit_window_end_work (deleting->window, done);
}

static void
undo_cb (AdwToast *toast, Deleting *deleting)
{
  kit_window_begin_work (deleting->window);
  kit_library_restore_async (
    deleting->library, deleting->trashed, NULL, restored_cb, g_rc_box_acquire (deleting));
}

static void
offer_undo (Deleting *deleting, guint timeout)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, deleting->text);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_timeout (toast, timeout);
  g_signal_connect_data (toast,
                         "button-clicked",
                         G_CALLBACK (undo_cb),
                         g_rc_box_acquire (deleting),
                         deleting_unref_closure,
                         G_CONNECT_DEFAULT);
  kit_window_set_undo_toast (deleting->window, toast);
  kit_window_take_toast (GTK_WIDGET (deleting->window), toast);
}

static void
trashed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Deleting) deleting = data;
  g_autoptr (GError) error = NULL;

  deleting->trashed = kit_library_trash_finish (KIT_LIBRARY (source), result, &error);
  if (deleting->trashed == NULL)
    kit_window_show_error (GTK_WIDGET (deleting->window), _ ("Could Not Delete"), error);
  kit_window_end_work (deleting->window, deleting->trashed != NULL);
  if (deleting->trashed != NULL)
    offer_undo (deleting, UNDO_TIMEOUT);
}

void
kit_deleting_run (GtkWidget *anywhere, KitLibrary *library, gpointer item, const char *text)
{
  Deleting *deleting;

  g_return_if_fail (GTK_IS_WIDGET (anywhere));
  g_return_if_fail (KIT_IS_LIBRARY (library));

  deleting = g_rc_box_new0 (Deleting);
  deleting->window = g_object_ref (KIT_WINDOW (gtk_widget_get_root (anywhere)));
  deleting->library = g_object_ref (library);
  deleting->text = g_strdup (text);
  kit_window_begin_work (deleting->window);
  kit_library_trash_async (library, item, NULL, trashed_cb, deleting);
}
