/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-item.h"

G_BEGIN_DECLS

/* What the setters of items have in common; for subclasses in this folder. Each changes
 * *@field and notifies @pspec if the value is another one, and says whether it was. */

/* %NULL becomes "". @text must be UTF-8. */
gboolean kit_item_update_text (gpointer self, char **field, const char *text, GParamSpec *pspec);
gboolean kit_item_update_number (gpointer self, guint *field, guint number, GParamSpec *pspec);
gboolean kit_item_update_flag (gpointer self, gboolean *field, gboolean flag, GParamSpec *pspec);
/* @time is kept in UTC; %NULL for none. */
gboolean
kit_item_update_time (gpointer self, GDateTime **field, GDateTime *time, GParamSpec *pspec);

/* How much of a text stands in for a label. */
#define KIT_SHORT_LABEL_CHARS 60

/* Whether @text, which may be %NULL, has nothing but white space. */
gboolean kit_text_is_blank (const char *text);

G_END_DECLS
