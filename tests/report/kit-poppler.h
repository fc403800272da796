/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation-report.h"

G_BEGIN_DECLS

/* How tests print, unless they say otherwise. */
extern const KitReportStyle kit_poppler_a4;
extern const KitReportStyle kit_poppler_letter;

/* What another program reads in our PDFs. All return (transfer full). Where poppler's tools are
 * missing the test is skipped, and the answer is %NULL. */

/* The text in reading order. */
char *kit_poppler_text (GBytes *pdf);
/* What the file says about itself. */
char *kit_poppler_info (GBytes *pdf);
/* The tagged structure with its text. */
char *kit_poppler_structure (GBytes *pdf);
/* The rectangle around all words of a PDF's pages, in points from the upper left corner: x1, y1, x2
 * and y2. */
gboolean kit_poppler_get_box (GBytes *pdf, double box[4]);
/* The outline: a line "page|title" an entry, with a space before it for each level. */
char *kit_poppler_outline (GBytes *pdf);

/* The PDF of @evaluation on A4, which must succeed. */
GBytes *kit_poppler_print (KitEvaluation *evaluation);

/* @text with every run of white space as one space, so that line breaks do not matter. */
char *kit_poppler_flatten (const char *text);

/* The flattened text of @evaluation on paper. */
char *kit_poppler_print_text (KitEvaluation *evaluation);

/* @parts stand in @text, one after the other. */
void kit_assert_in_order (const char *text, const char *const *parts);

#define kit_assert_contains(text, part)                                                            \
  G_STMT_START                                                                                     \
  {                                                                                                \
    if (strstr (text, part) == NULL)                                                               \
      g_error ("‘%s’ is missing in:\n%s", part, text);                                             \
  }                                                                                                \
  G_STMT_END

#define kit_assert_lacks(text, part)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    if (strstr (text, part) != NULL)                                                               \
      g_error ("‘%s’ should not be in:\n%s", part, text);                                          \
  }                                                                                                \
  G_STMT_END

/* What every test program of reports does in place of g_test_run(): frees what Pango and
 * fontconfig keep, so that a leak of ours is seen. */
int kit_poppler_run (void);

G_END_DECLS
