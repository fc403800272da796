/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-pdf-language.h"

#include <string.h>

#define DICTIONARY "<<"

static gboolean
is_language (const char *language)
{
  if (!g_ascii_isalpha (*language))
    return FALSE;

  for (const char *p = language; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      return FALSE;

  return strlen (language) < 36;
}

gboolean
kit_pdf_set_language (KitPdfAmendment *pdf, const char *language)
{
  g_autofree char *catalog = NULL;
  g_autofree char *changed = NULL;
  guint number;

  g_return_val_if_fail (pdf != NULL, FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  number = kit_pdf_amendment_get_catalog (pdf);
  catalog = kit_pdf_amendment_dup_object (pdf, number);
  if (!is_language (language) || catalog == NULL || !g_str_has_prefix (catalog, DICTIONARY))
    return FALSE;

  changed = g_strdup_printf (DICTIONARY " /Lang (%s)\n"
                                        "   /ViewerPreferences << /DisplayDocTitle true >>\n  %s",
                             language,
                             catalog + strlen (DICTIONARY));
  kit_pdf_amendment_set_object (pdf, number, changed);
  return TRUE;
}
