import { describe, expect, test } from 'vitest';
import type { Citation } from '#justice/basics';
import {
  ALWAYS,
  articles,
  checkDefinition,
  choice,
  coreOf,
  counter,
  day,
  facet,
  fact,
  findTested,
  flag,
  keysRead,
  money,
  more,
  number,
  sayCondition,
  splitPath,
  text,
  yesNo,
  type Act,
  type Condition,
  type Field,
  type Procedure,
} from './index.ts';
import { forms, language, plain, rule, sound, withAct } from './parcel-in-tests.ts';

const { all, any, every, expired, is, need, not, pending, running, some, suspended } = language;

describe('conditions as the language makes them, in both tongues, with what they read', () => {
  test.each<readonly [what: string, condition: Condition, zh: string, en: string, reads: readonly string[]]>([
    ['one value', is('parcel.place', 'shelf'), '「所在」为「架上」', '“Place” is “on the shelf”', ['parcel.place']],
    [
      'two values',
      is('parcel.place', 'shelf', 'lab'),
      '「所在」为「架上」或「送检」',
      '“Place” is “on the shelf” or “in the laboratory”',
      ['parcel.place'],
    ],
    [
      'three values',
      is('parcel.place', 'shelf', 'lab', 'gone'),
      '「所在」为「架上」或「送检」或「已取」',
      '“Place” is “on the shelf” or “in the laboratory” or “gone”',
      ['parcel.place'],
    ],
    ['a flag', is('case.closed', 'yes'), '「已结」为「是」', '“Closed” is “yes”', ['case.closed']],
    ['a flag not set', is('case.closed', 'no'), '「已结」为「否」', '“Closed” is “no”', ['case.closed']],
    ['a counter', is('parcel.looks', '0', '1'), '「查看」为「0次」或「1次」', '“Looks” is “0 times” or “once”', ['parcel.looks']],
    ['a fact', is('parcel.kind', 'frail'), '「种类」为「易碎」', '“Kind” is “frail”', ['parcel.kind']],
    ['the lead', is('case.lead', 'lab'), '「主办」为「检验室」', '“Lead” is “laboratory”', ['case.lead']],
    ['an open request', pending('check'), '「检验」请求待答复', 'request “Check” is open', ['request:check']],
    ['a running limit', running('keep'), '「保管期」期限正在进行', 'the limit “Keeping” is running', ['limit:keep']],
    ['a suspended limit', suspended('keep'), '「保管期」期限中止', 'the limit “Keeping” is suspended', ['limit:keep']],
    ['a limit that ran out', expired('keep'), '「保管期」期限已经届满', 'the limit “Keeping” is expired', ['limit:keep']],
    [
      'one of two limits running',
      running('keep', 'answer'),
      '「保管期」期限正在进行;或者「答复期」期限正在进行',
      'the limit “Keeping” is running; or else the limit “Answer” is running',
      ['limit:keep', 'limit:answer'],
    ],
    ['not', not(is('parcel.place', 'gone')), '「所在」不为「已取」', '“Place” is not “gone”', ['parcel.place']],
    ['not not', not(not(pending('check'))), '「检验」请求待答复', 'request “Check” is open', ['request:check']],
    [
      'two together',
      all(is('parcel.kind', 'frail'), is('parcel.place', 'shelf')),
      '「种类」为「易碎」,且「所在」为「架上」',
      '“Kind” is “frail”, and “Place” is “on the shelf”',
      ['parcel.kind', 'parcel.place'],
    ],
    [
      'three together',
      all(is('parcel.kind', 'frail'), is('parcel.place', 'shelf'), pending('check')),
      '「种类」为「易碎」,且「所在」为「架上」,且「检验」请求待答复',
      '“Kind” is “frail”, and “Place” is “on the shelf”, and request “Check” is open',
      ['parcel.kind', 'parcel.place', 'request:check'],
    ],
    [
      'one of two',
      any(is('parcel.kind', 'frail'), expired('keep')),
      '「种类」为「易碎」;或者「保管期」期限已经届满',
      '“Kind” is “frail”; or else the limit “Keeping” is expired',
      ['parcel.kind', 'limit:keep'],
    ],
    ['one of one is itself', any(pending('check')), '「检验」请求待答复', 'request “Check” is open', ['request:check']],
    ['nothing', all(), '', '', []],
    ['some', some('parcel'), '有包裹', 'some Parcel', []],
    [
      'some with a place',
      some('parcel', is('parcel.place', 'lab')),
      '有包裹(「所在」为「送检」)',
      'some Parcel (“Place” is “in the laboratory”)',
      ['parcel.place'],
    ],
    [
      'every',
      every('parcel', is('parcel.place', 'gone')),
      '每一包裹(「所在」为「已取」)',
      'every Parcel (“Place” is “gone”)',
      ['parcel.place'],
    ],
    [
      'none, said as not some',
      not(some('parcel', pending('check'))),
      '没有包裹(「检验」请求待答复)',
      'no Parcel (request “Check” is open)',
      ['request:check'],
    ],
    [
      'every with two conditions',
      every('parcel', all(is('parcel.kind', 'plain'), is('parcel.place', 'gone'))),
      '每一包裹(「种类」为「普通」,且「所在」为「已取」)',
      'every Parcel (“Kind” is “plain”, and “Place” is “gone”)',
      ['parcel.kind', 'parcel.place'],
    ],
    [
      'a need is said as what is needed',
      need(rule(4), running('keep')),
      '「保管期」期限正在进行',
      'the limit “Keeping” is running',
      ['limit:keep'],
    ],
    [
      'a need in its own words',
      need(rule(4), running('keep'), ['须在保管期内', 'the parcel must still be kept']),
      '须在保管期内',
      'the parcel must still be kept',
      ['limit:keep'],
    ],
    [
      'its own words inside others',
      all(is('case.closed', 'no'), need([rule(4), rule(5)], not(pending('check')), ['检验须已答复', 'the check must be answered'])),
      '「已结」为「否」,且检验须已答复',
      '“Closed” is “no”, and the check must be answered',
      ['case.closed', 'request:check'],
    ],
  ])('V16 V17 %s', (_what, condition, zh, en, reads) => {
    expect([sayCondition(sound, condition), sayCondition(sound, condition, 'en')]).toEqual([zh, en]);
    expect(keysRead(condition)).toEqual(reads);
    expect(JSON.parse(JSON.stringify(condition))).toEqual(condition);
  });

  test('V16 without a tongue it is said in Chinese', () => {
    expect(sayCondition(sound, pending('check'))).toBe(sayCondition(sound, pending('check'), 'zh'));
  });

  test.each<readonly [Condition, string]>([
    [{ facet: 'case.open', in: ['yes'] }, '「case.open」为「yes」'],
    [{ facet: 'letter.place', in: ['here', 'there'] }, '「letter.place」为「here」或「there」'],
    [{ facet: 'parcel.place', in: ['moon'] }, '「所在」为「moon」'],
    [{ limit: 'rest', status: ['running'] }, '「rest」期限正在进行'],
    [{ some: 'letter', where: ALWAYS }, '有letter'],
  ])('V16 what nobody declared is said by its name: %j', (condition, zh) => {
    expect(sayCondition(sound, condition)).toBe(zh);
  });

  test('V17 a plain condition is a variable and its values; every other is none', () => {
    expect(findTested(is('parcel.place', 'shelf', 'lab'))).toEqual({ key: 'parcel.place', values: ['shelf', 'lab'] });
    expect(findTested(suspended('keep'))).toEqual({ key: 'limit:keep', values: ['suspended'] });
    for (const composed of [
      all(),
      any(pending('check'), expired('keep')),
      not(pending('check')),
      some('parcel'),
      need(rule(1), pending('check')),
    ])
      expect(findTested(composed)).toBeUndefined();
  });
});

