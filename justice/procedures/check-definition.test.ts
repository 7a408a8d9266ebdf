import { describe, expect, test } from 'vitest';
import {
  checkDefinition,
  choice,
  coreOf,
  number,
  procedure as composed,
  type Act,
  type Condition,
  type ConditionOf,
  type Invariant,
  type Procedure,
} from './index.ts';
import { forms, language, more, plain, rule, rules, sound, withAct, withInvariant, words } from './parcel-in-tests.ts';

const told = (procedure: Procedure): readonly string[] =>
  checkDefinition(procedure).map(({ code, where }) => `${code.replace('procedures/', '')} ${where}`);
const inVocabulary = (part: object): Procedure => ({ ...sound, vocabulary: { ...words, ...part } });

type Row = readonly [wrong: string, Procedure, finding: string];
type ActRow = readonly [wrong: string, Partial<Act>, finding: string];

test('V9 nothing is wrong with a sound definition, and it survives being written down', () => {
  expect(checkDefinition(sound)).toEqual([]);
  expect(JSON.parse(JSON.stringify(sound))).toEqual(sound);
});

describe('V4 names nobody declared', () => {
  const nowhere: Condition = { facet: 'parcel.colour', in: ['red'] };

  test.each<ActRow>([
    ['a role', { by: 'nobody' }, 'unknown-role acts.do.by'],
    ['one role of several', { by: ['desk', 'nobody'] }, 'unknown-role acts.do.by'],
    ['a role that is served', { serves: ['nobody'] }, 'unknown-role acts.do'],
    ['a role that is told', { tells: ['nobody'] }, 'unknown-role acts.do'],
    ['a role that must be present', { present: [{ who: 'nobody', basis: [rule(1)] }] }, 'unknown-role acts.do'],
    ['a post', { approvedBy: ['chief'] }, 'unknown-post acts.do.approvedBy'],
    ['a phase', { phase: 'never' }, 'unknown-phase acts.do.phase'],
    ['a subject', { on: 'letter' }, 'unknown-subject acts.do'],
    ['a subject of `each`', { each: { letter: { starts: 'keep' } } }, 'unknown-subject acts.do'],
    ['a facet in `when`', { when: nowhere }, 'unknown-facet acts.do.when'],
    ['a value in `when`', { when: { facet: 'parcel.place', in: ['moon'] } }, 'unknown-value acts.do.when'],
    ['a request in `when`', { when: { pending: 'help' } }, 'unknown-request acts.do.when'],
    ['a limit in `when`', { when: { limit: 'rest', status: ['running'] } }, 'unknown-limit acts.do.when'],
    ['a subject in `some`', { when: { some: 'letter', where: { all: [] } } }, 'unknown-subject acts.do.when'],
    ['a subject in `every`', { when: { every: 'letter', where: { all: [] } } }, 'unknown-subject acts.do.when'],
    ['a facet deep inside', { when: { all: [{ any: [{ not: { need: nowhere, basis: [] } }] }] } }, 'unknown-facet acts.do.when'],
    ['a facet inside `some`', { when: { some: 'parcel', where: nowhere } }, 'unknown-facet acts.do.when'],
    ['a facet where presence is asked', { present: [{ who: 'owner', when: nowhere, basis: [rule(1)] }] }, 'unknown-facet acts.do.present'],
    [
      'a facet where a bound applies',
      { form: forms.days, bounds: [{ field: 'days', most: 1, when: nowhere, basis: [rule(1)] }] },
      'unknown-facet acts.do.bounds',
    ],
    ['a facet in `also`', { also: { where: nowhere, starts: 'keep' } }, 'unknown-facet acts.do'],
    ['a facet in `each`', { each: { parcel: { where: nowhere, starts: 'keep' } } }, 'unknown-facet acts.do'],
    ['a facet that is set', { sets: { 'parcel.colour': 'red' } }, 'unknown-facet acts.do.sets'],
    ['a facet of a subject nobody declared', { sets: { 'letter.place': 'shelf' } }, 'unknown-facet acts.do.sets'],
    ['a facet without a subject', { sets: { place: 'shelf' } }, 'unknown-facet acts.do.sets'],
    ['a value that is set', { sets: { 'parcel.place': 'moon' } }, 'unknown-value acts.do.sets'],
    ['a value every object has', { sets: { 'parcel.place': 'toString' } }, 'unknown-value acts.do.sets'],
    ['a value set by `also`', { also: { sets: { 'parcel.place': 'moon' } } }, 'unknown-value acts.do.sets'],
    ['a limit that is started', { starts: 'rest' }, 'unknown-limit acts.do'],
    ['a limit that is stopped', { stops: ['keep', 'rest'] }, 'unknown-limit acts.do'],
    ['a limit that is dropped', { drops: 'rest' }, 'unknown-limit acts.do'],
    ['a limit that is suspended', { suspends: 'rest' }, 'unknown-limit acts.do'],
    ['a limit that is resumed', { resumes: 'rest' }, 'unknown-limit acts.do'],
    ['a limit that is restarted', { restarts: 'rest' }, 'unknown-limit acts.do'],
    ['a limit that is fixed', { form: forms.until, fixes: { limit: 'rest', until: 'until' } }, 'unknown-limit acts.do'],
    ['a limit one must be ahead of', { form: forms.until, ahead: { limit: 'rest', of: 'until' } }, 'unknown-limit acts.do'],
    ['a request that is asked', { asks: 'help' }, 'unknown-request acts.do'],
    ['a request that is answered', { answers: 'help' }, 'unknown-request acts.do'],
    ['a request that is taken back', { withdraws: 'help' }, 'unknown-request acts.do'],
    ['a new lead', { hands: 'owner' }, 'unknown-value acts.do.hands'],
    ['an act with another panel', { panel: { sizes: [3], freshFrom: ['fly'], basis: [rule(1)] } }, 'unknown-act acts.do.panel'],
  ])('V4 %s', (_wrong, act, finding) => {
    expect(told(withAct(act))).toEqual([finding]);
  });

  test.each<readonly [wrong: string, Partial<Invariant>, finding: string]>([
    ['an act of `onlyIf`', { onlyIf: { all: [] }, acts: ['fly'] }, 'unknown-act invariants.X'],
    ['an act of `atMost`', { atMost: 1, acts: ['fly'] }, 'unknown-act invariants.X'],
    ['a first act', { before: { first: ['fly'], then: ['ask'] } }, 'unknown-act invariants.X'],
    ['a later act', { before: { first: ['ask'], then: ['fly'] } }, 'unknown-act invariants.X'],
    ['an act that wipes out', { before: { first: ['ask'], then: ['reply'], again: ['fly'] } }, 'unknown-act invariants.X'],
    ['an act after which', { after: ['fly'], noneOf: ['ask'] }, 'unknown-act invariants.X'],
    ['an act that must not follow', { after: ['ask'], noneOf: ['fly'] }, 'unknown-act invariants.X'],
    ['an act that comes between', { after: ['ask'], noneOf: ['reply'], unless: ['fly'] }, 'unknown-act invariants.X'],
    ['an act from which', { from: ['fly'], holds: { all: [] }, until: ['ask'] }, 'unknown-act invariants.X'],
    ['an act until which', { from: ['ask'], holds: { all: [] }, until: ['fly'] }, 'unknown-act invariants.X'],
    ['an act kept apart', { apart: [['ask'], ['fly']] }, 'unknown-act invariants.X'],
    ['a condition that never holds', { never: { facet: 'case.colour', in: ['red'] } }, 'unknown-facet invariants.X'],
    ['a condition before an act', { onlyIf: { pending: 'help' }, acts: ['ask'] }, 'unknown-request invariants.X'],
    ['a condition that stays', { from: ['ask'], holds: { pending: 'help' }, until: ['reply'] }, 'unknown-request invariants.X'],
    ['a state to be reached', { reachable: { facet: 'case.closed', in: ['maybe'] } }, 'unknown-value invariants.X'],
    ['a state to start from', { whenever: { facet: 'case.closed', in: ['maybe'] }, reachable: { all: [] } }, 'unknown-value invariants.X'],
    [
      'a state that lasts',
      { while: { facet: 'parcel.place', in: ['moon'] }, lasts: { days: 1 }, on: 'parcel' },
      'unknown-value invariants.X',
    ],
    ['a condition of attendance', { attendedBy: 'owner', acts: ['ask'], when: { pending: 'help' } }, 'unknown-request invariants.X'],
    ['a role that attends', { attendedBy: 'nobody', acts: ['ask'] }, 'unknown-role invariants.X'],
    ['a role that alone acts', { onlyBy: ['desk', 'nobody'], acts: ['ask'] }, 'unknown-role invariants.X'],
    ['a request to be answered', { answeredWithin: 'help' }, 'unknown-request invariants.X'],
    ['a subject it speaks of', { never: { all: [{ facet: 'case.closed', in: ['yes'] }] }, on: 'letter' }, 'unknown-subject invariants.X'],
  ])('V4 %s of an invariant', (_wrong, invariant, finding) => {
    expect(told(withInvariant(invariant))).toEqual([finding]);
  });

  test.each<Row>([
    ['a limit without a rule', { ...sound, rules: { keep: rules.keep } }, 'limit-without-rule limits.answer'],
    ['whose clock it is', inVocabulary({ limits: { ...words.limits, rest: 'letter' } }), 'limit-without-rule limits.rest'],
    [
      'who answers a request',
      inVocabulary({ requests: { check: { ...words.requests.check, of: 'nobody' } } }),
      'unknown-role requests.check',
    ],
    [
      'what a request is about',
      inVocabulary({ requests: { check: { ...words.requests.check, on: 'letter' } } }),
      'unknown-subject requests.check',
    ],
    [
      'the limit for the answer',
      inVocabulary({ requests: { check: { ...words.requests.check, within: 'rest' } } }),
      'unknown-limit requests.check',
    ],
    ['a clock without a limit', { ...sound, clocks: { rest: {} } }, 'unknown-limit clocks.rest'],
    [
      'a variant of a clock',
      { ...sound, clocks: { keep: { variants: [{ when: { all: [] }, variant: 'heavy' }] } } },
      'unknown-variant clocks.keep',
    ],
    [
      'what a variant depends on',
      { ...sound, clocks: { keep: { variants: [{ when: { pending: 'help' }, variant: 'frail' }] } } },
      'unknown-request clocks.keep',
    ],
    [
      'an act that expiry compels',
      { ...sound, clocks: { keep: { expiry: { compels: ['fly'], basis: [rule(1)] } } } },
      'unknown-act clocks.keep',
    ],
    [
      'an act that happens on expiry',
      { ...sound, clocks: { keep: { expiry: { happens: 'fly', basis: [rule(1)] } } } },
      'unknown-act clocks.keep',
    ],
    ['who is held', { ...sound, held: { subject: 'letter', when: { all: [] } } }, 'unknown-subject held'],
    [
      'when somebody is held',
      { ...sound, held: { subject: 'parcel', when: { facet: 'parcel.place', in: ['moon'] } } },
      'unknown-value held',
    ],
    ['the end', { ...sound, ends: { facet: 'case.closed', in: ['maybe'] } }, 'unknown-value ends'],
  ])('V4 %s', (_wrong, procedure, finding) => {
    expect(told(procedure)).toContain(finding);
  });
});

