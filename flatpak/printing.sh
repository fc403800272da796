# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The sandboxed window, the desktop's portal and a printer, all on a screen that nobody sees. To be
# sourced by flatpak/run; it only defines functions.
# shellcheck disable=SC2154

missing_of_printing ()
{
  missing_of_demo
  missing_of /usr/sbin/cupsd:cups-daemon ippeveprinter:cups-ipp-utils lpadmin:cups-client \
             pdftotext:poppler-utils /usr/libexec/xdg-desktop-portal:xdg-desktop-portal \
             /usr/libexec/xdg-desktop-portal-gtk:xdg-desktop-portal-gtk
}

# The tests of the portal, with the program as it is installed, and with no permission that the
# manifest does not give it.
test_printing ()
{
  say 'Printing from the sandbox to a printer of our own: about 1 minute.'
  begin_session
  compose_command
  printf '#!/bin/sh\nexec %s"$@"\n' "$(printf '%q ' "${command[@]}")" > "$session_home/program"
  chmod +x "$session_home/program"
  PATH=$PATH:/usr/sbin KIT_E2E_APPLICATION=$application_id \
    in_session /usr/bin/python3 "$source/tests/e2e/test_portal.py" "$session_home/program" \
               printed chosen_pages thought_better_of_it ||
    { tail -n 60 "$session_home/session.log" >&2; die 'printing from the sandbox failed'; }
  sed -n '/^\(ok\|not ok\) /p' "$session_home/session.log"
}
