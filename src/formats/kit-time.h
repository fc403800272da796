/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Times and dates as they stand in files. */

/* RFC 3339 in UTC ("Z" or "+00:00"), to the microsecond; (transfer full) (nullable). */
GDateTime *kit_time_from_text (const char *text);
/* The same as text, with a fraction only where there is one; (transfer full). */
char *kit_time_to_text (GDateTime *time);

/* Whether @text is a day of the calendar, "YYYY-MM-DD". */
gboolean kit_date_is_valid (const char *text);

G_END_DECLS
