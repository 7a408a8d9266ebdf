import { benchAudit } from './audit.ts';
import { benchChecker } from './checker.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

benchAudit(print);
benchChecker(print);
