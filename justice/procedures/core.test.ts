import { describe, expect, test } from 'vitest';
import {
  coreOf,
  counter,
  fact,
  facet,
  findTested,
  flag,
  keysRead,
  sayCondition,
  splitPath,
  type Act,
  type Condition,
  type CoreAct,
  type Procedure,
} from './index.ts';
import { forms, language, more, plain, rule, sound, withAct, words } from './parcel-in-tests.ts';

const spelt = (act: Partial<Act>): CoreAct => coreOf(withAct(act)).acts['do']!;
const guards = (act: Partial<Act>) => spelt(act).guards.map(({ code, condition }) => [code, condition]);
const assigns = (act: Partial<Act>) => spelt(act).effects.assigns.map(({ key, to }) => [key, to]);
const clocks = (act: Partial<Act>) => spelt(act).effects.clocks;
const variables = (procedure: Procedure, subject: string) =>
  coreOf(procedure).subjects[subject]!.map(({ key, values, initially }) => [key, values, initially]);

const STATUSES = ['off', 'running', 'suspended', 'expired'];

describe('variables', () => {
  test('V10 facets, requests and limits, in the order of the vocabulary', () => {
    expect(variables(sound, 'case')).toEqual([
      ['case.lead', ['desk', 'lab'], ['desk']],
      ['case.closed', ['no', 'yes'], ['no']],
    ]);
    expect(variables(sound, 'parcel')).toEqual([
      ['parcel.kind', ['plain', 'frail'], ['plain', 'frail']],
      ['parcel.place', ['shelf', 'lab', 'gone'], ['shelf']],
      ['parcel.looks', ['0', '1', '2'], ['0']],
      ['request:check', ['no', 'yes'], ['no']],
      ['limit:keep', STATUSES, ['off']],
      ['limit:answer', STATUSES, ['off']],
    ]);
  });

  test.each<readonly [what: string, Partial<Act>, readonly unknown[]]>([
    ['once', { extends: { limit: 'keep', by: 'once' } }, [['extension:keep/once', ['0', '1'], ['0']]]],
    ['twice', { extends: { limit: 'keep', by: 'twice' } }, [['extension:keep/twice', ['0', '1', '2'], ['0']]]],
    ['without bound', { extends: { limit: 'keep', by: 'always' } }, []],
    ['once, inside `also`', { also: { extends: { limit: 'keep', by: 'once' } } }, [['extension:keep/once', ['0', '1'], ['0']]]],
    [
      'once, inside `each`',
      { on: 'case', each: { parcel: { extends: { limit: 'keep', by: 'once' } } } },
      [['extension:keep/once', ['0', '1'], ['0']]],
    ],
  ])('V10 an extension used %s', (_what, act, expected) => {
    expect(variables(withAct(act), 'parcel').filter(([key]) => String(key).startsWith('extension:'))).toEqual(expected);
  });

  test('V3 the kinds of facets', () => {
    expect(facet(['所在', 'Place'], { here: ['此', 'here'], there: ['彼', 'there'] }).initially).toEqual(['here']);
    expect(fact(['年龄', 'Age'], { young: ['少', 'young'], old: ['老', 'old'] }).initially).toEqual(['young', 'old']);
    expect([Object.keys(flag(['结', 'Closed']).values), flag(['结', 'Closed']).initially]).toEqual([['no', 'yes'], ['no']]);
    const looks = counter(['看', 'Looks'], 3);
    expect([Object.keys(looks.values), looks.initially, looks.counts]).toEqual([['0', '1', '2', '3'], ['0'], true]);
    expect(splitPath('parcel.place')).toEqual(['parcel', 'place']);
  });
});

