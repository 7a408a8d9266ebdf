import { describe, expect, test } from 'vitest';
import {
  bank,
  codes,
  direct,
  facet,
  filed,
  fine,
  heavy,
  lateIn,
  light,
  play,
  propose,
  receipt,
  refusals,
  reviewPassed,
  type Line,
  type Setting,
  type Step,
} from './cases-in-tests.ts';

describe('on the spot', () => {
  const told: readonly Line[] = [['2026-03-02T09:00', 'tellOnTheSpot']];

  test('B26 told, fined within the limits, recorded, paid within fifteen days, closed', () => {
    const whole = play({}, [
      ...told,
      ['2026-03-02T09:05', 'fineOnTheSpot', fine(200)],
      ['2026-03-03', 'recordOnTheSpotDecision'],
      ['2026-03-17', 'payFine', bank],
      ['2026-03-18', 'closeCase'],
    ]);
    expect(refusals(whole)).toEqual([]);
    expect(lateIn(whole)).toEqual([]);
    expect(facet(whole, 'case.file')).toBe('archived');
  });

  test('B1 nobody is fined on the spot untold', () => {
    expect(refusals(play({}, [['2026-03-02', 'fineOnTheSpot', fine(100)]]))).toEqual([['fineOnTheSpot', [44, 45, 62]]]);
  });

  test('B26 more than 200 yuan for a citizen, or 3000 for an organisation, is not for the spot', () => {
    const citizen = play({}, [...told, ['2026-03-02', 'fineOnTheSpot', fine(201)]]);
    expect([codes(citizen), refusals(citizen)]).toEqual([['cases/out-of-bounds'], [['fineOnTheSpot', [51]]]]);
    expect(codes(play({ kind: 'organisation' }, [...told, ['2026-03-02', 'fineOnTheSpot', fine(3000)]]))).toEqual([]);
    expect(codes(play({ kind: 'organisation' }, [...told, ['2026-03-02', 'fineOnTheSpot', fine(3001)]]))).toEqual(['cases/out-of-bounds']);
  });

  test('B26 two officers, but one police officer is enough; the police file the decision within 24 hours', () => {
    const alone: Step = { ...fine(50), people: ['执法员甲'] };
    expect(codes(play({}, [...told, ['2026-03-02T09:05', 'fineOnTheSpot', alone]]))).toEqual(['cases/too-few-officers']);
    const police = play({ handler: 'police' }, [
      ...told,
      ['2026-03-02T09:05', 'policeFineOnTheSpot', alone],
      ['2026-03-03T09:06', 'recordOnTheSpotDecision'],
    ]);
    expect(codes(police)).toEqual([]);
    expect(lateIn(police)).toEqual(['recordOnTheSpotDecision pen-police-record 2026-03-03T09:05']);
  });

  test('B13 B14 up to 100 yuan may be collected on the spot, and reaches the bank in two times two working days', () => {
    const fined: readonly Line[] = [...told, ['2026-03-05T09:05', 'fineOnTheSpot', fine(150)]];
    expect(codes(play({}, [...fined, ['2026-03-05', 'collectOnTheSpot', { form: { fine: 15_000, receipt } }]]))).toEqual([
      'cases/out-of-bounds',
    ]);
    const collected = play({}, [
      ...told,
      ['2026-03-05T09:05', 'fineOnTheSpot', fine(100)],
      ['2026-03-05T09:10', 'collectOnTheSpot', { form: { fine: 10_000, receipt } }],
      ['2026-03-06', 'recordOnTheSpotDecision'],
      ['2026-03-09', 'closeCase'],
      ['2026-03-10', 'handIn'],
      ['2026-03-11', 'deposit'],
      ['2026-03-11', 'closeCase'],
    ]);
    // Two working days after Thursday 5 March end on Monday 9 March.
    expect(lateIn(collected)).toEqual(['handIn pen-hand-in 2026-03-09']);
    expect(refusals(collected).map(([act]) => act)).toEqual(['closeCase']);
    expect(facet(collected, 'party.cash')).toBe('banked');
  });

  test('B9 nobody under fourteen is punished, on the spot or after an investigation', () => {
    expect(refusals(play({ kind: 'incapable' }, told))).toEqual([['tellOnTheSpot', [30, 31]]]);
    const filedCase = play({ kind: 'incapable' }, [
      ...filed,
      propose('light'),
      ['2026-03-09', 'proposeNoPenaltyForIncapable'],
      ['2026-03-10', 'decideNoPenalty', { form: { ground: 'incapable' } }],
      ['2026-03-10', 'deliver', direct],
      ['2026-03-11', 'closeCase'],
    ]);
    expect(refusals(filedCase)).toEqual([['propose', [30, 31]]]);
    expect(facet(filedCase, 'case.file')).toBe('archived');
  });
});

