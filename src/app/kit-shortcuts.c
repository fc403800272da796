/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-shortcuts.h"

#include <glib/gi18n.h>

#define GENERAL N_ ("General")
#define LIBRARY N_ ("Library")
#define INTERVIEW N_ ("Interview")

static const KitShortcut shortcuts[] = {
  { "win.search", { "<Control>f" }, N_ ("Search"), LIBRARY },
  { "win.new-interview", { "<Control>n" }, N_ ("Start an interview"), LIBRARY },
  { "win.new-candidate", { "<Control><Shift>n" }, N_ ("Add a candidate"), LIBRARY },
  { "win.import", { "<Control>o" }, N_ ("Import"), LIBRARY },
  { "interview.rate(uint32 1)",
    { "<Control>1", "<Control>KP_1" },
    N_ ("Rate, from the lowest level to the highest"),
    INTERVIEW,
    "<Control>7" },
  { "interview.rate(uint32 2)", { "<Control>2", "<Control>KP_2" }, NULL, NULL },
  { "interview.rate(uint32 3)", { "<Control>3", "<Control>KP_3" }, NULL, NULL },
  { "interview.rate(uint32 4)", { "<Control>4", "<Control>KP_4" }, NULL, NULL },
  { "interview.rate(uint32 5)", { "<Control>5", "<Control>KP_5" }, NULL, NULL },
  { "interview.rate(uint32 6)", { "<Control>6", "<Control>KP_6" }, NULL, NULL },
  { "interview.rate(uint32 7)", { "<Control>7", "<Control>KP_7" }, NULL, NULL },
  { "interview.mark-not-asked", { "<Control>0", "<Control>KP_0" }, N_ ("Not asked"), INTERVIEW },
  { "interview.mark-no-evidence",
    { "<Control>9", "<Control>KP_9" },
    N_ ("No evidence"),
    INTERVIEW },
  { "interview.next",
    { "<Control>Page_Down", "<Control>KP_Page_Down" },
    N_ ("Next question"),
    INTERVIEW },
  { "interview.previous",
    { "<Control>Page_Up", "<Control>KP_Page_Up" },
    N_ ("Previous question"),
    INTERVIEW },
  { "interview.next-open", { "<Control><Shift>Page_Down" }, N_ ("Next open question"), INTERVIEW },
  { "win.toggle-sample-answer",
    { "<Control>h" },
    N_ ("Show or hide the sample answer"),
    INTERVIEW },
  { "interview.add-question", { "<Control><Shift>a" }, N_ ("Add a question"), INTERVIEW },
  { NULL, { "<Control>z" }, N_ ("Undo"), INTERVIEW },
  { NULL, { "<Control><Shift>z" }, N_ ("Redo"), INTERVIEW },
  { "win.proceed",
    { "<Control>Return", "<Control>KP_Enter" },
    N_ ("Start, go to the evaluation, submit"),
    INTERVIEW },
  { "win.save", { "<Control>s" }, N_ ("Save now"), GENERAL },
  { "win.print", { "<Control>p" }, N_ ("Print"), GENERAL },
  { "win.toggle-sidebar", { "F9" }, N_ ("Show or hide the sidebar"), GENERAL },
  { "win.menu", { "F10" }, N_ ("Open the menu"), GENERAL },
  { "win.back", { "<Alt>Left" }, N_ ("Go back"), GENERAL },
  { "app.preferences", { "<Control>comma" }, N_ ("Preferences"), GENERAL },
  { "app.shortcuts", { "<Control>question", "F1" }, N_ ("Keyboard shortcuts"), GENERAL },
  { "window.close", { "<Control>w" }, N_ ("Close the window"), GENERAL },
  { "app.quit", { "<Control>q" }, N_ ("Quit"), GENERAL },
};

const KitShortcut *
kit_shortcuts_get (guint *n_shortcuts)
{
  *n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

void
kit_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL)
      gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].accels);
}