describe('what `when` states', () => {
  const { all, any, is, need, pending, running } = language;

  test('V11 each conjunct is a guard, nested `all` too, with its own article or the act’s', () => {
    const act = { when: all(is('parcel.place', 'shelf'), all(need(rule(7), is('parcel.kind', 'frail')), is('case.closed', 'no'))) };
    expect(spelt(act).guards.map(({ code, basis }) => [code, basis.map(({ article }) => article)])).toEqual([
      ['not-in-state', [1]],
      ['not-in-state', [7]],
      ['not-in-state', [1]],
    ]);
  });

  test('V11 what is asked for gives the refusal its name', () => {
    expect(guards({ when: pending('check') }).map(([code]) => code)).toEqual(['no-open-request']);
    expect(guards({ when: running('keep') }).map(([code]) => code)).toEqual(['limit-not-running']);
    expect(guards({ when: need([rule(7), rule(8)], running('keep')) }).map(([code]) => code)).toEqual(['limit-not-running']);
    expect(guards({ when: any(pending('check'), running('keep')) }).map(([code]) => code)).toEqual(['not-in-state']);
  });

  test('V11 an act that asks nothing has no guard', () => {
    expect(guards({})).toEqual([]);
  });

  test('V2 what the language says is plain data', () => {
    const { not, some, every, suspended, expired } = language;
    expect([
      is('parcel.place', 'shelf', 'lab'),
      not(is('case.closed', 'yes')),
      some('parcel'),
      some('parcel', pending('check')),
      every('parcel', is('parcel.place', 'gone')),
      running('keep'),
      running('keep', 'answer'),
      suspended('keep'),
      expired('keep'),
      need(rule(7), is('case.closed', 'no'), ['未结', 'still open']),
    ]).toEqual([
      { facet: 'parcel.place', in: ['shelf', 'lab'] },
      { not: { facet: 'case.closed', in: ['yes'] } },
      { some: 'parcel', where: { all: [] } },
      { some: 'parcel', where: { pending: 'check' } },
      { every: 'parcel', where: { facet: 'parcel.place', in: ['gone'] } },
      { limit: 'keep', status: ['running'] },
      {
        any: [
          { limit: 'keep', status: ['running'] },
          { limit: 'answer', status: ['running'] },
        ],
      },
      { limit: 'keep', status: ['suspended'] },
      { limit: 'keep', status: ['expired'] },
      { need: { facet: 'case.closed', in: ['no'] }, basis: [rule(7)], say: ['未结', 'still open'] },
    ]);
  });
});

describe('requests', () => {
  test('V12 asking needs it closed, opens it and starts the limit for the answer', () => {
    expect(guards({ asks: 'check' })).toEqual([['request-already-open', { not: { pending: 'check' } }]]);
    expect(assigns({ asks: 'check' })).toEqual([
      ['request:check', 'yes'],
      ['limit:answer', 'running'],
    ]);
    expect(spelt({ asks: 'check' }).effects.opens).toEqual(['check']);
    expect(clocks({ asks: 'check' })).toEqual([{ limit: 'answer', change: 'start' }]);
  });

  test('V12 answering needs it open, closes it and stops the limit', () => {
    expect(guards({ answers: 'check' })).toEqual([['no-open-request', { any: [{ pending: 'check' }] }]]);
    expect(assigns({ answers: 'check' })).toEqual([
      ['request:check', 'no'],
      ['limit:answer', 'off'],
    ]);
    expect(spelt({ answers: 'check' }).effects.closes).toEqual(['check']);
  });

  test('V12 taking back asks for nothing and closes what is open', () => {
    expect(guards({ withdraws: 'check' })).toEqual([]);
    expect(assigns({ withdraws: 'check' })).toEqual([
      ['request:check', 'no'],
      ['limit:answer', 'off'],
    ]);
  });

  test('V12 answering one and asking anew leaves it open, its limit running anew', () => {
    const both = { answers: 'check', asks: 'check' } as const;
    expect(assigns(both).filter(([key]) => key === 'request:check')).toEqual([
      ['request:check', 'no'],
      ['request:check', 'yes'],
    ]);
    expect(clocks(both).map(({ change }) => change)).toEqual(['stop', 'start']);
  });

  test('V12 whoever may answer several needs one of them open', () => {
    const two = { ...withAct({ answers: ['check', 'count'] }) };
    const vocabulary = { ...words, requests: { ...words.requests, count: { ...words.requests.check } } };
    const { guards: found } = coreOf({ ...two, vocabulary }).acts['do']!;
    expect(found.map(({ condition }) => condition)).toEqual([{ any: [{ pending: 'check' }, { pending: 'count' }] }]);
  });
});

