import type { Action, Question } from '#justice/access';

type Value = boolean | string | readonly string[] | EntityValue | { readonly [name: string]: Value };
interface EntityValue {
  readonly __entity: Uid;
}

interface Uid {
  readonly type: string;
  readonly id: string;
}

/** A question as the policy engine is asked it: entities and context as the schema declares them for the action, and nothing else. */
export interface PolicyRequest {
  readonly principal: Uid;
  readonly action: Uid;
  readonly resource: Uid;
  readonly context: Readonly<Record<string, Value>>;
  readonly entities: readonly {
    readonly uid: Uid;
    readonly attrs: Readonly<Record<string, Value>>;
    readonly parents: readonly Uid[];
  }[];
}

const PRINCIPALS = { officer: 'Officer', person: 'Person', station: 'Station', law: 'Law' } as const;
const NESTED_LABELS = ['public', 'internal', 'work-secret', 'sensitive', 'sealed'];

const uid = (type: string, id: string): Uid => ({ type, id });
const label = (id: string): EntityValue => ({ __entity: uid('Label', id) });
const set = (items: Iterable<string>): readonly string[] => [...new Set(items)].toSorted();

/**
 * Puts a question as the policy engine wants it, from what was asked alone: no rule is applied here. INVARIANT: a policy names no person and no
 * case, so all of them go by one name, and the same question about others is the same request.
 */
export function requestFor(question: Question): PolicyRequest {
  const { actor, action, case: of } = question;
  const principal = uid(PRINCIPALS[actor.kind], 'asker');
  const resource = of === undefined ? uid('Platform', 'platform') : uid('Case', 'case');
  return {
    principal,
    action: uid('Action', action),
    resource,
    context: CONTEXTS[action](question),
    entities: [
      { uid: principal, attrs: actor.kind === 'officer' ? officerOf(question) : {}, parents: [] },
      ...(of === undefined
        ? [{ uid: resource, attrs: {}, parents: [] }]
        : [
            {
              uid: resource,
              attrs: {
                label: label(of.label),
                agencies: set(of.agencies),
                openTo: set(of.openTo ?? []),
                handledAs: set(of.handledAs ?? []),
              },
              parents: [],
            },
            labelEntity(of.label),
          ]),
    ],
  };
}

const officerOf = ({ seats, clearance }: Question): Readonly<Record<string, Value>> => ({
  ranks: set(seats.map(({ rank }) => rank)),
  agencies: set(seats.map(({ agency }) => agency)),
  clearance: label(clearance),
});

/** A label with all those it is nested in. */
function labelEntity(id: string): PolicyRequest['entities'][number] {
  const at = NESTED_LABELS.indexOf(id);
  const wider = at === -1 ? [] : NESTED_LABELS.slice(at + 1);
  return { uid: uid('Label', id), attrs: {}, parents: wider.map((other) => uid('Label', other)) };
}

type Part = (question: Question) => Readonly<Record<string, Value>>;

const relation: Part = ({ case: of }) => {
  const { isRecused = false, officer = [], party = [] } = of?.relation ?? {};
  const agenciesAs = (as: string): readonly string[] => set(officer.filter((one) => one.relation === as).map(({ agency }) => agency));
  return {
    relation: {
      recused: isRecused,
      parties: set(party.map(({ role }) => role)),
      handler: agenciesAs('handler'),
      assigned: agenciesAs('assigned'),
      approver: agenciesAs('approver'),
      panel: agenciesAs('panel'),
    },
  };
};

const here: Part = ({ seats, agency }) => {
  const there = seats.filter((seat) => seat.agency === agency);
  return { here: { ranks: set(there.map(({ rank }) => rank)), posts: set(there.flatMap(({ posts }) => posts)) } };
};

const postsWithPart: Part = ({ seats, case: of }) => ({
  postsWithPart: set(seats.filter(({ agency }) => of?.agencies.includes(agency)).flatMap(({ posts }) => posts)),
});

const holds: Part = ({ seats, agency: acting, line = [], post, proposer }) => {
  const filling = seats.filter(({ posts }) => post !== undefined && posts.includes(post));
  const free = filling.filter(({ insteadOf }) => proposer === undefined || insteadOf !== proposer);
  const above = line.filter((agency) => agency !== acting);
  return { above: set(above), holds: set(filling.map(({ agency }) => agency)), holdsFree: set(free.map(({ agency }) => agency)) };
};

const own: Part = ({ actor }) => ({ actor: actor.id });
const members: Part = (question) => ({ members: set(question.members ?? []) });

const said =
  (...names: readonly ('agency' | 'organ' | 'power' | 'post' | 'proposer' | 'concerning')[]): Part =>
  (question) =>
    Object.fromEntries(names.flatMap((name) => (question[name] === undefined ? [] : [[name, question[name]]])));

const together =
  (...parts: readonly Part[]): Part =>
  (question) =>
    Object.assign({}, ...parts.map((part) => part(question)));

const ACTING = together(relation, here, said('organ', 'power'));
const FINDING = together(relation, here);
const NOTHING: Part = () => ({});

const CONTEXTS: Readonly<Record<Action, Part>> = {
  'case/open': together(here, said('power')),
  'case/read': relation,
  'case/read-content': together(relation, postsWithPart),
  'case/assign': together(relation, here, said('agency')),
  'case/recuse': together(relation, here, own, said('agency', 'concerning')),
  'case/erase': together(relation, here, said('agency')),
  'act/perform': ACTING,
  'act/propose': ACTING,
  'act/approve': together(relation, holds, own, said('agency', 'organ', 'post', 'proposer')),
  'act/vote': together(ACTING, own, members),
  'deliberation/read': together(relation, here, own, members, said('agency')),
  'finding/read': FINDING,
  'finding/handle': FINDING,
  'ledger/read': NOTHING,
  'roster/read': NOTHING,
  'roster/change': NOTHING,
  'access/audit': NOTHING,
  'platform/operate': NOTHING,
};
