import { describe, expect, test } from 'vitest';
import { choice } from '#justice/procedures';
import { all, any, coreFrom, is, not, wholeModel, type Sketch } from './machines-in-tests.ts';
import { promelaOf, type Forbidden } from './promela.ts';

const textOf = (
  sketch: Sketch,
  { forbidden = [], counts = {} }: { readonly forbidden?: readonly Forbidden[]; readonly counts?: Readonly<Record<string, number>> } = {},
): string => promelaOf(wholeModel(coreFrom(sketch), counts), forbidden);

const line = (text: string, part: string): string => text.split('\n').find((one) => one.includes(part)) ?? '';

const stage: Sketch['facets'] = { 'case.stage': ['open', 'heard', 'shut'] };

describe('a model in Promela', () => {
  test('C25 reads as a whole', () => {
    const sketch: Sketch = {
      facets: { ...stage, 'case.returns': ['0', '1', '2'], 'person.held': ['no', 'yes'] },
      limits: { stay: { on: 'person' } },
      requests: { advice: { on: 'case' } },
      acts: {
        hold: {
          on: 'person',
          when: all(is('case.stage', 'open'), is('person.held', 'no')),
          sets: { 'person.held': 'yes' },
          starts: 'stay',
        },
        ask: { when: is('case.stage', 'open', 'heard'), asks: 'advice' },
        answer: { by: 'court', answers: 'advice' },
        back: { when: is('case.stage', 'heard'), sets: { 'case.stage': 'open', 'case.returns': { more: 1 } } },
        shut: {
          when: all(is('case.stage', 'heard'), not({ pending: 'advice' })),
          sets: { 'case.stage': 'shut' },
          each: { person: { where: any(is('person.held', 'yes'), { limit: 'stay', status: ['expired'] }), sets: { 'person.held': 'no' } } },
        },
        hear: {
          when: all(is('case.stage', 'open'), { every: 'person', where: is('person.held', 'yes') }),
          sets: { 'case.stage': 'heard' },
        },
      },
    };
    const forbidden = [{ never: all(is('case.stage', 'shut'), is('person.held', 'yes')), on: 'person' }];
    expect(textOf(sketch, { counts: { person: 2 }, forbidden })).toMatchInlineSnapshot(`
      "byte v0 = 0;  /* case.stage: open heard shut */
      byte v1 = 0;  /* case.returns: 0 1 2 */
      byte v2 = 0;  /* request:advice: no yes */
      byte v3 = 0;  /* person.held: no yes */
      byte v4 = 0;  /* limit:stay: off running suspended expired */
      byte v5 = 0;  /* person.held: no yes */
      byte v6 = 0;  /* limit:stay: off running suspended expired */
      active proctype procedure() {
      end:
        do
        :: d_step { ((v0 == 2) && (v3 == 1)) -> assert(false) }
        :: d_step { ((v0 == 2) && (v5 == 1)) -> assert(false) }
        :: d_step { ((v0 == 0) && (v3 == 0)) -> v3 = 1; v4 = 1; skip }  /* hold */
        :: d_step { ((v0 == 0) && (v5 == 0)) -> v5 = 1; v6 = 1; skip }  /* hold */
        :: d_step { ((v0 == 0 || v0 == 1) && !((v2 == 1))) -> v2 = 1; skip }  /* ask */
        :: d_step { (((v2 == 1))) -> v2 = 0; skip }  /* answer */
        :: d_step { ((v0 == 1) && !((v1 == 2))) -> v0 = 0; v1 = (v1 < 2 -> v1 + 1 : v1); skip }  /* back */
        :: d_step { ((v0 == 1) && !((v2 == 1))) -> bool w1 = ((v3 == 1) || (v4 == 3)); bool w2 = ((v5 == 1) || (v6 == 3)); v0 = 2; if :: w1 -> v3 = 0 :: else -> skip fi; if :: w2 -> v5 = 0 :: else -> skip fi; w1 = false; w2 = false; skip }  /* shut */
        :: d_step { ((v0 == 0) && ((v3 == 1) && (v5 == 1))) -> v0 = 1; skip }  /* hear */
        :: d_step { (v4 == 1) -> v4 = 3; skip }  /* stay runs out */
        :: d_step { (v6 == 1) -> v6 = 3; skip }  /* stay runs out */
        od
      }
      "
    `);
  });

  test('C25 every variable of every subject is a byte with its beginning', () => {
    const text = textOf({ facets: { ...stage, 'person.held': ['no', 'yes'] }, acts: {} }, { counts: { person: 2 } });
    expect(text.split('\n').filter((one) => one.startsWith('byte'))).toEqual([
      'byte v0 = 0;  /* case.stage: open heard shut */',
      'byte v1 = 0;  /* person.held: no yes */',
      'byte v2 = 0;  /* person.held: no yes */',
    ]);
  });

  test('C25 a fact that is fixed begins as it is', () => {
    const core = coreFrom({ facets: stage, acts: {} });
    const variable = core.subjects['case']![0]!;
    const fixed = { ...core, subjects: { case: [{ ...variable, initially: ['shut'] }] } };
    expect(promelaOf(wholeModel(fixed, {}), [])).toContain('byte v0 = 2;');
  });

  test.each<readonly [string, Sketch['acts'][string], string]>([
    ['one value', { when: is('case.stage', 'heard') }, '((v0 == 1))'],
    ['two values', { when: is('case.stage', 'open', 'shut') }, '((v0 == 0 || v0 == 2))'],
    ['not', { when: not(is('case.stage', 'shut')) }, '(!((v0 == 2)))'],
    ['either', { when: any(is('case.stage', 'shut'), is('case.stage', 'open')) }, '(((v0 == 2) || (v0 == 0)))'],
    ['none of nothing', { when: any() }, '(false)'],
    ['no condition', {}, 'true'],
    ['somebody', { when: { some: 'person', where: is('person.held', 'yes') } }, '(((v1 == 1) || (v2 == 1)))'],
    ['everybody', { when: { every: 'person', where: is('person.held', 'no') } }, '(((v1 == 0) && (v2 == 0)))'],
    ['somebody of nobody', { when: { some: 'thing', where: all() } }, '(false)'],
    ['everybody of nobody', { when: { every: 'thing', where: any() } }, '(true)'],
    ['with an article of its own', { when: { need: is('case.stage', 'heard'), basis: [] } }, '((v0 == 1))'],
  ])('C25 a guard of %s', (_, act, guard) => {
    const text = textOf({ facets: { ...stage, 'person.held': ['no', 'yes'] }, acts: { go: act } }, { counts: { person: 2 } });
    expect(line(text, '/* go */')).toBe(`  :: d_step { ${guard} -> skip }  /* go */`);
  });

  test.each<readonly [string, Sketch['acts'][string], string]>([
    ['what it sets', { sets: { 'case.stage': 'shut' } }, 'v0 = 2; skip'],
    ['several at once', { sets: { 'case.stage': 'shut', 'case.note': 'yes' } }, 'v0 = 2; v1 = 1; skip'],
  ])('C25 an act does %s', (_, act, effects) => {
    const text = textOf({ facets: { ...stage, 'case.note': ['no', 'yes'] }, acts: { go: act } });
    expect(line(text, '/* go */')).toContain(`-> ${effects} }`);
  });

  test('C25 a counter stops at its last value', () => {
    const text = textOf({ facets: { 'case.returns': ['0', '1', '2'] }, acts: { back: { sets: { 'case.returns': { more: 1 } } } } });
    expect(line(text, '/* back */')).toContain('v0 = (v0 < 2 -> v0 + 1 : v0)');
  });

  test('C25 what is conditional is looked at before anything changes, and forgotten after', () => {
    const text = textOf({
      facets: { ...stage, 'case.note': ['no', 'yes'] },
      acts: { go: { sets: { 'case.stage': 'shut' }, also: { where: is('case.stage', 'open'), sets: { 'case.note': 'yes' } } } },
    });
    expect(line(text, '/* go */')).toContain('bool w1 = (v0 == 0); v0 = 2; if :: w1 -> v1 = 1 :: else -> skip fi; w1 = false; skip');
  });

  test('C25 each choice of a form is a step of its own', () => {
    const form = { how: choice(['结果', 'How'], { heard: ['审', 'heard'], shut: ['结', 'shut'] }) };
    const text = textOf({ facets: stage, acts: { decide: { form, sets: { 'case.stage': { form: 'how' } } } } });
    expect(text.split('\n').filter((one) => one.includes('/* decide */'))).toEqual([
      '  :: d_step { true -> v0 = 1; skip }  /* decide */',
      '  :: d_step { true -> v0 = 2; skip }  /* decide */',
    ]);
  });

  test('C25 a limit runs out by itself where it runs', () => {
    const text = textOf({
      facets: stage,
      limits: { stay: { on: 'case' } },
      acts: { begin: { starts: 'stay' }, end: { when: { limit: 'stay', status: ['expired'] }, stops: 'stay' } },
    });
    expect(line(text, 'runs out')).toBe('  :: d_step { (v1 == 1) -> v1 = 3; skip }  /* stay runs out */');
  });

  test('C25 what must never be is asserted for every subject it speaks of, before the steps', () => {
    const forbidden = [{ never: is('person.held', 'yes'), on: 'person' }];
    const text = textOf(
      { facets: { 'person.held': ['no', 'yes'] }, acts: { hold: { on: 'person', sets: { 'person.held': 'yes' } } } },
      { counts: { person: 2 }, forbidden },
    );
    const options = text.split('\n').filter((one) => one.includes('d_step'));
    expect(options.slice(0, 2)).toEqual(['  :: d_step { (v0 == 1) -> assert(false) }', '  :: d_step { (v1 == 1) -> assert(false) }']);
    expect(options).toHaveLength(4);
  });
});
