/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-generate.h"

static gint32
below (GRand *rand, gint32 end)
{
  return g_rand_int_range (rand, 0, end);
}

char *
kit_generate_id (GRand *rand)
{
  return g_strdup_printf ("%08x-%04x-4%03x-8%03x-%08x%04x",
                          g_rand_int (rand),
                          (guint) below (rand, 0x10000),
                          (guint) below (rand, 0x1000),
                          (guint) below (rand, 0x1000),
                          g_rand_int (rand),
                          (guint) below (rand, 0x10000));
}

char *
kit_generate_text (GRand *rand)
{
  static const char *const pieces[] = {
    "How",        " would you ", "R&D <lead> ", "<b>",         "\"quoted\"",
    "\\",         "/",           "\n",          "\r\n",        "\t",
    "\x01",       "\x1f",        "\x7f",        "\u2028",      "\u2029",
    "\uFEFF",     "\u00a0",      "é",           "e\u0301",     "שלום",
    "مرحبا",      "面试",        "🚲",          "👩‍🔧", "🏳️‍🌈",
    "\U0010FFFF", "{}",          "[",           "null",        "%s",
    "=1+1",
  };
  GString *text = g_string_new (NULL);
  gint32 length = below (rand, 8);

  if (below (rand, 400) == 0)
    length = 20000;
  for (gint32 i = 0; i < length; i++)
    g_string_append (text, pieces[below (rand, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

char *
kit_generate_extra (GRand *rand)
{
  static const char *const extras[] = {
    "{\"x-number\":1.50}",
    "{\"x-list\":[1,[],{},null,-0.0,1e3,\"\\u0007\"]}",
    "{\"x-object\":{\"a\":{\"b\":[true]}},\"\":\"\"}",
    "{\"x\\n\":9007199254740993,\"🚲\":\"\\u2028\"}",
  };

  return below (rand, 4) > 0 ? NULL : g_strdup (extras[below (rand, G_N_ELEMENTS (extras))]);
}

static void
add_extra (GRand *rand, gpointer item)
{
  g_autofree char *extra = kit_generate_extra (rand);

  kit_item_set_extra (item, extra);
}

/* Sets the text property @name of an object. */
static void
set_text (GRand *rand, gpointer object, const char *name)
{
  g_autofree char *text = kit_generate_text (rand);

  g_object_set (object, name, text, NULL);
}

static GDateTime *
generate_time (GRand *rand)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 1, 1, 0, 0, 0);
  gint64 microseconds = below (rand, 3) == 0 ? below (rand, G_USEC_PER_SEC) : 0;

  return g_date_time_add (start,
                          g_rand_int (rand) * (gint64) G_USEC_PER_SEC / 100 * 100 + microseconds);
}

static void
set_time (GRand *rand, gpointer object, const char *name)
{
  g_autoptr (GDateTime) time = generate_time (rand);

  if (below (rand, 2) == 0)
    g_object_set (object, name, time, NULL);
}

static void
generate_scale (GRand *rand, KitRole *role)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (gint32 n = g_rand_int_range (rand, KIT_SCALE_MIN, KIT_SCALE_MAX + 1); n > 0; n--)
    g_strv_builder_take (builder, kit_generate_text (rand));
  labels = g_strv_builder_end (builder);
  kit_role_set_scale (role, (const char *const *) labels);
  add_extra (rand, kit_role_get_level (role, 1));
}

static void
add_skill (GRand *rand, KitRole *role)
{
  g_autofree char *id = kit_generate_id (rand);
  g_autoptr (KitSkill) skill = kit_skill_new (id, "");

  set_text (rand, skill, "name");
  kit_skill_set_weight (skill, (guint) g_rand_int_range (rand, 1, 10));
  set_text (rand, skill, "weight-reason");
  add_extra (rand, skill);
  kit_role_add_skill (role, skill);
}

static void
add_question (GRand *rand, KitRole *role)
{
  static const char *const texts[] = {
    "label", "text", "purpose", "sample-answer", "weight-reason"
  };
  g_autofree char *id = kit_generate_id (rand);
  g_autoptr (KitQuestion) question = kit_question_new (id, "");
  g_autoptr (KitSkill) skill =
    g_list_model_get_item (kit_role_get_skills (role), (guint) below (rand, 4));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) follow_ups = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    set_text (rand, question, texts[i]);
  if (skill != NULL)
    kit_question_set_skill (question, kit_item_get_id (KIT_ITEM (skill)));
  for (gint32 n = below (rand, 3); n > 0; n--)
    g_strv_builder_take (builder, kit_generate_text (rand));
  follow_ups = g_strv_builder_end (builder);
  kit_question_set_follow_ups (question, (const char *const *) follow_ups);
  for (guint level = 1; level <= KIT_SCALE_MAX; level++)
    {
      g_autofree char *anchor = kit_generate_text (rand);

      kit_question_set_anchor (question, level, anchor);
    }
  kit_question_set_weight (question, (guint) g_rand_int_range (rand, 1, 10));
  kit_question_set_minutes (question, (guint) below (rand, KIT_MINUTES_MAX + 1));
  add_extra (rand, question);
  kit_role_add_question (role, question);
}

