/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-flow.h"

/* Floating point sums of the same heights in another order. */
#define TOLERANCE 1e-6

/* A block or a mark, in the order of the document. */
typedef struct
{
  KitBlock *block;
  const char *tag;
  gboolean begins;
  gboolean keep;
  gboolean avoid_break; /* before a block */
  gboolean breaks;      /* before a block */
} Entry;

/* A row of a block, seen from the flow. */
typedef struct
{
  guint entry;
  guint row;
  double space;
  double height;
  KitBreak before;
  gboolean starts_page;
} Row;

struct _KitFlow
{
  GObject parent_instance;

  GArray *entries;
  GArray *open_tags;    /* of const char * */
  GPtrArray *pages;     /* of GArray of KitPiece */
  gboolean avoid_break; /* before the next block */
  gboolean breaks;      /* before the next block */
};

G_DEFINE_FINAL_TYPE (KitFlow, kit_flow, G_TYPE_OBJECT)

static Entry *
get_entry (KitFlow *self, guint i)
{
  return &g_array_index (self->entries, Entry, i);
}

static Row *
get_row (GArray *rows, guint i)
{
  return &g_array_index (rows, Row, i);
}

/* How bad a break before the first row of a block is. */
static KitBreak
get_break_before (const Entry *entry, gboolean keep)
{
  if (keep)
    return KIT_BREAK_NEVER;
  if (entry->avoid_break)
    return KIT_BREAK_LONELY;

  return kit_block_get_row_break (entry->block, 0);
}

static void
add_rows_of_block (KitFlow *self, GArray *rows, guint entry, gboolean *keep)
{
  KitBlock *block = get_entry (self, entry)->block;

  for (guint i = 0; i < kit_block_get_n_rows (block); i++)
    {
      const Row row = {
        .entry = entry,
        .row = i,
        .space = i == 0 ? kit_block_get_space (block) : 0,
        .height = kit_block_get_row_height (block, i),
        .before = i == 0 ? get_break_before (get_entry (self, entry), *keep)
                         : kit_block_get_row_break (block, i),
        .starts_page = i == 0 && get_entry (self, entry)->breaks,
      };

      g_array_append_val (rows, row);
    }
  if (kit_block_get_n_rows (block) > 0)
    *keep = kit_block_get_keep_with_next (block);
}

/* How high the rows are when they begin a page. */
static double
get_stretch_height (GArray *rows, guint first, guint end)
{
  double height = 0;

  for (guint i = first; i < end; i++)
    height += get_row (rows, i)->height + (i > first ? get_row (rows, i)->space : 0);

  return height;
}

/* A block that fills its page has no rows on the next one, but for those that belong together. */
static gboolean
falls_away (KitFlow *self, const Row *row)
{
  return row->row > 0 && row->before == KIT_BREAK_FREE &&
         kit_block_get_fills_page (get_entry (self, row->entry)->block);
}

/* What would fall away at its end asks for no other page. */
static void
keep_together (KitFlow *self, GArray *rows, guint first, guint end, double page_height)
{
  while (end > first && falls_away (self, get_row (rows, end - 1)))
    end--;
  if (get_stretch_height (rows, first, end) > page_height + TOLERANCE)
    return;

  for (guint i = first + 1; i < end; i++)
    get_row (rows, i)->before = MAX (get_row (rows, i)->before, KIT_BREAK_KEEP);
}

/* All rows of the document with how bad a break before each is. */
static GArray *
collect_rows (KitFlow *self, double page_height)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) keeps = g_array_new (FALSE, FALSE, sizeof (gboolean));
  gboolean keep_with_next = FALSE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = get_entry (self, i);

      if (entry->block != NULL)
        {
          add_rows_of_block (self, rows, i, &keep_with_next);
        }
      else if (entry->begins)
        {
          g_array_append_val (starts, rows->len);
          g_array_append_val (keeps, entry->keep);
        }
      else
        {
          const guint last = starts->len - 1;

          if (g_array_index (keeps, gboolean, last))
            keep_together (self, rows, g_array_index (starts, guint, last), rows->len, page_height);
          g_array_set_size (starts, last);
          g_array_set_size (keeps, last);
        }
    }

  return rows;
}