describe('limits', () => {
  type Row = readonly [what: string, Partial<Act>, guards: readonly unknown[], assigns: readonly unknown[], changes: readonly unknown[]];
  const is = (...status: readonly string[]) => ({ limit: 'keep', status });

  test.each<Row>([
    ['starting', { starts: 'keep' }, [], [['limit:keep', 'running']], [{ limit: 'keep', change: 'start' }]],
    ['stopping', { stops: 'keep' }, [], [['limit:keep', 'off']], [{ limit: 'keep', change: 'stop' }]],
    ['dropping', { drops: 'keep' }, [], [['limit:keep', 'off']], [{ limit: 'keep', change: 'drop' }]],
    [
      'suspending, which needs it running',
      { suspends: 'keep' },
      [['limit-not-running', is('running')]],
      [['limit:keep', 'suspended']],
      [{ limit: 'keep', change: 'suspend' }],
    ],
    [
      'resuming, which needs it suspended',
      { resumes: 'keep' },
      [['limit-not-running', is('suspended')]],
      [['limit:keep', 'running']],
      [{ limit: 'keep', change: 'resume' }],
    ],
    [
      'counting anew, which needs it started',
      { restarts: 'keep' },
      [['limit-not-running', is('running', 'suspended', 'expired')]],
      [['limit:keep', 'running']],
      [{ limit: 'keep', change: 'restart' }],
    ],
    [
      'turning into a variant, which leaves it as it runs',
      { turns: { limit: 'keep', into: 'frail' } },
      [['limit-not-running', is('running', 'expired')]],
      [],
      [{ limit: 'keep', change: 'turn', into: 'frail' }],
    ],
    [
      'fixing its last day',
      { form: forms.until, fixes: { limit: 'keep', until: 'until' } },
      [],
      [['limit:keep', 'running']],
      [{ limit: 'keep', change: 'start', until: 'until' }],
    ],
    [
      'extending once, late too',
      { extends: { limit: 'keep', by: 'once' } },
      [
        ['limit-not-running', is('running', 'expired')],
        ['extension-used-up', { facet: 'extension:keep/once', in: ['0'] }],
      ],
      [
        ['limit:keep', 'running'],
        ['extension:keep/once', { more: 1 }],
      ],
      [{ limit: 'keep', change: 'extend', by: 'once' }],
    ],
    [
      'extending up to twice, by what the form says',
      { form: forms.days, extends: { limit: 'keep', by: 'twice', of: 'days' } },
      [
        ['limit-not-running', is('running', 'expired')],
        ['extension-used-up', { facet: 'extension:keep/twice', in: ['0', '1'] }],
      ],
      [
        ['limit:keep', 'running'],
        ['extension:keep/twice', { more: 1 }],
      ],
      [{ limit: 'keep', change: 'extend', by: 'twice', of: 'days' }],
    ],
    [
      'extending without bound, which nothing counts',
      { extends: { limit: 'keep', by: 'always' } },
      [['limit-not-running', is('running', 'expired')]],
      [['limit:keep', 'running']],
      [{ limit: 'keep', change: 'extend', by: 'always' }],
    ],
  ])('V13 %s', (_what, act, guarded, assigned, changed) => {
    expect(guards(act)).toEqual(guarded);
    expect(assigns(act)).toEqual(assigned);
    expect(clocks(act)).toEqual(changed);
  });

  test.each<readonly [string, Partial<Act>]>([
    ['starts', { starts: 'keep' }],
    ['stops', { stops: 'keep' }],
    ['drops', { drops: 'keep' }],
    ['restarts', { restarts: 'keep' }],
  ])('V13 a limit that %s has its extensions back', (_what, act) => {
    const both: Procedure = {
      ...withAct(act),
      acts: { ...withAct(act).acts, longer: { ...plain, extends: { limit: 'keep', by: 'once' } } },
    };
    const { assigns: made } = coreOf(both).acts['do']!.effects;
    expect(made.map(({ key, to }) => [key, to])).toContainEqual(['extension:keep/once', '0']);
  });

  test('V13 a limit that is suspended keeps the extensions it had', () => {
    const both: Procedure = {
      ...withAct({ suspends: 'keep' }),
      acts: { ...withAct({ suspends: 'keep' }).acts, longer: { ...plain, extends: { limit: 'keep', by: 'once' } } },
    };
    expect(coreOf(both).acts['do']!.effects.assigns).toHaveLength(1);
  });

  test('V13 what stops comes before what starts, so that a limit may end and begin in one act', () => {
    expect(clocks({ starts: 'keep', stops: 'keep' }).map(({ change }) => change)).toEqual(['stop', 'start']);
    expect(assigns({ starts: 'keep', stops: 'keep' }).at(-1)).toEqual(['limit:keep', 'running']);
  });

  test.each<readonly [what: string, Partial<Act>, readonly string[]]>([
    ['nobody asks', { starts: 'keep' }, []],
    ['a guard asks whether it runs', { when: { limit: 'keep', status: ['running'] } }, ['keep']],
    ['a guard asks whether it is over', { when: { all: [{ not: { limit: 'keep', status: ['expired'] } }] } }, ['keep']],
    ['a guard asks whether it is suspended', { when: { limit: 'keep', status: ['suspended'] } }, []],
    ['presence depends on it', { present: [{ who: 'owner', when: { limit: 'keep', status: ['expired'] }, basis: [rule(1)] }] }, ['keep']],
    ['a conditional effect depends on it', { also: { where: { any: [{ limit: 'keep', status: ['expired'] }] } } }, ['keep']],
    ['an effect on each depends on it', { on: 'case', each: { parcel: { where: { limit: 'keep', status: ['expired'] } } } }, ['keep']],
    ['some parcel’s limit is asked for', { on: 'case', when: { some: 'parcel', where: { limit: 'keep', status: ['expired'] } } }, ['keep']],
    ['it is only extended, which works late too', { extends: { limit: 'keep', by: 'once' } }, []],
  ])('V14 a limit expires, or not, where %s', (_what, act, expected) => {
    expect([...coreOf(withAct(act)).expiring]).toEqual(expected);
  });
});

