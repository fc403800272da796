/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The ways in which a page may show its questions. */
typedef enum
{
  KIT_SHAPE_BULLETED,
  KIT_SHAPE_FLAT,
  KIT_SHAPE_FLAT_QUOTED,
  KIT_SHAPE_HEADINGS,
  KIT_SHAPE_EMPHASIS,
  KIT_SHAPE_NUMBERED,
  KIT_N_SHAPES
} KitShape;

typedef enum
{
  KIT_WORDING_ASKED,
  KIT_WORDING_STATED,
  KIT_WORDING_TWO_SENTENCES,
  KIT_N_WORDINGS
} KitWording;

typedef enum
{
  KIT_PIECE_TEXT,
  KIT_PIECE_PURPOSE,
  KIT_PIECE_ANSWER,
  KIT_N_PIECES
} KitPiece;

/* Of a piece: all there, or only its label or mark, or not even that. */
typedef enum
{
  KIT_KEPT,
  KIT_EMPTY,
  KIT_GONE,
} KitState;

typedef enum
{
  KIT_HEADING_TITLE,
  KIT_HEADING_OVERVIEW,
  KIT_HEADING_QUESTIONS,
  KIT_HEADING_RED_FLAGS,
  KIT_N_HEADINGS
} KitHeading;

typedef struct
{
  char *texts[KIT_N_PIECES];
  KitState states[KIT_N_PIECES];
} KitUnit;

/**
 * KitMade:
 * @units: (element-type KitUnit)
 * @lost: the headings that the page does not have
 * @n_dropped: how much it has lost in all
 *
 * A kit, and how it is written down.
 */
typedef struct
{
  KitShape shape;
  KitWording wording;
  char *title;
  char *own_words;
  char *overview;
  char *introduction;
  GPtrArray *units;
  GPtrArray *red_flags;
  gboolean lost[KIT_N_HEADINGS];
  guint n_dropped;
  guint n_texts;
} KitMade;

/* A random kit whose texts are all different. */
KitMade *kit_made_new (GRand *rand, KitShape shape);
void kit_made_free (KitMade *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KitMade, kit_made_free)

/* Drops one piece, or some. */
void kit_made_drop_one (KitMade *self, GRand *rand);
void kit_made_drop_some (KitMade *self, GRand *rand);

/* (transfer full): the page, with white space and line ends of some kind */
char *kit_made_write (const KitMade *self, GRand *rand);

G_END_DECLS
