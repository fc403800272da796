/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-types.h"

#include <string.h>

G_DEFINE_ENUM_TYPE (KitAnswerState,
                    kit_answer_state,
                    G_DEFINE_ENUM_VALUE (KIT_ANSWER_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (KIT_ANSWER_RATED, "rated"),
                    G_DEFINE_ENUM_VALUE (KIT_ANSWER_NOT_ASKED, "not-asked"),
                    G_DEFINE_ENUM_VALUE (KIT_ANSWER_NO_EVIDENCE, "no-evidence"))

G_DEFINE_ENUM_TYPE (KitRecommendation,
                    kit_recommendation,
                    G_DEFINE_ENUM_VALUE (KIT_RECOMMENDATION_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (KIT_RECOMMENDATION_DEFINITELY_NO, "definitely-no"),
                    G_DEFINE_ENUM_VALUE (KIT_RECOMMENDATION_NO, "no"),
                    G_DEFINE_ENUM_VALUE (KIT_RECOMMENDATION_YES, "yes"),
                    G_DEFINE_ENUM_VALUE (KIT_RECOMMENDATION_STRONG_YES, "strong-yes"))

G_DEFINE_ENUM_TYPE (KitEvaluationState,
                    kit_evaluation_state,
                    G_DEFINE_ENUM_VALUE (KIT_EVALUATION_DRAFT, "draft"),
                    G_DEFINE_ENUM_VALUE (KIT_EVALUATION_SUBMITTED, "submitted"))

static const char *
nick_of (GType type, int value)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value (enum_class, value);

  g_return_val_if_fail (found != NULL, NULL);

  return found->value_nick;
}

static gboolean
value_of (GType type, const char *nick, int *value)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (type);
  GEnumValue *found = nick != NULL ? g_enum_get_value_by_nick (enum_class, nick) : NULL;

  if (found == NULL)
    return FALSE;

  *value = found->value;
  return TRUE;
}

const char *
kit_answer_state_to_nick (KitAnswerState state)
{
  return nick_of (KIT_TYPE_ANSWER_STATE, (int) state);
}

gboolean
kit_answer_state_from_nick (const char *nick, KitAnswerState *state)
{
  int value;

  g_return_val_if_fail (state != NULL, FALSE);

  if (!value_of (KIT_TYPE_ANSWER_STATE, nick, &value))
    return FALSE;

  *state = (KitAnswerState) value;
  return TRUE;
}

const char *
kit_recommendation_to_nick (KitRecommendation recommendation)
{
  if (recommendation == KIT_RECOMMENDATION_NONE)
    return NULL;

  return nick_of (KIT_TYPE_RECOMMENDATION, (int) recommendation);
}

gboolean
kit_recommendation_from_nick (const char *nick, KitRecommendation *recommendation)
{
  int value;

  g_return_val_if_fail (recommendation != NULL, FALSE);

  if (!value_of (KIT_TYPE_RECOMMENDATION, nick, &value) || value == KIT_RECOMMENDATION_NONE)
    return FALSE;

  *recommendation = (KitRecommendation) value;
  return TRUE;
}

const char *
kit_evaluation_state_to_nick (KitEvaluationState state)
{
  return nick_of (KIT_TYPE_EVALUATION_STATE, (int) state);
}

gboolean
kit_evaluation_state_from_nick (const char *nick, KitEvaluationState *state)
{
  int value;

  g_return_val_if_fail (state != NULL, FALSE);

  if (!value_of (KIT_TYPE_EVALUATION_STATE, nick, &value))
    return FALSE;

  *state = (KitEvaluationState) value;
  return TRUE;
}

char *
kit_id_new (void)
{
  return g_uuid_string_random ();
}

gboolean
kit_id_is_valid (const char *id)
{
  if (id == NULL || !g_uuid_string_is_valid (id))
    return FALSE;

  for (const char *c = id; *c != '\0'; c++)
    if (g_ascii_isupper (*c))
      return FALSE;

  return TRUE;
}

static char *
dup_first_line (const char *text)
{
  while (*text != '\0')
    {
      gsize length = strcspn (text, "\r\n");
      g_autofree char *line = g_strstrip (g_strndup (text, length));

      if (*line != '\0')
        return g_steal_pointer (&line);
      text += length;
      text += strspn (text, "\r\n");
    }

  return g_strdup ("");
}

char *
kit_text_headline (const char *text, guint max_chars)
{
  g_autofree char *line = NULL;
  const char *end;
  const char *cut = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (max_chars > 0, NULL);

  line = dup_first_line (text);
  if (g_utf8_strlen (line, -1) <= (glong) max_chars)
    return g_steal_pointer (&line);

  end = g_utf8_offset_to_pointer (line, max_chars);
  for (const char *c = line; c <= end; c = g_utf8_next_char (c))
    if (g_unichar_isspace (g_utf8_get_char (c)))
      cut = c;
  if (cut == NULL)
    cut = end;

  line[cut - line] = '\0';
  g_strchomp (line);
  return g_strconcat (line, "…", NULL);
}

static gunichar
get_visible (gunichar character)
{
  switch (g_unichar_type (character))
    {
    case G_UNICODE_CONTROL:
      return character == '\n' || character == '\r' || character == '\t' ? ' ' : 0xfffd;
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return ' ';
    default:
      return character;
    }
}

char *
kit_text_one_line (const char *text)
{
  g_autofree char *valid = NULL;
  GString *line;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  line = g_string_sized_new (strlen (valid));
  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    g_string_append_unichar (line, get_visible (g_utf8_get_char (c)));
  return g_string_free_and_steal (line);
}
