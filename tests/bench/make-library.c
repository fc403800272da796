/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "kit-codec.h"
#include "kit-editing.h"
#include "kit-file.h"
#include "kit-library.h"
#include "kit-paths.h"
#include "kit-sample.h"

/* make-library FOLDER N [STATE-FOLDER]: writes a library of N submitted evaluations of the included
 * role, two a candidate, every other one by the person whose library it is: ten questions each,
 * with a rating and a note of 100 words. Written by the program's own codec; the same N gives the
 * same texts. With a STATE-FOLDER an interview is begun as well, and open when the program starts.
 */

#define PANEL 2
#define NOTE_WORDS 100
#define SAVING_MS 10000

static const char *const interviewers[PANEL][2] = {
  { "6f1c2b5e-0d43-4f0a-8a57-3a2f1f0c9d11", "Grace Holt" },
  { "b3a94d70-5c1e-4d1b-9b0e-7c6a5e4f3d22", "Joan Reed" },
};

static void
write_bytes (const char *path, GBytes *bytes)
{
  g_autoptr (GBytes) owned = bytes;
  g_autoptr (GError) error = NULL;

  if (!kit_file_write (path, owned, &error))
    g_error ("%s: %s", path, error->message);
}

static KitRole *
dup_included_role (const char *folder)
{
  g_autoptr (KitLibrary) library = kit_library_new (folder, folder, "");
  g_autoptr (GError) error = NULL;

  if (!kit_library_load (library, NULL, &error))
    g_error ("%s", error->message);

  return g_list_model_get_item (kit_library_get_roles (library), 0);
}

static void
answer_all (KitEvaluation *evaluation, guint seed)
{
  GListModel *plan = kit_evaluation_get_plan (evaluation);

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);
      g_autofree char *note = kit_sample_words (seed + 7 * i, NOTE_WORDS);

      kit_answer_rate (answer, 1 + (seed + i * i) % 5);
      kit_answer_set_note (answer, note);
    }
}

static void
write_evaluation (const char *folder, KitRole *role, KitCandidate *candidate, guint number)
{
  g_autoptr (KitEvaluation) evaluation = kit_evaluation_new (NULL, role);
  g_autoptr (GDateTime) start = g_date_time_new_utc (2024, 1, 8, 9, 0, 0);
  g_autoptr (GDateTime) submitted = g_date_time_add_hours (start, (int) number * 7);
  g_autofree char *date = g_date_time_format (submitted, "%F");
  g_autofree char *summary = kit_sample_words (number, 40);
  g_autofree char *path = NULL;

  kit_evaluation_set_candidate_id (evaluation, kit_item_get_id (KIT_ITEM (candidate)));
  kit_evaluation_set_candidate_name (evaluation, kit_candidate_get_name (candidate));
  kit_evaluation_set_interviewer_id (evaluation, interviewers[number % PANEL][0]);
  kit_evaluation_set_interviewer_name (evaluation, interviewers[number % PANEL][1]);
  kit_evaluation_set_round (evaluation, "Technical");
  kit_evaluation_set_date (evaluation, date);
  kit_evaluation_set_started (evaluation, submitted);
  kit_evaluation_set_summary (evaluation, summary);
  answer_all (evaluation, number);
  kit_evaluation_set_recommendation (evaluation,
                                     number % 3 ? KIT_RECOMMENDATION_YES : KIT_RECOMMENDATION_NO);
  kit_evaluation_set_state (evaluation, KIT_EVALUATION_SUBMITTED, submitted);

  path = kit_path_evaluation (
    folder, kit_item_get_id (KIT_ITEM (candidate)), kit_item_get_id (KIT_ITEM (evaluation)));
  write_bytes (path, kit_evaluation_to_bytes (evaluation));
}

static KitCandidate *
write_candidate (const char *folder, KitRole *role, guint number)
{
  g_autofree char *name = g_strdup_printf ("Candidate %04u", number);
  g_autoptr (KitCandidate) candidate = kit_candidate_new (NULL, name);
  g_autofree char *path = kit_path_candidate (folder, kit_item_get_id (KIT_ITEM (candidate)));

  kit_candidate_add_role (candidate, kit_item_get_id (KIT_ITEM (role)), NULL, NULL);
  write_bytes (path, kit_candidate_to_bytes (candidate));

  return g_steal_pointer (&candidate);
}

static void
begin_interview (const char *folder, const char *state_folder)
{
  g_autoptr (KitLibrary) library = kit_library_new (folder, state_folder, "");
  g_autoptr (KitRole) role = NULL;
  g_autoptr (KitEvaluation) evaluation = NULL;
  g_autoptr (KitPlace) place = g_new0 (KitPlace, 1);
  g_autoptr (GError) error = NULL;

  if (!kit_library_load (library, NULL, &error))
    g_error ("%s", error->message);

  role = g_list_model_get_item (kit_library_get_roles (library), 0);
  evaluation = kit_library_start_evaluation (library, role, NULL, "Ada", NULL, NULL, NULL);
  place->page = g_strdup ("interview");
  place->evaluation = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  kit_library_set_place (library, place);

  kit_library_flush (library);
  if (!kit_writer_flush (kit_library_get_writer (library), SAVING_MS, &error))
    g_error ("%s", error->message);
}

int
main (int argc, char **argv)
{
  const char *folder = argc >= 3 ? argv[1] : NULL;
  const guint n = argc >= 3 ? (guint) strtoul (argv[2], NULL, 10) : 0;
  g_autoptr (KitRole) role = NULL;
  g_autoptr (KitCandidate) candidate = NULL;
  g_autofree char *interviewer = NULL;

  if (folder == NULL)
    g_error ("usage: make-library FOLDER N [STATE-FOLDER]");

  role = dup_included_role (folder);
  interviewer = kit_path_interviewer (folder);
  write_bytes (interviewer,
               kit_interviewer_to_bytes (interviewers[0][0], interviewers[0][1], NULL));
  for (guint i = 0; i < n; i++)
    {
      if (i % PANEL == 0)
        {
          g_clear_object (&candidate);
          candidate = write_candidate (folder, role, i / PANEL + 1);
        }
      write_evaluation (folder, role, candidate, i);
    }
  if (argc > 3)
    begin_interview (folder, argv[3]);

  return 0;
}