describe('ordinary procedure', () => {
  test('B6 filed, investigated, told, decided, delivered, paid, closed', () => {
    const whole = play({}, [
      ...light,
      ['2026-03-20', 'decideFine', fine(5000)],
      ['2026-03-31', 'deliver', direct],
      ['2026-04-15', 'payFine', bank],
      ['2026-04-16', 'closeCase'],
    ]);
    expect(refusals(whole)).toEqual([]);
    expect(lateIn(whole)).toEqual([]);
    expect(facet(whole, 'party.duty')).toBe('met');
  });

  test('B6 delivery after seven working days and a decision after ninety days are late, not void', () => {
    const late = play({}, [...light, ['2026-06-01', 'decideFine', fine(5000)], ['2026-06-11', 'deliver', direct]]);
    // Ninety days after 2 March end on Sunday 31 May and roll to Monday 1 June.
    expect(lateIn(late)).toEqual(['deliver pen-serve 2026-06-10']);
    const later = play({}, [...light, ['2026-06-02', 'decideFine', fine(5000)]]);
    expect(lateIn(later)).toEqual(['decideFine pen-decide 2026-06-01']);
  });

  test('B1 a statement is reviewed before the decision; accepted, it never makes the penalty heavier', () => {
    const unheard = play({}, [
      ...filed,
      propose('light'),
      ['2026-03-10', 'tellParty'],
      ['2026-03-11', 'stateDefence'],
      ['2026-03-12', 'decideFine', fine(100)],
    ]);
    expect(refusals(unheard)).toEqual([['decideFine', [44, 45, 62]]]);
    const accepted = play({}, [
      ...filed,
      propose('light'),
      ['2026-03-10', 'tellParty'],
      ['2026-03-11', 'stateDefence'],
      ['2026-03-12', 'acceptDefence', { form: { proposal: 'heavy' } }],
      ['2026-03-12', 'acceptDefence', { form: { proposal: 'no-penalty' } }],
      ['2026-03-13', 'decideNoPenalty', { form: { ground: 'first' } }],
    ]);
    expect(codes(accepted)).toEqual(['cases/form-incomplete']);
    expect(facet(accepted, 'party.outcome')).toBe('unpunished');
  });

  test('B4 B5 a complex case needs legal review and then collective discussion', () => {
    const complex = play({}, [
      ...filed,
      propose('light', 'complex'),
      ['2026-03-10', 'tellParty'],
      ['2026-03-11', 'waiveDefence'],
      ['2026-03-12', 'decideFine', fine(5000)],
      ['2026-03-12', 'discussCollectively'],
      ...reviewPassed,
      ['2026-04-02', 'decideFine', fine(5000)],
      ['2026-04-03', 'discussCollectively'],
      ['2026-04-03', 'decideFine', fine(5000)],
    ]);
    expect(refusals(complex)).toEqual([
      ['decideFine', [58, 57]],
      ['discussCollectively', [58]],
      ['decideFine', [57]],
    ]);
    expect(facet(complex, 'party.outcome')).toBe('fined');
  });

  test('B4 B8 after a failed review the proposal is made anew, and the reviewer did not investigate', () => {
    const failed = play({}, [
      ...filed,
      propose('light', 'public'),
      ['2026-03-10', 'tellParty'],
      ['2026-03-11', 'waiveDefence'],
      ['2026-03-12', 'submitForLegalReview'],
      ['2026-03-13', 'passLegalReview', { form: { qualification: 'examined' }, people: ['执法员甲'] }],
      ['2026-03-13', 'failLegalReview'],
      ['2026-03-13', 'decideFine', fine(100)],
      ['2026-03-16', 'propose', { form: { proposal: 'no-penalty', gravity: 'public' } }],
      ['2026-03-17', 'decideNoPenalty', { form: { ground: 'unproven' } }],
    ]);
    expect(refusals(failed)).toEqual([
      ['passLegalReview', [58]],
      ['decideFine', [58]],
    ]);
  });

  test('B7 a case against two parties is decided for each on their own', () => {
    const two = play({ more: [{ id: '乙', type: 'party', facts: { kind: 'organisation' } }] }, [
      ...filed,
      ['2026-03-09', 'propose', { subject: '甲', form: { proposal: 'light', gravity: 'plain' } }],
      ['2026-03-10', 'tellParty', { subject: '甲' }],
      ['2026-03-10', 'decideFine', { ...fine(300), subject: '甲' }],
      ['2026-03-11', 'deliver', { ...direct, subject: '甲' }],
      ['2026-03-12', 'payFine', { ...bank, subject: '甲' }],
      ['2026-03-12', 'closeCase'],
      ['2026-03-13', 'propose', { subject: '乙', form: { proposal: 'no-penalty', gravity: 'plain' } }],
      ['2026-03-13', 'decideNoPenalty', { subject: '乙', form: { ground: 'faultless' } }],
      ['2026-03-13', 'deliver', { ...direct, subject: '乙' }],
      ['2026-03-16', 'closeCase'],
    ]);
    expect(refusals(two).map(([act]) => act)).toEqual(['closeCase']);
    expect(facet(two, 'case.file')).toBe('archived');
  });
});

