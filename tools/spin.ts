import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What SPIN found out about a model. */
export interface SpinResult {
  readonly errors: number;
  readonly states: number;
  readonly transitions: number;
  readonly seconds: number;
}

/** Whether SPIN and a C compiler are on this machine. */
export function hasSpin(): boolean {
  return spawnSync('spin', ['-V']).status === 0 && spawnSync('gcc', ['--version']).status === 0;
}

/** Runs a Promela model through SPIN's exhaustive verifier, in a folder that is removed again. */
export function runSpin(model: string, optimise: '-O0' | '-O2' = '-O2'): SpinResult {
  const folder = mkdtempSync(join(tmpdir(), 'fashu-spin-'));
  try {
    writeFileSync(join(folder, 'model.pml'), model);
    execFileSync('spin', ['-a', 'model.pml'], { cwd: folder, stdio: 'pipe' });
    execFileSync('gcc', [optimise, '-DSAFETY', '-DMEMLIM=6000', '-o', 'pan', 'pan.c'], { cwd: folder, stdio: 'pipe' });
    const began = performance.now();
    const output = execFileSync('./pan', ['-E', '-m10000000'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 24 });
    const number = (pattern: RegExp): number => Number(pattern.exec(output)?.[1] ?? Number.NaN);
    return {
      errors: number(/errors: (\d+)/u),
      states: number(/(\d+) states, stored/u),
      transitions: number(/(\d+) transitions/u),
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
