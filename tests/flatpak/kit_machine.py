# SPDX-License-Identifier: GPL-3.0-or-later
"""A machine for flatpak/run and tests/run: a home, a session, and commands that say what they
were told to do, instead of building, fetching or installing something. Its tests speak TAP."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

APPLICATION = 'io.github.interview_kit.InterviewKit'
ROOT = pathlib.Path(__file__).resolve().parents[2]

# What every machine has.
BASE = """
    awk bash basename cat chmod cp cut dirname env find flock grep head id ln ls mkdir mktemp mv
    paste realpath rm sed sha256sum sh sort tail tar touch tr true xargs
""".split()

QUIET = '#!/bin/sh\nexit 0\n'

# By the package that brings them.
FAKES = {
    'bubblewrap': {
        'bwrap': '#!/bin/sh\ncase "$*" in *"/mnt/source"*) printf "%s\\n" "$@" ;; esac\n',
    },
    'curl': {'curl': '#!/bin/sh\ntest -e "$FAKE/flathub"\n'},
    'dbus-daemon': {
        'dbus-run-session': """#!/bin/sh
            shift
            DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent exec "$@"
        """,
    },
    'elfutils': {'eu-strip': QUIET},
    'flatpak': {
        'flatpak': """#!/bin/sh
            case $1 in
              ps) cat "$FAKE/running" ;;
              info) test -e "$FAKE/runtime" ;;
              --user) mkdir -p "$FLATPAK_USER_DIR" ;;
              --default-arch) echo x86_64 ;;
              run) printf '%s\\n' "$@" ;;
            esac
        """,
    },
    'flatpak-builder': {'flatpak-builder': '#!/bin/sh\necho built >> "$FAKE/done"\n'},
    'imagemagick': {'import': QUIET},
    # Once, it is killed in the middle of its work, and what called it with it.
    'mmdebstrap': {
        'mmdebstrap': """#!/bin/sh
            echo debian >> "$FAKE/done"
            mkdir "$TMPDIR/tree"
            echo "$TMPDIR" >> "$FAKE/scratch"
            if test -e "$FAKE/kill"; then
              rm "$FAKE/kill"
              kill -KILL "$PPID" $$
            fi
            cd "$TMPDIR/tree"
            mkdir -p usr/lib etc/fonts/conf.d
            tar -c .
        """,
    },
    'ostree': {'ostree': QUIET},
    'uidmap': {'newuidmap': QUIET},
    'xdotool': {'xdotool': QUIET},
    'xvfb': {'Xvfb': QUIET},
}

APT_GET = """#!/bin/sh
    test "$1" != indextargets || exit 0
    echo "$*" >> "$FAKE/apt"
    for package in "$@"; do
      test ! -d "$FAKE/packages/$package" || cp "$FAKE/packages/$package"/* "$FAKE/commands"
    done
"""
SUDO = '#!/bin/sh\ntest -e "$FAKE/sudoer" || exit 1\nshift\nexec "$@"\n'


class Machine:
    """Whoever uses it is not root, and may install something only after having been let."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()
        self.commands = self.folder / 'commands'
        self.commands.mkdir()
        for name in BASE:
            (self.commands / name).symlink_to(shutil.which(name))
        for package, fakes in FAKES.items():
            for name, text in fakes.items():
                self.command(name, text, self.folder / 'packages' / package)
        self.command('apt-get', APT_GET)
        self.command('sudo', SUDO)
        self.set('running', '')
        self.environment = {
            'PATH': str(self.commands),
            'HOME': str(self.folder / 'home'),
            'FAKE': str(self.folder),
            'LC_ALL': 'C.UTF-8',
        }
        self.page = self.folder / 'home/pages/page.txt'
        self.page.parent.mkdir(parents=True)
        self.page.write_text('A page')

    def command(self, name, text, folder=None):
        path = (folder or self.commands) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)

    def install(self, *packages):
        for package in packages:
            shutil.copytree(self.folder / 'packages' / package, self.commands, dirs_exist_ok=True)

    def set(self, name, text=''):
        (self.folder / name).write_text(text)

    def lines(self, name):
        path = self.folder / name
        return path.read_text().splitlines() if path.exists() else []

    def running(self, runtime):
        self.set('running', f'{APPLICATION}\t{runtime}\n' if runtime else '')

    def start(self, script, *arguments):
        # A user whom the new namespace does not know is not root, and may still use own files.
        somebody = ['unshare', '--user'] if os.geteuid() == 0 else []
        command = [*somebody, shutil.which('bash'), str(ROOT / script), *arguments]
        return subprocess.run(
            [shutil.which(command[0]), *command[1:]],
            cwd=self.page.parent,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
        )

    def run(self, *arguments, script='flatpak/run'):
        """What the last command was told, or nothing, and what was said to the person."""
        result = self.start(script, *arguments)
        told = [line for line in result.stdout.splitlines() if line]
        return (told if result.returncode == 0 else []), result.stderr


def packages_named(said):
    """In the one line to copy."""
    lines = re.findall('^sudo apt-get install --no-install-recommends (.*)$', said, re.MULTILINE)
    assert len(lines) == 1, said
    return set(lines[0].split())


def run_tests(tests):
    print('1..%d' % len(tests))
    for number, test in enumerate(tests, start=1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                test(Machine(folder))
                result = 'ok'
            except AssertionError as error:
                result = 'not ok'
                print('# ' + str(error).replace('\n', '\n# '))
        print('%s %d %s' % (result, number, test.__name__.replace('_', ' ')))
    sys.stdout.flush()