describe('V5 every rule cites an article', () => {
  test.each<ActRow>([
    ['an act', { basis: [] }, 'act-without-basis acts.do'],
    ['a presence', { present: [{ who: 'owner', basis: [] }] }, 'rule-without-basis acts.do.present'],
    ['a bound', { form: forms.days, bounds: [{ field: 'days', most: 3, basis: [] }] }, 'rule-without-basis acts.do.bounds'],
    ['a panel', { panel: { sizes: [3], basis: [] } }, 'rule-without-basis acts.do.panel'],
  ])('V5 %s', (_what, act, finding) => {
    expect(told(withAct(act))).toEqual([finding]);
  });

  test('V5 an invariant', () => {
    expect(told(withInvariant({ never: { facet: 'case.closed', in: ['yes'] }, basis: [] }))).toEqual([
      'invariant-without-basis invariants.X',
    ]);
  });
});

describe('V6 rules of limits and fields of the form', () => {
  const place = forms.place.place;

  test.each<ActRow>([
    ['an extension the rule does not have', { extends: { limit: 'keep', by: 'again' } }, 'unknown-extension acts.do'],
    ['an extension every object has', { extends: { limit: 'keep', by: 'toString' } }, 'unknown-extension acts.do'],
    ['an extension of a limit that has none', { extends: { limit: 'answer', by: 'once' } }, 'unknown-extension acts.do'],
    ['an extension inside `also`', { also: { extends: { limit: 'keep', by: 'again' } } }, 'unknown-extension acts.do'],
    ['a variant the rule does not have', { turns: { limit: 'keep', into: 'heavy' } }, 'unknown-variant acts.do'],
    ['a value from a field that is not there', { sets: { 'parcel.place': { form: 'place' } } }, 'value-not-a-choice acts.do.form.place'],
    ['a value from a text', { form: forms.words, sets: { 'parcel.place': { form: 'words' } } }, 'value-not-a-choice acts.do.form.words'],
    [
      'a value from several choices',
      { form: { place: { ...place, several: true } as typeof place }, sets: { 'parcel.place': { form: 'place' } } },
      'value-not-a-choice acts.do.form.place',
    ],
    [
      'a value from a choice that may stay empty',
      { form: { place: { ...place, optional: true } }, sets: { 'parcel.place': { form: 'place' } } },
      'value-not-a-choice acts.do.form.place',
    ],
    [
      'a choice the facet does not have',
      { form: { place: choice(['所在', 'Place'], { moon: ['月', 'moon'] }) }, sets: { 'parcel.place': { form: 'place' } } },
      'unknown-value acts.do.form.place',
    ],
    ['counting what does not count', { sets: { 'parcel.place': more } }, 'not-a-counter acts.do.sets'],
    ['a last day that is not in the form', { fixes: { limit: 'keep', until: 'until' } }, 'field-of-wrong-kind acts.do.fixes'],
    ['a last day that is a number', { form: forms.days, fixes: { limit: 'keep', until: 'days' } }, 'field-of-wrong-kind acts.do.fixes'],
    [
      'a day to be ahead of that is a text',
      { form: forms.words, ahead: { limit: 'keep', of: 'words' } },
      'field-of-wrong-kind acts.do.ahead',
    ],
    [
      'an amount that is a day',
      { form: forms.until, extends: { limit: 'keep', by: 'twice', of: 'until' } },
      'field-of-wrong-kind acts.do.extends',
    ],
    ['a day since when that is not in the form', { suspends: 'keep', since: 'from' }, 'field-of-wrong-kind acts.do.since'],
    [
      'a day since when that is a text, inside `also`',
      { form: forms.words, also: { restarts: 'keep', since: 'words' } },
      'field-of-wrong-kind acts.do.since',
    ],
    [
      'an amount without its bounds',
      { form: { days: number(['日数', 'Days']) }, extends: { limit: 'keep', by: 'twice', of: 'days' } },
      'amount-not-bounded acts.do.extends',
    ],
    [
      'an amount the rule does not allow',
      { form: { days: number(['日数', 'Days'], { least: 1, most: 3 }) }, extends: { limit: 'keep', by: 'twice', of: 'days' } },
      'amount-not-bounded acts.do.extends',
    ],
    [
      'an amount that may be nothing',
      { form: { days: number(['日数', 'Days'], { least: 0, most: 2 }) }, extends: { limit: 'keep', by: 'twice', of: 'days' } },
      'amount-not-bounded acts.do.extends',
    ],
    [
      'a bound on a text',
      { form: forms.words, bounds: [{ field: 'words', most: 3, basis: [rule(1)] }] },
      'field-of-wrong-kind acts.do.bounds',
    ],
    [
      'a bound by another field that is not there',
      { form: forms.days, bounds: [{ field: 'days', mostOf: 'all', basis: [rule(1)] }] },
      'field-of-wrong-kind acts.do.bounds',
    ],
  ])('V6 %s', (_wrong, act, finding) => {
    expect(told(withAct(act))).toEqual([finding]);
  });

  test.each<readonly [what: string, Partial<Act>]>([
    ['a value from one choice', { form: forms.place, sets: { 'parcel.place': { form: 'place' } } }],
    ['a counter', { sets: { 'parcel.looks': more } }],
    ['a last day', { form: forms.until, fixes: { limit: 'keep', until: 'until' } }],
    ['an amount', { form: forms.days, extends: { limit: 'keep', by: 'twice', of: 'days' } }],
    ['a variant', { turns: { limit: 'keep', into: 'frail' } }],
    ['a bound', { form: forms.days, bounds: [{ field: 'days', most: 3, basis: [rule(1)] }] }],
  ])('V6 nothing is wrong with %s', (_what, act) => {
    expect(told(withAct(act))).toEqual([]);
  });
});

