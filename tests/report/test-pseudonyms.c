/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-pseudonyms.h"

static KitPseudonyms *
new_pseudonyms (void)
{
  KitPseudonyms *pseudonyms = kit_pseudonyms_new ();

  kit_pseudonyms_add (pseudonyms, "Ada", "Interviewer 3");
  kit_pseudonyms_add (pseudonyms, "  Ada  Marsh ", "Interviewer 1");
  kit_pseudonyms_add (pseudonyms, "R&D (lead) J.", "Interviewer 2");
  kit_pseudonyms_add (pseudonyms, "\xe7\x8e\x8b\xe4\xbc\x9f", "Interviewer 4");
  kit_pseudonyms_add (pseudonyms, "Ada Marsh", "somebody else");
  kit_pseudonyms_add (pseudonyms, "X", "nobody");
  kit_pseudonyms_add (pseudonyms, NULL, "nobody");
  kit_pseudonyms_add (pseudonyms, "Mark", "Interviewer 5");
  kit_pseudonyms_add (pseudonyms, "Jos\xc3\xa9", "Interviewer 6");
  kit_pseudonyms_add (pseudonyms, "Una O'Neil-Berg", "Interviewer 7");

  return pseudonyms;
}

static void
test_apply (void)
{
  g_autoptr (KitPseudonyms) pseudonyms = new_pseudonyms ();
  const struct
  {
    const char *text;
    const char *result;
  } texts[] = {
    { "", "" },
    { "Nobody here, X.", "Nobody here, X." },
    { "Ada Marsh and Ada asked.", "Interviewer 1 and Interviewer 3 asked." },
    { "ada\n marsh, ADA MARSH!", "Interviewer 1, Interviewer 1!" },
    { "Adam Adamarsh Ada Marshes", "Adam Adamarsh Interviewer 3 Marshes" },
    { "Mark marks a mark, Marks", "Interviewer 5 marks a mark, Marks" },
    { "(R&D (lead) J.)", "(Interviewer 2)" },
    { "\xe7\x8e\x8b\xe4\xbc\x9f: \xe5\xa5\xbd", "Interviewer 4: \xe5\xa5\xbd" },
    { "\xe9\x97\xae\xe7\x8e\x8b\xe4\xbc\x9f\xe5\xa5\xbd", "\xe9\x97\xaeInterviewer 4\xe5\xa5\xbd" },
    { "Jose\xcc\x81 or Jos\xc3\xa9", "Interviewer 6 or Interviewer 6" },
    { "\xff Ada", "\xef\xbf\xbd Interviewer 3" },
    /* Typed with another apostrophe and another hyphen. */
    { "una O\u2019Neil\u2011Berg, Una O'Neil", "Interviewer 7, Una O'Neil" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *result = kit_pseudonyms_apply (pseudonyms, texts[i].text);

      g_assert_cmpstr (result, ==, texts[i].result);
    }
}

/* Who comes later is known as well; without anybody a text stays as it is. */
static void
test_add_later (void)
{
  g_autoptr (KitPseudonyms) pseudonyms = kit_pseudonyms_new ();
  g_autofree char *before = kit_pseudonyms_apply (pseudonyms, "Jo and Ines");
  g_autofree char *one = NULL;
  g_autofree char *both = NULL;

  g_assert_cmpstr (before, ==, "Jo and Ines");
  kit_pseudonyms_add (pseudonyms, "Jo", "A");
  one = kit_pseudonyms_apply (pseudonyms, "Jo and Ines");
  g_assert_cmpstr (one, ==, "A and Ines");
  kit_pseudonyms_add (pseudonyms, "Ines", "B");
  both = kit_pseudonyms_apply (pseudonyms, "Jo and Ines");
  g_assert_cmpstr (both, ==, "A and B");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pseudonyms/apply", test_apply);
  g_test_add_func ("/pseudonyms/add-later", test_add_later);
  return g_test_run ();
}