static void
add_red_flag (GRand *rand, KitRole *role)
{
  g_autofree char *id = kit_generate_id (rand);
  g_autofree char *text = kit_generate_text (rand);
  g_autoptr (KitRedFlag) red_flag = kit_red_flag_new (id, text);

  add_extra (rand, red_flag);
  kit_role_add_red_flag (role, red_flag);
}

KitRole *
kit_generate_role (GRand *rand)
{
  static const char *const texts[] = {
    "title", "overview", "language", "source-name", "source-url"
  };
  g_autofree char *id = kit_generate_id (rand);
  g_autoptr (KitRole) role = kit_role_new (id, "");
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    set_text (rand, role, texts[i]);
  kit_role_set_source_digest (role, below (rand, 2) == 0 ? digest : "");
  kit_role_set_minutes (role, (guint) below (rand, KIT_MINUTES_MAX + 1));
  kit_role_set_revision (role, (guint) g_rand_int_range (rand, 1, 1000));
  generate_scale (rand, role);
  for (gint32 n = below (rand, 4); n > 0; n--)
    add_skill (rand, role);
  for (gint32 n = below (rand, 6); n > 0; n--)
    add_question (rand, role);
  for (gint32 n = below (rand, 4); n > 0; n--)
    add_red_flag (rand, role);
  set_time (rand, role, "created");
  set_time (rand, role, "modified");
  add_extra (rand, role);
  return g_steal_pointer (&role);
}

KitCandidate *
kit_generate_candidate (GRand *rand)
{
  static const char *const texts[] = { "name", "pronouns", "pronunciation", "notes" };
  g_autofree char *id = kit_generate_id (rand);
  g_autoptr (KitCandidate) candidate = kit_candidate_new (id, "");

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    set_text (rand, candidate, texts[i]);
  for (gint32 n = below (rand, 3); n > 0; n--)
    {
      g_autofree char *text = kit_generate_text (rand);
      g_autofree char *role = kit_generate_id (rand);
      g_autofree char *extra = kit_generate_extra (rand);

      kit_candidate_add_contact (candidate, "e-mail", text, extra);
      kit_candidate_add_role (candidate, role, text, extra);
      kit_candidate_add_attachment (candidate, text, "file:///cv.pdf", extra);
    }
  if (below (rand, 2) == 0)
    {
      g_autoptr (GDateTime) at = generate_time (rand);

      kit_candidate_set_hold_reason (candidate, "A charge is filed.");
      set_text (rand, candidate, "hold-by");
      kit_candidate_set_hold_at (candidate, at);
    }
  set_time (rand, candidate, "created");
  set_time (rand, candidate, "modified");
  add_extra (rand, candidate);
  return g_steal_pointer (&candidate);
}

static void
generate_plan (GRand *rand, KitEvaluation *evaluation)
{
  g_auto (GStrv) plan = kit_evaluation_dup_plan (evaluation);
  guint length = g_strv_length (plan);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = length; i > 0; i--)
    if (below (rand, 4) > 0)
      g_ptr_array_add (chosen, plan[i - 1]);
  g_ptr_array_add (chosen, NULL);
  kit_evaluation_set_plan (evaluation, (const char *const *) chosen->pdata);
}