describe('facets and fields', () => {
  test.each([1, 2, 3, 4] as const)('V3 a counter to %i has so many values and one more, in order, and begins at nought', (most) => {
    const made = counter(['次数', 'Times'], most);
    expect(Object.keys(made.values)).toEqual(['0', '1', '2', '3', '4'].slice(0, most + 1));
    expect(Object.values(made.values).map(([zh]) => zh)).toEqual(['0次', '1次', '2次', '3次', '4次'].slice(0, most + 1));
    expect([made.initially, made.counts]).toEqual([['0'], true]);
  });

  test('V3 a facet begins with the value written first, a fact with any, a flag with no', () => {
    const values = { b: ['乙', 'b'], a: ['甲', 'a'] } as const;
    expect(facet(['面', 'Facet'], values).initially).toEqual(['b']);
    expect(fact(['实', 'Fact'], values).initially).toEqual(['b', 'a']);
    expect(flag(['旗', 'Flag'])).toEqual({ title: ['旗', 'Flag'], values: { no: ['否', 'no'], yes: ['是', 'yes'] }, initially: ['no'] });
    expect(facet(['空', 'Empty'], {}).initially).toEqual([]);
    for (const made of [facet(['面', 'F'], values), fact(['实', 'F'], values), flag(['旗', 'F'])]) expect(made.counts).toBeUndefined();
  });

  test.each<readonly [path: string, subject: string, name: string]>([
    ['accused.custody', 'accused', 'custody'],
    ['case.lead', 'case', 'lead'],
    ['a.b.c', 'a', 'b.c'],
  ])('V3 the path %s is %s and %s', (path, subject, name) => {
    expect(splitPath(path)).toEqual([subject, name]);
  });

  const title = ['栏', 'Field'] as const;
  test.each<readonly [what: string, made: Field, plainly: object]>([
    ['a text', text(title), { type: 'text', title }],
    ['a text that may stay empty', text(title, { optional: true }), { type: 'text', title, optional: true }],
    [
      'a text with a length and help',
      text(title, { most: 20, help: ['简述', 'briefly'] }),
      { type: 'text', title, most: 20, help: ['简述', 'briefly'] },
    ],
    ['a day', day(title), { type: 'day', title }],
    ['yes or no', yesNo(title), { type: 'yes-no', title }],
    ['a number in bounds', number(title, { least: 1, most: 4 }), { type: 'number', title, least: 1, most: 4 }],
    ['a number with its unit', number(title, { unit: ['日', 'days'] }), { type: 'number', title, unit: ['日', 'days'] }],
    ['money', money(title), { type: 'money', title }],
    ['articles', articles(title, { optional: true }), { type: 'articles', title, optional: true }],
    ['a choice', choice(title, { a: ['甲', 'a'] }), { type: 'choice', title, of: { a: ['甲', 'a'] } }],
    [
      'several choices',
      choice(title, { a: ['甲', 'a'] }, { several: true }),
      { type: 'choice', title, of: { a: ['甲', 'a'] }, several: true },
    ],
  ])('V2 %s is plain data and nothing besides', (_what, made, plainly) => {
    expect(made).toEqual(plainly);
    expect(JSON.parse(JSON.stringify(made))).toEqual(plainly);
  });
});

