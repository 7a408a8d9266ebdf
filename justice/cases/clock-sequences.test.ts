import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#justice/basics';
import type { CaseFile, Command } from './case-file.ts';
import { dueOf, overdue } from './clocks.ts';
import { offer } from './offer.ts';
import { perform, type Performed } from './perform.ts';
import { replay } from './replay.ts';
import { at, jurisdiction, opened, people, takeIn } from './workshop-in-tests.ts';
import type { WrittenCase, WrittenStep } from './written-case.ts';

const shop: Command = { act: '', subject: 'clock', at: at('2026-03-03'), role: 'shop', agency: 'workshop', people: people('a') };

function done(file: CaseFile, command: Command): Performed {
  const result = perform(jurisdiction, file, command);
  if ('refused' in result) throw new Error(`${command.act}: ${result.refused.map(({ code }) => code).join()}`);
  return result;
}

/** `03-05 pause`, `03-05 prolongMore days=2`: an act of the shop on the clock, on that day of 2026. */
function told(text: string, subject = 'clock'): Command {
  const [when = '', act = '', field] = text.split(' ');
  const [name = '', value = ''] = field?.split('=') ?? [];
  const role = act === 'object' ? 'customer' : act === 'settle' ? 'law' : act === 'judge' || act === 'answer' ? 'board' : 'shop';
  const agency = role === 'shop' ? { agency: 'workshop' } : role === 'board' ? { agency: 'board-1' } : {};
  const form = field === undefined ? {} : { form: { [name]: /^\d+$/u.test(value) ? Number(value) : value } };
  const panel = act === 'judge' ? { panel: people('j1') } : {};
  return { act, subject, at: at(`2026-${when}`), role, people: people(role === 'shop' ? 'a' : `${role}-1`), ...agency, ...form, ...panel };
}

const after = (...texts: readonly string[]): CaseFile =>
  texts.reduce((file, text) => done(file, told(text)).file, done(opened(), takeIn).file);

function lastDay(file: CaseFile, limit = 'repair', subject = 'clock'): string {
  const clock = file.clocks.findLast((one) => one.limit === limit && one.subject === subject);
  return clock === undefined ? 'no clock' : dueOf(jurisdiction, file, clock).due;
}

const refusedFor = (file: CaseFile, given: Command): readonly string[] => {
  const result = perform(jurisdiction, file, given);
  return 'refused' in result ? result.refused.map(({ code }) => code.replace('cases/', '')) : [];
};

const state = (file: CaseFile, key: string, subject = 'clock'): string | undefined =>
  file.subjects.find(({ id }) => id === subject)?.state[key];

