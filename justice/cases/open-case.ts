import type { Finding } from '#justice/basics';
import type { Core } from '#justice/procedures';
import type { CaseFile, SubjectInCase } from './case-file.ts';

/** A subject that enters a case, with the facts about it that are known: `{ age: 'minor' }`. */
export interface Entering {
  readonly id: string;
  readonly type: string;
  readonly name?: string;
  readonly facts?: Readonly<Record<string, string>>;
}

/** Opens a case with its first subjects; the case itself is always one of them. 建立案件 */
export function openCase(core: Core, subjects: readonly Entering[]): CaseFile | { readonly findings: readonly Finding[] } {
  const all = subjects.some((subject) => subject.type === 'case') ? subjects : [{ id: 'case', type: 'case' }, ...subjects];
  const empty: CaseFile = {
    procedure: core.procedure.id,
    version: core.procedure.version,
    subjects: [],
    clocks: [],
    entries: [],
    agencies: {},
  };
  return enterCase(core, empty, all);
}

/** Lets further subjects into a case: another suspect, a seized thing. */
export function enterCase(core: Core, file: CaseFile, subjects: readonly Entering[]): CaseFile | { readonly findings: readonly Finding[] } {
  const ids = new Set(file.subjects.map((subject) => subject.id));
  const findings: Finding[] = [];
  const entering = subjects.map((subject) => {
    if (ids.has(subject.id))
      findings.push({ code: 'cases/same-id', where: subject.id, help: `give every subject its own id; \`${subject.id}\` is taken` });
    ids.add(subject.id);
    findings.push(...factFindings(core, subject));
    return entered(core, subject);
  });
  return findings.length > 0 ? { findings } : { ...file, subjects: [...file.subjects, ...entering] };
}

function factFindings(core: Core, { id, type, facts = {} }: Entering): readonly Finding[] {
  const variables = core.subjects[type];
  if (variables === undefined) {
    return [{ code: 'cases/unknown-type', where: id, help: `\`${type}\` is none of ${Object.keys(core.subjects).join(', ')}` }];
  }
  const facets = new Map(
    variables.filter(({ kind }) => kind === 'facet').map((variable) => [variable.key.slice(type.length + 1), variable]),
  );
  return Object.entries(facts).flatMap(([name, value]) => {
    const facet = facets.get(name);
    const where = `${id}.${name}`;
    if (facet === undefined) return [{ code: 'cases/unknown-fact', where, help: `\`${type}\` has ${[...facets.keys()].join(', ')}` }];
    if (!facet.initially.includes(value)) {
      return [
        { code: 'cases/not-a-fact', where, help: `\`${value}\` cannot be stated on entering; possible: ${facet.initially.join(', ')}` },
      ];
    }
    return [];
  });
}

function entered(core: Core, { id, type, name, facts = {} }: Entering): SubjectInCase {
  const stated = Object.fromEntries(Object.entries(facts).map(([fact, value]) => [`${type}.${fact}`, value]));
  return { id, type, ...(name === undefined ? {} : { name }), state: { ...core.starts[type], ...stated } };
}
