# SPDX-License-Identifier: GPL-3.0-or-later
"""How flatpak/run starts the program: test-run.py FLATPAK/RUN. Speaks TAP.

Flatpak and what else would change the machine are replaced by commands that say what they were
told to do.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

APPLICATION = 'io.github.interview_kit.InterviewKit'

FLATPAK = """#!/bin/sh
case $1 in
  ps) cat "$FAKE/running" ;;
  run) printf '%s\\n' "$@" ;;
esac
"""
QUIET = '#!/bin/sh\nexit 0\n'
REPLACED = ('flatpak-builder', 'eu-strip', 'curl', 'apt-get', 'sudo')


class Machine:
    """A home, a session, and a page in a folder of its own."""

    def __init__(self, script, folder):
        self.script = script
        self.folder = pathlib.Path(folder).resolve()
        commands = self.folder / 'commands'
        commands.mkdir()
        for name in REPLACED:
            self.write(commands / name, QUIET)
        self.write(commands / 'flatpak', FLATPAK)
        self.mountpoint = commands / 'mountpoint'
        self.portal(True)
        self.running('')
        (self.folder / '.local/share/flatpak').mkdir(parents=True)
        (self.folder / 'pages').mkdir()
        self.page = self.folder / 'pages/page.txt'
        self.page.write_text('A page')
        self.environment = {
            'PATH': f'{commands}:{os.environ["PATH"]}',
            'HOME': str(self.folder),
            'XDG_RUNTIME_DIR': str(self.folder),
            'DBUS_SESSION_BUS_ADDRESS': 'unix:path=/nonexistent',
            'DBUS_SYSTEM_BUS_ADDRESS': 'unix:path=/nonexistent',
            'DISPLAY': ':0',
            'FAKE': str(self.folder),
        }

    @staticmethod
    def write(path, text):
        path.write_text(text)
        path.chmod(0o755)

    def portal(self, there):
        self.write(self.mountpoint, '#!/bin/sh\nexit %d\n' % (not there))

    def running(self, runtime):
        (self.folder / 'running').write_text(f'{APPLICATION}\t{runtime}\n' if runtime else '')

    def run(self, *arguments):
        """What Flatpak was told, or nothing, and what was said to the person."""
        result = subprocess.run(
            ['bash', self.script, *arguments],
            cwd=self.page.parent,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
        )
        told = [line for line in result.stdout.splitlines() if line]
        return (told if result.returncode == 0 else []), result.stderr


def folder_is_open_to_a_new_window(machine):
    told, said = machine.run('page.txt')
    assert f'--filesystem={machine.page.parent}:ro' in told, (told, said)
    assert told[-2:] == [APPLICATION, 'page.txt'], told


def window_that_runs_gets_the_file(machine):
    machine.running('org.gnome.Platform')
    told, said = machine.run('page.txt')
    assert '--file-forwarding' in told, (told, said)
    assert told[-4:] == [APPLICATION, '@@', str(machine.page), '@@'], told
    # Of a file whose folder is open to this run, Flatpak would pass on the name only.
    assert not any(argument.startswith('--filesystem') for argument in told), told


def without_a_portal_it_says_what_to_do(machine):
    machine.running('org.gnome.Platform')
    machine.portal(False)
    told, said = machine.run('page.txt')
    assert not told, told
    assert 'the window is open already' in said and 'Import' in said, said


def commands_read_for_themselves(machine):
    machine.running('org.gnome.Platform')
    machine.portal(False)
    del machine.environment['DISPLAY']
    told, said = machine.run('import', 'page.txt')
    assert told[-3:] == [APPLICATION, 'import', 'page.txt'], (told, said)
    assert f'--filesystem={machine.page.parent}:ro' in told, told


def being_built_is_not_running(machine):
    machine.running('org.gnome.Sdk')
    told, said = machine.run('page.txt')
    assert '--file-forwarding' not in told, (told, said)


def without_a_session_windows_are_apart(machine):
    machine.running('org.gnome.Platform')
    del machine.environment['DBUS_SESSION_BUS_ADDRESS']
    told, said = machine.run('page.txt')
    assert '--file-forwarding' not in told, (told, said)


TESTS = [
    folder_is_open_to_a_new_window,
    window_that_runs_gets_the_file,
    without_a_portal_it_says_what_to_do,
    commands_read_for_themselves,
    being_built_is_not_running,
    without_a_session_windows_are_apart,
]


def main():
    print('1..%d' % len(TESTS))
    for number, test in enumerate(TESTS, start=1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                test(Machine(sys.argv[1], folder))
                result = 'ok'
            except AssertionError as error:
                result = 'not ok'
                print('# ' + str(error).replace('\n', '\n# '))
        print('%s %d %s' % (result, number, test.__name__.replace('_', ' ')))


main()
