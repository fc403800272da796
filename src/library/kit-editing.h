/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-library.h"

G_BEGIN_DECLS

/* The life of an evaluation: started, opened, submitted, revised. */

/**
 * kit_library_start_evaluation:
 * @candidate: (nullable): somebody known
 * @candidate_name: (nullable): of somebody new; "" or %NULL where the name follows later
 * @round: (nullable): "" by default
 * @date: (nullable): "YYYY-MM-DD", today by default
 * @plan: (nullable): ids of questions in the order of asking, all by default
 *
 * Begins an evaluation of a copy of @role. It is a draft that saves itself from now on.
 *
 * Returns: (transfer full)
 */
KitEvaluation *kit_library_start_evaluation (KitLibrary *self,
                                             KitRole *role,
                                             KitCandidate *candidate,
                                             const char *candidate_name,
                                             const char *round,
                                             const char *date,
                                             const char *const *plan);

/* Says whom a draft is of: a person known, or somebody new by their name, who is added to the
 * library. Once it is of somebody, another name renames them. What was submitted stays with its
 * candidate while it is revised. */
void kit_library_set_evaluation_candidate (KitLibrary *self,
                                           KitEvaluation *evaluation,
                                           KitCandidate *candidate,
                                           const char *candidate_name);

/* The evaluation itself: always the same object while it is in use. Drafts save themselves.
 * A sealed one is refused (G_IO_ERROR_PERMISSION_DENIED). Private notes that cannot be read are
 * left out. (transfer full) (nullable) */
KitEvaluation *kit_library_open_evaluation (KitLibrary *self, const char *id, GError **error);
void kit_library_open_evaluation_async (KitLibrary *self,
                                        const char *id,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
KitEvaluation *
kit_library_open_evaluation_finish (KitLibrary *self, GAsyncResult *result, GError **error);
/* A copy of it to look at: no change to it is saved, so this is also for who has not taken the
 * library. Refused as above. (transfer full) (nullable) */
KitEvaluation *kit_library_read_evaluation (KitLibrary *self, const char *id, GError **error);

/**
 * kit_library_submit_async:
 *
 * Submits a draft without gaps that block: the submitted file is durably on disk before the
 * draft is removed. On failure it is a draft as before. After success kit_library_unsubmit_async()
 * takes it back, as long as nothing else has been submitted since by that evaluation. So long
 * what others wrote about the candidate for the role stays sealed: kit_library_settle() opens it.
 */
void kit_library_submit_async (KitLibrary *self,
                               KitEvaluation *evaluation,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean kit_library_submit_finish (KitLibrary *self, GAsyncResult *result, GError **error);
void kit_library_unsubmit_async (KitLibrary *self,
                                 KitEvaluation *evaluation,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean kit_library_unsubmit_finish (KitLibrary *self, GAsyncResult *result, GError **error);
/* Whether the submission of @evaluation can still be taken back: not after a restart, nor after
 * kit_library_settle(). */
gboolean kit_library_can_unsubmit (KitLibrary *self, KitEvaluation *evaluation);
/* Nobody offers any more to take back the submission of @evaluation: from now on it is revised,
 * with a reason. Does nothing while it is being taken back, or where nothing can be. */
void kit_library_settle (KitLibrary *self, KitEvaluation *evaluation);

/* Makes a submitted evaluation of mine a draft again, which keeps the old content as a
 * revision with @reason. The submitted file stays until it is submitted again. Refused while its
 * private notes lie in a file that could not be read. */
gboolean kit_library_revise (KitLibrary *self,
                             KitEvaluation *evaluation,
                             const char *reason,
                             GError **error);

G_END_DECLS
