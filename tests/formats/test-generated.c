/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-fixture.h"
#include "kit-generate.h"
#include "kit-json-check.h"

#define N_ROUNDS 150
#define N_MUTATIONS 3000

/* What was written is read, and is written the same again. */
static void
assert_round_trip (GBytes *written, KitEvaluation *evaluation)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) again = kit_fixture_rewrite (written, evaluation, &error);

  g_assert_no_error (error);
  kit_fixture_assert_same (again, written);
  kit_json_check (written, &error);
  g_assert_no_error (error);
}

static void
test_roles (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (KitRole) role = kit_generate_role (rand);
      g_autoptr (KitRole) copy = kit_role_copy (role);
      g_autoptr (GBytes) written = kit_role_to_bytes (role);
      g_autoptr (GBytes) copied = kit_role_to_bytes (copy);

      assert_round_trip (written, NULL);
      kit_fixture_assert_same (copied, written);
    }
}

static void
test_candidates (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (KitCandidate) candidate = kit_generate_candidate (rand);
      g_autoptr (GBytes) written = kit_candidate_to_bytes (candidate);

      assert_round_trip (written, NULL);
    }
}

static void
test_evaluations (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (KitEvaluation) evaluation = kit_generate_evaluation (rand);
      g_autoptr (GBytes) written = kit_evaluation_to_bytes (evaluation);
      g_autoptr (GBytes) notes = kit_private_notes_to_bytes (evaluation);

      assert_round_trip (written, NULL);
      g_assert_true (kit_evaluation_digest_fits (written));
      if (notes != NULL)
        assert_round_trip (notes, evaluation);
    }
}

/* A text comes back letter by letter, whatever is in it. */
static void
test_texts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (KitEvaluation) evaluation = kit_generate_evaluation (rand);
      g_autoptr (GBytes) written = kit_evaluation_to_bytes (evaluation);
      g_autoptr (KitEvaluation) read = kit_evaluation_from_bytes (written, NULL);

      g_assert_cmpstr (kit_evaluation_get_notes (read), ==, kit_evaluation_get_notes (evaluation));
      g_assert_cmpstr (
        kit_evaluation_get_ended_early (read), ==, kit_evaluation_get_ended_early (evaluation));
      g_assert_cmpuint (
        kit_evaluation_get_n_rated (read), ==, kit_evaluation_get_n_rated (evaluation));
      g_assert_cmpuint (
        kit_evaluation_get_n_seen (read), ==, kit_evaluation_get_n_seen (evaluation));
      g_assert_cmpstr (kit_role_get_overview (kit_evaluation_get_kit (read)),
                       ==,
                       kit_role_get_overview (kit_evaluation_get_kit (evaluation)));
    }
}

/* Takes a piece out, puts one in from elsewhere or one that is special, or replaces a byte. */
static void
mutate (GRand *rand, GString *text)
{
  static const char *const pieces[] = {
    "\\n",    "\\u0085", "\\u2028", "\\ud83d\\ude00",      "\\ud83d", "null", "1e400",
    "1e-400", "-0",      "0.10",    "9223372036854775808",
  };
  static const char bytes[] = "{}[]\",:0123456789-.eE\\ \n\x80tfnu";
  gint32 at = g_rand_int_range (rand, 0, (gint32) text->len);
  gint32 length = g_rand_int_range (rand, 0, MIN (80, (gint32) text->len - at));
  gint32 from = g_rand_int_range (rand, 0, (gint32) text->len - length);
  g_autofree char *piece = g_strndup (text->str + from, (gsize) length);

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 4:
      g_string_insert (text, at, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      break;
    case 0:
      g_string_erase (text, at, length);
      break;
    case 1:
      g_string_insert (text, at, piece);
      break;
    default:
      text->str[at] = bytes[g_rand_int_range (rand, 0, sizeof bytes - 1)];
      break;
    }
}

/* A message is short, on one line, and names a line that there is. */
static void
assert_message (const GError *error, const GString *text)
{
  g_autofree char *one_line = kit_text_one_line (error->message);
  guint n_lines = 1;

  for (gsize i = 0; i < text->len; i++)
    n_lines += text->str[i] == '\n';
  g_assert_cmpuint (error->domain, ==, KIT_FORMAT_ERROR);
  g_assert_cmpstr (error->message, ==, one_line);
  g_assert_cmpint (g_utf8_strlen (error->message, -1), <, 300);
  g_assert_cmpuint (kit_format_error_get_line (error), <=, n_lines);
}

/* Golden files with errors in them are refused with an error, or they round-trip. */
static void
test_mutations (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (GPtrArray) names = kit_fixture_list ("golden", ".json");
  g_autoptr (GBytes) submitted = kit_fixture_read ("golden", "evaluation-submitted.json");
  guint n_taken = 0;

  for (int i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (KitEvaluation) evaluation = kit_evaluation_from_bytes (submitted, NULL);
      g_autoptr (GBytes) golden = kit_fixture_read ("golden", names->pdata[i % names->len]);
      g_autoptr (GString) text =
        g_string_new_len (g_bytes_get_data (golden, NULL), (gssize) g_bytes_get_size (golden));
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GBytes) written = NULL;

      for (gint32 n = g_rand_int_range (rand, 1, 3); n > 0; n--)
        mutate (rand, text);
      changed = g_bytes_new (text->str, text->len);
      written = kit_fixture_rewrite (changed, evaluation, &error);
      if (error != NULL)
        {
          assert_message (error, text);
          continue;
        }
      n_taken++;
      /* Private notes that were all emptied need no file. */
      if (written != NULL)
        assert_round_trip (written, evaluation);
    }
  g_assert_cmpuint (n_taken, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/generated/roles", test_roles);
  g_test_add_func ("/generated/candidates", test_candidates);
  g_test_add_func ("/generated/evaluations", test_evaluations);
  g_test_add_func ("/generated/texts", test_texts);
  g_test_add_func ("/generated/mutations", test_mutations);

  return g_test_run ();
}