describe('one limit through every change, taken in on 2 March for ten days', () => {
  test.each<readonly [what: string, acts: readonly string[], last: string, status: string]>([
    ['nothing happens', [], '2026-03-12', 'running'],
    ['extended once', ['03-03 prolong'], '2026-03-17', 'running'],
    ['extended by one day', ['03-03 prolongMore days=1'], '2026-03-13', 'running'],
    ['extended by two days, which end on a Saturday', ['03-03 prolongMore days=2'], '2026-03-16', 'running'],
    ['extended twice more', ['03-03 prolongMore days=2', '03-04 prolongMore days=2'], '2026-03-16', 'running'],
    ['extended in every way there is', ['03-03 prolong', '03-03 prolongMore days=2', '03-03 prolongMore days=1'], '2026-03-20', 'running'],
    ['turned into a hard one', ['03-03 findHard'], '2026-03-23', 'running'],
    ['turned, then extended', ['03-03 findHard', '03-04 prolong'], '2026-03-27', 'running'],
    ['extended, then turned: what was granted stays', ['03-03 prolong', '03-04 findHard'], '2026-03-27', 'running'],
    ['turned twice is turned once', ['03-03 findHard', '03-04 findHard'], '2026-03-23', 'running'],
    ['suspended: nothing is left out while it lasts', ['03-05 pause'], '2026-03-12', 'suspended'],
    ['suspended and resumed on one day', ['03-05 pause', '03-05 goOn'], '2026-03-12', 'running'],
    ['suspended for a day', ['03-05 pause', '03-06 goOn'], '2026-03-13', 'running'],
    ['suspended for three days', ['03-05 pause', '03-08 goOn'], '2026-03-16', 'running'],
    ['suspended twice', ['03-05 pause', '03-06 goOn', '03-09 pause', '03-10 goOn'], '2026-03-16', 'running'],
    ['resumed and suspended again on one day', ['03-05 pause', '03-06 goOn', '03-06 pause', '03-07 goOn'], '2026-03-16', 'running'],
    ['suspended over the last day', ['03-11 pause', '03-20 goOn'], '2026-03-23', 'running'],
    ['suspended on the last day', ['03-12 pause', '03-16 goOn'], '2026-03-16', 'running'],
    ['counted anew', ['03-09 recount'], '2026-03-19', 'running'],
    ['counted anew twice', ['03-09 recount', '03-11 recount'], '2026-03-23', 'running'],
    ['counted anew: extensions before it are gone', ['03-03 prolong', '03-09 recount'], '2026-03-19', 'running'],
    ['counted anew: it may be extended again', ['03-03 prolong', '03-09 recount', '03-10 prolong'], '2026-03-24', 'running'],
    ['counted anew: days left out before it are gone', ['03-03 pause', '03-06 goOn', '03-09 recount'], '2026-03-19', 'running'],
    ['counted anew while suspended: it runs', ['03-05 pause', '03-09 recount'], '2026-03-19', 'running'],
    ['counted anew: it stays hard', ['03-03 findHard', '03-09 recount'], '2026-03-30', 'running'],
    ['suspended after it was counted anew', ['03-09 recount', '03-10 pause', '03-12 goOn'], '2026-03-23', 'running'],
    ['extended after a suspension', ['03-05 pause', '03-06 goOn', '03-09 prolong'], '2026-03-18', 'running'],
    ['everything', ['03-03 pause', '03-05 goOn', '03-06 findHard', '03-09 recount', '03-10 prolongMore days=2'], '2026-03-31', 'running'],
    ['the thing is held: a Saturday does not move', ['03-03 lock', '03-03 prolongMore days=2'], '2026-03-14', 'running'],
    ['held no longer: it moves again', ['03-03 lock', '03-03 prolongMore days=2', '03-04 unlock'], '2026-03-16', 'running'],
    ['given back', ['03-10 giveBack'], '2026-03-12', 'off'],
  ])('R7 %s', (_what, acts, last, status) => {
    const file = after(...acts);
    expect(lastDay(file)).toBe(last);
    expect(state(file, 'limit:repair')).toBe(status);
    expect(file.clocks.filter(({ limit }) => limit === 'repair')).toHaveLength(1);
    expect(file.entries).toHaveLength(acts.length + 1);
  });

  test.each<readonly [what: string, acts: readonly string[], act: string, codes: readonly string[]]>([
    ['suspending what is suspended', ['03-05 pause'], '03-06 pause', ['limit-not-running']],
    ['resuming what runs', [], '03-06 goOn', ['limit-not-running']],
    ['extending what is suspended', ['03-05 pause'], '03-06 prolong', ['limit-not-running']],
    ['turning what is suspended', ['03-05 pause'], '03-06 findHard', ['limit-not-running']],
    ['a second extension of one kind', ['03-05 prolong'], '03-06 prolong', ['extension-used-up']],
    ['a third of two', ['03-05 prolongMore days=1', '03-05 prolongMore days=1'], '03-06 prolongMore days=1', ['extension-used-up']],
    ['an extension of nothing', [], '03-06 prolongMore', ['form-incomplete']],
    ['an extension of three days where two are the most', [], '03-06 prolongMore days=3', ['form-incomplete']],
    ['an extension of no day', [], '03-06 prolongMore days=0', ['form-incomplete']],
    ['suspending what ended', ['03-05 giveBack'], '03-06 pause', ['limit-not-running']],
    ['resuming what ended', ['03-04 pause', '03-05 giveBack'], '03-06 goOn', ['limit-not-running']],
    ['counting anew what ended', ['03-05 giveBack'], '03-06 recount', ['limit-not-running']],
    ['extending what ended', ['03-05 giveBack'], '03-06 prolong', ['not-in-state', 'limit-not-running']],
    ['turning what ended', ['03-05 giveBack'], '03-06 findHard', ['limit-not-running']],
    ['any act before the last', ['03-09 pause'], '03-08 goOn', ['before-last-act']],
  ])('R7 refused: %s', (_what, acts, act, codes) => {
    expect(refusedFor(after(...acts), told(act))).toEqual(codes);
  });
});