/** Each finding as `code where`. */
const told = (procedure: Procedure): readonly string[] =>
  checkDefinition(procedure).map(({ code, where }) => `${code.replace('procedures/', '')} ${where}`);

describe('several things wrong at once', () => {
  test.each<readonly [what: string, act: Partial<Act>, findings: readonly string[]]>([
    ['who and when', { by: 'nobody', phase: 'never' }, ['unknown-role acts.do.by', 'unknown-phase acts.do.phase']],
    ['who and why', { by: 'nobody', basis: [] }, ['act-without-basis acts.do', 'unknown-role acts.do.by']],
    ['two roles', { by: ['nobody', 'noone'] }, ['unknown-role acts.do.by', 'unknown-role acts.do.by']],
    ['two posts', { approvedBy: ['chief', 'boss', 'head'] }, ['unknown-post acts.do.approvedBy', 'unknown-post acts.do.approvedBy']],
    ['two limits', { starts: 'rest', stops: 'sleep' }, ['unknown-limit acts.do', 'unknown-limit acts.do']],
    [
      'the same condition twice',
      { when: all({ facet: 'parcel.place', in: ['moon'] }, { facet: 'parcel.place', in: ['moon'] }) },
      ['unknown-value acts.do.when', 'unknown-value acts.do.when'],
    ],
    [
      'a facet and a value',
      { when: any({ facet: 'parcel.colour', in: ['red'] }, { facet: 'parcel.place', in: ['moon', 'shelf'] }) },
      ['unknown-facet acts.do.when', 'unknown-value acts.do.when'],
    ],
    [
      'an extension and a variant',
      { extends: { limit: 'keep', by: 'again' }, turns: { limit: 'keep', into: 'heavy' } },
      ['unknown-extension acts.do', 'unknown-variant acts.do'],
    ],
    [
      'presence without role or article',
      { present: [{ who: 'nobody', basis: [] }] },
      ['unknown-role acts.do', 'rule-without-basis acts.do.present'],
    ],
    [
      'a wrong value in `also` and in `each`',
      { also: { sets: { 'parcel.place': 'moon' } }, each: { parcel: { sets: { 'parcel.place': 'sun' } } } },
      ['unknown-value acts.do.sets', 'unknown-value acts.do.sets'],
    ],
  ])('V9 %s', (_what, act, findings) => {
    expect(told(withAct(act)).toSorted()).toEqual([...findings].toSorted());
  });

  test('V9 two acts are told each by its own name, and every finding says how to mend it', () => {
    const both = { ...sound, acts: { ...sound.acts, one: { ...plain, by: 'nobody' }, two: { ...plain, phase: 'never' } } };
    expect(told(both)).toEqual(['unknown-role acts.one.by', 'unknown-phase acts.two.phase']);
    for (const { help } of checkDefinition(both)) expect(help.length).toBeGreaterThan(10);
  });

  test('V9 looking changes nothing, and looking twice finds the same', () => {
    const broken = withAct({ by: 'nobody', starts: 'rest', when: { pending: 'help' } });
    const before = JSON.stringify(broken);
    expect(checkDefinition(broken)).toEqual(checkDefinition(broken));
    expect(JSON.stringify(broken)).toBe(before);
  });
});

