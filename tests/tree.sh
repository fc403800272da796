# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The Debian 13 tree in which tests/run works where the machine itself is too old.
# To be sourced after host.sh; it only defines functions, which want the checkout in `source`.
# shellcheck disable=SC2154

tree_packages ()
{
  sed 's/#.*//; /^[[:space:]]*$/d' "$source/tests/packages"
}

# What mmdebstrap is told, one option a line.
tree_options ()
{
  cat << END
--variant=apt
--include=$(tree_packages | paste -s -d ,)
--dpkgopt=path-exclude=/usr/share/doc/*
--dpkgopt=path-exclude=/usr/share/man/*
--dpkgopt=path-exclude=/usr/share/locale/*/LC_MESSAGES/*
END
}

# The tree's name tells what is in it: a changed list of packages is another tree.
tree_key ()
{
  tree_options | digest
}

# need_tree: sets `tree` to the folder of a complete tree, and makes it first where it is missing.
need_tree ()
{
  local trees
  trees=$(cache_folder)/trees
  mkdir -p "$trees"
  tree=$trees/$(tree_key)
  need_for tree

  [[ -d $tree ]] || (
    hold "$trees/lock" 'makes the Debian 13 tree'
    [[ -d $tree ]] || make_tree
  )
  keep_among_siblings "$tree"
}

missing_of_tree ()
{
  missing_of bwrap:bubblewrap
  [[ -d $tree ]] || missing_of_mmdebstrap
}

# Made under another name, so that a tree that has its own name is complete.
make_tree ()
{
  local began=$SECONDS options

  say "Making a Debian 13 tree in $tree, once: 0.3 GB to fetch, 1.1 GB on disk, about 1 minute."
  mapfile -t options < <(tree_options)
  make_debian "$tree.new" "${options[@]}" || die 'mmdebstrap could not make the Debian 13 tree'

  tr -d - < /proc/sys/kernel/random/uuid > "$tree.new/etc/machine-id"
  mv "$tree.new" "$tree"
  say "The tree is ready, after $((SECONDS - began)) s."
}

# in_tree COMMAND…: runs it in the tree, which stays as it is, with the checkout (read-only) at
# /mnt/source and the build folder at /mnt/build, without a network, and with folders of its own
# for everything else. Root loses the right to pass over file modes, so that tests can meet them.
in_tree ()
{
  local options=(
    --ro-bind "$tree" /
    --dev /dev --proc /proc --tmpfs /run --tmpfs /root --tmpfs /mnt
    --perms 1777 --tmpfs /dev/shm --perms 1777 --tmpfs /tmp --perms 1777 --tmpfs /var/tmp
    --ro-bind "$source" /mnt/source --bind "$build" /mnt/build
    --dir /run/user --perms 0700 --dir /run/user/0
    --unshare-pid --unshare-ipc --unshare-net --unshare-uts --hostname interview-kit
    --die-with-parent --clearenv
    --setenv HOME /root --setenv USER root --setenv LANG C.UTF-8
    --setenv PATH /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
    --setenv XDG_RUNTIME_DIR /run/user/0
    --setenv INTERVIEW_KIT_BUILD /mnt/build
    --chdir /mnt/source
  )

  [[ $EUID -eq 0 ]] || options+=(--unshare-user --uid 0 --gid 0 --cap-add ALL)
  options+=(--cap-drop CAP_DAC_OVERRIDE --cap-drop CAP_DAC_READ_SEARCH)

  bwrap "${options[@]}" "$@" 9>&-
}
