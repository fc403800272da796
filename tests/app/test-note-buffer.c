/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

#include "kit-added-question.h"
#include "kit-note-buffer.h"

/* The text of one property, handed over late, and with an undo history of its own. */

static char *
dup_text (KitNoteBuffer *buffer)
{
  char *text;

  g_object_get (buffer, "text", &text, NULL);
  return text;
}

static void
type_text (KitNoteBuffer *buffer, const char *text)
{
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (buffer));
  gtk_text_buffer_insert_at_cursor (GTK_TEXT_BUFFER (buffer), text, -1);
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (buffer));
}

static gboolean
has_note (gpointer data)
{
  return g_str_equal (kit_added_question_get_note (data), "one two");
}

static void
test_late (void)
{
  g_autoptr (KitAddedQuestion) question = kit_added_question_new (NULL, "Why?");
  g_autoptr (KitNoteBuffer) buffer = NULL;
  const gint64 start = g_get_monotonic_time ();

  kit_added_question_set_note (question, "one");
  buffer = kit_note_buffer_new (G_OBJECT (question), "note");
  type_text (buffer, " two");
  g_assert_cmpstr (kit_added_question_get_note (question), ==, "one");
  kit_app_wait_for (has_note, question);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
}

static void
test_flush (void)
{
  g_autoptr (KitAddedQuestion) question = kit_added_question_new (NULL, "Why?");
  KitNoteBuffer *buffer = kit_note_buffer_new (G_OBJECT (question), "note");

  type_text (buffer, "at once");
  kit_note_buffer_flush (buffer);
  g_assert_cmpstr (kit_added_question_get_note (question), ==, "at once");

  type_text (buffer, ", and at the end");
  g_assert_finalize_object (buffer);
  g_assert_cmpstr (kit_added_question_get_note (question), ==, "at once, and at the end");
}

static void
test_undo (void)
{
  g_autoptr (KitAddedQuestion) question = kit_added_question_new (NULL, "Why?");
  g_autoptr (KitNoteBuffer) buffer = NULL;
  g_autofree char *text = NULL;

  kit_added_question_set_note (question, "before");
  buffer = kit_note_buffer_new (G_OBJECT (question), "note");
  g_assert_false (gtk_text_buffer_get_can_undo (GTK_TEXT_BUFFER (buffer)));

  type_text (buffer, " after");
  gtk_text_buffer_undo (GTK_TEXT_BUFFER (buffer));
  text = dup_text (buffer);
  g_assert_cmpstr (text, ==, "before");
  g_assert_false (gtk_text_buffer_get_can_undo (GTK_TEXT_BUFFER (buffer)));
}

static void
test_changed_elsewhere (void)
{
  g_autoptr (KitAddedQuestion) question = kit_added_question_new (NULL, "Why?");
  g_autoptr (KitNoteBuffer) buffer = kit_note_buffer_new (G_OBJECT (question), "note");
  g_autofree char *shown = NULL;
  g_autofree char *kept = NULL;

  kit_added_question_set_note (question, "theirs");
  shown = dup_text (buffer);
  g_assert_cmpstr (shown, ==, "theirs");
  g_assert_false (gtk_text_buffer_get_can_undo (GTK_TEXT_BUFFER (buffer)));

  type_text (buffer, " and ours");
  kit_added_question_set_note (question, "theirs again");
  kept = dup_text (buffer);
  g_assert_cmpstr (kept, ==, "theirs and ours");
  kit_note_buffer_flush (buffer);
  g_assert_cmpstr (kit_added_question_get_note (question), ==, "theirs and ours");
}

int
main (int argc, char **argv)
{
  kit_app_fixture_init (&argc, &argv);

  g_test_add_func ("/note-buffer/late", test_late);
  g_test_add_func ("/note-buffer/flush", test_flush);
  g_test_add_func ("/note-buffer/undo", test_undo);
  g_test_add_func ("/note-buffer/changed-elsewhere", test_changed_elsewhere);

  return g_test_run ();
}
