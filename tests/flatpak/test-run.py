# SPDX-License-Identifier: GPL-3.0-or-later
"""How flatpak/run starts the program, on a machine that has all that it takes."""

from kit_machine import APPLICATION, FAKES, run_tests


def furnish(machine):
    machine.install(*FAKES)
    machine.set('runtime')
    machine.set('sudoer')
    machine.environment.update(
        XDG_RUNTIME_DIR=str(machine.folder),
        DBUS_SESSION_BUS_ADDRESS='unix:path=/nonexistent',
        DBUS_SYSTEM_BUS_ADDRESS='unix:path=/nonexistent',
        DISPLAY=':0',
    )
    (machine.folder / 'home/.local/share/flatpak').mkdir(parents=True)
    portal(machine, True)


def portal(machine, there):
    machine.command('mountpoint', '#!/bin/sh\nexit %d\n' % (not there))


def folder_is_open_to_a_new_window(machine):
    furnish(machine)
    told, said = machine.run('page.txt')
    assert f'--filesystem={machine.page.parent}:ro' in told, (told, said)
    assert told[-2:] == [APPLICATION, 'page.txt'], told


def window_that_runs_gets_the_file(machine):
    furnish(machine)
    machine.running('org.gnome.Platform')
    told, said = machine.run('page.txt')
    assert '--file-forwarding' in told, (told, said)
    assert told[-4:] == [APPLICATION, '@@', str(machine.page), '@@'], told
    # Of a file whose folder is open to this run, Flatpak would pass on the name only.
    assert not any(argument.startswith('--filesystem') for argument in told), told


def without_a_portal_it_says_what_to_do(machine):
    furnish(machine)
    machine.running('org.gnome.Platform')
    portal(machine, False)
    told, said = machine.run('page.txt')
    assert not told, told
    assert 'the window is open already' in said and 'Import' in said, said


def commands_read_for_themselves(machine):
    furnish(machine)
    machine.running('org.gnome.Platform')
    portal(machine, False)
    del machine.environment['DISPLAY']
    told, said = machine.run('import', 'page.txt')
    assert told[-3:] == [APPLICATION, 'import', 'page.txt'], (told, said)
    assert f'--filesystem={machine.page.parent}:ro' in told, told


def being_built_is_not_running(machine):
    furnish(machine)
    machine.running('org.gnome.Sdk')
    told, said = machine.run('page.txt')
    assert told[-1:] == ['page.txt'] and '--file-forwarding' not in told, (told, said)


def without_a_session_windows_are_apart(machine):
    furnish(machine)
    machine.running('org.gnome.Platform')
    del machine.environment['DBUS_SESSION_BUS_ADDRESS']
    told, said = machine.run('page.txt')
    assert told[-1:] == ['page.txt'] and '--file-forwarding' not in told, (told, said)


run_tests(
    [
        folder_is_open_to_a_new_window,
        window_that_runs_gets_the_file,
        without_a_portal_it_says_what_to_do,
        commands_read_for_themselves,
        being_built_is_not_running,
        without_a_session_windows_are_apart,
    ]
)
