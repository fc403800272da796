/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-dialog-focus.h"

/* The size in the first frame tells whether it is a sheet, which opens in the second one. In the
 * third it may meet a breakpoint, which hides what is in it for a frame. */
#define FRAMES_TO_OPEN 4

typedef struct
{
  KitDialogFocusFunc grab;
  guint n_frames;
  guint tick_id;
} Opening;

static gboolean
tick_cb (GtkWidget *dialog, GdkFrameClock *clock, gpointer data)
{
  Opening *opening = data;

  if (++opening->n_frames < FRAMES_TO_OPEN)
    return G_SOURCE_CONTINUE;

  opening->tick_id = 0;
  opening->grab (dialog);
  return G_SOURCE_REMOVE;
}

static void
map_cb (GtkWidget *dialog, Opening *opening)
{
  opening->n_frames = 0;
  if (opening->tick_id == 0)
    opening->tick_id = gtk_widget_add_tick_callback (dialog, tick_cb, opening, NULL);
}

static void
breakpoint_changed_cb (AdwDialog *dialog, GParamSpec *pspec, Opening *opening)
{
  opening->n_frames = 0;
}

static void
free_opening (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
kit_dialog_focus_when_open (AdwDialog *dialog, KitDialogFocusFunc grab)
{
  Opening *opening;

  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (grab != NULL);

  opening = g_new0 (Opening, 1);
  opening->grab = grab;
  g_signal_connect (
    dialog, "notify::current-breakpoint", G_CALLBACK (breakpoint_changed_cb), opening);
  g_signal_connect_data (
    dialog, "map", G_CALLBACK (map_cb), opening, free_opening, G_CONNECT_DEFAULT);
}
