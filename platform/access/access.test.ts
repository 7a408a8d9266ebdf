import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ACTIONS, decideByTable, FACTS, factsOf, LABELS, type Action, type Question } from '#justice/access';
import { ACCESS_RULES, ERASURE_GROUNDS, STATE_SECRET } from '#law/access';
import type { Access } from '#platform/acts';
import { accessMatrix } from '#platform/testing';
import {
  ACCESS_REFUSALS,
  cedarAccess,
  checkPolicies,
  parsePolicies,
  policiesFor,
  readPolicies,
  requestFor,
  type Policies,
} from './index.ts';

let cedar: Access;
let questions: readonly Question[];

beforeAll(() => {
  cedar = cedarAccess({ rules: ACCESS_RULES, marking: STATE_SECRET, erasure: ERASURE_GROUNDS });
  questions = [...accessMatrix('brief')];
});

/** Questions drawn from the matrix, in tests of what always holds. */
const anyQuestion = (): fc.Arbitrary<Question> => fc.integer({ min: 0, max: questions.length - 1 }).map((at) => questions[at]!);
const ofACase = (): fc.Arbitrary<Question & { readonly case: NonNullable<Question['case']> }> =>
  anyQuestion().filter((question): question is Question & { readonly case: NonNullable<Question['case']> } => question.case !== undefined);
const mayBoth = (question: Question): readonly boolean[] => [
  cedar.decide(question).isAllowed,
  decideByTable(ACCESS_RULES, question).isAllowed,
];
const may = (question: Question): boolean => {
  const [one, other] = mayBoth(question);
  expect(one).toBe(other);
  return one === true;
};
const RUNS = { numRuns: 300 };

const handled: Question = {
  actor: { kind: 'officer', id: 'me' },
  action: 'case/read-content',
  seats: [{ agency: 'own', rank: 'judge', posts: [] }],
  clearance: 'sensitive',
  agency: 'own',
  organ: 'court',
  power: 'adjudication',
  line: ['own'],
  case: {
    id: 'case',
    label: 'internal',
    agencies: ['own', 'other'],
    relation: { isRecused: false, officer: [{ relation: 'handler', agency: 'own' }], party: [] },
    handledAs: ['court'],
    openTo: [],
  },
};
const about = (more: Partial<Question>, of: Partial<NonNullable<Question['case']>> = {}): Question => ({
  ...handled,
  ...more,
  case: { ...handled.case!, ...of },
});
const unrelated = { relation: { isRecused: false, officer: [], party: [] } } as const;
const party = (role: string): Partial<NonNullable<Question['case']>> => ({
  relation: { isRecused: false, officer: [], party: [{ role, subject: 'shen' }] },
});

