"""Runs networks with FRR by tools/run_lab.py of the shared material, with one mend: the time of a path's last update is left out.

FRR derives it from two clocks, so that it may flicker by a second for ever, and run_lab.py would wait in vain for a table that stays the same.
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
run_lab.Vty.cmd = lambda self, text: re.sub(r'"lastUpdate":\{[^}]*\}', '"lastUpdate":0', command(self, text))

if __name__ == '__main__':
    sys.exit(run_lab.main())
