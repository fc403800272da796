/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <poll.h>
#include <stdlib.h>
#include <time.h>

#include "kit-editing.h"
#include "kit-library.h"

/* bench-saving FOLDER SECONDS: types into the notes of an interview, ten times a second, with
 * no window, so that all its main loop has to do is to save. For each of those seconds it prints
 * the longest turn of the main loop: ms by the clock, and ms of the thread's processor time; and
 * what still waits for the disk. Each of the ten notes has NOTE_WORDS words to begin with. */

#define NOTE_WORDS 100
#define KEY_US 100000
#define MAX_FDS 16

typedef struct
{
  double wall;
  double cpu;
} Turn;

static double
get_cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

/* Waits until something is ready, @until at most, and dispatches it. */
static Turn
take_turn (GMainContext *context, gint64 until)
{
  GPollFD fds[MAX_FDS];
  const gint64 wait = MAX (until - g_get_monotonic_time (), 0) / 1000;
  int priority, timeout, n_fds;
  gint64 start;
  double cpu;

  g_main_context_prepare (context, &priority);
  n_fds = g_main_context_query (context, priority, &timeout, fds, MAX_FDS);
  g_assert (n_fds <= MAX_FDS);
  g_poll (fds, (guint) n_fds, timeout < 0 ? (int) wait : (int) MIN (timeout, wait));

  start = g_get_monotonic_time ();
  cpu = get_cpu_ms ();
  g_main_context_check (context, priority, fds, n_fds);
  g_main_context_dispatch (context);

  return (Turn) { (double) (g_get_monotonic_time () - start) / 1000, get_cpu_ms () - cpu };
}

static void
type (KitEvaluation *evaluation, guint key)
{
  GListModel *plan = kit_evaluation_get_plan (evaluation);
  g_autoptr (KitAnswer) answer =
    g_list_model_get_item (plan, key % g_list_model_get_n_items (plan));
  g_autofree char *note = g_strconcat (kit_answer_get_note (answer), "x", NULL);

  kit_answer_set_note (answer, note);
}

static void
fill_notes (KitEvaluation *evaluation)
{
  GListModel *plan = kit_evaluation_get_plan (evaluation);
  g_autoptr (GString) note = g_string_new (NULL);

  for (guint i = 0; i < NOTE_WORDS; i++)
    g_string_append (note, "measured ");
  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);

      kit_answer_set_note (answer, note->str);
    }
}

static KitEvaluation *
start_evaluation (KitLibrary *library)
{
  g_autoptr (KitRole) role = NULL;
  g_autoptr (GError) error = NULL;
  KitEvaluation *evaluation;

  if (!kit_library_load (library, NULL, &error))
    g_error ("%s", error->message);
  role = g_list_model_get_item (kit_library_get_roles (library), 0);
  evaluation = kit_library_start_evaluation (library, role, NULL, "Ada", NULL, NULL, NULL);
  fill_notes (evaluation);

  return evaluation;
}

int
main (int argc, char **argv)
{
  const guint seconds = argc == 3 ? (guint) strtoul (argv[2], NULL, 10) : 0;
  g_autoptr (KitLibrary) library = kit_library_new (argv[1], argv[1], "");
  g_autoptr (KitEvaluation) evaluation = start_evaluation (library);
  GMainContext *context = g_main_context_default ();
  gint64 next = g_get_monotonic_time ();

  g_main_context_acquire (context);
  for (guint second = 0; second < seconds; second++)
    {
      Turn longest = { 0 };

      for (guint key = 0; key < G_USEC_PER_SEC / KEY_US; key++)
        {
          type (evaluation, key);
          for (next += KEY_US; g_get_monotonic_time () < next;)
            {
              const Turn turn = take_turn (context, next);

              longest.wall = MAX (longest.wall, turn.wall);
              longest.cpu = MAX (longest.cpu, turn.cpu);
            }
        }
      g_print ("%.3f %.3f %u\n",
               longest.wall,
               longest.cpu,
               kit_writer_get_pending (kit_library_get_writer (library)));
    }

  /* A disk that takes its time is not waited for. */
  _Exit (0);
}