describe('V18 what is done in batches', () => {
  const batch = ['只转交材料', 'it only passes papers on'] as const;
  const held = { subject: 'parcel', when: { facet: 'parcel.place', in: ['lab'] } } as const;
  const reply: Act = { ...plain, by: 'lab', answers: 'check', batch };

  test.each<Row>([
    ['what somebody approves', withAct({ batch, approvedBy: ['head'] }), 'batch-of-decisions acts.do.batch'],
    ['what a panel votes on', withAct({ batch, panel: { sizes: [3], basis: [rule(1)] } }), 'batch-of-decisions acts.do.batch'],
    ['what takes two', withAct({ batch, officers: 2 }), 'batch-of-decisions acts.do.batch'],
    [
      'where somebody must be present',
      withAct({ batch, present: [{ who: 'owner', basis: [rule(1)] }] }),
      'batch-of-decisions acts.do.batch',
    ],
    ['what holds somebody', { ...withAct({ batch, sets: { 'parcel.place': 'lab' } }), held }, 'batch-of-decisions acts.do.batch'],
    [
      'what frees each one held',
      { ...withAct({ batch, on: 'case', each: { parcel: { sets: { 'parcel.place': 'gone' } } } }), held },
      'batch-of-decisions acts.do.batch',
    ],
    [
      'what the form decides',
      withAct({ batch, form: forms.place, sets: { 'parcel.place': { form: 'place' } } }),
      'batch-of-decisions acts.do.batch',
    ],
    ['what lets a limit stand still', withAct({ batch, also: { suspends: 'keep' } }), 'batch-of-decisions acts.do.batch'],
    ['what prolongs a limit', withAct({ batch, extends: { limit: 'keep', by: 'once' } }), 'batch-of-decisions acts.do.batch'],
    ['what passes the case on', withAct({ batch, hands: 'lab' }), 'batch-of-decisions acts.do.batch'],
    ['what gives reasons', withAct({ batch, form: forms.words }), 'batch-of-decisions acts.do.batch'],
    [
      'one answer of several',
      { ...sound, acts: { ...sound.acts, reply, decline: { ...plain, answers: 'check' } } },
      'batch-of-decisions acts.reply.batch',
    ],
  ])('V18 is never %s', (_what, procedure, finding) => {
    expect(told(procedure)).toEqual([finding]);
  });

  test.each<readonly [what: string, Procedure]>([
    ['what ends one limit and starts another', withAct({ batch, stops: 'keep', starts: 'answer', sets: { 'parcel.place': 'gone' } })],
    ['what asks for a day that is the same for all', withAct({ batch, form: forms.until })],
    ['the one answer there is', { ...sound, acts: { ...sound.acts, reply } }],
  ])('V18 may be %s', (_what, procedure) => {
    expect(told(procedure)).toEqual([]);
  });
});