describe('late, and how late', () => {
  test.each<readonly [what: string, acts: readonly string[], act: string, late: readonly string[]]>([
    ['given back on the last day', [], '03-12 giveBack', []],
    ['given back the day after', [], '03-13 giveBack', ['repair 2026-03-12']],
    ['given back in time because it was extended', ['03-12 prolong'], '03-17 giveBack', []],
    ['extended a day late', [], '03-13 prolong', ['repair 2026-03-12']],
    ['extended a day late by days', [], '03-13 prolongMore days=1', ['repair 2026-03-12']],
    ['a late extension helps from then on', ['03-13 prolong'], '03-17 giveBack', []],
    ['and is late again after that', ['03-13 prolong'], '03-18 giveBack', ['repair 2026-03-17']],
    ['given back while suspended', ['03-05 pause'], '03-30 giveBack', []],
    ['given back late after a suspension', ['03-05 pause', '03-06 goOn'], '03-16 giveBack', ['repair 2026-03-13']],
    ['suspended late: not flagged, for nothing ends', [], '03-16 pause', []],
    ['counted anew late: not flagged, for nothing ends', [], '03-16 recount', []],
    ['called within the hours', ['03-05T10:20 call'], '03-06T10:20 called', []],
    ['called a minute late', ['03-05T10:20 call'], '03-06T10:21 called', ['call 2026-03-06T10:20']],
    ['called on a day whose minute is not known', ['03-05 call'], '03-06T23:59 called', []],
    ['answered on the second working day, over a weekend', ['03-06 ask'], '03-10 answer', []],
    ['answered on the third', ['03-06 ask'], '03-11 answer', ['reply 2026-03-10']],
    ['lent until a Sunday and given back on it', ['03-05 lend until=2026-03-08'], '03-08 giveBack', []],
    ['lent until a Sunday and given back on Monday', ['03-05 lend until=2026-03-08'], '03-09 giveBack', ['stay 2026-03-08']],
    ['two limits missed at once', ['03-05 lend until=2026-03-08'], '03-16 giveBack', ['repair 2026-03-12', 'stay 2026-03-08']],
    ['announced three days ahead', [], '03-05 announce on=2026-03-08', []],
    ['announced two days ahead', [], '03-05 announce on=2026-03-07', ['notice 2026-03-04']],
    ['announced on the day', [], '03-05 announce on=2026-03-05', ['notice 2026-03-02']],
    ['announced afterwards', [], '03-05 announce on=2026-03-01', ['notice 2026-02-26']],
  ])('R8 %s', (_what, acts, act, late) => {
    const result = done(after(...acts), told(act));
    const found = result.late.map(({ limit, due }) => `${limit} ${due}`);
    expect(found.toSorted()).toEqual(late);
    expect(result.entry.late.map(({ limit, due }) => `${limit} ${due}`)).toEqual(found);
    expect(result.late.every(({ subject, at: when }) => subject === 'clock' && when === result.entry.at)).toBe(true);
  });

  test.each<readonly [what: string, acts: readonly string[], day: string, late: readonly string[]]>([
    ['on the last day nothing', [], '03-12', []],
    ['the day after, the repair', [], '03-13', ['repair']],
    ['not while it is suspended', ['03-10 pause'], '04-30', []],
    ['not once it ended, however late', ['03-20 giveBack'], '04-30', []],
    ['each limit that is open', ['03-05 ask'], '03-13', ['repair', 'reply']],
    ['an objection lapses: nobody is late', ['03-05 judge grade=bad'], '03-11', []],
    ['what a decision fixed', ['03-05 lend until=2026-03-06'], '03-07', ['stay']],
    ['after a late extension, nothing until its end', ['03-13 prolong'], '03-17', []],
  ])('R8 what supervision sees: %s', (_what, acts, day, late) => {
    expect(
      overdue(jurisdiction, after(...acts), at(`2026-${day}`))
        .map(({ limit }) => limit)
        .toSorted(),
    ).toEqual(late);
  });
});

