/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-contract.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

void
kit_contract_count_changes (gpointer item, guint *count)
{
  g_signal_connect_swapped (item, "changed", G_CALLBACK (count_cb), count);
}

void
kit_contract_count_notifies (gpointer item, const char *property, guint *count)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);

  g_signal_connect_swapped (item, signal, G_CALLBACK (count_cb), count);
}

static void
init_numbered_value (GValue *value, GParamSpec *pspec, guint number)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (1700000000 + number);
  g_autofree char *text = g_strdup_printf ("text %u", number);
  const char *texts[] = { text, NULL };

  g_value_init (value, pspec->value_type);
  if (G_IS_PARAM_SPEC_STRING (pspec))
    g_value_set_string (value, text);
  else if (G_IS_PARAM_SPEC_UINT (pspec))
    g_value_set_uint (value, G_PARAM_SPEC_UINT (pspec)->minimum + number);
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_value_set_boolean (value, number % 2);
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    g_value_set_enum (value, (int) number);
  else if (pspec->value_type == G_TYPE_STRV)
    g_value_set_boxed (value, texts);
  else if (pspec->value_type == G_TYPE_DATE_TIME)
    g_value_set_boxed (value, time);
  else
    g_error ("the contract does not know %s", g_type_name (pspec->value_type));
}

static gboolean
reads_as (gpointer item, GParamSpec *pspec, const GValue *expected)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, pspec->value_type);
  g_object_get_property (item, pspec->name, &value);
  if (pspec->value_type == G_TYPE_STRV)
    return g_strv_equal (g_value_get_boxed (&value), g_value_get_boxed (expected));
  if (pspec->value_type == G_TYPE_DATE_TIME)
    return g_date_time_equal (g_value_get_boxed (&value), g_value_get_boxed (expected));

  return g_param_values_cmp (pspec, &value, expected) == 0;
}

static void
check_property (gpointer item, GParamSpec *pspec, gboolean is_skipped)
{
  static const guint numbers[] = { 1, 1, 2, 2 };
  guint notified = 0;
  guint changed = 0;

  kit_contract_count_notifies (item, pspec->name, &notified);
  kit_contract_count_changes (item, &changed);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      guint expected = i / 2 + 1;

      init_numbered_value (&value, pspec, numbers[i]);
      g_object_set_property (item, pspec->name, &value);

      g_test_message ("%s of %s, step %u", pspec->name, G_OBJECT_TYPE_NAME (item), i);
      g_assert_cmpuint (notified, ==, expected);
      g_assert_cmpuint (changed, ==, is_skipped ? 0 : expected);
      g_assert_true (reads_as (item, pspec, &value));
    }

  g_signal_handlers_disconnect_by_data (item, &notified);
  g_signal_handlers_disconnect_by_data (item, &changed);
}

guint
kit_contract_check (gpointer item, const char *const *skipped)
{
  guint n_pspecs;
  guint n_checked = 0;
  g_autofree GParamSpec **pspecs =
    g_object_class_list_properties (G_OBJECT_GET_CLASS (item), &n_pspecs);

  for (guint i = 0; i < n_pspecs; i++)
    {
      if (!(pspecs[i]->flags & G_PARAM_WRITABLE) || (pspecs[i]->flags & G_PARAM_CONSTRUCT_ONLY))
        continue;

      check_property (
        item, pspecs[i], skipped != NULL && g_strv_contains (skipped, pspecs[i]->name));
      n_checked++;
    }

  return n_checked;
}
