/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation.h"
#include "kit-file.h"
#include "kit-kept.h"

G_BEGIN_DECLS

/**
 * KitSubmitJob:
 * @bytes: of the submitted evaluation, or of the draft where the submission is taken back
 * @draft_bytes: what the draft's file holds as it is submitted
 * @private_bytes: (nullable): the private notes
 * @before: (nullable): what was in the submitted file before; @private_before likewise
 * @was: (nullable): what is revised, as the last revision kept it
 * @revised: (nullable): when the last revision began
 * @kept: what others had put where we wrote
 * @draft_stamp: of the draft that is there again
 * @stamp: of what the submission wrote, by which it knows that again
 * @private_stamp: likewise; before that, of the private notes as they are known here
 * @knows_private: whether that says anything: not where a draft was read in which they are already
 *
 * What submitting an evaluation, or taking that back, does to its files. Made and freed on the main
 * context; runs in a thread.
 */
typedef struct
{
  KitEvaluation *evaluation;
  /* The library's */
  const char *data_dir;
  char *draft_path;
  char *path;
  char *private_path;
  GBytes *bytes;
  GBytes *draft_bytes;
  GBytes *private_bytes;
  GBytes *before;
  GBytes *private_before;
  char *was;
  GDateTime *revised;
  GDateTime *submitted;
  KitKept kept;
  KitFileStamp draft_stamp;
  KitFileStamp stamp;
  KitFileStamp private_stamp;
  gboolean knows_private;
} KitSubmitJob;

/* Takes the paths. @data_dir has to outlive the job. */
KitSubmitJob *kit_submit_job_new (KitEvaluation *evaluation,
                                  const char *data_dir,
                                  char *draft_path,
                                  char *path,
                                  char *private_path);
void kit_submit_job_free (KitSubmitJob *self);

/* Both either do all of it, or leave the files as they were; errors name the file. */
gboolean kit_submit_job_run (KitSubmitJob *self, GError **error);
gboolean kit_submit_job_take_back (KitSubmitJob *self, GError **error);

G_END_DECLS