/* The height that a page needs before its first row, for what it repeats. */
static double
get_repeated_height (KitFlow *self, const Row *row)
{
  return row->row > 0 ? kit_block_get_head_height (get_entry (self, row->entry)->block) : 0;
}

static void
drop_rows (KitFlow *self, GArray *rows, guint first)
{
  guint end = first;

  while (end < rows->len && falls_away (self, get_row (rows, end)))
    end++;
  if (end == first)
    return;

  kit_block_set_n_rows (get_entry (self, get_row (rows, first)->entry)->block,
                        get_row (rows, first)->row);
  g_array_remove_range (rows, first, end - first);
}

/* Returns the row that the page after the one beginning with @first begins with. What finds no
 * room on its page is taken from @rows. */
static guint
find_page_end (KitFlow *self, GArray *rows, guint first, double page_height)
{
  double y = get_repeated_height (self, get_row (rows, first)) + get_row (rows, first)->height;
  guint end = first + 1;
  guint best;

  for (; end < rows->len; end++)
    {
      const Row *row = get_row (rows, end);

      if (row->starts_page)
        return end;
      if (y + row->space + row->height > page_height + TOLERANCE)
        break;
      y += row->space + row->height;
    }
  drop_rows (self, rows, end);
  if (end < rows->len && get_row (rows, end)->starts_page)
    return end;
  if (end == rows->len)
    return end;

  best = end;
  for (guint i = end; i > first; i--)
    if (get_row (rows, i)->before < get_row (rows, best)->before)
      best = i;
  /* No page begins with what may as well be missing. */
  drop_rows (self, rows, best);

  return best;
}

static GArray *
add_page (KitFlow *self)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (KitPiece));

  g_ptr_array_add (self->pages, page);
  return page;
}

static void
add_mark (GArray *page, const Entry *entry)
{
  const KitPiece mark = { .tag = entry->tag, .begins = entry->begins };

  if (entry->block == NULL)
    g_array_append_val (page, mark);
}

/* A row joins the piece above it where it continues the same block. */
static double
add_row (KitFlow *self, GArray *page, const Row *row, double y)
{
  KitPiece *last = page->len > 0 ? &g_array_index (page, KitPiece, page->len - 1) : NULL;
  KitBlock *block = get_entry (self, row->entry)->block;
  KitPiece piece = { .block = block, .first = row->row, .n_rows = 1 };

  if (last != NULL && last->block == block)
    {
      last->n_rows++;
      last->height += row->height;
      return y + row->height;
    }

  piece.y = page->len > 0 && y > 0 ? y + row->space : y;
  piece.height = get_repeated_height (self, row) + row->height;
  g_array_append_val (page, piece);

  return piece.y + piece.height;
}

/* Marks stand with their neighbours: what ends, with the row above; what begins, with the one
 * below; what ends after a block that goes on on the next page, ends there. @next: the first entry
 * that no page has yet. */
static void
fill_page (KitFlow *self, GArray *rows, guint first, guint end, guint *next)
{
  GArray *page = add_page (self);
  double y = 0;

  for (guint i = first; i < end; i++)
    {
      while (*next <= get_row (rows, i)->entry)
        add_mark (page, get_entry (self, (*next)++));
      y = add_row (self, page, get_row (rows, i), y);
    }

  if (end < rows->len && get_row (rows, end)->row > 0)
    return;

  for (; *next < self->entries->len; (*next)++)
    {
      const Entry *entry = get_entry (self, *next);

      if (end < rows->len && (entry->block != NULL || entry->begins))
        break;
      add_mark (page, entry);
    }
}

static void
kit_flow_finalize (GObject *object)
{
  KitFlow *self = KIT_FLOW (object);

  for (guint i = 0; i < self->entries->len; i++)
    g_clear_object (&get_entry (self, i)->block);
  g_array_unref (self->entries);
  g_array_unref (self->open_tags);
  g_ptr_array_unref (self->pages);

  G_OBJECT_CLASS (kit_flow_parent_class)->finalize (object);
}

