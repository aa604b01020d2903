// A Git repository for an editor under test.
import { execFileSync } from 'node:child_process';

/** A repository whose last commit is the folder as it is. */
export function commitAll(folder) {
  const git = (...args) => execFileSync('git', ['-c', 'user.name=editor', '-c', 'user.email=editor@example.net', ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'as it is');
}