describe('a right that lapses, and the period that follows it', () => {
  test.each<readonly [what: string, acts: readonly string[], pickup: string]>([
    ['used on the first day: a month from then', ['03-05 judge grade=bad', '03-06 object'], '2026-04-06'],
    ['used on the last day', ['03-05 judge grade=bad', '03-08 object'], '2026-04-08'],
    ['not used: a month from the last day', ['03-05 judge grade=bad', '03-09 settle'], '2026-04-08'],
    ['not used, and settled weeks later: the same month', ['03-05 judge grade=bad', '03-30 settle'], '2026-04-08'],
  ])('R9 %s', (_what, acts, pickup) => {
    expect(lastDay(after(...acts), 'pickup')).toBe(pickup);
  });

  test.each<readonly [what: string, acts: readonly string[], act: string]>([
    ['used after the last day', ['03-05 judge grade=bad'], '03-09 object'],
    ['settled on the last day', ['03-05 judge grade=bad'], '03-08 settle'],
    ['used twice', ['03-05 judge grade=bad', '03-06 object'], '03-07 object'],
    ['settled after it was used', ['03-05 judge grade=bad', '03-06 object'], '03-30 settle'],
    ['used before there is a decision', [], '03-06 object'],
  ])('R9 refused: %s', (_what, acts, act) => {
    expect(refusedFor(after(...acts), told(act))).toContain('limit-not-running');
  });

  test('R9 the clock of the right stands in the case as run out before anybody says so', () => {
    const judged = after('03-05 judge grade=bad');
    const later = done(judged, told('03-20 lock')).file;
    expect(state(judged, 'limit:objection')).toBe('running');
    expect(state(later, 'limit:objection')).toBe('expired');
    expect(later.clocks.find(({ limit }) => limit === 'objection')?.stoppedAt).toBeUndefined();
  });
});

