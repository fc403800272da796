/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-item.h"

G_BEGIN_DECLS

#define KIT_TYPE_REVISION (kit_revision_get_type ())
G_DECLARE_FINAL_TYPE (KitRevision, kit_revision, KIT, REVISION, KitItem)

/**
 * KitRevision:
 *
 * An earlier content of a submitted evaluation, and why it was changed. Immutable.
 * Properties, all construct only: at (GDateTime, UTC), reason, was (the earlier content
 * without its revisions, as the codec's JSON text; opaque here).
 */
KitRevision *kit_revision_new (GDateTime *at, const char *reason, const char *was);
GDateTime *kit_revision_get_at (KitRevision *self);
const char *kit_revision_get_reason (KitRevision *self);
const char *kit_revision_get_was (KitRevision *self);

G_END_DECLS
