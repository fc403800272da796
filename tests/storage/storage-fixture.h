/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include <sys/stat.h>

/* A folder of its own for each test, and what is often asked about files. */
typedef struct
{
  char *folder;
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);

#define add_test(path, function)                                                                   \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

/* In the folder of the fixture; transfer full. */
char *path_in (Fixture *fixture, const char *name);
GBytes *bytes_of (const char *text);
void put_file (const char *path, const char *text, mode_t mode);
void assert_content (const char *path, const char *text);
void assert_mode (const char *path, mode_t mode);
/* How many names there are in a folder, hidden ones too. */
guint count_names (const char *folder);
void remove_tree (const char *folder);

/* Iterates the main context until @condition holds; fails the test after 20 s. */
#define wait_until(condition)                                                                      \
  do                                                                                               \
    {                                                                                              \
      gint64 deadline_ = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;                            \
      guint tick_ = g_timeout_add (5, wait_tick_cb, NULL);                                         \
                                                                                                   \
      while (!(condition))                                                                         \
        {                                                                                          \
          g_assert_cmpint (g_get_monotonic_time (), <, deadline_);                                 \
          g_main_context_iteration (NULL, TRUE);                                                   \
        }                                                                                          \
      g_source_remove (tick_);                                                                     \
    }                                                                                              \
  while (0)

gboolean wait_tick_cb (gpointer data);