describe('an act on the whole house reaches each thing where it stands', () => {
  const sweep: Command = { act: 'sweep', at: at('2026-03-04'), role: 'shop', agency: 'workshop', people: people('a') };
  const vase: Command = { ...takeIn, subject: 'vase', at: at('2026-03-03'), present: ['witness'] };

  test('R10 frail things are suspended, plain ones extended, and what is inside is tried', () => {
    const file = done(done(after(), vase).file, sweep).file;
    expect([state(file, 'limit:repair'), state(file, 'limit:repair', 'vase')]).toEqual(['running', 'suspended']);
    expect([state(file, 'extension:repair/once'), state(file, 'extension:repair/once', 'vase')]).toEqual(['1', '0']);
    expect([state(file, 'item.tries'), state(file, 'item.tries', 'vase')]).toEqual(['1', '1']);
    expect([lastDay(file), lastDay(file, 'repair', 'vase')]).toEqual(['2026-03-17', '2026-03-06']);
  });

  test('R10 what stands elsewhere is left as it is', () => {
    const file = done(after(), sweep).file;
    expect([state(file, 'item.tries', 'vase'), state(file, 'limit:repair', 'vase')]).toEqual(['0', 'off']);
    expect(file.clocks).toHaveLength(1);
  });

  test('R10 a second round extends nothing twice, suspends nothing twice, and counts on', () => {
    const once = done(done(after(), vase).file, sweep).file;
    const twice = done(once, { ...sweep, at: at('2026-03-05') }).file;
    expect(state(twice, 'extension:repair/once')).toBe('1');
    expect(lastDay(twice)).toBe('2026-03-17');
    expect(twice.clocks.find(({ subject }) => subject === 'vase')?.excluded).toEqual([{ from: '2026-03-04', by: 'sweep' }]);
    expect(state(twice, 'item.tries')).toBe('2');
  });

  test('R10 closing the house ends every repair, late or not, each told by its subject', () => {
    const file = done(after(), vase).file;
    const closed = done(file, { ...sweep, act: 'shut', at: at('2026-03-20') });
    expect(closed.late.map(({ subject, due }) => [subject, due])).toEqual([
      ['clock', '2026-03-12'],
      ['vase', '2026-03-06'],
    ]);
    expect(closed.file.clocks.every(({ stoppedAt }) => stoppedAt === '2026-03-20')).toBe(true);
    expect(['clock', 'vase'].map((id) => state(closed.file, 'item.place', id))).toEqual(['gone', 'gone']);
  });

  test('R10 a frail thing has its own length from the start, and needs a witness', () => {
    expect(lastDay(done(opened(), vase).file, 'repair', 'vase')).toBe('2026-03-06');
    const { present: _present, ...alone } = vase;
    expect(refusedFor(opened(), alone)).toEqual(['must-be-present']);
    expect(refusedFor(opened(), { ...alone, subject: 'clock' })).toEqual([]);
  });
});

describe('what is offered, role by role', () => {
  const count = (file: CaseFile, role: string, when = '2026-03-04'): readonly [all: number, allowed: number] => {
    const offers = offer(jurisdiction, file, { role, at: at(when) });
    return [offers.length, offers.filter(({ allowed }) => allowed).length];
  };
  const allowed = (file: CaseFile, role: string, when = '2026-03-04'): readonly string[] =>
    offer(jurisdiction, file, { role, at: at(when) })
      .filter((one) => one.allowed && one.subject !== 'vase')
      .map(({ act }) => act);

  test.each<readonly [what: string, acts: readonly string[], role: string, acts: readonly string[]]>([
    [
      'the shop, the thing inside',
      [],
      'shop',
      [
        'prolong',
        'prolongMore',
        'pause',
        'recount',
        'findHard',
        'lock',
        'unlock',
        'ask',
        'takeBack',
        'tryIt',
        'lend',
        'announce',
        'call',
        'called',
        'giveBack',
        'handOver',
        'sweep',
        'shut',
      ],
    ],
    ['the board, the thing inside', [], 'board', ['judge']],
    ['the customer, the thing inside', [], 'customer', ['called', 'giveBack']],
    ['the witness acts in nothing', [], 'witness', []],
    ['the law, while nothing ran out', [], 'law', []],
    ['the board, asked', ['03-03 ask'], 'board', ['answer', 'judge']],
    ['the board, having judged badly', ['03-03 judge grade=bad'], 'board', ['judge', 'judgeAgain']],
    ['the customer, after the judgment', ['03-03 judge grade=bad'], 'customer', ['object', 'called', 'giveBack']],
    ['the customer, the thing gone', ['03-03 giveBack'], 'customer', ['called']],
    [
      'the shop, the thing gone',
      ['03-03 giveBack'],
      'shop',
      ['unlock', 'takeBack', 'announce', 'call', 'called', 'handOver', 'sweep', 'shut'],
    ],
  ])('R11 %s', (_what, acts, role, expected) => {
    expect(allowed(after(...acts), role)).toEqual(expected);
  });

  test('R11 so many acts stand for each role, and so many are open, at the start and once a thing is inside', () => {
    const roles = ['shop', 'board', 'customer', 'witness', 'law'];
    expect(roles.map((role) => count(opened(), role))).toEqual([
      [37, 15],
      [6, 0],
      [6, 2],
      [0, 0],
      [2, 0],
    ]);
    expect(roles.map((role) => count(after(), role)).map(([all]) => all)).toEqual([37, 6, 6, 0, 2]);
  });

  test('R11 what the law does by itself is offered from the day after the last', () => {
    const judged = after('03-05 judge grade=bad');
    expect([allowed(judged, 'law', '2026-03-08'), allowed(judged, 'law', '2026-03-09')]).toEqual([[], ['settle']]);
    expect([allowed(judged, 'customer', '2026-03-08'), allowed(judged, 'customer', '2026-03-09')]).toEqual([
      ['object', 'called', 'giveBack'],
      ['called', 'giveBack'],
    ]);
  });

  test('R11 nobody may do what is not offered, and looking changes nothing', () => {
    const file = after('03-03 ask');
    const before = JSON.stringify(file);
    for (const { act, subject, allowed: isAllowed, reasons } of offer(jurisdiction, file, { role: 'shop', at: at('2026-03-04') })) {
      expect(isAllowed).toBe(reasons.length === 0);
      if (isAllowed) continue;
      const codes = refusedFor(file, { ...shop, act, subject, at: at('2026-03-04') });
      for (const { code } of reasons) expect(codes).toContain(code.replace('cases/', ''));
    }
    expect(JSON.stringify(file)).toBe(before);
  });
});

