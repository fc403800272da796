# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of Flathub's linter that matter here, and our promise of no network and no files.

test-manifest.py MANIFEST APPLICATION-ID COMMAND: speaks TAP. Each rule is also shown a manifest
that breaks it, so that a rule that sees nothing is found out.
"""

import copy
import json
import re
import sys

PERMISSIONS = {'--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri'}


def id_is_the_programs(manifest, expected):
    parts = manifest['id'].split('.')
    return (
        manifest['id'] == expected.application_id
        and len(manifest['id']) <= 255
        and len(parts) >= (4 if parts[:2] in (['io', 'github'], ['io', 'gitlab']) else 3)
        and all(re.fullmatch(r'[A-Za-z_][A-Za-z0-9_]*', part) for part in parts)
        and parts[-1] != 'desktop'
    )


def command_is_built(manifest, expected):
    return manifest['command'] == expected.command


def runtime_is_gnomes(manifest, expected):
    return (
        manifest['runtime'] == 'org.gnome.Platform'
        and manifest['sdk'] == 'org.gnome.Sdk'
        and re.fullmatch(r'[1-9][0-9]', manifest['runtime-version']) is not None
        and int(manifest['runtime-version']) >= 50
    )


def permissions_are_few(manifest, expected):
    arguments = manifest['finish-args']
    return set(arguments) <= PERMISSIONS and len(arguments) == len(set(arguments))


def x11_is_the_fallback(manifest, expected):
    return {'--socket=wayland', '--socket=fallback-x11', '--share=ipc'} <= set(
        manifest['finish-args']
    )


def building_needs_no_network(manifest, expected):
    return '--share=network' not in json.dumps(manifest)


def sources_are_fixed(manifest, expected):
    return all(
        source['type'] == 'dir' or 'sha256' in source or 'commit' in source
        for module in manifest['modules']
        for source in module['sources']
    )


def members_are_known(manifest, expected):
    known = {
        'id', 'runtime', 'runtime-version', 'sdk', 'command', 'finish-args', 'modules', 'cleanup',
    }
    return set(manifest) <= known


def change(member, value):
    def apply(manifest):
        manifest[member] = value

    return apply


def permit(argument):
    return lambda manifest: manifest['finish-args'].append(argument)


def forbid(argument):
    return lambda manifest: manifest['finish-args'].remove(argument)


def source(value):
    return lambda manifest: manifest['modules'][0]['sources'].append(value)


RULES = {
    id_is_the_programs: [
        change('id', 'io.github.InterviewKit'),
        change('id', 'io.github.interview-kit.InterviewKit'),
    ],
    command_is_built: [change('command', 'interview')],
    runtime_is_gnomes: [
        change('runtime', 'org.freedesktop.Platform'),
        change('sdk', 'org.kde.Sdk'),
        change('runtime-version', '49'),
        change('runtime-version', 'master'),
    ],
    permissions_are_few: [
        permit('--filesystem=home'),
        permit('--filesystem=xdg-documents:ro'),
        permit('--share=network'),
        permit('--device=all'),
        permit('--socket=session-bus'),
        permit('--socket=x11'),
        permit('--talk-name=org.freedesktop.Flatpak'),
        permit('--own-name=org.example.Another'),
        permit('--device=dri'),
    ],
    x11_is_the_fallback: [forbid('--share=ipc'), forbid('--socket=wayland')],
    building_needs_no_network: [
        change('build-options', {'build-args': ['--share=network']}),
    ],
    sources_are_fixed: [
        source({'type': 'git', 'url': 'https://example.org/x.git', 'branch': 'main'}),
        source({'type': 'archive', 'url': 'https://example.org/x.tar.xz'}),
    ],
    members_are_known: [change('add-extensions', {}), change('x-anything', 1)],
}


class Expected:
    def __init__(self, application_id, command):
        self.application_id = application_id
        self.command = command


def unique(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError('a member stands twice in the manifest')
    return members


def main():
    path, application_id, command = sys.argv[1:]
    expected = Expected(application_id, command)
    with open(path, encoding='utf-8') as file:
        manifest = json.load(file, object_pairs_hook=unique)

    print('1..%d' % len(RULES))
    for number, (rule, breaks) in enumerate(RULES.items(), start=1):
        kept = rule(manifest, expected)
        for position, break_it in enumerate(breaks):
            broken = copy.deepcopy(manifest)
            break_it(broken)
            if rule(broken, expected):
                print('# the rule does not notice its broken manifest number %d' % position)
                kept = False
        print('%s %d %s' % ('ok' if kept else 'not ok', number, rule.__name__.replace('_', ' ')))


main()