describe('settings, counters, the lead', () => {
  test('V13 a counter that goes one further must not be at its end', () => {
    expect(guards({ sets: { 'parcel.looks': more } })).toEqual([['counted-out', { not: { facet: 'parcel.looks', in: ['2'] } }]]);
    expect(assigns({ sets: { 'parcel.looks': more } })).toEqual([['parcel.looks', { more: 1 }]]);
  });

  test('V13 a value may come from the form', () => {
    expect(assigns({ form: forms.place, sets: { 'parcel.place': { form: 'place' } } })).toEqual([['parcel.place', { form: 'place' }]]);
  });

  test('V15 handing over sets the lead; what the act itself sets prevails', () => {
    expect(assigns({ hands: 'lab' })).toEqual([['case.lead', 'lab']]);
    expect(assigns({ hands: 'lab', sets: { 'case.lead': 'desk' } })).toEqual([['case.lead', 'desk']]);
  });

  test('V15 `also` is for the act’s own subject, `each` for every one, where the condition holds', () => {
    const where: Condition = { facet: 'parcel.kind', in: ['frail'] };
    const act = spelt({ also: [{ where, starts: 'keep' }, { stops: 'keep' }], each: { parcel: { where, stops: 'answer' } } });
    expect(act.each.map(({ subject, own, where: when, effects }) => [subject, own, when, effects.clocks])).toEqual([
      ['parcel', true, where, [{ limit: 'keep', change: 'start' }]],
      ['parcel', true, { all: [] }, [{ limit: 'keep', change: 'stop' }]],
      ['parcel', undefined, where, [{ limit: 'answer', change: 'stop' }]],
    ]);
  });

  test.each<readonly [what: string, Partial<Act>, needs: Condition]>([
    ['suspended', { suspends: 'keep' }, { limit: 'keep', status: ['running'] }],
    ['resumed', { resumes: 'keep' }, { limit: 'keep', status: ['suspended'] }],
    ['counted anew', { restarts: 'keep' }, { limit: 'keep', status: ['running', 'suspended', 'expired'] }],
    ['turned', { turns: { limit: 'keep', into: 'frail' } }, { limit: 'keep', status: ['running', 'expired'] }],
  ])(
    'V15 under a condition a limit is %s only where it stands so that it can be, whatever else the effects do',
    (_what, effects, needs) => {
      const where: Condition = { facet: 'parcel.kind', in: ['frail'] };
      const act = spelt({ also: { where, sets: { 'parcel.place': 'gone' }, ...effects } });
      expect(act.each.map(({ where: when, effects: { assigns: made, clocks: changed } }) => [when, made[0]?.key, changed.length])).toEqual([
        [where, 'parcel.place', 0],
        [{ all: [where, needs] }, 'turns' in effects ? undefined : 'limit:keep', 1],
      ]);
    },
  );

  test('V13 V15 the field that says since when goes with each change it is for, under a condition too', () => {
    const act = { form: forms.until, suspends: 'keep', starts: 'answer', since: 'until' } as const;
    expect(clocks(act)).toEqual([
      { limit: 'answer', change: 'start' },
      { limit: 'keep', change: 'suspend', since: 'until' },
    ]);
    expect(spelt({ form: forms.until, also: { restarts: 'keep', since: 'until' } }).each.map(({ effects }) => effects.clocks)).toEqual([
      [{ limit: 'keep', change: 'restart', since: 'until' }],
    ]);
  });

  test('V15 under a condition an extension that is used up is not granted again', () => {
    const [longer] = spelt({ also: { extends: { limit: 'keep', by: 'once' } } }).each;
    expect(longer?.where).toEqual({
      all: [{ all: [] }, { limit: 'keep', status: ['running', 'expired'] }, { facet: 'extension:keep/once', in: ['0'] }],
    });
  });

  test('V15 an act without `on` is done to the case', () => {
    const { on: _on, ...onCase } = plain;
    expect(coreOf({ ...sound, acts: { do: onCase } }).acts['do']?.subject).toBe('case');
  });
});

