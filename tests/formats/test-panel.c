/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-panel-codec.h"

#include "kit-fixture.h"

#define HEAD                                                                                       \
  "{\n"                                                                                            \
  "  \"format\": \"interview-kit/panel\",\n"                                                       \
  "  \"version\": 1,\n"                                                                            \
  "  \"id\": \"0c5c3d7e-0d53-4a31-9f6c-6b1f7c4e2a10\",\n"                                          \
  "  \"candidate\": \"1c5c3d7e-0d53-4a31-9f6c-6b1f7c4e2a11\",\n"                                   \
  "  \"role\": \"2c5c3d7e-0d53-4a31-9f6c-6b1f7c4e2a12\""

#define QUESTION "\"question\": \"3c5c3d7e-0d53-4a31-9f6c-6b1f7c4e2a13\""

static const char full[] = HEAD ",\n"
                                "  \"looked\": [\n"
                                "    {\n"
                                "      \"by\": \"4c5c3d7e-0d53-4a31-9f6c-6b1f7c4e2a14\",\n"
                                "      \"reason\": \"I sign the decision & <read> first.\",\n"
                                "      \"at\": \"2026-03-14T09:30:00Z\",\n"
                                "      \"place\": \"at home\"\n"
                                "    }\n"
                                "  ],\n"
                                "  \"consensus\": [\n"
                                "    {\n"
                                "      " QUESTION ",\n"
                                "      \"rating\": 4,\n"
                                "      \"note\": \"All saw it.\",\n"
                                "      \"by\": [\n"
                                "        \"Ada\",\n"
                                "        \"Bo\"\n"
                                "      ],\n"
                                "      \"at\": \"2026-03-15T10:00:00Z\",\n"
                                "      \"votes\": 2\n"
                                "    }\n"
                                "  ],\n"
                                "  \"decision\": {\n"
                                "    \"outcome\": \"advance\",\n"
                                "    \"reason\": \"Strong on the stand.\",\n"
                                "    \"by\": \"Ada\",\n"
                                "    \"at\": \"2026-03-15T10:05:00Z\",\n"
                                "    \"budget\": 1.50\n"
                                "  },\n"
                                "  \"quorum\": {\n"
                                "    \"of\": [\n"
                                "      1\n"
                                "    ]\n"
                                "  }\n"
                                "}\n";

static KitPanel *
read_panel (const char *text)
{
  g_autoptr (GBytes) bytes = kit_fixture_bytes (text);
  g_autoptr (GError) error = NULL;
  KitPanel *panel = kit_panel_from_bytes (bytes, &error);

  g_assert_no_error (error);
  return panel;
}

static void
test_survives (gconstpointer data)
{
  g_autoptr (KitPanel) panel = read_panel (data);
  g_autoptr (GBytes) expected = kit_fixture_bytes (data);
  g_autoptr (GBytes) found = kit_panel_to_bytes (panel);

  kit_fixture_assert_same (found, expected);
}

static void
test_content (void)
{
  g_autoptr (KitPanel) panel = read_panel (full);
  g_autoptr (KitLook) look = g_list_model_get_item (kit_panel_get_looks (panel), 0);

  g_assert_cmpstr (kit_item_get_id (KIT_ITEM (panel)), ==, "0c5c3d7e-0d53-4a31-9f6c-6b1f7c4e2a10");
  g_assert_cmpstr (kit_panel_get_candidate (panel), ==, "1c5c3d7e-0d53-4a31-9f6c-6b1f7c4e2a11");
  g_assert_cmpstr (kit_panel_get_role (panel), ==, "2c5c3d7e-0d53-4a31-9f6c-6b1f7c4e2a12");
  g_assert_cmpstr (kit_look_get_reason (look), ==, "I sign the decision & <read> first.");
  g_assert_cmpint (g_date_time_get_hour (kit_look_get_at (look)), ==, 9);
  g_assert_true (kit_panel_has_look_by (panel, "4c5c3d7e-0d53-4a31-9f6c-6b1f7c4e2a14"));
}

