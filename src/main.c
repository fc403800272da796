/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <unistd.h>

#include "kit-application.h"
#include "kit-command-output.h"
#include "kit-command.h"
#include "kit-config.h"

#ifdef HAVE_MALLOPT
#include <malloc.h>
#endif

/* Which door: a command or the window. */

#define FOLDER "interview-kit"

static void
init_locale (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, KIT_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* Where standard output was closed, a file of the library must not take its number. Opened
 * for reading, so that writing to it fails. */
static void
occupy_standard_files (void)
{
  int fd;

  do
    fd = open ("/dev/null", O_RDONLY);
  while (fd >= 0 && fd <= STDERR_FILENO);

  if (fd >= 0)
    close (fd);
}

/* The C library gives each thread a heap of its own, and GTK and GLib have a dozen threads, most of
 * which sleep: one heap for the main thread and one for all others are enough. */
static void
share_heaps (void)
{
#ifdef HAVE_MALLOPT
  mallopt (M_ARENA_MAX, 2);
#endif
}

/* The name by which the interviewer is known until they say otherwise. */
static char *
get_account_name (void)
{
  const char *name = g_get_real_name ();

  if (name == NULL || *name == '\0' || g_str_equal (name, "Unknown"))
    name = g_get_user_name ();

  return g_utf8_validate (name, -1, NULL) ? g_strdup (name)
                                          : g_locale_to_utf8 (name, -1, NULL, NULL, NULL);
}

static KitLibrary *
create_library (void)
{
  g_autofree char *data_dir = g_build_filename (g_get_user_data_dir (), FOLDER, NULL);
  g_autofree char *state_dir = g_build_filename (g_get_user_state_dir (), FOLDER, NULL);
  g_autofree char *account_name = get_account_name ();

  return kit_library_new (data_dir, state_dir, account_name);
}

/* (transfer full) (nullable): %NULL, and told, where the schema is not installed; GSettings
 * itself would end the process. */
static GSettings *
create_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source == NULL ? NULL : g_settings_schema_source_lookup (source, KIT_APPLICATION_ID, TRUE);

  if (schema != NULL)
    return g_settings_new_full (schema, NULL, NULL);

  kit_command_output_error (_ ("the settings schema %s is not installed"), KIT_APPLICATION_ID);

  return NULL;
}

/* What is neither an option, nor an address, nor there, is a slip of the pen. */
static gboolean
check_files (char **argv)
{
  gboolean only_files = FALSE;

  for (guint i = 1; argv[i] != NULL; i++)
    {
      g_autofree char *scheme = g_uri_parse_scheme (argv[i]);

      if (!only_files && argv[i][0] == '-')
        only_files = g_str_equal (argv[i], "--");
      else if (scheme == NULL && !g_file_test (argv[i], G_FILE_TEST_EXISTS))
        {
          kit_command_output_error (_ ("“%s” is neither a command nor a file"), argv[i]);
          return FALSE;
        }
    }

  return TRUE;
}

static int
run_window (int argc, char **argv)
{
  g_autoptr (KitLibrary) library = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (KitApplication) application = NULL;
  int status;

  if (!check_files (argv))
    return KIT_COMMAND_FAILED;

  settings = create_settings ();
  if (settings == NULL)
    return KIT_COMMAND_FAILED;

  /* Looking for the fonts takes a while, and from here on happens in a thread beside the rest. */
  pango_cairo_font_map_get_default ();
  if (!gtk_init_check ())
    {
      kit_command_output_error (
        _ ("there is no display to open a window on; the commands that “--help” lists need none"));
      return KIT_COMMAND_FAILED;
    }

  g_set_application_name (_ ("Interview Kit"));
  library = create_library ();
  application = kit_application_new (library, settings);

  status = g_application_run (G_APPLICATION (application), argc, argv);

  return kit_application_is_locked_out (application) ? KIT_COMMAND_FAILED : status;
}

static int
run_command (char **args)
{
  g_autoptr (KitLibrary) library = create_library ();

  return kit_command_run (library, args);
}

int
main (int argc, char **argv)
{
  const char *first = argc > 1 ? argv[1] : "";

  occupy_standard_files ();
  share_heaps ();
  init_locale ();

  if (g_str_equal (first, "--help") || g_str_equal (first, "-h") || g_str_equal (first, "help"))
    return kit_command_print_help ();
  if (g_str_equal (first, "--version"))
    return kit_command_print_version ();
  if (kit_command_is_known (first))
    return run_command (argv + 1);

  return run_window (argc, argv);
}
