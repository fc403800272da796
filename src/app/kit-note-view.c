/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-note-view.h"

#define MARGIN 12

struct _KitNoteView
{
  GtkTextView parent_instance;

  GSignalGroup *buffer_signals;
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (KitNoteView, kit_note_view, GTK_TYPE_TEXT_VIEW)

/* How far the page has to be scrolled for the caret to be in sight of @viewport; 0 where it is,
 * and where the text itself is scrolled away from it. */
static double
measure_hidden (KitNoteView *self, GtkWidget *viewport)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  const float height = gtk_widget_get_height (viewport);
  GdkRectangle caret;
  graphene_point_t top;

  gtk_text_view_get_cursor_locations (view, NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (
    view, GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y, &caret.x, &caret.y);
  if (caret.y < 0 || caret.y + caret.height > gtk_widget_get_height (GTK_WIDGET (self)) ||
      !gtk_widget_compute_point (
        GTK_WIDGET (self), viewport, &GRAPHENE_POINT_INIT (caret.x, caret.y), &top))
    return 0;

  if (top.y < 0)
    return top.y - MARGIN;

  return MAX (top.y + caret.height + MARGIN - height, 0);
}

/* Scrolls each page that the note is on; whether one had to be. */
static gboolean
scroll_to_caret (KitNoteView *self, gboolean only_ask)
{
  for (GtkWidget *widget = gtk_widget_get_parent (GTK_WIDGET (self)); widget != NULL;
       widget = gtk_widget_get_parent (widget))
    {
      const double hidden = GTK_IS_VIEWPORT (widget) ? measure_hidden (self, widget) : 0;
      GtkAdjustment *adjustment;

      if (hidden == 0)
        continue;
      if (only_ask)
        return TRUE;
      adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + hidden);
    }

  return FALSE;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  KitNoteView *self = KIT_NOTE_VIEW (widget);

  self->tick_id = 0;
  scroll_to_caret (self, FALSE);
  return G_SOURCE_REMOVE;
}

/* What stands above the note may have grown while one types in it. */
static void
kit_note_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  KitNoteView *self = KIT_NOTE_VIEW (widget);

  GTK_WIDGET_CLASS (kit_note_view_parent_class)->size_allocate (widget, width, height, baseline);

  if (self->tick_id == 0 && gtk_widget_has_focus (widget) && scroll_to_caret (self, TRUE))
    self->tick_id = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
}

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
  GTK_WIDGET_CLASS (klass)->size_allocate = kit_note_view_size_allocate;
}

static void
kit_note_view_init (KitNoteView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->buffer_signals = g_signal_group_new (GTK_TYPE_TEXT_BUFFER);
  g_signal_group_connect_swapped (
    self->buffer_signals, "changed", G_CALLBACK (gtk_widget_queue_allocate), self);
  g_signal_group_connect_swapped (
    self->buffer_signals, "notify::cursor-position", G_CALLBACK (gtk_widget_queue_allocate), self);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_top_margin (view, MARGIN);
  gtk_text_view_set_bottom_margin (view, MARGIN);
  gtk_text_view_set_left_margin (view, MARGIN);
  gtk_text_view_set_right_margin (view, MARGIN);
}
