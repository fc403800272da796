# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# A stand-in for the GNOME runtime, made of Debian 13's packages, for machines that cannot reach
# Flathub. To be sourced after tests/host.sh; it only defines functions, which want the checkout in
# `source`, the folder to work in in `work`, and the runtime's version in `runtime_version`.
# shellcheck disable=SC2154

stand_in_packages ()
{
  sed 's/#.*//; /^[[:space:]]*$/d' "$source/flatpak/stand-in-packages"
}

# Another list of packages, or another way to make it, is another stand-in.
stand_in_key ()
{
  cat "$source"/flatpak/stand-in{.sh,-packages,-fonts.conf} - <<< "$runtime_version" | digest
}

# The stamp is written last, so where it is, all is complete.
stand_in_is_ready ()
{
  [[ $(cat "$FLATPAK_USER_DIR/stand-in" 2> /dev/null) == "$(stand_in_key)" ]]
}

missing_of_stand_in ()
{
  missing_of ostree:ostree bwrap:bubblewrap
  missing_of_mmdebstrap
}

# need_stand_in: makes and installs the stand-in where that has not been done.
need_stand_in ()
{
  local began=$SECONDS

  ! stand_in_is_ready || return 0
  need_for stand_in

  say 'Making a stand-in for the GNOME runtime from Debian 13, once: 0.25 GB to fetch, 0.5 GB on disk,'
  say 'about 1 minute.'
  rm -rf --one-file-system "$FLATPAK_USER_DIR" "$work/runtime"
  mkdir -p "$FLATPAK_USER_DIR" "$work/runtime"
  make_sdk "$work/runtime/Sdk"
  make_platform "$work/runtime/Platform" "$work/runtime/Sdk"
  install_runtimes
  rm -rf --one-file-system "$work/runtime"
  stand_in_key > "$FLATPAK_USER_DIR/stand-in"
  say "The stand-in is ready, after $((SECONDS - began)) s."
}

make_sdk ()
{
  local sdk=$1 root=$1.root

  make_debian "$root" --variant=extract --include="$(stand_in_packages | paste -s -d ,)" ||
    die 'mmdebstrap could not make the stand-in'
  trim_root "$root"
  settle_root "$root"

  mkdir -p "$sdk/files" "$sdk/var"
  mv "$root/usr" "$sdk/usr"
  mv "$root/etc" "$sdk/usr/etc"
  write_metadata "$sdk" Sdk
}

# What nobody misses in a runtime without graphics drivers and translations.
trim_root ()
{
  rm -rf "$1"/usr/share/{doc,info,lintian,locale,man,vulkan,installed-tests} \
         "$1"/usr/lib/*/{gconv,installed-tests,dri,systemd} "$1"/usr/lib/systemd \
         "$1"/usr/lib/*/lib{LLVM,gallium,z3,asan,tsan,hwasan}[.-]* \
         "$1"/usr/bin/*-lto-dump-* "$1"/usr/libexec/gcc/*/*/lto1
  find "$1/usr/lib" -name '*.a' ! -name 'libc_nonshared.a' ! -path '*/gcc/*' -delete
}

# What the maintainer scripts would have done.
settle_root ()
{
  sed "s/@SALT@/$(stand_in_key)/" "$source/flatpak/stand-in-fonts.conf" \
      > "$1/etc/fonts/conf.d/50-flatpak.conf"
  bwrap --unshare-all --uid 0 --gid 0 --bind "$1" / --dev /dev --proc /proc --tmpfs /tmp \
        --setenv PATH /usr/sbin:/usr/bin --setenv LC_ALL C.UTF-8 --die-with-parent \
        bash -euo pipefail << 'END'
ln -s mawk /usr/bin/awk
ln -s gcc /usr/bin/cc
ln -s /usr/share/fontconfig/conf.avail/10-hinting-slight.conf /etc/fonts/conf.d
ldconfig
libdir=$(dirname /usr/lib/*/libgtk-4.so.1)
"$libdir/gdk-pixbuf-2.0/gdk-pixbuf-query-loaders" --update-cache
gio-querymodules "$libdir/gio/modules"
glib-compile-schemas /usr/share/glib-2.0/schemas
update-mime-database /usr/share/mime
for theme in hicolor Adwaita; do
  gtk-update-icon-cache --quiet --force "/usr/share/icons/$theme"
done
mkdir -p /usr/cache/fontconfig
fc-cache --force
END
}

# The same without headers, compiler and Python, so that what the program really needs shows.
make_platform ()
{
  local platform=$1 sdk=$2

  mkdir "$platform"
  cp --archive --link "$sdk/usr" "$sdk/files" "$sdk/var" "$platform"
  rm -rf "$platform"/usr/{include,libexec/gcc,share/gir-1.0,share/blueprint-compiler} \
         "$platform"/usr/lib/{gcc,python3*} "$platform"/usr/{share,lib/*}/pkgconfig \
         "$platform"/usr/lib/*/{girepository-1.0,libpython*} \
         "$platform"/usr/bin/{as,blueprint-compiler,cc,cpp*,*gcc*,ld,ld.*,meson,ninja,python3*,*-linux-gnu-*}
  write_metadata "$platform" Platform
}

write_metadata ()
{
  local arch
  arch=$(flatpak --default-arch)
  cat > "$1/metadata" << END
[Runtime]
name=org.gnome.$2
runtime=org.gnome.Platform/$arch/$runtime_version
sdk=org.gnome.Sdk/$arch/$runtime_version
END
}

# Without waiting for the disk: nothing counts before the stamp is there.
install_runtimes ()
{
  local repo=$work/runtime/repo name

  ostree init --repo="$repo" --mode=bare-user-only
  ostree config --repo="$repo" set core.fsync false
  for name in Sdk Platform; do
    quietly flatpak build-export --runtime "$repo" "$work/runtime/$name" "$runtime_version"
  done

  quietly flatpak --user remote-add --no-gpg-verify stand-in "file://$repo"
  ostree config --repo="$FLATPAK_USER_DIR/repo" set core.fsync false
  for name in Sdk Platform; do
    quietly flatpak --user install --noninteractive stand-in "org.gnome.$name//$runtime_version"
  done
}