describe('policies', () => {
  const { schema, policies } = readPolicies();
  const withPolicy = (text: string): Policies => ({ schema, policies: [...policies, ...parsePolicies(text, 'test')] });

  test('W2 every policy fits the schema, and stands for a rule of the table on the same articles', () => {
    expect(() => checkPolicies({ schema, policies }, ACCESS_RULES)).not.toThrow();
  });

  test('W2 a policy that looks at what the schema does not have stops the start, by its name', () => {
    const wrong =
      '@id("by-star") @basis("cpl 3(1)") permit (principal is Officer, action == Action::"case/read", resource) when { principal.stars > 3 };';
    expect(() => cedarAccess({ rules: ACCESS_RULES, marking: STATE_SECRET, erasure: ERASURE_GROUNDS }, withPolicy(wrong))).toThrow(
      /by-star.*stars/u,
    );
  });

  test('W2 a policy that no rule of the law stands for stops the start, as does a rule that no policy carries out', () => {
    const extra = '@id("friends") @basis("cpl 3(1)") permit (principal is Officer, action == Action::"case/read", resource);';
    expect(() => checkPolicies(withPolicy(extra), ACCESS_RULES)).toThrow(/friends: a policy that no rule/u);
    const fewer = { schema, policies: policies.filter(({ id }) => id !== 'recused') };
    expect(() => checkPolicies(fewer, ACCESS_RULES)).toThrow(/recused: a rule of the table that no policy/u);
  });

  test('W2 a policy that stands on other articles than the rule stops the start', () => {
    const moved = policies.map((policy) => (policy.id === 'recused' ? { ...policy, basis: 'cpl 30' } : policy));
    expect(() => checkPolicies({ schema, policies: moved }, ACCESS_RULES)).toThrow(/recused: stands on `cpl 30`/u);
  });

  test('W2 a policy without a name or a basis is refused', () => {
    expect(() => parsePolicies('permit (principal, action, resource);', 'some.cedar')).toThrow(/some\.cedar: a policy has no @id/u);
  });

  test('W3 a policy about every action is in the set of every action', () => {
    const all = parsePolicies('@id("closed") @basis("cpl 3(1)") forbid (principal, action, resource);', 'test');
    for (const action of ACTIONS) expect(policiesFor([...policies, ...all], action).map(({ id }) => id)).toContain('closed');
  });

  test('W3 every rule is in the set of each of its actions', () => {
    const placed = ACTIONS.flatMap((action) => policiesFor(policies, action).map(({ id }) => `${action} ${id}`));
    expect(placed.toSorted()).toEqual(ACCESS_RULES.flatMap(({ name, actions }) => actions.map((action) => `${action} ${name}`)).toSorted());
  });

  test('W4 a refusal names the rule and its articles; where nothing permits, what could have', () => {
    const recused = about({}, { relation: { ...handled.case!.relation, isRecused: true } });
    expect(cedar.decide(recused).reasons).toMatchObject([
      { code: 'access/recused', because: { rule: 'recused' }, basis: [{ law: 'cpl', article: 29 }, {}, {}, {}] },
    ]);
    const stranger = about({ seats: [{ agency: 'far', rank: 'judge', posts: [] }] }, unrelated);
    expect(cedar.decide(stranger).reasons).toMatchObject([
      { code: 'access/denied', because: { rules: ['handle', 'answer-for', 'own-file'] } },
    ]);
  });

  test('W4 every refusal is called something people can read', () => {
    const codes = ACCESS_RULES.filter(({ effect }) => effect === 'forbid').map(({ code }) => code ?? '');
    expect(codes.filter((code) => !(code in ACCESS_REFUSALS))).toEqual([]);
    expect(Object.keys(ACCESS_REFUSALS).filter((code) => code !== 'access/denied' && !codes.includes(code))).toEqual([]);
  });

  test('W4 what is not named for an action is not sent, and changes no answer', () => {
    fc.assert(
      fc.property(anyQuestion(), (question) => {
        if (question.action !== 'case/read') return;
        const more: Question = {
          ...question,
          power: 'investigation',
          post: 'court-president',
          proposer: 'me',
          members: ['me'],
          line: ['far'],
        };
        expect(requestFor(more)).toEqual(requestFor(question));
        expect(may(more)).toBe(may(question));
      }),
      RUNS,
    );
  });
});

