/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-editing.h"
#include "kit-import.h"
#include "kit-interview.h"
#include "kit-library.h"
#include "kit-trash.h"

G_BEGIN_DECLS

/* A library in a scratch folder, which is removed afterwards. */
typedef struct
{
  char *root;
  char *data_dir;
  char *state_dir;
  KitLibrary *library;
} KitLibraryFixture;

void kit_library_fixture_set_up (KitLibraryFixture *fixture, gconstpointer data);
void kit_library_fixture_tear_down (KitLibraryFixture *fixture, gconstpointer data);

/* Everything that was put is on the disk; then a library of the same folders is opened anew. */
void kit_library_fixture_save (KitLibraryFixture *fixture);
void kit_library_fixture_reopen (KitLibraryFixture *fixture);

/* What is being read in threads has been read, and taken. */
void kit_library_fixture_settle (KitLibraryFixture *fixture);

/* The role that comes with the program; (transfer none). */
KitRole *kit_library_fixture_get_included (KitLibraryFixture *fixture);
/* A role of three questions with two skills and two red flags, added to the library;
 * (transfer none). */
KitRole *kit_library_fixture_add_role (KitLibraryFixture *fixture);
/* An evaluation of that role with every question rated and a recommendation; (transfer full). */
KitEvaluation *kit_library_fixture_start_complete (KitLibraryFixture *fixture, const char *name);

/* Each waits for the end, and checks that it went well. */
void kit_library_fixture_submit (KitLibraryFixture *fixture, KitEvaluation *evaluation);
void kit_library_fixture_unsubmit (KitLibraryFixture *fixture, KitEvaluation *evaluation);

/* How many files lie in a folder below the data folder, by the end of their names. */
guint kit_library_fixture_count_files (KitLibraryFixture *fixture, const char *folder);
/* The first file in it that was kept when something else took its place: its path below the data
 * folder, or %NULL; (transfer full). */
char *kit_library_fixture_find_kept (KitLibraryFixture *fixture, const char *folder);
char *kit_library_fixture_read (KitLibraryFixture *fixture, const char *path);
void kit_library_fixture_write (KitLibraryFixture *fixture, const char *path, const char *text);

/* An error begins with the file that it is about, as it is called below the data folder. */
void kit_assert_names (GError *error, const char *path);

/* For callbacks: keeps the result in the GAsyncResult * that user_data points to. */
void kit_store_result_cb (GObject *source, GAsyncResult *result, gpointer user_data);
GAsyncResult *kit_wait_for_result (GAsyncResult **result);

/* Takes @object, and expects it to be gone as soon as the thread that had it as well has ended. */
void kit_assert_let_go (gpointer object);

G_END_DECLS
