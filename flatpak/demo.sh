# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The window without a display. To be sourced by flatpak/run; it only defines functions.
# shellcheck disable=SC2154

missing_of_demo ()
{
  missing_of Xvfb:xvfb xdotool:xdotool dbus-run-session:dbus-daemon import:imagemagick \
             /usr/libexec/at-spi-bus-launcher:at-spi2-core
  /usr/bin/python3 -c 'import gi; gi.require_version ("Atspi", "2.0")' 2> /dev/null ||
    printf '%s\n' python3-gi gir1.2-atspi-2.0
}

# The documents portal, where there is one, takes a moment to take its folder down, and so does what
# else the session had started.
end_session ()
{
  local documents=$session_home/runtime/doc _

  [[ -z $xvfb ]] || kill "$xvfb" || true
  ! mountpoint -q "$documents" || fusermount3 -u -z "$documents" 2> /dev/null ||
    fusermount -u -z "$documents" || true
  for _ in {1..20}; do
    ! rm -rf --one-file-system "$session_home" 2> /dev/null || return 0
    sleep 0.1
  done
  say "This could not be removed: $session_home"
}

# It has a home of its own, so that nobody's library meets its candidate.
begin_session ()
{
  session_home=$(mktemp -d)
  xvfb=
  trap end_session EXIT
  start_xvfb
}

run_demo ()
{
  say 'Running an interview on a virtual display: about 1 minute.'
  begin_session
  grant .
  compose_command --cwd="$PWD" "${permissions[@]}"
  in_session /usr/bin/python3 "$source/tests/e2e/demo.py" \
             --app "$(printf '%q ' "${command[@]}")" --output "$PWD" ||
    { tail -n 40 "$session_home/session.log" >&2; die 'the demonstration did not come to its end'; }
  say "The pictures and the evaluation are in $PWD."
}

# Sets `display` to a screen that nobody sees.
start_xvfb ()
{
  local answer

  exec {answer}< <(exec Xvfb -displayfd 1 -noreset -screen 0 1280x1024x24 2> /dev/null 9>&-)
  xvfb=$!
  read -r -t 20 -u "$answer" display || die 'Xvfb did not start'
}

# in_session COMMAND…: runs it in a session with a message bus of its own.
in_session ()
{
  mkdir -m 0700 "$session_home/runtime"
  env -u WAYLAND_DISPLAY -u XAUTHORITY -u DBUS_SESSION_BUS_ADDRESS -u AT_SPI_BUS_ADDRESS \
      HOME="$session_home" XDG_RUNTIME_DIR="$session_home/runtime" DISPLAY=":$display" \
      dbus-run-session -- "$@" > "$session_home/session.log" 2>&1 9>&-
}
