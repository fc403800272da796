# SPDX-License-Identifier: GPL-3.0-or-later
"""What flatpak/run and tests/run ask of a machine that has nothing yet, and that they get to the
end there: with the packages that they named, in one go or two, and again."""

import os
import pathlib

from kit_machine import APPLICATION, FAKES, packages_named, run_tests

# What is found by its files, and so may be there.
FILES = {
    'at-spi2-core', 'debian-archive-keyring', 'gir1.2-atspi-2.0', 'librsvg2-common', 'python3-gi',
    'xdg-desktop-portal', 'xdg-desktop-portal-gtk',
}
BUS = set() if os.path.exists('/run/dbus/system_bus_socket') else {'dbus-daemon'}
BUILDER = {'curl', 'elfutils', 'flatpak', 'flatpak-builder'} | BUS
STAND_IN = {'bubblewrap', 'mmdebstrap', 'ostree', 'uidmap'}
TREE = {'bubblewrap', 'mmdebstrap', 'uidmap'}
DEMO = {'dbus-daemon', 'imagemagick', 'xdotool', 'xvfb'}


def expect_named(machine, expected, *arguments, script='flatpak/run'):
    told, said = machine.run(*arguments, script=script)
    named = packages_named(said)
    assert not told and expected | FILES == named | FILES, (told, said)
    assert not machine.lines('done') and not machine.lines('apt'), said
    return named


def install_named(machine, *arguments, script='flatpak/run'):
    machine.install(*(packages_named(machine.run(*arguments, script=script)[1]) & set(FAKES)))


def may_go_on():
    """Whether this machine has those files."""
    return pathlib.Path('/usr/share/keyrings/debian-archive-keyring.gpg').exists() and any(
        pathlib.Path('/usr').glob('lib*/**/gdk-pixbuf-2.0/*/loaders/*svg*')
    )


def expect_runs(machine):
    told, said = machine.run('list')
    assert told[:2] == ['run', '--user'] and told[-2:] == [APPLICATION, 'list'], (told, said)
    assert not any(os.path.exists(folder) for folder in machine.lines('scratch')), said
    return said


def expect_tests(machine):
    told, said = machine.run('model', script='tests/run')
    assert told[-2:] == ['/mnt/source/tests/run', 'model'], (told, said)
    assert not any(os.path.exists(folder) for folder in machine.lines('scratch')), said


def one_line_names_all_for_a_command(machine):
    expect_named(machine, BUILDER | STAND_IN, 'list')


def one_line_names_all_for_the_demonstration(machine):
    expect_named(machine, BUILDER | STAND_IN | DEMO, '--headless-demo')


def one_line_names_all_for_the_window(machine):
    machine.environment['DISPLAY'] = ':0'
    named = expect_named(machine, BUILDER | STAND_IN)
    assert os.path.exists('/usr/libexec/xdg-desktop-portal') or 'xdg-desktop-portal-gtk' in named


def one_line_names_all_for_the_tests(machine):
    expect_named(machine, TREE, script='tests/run')


def only_what_is_missing_is_named(machine):
    machine.install('curl', 'mmdebstrap')
    expect_named(machine, (BUILDER | STAND_IN) - {'curl', 'mmdebstrap'}, 'list')
    expect_named(machine, TREE - {'mmdebstrap'}, script='tests/run')


def where_flathub_answers_nothing_stands_in(machine):
    machine.set('flathub')
    machine.install('curl')
    expect_named(machine, BUILDER - {'curl'}, 'list')


def root_hands_over_a_line_without_sudo(machine):
    (machine.commands / 'sudo').unlink()
    said = machine.run('list')[1]
    assert "\nsu - -c 'apt-get install --no-install-recommends " in said, said


def what_was_named_suffices(machine):
    install_named(machine, 'list')
    said = expect_runs(machine)
    assert machine.lines('done') == ['debian', 'built'], (machine.lines('done'), said)
    expect_runs(machine)
    assert machine.lines('done') == ['debian', 'built'], 'it was made again'
    assert not machine.lines('apt')


def what_was_named_suffices_for_the_tests(machine):
    install_named(machine, script='tests/run')
    expect_tests(machine)
    expect_tests(machine)
    assert machine.lines('done') == ['debian'], 'the tree was made again'


def who_may_install_gets_all(machine):
    machine.set('sudoer')
    expect_runs(machine)
    installed = machine.lines('apt')
    expect_runs(machine)
    assert installed and machine.lines('apt') == installed, 'it was installed again'


def who_may_install_gets_no_more_than_it_takes(machine):
    machine.set('sudoer')
    machine.set('flathub')
    expect_runs(machine)
    assert machine.lines('done') == ['built']
    assert (machine.folder / 'home/.local/share/flatpak/interview-kit').exists()
    assert not any(package in ' '.join(machine.lines('apt')) for package in STAND_IN)


def killed_stand_in_is_made_again(machine):
    install_named(machine, 'list')
    machine.set('kill')
    told, said = machine.run('list')
    assert not told and machine.lines('done') == ['debian'], (told, said)
    expect_runs(machine)


def killed_tree_is_made_again(machine):
    install_named(machine, script='tests/run')
    machine.set('kill')
    told, said = machine.run('model', script='tests/run')
    assert not told and machine.lines('done') == ['debian'], (told, said)
    expect_tests(machine)


def without_a_display_it_says_so_first(machine):
    machine.set('sudoer')
    told, said = machine.run()
    assert not told and '--headless-demo' in said, (told, said)
    assert not machine.lines('apt') and not machine.lines('done')


NAMING = [
    one_line_names_all_for_a_command,
    one_line_names_all_for_the_demonstration,
    one_line_names_all_for_the_window,
    one_line_names_all_for_the_tests,
    only_what_is_missing_is_named,
    where_flathub_answers_nothing_stands_in,
    root_hands_over_a_line_without_sudo,
    without_a_display_it_says_so_first,
]
GOING_ON = [
    what_was_named_suffices,
    what_was_named_suffices_for_the_tests,
    who_may_install_gets_all,
    who_may_install_gets_no_more_than_it_takes,
    killed_stand_in_is_made_again,
    killed_tree_is_made_again,
]

run_tests(NAMING + (GOING_ON if may_go_on() else []))