/* A look that is added leaves everything else as it was. */
static void
test_add_look (void)
{
  g_autoptr (KitPanel) panel = read_panel (full);
  g_autoptr (KitLook) look = kit_look_new ("bo", "To chair the round.", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (KitPanel) again = NULL;

  kit_panel_add_look (panel, look);
  bytes = kit_panel_to_bytes (panel);
  again = kit_panel_from_bytes (bytes, NULL);
  g_assert_true (kit_panel_has_look_by (again, "bo"));
  g_assert_true (kit_panel_has_look_by (again, "4c5c3d7e-0d53-4a31-9f6c-6b1f7c4e2a14"));
  g_assert_cmpstr (
    kit_item_get_extra (KIT_ITEM (again)), ==, kit_item_get_extra (KIT_ITEM (panel)));
}

typedef struct
{
  const char *name;
  const char *text;
  const char *place;
} Wrong;

static const Wrong wrongs[] = {
  { "role-missing",
    "{\"format\":\"interview-kit/panel\",\"version\":1,"
    "\"id\":\"0c5c3d7e-0d53-4a31-9f6c-6b1f7c4e2a10\","
    "\"candidate\":\"1c5c3d7e-0d53-4a31-9f6c-6b1f7c4e2a11\"}",
    "role: " },
  { "looked-object", HEAD ", \"looked\": {}}", "looked: " },
  { "look-text", HEAD ", \"looked\": [\"ada\"]}", "looked[0]: " },
  { "look-by-missing", HEAD ", \"looked\": [{}]}", "looked[0].by: " },
  { "look-by-number", HEAD ", \"looked\": [{\"by\": 1}]}", "looked[0].by: " },
  { "look-at", HEAD ", \"looked\": [{\"by\": \"a\", \"at\": \"today\"}]}", "looked[0].at: " },
  { "consensus-text", HEAD ", \"consensus\": \"yes\"}", "consensus: " },
  { "consensus-question", HEAD ", \"consensus\": [{}]}", "consensus[0].question: " },
  { "consensus-rating",
    HEAD ", \"consensus\": [{" QUESTION ", \"rating\": 8}]}",
    "consensus[0].rating: " },
  { "consensus-by",
    HEAD ", \"consensus\": [{" QUESTION ", \"by\": [1]}]}",
    "consensus[0].by[0]: " },
  { "consensus-at",
    HEAD ", \"consensus\": [{" QUESTION ", \"at\": \"now\"}]}",
    "consensus[0].at: " },
  { "decision-list", HEAD ", \"decision\": []}", "decision: " },
  { "decision-outcome-missing", HEAD ", \"decision\": {}}", "decision.outcome: " },
  { "decision-outcome", HEAD ", \"decision\": {\"outcome\": \"hire\"}}", "decision.outcome: " },
  { "decision-reason",
    HEAD ", \"decision\": {\"outcome\": \"hold\", \"reason\": 3}}",
    "decision.reason: " },
};

static void
test_wrong (gconstpointer data)
{
  const Wrong *wrong = data;
  g_autoptr (GBytes) bytes = kit_fixture_bytes (wrong->text);
  g_autoptr (GError) error = NULL;

  g_assert_null (kit_panel_from_bytes (bytes, &error));
  g_assert_error (error, KIT_FORMAT_ERROR, KIT_FORMAT_ERROR_MEMBER);
  g_assert_nonnull (strstr (error->message, wrong->place));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/panel/survives/full", full, test_survives);
  g_test_add_data_func ("/panel/survives/small", HEAD "\n}\n", test_survives);
  g_test_add_data_func ("/panel/survives/null", HEAD ",\n  \"decision\": null\n}\n", test_survives);
  g_test_add_func ("/panel/content", test_content);
  g_test_add_func ("/panel/add-look", test_add_look);
  for (gsize i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      g_autofree char *path = g_strconcat ("/panel/wrong/", wrongs[i].name, NULL);

      g_test_add_data_func (path, &wrongs[i], test_wrong);
    }

  return g_test_run ();
}