describe('V7 what a condition and an effect reach', () => {
  const onCase = (act: Partial<Act>): Procedure => withAct({ on: 'case', ...act });
  const lost: Condition = { facet: 'parcel.place', in: ['gone'] };

  test.each<Row>([
    ['a facet of a parcel, asked of the batch', onCase({ when: lost }), 'out-of-reach acts.do.when'],
    ['a request about a parcel, asked of the batch', onCase({ when: { pending: 'check' } }), 'out-of-reach acts.do.when'],
    ['a limit of a parcel, asked of the batch', onCase({ when: { limit: 'keep', status: ['running'] } }), 'out-of-reach acts.do.when'],
    ['a facet of a parcel, set on the batch', onCase({ sets: { 'parcel.place': 'gone' } }), 'out-of-reach acts.do.sets'],
    ['a limit of a parcel, started for the batch', onCase({ starts: 'keep' }), 'out-of-reach acts.do'],
    ['a request about a parcel, asked for the batch', onCase({ asks: 'check' }), 'out-of-reach acts.do'],
    ['a limit of a parcel, extended for the batch', onCase({ extends: { limit: 'keep', by: 'once' } }), 'out-of-reach acts.do'],
    ['a limit of a parcel, turned for the batch', onCase({ turns: { limit: 'keep', into: 'frail' } }), 'out-of-reach acts.do'],
    ['the end of a procedure asked of a parcel', { ...sound, ends: lost }, 'out-of-reach ends'],
    ['an invariant about nobody', withInvariant({ never: lost }), 'out-of-reach invariants.X'],
  ])('V7 %s', (_wrong, procedure, finding) => {
    expect(told(procedure)).toEqual([finding]);
  });

  test.each<readonly [what: string, Procedure]>([
    ['`some` of them', onCase({ when: { some: 'parcel', where: lost } })],
    ['`every` one of them', onCase({ when: { not: { every: 'parcel', where: lost } } })],
    ['`each` of them', onCase({ each: { parcel: { where: lost, stops: 'keep', sets: { 'parcel.place': 'shelf' } } } })],
    ['the batch, from a parcel', withAct({ when: { facet: 'case.closed', in: ['no'] }, sets: { 'case.closed': 'yes' } })],
    ['an invariant `on` a parcel', withInvariant({ never: lost, on: 'parcel' })],
    ['an invariant about acts on a parcel', withInvariant({ onlyIf: lost, acts: ['ask'] })],
    ['`held` about a parcel', { ...sound, held: { subject: 'parcel', when: lost } }],
    ['a variant by the parcel whose clock it is', { ...sound, clocks: { keep: { variants: [{ when: lost, variant: 'frail' }] } } }],
  ])('V7 nothing is wrong with %s', (_what, procedure) => {
    expect(told(procedure)).toEqual([]);
  });
});

