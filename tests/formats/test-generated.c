/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-fixture.h"
#include "kit-generate.h"

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

/* Takes a piece out, puts one in from elsewhere, or replaces a byte. */
static void
mutate (GRand *rand, GString *text)
{
  static const char bytes[] = "{}[]\",:0123456789-.eE\\ \n\x80tfnu";
  gint32 at = g_rand_int_range (rand, 0, (gint32) text->len);
  gint32 length = g_rand_int_range (rand, 0, MIN (80, (gint32) text->len - at));
  gint32 from = g_rand_int_range (rand, 0, (gint32) text->len - length);
  g_autofree char *piece = g_strndup (text->str + from, (gsize) length);

  switch (g_rand_int_range (rand, 0, 4))
    {
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
          g_assert_cmpuint (error->domain, ==, KIT_FORMAT_ERROR);
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
