/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-writer.h"

/* What a writer has told. */
typedef struct
{
  guint saved;
  guint conflicts;
  guint pending_notifies;
  guint error_notifies;
  char *kept_as;
} Told;

/* Tries again after 30 ms at first. */
KitWriter *writer_new (Told *told);
/* %NULL removes. */
void put (KitWriter *writer, const char *path, const char *text);
/* It has to succeed. */
void flush (KitWriter *writer);
/* Expects what is there now. */
void expect_now (KitWriter *writer, const char *path);
/* Changes the time of a file, and nothing else. */
void touch (const char *path);