describe('bounds', () => {
  test.each<readonly [price: number, codes: readonly string[]]>([
    [0, []],
    [1, []],
    [9999, []],
    [10_000, []],
    [10_001, ['out-of-bounds']],
    [-1, ['form-incomplete']],
    [0.5, ['form-incomplete']],
  ])('R12 a price of %d fen', (price, codes) => {
    expect(refusedFor(opened(), { ...takeIn, form: { note: '停摆', price } })).toEqual(codes);
  });

  test('R12 what is beyond is told with the field, what was given and the most there may be, and its own article', () => {
    const result = perform(jurisdiction, opened(), { ...takeIn, form: { note: '停摆', price: 12_000 } });
    expect('refused' in result ? result.refused : []).toEqual([
      {
        code: 'cases/out-of-bounds',
        because: { field: 'price', given: 12_000, most: 10_000 },
        basis: [{ law: 'house-rules', version: '2020-01-01', article: 13 }],
      },
    ]);
  });
});

describe('written cases at their edges', () => {
  const written = (steps: readonly WrittenStep[], more: Partial<WrittenCase> = {}): WrittenCase => ({
    procedure: 'workshop',
    name: 'edge',
    title: '边界',
    teams: {
      shop: { agency: 'workshop', officers: ['a', 'b'], approvers: { head: 'h' } },
      board: { agency: 'board-1', officers: ['j0'], panel: ['j1', 'j2', 'j3'] },
    },
    subjects: [{ id: 'clock', type: 'item', facts: { kind: 'plain' } }],
    steps,
    ...more,
  });
  const step = (text: string): WrittenStep => {
    const [when = '', act = ''] = text.split(' ');
    return { at: at(`2026-${when}`), act };
  };
  const outcome = (given: WrittenCase) => {
    const played = replay(jurisdiction, given);
    if ('findings' in played) return played.findings.map(({ code }) => code);
    return played.file.entries.map(({ act }) => act);
  };
  const taking: WrittenStep = { ...step('03-02 takeIn'), form: { price: 500 } };

  test('R13 no step at all is a case in which nothing happened', () => {
    expect(outcome(written([]))).toEqual([]);
  });

  test('R13 an act nobody knows is refused, and what follows goes on', () => {
    expect(outcome(written([taking, step('03-03 fly'), step('03-04 lock')]))).toEqual(['takeIn', 'lock']);
  });

  test('R13 a day before the last is refused, and what follows goes on', () => {
    expect(outcome(written([taking, step('03-01 lock'), step('03-04 lock')]))).toEqual(['takeIn', 'lock']);
  });

  test('R13 two acts on one day keep the order in which they are written', () => {
    expect(outcome(written([taking, step('03-02 lock'), step('03-02 unlock'), step('03-02 lock')]))).toEqual([
      'takeIn',
      'lock',
      'unlock',
      'lock',
    ]);
  });

  test('R13 a subject of an unknown type is told, and nothing is played', () => {
    expect(outcome(written([taking], { subjects: [{ id: 'x', type: 'ghost' }] }))).not.toContain('takeIn');
  });

  test('R13 two things and no name: the act says which, or is refused', () => {
    const two = [
      { id: 'clock', type: 'item' },
      { id: 'lamp', type: 'item' },
    ];
    expect(outcome(written([taking, { ...taking, subject: 'lamp' }], { subjects: two }))).toEqual(['takeIn']);
  });

  test('R13 a panel is the team’s unless the step names one', () => {
    const judge: WrittenStep = { ...step('03-03 judge'), form: { grade: 'good' } };
    const played = replay(jurisdiction, written([taking, judge, { ...judge, at: at('2026-03-04'), panel: ['j9'] }]));
    expect('file' in played && played.file.entries.slice(1).map(({ panel }) => panel.map(({ id }) => id))).toEqual([
      ['j1', 'j2', 'j3'],
      ['j9'],
    ]);
  });

  test('R13 a text nobody stated is filled in as not stated; a price never is', () => {
    const played = replay(jurisdiction, written([taking]));
    expect('file' in played && played.file.entries[0]?.form).toEqual({ note: '(说明:未载明)', price: 500 });
    expect(outcome(written([step('03-02 takeIn')]))).toEqual([]);
  });

  test('R13 without a team for a post, approval is missing and the act refused', () => {
    expect(outcome(written([taking], { teams: { shop: { agency: 'workshop', officers: ['a', 'b'] } } }))).toEqual([]);
  });

  test('R13 the law settles what nobody used, dated the day after, before the next written act', () => {
    const judge: WrittenStep = { ...step('03-03 judge'), form: { grade: 'bad' } };
    const played = replay(jurisdiction, written([taking, judge, step('03-30 lock')]));
    expect('file' in played && played.file.entries.map(({ act, at: when, role }) => `${when} ${act} ${role}`)).toEqual([
      '2026-03-02 takeIn shop',
      '2026-03-03 judge board',
      '2026-03-07 settle law',
      '2026-03-30 lock shop',
    ]);
  });
});

