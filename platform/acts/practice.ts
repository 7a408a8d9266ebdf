import type { Words } from '#justice/basics';
import type { Label } from '#justice/agencies';
import type { CaseFile, Jurisdiction } from '#justice/cases';

/** From how many days before its last day on a limit presses; by how many days it has altogether, extensions among them. 届满预警 */
export interface Warning {
  /** For limits of so many days at most, from the first to the last. */
  readonly atMost: number;
  readonly soon: number;
  readonly urgent: number;
  readonly why: Words;
}

/** What the platform is told about one kind of matter besides its procedure. 办案规范 */
export interface Practice {
  readonly jurisdiction: Jurisdiction;
  /** The act by which an agency takes the case up, and the mark its case number bears: `acceptIndictment` → 刑初. 案号类型代字 */
  readonly caseMarks: Readonly<Record<string, string>>;
  /** How confidential the case is as it stands. */
  readonly labelOf: (file: CaseFile) => Label;
  /** The party roles to whom the file is open as the case stands. 阅卷 */
  readonly opensTo: (file: CaseFile) => readonly string[];
  /** Whether those concerned are told nothing of the case before its file is open to somebody. 侦查不公开 */
  readonly isSecretUntilOpen?: boolean;
  /** When its limits begin to press, the shortest limits first; the last row is for all that are longer. */
  readonly warnings: readonly Warning[];
  readonly title: Words;
}

/** Everything the machines know of the law, by procedure. */
export type Practices = Readonly<Record<string, Practice>>;