static void
kit_flow_class_init (KitFlowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kit_flow_finalize;
}

static void
kit_flow_init (KitFlow *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->open_tags = g_array_new (FALSE, FALSE, sizeof (const char *));
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

KitFlow *
kit_flow_new (void)
{
  return g_object_new (KIT_TYPE_FLOW, NULL);
}

KitBlock *
kit_flow_add (KitFlow *self, KitBlock *block)
{
  Entry entry = { .block = block };

  g_return_val_if_fail (KIT_IS_FLOW (self), NULL);
  g_return_val_if_fail (KIT_IS_BLOCK (block), NULL);

  entry.avoid_break = self->avoid_break;
  entry.breaks = self->breaks;
  self->avoid_break = FALSE;
  self->breaks = FALSE;
  g_array_append_val (self->entries, entry);
  return block;
}

void
kit_flow_avoid_break (KitFlow *self)
{
  g_return_if_fail (KIT_IS_FLOW (self));

  self->avoid_break = TRUE;
}

void
kit_flow_break (KitFlow *self)
{
  g_return_if_fail (KIT_IS_FLOW (self));

  self->breaks = TRUE;
}

void
kit_flow_begin (KitFlow *self, const char *tag, gboolean keep)
{
  const Entry entry = { .tag = tag, .begins = TRUE, .keep = keep };

  g_return_if_fail (KIT_IS_FLOW (self));
  g_return_if_fail (tag != NULL);

  g_array_append_val (self->entries, entry);
  g_array_append_val (self->open_tags, tag);
}

void
kit_flow_end (KitFlow *self)
{
  Entry entry = { .begins = FALSE };

  g_return_if_fail (KIT_IS_FLOW (self));
  g_return_if_fail (self->open_tags->len > 0);

  entry.tag = g_array_index (self->open_tags, const char *, self->open_tags->len - 1);
  g_array_set_size (self->open_tags, self->open_tags->len - 1);
  g_array_append_val (self->entries, entry);
}

void
kit_flow_layout (KitFlow *self, KitTypesetter *typesetter, double width, double height)
{
  g_autoptr (GArray) rows = NULL;
  guint next = 0;

  g_return_if_fail (KIT_IS_FLOW (self));
  g_return_if_fail (self->open_tags->len == 0);

  g_ptr_array_set_size (self->pages, 0);
  for (guint i = 0; i < self->entries->len; i++)
    if (get_entry (self, i)->block != NULL)
      kit_block_layout (get_entry (self, i)->block, typesetter, width);

  rows = collect_rows (self, height);
  for (guint first = 0, end = 0; first < rows->len; first = end)
    {
      end = find_page_end (self, rows, first, height);
      fill_page (self, rows, first, end, &next);
    }
  if (self->pages->len == 0)
    add_page (self);
}

guint
kit_flow_get_n_pages (KitFlow *self)
{
  g_return_val_if_fail (KIT_IS_FLOW (self), 0);

  return self->pages->len;
}

GArray *
kit_flow_get_page (KitFlow *self, guint page)
{
  g_return_val_if_fail (KIT_IS_FLOW (self), NULL);
  g_return_val_if_fail (page < self->pages->len, NULL);

  return g_ptr_array_index (self->pages, page);
}

void
kit_flow_draw_page (KitFlow *self, KitInk *ink, guint page, double x, double y)
{
  GArray *pieces = kit_flow_get_page (self, page);

  g_return_if_fail (pieces != NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const KitPiece *piece = &g_array_index (pieces, KitPiece, i);

      if (piece->block != NULL)
        kit_block_draw (piece->block, ink, x, y + piece->y, piece->first, piece->n_rows);
      else if (piece->begins)
        kit_ink_begin (ink, piece->tag);
      else
        kit_ink_end (ink, piece->tag);
    }
}
