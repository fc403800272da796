/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-codec.h"
#include "kit-evaluation-summary.h"
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
  KIT_LOADED_CANDIDATE,
  KIT_LOADED_PANEL,
  KIT_LOADED_DRAFT,
  KIT_LOADED_SUBMITTED,
  KIT_LOADED_GONE,
  KIT_LOADED_STRANGE,
} KitLoadedKind;

/**
 * KitLoaded:
 * @kind: where it was found
 * @path: relative to the data folder
 * @stamp: of the content that was read
 * @object: (nullable): a #KitRole, #KitCandidate, #KitPanel or #KitEvaluationSummary
 * @bytes: (nullable): the content, of an interviewer or a place
 * @problem: (nullable): what is wrong with it
 */
typedef struct
{
  KitLoadedKind kind;
  char *path;
  KitFileStamp stamp;
  GObject *object;
  GBytes *bytes;
  KitProblem *problem;
} KitLoaded;

void kit_loaded_free (KitLoaded *loaded);

/* @batch: (element-type KitLoaded) (transfer full) */
typedef void (*KitLoaderFunc) (GPtrArray *batch, gpointer user_data);

/**
 * kit_loader_run:
 * @known: (element-type filename KitFileStamp): what has been read already, by relative path;
 *   a file with the same stamp is not read again, and one that is no longer there is told as
 *   gone. Not changed.
 *
 * Reads the data folder, in the calling thread, and hands over what it finds in batches. Nothing
 * on the disk is changed, but for leftovers of our own that are swept away.
 * A folder that is missing altogether is not taken for the deletion of what was in it.
 *
 * Returns: %FALSE, with an error, only where the data folder itself cannot be read, or when
 * cancelled
 */
gboolean kit_loader_run (const char *data_dir,
                         const char *state_dir,
                         GHashTable *known,
                         KitLoaderFunc func,
                         gpointer user_data,
                         GCancellable *cancellable,
                         GError **error);

G_END_DECLS