describe('V8 requests', () => {
  const acts = (asks: boolean, ends: Partial<Act>): Procedure => ({
    ...sound,
    acts: { ...(asks ? { ask: { ...plain, asks: 'check' } } : {}), end: { ...plain, ...ends } },
  });

  test.each<readonly [what: string, Procedure, readonly string[]]>([
    ['never answered', acts(true, {}), ['request-never-answered requests.check']],
    ['never asked', acts(false, { answers: 'check' }), ['request-never-asked requests.check']],
    ['neither', acts(false, {}), ['request-never-answered requests.check', 'request-never-asked requests.check']],
    ['answered', acts(true, { answers: 'check' }), []],
    ['taken back', acts(true, { withdraws: 'check' }), []],
    ['taken back for each by an act on the batch', acts(true, { on: 'case', each: { parcel: { withdraws: 'check' } } }), []],
    ['asked only under a condition', acts(false, { also: { where: { all: [] }, asks: 'check' }, answers: 'check' }), []],
  ])('V8 %s', (_what, procedure, findings) => {
    expect(told(procedure)).toEqual(findings);
  });
});

test('V9 everything wrong is told at once, each with how to mend it', () => {
  const wrong: Procedure = {
    ...withAct({ by: 'nobody', phase: 'never', starts: 'rest', sets: { 'parcel.place': 'moon' }, basis: [] }),
    invariants: [{ name: 'X', title: ['无', 'none'], basis: [], atMost: 1, acts: ['fly'] }],
    ends: { facet: 'case.colour', in: ['red'] },
  };
  expect(told(wrong)).toEqual([
    'unknown-role acts.do.by',
    'unknown-phase acts.do.phase',
    'act-without-basis acts.do',
    'unknown-limit acts.do',
    'unknown-value acts.do.sets',
    'unknown-act invariants.X',
    'invariant-without-basis invariants.X',
    'unknown-facet ends',
  ]);
  expect(checkDefinition(wrong).find(({ code }) => code === 'procedures/unknown-value')?.help).toBe(
    '`parcel.place` has no value `moon`; it has shelf, lab, gone',
  );
  expect(checkDefinition(wrong).filter(({ help }) => help.length < 15)).toEqual([]);
});

