/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-candidate.h"
#include "kit-evaluation.h"
#include "kit-format-error.h"
#include "kit-role.h"

G_BEGIN_DECLS

/**
 * KitFileKind:
 *
 * What a file of ours holds, by its member "format".
 */
typedef enum
{
  KIT_FILE_UNKNOWN,
  KIT_FILE_ROLE,
  KIT_FILE_EVALUATION,
  KIT_FILE_CANDIDATE,
  KIT_FILE_PANEL,
  KIT_FILE_ROLE_PANEL,
  KIT_FILE_INTERVIEWER,
  KIT_FILE_PRIVATE_NOTES,
  KIT_FILE_PLACE,
} KitFileKind;

/* The version of the formats that this program writes, and the newest it reads. */
#define KIT_FORMAT_VERSION 1

/* Looks at the text alone; %KIT_FILE_UNKNOWN for anything that is not a file of ours. */
KitFileKind kit_file_kind_of_bytes (GBytes *bytes);

/*
 * Files of UTF-8 JSON, indented by two, one member a line, a newline at the end; members in a
 * fixed order, unknown ones after the known. The same content gives the same bytes.
 * Every function that reads refuses what it would not write back the same. Members that may be
 * absent are written only where they say something. Members that this version does not know
 * survive at every level, with the items they belong to or as a text of their own (extra: a JSON
 * object, or %NULL); those of private notes by kit_private_notes_merge().
 * A file has at most 16 MB, 64 levels, and 1,000 items in a list.
 * All results are (transfer full); %NULL and an error of KIT_FORMAT_ERROR on failure.
 */
GBytes *kit_role_to_bytes (KitRole *role);
KitRole *kit_role_from_bytes (GBytes *bytes, GError **error);

GBytes *kit_candidate_to_bytes (KitCandidate *candidate);
KitCandidate *kit_candidate_from_bytes (GBytes *bytes, GError **error);

/* Drafts hold private notes in the file. A submitted evaluation does not: they have a file of
 * their own, kit_private_notes_to_bytes(). A digest that does not fit is not an error;
 * kit_evaluation_digest_fits() says so. */
GBytes *kit_evaluation_to_bytes (KitEvaluation *evaluation);
KitEvaluation *kit_evaluation_from_bytes (GBytes *bytes, GError **error);
/* Whether the member "digest" is absent or is the digest of the rest. */
gboolean kit_evaluation_digest_fits (GBytes *bytes);
/* Both in one reading: @fits (out) (optional) is set where there is a result. */
KitEvaluation *kit_evaluation_from_bytes_checked (GBytes *bytes, gboolean *fits, GError **error);
/* (nullable): the earlier content that @revision kept, as a submitted evaluation */
KitEvaluation *
kit_evaluation_from_revision (KitEvaluation *evaluation, KitRevision *revision, GError **error);
/* The content of @evaluation as a revision keeps it: without its revisions; (transfer full). */
char *kit_evaluation_to_was (KitEvaluation *evaluation);

/* %NULL where no answer has a private note. */
GBytes *kit_private_notes_to_bytes (KitEvaluation *evaluation);
/* Sets the private notes of the answers of @evaluation, which may be locked. */
gboolean kit_private_notes_apply (KitEvaluation *evaluation, GBytes *bytes, GError **error);
/* The id of the evaluation that they are about; checks all that can be without it. */
char *kit_private_notes_get_id (GBytes *bytes, GError **error);
/* @merged (nullable): @notes (nullable) with what a newer version had put beside the private notes
 * in @before, whose place they take; %NULL where there is nothing left to keep. */
gboolean kit_private_notes_merge (GBytes *notes, GBytes *before, GBytes **merged, GError **error);

/**
 * KitPlace: which ids are open; all nullable. page: a word of the window's own. question: an id, or
 * the name of another stop of an interview, as kit_stop_get_name() has it.
 */
typedef struct
{
  char *page;
  char *role;
  char *question;
  char *candidate;
  char *evaluation;
  char *extra;
} KitPlace;

void kit_place_free (KitPlace *place);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KitPlace, kit_place_free)
GBytes *kit_place_to_bytes (const KitPlace *place);
KitPlace *kit_place_from_bytes (GBytes *bytes, GError **error);

/* @extra: (nullable) */
GBytes *kit_interviewer_to_bytes (const char *id, const char *name, const char *extra);
gboolean
kit_interviewer_from_bytes (GBytes *bytes, char **id, char **name, char **extra, GError **error);

G_END_DECLS
