/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-font-threads.h"

#include <unistd.h>

#define TASKS "/proc/self/task"
/* What fits into a thread's name. */
#define NAME "[pango] fontcon"
#define PATIENCE (20 * G_USEC_PER_SEC)
#define PAUSE (G_USEC_PER_SEC / 1000)

/* Returns NULL where the thread has ended. */
static char *
read_name (const char *task)
{
  g_autofree char *path = g_build_filename (TASKS, task, "comm", NULL);
  char *name = NULL;

  if (!g_file_get_contents (path, &name, NULL, NULL))
    return NULL;

  return g_strchomp (name);
}

/* Until a new thread gives itself its name it has that of the thread that made it. */
static gboolean
is_font_thread (const char *task, const char *own_task)
{
  g_autofree char *name = read_name (task);
  g_autofree char *own_name = read_name (own_task);

  if (g_str_equal (task, own_task))
    return FALSE;

  return g_strcmp0 (name, NAME) == 0 || g_strcmp0 (name, own_name) == 0;
}

static gboolean
have_font_threads (void)
{
  g_autofree char *own_task = g_strdup_printf ("%d", (int) getpid ());
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) tasks = g_dir_open (TASKS, 0, &error);
  const char *task;

  g_assert_no_error (error);
  while ((task = g_dir_read_name (tasks)) != NULL)
    if (is_font_thread (task, own_task))
      return TRUE;

  return FALSE;
}

gboolean
kit_font_threads_wait (void)
{
  const gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (have_font_threads ())
    {
      if (g_get_monotonic_time () > deadline)
        return FALSE;
      g_usleep (PAUSE);
    }

  return TRUE;
}
