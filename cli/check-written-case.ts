import type { Finding } from '#justice/basics';
import type { Entering, WrittenCase, WrittenStep } from '#justice/cases';
import type { Procedure } from '#justice/procedures';
import { PROCEDURES } from '#law/procedures';
import { meant, type PlaceOf } from './written-case-file.ts';

/** A name in a written case, where it stands, and the names that may stand there. */
interface Name {
  readonly path: readonly PropertyKey[];
  readonly name: string;
  readonly known: readonly string[];
  readonly code: string;
  readonly what: string;
}

/**
 * Everything a written case names that its procedure does not know, all at once: acts, subjects, roles, posts, facts.
 * What the law refuses is no finding: a refusal belongs to the story.
 */
export function checkWrittenCase(written: WrittenCase, placeOf: PlaceOf): readonly Finding[] {
  const procedure = Object.hasOwn(PROCEDURES, written.procedure) ? PROCEDURES[written.procedure] : undefined;
  const names = procedure === undefined ? [procedureNamed(written)] : namesIn(written, procedure);
  const unknown = names
    .filter(({ name, known }) => !known.includes(name))
    .map(({ path, name, known, code, what }) => ({
      code: `replay/${code}`,
      where: placeOf(path),
      help: `no ${what} \`${name}\`${meant(name, known)}${known.length <= FEW ? ` (${known.join(', ')})` : ''}`,
    }));
  return [...unknown, ...sameIds(written, placeOf)];
}

/** Subjects that bear the id of an earlier one. */
function sameIds(written: WrittenCase, placeOf: PlaceOf): readonly Finding[] {
  const entering = [
    ...written.subjects.map(({ id }, index) => ({ id, path: ['subjects', index, 'id'] })),
    ...written.steps.flatMap(({ enter = [] }, at) => enter.map(({ id }, index) => ({ id, path: ['steps', at, 'enter', index, 'id'] }))),
  ];
  return entering
    .filter(({ id }, index) => entering.findIndex((one) => one.id === id) < index)
    .map(({ id, path }) => ({ code: 'replay/same-id', where: placeOf(path), help: `\`${id}\` is taken; give every subject its own id` }));
}

/** So many names are listed in full. */
const FEW = 12;

const procedureNamed = ({ procedure: name }: WrittenCase): Name => ({
  path: ['procedure'],
  name,
  known: Object.keys(PROCEDURES),
  code: 'unknown-procedure',
  what: 'procedure',
});

function namesIn(written: WrittenCase, procedure: Procedure): readonly Name[] {
  const roles = Object.keys(procedure.vocabulary.roles);
  const subjects = written.subjects.flatMap((one, index) => namesInSubject(one, ['subjects', index], procedure));
  const ids = new Set(['case', ...written.subjects.map(({ id }) => id)]);
  const teams = Object.entries(written.teams).flatMap(([role, { approvers = {} }]) => [
    named(['teams', role], role, { known: roles, code: 'unknown-role', what: 'role' }),
    ...Object.keys(approvers).map((post) => postNamed(['teams', role, 'approvers', post], post, procedure)),
  ]);
  const steps = written.steps.flatMap((step, index) => {
    for (const { id } of step.enter ?? []) ids.add(id);
    return namesInStep(step, { at: ['steps', index], procedure, ids: [...ids] });
  });
  return [...teams, ...subjects, ...steps];
}

const named = (path: readonly PropertyKey[], name: string, rest: Omit<Name, 'path' | 'name'>): Name => ({ path, name, ...rest });

const postNamed = (path: readonly PropertyKey[], post: string, { vocabulary }: Procedure): Name =>
  named(path, post, { known: Object.keys(vocabulary.posts), code: 'unknown-post', what: 'post' });

function namesInSubject({ type, facts = {} }: Entering, at: readonly PropertyKey[], { vocabulary }: Procedure): readonly Name[] {
  const facets = vocabulary.subjects[type]?.facets ?? {};
  const stated = Object.entries(facets).filter(([, { initially }]) => initially.length > 1);
  const given = vocabulary.subjects[type] === undefined ? [] : Object.entries(facts);
  return [
    named([...at, 'type'], type, { known: Object.keys(vocabulary.subjects), code: 'unknown-type', what: 'type of subject' }),
    ...given.flatMap(([fact, value]) => {
      const known = stated.find(([name]) => name === fact)?.[1].initially;
      return [
        named([...at, 'facts', fact], fact, { known: stated.map(([name]) => name), code: 'unknown-fact', what: 'fact' }),
        ...(known === undefined ? [] : [named([...at, 'facts', fact], value, { known, code: 'unknown-fact', what: 'value' })]),
      ];
    }),
  ];
}

interface StepIn {
  readonly at: readonly PropertyKey[];
  readonly procedure: Procedure;
  readonly ids: readonly string[];
}

function namesInStep(
  { act, subject, by, present = [], approvals = [], enter = [] }: WrittenStep,
  { at, procedure, ids }: StepIn,
): readonly Name[] {
  const roles = { known: Object.keys(procedure.vocabulary.roles), code: 'unknown-role', what: 'role' };
  return [
    named([...at, 'act'], act, { known: Object.keys(procedure.acts), code: 'unknown-act', what: 'act' }),
    ...(subject === undefined ? [] : [named([...at, 'subject'], subject, { known: ids, code: 'unknown-subject', what: 'subject' })]),
    ...(by === undefined ? [] : [named([...at, 'by'], by, roles)]),
    ...present.map((role, index) => named([...at, 'present', index], role, roles)),
    ...approvals.flatMap(({ post }, index) =>
      post === undefined ? [] : [postNamed([...at, 'approvals', index, 'post'], post, procedure)],
    ),
    ...enter.flatMap((one, index) => namesInSubject(one, [...at, 'enter', index], procedure)),
  ];
}