test('V1 what is misspelt does not compile, and is found where no compiler looked', () => {
  const { acts, is, some, pending, running } = language;
  const misspelt = acts({
    // @ts-expect-error no such role
    role: { title: ['做', 'Do'], by: 'dsk', on: 'parcel', phase: 'keeping', basis: [rule(1)] },
    // @ts-expect-error no such phase
    phase: { title: ['做', 'Do'], by: 'desk', on: 'parcel', phase: 'keping', basis: [rule(1)] },
    // @ts-expect-error no such facet
    facet: { title: ['做', 'Do'], by: 'desk', on: 'parcel', phase: 'keeping', sets: { 'parcel.plce': 'shelf' }, basis: [rule(1)] },
    // @ts-expect-error no such value
    value: { title: ['做', 'Do'], by: 'desk', on: 'parcel', phase: 'keeping', sets: { 'parcel.place': 'shelv' }, basis: [rule(1)] },
    // @ts-expect-error no such limit
    limit: { title: ['做', 'Do'], by: 'desk', on: 'parcel', phase: 'keeping', starts: 'kep', basis: [rule(1)] },
    // @ts-expect-error no such request
    request: { title: ['做', 'Do'], by: 'desk', on: 'parcel', phase: 'keeping', asks: 'chek', basis: [rule(1)] },
    // @ts-expect-error no such subject
    subject: { title: ['做', 'Do'], by: 'desk', on: 'parcl', phase: 'keeping', basis: [rule(1)] },
    // @ts-expect-error no such post
    post: { title: ['做', 'Do'], by: 'desk', on: 'parcel', phase: 'keeping', approvedBy: ['hed'], basis: [rule(1)] },
    // @ts-expect-error a counter has no such number
    counter: { title: ['做', 'Do'], by: 'desk', on: 'parcel', phase: 'keeping', sets: { 'parcel.looks': '3' }, basis: [rule(1)] },
    // @ts-expect-error the owner cannot be the lead
    lead: { title: ['做', 'Do'], by: 'desk', on: 'parcel', phase: 'keeping', hands: 'owner', basis: [rule(1)] },
  });
  const conditions: Readonly<Record<string, Condition>> = {
    // @ts-expect-error no such facet
    facet: is('parcel.plce', 'shelf'),
    // @ts-expect-error no such value
    value: is('parcel.place', 'shelv'),
    // @ts-expect-error no such subject
    subject: some('parcl'),
    // @ts-expect-error no such request
    request: pending('chek'),
    // @ts-expect-error no such limit
    limit: running('kep'),
  };
  const wrong: Procedure = { ...sound, acts: { ...sound.acts, ...(misspelt as Readonly<Record<string, Act>>) } };
  const found = new Set(checkDefinition(wrong).map(({ where }) => where.split('.')[1] ?? ''));
  expect([...found].toSorted((one, other) => one.localeCompare(other))).toEqual(
    Object.keys(misspelt).toSorted((one, other) => one.localeCompare(other)),
  );
  for (const condition of Object.values(conditions)) expect(told(withAct({ when: condition }))).toHaveLength(1);
});

