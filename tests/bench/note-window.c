/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <time.h>

#include "kit-application.h"
#include "kit-config.h"
#include "kit-editing.h"
#include "kit-window.h"

/* note-window [FOLDER]: a window with the caret in a text view, which tells what was painted when.
 * With the FOLDER of a library it is the program's own window, in an interview that is begun there;
 * without one, a bare libadwaita window with nothing but a text view. Prints a line for each frame:
 * the number of characters in the text view, and, as the frame was done, the time on the monotonic
 * clock and the processor time of the main thread, both in µs. The caret does not blink: while it
 * does, frames follow one another at 60 Hz, and every key of any program waits for the next one. */

static gint64
get_cpu_us (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
after_paint_cb (GdkFrameClock *clock, GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (!GTK_IS_TEXT_VIEW (focus))
    return;

  g_print ("%d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
           gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus))),
           g_get_monotonic_time (),
           get_cpu_us ());
}

static void
watch_frames (GtkWindow *window)
{
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)),
                    "after-paint",
                    G_CALLBACK (after_paint_cb),
                    window);
}

static void
bare_activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 760);
  gtk_window_present (GTK_WINDOW (window));
  watch_frames (GTK_WINDOW (window));
  gtk_widget_grab_focus (view);
}

static void
loaded_cb (KitLibrary *library, GParamSpec *pspec, GtkApplication *application)
{
  g_autoptr (KitRole) role = g_list_model_get_item (kit_library_get_roles (library), 0);
  g_autoptr (KitEvaluation) evaluation =
    kit_library_start_evaluation (library, role, NULL, "Ada", NULL, NULL, NULL);
  GtkWindow *window = gtk_application_get_active_window (application);

  kit_window_open_interview (KIT_WINDOW (window), evaluation, NULL);
  watch_frames (window);
}

static GApplication *
create_bare (void)
{
  AdwApplication *application =
    adw_application_new ("io.github.interview_kit.BareWindow", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (bare_activate_cb), NULL);

  return G_APPLICATION (application);
}

static GApplication *
create_kit (const char *folder)
{
  g_autoptr (KitLibrary) library = kit_library_new (folder, folder, "Grace Holt");
  g_autoptr (GSettings) settings = g_settings_new (KIT_APPLICATION_ID);
  KitApplication *application = kit_application_new (library, settings);

  g_signal_connect_object (
    library, "notify::loaded", G_CALLBACK (loaded_cb), application, G_CONNECT_DEFAULT);

  return G_APPLICATION (application);
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = argc == 2 ? create_kit (argv[1]) : create_bare ();

  return g_application_run (application, 1, argv);
}
