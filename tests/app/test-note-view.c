/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

#include "kit-note-view.h"

/* What is typed while a frame is being made. */

typedef struct
{
  GtkWidget *window;
  GtkWidget *scrolled;
  GtkTextBuffer *buffer;
  GtkAdjustment *adjustment;
  guint n_frames;
} Frames;

static void
begin (Frames *self)
{
  GtkWidget *view = kit_note_view_new ();

  *self = (Frames){ .window = gtk_window_new (), .scrolled = gtk_scrolled_window_new () };
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), view);
  self->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  /* always drawn */
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (self->scrolled), FALSE);
  gtk_window_set_child (GTK_WINDOW (self->window), self->scrolled);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 300, 200);
  gtk_text_buffer_set_text (self->buffer, "One\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14", -1);
  gtk_window_present (GTK_WINDOW (self->window));
  kit_app_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_upper (self->adjustment),
                     >,
                     gtk_adjustment_get_page_size (self->adjustment));
}

static void
end (Frames *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  kit_app_settle ();
}

static void
type_cb (GdkFrameClock *clock, Frames *self)
{
  GtkWidget *view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scrolled));

  gtk_text_buffer_insert_at_cursor (self->buffer, "One more\nand one\n", -1);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (view),
                                      gtk_text_buffer_get_insert (self->buffer));
  gtk_widget_queue_draw (view);
}

static void
count_cb (GdkFrameClock *clock, Frames *self)
{
  self->n_frames++;
}

static gboolean
has_painted (gpointer frames)
{
  return ((Frames *) frames)->n_frames > 8;
}

/* GTK warns if it draws a scrollbar that was moved since it was laid out. */
static void
test_types_in_frame (KitAppFixture *fixture, gconstpointer data)
{
  Frames self;
  GdkFrameClock *clock;
  gulong type_id;
  gulong count_id;
  double upper;

  begin (&self);
  upper = gtk_adjustment_get_upper (self.adjustment);
  clock = gtk_widget_get_frame_clock (self.window);
  type_id = g_signal_connect (clock, "update", G_CALLBACK (type_cb), &self);
  count_id = g_signal_connect (clock, "after-paint", G_CALLBACK (count_cb), &self);
  gdk_frame_clock_begin_updating (clock);
  kit_app_wait_for (has_painted, &self);
  gdk_frame_clock_end_updating (clock);
  g_signal_handler_disconnect (clock, type_id);
  g_signal_handler_disconnect (clock, count_id);
  kit_app_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_upper (self.adjustment), >, upper);
  end (&self);
}

static void
test_other_buffer (KitAppFixture *fixture, gconstpointer data)
{
  Frames self;
  GtkWidget *view;
  g_autoptr (GtkTextBuffer) other = gtk_text_buffer_new (NULL);

  begin (&self);
  view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self.scrolled));
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (view), other);
  kit_app_settle ();
  g_assert_cmpfloat (
    gtk_adjustment_get_upper (self.adjustment), ==, gtk_adjustment_get_page_size (self.adjustment));
  end (&self);
}

static void
test_finalize (KitAppFixture *fixture, gconstpointer data)
{
  kit_app_assert_finalize (kit_note_view_new ());
}

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/note-view/types-in-frame", test_types_in_frame);
  kit_app_test_add ("/note-view/other-buffer", test_other_buffer);
  kit_app_test_add ("/note-view/finalize", test_finalize);

  return g_test_run ();
}