test('V1 conditions of one vocabulary cannot be used in another’s', () => {
  const other = { ...words, id: 'letters' } as const;
  const condition = language.is('case.closed', 'yes');
  // @ts-expect-error a condition about parcels says nothing about letters
  const foreign: ConditionOf<typeof other> = condition;
  expect(foreign).toBe(condition);
});

test('V1 act names in invariants and clocks must be acts', () => {
  const acts = language.acts({ look: { title: ['看', 'Look'], by: 'desk', phase: 'keeping', basis: [rule(1)] } });
  const parts = { version: '1', effective: '2020-01-01', vocabulary: words, rules, acts, ends: language.is('case.closed', 'yes') } as const;
  const made = composed({
    ...parts,
    // @ts-expect-error no such act in an invariant
    invariants: [{ name: 'X', title: ['无', 'none'], basis: [rule(1)], atMost: 1, acts: ['lok'] }],
    // @ts-expect-error no such act in a clock
    clocks: { keep: { expiry: { happens: 'lok', basis: [rule(1)] } } },
  });
  expect(told(made)).toEqual(expect.arrayContaining(['unknown-act invariants.X', 'unknown-act clocks.keep']));
});

test('V9 what has no findings can be spelt out', () => {
  expect(Object.keys(coreOf(sound).acts)).toEqual(['ask', 'reply']);
});
