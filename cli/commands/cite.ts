import type { Statute } from '#justice/statutes';
import { findLaw } from '#law/statutes';
import { readArguments } from '../arguments.ts';
import { loadDoors } from '../cite-doors.ts';
import { report, type CiteReport, type Failure } from '../cite-report.ts';
import type { Output } from '../io.ts';
import { openIndex, readIndex, STORE, type LawIndex } from '../law-index.ts';

const HELP = `fashu cite [--texts DIR] [--from DIR] [--json] 核对全部法律依据   checks every citation of the law's data against statute texts
  each citation exists in that version's text, to the paragraph and item; each number a limit states stands in the articles it cites;
  each text's first day in force is the one the registry says. Without --texts, the texts that \`fashu law import\` keeps in ${STORE} are read.
Exit 0: all hold; 1: something fails; 2: wrong use, or no texts.`;

/** `fashu cite`: holds every citation and every number of the law's data against the texts. Returns the exit code. */
export async function run(args: readonly string[], io: Output): Promise<number> {
  const read = readArguments(args, { switches: ['--json', '--help'], options: ['--texts', '--from'] });
  if ('problem' in read || read.words.length > 0) {
    io.err(
      `cite: ${'problem' in read ? read.problem : `\`${read.words.join(' ')}\` is not understood`}; \`fashu cite --help\` explains it`,
    );
    return 2;
  }
  if (read.has('--help')) {
    io.out(HELP);
    return 0;
  }
  const folder = read.value('--texts');
  const index = folder === undefined ? await openIndex(read.value('--from') ?? STORE) : await readIndex(folder);
  if (index === undefined || 'code' in index || index.entries.length === 0) {
    io.err('cite: no statute texts 没有法律文本; name a folder of them with `--texts DIR`, or import one with `fashu law import DIR`');
    return 2;
  }
  const found = await citeReport(index);
  if (read.has('--json')) io.out(JSON.stringify(found));
  else for (const line of told(found)) io.out(line);
  return found.failures.length > 0 || found.findings.length > 0 ? 1 : 0;
}

/** Every citation of the law's data held against an index of texts. */
export async function citeReport(
  index: LawIndex,
): Promise<CiteReport & { readonly findings: readonly { readonly where: string; readonly help: string }[] }> {
  const { exports, findings } = await loadDoors();
  const texts = await textsByVersion(index);
  return { ...report(exports, (law, version) => texts.get(`${law} ${version}`)), findings };
}

async function textsByVersion({ entries, load }: LawIndex): Promise<ReadonlyMap<string, Statute>> {
  const texts = new Map<string, Statute>();
  for (const entry of entries) {
    const law = entry.law ?? findLaw(entry.title);
    if (law === undefined) continue;
    const statute = await load(entry);
    if (statute !== undefined) texts.set(`${law} ${entry.version ?? ''}`, statute);
  }
  return texts;
}

const KINDS = { citation: '条文不存在', number: '数字不符', 'effective-day': '施行日不符' } as const;

function told(found: Awaited<ReturnType<typeof citeReport>>): readonly string[] {
  const { citations, places, laws, texts, limits, numbers, failures } = found;
  return [
    ...found.findings.map(({ where, help }) => `✗ 无法载入 ${where}: ${help}`),
    ...failures.map(tellFailure),
    ...section('由条文所载各数相加 stated as a sum', found.sums),
    ...section('无文本可核对 unverified', found.unverified),
    ...section('文本自身未载明施行日 first day in force not in the text', found.unstatedDays),
    `核对 ${citations} 处依据,涉及 ${laws} 部法律 ${texts} 个文本的 ${places} 处条款;${limits} 项期限的 ${numbers} 个数字:${failures.length} 处不符,${found.unverified.length} 处无文本可核对`,
    `${citations} citations of ${places} places in ${texts} texts of ${laws} laws, ${numbers} numbers of ${limits} limits: ${failures.length} failures, ${found.unverified.length} unverified`,
  ];
}

function tellFailure({ kind, where, cited, expected, found }: Failure): string {
  return `✗ ${KINDS[kind]}  ${where}  ${cited}  应为 ${expected},实为 ${found}`;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`· ${title}:`, ...lines.map((line) => `    ${line}`)];