describe('a case of a thousand acts', () => {
  const acts = Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? 'lock' : 'unlock'));
  const grown = acts.reduce((file, act) => done(file, { ...shop, act, at: at('2026-03-03') }).file, after());

  test('R14 is numbered without a gap, keeps its order, and stands as its last act left it', () => {
    expect(grown.entries.map(({ number }) => number)).toEqual(Array.from({ length: 1001 }, (_, index) => index + 1));
    expect(grown.entries.slice(1).map(({ act }) => act)).toEqual(acts);
    expect(state(grown, 'item.locked')).toBe('no');
  });

  test('R14 its one clock is untouched, and counted as in the case that did none of it', () => {
    expect(grown.clocks).toEqual(after().clocks);
    expect(lastDay(grown)).toBe(lastDay(after()));
    expect(offer(jurisdiction, grown, { role: 'shop', at: at('2026-03-04') })).toEqual(
      offer(jurisdiction, after(), { role: 'shop', at: at('2026-03-04') }),
    );
  });

  test('R14 a hundred and fifty suspensions of a day are as many days left out', () => {
    let file = after();
    const first = dayOf(at('2026-03-03'));
    for (let round = 0; round < 150; round += 1) {
      file = done(file, { ...shop, act: 'pause', at: addDays(first, round) }).file;
      file = done(file, { ...shop, act: 'goOn', at: addDays(first, round + 1) }).file;
    }
    expect(file.clocks[0]?.excluded).toHaveLength(150);
    // Ten days from 2 March and 150 days left out: 9 August, a Sunday.
    expect(lastDay(file)).toBe('2026-08-10');
  });
});
