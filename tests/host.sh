# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What tests/run and flatpak/run need to know about the machine they run on.
# To be sourced; it only defines functions.

say ()
{
  printf '==> %s\n' "$*" >&2
}

die ()
{
  printf '%s: %s\n' "$0" "$*" >&2
  exit 1
}

have ()
{
  command -v "$1" > /dev/null 2>&1
}

# Whatever these scripts keep between two runs, and need not keep, stands below this folder.
cache_folder ()
{
  if [[ ${XDG_CACHE_HOME:-} == /* ]]; then
    printf '%s\n' "$XDG_CACHE_HOME/interview-kit"
  else
    printf '%s\n' "${HOME:?is not set}/.cache/interview-kit"
  fi
}

# A short name for the text on standard input, the same for the same text.
digest ()
{
  sha256sum | cut -c 1-12
}

# hold LOCK-FILE WORDS: waits for the lock, which is then held until this shell ends.
hold ()
{
  exec 9>> "$1"
  flock -n 9 && return
  say "Waiting for another run that $2."
  flock 9
}

as_root ()
{
  if [[ $EUID -eq 0 ]]; then "$@"; else sudo -n "$@"; fi
}

may_install ()
{
  have apt-get && { [[ $EUID -eq 0 ]] || sudo -n true 2> /dev/null; }
}

apt_install ()
{
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -o DPkg::Lock::Timeout=300 install --yes --no-install-recommends "$@" < /dev/null
}

# missing_of COMMAND:PACKAGE…: prints the packages of those commands that this machine lacks.
missing_of ()
{
  local pair
  for pair in "$@"; do
    have "${pair%%:*}" || echo "${pair#*:}"
  done
}

# The same for what make_debian takes.
missing_of_mmdebstrap ()
{
  missing_of mmdebstrap:mmdebstrap
  [[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] || echo debian-archive-keyring
  [[ $EUID -eq 0 ]] || missing_of newuidmap:uidmap
}

# need_for PURPOSE…: installs what missing_of_PURPOSE prints for each of them, or names it. A run asks
# once, for all that it may need: who has to ask somebody else asks once, too.
need_for ()
{
  local purpose packages
  mapfile -t packages < <(for purpose in "$@"; do "missing_of_$purpose"; done | sort -u)
  need_packages "${packages[@]}"
}

# need_packages PACKAGE…: installs them on this machine where the caller may, or names them.
need_packages ()
{
  [[ $# -gt 0 ]] || return 0

  may_install || die "packages are missing; install them, and try again:
$(command_to_install "$@")"

  say "Installing on this machine: $*"
  (
    hold "$(cache_folder)/apt-lock" 'installs packages'
    log=$(cache_folder)/apt.log
    apt_install "$@" > "$log" 2>&1 9>&- ||
      { as_root apt-get -q update && apt_install "$@"; } > "$log" 2>&1 9>&- ||
      { tail -n 5 "$log" >&2; die "apt-get could not install: $*"; }
  ) || exit
}

# A machine without sudo has a password for root.
command_to_install ()
{
  local install="apt-get install --no-install-recommends $*"
  if have sudo; then echo "sudo $install"; else echo "su - -c '$install'"; fi
}

# keep_among_siblings FOLDER: marks it as used, and removes those beside it that were not in a week.
keep_among_siblings ()
{
  touch "$1"
  find "${1%/*}" -mindepth 1 -maxdepth 1 -type d -mtime +7 -exec rm -rf --one-file-system {} +
}

# The Debian mirror that this machine itself uses, or nothing.
host_mirror ()
{
  have apt-get || return 0
  # shellcheck disable=SC2016 # apt fills these in
  apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(LABEL) $(COMPONENT)' \
          'Created-By: Packages' 2> /dev/null |
    awk '$1 ~ /^https?:/ && $2 == "Debian" && $3 == "Debian" && $4 == "main" && !found {
           print $1
           found = 1
         }'
}

# The proxies that this machine's apt uses, as lines of apt configuration.
host_proxies ()
{
  have apt-config || return 0
  apt-config dump 2> /dev/null | grep -E '^Acquire::https?::Proxy "[^"]+";$' || true
}

# make_debian FOLDER OPTION…: a Debian 13 tree in FOLDER, which must not exist. It comes from the
# host's own mirror or, should that one not serve Debian 13, from mmdebstrap's own choice.
make_debian ()
{
  local folder=$1 mirror proxies
  shift
  mirror=$(host_mirror)
  mapfile -t proxies < <(host_proxies)
  set -- "${proxies[@]/#/--aptopt=}" "$@"

  if [[ -n $mirror ]]; then
    run_mmdebstrap "$folder" "$@" trixie - "$mirror" && return
    say "The mirror that this machine uses did not do; trying the default one."
  fi

  run_mmdebstrap "$folder" "$@" trixie -
}

# The tree travels as an archive: then its files belong to the caller, root or not.
run_mmdebstrap ()
{
  local folder=$1 scratch note
  shift
  note=$(cache_folder)/scratch-${folder##*/}
  rm -rf --one-file-system "$folder"
  remove_scratch "$note"
  mkdir "$folder"
  scratch=$(mktemp --directory /var/tmp/interview-kit.XXXXXX)
  echo "$scratch" > "$note"
  chmod 1777 "$scratch"

  env HOME=/ LC_ALL=C.UTF-8 TMPDIR="$scratch" mmdebstrap --quiet "$@" |
    tar -x --no-same-owner --exclude './dev/*' -C "$folder" ||
    return
  remove_scratch "$note"
}

# remove_scratch NOTE: what mmdebstrap, if it was killed, left in the folder named in that file.
# Its files may belong to other users of the caller's range.
remove_scratch ()
{
  local scratch
  [[ -e $1 ]] || return 0
  scratch=$(< "$1")
  if [[ $scratch == /var/tmp/interview-kit.* && -d $scratch ]]; then
    rm -rf --one-file-system "$scratch" 2> /dev/null ||
      mmdebstrap --unshare-helper rm -rf --one-file-system "$scratch" 2> /dev/null || true
    rm -rf --one-file-system "$scratch"
  fi
  rm -f "$1"
}
