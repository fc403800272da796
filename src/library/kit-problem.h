/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define KIT_TYPE_PROBLEM (kit_problem_get_type ())
G_DECLARE_FINAL_TYPE (KitProblem, kit_problem, KIT, PROBLEM, GObject)

/* Something in the library that is unreadable, in conflict or stale. Immutable. Properties:
 * file (relative to the data folder), message (translated, without the file), line (0 where
 * there is none). The file itself is never touched. */
KitProblem *kit_problem_new (const char *file, const char *message, guint line);
const char *kit_problem_get_file (KitProblem *self);
const char *kit_problem_get_message (KitProblem *self);
guint kit_problem_get_line (KitProblem *self);

G_END_DECLS