describe('what always holds', () => {
  test('W5 nothing is allowed to somebody of whom nothing is known, but to check the ledger and, for officers, to see who works where', () => {
    for (const kind of ['officer', 'person', 'station'] as const)
      for (const action of ACTIONS) {
        const isOpen = action === 'ledger/read' || (kind === 'officer' && action === 'roster/read');
        expect([kind, action, may({ actor: { kind, id: 'x' }, action, seats: [], clearance: 'sealed' })]).toEqual([kind, action, isOpen]);
      }
  });

  test('W5 a permitting rule that is taken away never adds a right', () => {
    fc.assert(
      fc.property(anyQuestion(), fc.constantFrom(...ACCESS_RULES.filter(({ effect }) => effect === 'permit')), (question, gone) => {
        const fewer = ACCESS_RULES.filter((rule) => rule !== gone);
        if (decideByTable(fewer, question).isAllowed) expect(may(question)).toBe(true);
      }),
      RUNS,
    );
  });

  test('W5 a seat, a post, a relation or a part of the agency that is taken away never adds a right', () => {
    // A seat may also be in the way: an administrator’s, which is why only other seats are taken here.
    fc.assert(
      fc.property(ofACase(), fc.nat(), (question, at) => {
        const of = question.case;
        const seats = question.seats.filter(({ rank }) => !rank.endsWith('administrator'));
        const seat = seats[at % Math.max(1, seats.length)];
        const poorer: readonly Question[] = [
          { ...question, seats: question.seats.map((one) => (one === seat ? { ...one, posts: [] } : one)) },
          { ...question, case: { ...of, relation: { ...of.relation, officer: of.relation.officer.slice(1) } } },
          { ...question, case: { ...of, agencies: of.agencies.slice(1) } },
          { ...question, case: { ...of, openTo: [] } },
          ...(seats.length > 1 ? [{ ...question, seats: question.seats.filter((one) => one !== seat) }] : []),
        ];
        for (const one of poorer) if (may(one)) expect([one, may(question)]).toEqual([one, true]);
      }),
      RUNS,
    );
  });

  test('W6 recusal beats everything', () => {
    fc.assert(
      fc.property(ofACase(), (question) => {
        const recused: Question = { ...question, case: { ...question.case, relation: { ...question.case.relation, isRecused: true } } };
        if (/^(case\/(?!open)|act|finding)/u.test(question.action)) expect(may(recused)).toBe(false);
      }),
      RUNS,
    );
  });

  test('W7 sealed is sealed: no officer without a part in it reads it, acts in it or approves, whatever the post', () => {
    fc.assert(
      fc.property(ofACase(), (question) => {
        const sealed: Question = {
          ...question,
          clearance: 'sealed',
          case: { ...question.case, label: 'sealed', relation: { ...question.case.relation, officer: [] } },
        };
        if (question.actor.kind === 'officer' && /^(case\/read|act\/(?!vote)|finding)/u.test(question.action))
          expect(may(sealed)).toBe(false);
      }),
      RUNS,
    );
  });

  test('W8 no read up: nobody reads or does anything in a case whose label is above their clearance', () => {
    fc.assert(
      fc.property(ofACase(), fc.nat(4), fc.nat(4), (question, one, other) => {
        const [clearance, label] = [LABELS[Math.min(one, other)]!, LABELS[Math.max(one, other)]!];
        if (clearance === label || question.actor.kind !== 'officer') return;
        if (/^(case\/(?!open)|act|finding)/u.test(question.action))
          expect(may({ ...question, clearance, case: { ...question.case, label } })).toBe(false);
      }),
      RUNS,
    );
  });

  test('W9 administrators see no case and do nothing in one, and nobody is two of them', () => {
    fc.assert(
      fc.property(anyQuestion(), fc.constantFrom('system', 'security', 'audit'), (question, which) => {
        const seats = [...question.seats, { agency: 'own', rank: `${which}-administrator` as const, posts: ['agency-head'] }];
        if (question.actor.kind === 'officer' && /^(case|act|finding)/u.test(question.action))
          expect(may({ ...question, seats })).toBe(false);
      }),
      RUNS,
    );
    const admin = (action: Action, ...which: readonly ('system' | 'security' | 'audit')[]): boolean =>
      may({
        actor: handled.actor,
        action,
        clearance: 'internal',
        seats: which.map((one) => ({ agency: 'it', rank: `${one}-administrator` as const, posts: [] })),
      });
    expect([admin('platform/operate', 'system'), admin('roster/change', 'security'), admin('access/audit', 'audit')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([admin('roster/change', 'system'), admin('access/audit', 'security'), admin('platform/operate', 'audit')]).toEqual([
      false,
      false,
      false,
    ]);
    expect([admin('platform/operate', 'system', 'audit'), admin('roster/change', 'security', 'system')]).toEqual([false, false]);
  });

  test('W10 who proposes never approves, also not through a deputy, and a deputy of somebody else does', () => {
    const approve = (posts: readonly (string | undefined)[], proposer: string): boolean =>
      may(
        about({
          action: 'act/approve',
          post: 'court-president',
          proposer,
          seats: posts.map((insteadOf) => ({
            agency: 'own',
            rank: 'judge',
            posts: ['court-president'],
            ...(insteadOf === undefined ? {} : { insteadOf }),
          })),
        }),
      );
    expect(approve([undefined], 'other')).toBe(true);
    expect(approve([undefined], 'me')).toBe(false);
    expect(approve(['other'], 'other')).toBe(false);
    expect(approve(['third'], 'other')).toBe(true);
    expect(approve(['other', undefined], 'other')).toBe(true);
    expect(approve(['third'], 'me')).toBe(false);
  });
});

describe('the three organs', () => {
  test('W11 a superior organ that has done nothing in a case sees nothing of it; with an act on record it has a part', () => {
    const above = { seats: [{ agency: 'above', rank: 'judge', posts: ['court-president'] }], line: ['own', 'above'] } as const;
    for (const action of ['case/read', 'case/read-content', 'act/perform', 'act/approve'] as const)
      expect([action, may(about({ ...above, action, post: 'court-president', proposer: 'x' }, unrelated))]).toEqual([action, false]);
    expect(may(about({ ...above, action: 'case/read' }, { ...unrelated, agencies: ['own', 'above'] }))).toBe(true);
  });

  test('W11 the head of a police organ approves for a station it leads; the president of a superior court does not for the court below', () => {
    const approve = (post: string): boolean =>
      may(
        about({
          action: 'act/approve',
          post,
          proposer: 'x',
          line: ['own', 'above'],
          seats: [{ agency: 'above', rank: 'police-officer', posts: [post] }],
        }),
      );
    expect([approve('police-head'), approve('consenting-procuratorate')]).toEqual([true, true]);
    expect([approve('court-president'), approve('chief-procurator'), approve('agency-head'), approve('judicial-committee')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test('W11 a post of the next higher organ counts where it is held above the acting agency, not at that agency itself', () => {
    const approve = (post: string, agency: string): boolean =>
      may(
        about({
          action: 'act/approve',
          post,
          proposer: 'x',
          line: ['own', 'above'],
          seats: [{ agency, rank: 'police-officer', posts: [post] }],
        }),
      );
    for (const post of ['higher-police-head', 'higher-agency', 'consenting-procuratorate'])
      expect([post, approve(post, 'own'), approve(post, 'above'), approve(post, 'far')]).toEqual([post, false, true, false]);
    for (const post of ['police-head', 'city-police-head'])
      expect([post, approve(post, 'own'), approve(post, 'above'), approve(post, 'far')]).toEqual([post, true, true, false]);
  });

  test('W12 who investigated or prosecuted a case does not judge it after changing organs', () => {
    const act: Partial<Question> = { action: 'act/perform', organ: 'court' };
    expect(may(about(act))).toBe(true);
    expect(cedar.decide(about(act, { handledAs: ['public-security', 'court'] })).reasons).toMatchObject([{ code: 'access/changed-organ' }]);
    expect(
      may(
        about(
          { ...act, organ: 'public-security', power: 'investigation', seats: [{ agency: 'own', rank: 'police-officer', posts: [] }] },
          { handledAs: ['public-security'] },
        ),
      ),
    ).toBe(true);
  });

  test('W12 an officer who has left the agency keeps no right from having handled the case', () => {
    const left = about({ seats: [{ agency: 'far', rank: 'judge', posts: [] }] });
    expect([may(left), may({ ...left, action: 'act/perform' })]).toEqual([false, false]);
    expect(may(handled)).toBe(true);
  });

  test('W13 the head decides on withdrawal, not the head of a unit; on the head’s own the committee does', () => {
    const recuse = (post: string, concerning: string): boolean =>
      may(about({ action: 'case/recuse', concerning, seats: [{ agency: 'own', rank: 'judge', posts: [post] }] }));
    expect([recuse('court-president', 'other'), recuse('unit-head', 'other')]).toEqual([true, false]);
    expect([recuse('court-president', 'me'), recuse('judicial-committee', 'president')]).toEqual([false, true]);
  });

  test('W14 assessors vote and do not act alone; assistants and clerks do not vote', () => {
    const as = (rank: 'judge' | 'people-assessor' | 'assistant-judge' | 'clerk', action: Action): boolean =>
      may(about({ action, members: ['me'], seats: [{ agency: 'own', rank, posts: [] }] }));
    expect([
      as('judge', 'act/vote'),
      as('people-assessor', 'act/vote'),
      as('assistant-judge', 'act/vote'),
      as('clerk', 'act/vote'),
    ]).toEqual([true, true, false, false]);
    expect([as('judge', 'act/perform'), as('people-assessor', 'act/perform')]).toEqual([true, false]);
    expect(may(about({ action: 'act/vote', members: ['other'] }))).toBe(false);
  });

  test('W60 a deliberation is read by those who took part in it and by who assists in the case; not by the head, another judge, another organ or counsel', () => {
    const reads = (more: Partial<Question>, of: Partial<NonNullable<Question['case']>> = {}): boolean =>
      may(about({ action: 'deliberation/read', members: [], ...more }, of));
    const seat = (rank: 'judge' | 'clerk' | 'assistant-judge', posts: readonly string[] = [], agency = 'own') => ({
      seats: [{ agency, rank, posts }],
    });
    expect([reads({ members: ['me'] }, unrelated), reads(seat('clerk')), reads(seat('assistant-judge'))]).toEqual([true, true, true]);
    expect([reads({}), reads(seat('judge', ['court-president'])), reads(seat('clerk'), unrelated)]).toEqual([false, false, false]);
    // Who has left the court, and who assists another organ, reads nothing of it.
    expect([reads({ members: ['me'], ...seat('judge', [], 'other') }), reads(seat('clerk', [], 'other'))]).toEqual([false, false]);
    const counsel: Partial<Question> = { actor: { kind: 'person', id: 'p' }, seats: [], members: ['p'] };
    expect(reads(counsel, { ...party('counsel'), openTo: ['counsel'] })).toBe(false);
  });

  test('W15 counsel reads the file from the review for prosecution on; the accused and the victim know of the case and read it through counsel', () => {
    const person: Partial<Question> = { actor: { kind: 'person', id: 'p' }, seats: [] };
    const reads = (role: string, openTo: readonly string[], action: Action = 'case/read-content'): boolean =>
      may(about({ ...person, action }, { ...party(role), openTo }));
    expect([reads('counsel', []), reads('counsel', ['counsel'])]).toEqual([false, true]);
    expect([reads('accused', ['counsel']), reads('victim', ['counsel']), reads('family', ['counsel'])]).toEqual([false, false, false]);
    expect([reads('accused', [], 'case/read'), reads('victim', [], 'case/read')]).toEqual([true, true]);
    expect(may(about({ ...person, action: 'case/read' }, unrelated))).toBe(false);
  });

  test('W16 a sealed record stays open to the person it is about, guardian and counsel, and to no other party', () => {
    const knows = (role: string): boolean =>
      may(about({ actor: { kind: 'person', id: 'p' }, seats: [], action: 'case/read' }, { ...party(role), label: 'sealed' }));
    expect(['accused', 'guardian', 'counsel', 'victim', 'family', 'complainant'].filter((role) => knows(role))).toEqual([
      'accused',
      'guardian',
      'counsel',
    ]);
  });

  test('W16 a sealed record is opened to an officer by naming the officer, on record', () => {
    const head = about(
      { action: 'case/assign', clearance: 'sealed', seats: [{ agency: 'own', rank: 'prosecutor', posts: ['chief-procurator'] }] },
      { ...unrelated, label: 'sealed' },
    );
    expect([may(head), may({ ...head, action: 'case/read' }), may({ ...head, action: 'case/read-content' })]).toEqual([true, false, false]);
    const named = about(
      { clearance: 'sealed' },
      { label: 'sealed', relation: { isRecused: false, officer: [{ relation: 'assigned', agency: 'own' }], party: [] } },
    );
    expect(may(named)).toBe(true);
  });

  test('W17 procurators deal with what is addressed to their own procuratorate, not to another', () => {
    const finding = (agency: string): boolean =>
      may({
        actor: handled.actor,
        action: 'finding/handle',
        agency,
        clearance: 'sealed',
        seats: [{ agency: 'own', rank: 'prosecutor', posts: [] }],
      });
    expect([finding('own'), finding('other')]).toEqual([true, false]);
  });

  test('W18 every fact is used by a rule, and can be both true and false', () => {
    const used = new Set(ACCESS_RULES.flatMap(({ all, none = [] }) => [...all, ...none]));
    const seen = (isTrue: boolean): ReadonlySet<string> =>
      new Set(FACTS.filter((fact) => questions.some((question) => factsOf(question).has(fact) === isTrue)));
    expect(FACTS.filter((fact) => !used.has(fact) || !seen(true).has(fact) || !seen(false).has(fact))).toEqual([]);
  });
});
