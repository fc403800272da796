/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-candidate.h"
#include "kit-evaluation.h"
#include "kit-panel.h"

G_BEGIN_DECLS

/**
 * KitRecordEntry:
 * @evaluation: with its private notes, as far as they are here
 * @replaced_by: (nullable): the revision that it was before
 */
typedef struct
{
  KitEvaluation *evaluation;
  KitRevision *replaced_by;
} KitRecordEntry;

/**
 * KitRecord:
 * @entries: (element-type KitRecordEntry): each evaluation, and after it what it was before it was
 *   revised, the newest first
 * @panels: (element-type KitPanel)
 * @unread: (element-type filename): files about the person that are not part of it: one cannot read
 *   them, or another version is used
 * @role_titles: id to title, of roles that the candidate is considered for and that are known
 *
 * Everything that is held about one person.
 */
typedef struct
{
  KitCandidate *candidate;
  GPtrArray *entries;
  GPtrArray *panels;
  GPtrArray *unread;
  GHashTable *role_titles;
} KitRecord;

KitRecord *kit_record_new (KitCandidate *candidate);
void kit_record_free (KitRecord *self);

void kit_record_add (KitRecord *self, KitEvaluation *evaluation, KitRevision *replaced_by);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KitRecord, kit_record_free)

G_END_DECLS
