/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-shim.h"
#include "kit-autosave.h"
#include "storage-fixture.h"

#include <string.h>

#define KIT_TYPE_TEST_ITEM (kit_test_item_get_type ())
G_DECLARE_FINAL_TYPE (KitTestItem, kit_test_item, KIT, TEST_ITEM, KitItem)

struct _KitTestItem
{
  KitItem parent_instance;
  guint number;
  guint serialized;
  gboolean is_silent;
};

G_DEFINE_FINAL_TYPE (KitTestItem, kit_test_item, KIT_TYPE_ITEM)

static void
kit_test_item_class_init (KitTestItemClass *klass)
{
}

static void
kit_test_item_init (KitTestItem *self)
{
}

static void
type_one (KitTestItem *item)
{
  item->number++;
  kit_item_changed (KIT_ITEM (item));
}

static GBytes *
serialize (KitItem *item)
{
  KitTestItem *self = KIT_TEST_ITEM (item);
  g_autofree char *text = g_strdup_printf ("%u", self->number);

  if (self->is_silent)
    return NULL;
  self->serialized++;
  return g_bytes_new (text, strlen (text));
}

typedef struct
{
  Fixture fixture;
  char *path;
  KitTestItem *item;
  KitWriter *writer;
  guint dirty_notifies;
  guint saved;
} Saving;

static void
count_cb (gpointer object, gpointer argument, guint *count)
{
  (*count)++;
}

static void
saving_set_up (Saving *saving, gconstpointer data)
{
  fixture_set_up (&saving->fixture, NULL);
  saving->path = path_in (&saving->fixture, "item.json");
  saving->item = g_object_new (KIT_TYPE_TEST_ITEM, "id", "an-id", NULL);
  saving->writer = kit_writer_new ();
  g_signal_connect (saving->writer, "saved", G_CALLBACK (count_cb), &saving->saved);
}

static void
saving_tear_down (Saving *saving, gconstpointer data)
{
  if (saving->item != NULL)
    g_assert_finalize_object (saving->item);
  if (saving->writer != NULL)
    g_assert_finalize_object (saving->writer);
  g_free (saving->path);
  fixture_tear_down (&saving->fixture, NULL);
}

static KitAutosave *
start (Saving *saving, guint delay)
{
  KitAutosave *autosave =
    kit_autosave_new (KIT_ITEM (saving->item), saving->path, saving->writer, serialize, delay);

  g_signal_connect (autosave, "notify::dirty", G_CALLBACK (count_cb), &saving->dirty_notifies);
  return autosave;
}

static void
test_new (Saving *saving, gconstpointer data)
{
  KitAutosave *autosave = start (saving, 700);
  g_autoptr (KitItem) item = NULL;
  g_autoptr (KitWriter) writer = NULL;
  g_autofree char *path = NULL;
  guint delay;
  gboolean dirty;

  g_object_get (autosave,
                "item",
                &item,
                "path",
                &path,
                "writer",
                &writer,
                "delay",
                &delay,
                "dirty",
                &dirty,
                NULL);
  g_assert_true (item == KIT_ITEM (saving->item));
  g_assert_true (writer == saving->writer);
  g_assert_cmpstr (path, ==, saving->path);
  g_assert_cmpuint (delay, ==, 700);
  g_assert_false (dirty);
  kit_autosave_flush (autosave);
  g_assert_finalize_object (autosave);
  /* Nothing has changed, so nothing is written. */
  g_assert_cmpuint (saving->item->serialized, ==, 0);
  g_assert_cmpuint (kit_writer_get_pending (saving->writer), ==, 0);
}

