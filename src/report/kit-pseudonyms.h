/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KitPseudonyms:
 *
 * By what people are called on paper where their names do not belong there. Only whole names are
 * replaced: half a name is mostly a word as well, such as Mark or Grace.
 */
typedef struct _KitPseudonyms KitPseudonyms;

KitPseudonyms *kit_pseudonyms_new (void);
void kit_pseudonyms_free (KitPseudonyms *self);

/* @name: (nullable): a name of fewer than two letters is nobody's. The first @pseudonym of a name
 * counts. */
void kit_pseudonyms_add (KitPseudonyms *self, const char *name, const char *pseudonym);

/* @text with every name replaced, whatever white space, apostrophes and hyphens or, in names of
 * several words, capitals it is written with; (transfer full) */
char *kit_pseudonyms_apply (KitPseudonyms *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KitPseudonyms, kit_pseudonyms_free)

G_END_DECLS
