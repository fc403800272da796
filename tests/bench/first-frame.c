/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* first-frame COMMAND…: starts a program on an X server that nobody else uses, and watches what
 * the server draws. Prints, separated by blanks: the ms from before fork() until the server has
 * drawn the first frame of its window; the ms until the last change of the picture, after which
 * nothing changed for SETTLED ms; and the program's PSS in KiB then. */

/* A window of the program is at least so large, in pixels; its helpers are smaller. */
#define MIN_AREA (600 * 400)

#define SETTLED 3500
#define DEADLINE 30000

typedef struct
{
  Display *display;
  int damage_event;
  pid_t pid;
  gint64 start;
  double first;
  double last;
} Watch;

static double
get_ms (Watch *self)
{
  return (double) (g_get_monotonic_time () - self->start) / 1000;
}

/* A server without a picture is black, and so is a window before its first frame. */
static gboolean
is_drawn (Watch *self, const XRectangle *area)
{
  XImage *image = XGetImage (self->display,
                             DefaultRootWindow (self->display),
                             area->x + area->width / 2,
                             area->y + area->height / 2,
                             1,
                             1,
                             AllPlanes,
                             ZPixmap);
  gboolean drawn = (XGetPixel (image, 0, 0) & 0xffffff) != 0;

  XDestroyImage (image);

  return drawn;
}

static void
take_event (Watch *self)
{
  XEvent event;
  XDamageNotifyEvent *damage = (XDamageNotifyEvent *) &event;

  XNextEvent (self->display, &event);
  if (event.type != self->damage_event)
    return;

  if (self->first > 0)
    self->last = get_ms (self);
  else if (damage->area.width * damage->area.height >= MIN_AREA && is_drawn (self, &damage->area))
    self->first = self->last = get_ms (self);
}

static void
watch (Watch *self)
{
  struct pollfd fd = { .fd = ConnectionNumber (self->display), .events = POLLIN };

  while (get_ms (self) < DEADLINE)
    {
      while (XPending (self->display) > 0)
        take_event (self);
      if (self->first > 0 && get_ms (self) - self->last > SETTLED)
        return;
      if (waitpid (self->pid, NULL, WNOHANG) == self->pid)
        g_error ("the program ended");
      poll (&fd, 1, 20);
    }

  g_error ("no window that comes to rest within %d s", DEADLINE / 1000);
}

static long
read_pss (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", (int) pid);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);
  line = strstr (text, "\nPss:");

  return line == NULL ? 0 : strtol (line + strlen ("\nPss:"), NULL, 10);
}

static void
start (Watch *self, char **command)
{
  self->start = g_get_monotonic_time ();
  self->pid = fork ();
  if (self->pid == 0)
    {
      execvp (command[0], command);
      _exit (127);
    }
}

int
main (int argc, char **argv)
{
  Watch self = { .display = XOpenDisplay (NULL) };
  int damage_error;

  if (argc < 2 || self.display == NULL ||
      !XDamageQueryExtension (self.display, &self.damage_event, &damage_error))
    g_error ("wants a command, and a display with the damage extension");

  self.damage_event += XDamageNotify;
  XDamageCreate (self.display, DefaultRootWindow (self.display), XDamageReportRawRectangles);
  XSync (self.display, False);

  start (&self, argv + 1);
  watch (&self);
  g_print ("%.1f %.1f %ld\n", self.first, self.last, read_pss (self.pid));

  kill (self.pid, SIGTERM);
  waitpid (self.pid, NULL, 0);

  return 0;
}
