/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-note-view.h"

#define MARGIN 12

struct _KitNoteView
{
  GtkTextView parent_instance;

  GSignalGroup *buffer_signals;
};

G_DEFINE_FINAL_TYPE (KitNoteView, kit_note_view, GTK_TYPE_TEXT_VIEW)

/* A text view measures what was typed when nothing is more urgent, or as it is allocated. While the
 * machine is busy a frame may come before that: then the text would be measured as it is drawn,
 * which moves the scrollbar that is drawn next. */
static void
kit_note_view_notify (GObject *object, GParamSpec *pspec)
{
  KitNoteView *self = KIT_NOTE_VIEW (object);

  /* Whoever asks for the buffer of a view that has none makes one. */
  if (g_str_equal (pspec->name, "buffer") && !gtk_widget_in_destruction (GTK_WIDGET (self)))
    {
      g_signal_group_set_target (self->buffer_signals,
                                 gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }

  if (G_OBJECT_CLASS (kit_note_view_parent_class)->notify != NULL)
    G_OBJECT_CLASS (kit_note_view_parent_class)->notify (object, pspec);
}

static void
kit_note_view_finalize (GObject *object)
{
  KitNoteView *self = KIT_NOTE_VIEW (object);

  g_object_unref (self->buffer_signals);

  G_OBJECT_CLASS (kit_note_view_parent_class)->finalize (object);
}

static void
kit_note_view_class_init (KitNoteViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kit_note_view_finalize;
  object_class->notify = kit_note_view_notify;
}

static void
kit_note_view_init (KitNoteView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->buffer_signals = g_signal_group_new (GTK_TYPE_TEXT_BUFFER);
  g_signal_group_connect_swapped (
    self->buffer_signals, "changed", G_CALLBACK (gtk_widget_queue_allocate), self);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_top_margin (view, MARGIN);
  gtk_text_view_set_bottom_margin (view, MARGIN);
  gtk_text_view_set_left_margin (view, MARGIN);
  gtk_text_view_set_right_margin (view, MARGIN);
}
