/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-format-error.h"
#include "kit-role.h"

G_BEGIN_DECLS

#define KIT_TYPE_PAGE (kit_page_get_type ())
G_DECLARE_FINAL_TYPE (KitPage, kit_page, KIT, PAGE, GObject)

/* The largest page that is read, in bytes. */
#define KIT_PAGE_MAX (16 * 1024 * 1024)

/**
 * KitPageWarning:
 * @line: where, from 1
 * @message: what, translated
 */
typedef struct
{
  guint line;
  char *message;
} KitPageWarning;

/**
 * KitPage:
 *
 * What was understood of a page of questions. Keyed on the label lines ("Purpose:", "Sample
 * answer", "Red Flags"); punctuation counts only where they leave two readings. Nothing is invented
 * and nothing is shifted: a question whose text is missing has an empty text. A page that stands
 * there twice over is read once.
 */

/**
 * kit_page_parse:
 * @name: where the page comes from, for the role's source
 * @bytes: plain text
 *
 * Returns: (transfer full) (nullable): the page, or %NULL and KIT_FORMAT_ERROR_NOTHING, where the
 *   bytes are no text, or there is neither question, purpose nor sample answer
 */
KitPage *kit_page_parse (const char *name, GBytes *bytes, GError **error);

/* (transfer none): a new role with new ids; its source holds name and digest of the page. */
KitRole *kit_page_get_role (KitPage *self);
/* (element-type KitPageWarning), in the order of lines */
GPtrArray *kit_page_get_warnings (KitPage *self);

/* SHA-256, lower-case hex, of the normalized text: invisible characters, marks of lists and
 * differences of white space and line ends do not count. */
char *kit_page_digest (GBytes *bytes);

G_END_DECLS
