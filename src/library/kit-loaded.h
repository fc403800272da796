/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-file.h"
#include "kit-problem.h"

G_BEGIN_DECLS

/**
 * KitLoadedKind:
 *
 * Where something was found, which says what it must be.
 */
typedef enum
{
  KIT_LOADED_INCLUDED_ROLE,
  KIT_LOADED_INTERVIEWER,
  KIT_LOADED_PLACE,
  KIT_LOADED_ROLE,
  KIT_LOADED_ROLE_PANEL,
  KIT_LOADED_CANDIDATE,
  KIT_LOADED_PANEL,
  KIT_LOADED_DRAFT,
  KIT_LOADED_SUBMITTED,
  KIT_LOADED_PRIVATE_NOTES,
  KIT_LOADED_GONE,
  KIT_LOADED_STRANGE,
} KitLoadedKind;

/**
 * KitLoaded:
 * @kind: where it was found
 * @path: relative to the data folder
 * @stamp: of the content that was read
 * @home: (nullable): the path that it should have by the ids in it, mostly @path; %NULL where it
 *   cannot be understood
 * @object: (nullable): a #KitRole, #KitCandidate, #KitPanel or #KitEvaluationSummary
 * @bytes: (nullable): the content, of an interviewer or a place
 * @problem: (nullable): what is wrong with it
 * @orphaned: private notes of an evaluation that is nowhere
 */
typedef struct
{
  KitLoadedKind kind;
  GRefString *path;
  KitFileStamp stamp;
  GRefString *home;
  GObject *object;
  GBytes *bytes;
  KitProblem *problem;
  gboolean orphaned;
} KitLoaded;

KitLoaded *kit_loaded_new (KitLoadedKind kind, const char *path);
void kit_loaded_free (KitLoaded *loaded);

/* What is wrong with it; the first thing counts. */
void kit_loaded_take_message (KitLoaded *loaded, const char *message);
void kit_loaded_take_error (KitLoaded *loaded, const GError *error);

/* Understands @bytes. @owner: (nullable): the id of the candidate in whose folder it lies */
void kit_loaded_parse (KitLoaded *loaded, GBytes *bytes, const char *owner);

G_END_DECLS