describe('conditions in words', () => {
  const where: Condition = { facet: 'parcel.kind', in: ['frail'] };

  test.each<readonly [Condition, string, string]>([
    [{ facet: 'parcel.place', in: ['shelf', 'gone'] }, '「所在」为「架上」或「已取」', '“Place” is “on the shelf” or “gone”'],
    [{ pending: 'check' }, '「检验」请求待答复', 'request “Check” is open'],
    [{ limit: 'keep', status: ['running'] }, '「保管期」期限正在进行', 'the limit “Keeping” is running'],
    [
      { limit: 'keep', status: ['off', 'expired'] },
      '「保管期」期限未开始或已结束或已经届满',
      'the limit “Keeping” is not started or over or expired',
    ],
    [{ limit: 'keep', status: ['suspended'] }, '「保管期」期限中止', 'the limit “Keeping” is suspended'],
    [{ all: [{ pending: 'check' }, where] }, '「检验」请求待答复,且「种类」为「易碎」', 'request “Check” is open, and “Kind” is “frail”'],
    [
      { any: [{ pending: 'check' }, where] },
      '「检验」请求待答复;或者「种类」为「易碎」',
      'request “Check” is open; or else “Kind” is “frail”',
    ],
    [{ not: { pending: 'check' } }, '没有待答复的「检验」请求', 'request “Check” is not open'],
    [{ some: 'parcel', where }, '有包裹(「种类」为「易碎」)', 'some Parcel (“Kind” is “frail”)'],
    [{ some: 'parcel', where: { all: [] } }, '有包裹', 'some Parcel'],
    [{ every: 'parcel', where }, '每一包裹(「种类」为「易碎」)', 'every Parcel (“Kind” is “frail”)'],
    [{ need: where, basis: [rule(7)] }, '「种类」为「易碎」', '“Kind” is “frail”'],
    [{ need: where, basis: [rule(7)], say: ['须易碎', 'it must be frail'] }, '须易碎', 'it must be frail'],
    [{ facet: 'parcel.colour', in: ['red'] }, '「parcel.colour」为「red」', '“parcel.colour” is “red”'],
    [{ pending: 'help' }, '「help」请求待答复', 'request “help” is open'],
  ])('V16 %j', (condition, zh, en) => {
    expect(sayCondition(sound, condition)).toBe(zh);
    expect(sayCondition(sound, condition, 'en')).toBe(en);
  });
});

describe('what a condition reads', () => {
  test.each<readonly [Condition, readonly string[]]>([
    [{ facet: 'parcel.place', in: ['shelf'] }, ['parcel.place']],
    [{ pending: 'check' }, ['request:check']],
    [{ limit: 'keep', status: ['running'] }, ['limit:keep']],
    [{ all: [{ any: [{ pending: 'check' }] }, { not: { limit: 'keep', status: ['off'] } }] }, ['request:check', 'limit:keep']],
    [{ some: 'parcel', where: { need: { facet: 'parcel.kind', in: ['frail'] }, basis: [] } }, ['parcel.kind']],
    [{ every: 'parcel', where: { all: [] } }, []],
  ])('V17 %j reads %j', (condition, keys) => {
    expect(keysRead(condition)).toEqual(keys);
  });

  test('V17 a plain condition is a variable and the values it asks for; a composed one is none', () => {
    expect(findTested({ pending: 'check' })).toEqual({ key: 'request:check', values: ['yes'] });
    expect(findTested({ limit: 'keep', status: ['running', 'expired'] })).toEqual({ key: 'limit:keep', values: ['running', 'expired'] });
    expect(findTested({ not: { pending: 'check' } })).toBeUndefined();
  });
});