describe('hearing', () => {
  const requested: readonly Line[] = [...heavy, ['2026-03-17', 'requestHearing']];

  test('B2 B3 asked for on the fifth working day: no decision before the hearing, which also calls for legal review', () => {
    const heardCase = play({}, [
      ...requested,
      ['2026-03-17', 'decideFine', fine(50_000)],
      [
        '2026-03-18',
        'announceHearing',
        { form: { hearing: { from: '2026-03-27T09:00', minutes: 120, room: 'agency/1' }, publicity: 'open' } },
      ],
      ['2026-03-27', 'holdHearing', { form: { signed: 'signed' } }],
      ['2026-03-30', 'decideFine', fine(50_000)],
      ...reviewPassed,
      ['2026-04-03', 'decideFine', fine(50_000)],
    ]);
    expect(refusals(heardCase)).toEqual([
      ['decideFine', [63, 64]],
      ['decideFine', [58]],
    ]);
    expect(lateIn(heardCase)).toEqual([]);
    expect(facet(heardCase, 'party.outcome')).toBe('fined');
  });

  test('B3 asked for a day too late the right is gone, and the decision is free', () => {
    const late = play({}, [...heavy, ['2026-03-18', 'requestHearing'], ['2026-03-18', 'decideFine', fine(50_000)]]);
    expect(refusals(late)).toEqual([['requestHearing', [64]]]);
    expect(codes(late)).toEqual(['cases/limit-not-running']);
    expect(facet(late, 'party.outcome')).toBe('fined');
  });

  test('B3 while the five working days run nothing is decided, unless the hearing is forgone', () => {
    expect(refusals(play({}, [...heavy, ['2026-03-16', 'decideFine', fine(50_000)]]))).toEqual([['decideFine', [63, 64]]]);
    expect(refusals(play({}, [...heavy, ['2026-03-11', 'forgoHearing'], ['2026-03-12', 'decideFine', fine(50_000)]]))).toEqual([]);
  });

  test('B3 who gave up the hearing may still ask for it in time', () => {
    const again = play({}, [
      ...requested.slice(0, -1),
      ['2026-03-11', 'requestHearing'],
      ['2026-03-12', 'withdrawHearingRequest'],
      ['2026-03-13', 'requestHearing'],
      ['2026-03-13', 'decideFine', fine(50_000)],
    ]);
    expect(refusals(again).map(([act]) => act)).toEqual(['decideFine']);
  });

  test('B2 the notice comes seven working days before the hearing; later is flagged', () => {
    const short = play({}, [
      ...requested,
      [
        '2026-03-19',
        'announceHearing',
        { form: { hearing: { from: '2026-03-27T09:00', minutes: 120, room: 'agency/1' }, publicity: 'open' } },
      ],
    ]);
    expect(lateIn(short)).toEqual(['announceHearing pen-hearing-notice 2026-03-18']);
  });

  test('B7 an investigator does not chair the hearing', () => {
    const own = play({}, [
      ...requested,
      [
        '2026-03-18',
        'announceHearing',
        { people: ['执法员乙'], form: { hearing: { from: '2026-03-27T09:00', minutes: 120, room: 'agency/1' }, publicity: 'open' } },
      ],
    ]);
    expect(codes(own)).toEqual(['cases/took-part-before']);
  });

  test('B2 who stays away without reason has given the hearing up', () => {
    const absent = play({}, [
      ...requested,
      [
        '2026-03-18',
        'announceHearing',
        { form: { hearing: { from: '2026-03-27T09:00', minutes: 120, room: 'agency/1' }, publicity: 'open' } },
      ],
      ['2026-03-27', 'endHearing', { form: { reason: 'absent' } }],
      ['2026-03-30', 'decideFine', fine(50_000)],
    ]);
    expect(refusals(absent)).toEqual([]);
  });
});

describe('things', () => {
  const thing: Setting = { more: [{ id: '电子秤', type: 'thing' }] };

  test('B22 what is registered is dealt with in seven working days, and the case is not closed before', () => {
    const held = play(thing, [['2026-03-02', 'registerEvidence'], ...filed, ['2026-03-12', 'seize'], propose('light')]);
    expect(lateIn(held)).toEqual(['seize pen-register-evidence 2026-03-11']);
    expect(held.file.subjects.find(({ id }) => id === '电子秤')?.state['thing.hold']).toBe('seized');
  });

  test('B22 for the police a registration that is not dealt with lapses by itself', () => {
    const lapsed = play({ ...thing, handler: 'police' }, [
      ['2026-03-02', 'registerEvidence'],
      ['2026-03-20', 'seize'],
    ]);
    expect(lapsed.file.entries.map(({ act, at: on }) => [act, on])).toEqual([
      ['registerEvidence', '2026-03-02'],
      ['registrationLapses', '2026-03-12'],
    ]);
    expect(refusals(lapsed).map(([act]) => act)).toEqual(['seize']);
  });
});