static void
test_delay (Saving *saving, gconstpointer data)
{
  KitAutosave *autosave = start (saving, 50);
  gint64 begin = g_get_monotonic_time ();

  type_one (saving->item);
  type_one (saving->item);
  g_assert_true (kit_autosave_get_dirty (autosave));
  g_assert_cmpuint (saving->dirty_notifies, ==, 1);
  g_assert_cmpuint (saving->item->serialized, ==, 0);
  wait_until (saving->saved == 1);
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, 45 * 1000);
  g_assert_cmpuint (saving->dirty_notifies, ==, 2);
  g_assert_false (kit_autosave_get_dirty (autosave));
  assert_content (saving->path, "2");
  g_assert_cmpuint (saving->item->serialized, ==, 1);
  g_assert_finalize_object (autosave);
  g_assert_cmpuint (saving->item->serialized, ==, 1);
}

/* Typing on and on does not put off the saving, as it would if each key started the time anew. */
static void
test_throttle (Saving *saving, gconstpointer data)
{
  KitAutosave *autosave = start (saving, 100);
  gint64 begin = g_get_monotonic_time ();
  gint64 passed;

  while (saving->saved < 5)
    {
      type_one (saving->item);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (2000);
      g_assert_cmpint (g_get_monotonic_time () - begin, <, 20 * G_USEC_PER_SEC);
    }
  passed = g_get_monotonic_time () - begin;
  g_assert_cmpint (passed, >=, 480 * 1000);
  g_assert_cmpint (saving->item->serialized, <=, passed / (95 * 1000));
  kit_autosave_flush (autosave);
  g_assert_finalize_object (autosave);
}

static void
test_flush (Saving *saving, gconstpointer data)
{
  KitAutosave *autosave = start (saving, 1000000);
  g_autoptr (GBytes) pending = NULL;

  fault_set ("fsync:50:1+");
  type_one (saving->item);
  kit_autosave_flush (autosave);
  g_assert_false (kit_autosave_get_dirty (autosave));
  pending = kit_writer_peek (saving->writer, saving->path);
  g_assert_nonnull (pending);
  kit_autosave_flush (autosave);
  g_assert_cmpuint (saving->item->serialized, ==, 1);
  fault_set (NULL);
  g_assert_true (kit_writer_flush (saving->writer, -1, NULL));
  assert_content (saving->path, "1");

  /* What is changed and not flushed is put by the last reference. */
  type_one (saving->item);
  g_assert_finalize_object (autosave);
  g_assert_true (kit_writer_flush (saving->writer, -1, NULL));
  assert_content (saving->path, "2");
  type_one (saving->item);
  g_assert_cmpuint (saving->item->serialized, ==, 2);
}

/* No bytes are not an empty file, and even less the wish to remove it. */
static void
test_no_bytes (Saving *saving, gconstpointer data)
{
  KitAutosave *autosave = start (saving, 10);

  put_file (saving->path, "old", 0600);
  saving->item->is_silent = TRUE;
  type_one (saving->item);
  kit_autosave_flush (autosave);
  g_assert_true (kit_autosave_get_dirty (autosave));
  g_assert_cmpuint (kit_writer_get_pending (saving->writer), ==, 0);
  assert_content (saving->path, "old");
  saving->item->is_silent = FALSE;
  type_one (saving->item);
  wait_until (saving->saved == 1);
  g_assert_false (kit_autosave_get_dirty (autosave));
  assert_content (saving->path, "2");
  g_assert_finalize_object (autosave);
}

/* Whoever lets go first: the text is on the disk. */
static void
test_any_order (Saving *saving, gconstpointer data)
{
  KitAutosave *autosave = start (saving, 1000000);

  type_one (saving->item);
  g_clear_object (&saving->item);
  g_clear_object (&saving->writer);
  g_assert_true (kit_autosave_get_dirty (autosave));
  g_assert_finalize_object (autosave);
  assert_content (saving->path, "1");
}

#define add_saving_test(path, function)                                                            \
  g_test_add (path, Saving, NULL, saving_set_up, function, saving_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_saving_test ("/autosave/new", test_new);
  add_saving_test ("/autosave/delay", test_delay);
  add_saving_test ("/autosave/throttle", test_throttle);
  add_saving_test ("/autosave/flush", test_flush);
  add_saving_test ("/autosave/no-bytes", test_no_bytes);
  add_saving_test ("/autosave/any-order", test_any_order);
  return g_test_run ();
}
