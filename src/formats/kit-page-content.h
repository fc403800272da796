/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-page-unit.h"

G_BEGIN_DECLS

/**
 * KitPageContent:
 * @line: where it begins
 * @title: %NULL where the page has none
 * @units: (element-type KitPageUnit)
 * @red_flags: (element-type utf8)
 * @warnings: (element-type KitPageWarning): those that are not about a single question
 *
 * What a page says, before anything is made of it.
 */
typedef struct
{
  guint line;
  char *title;
  char *overview;
  GPtrArray *units;
  GPtrArray *red_flags;
  GPtrArray *warnings;
} KitPageContent;

/* (element-type KitPageLine) */
KitPageContent *kit_page_content_read (GPtrArray *lines);
void kit_page_content_free (KitPageContent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KitPageContent, kit_page_content_free)

/* (transfer full) (element-type KitPageWarning) */
GPtrArray *kit_page_warnings_new (void);
void kit_page_warnings_add (GPtrArray *warnings, guint line, const char *message);

G_END_DECLS
