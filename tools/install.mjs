// Runs on whatever Node the machine has (20.19 or later), before anything is installed: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const MARK = 'node_modules/.installed-lockfile';
const digest = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const isCurrent = existsSync(MARK) && existsSync('node_modules/.bin/node') && readFileSync(MARK, 'utf8') === digest;

if (!isCurrent) {
  process.stderr.write('Installing the pinned packages (once, about 30 seconds) … 正在安装依赖\n');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write('npm ci failed: check that the npm registry can be reached, then run the command again.\n');
    process.exit(status ?? 1);
  }
  writeFileSync(MARK, digest);
}
