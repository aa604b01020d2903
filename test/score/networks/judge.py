"""Runs networks with FRR by tools/run_lab.py of the shared material, with two mends for its question whether anything still changes.

The time of a path's last update is left out: FRR derives it from two clocks, so that it may flicker by a second for ever. The number of messages
is put in: routes that change ten times a second may look the same at every look.
FRR makes a default route with a route map some seconds after the routes that it looks at: `--stable 9` waits for it.
usage: as run_lab.py
"""
import importlib.util
import os
import re
import sys

shared = os.environ.get('BESTPATH_SHARED', os.path.join(os.path.dirname(__file__), '../../../../shared'))
spec = importlib.util.spec_from_file_location('run_lab', os.path.join(shared, 'tools/run_lab.py'))
run_lab = importlib.util.module_from_spec(spec)
spec.loader.exec_module(run_lab)

command = run_lab.Vty.cmd
tables = run_lab.Lab.snapshot_hash


def without_times(self, text):
    return re.sub(r'"lastUpdate":\{[^}]*\}', '"lastUpdate":0', command(self, text))


def with_messages(self):
    counted = []
    for name, router in self.routers.items():
        if router.bgp_header:
            summary = self.vtys[name, 'bgpd'].json('show bgp summary json')
            peers = [peer for family in summary.values() if isinstance(family, dict) for peer in family.get('peers', {}).values()]
            counted.append([peer['msgRcvd'] for peer in peers if peer['state'] == 'Established'])
    return f'{tables(self)} {counted}'


run_lab.Vty.cmd = without_times
run_lab.Lab.snapshot_hash = with_messages

if __name__ == '__main__':
    sys.exit(run_lab.main())