static void
generate_answers (GRand *rand, KitEvaluation *evaluation)
{
  GListModel *answers = kit_evaluation_get_answers (evaluation);
  gint32 n_levels = (gint32) kit_role_get_n_levels (kit_evaluation_get_kit (evaluation));

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (answers, i);
      gint32 state = below (rand, 5);

      if (state == 4)
        continue;
      if (state == KIT_ANSWER_RATED)
        kit_answer_rate (answer, (guint) g_rand_int_range (rand, 1, n_levels + 1));
      else
        kit_answer_set_state (answer, (KitAnswerState) state);
      set_text (rand, answer, "note");
      set_text (rand, answer, "private-note");
      set_text (rand, answer, "reason");
      kit_answer_set_seconds (answer, (guint) below (rand, 1000));
      add_extra (rand, answer);
    }
}

static void
generate_observations (GRand *rand, KitEvaluation *evaluation)
{
  GListModel *observations = kit_evaluation_get_observations (evaluation);

  for (guint i = 0; i < g_list_model_get_n_items (observations); i++)
    {
      g_autoptr (KitObservation) observation = g_list_model_get_item (observations, i);
      g_auto (GStrv) plan = kit_evaluation_dup_plan (evaluation);

      if (below (rand, 2) == 0)
        continue;
      kit_observation_set_seen (observation, below (rand, 4) > 0);
      if (plan[0] != NULL)
        kit_observation_set_question (observation, plan[0]);
      set_text (rand, observation, "observed");
      add_extra (rand, observation);
    }
}

static void
add_added_questions (GRand *rand, KitEvaluation *evaluation)
{
  for (gint32 n = below (rand, 3); n > 0; n--)
    {
      g_autofree char *id = kit_generate_id (rand);
      g_autoptr (KitAddedQuestion) question = kit_added_question_new (id, "");

      set_text (rand, question, "text");
      set_text (rand, question, "note");
      add_extra (rand, question);
      kit_evaluation_add_question (evaluation, question);
    }
}

static void
generate_circumstances (GRand *rand, KitEvaluation *evaluation)
{
  static const char *const texts[] = { "candidate-name", "interviewer-name", "round",
                                       "notes",          "summary",          "candidate-questions",
                                       "disagreement" };
  g_autofree char *candidate = kit_generate_id (rand);
  g_autofree char *interviewer = kit_generate_id (rand);

  kit_evaluation_set_candidate_id (evaluation, candidate);
  kit_evaluation_set_interviewer_id (evaluation, interviewer);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    set_text (rand, evaluation, texts[i]);
  kit_evaluation_set_date (evaluation, below (rand, 2) == 0 ? "2028-02-29" : "");
  set_time (rand, evaluation, "started");
  kit_evaluation_set_recommendation (evaluation, (KitRecommendation) below (rand, 5));
  if (below (rand, 3) == 0)
    set_text (rand, evaluation, "ended-early");
  kit_evaluation_set_imported (evaluation, below (rand, 2) == 0);
  kit_evaluation_set_seconds (evaluation, (guint) below (rand, 10000));
}

static void
submit (GRand *rand, KitEvaluation *evaluation)
{
  g_autoptr (GDateTime) at = generate_time (rand);

  kit_evaluation_set_state (evaluation, KIT_EVALUATION_SUBMITTED, at);
}

static void
revise (GRand *rand, KitEvaluation *evaluation)
{
  g_autofree char *was = kit_evaluation_to_was (evaluation);
  g_autofree char *reason = kit_generate_text (rand);
  g_autoptr (GDateTime) at = generate_time (rand);
  g_autoptr (KitRevision) revision = kit_revision_new (at, reason, was);

  add_extra (rand, revision);
  kit_evaluation_set_state (evaluation, KIT_EVALUATION_DRAFT, NULL);
  kit_evaluation_add_revision (evaluation, revision);
  set_text (rand, evaluation, "summary");
}

KitEvaluation *
kit_generate_evaluation (GRand *rand)
{
  g_autoptr (KitRole) kit = kit_generate_role (rand);
  g_autofree char *id = kit_generate_id (rand);
  g_autoptr (KitEvaluation) evaluation = kit_evaluation_new (id, kit);

  generate_circumstances (rand, evaluation);
  generate_plan (rand, evaluation);
  generate_answers (rand, evaluation);
  generate_observations (rand, evaluation);
  add_added_questions (rand, evaluation);
  add_extra (rand, evaluation);
  for (gint32 n = below (rand, 3); n > 0; n--)
    {
      submit (rand, evaluation);
      revise (rand, evaluation);
    }
  if (below (rand, 2) == 0)
    submit (rand, evaluation);
  return g_steal_pointer (&evaluation);
}