describe('combinations in which nothing is wrong', () => {
  const cite: readonly Citation[] = [rule(9)];

  test.each<readonly [what: string, act: Partial<Act>]>([
    ['an act on the case', { on: 'case' }],
    ['an act of two roles', { by: ['desk', 'lab'] }],
    ['an act of the lead', { by: ['desk', 'lab'], byLead: true }],
    ['two approvals of one post', { approvedBy: ['head', 'head'] }],
    ['presence under a condition', { present: [{ who: 'owner', when: is('parcel.kind', 'frail'), basis: cite }] }],
    ['a panel', { panel: { sizes: [1, 3, 7], basis: cite } }],
    ['a panel afresh from an earlier act', { panel: { sizes: [3], freshFrom: ['reply'], basis: cite } }],
    ['a limit started and another stopped', { starts: 'keep', stops: 'answer' }],
    ['a limit stopped and started anew', { stops: 'keep', starts: 'keep' }],
    ['an extension by a field', { form: forms.days, extends: { limit: 'keep', by: 'twice', of: 'days' } }],
    ['a period fixed by a field', { form: forms.until, fixes: { limit: 'keep', until: 'until' } }],
    ['a change since a stated day', { form: forms.until, suspends: 'keep', since: 'until' }],
    ['a day to be ahead of', { form: forms.until, ahead: { limit: 'keep', of: 'until' } }],
    ['a turn into a variant', { turns: { limit: 'keep', into: 'frail' } }],
    ['a value from the form', { form: forms.place, sets: { 'parcel.place': { form: 'place' } } }],
    ['a count', { sets: { 'parcel.looks': more } }],
    ['a count back to nought', { sets: { 'parcel.looks': '0' } }],
    ['a bound', { form: forms.days, bounds: [{ field: 'days', most: 1, when: is('parcel.kind', 'frail'), basis: cite }] }],
    ['an effect on the case beside the own one', { sets: { 'parcel.place': 'gone', 'case.closed': 'yes' } }],
    [
      'effects under a condition',
      {
        also: [
          { where: is('parcel.kind', 'frail'), starts: 'keep' },
          { where: running('keep'), stops: 'keep' },
        ],
      },
    ],
    ['effects on every parcel', { on: 'case', each: { parcel: { where: is('parcel.place', 'shelf'), sets: { 'parcel.place': 'gone' } } } }],
    ['a new lead', { on: 'case', hands: 'lab' }],
    ['a role vacated', { vacates: 'lab' }],
    ['documents served and told', { produces: ['收据'], serves: ['owner'], tells: ['lab', 'owner'] }],
    ['a request taken back', { withdraws: 'check' }],
    ['a guard on every parcel', { on: 'case', when: every('parcel', is('parcel.place', 'gone')) }],
  ])('V9 %s: no finding, plain data, and a core that knows the act', (_what, act) => {
    const definition = withAct(act);
    expect(told(definition)).toEqual([]);
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
    expect(coreOf(definition).acts['do']?.subject).toBe(act.on ?? 'parcel');
  });
});
