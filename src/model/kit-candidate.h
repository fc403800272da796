/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-item.h"

G_BEGIN_DECLS

#define KIT_TYPE_CANDIDATE (kit_candidate_get_type ())
G_DECLARE_FINAL_TYPE (KitCandidate, kit_candidate, KIT, CANDIDATE, KitItem)

/**
 * KitCandidate:
 *
 * A person being interviewed. Properties: name, pronouns, pronunciation, notes, hold-reason,
 * hold-by, hold-at (of a hold that blocks erasing; all "" or %NULL without one), created,
 * modified (GDateTime, UTC, nullable). Lists: contacts (#KitContact), roles (#KitCandidacy),
 * attachments (#KitAttachment).
 */
KitCandidate *kit_candidate_new (const char *id, const char *name);
/* Makes it, but for its id, what @other is, whose contacts, roles and attachments become its own. */
void kit_candidate_assign (KitCandidate *self, KitCandidate *other);
const char *kit_candidate_get_name (KitCandidate *self);
void kit_candidate_set_name (KitCandidate *self, const char *name);
const char *kit_candidate_get_pronouns (KitCandidate *self);
void kit_candidate_set_pronouns (KitCandidate *self, const char *pronouns);
const char *kit_candidate_get_pronunciation (KitCandidate *self);
void kit_candidate_set_pronunciation (KitCandidate *self, const char *pronunciation);
const char *kit_candidate_get_notes (KitCandidate *self);
void kit_candidate_set_notes (KitCandidate *self, const char *notes);
const char *kit_candidate_get_hold_reason (KitCandidate *self);
void kit_candidate_set_hold_reason (KitCandidate *self, const char *reason);
const char *kit_candidate_get_hold_by (KitCandidate *self);
void kit_candidate_set_hold_by (KitCandidate *self, const char *by);
GDateTime *kit_candidate_get_hold_at (KitCandidate *self);
void kit_candidate_set_hold_at (KitCandidate *self, GDateTime *at);
GDateTime *kit_candidate_get_created (KitCandidate *self);
void kit_candidate_set_created (KitCandidate *self, GDateTime *created);
GDateTime *kit_candidate_get_modified (KitCandidate *self);
void kit_candidate_set_modified (KitCandidate *self, GDateTime *modified);

GListModel *kit_candidate_get_contacts (KitCandidate *self);
GListModel *kit_candidate_get_roles (KitCandidate *self);
GListModel *kit_candidate_get_attachments (KitCandidate *self);
void kit_candidate_add_contact (KitCandidate *self,
                                const char *kind,
                                const char *value,
                                const char *extra);
/* At most one entry a role; %FALSE where there was one already. */
gboolean kit_candidate_add_role (KitCandidate *self,
                                 const char *role_id,
                                 const char *stage,
                                 const char *extra);
void kit_candidate_add_attachment (KitCandidate *self,
                                   const char *name,
                                   const char *uri,
                                   const char *extra);

G_END_DECLS
