/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

#include "kit-note-view.h"

/* A note beside its scrollbar, in frames that come before anything idle does. Warnings are fatal:
 * GTK's about a scrollbar that was moved while the note was drawn fails these tests. */

typedef struct
{
  GtkWidget *window;
  GtkTextView *view;
  guint n_frames;
} Note;

static void
after_paint_cb (Note *self)
{
  self->n_frames++;
}

/* The caret is in the first line, which is on the screen. */
static void
set_text (GtkTextView *view, guint n_lines)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkTextIter start;

  for (guint i = 0; i < n_lines; i++)
    g_string_append_printf (text, "Line %u\n", i);
  gtk_text_buffer_set_text (buffer, text->str, -1);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}

static gboolean
has_frame (gpointer data)
{
  return ((Note *) data)->n_frames > 0;
}

static void
draw (Note *self, GdkFrameClockPhase phases)
{
  self->n_frames = 0;
  gdk_frame_clock_request_phase (gtk_widget_get_frame_clock (self->window), phases);
  kit_app_wait_for (has_frame, self);
}

static void
draw_when_idle (Note *self)
{
  kit_app_settle ();
  draw (self, GDK_FRAME_CLOCK_PHASE_PAINT);
}

static gboolean
keep_busy_cb (gpointer data)
{
  return has_frame (data) ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/* Nothing idle is done before the frame, as while events keep coming in; and the caret blinks. */
static void
draw_among_events (Note *self)
{
  g_idle_add_full (GDK_PRIORITY_EVENTS + 1, keep_busy_cb, self, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
  draw (self, GDK_FRAME_CLOCK_PHASE_FLUSH_EVENTS | GDK_FRAME_CLOCK_PHASE_PAINT);
  draw_when_idle (self);
}

static void
begin (Note *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->view = GTK_TEXT_VIEW (g_object_new (KIT_TYPE_NOTE_VIEW, NULL));
  set_text (self->view, 40);
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scroller), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));

  self->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 300, 200);
  adw_window_set_content (ADW_WINDOW (self->window), scroller);
  gtk_window_present (GTK_WINDOW (self->window));
  g_signal_connect_swapped (
    gtk_widget_get_frame_clock (self->window), "after-paint", G_CALLBACK (after_paint_cb), self);
  draw_when_idle (self);
  draw_when_idle (self);
}

static void
end (Note *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  kit_app_settle ();
}

static void
test_typed (KitAppFixture *fixture, gconstpointer data)
{
  Note self;

  begin (&self);
  for (guint i = 0; i < 5; i++)
    {
      gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (self.view), "More\n", -1);
      draw_among_events (&self);
    }
  end (&self);
}

static void
test_turned (KitAppFixture *fixture, gconstpointer data)
{
  g_autoptr (GtkTextBuffer) another = gtk_text_buffer_new (NULL);
  Note self;

  begin (&self);
  gtk_text_view_set_buffer (self.view, another);
  draw_among_events (&self);
  set_text (self.view, 60);
  draw_among_events (&self);
  end (&self);
}

static GtkAdjustment *
get_adjustment (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
}

/* On a small page, where what stands above the note grows. */
static void
test_stays_in_sight (KitAppFixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *above = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = gtk_scrolled_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkAdjustment *adjustment;
  Note self = { 0 };

  self.view = GTK_TEXT_VIEW (g_object_new (KIT_TYPE_NOTE_VIEW, NULL));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 140);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self.view));
  gtk_widget_set_size_request (above, -1, 50);
  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page), box);
  self.window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self.window), 300, 200);
  adw_window_set_content (ADW_WINDOW (self.window), page);
  gtk_window_present (GTK_WINDOW (self.window));
  g_signal_connect_swapped (
    gtk_widget_get_frame_clock (self.window), "after-paint", G_CALLBACK (after_paint_cb), &self);
  gtk_widget_grab_focus (GTK_WIDGET (self.view));
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (self.view), "A", -1);
  draw_when_idle (&self);
  adjustment = get_adjustment (box);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);

  gtk_widget_set_size_request (above, -1, 300);
  gtk_widget_queue_allocate (GTK_WIDGET (self.view));
  draw_when_idle (&self);
  draw_when_idle (&self);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 100);

  gtk_adjustment_set_value (adjustment, 0);
  draw_when_idle (&self);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (self.view), "B", -1);
  draw_when_idle (&self);
  draw_when_idle (&self);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 100);

  /* nobody who reads on elsewhere is disturbed */
  gtk_window_set_focus (GTK_WINDOW (self.window), NULL);
  gtk_adjustment_set_value (adjustment, 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self.view));
  draw_when_idle (&self);
  draw_when_idle (&self);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  end (&self);
}

static void
test_finalize (KitAppFixture *fixture, gconstpointer data)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  GtkWidget *view = g_object_new (KIT_TYPE_NOTE_VIEW, "buffer", buffer, NULL);

  kit_app_assert_finalize (view);
  gtk_text_buffer_set_text (buffer, "Nobody looks", -1);
}

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/note-view/typed", test_typed);
  kit_app_test_add ("/note-view/turned", test_turned);
  kit_app_test_add ("/note-view/stays-in-sight", test_stays_in_sight);
  kit_app_test_add ("/note-view/finalize", test_finalize);

  return g_test_run ();
}
