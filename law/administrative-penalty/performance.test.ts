import { describe, expect, test } from 'vitest';
import { bank, codes, direct, facet, filed, fine, lateIn, light, play, propose, refusals, type Line } from './cases-in-tests.ts';

/** Fined 1000 yuan and delivered on Monday 23 March 2026: pay by 7 April, sue by 23 September. */
const fined: readonly Line[] = [...light, ['2026-03-20', 'decideFine', fine(1000)], ['2026-03-23', 'deliver', direct]];
const additional = (yuan: number, rate = 3) => ({ form: { fine: 100_000, rate, additional: yuan * 100 } });

describe('unpaid fines', () => {
  test('B15 B16 nothing paid: overdue by law, reminded, the remedy lapsed, the court rules, the fine is enforced', () => {
    const whole = play({}, [
      ...fined,
      ['2026-04-20', 'imposeAdditionalFine', additional(1000)],
      ['2026-09-28', 'remind'],
      ['2026-10-19', 'applyToCourt'],
      ['2026-10-26', 'acceptApplication'],
      ['2026-11-04', 'orderEnforcement'],
      ['2026-12-01', 'completeEnforcement'],
      ['2026-12-02', 'closeCase'],
    ]);
    expect(refusals(whole)).toEqual([]);
    expect(lateIn(whole)).toEqual([]);
    expect(whole.file.entries.filter(({ role }) => role === 'law').map(({ act, at }) => [act, at])).toEqual([
      ['paymentOverdue', '2026-04-08'],
      ['remedyLapses', '2026-09-24'],
    ]);
    expect(facet(whole, 'case.file')).toBe('archived');
  });

  test('B15 the court is applied to ten working days after the reminder, not before', () => {
    const early = play({}, [...fined, ['2026-09-28', 'remind'], ['2026-10-09', 'applyToCourt']]);
    expect(refusals(early)).toEqual([['applyToCourt', [54]]]);
  });

  test('B16 the court is not applied to while the party may still sue', () => {
    const early = play({}, [...fined, ['2026-04-20', 'remind'], ['2026-06-01', 'applyToCourt']]);
    expect(refusals(early)).toEqual([['applyToCourt', [53]]]);
  });

  test('B16 an application after three months is late, and the court may decline it', () => {
    const late = play({}, [
      ...fined,
      ['2026-04-20', 'remind'],
      ['2027-01-05', 'applyToCourt'],
      ['2027-01-06', 'declineApplication'],
      ['2027-01-11', 'askToReviewAcceptance'],
      ['2027-01-20', 'upholdNonAcceptance'],
      ['2027-01-21', 'closeCase'],
    ]);
    expect(refusals(late)).toEqual([]);
    // The remedy lapses on 24 September: three months end on 24 December.
    expect(lateIn(late)).toEqual(['applyToCourt cmp-apply-court 2026-12-23']);
    expect(facet(late, 'party.duty')).toBe('declined');
  });

  test('B20 seven working days to rule become thirty days where illegality is plain', () => {
    const toCourt: readonly Line[] = [
      ...fined,
      ['2026-04-20', 'remind'],
      ['2026-10-12', 'applyToCourt'],
      ['2026-10-13', 'acceptApplication'],
    ];
    const slow = play({}, [...toCourt, ['2026-10-23', 'orderEnforcement']]);
    expect(lateIn(slow)).toEqual(['orderEnforcement cmp-court-rule 2026-10-22']);
    const illegal = play({}, [
      ...toCourt,
      ['2026-10-20', 'findPlainIllegality', { form: { kind: 'facts' } }],
      ['2026-11-12', 'refuseEnforcement'],
      ['2026-11-20', 'serveRefusal'],
      ['2026-12-10', 'askToReviewRefusal'],
    ]);
    expect(lateIn(illegal)).toEqual(['serveRefusal cmp-refusal-service 2026-11-19']);
    // Fifteen days after service end on Saturday 5 December and roll to Monday the 7th.
    expect(refusals(illegal)).toEqual([['askToReviewRefusal', [58]]]);
  });

  test('B17 the additional fine is at most three per cent a day and never more than the fine', () => {
    const capped = play({}, [
      ...fined,
      ['2026-05-18', 'imposeAdditionalFine', additional(1001)],
      ['2026-05-18', 'imposeAdditionalFine', additional(900, 4)],
      ['2026-05-18', 'imposeAdditionalFine', additional(1000)],
    ]);
    expect(refusals(capped)).toEqual([
      ['imposeAdditionalFine', [72, 45]],
      ['imposeAdditionalFine', [72]],
    ]);
    expect(codes(capped)).toEqual(['cases/out-of-bounds', 'cases/out-of-bounds']);
  });

  test('B17 the thirty days stand still while reconsideration runs', () => {
    const paused = play({}, [
      ...fined,
      ['2026-04-20', 'imposeAdditionalFine', additional(30)],
      ['2026-04-30', 'seekReconsideration'],
      ['2026-05-30', 'upholdOnReconsideration'],
    ]);
    const clock = paused.file.clocks.find(({ limit }) => limit === 'cmp-additional-fine');
    expect(clock?.excluded).toEqual([{ from: '2026-04-30', to: '2026-05-30', by: 'seekReconsideration' }]);
    expect(facet(paused, 'party.remedy')).toBe('open');
  });

  test('B27 payment is possible at every step, and stops everything that runs', () => {
    const paid = play({}, [
      ...fined,
      ['2026-04-20', 'remind'],
      ['2026-10-12', 'applyToCourt'],
      ['2026-10-13', 'payFine', bank],
      ['2026-10-14', 'closeCase'],
    ]);
    expect(refusals(paid)).toEqual([]);
    expect(paid.file.clocks.filter(({ stoppedAt }) => stoppedAt === undefined)).toEqual([]);
  });

  test('B27 who cannot pay may pay later, and the time for the court counts from the end of the deferral', () => {
    const deferred = play({}, [
      ...fined,
      ['2026-03-25', 'askForDeferral'],
      ['2026-03-30', 'grantDeferral', { form: { until: '2026-10-30' } }],
      ['2026-11-02', 'remind'],
      ['2026-11-18', 'applyToCourt'],
    ]);
    expect(refusals(deferred)).toEqual([]);
    expect(deferred.file.entries.filter(({ role }) => role === 'law').map(({ act, at }) => [act, at])).toEqual([
      ['remedyLapses', '2026-09-24'],
      ['deferralOver', '2026-10-31'],
    ]);
    const toCourt = deferred.file.clocks
      .filter(({ limit }) => limit === 'cmp-apply-court')
      .map(({ startedAt, stoppedAt }) => [startedAt, stoppedAt]);
    expect(toCourt.at(-1)).toEqual(['2026-10-30', '2026-11-18']);
  });
});

describe('remedies and publication', () => {
  test('B23 B24 a revoked penalty is not paid, and what was published is withdrawn in three working days', () => {
    const revoked = play({}, [
      ...fined,
      ['2026-03-24', 'publish'],
      ['2026-04-01', 'seekReconsideration'],
      ['2026-05-20', 'revokeOnReconsideration'],
      ['2026-05-21', 'payFine', bank],
      ['2026-05-21', 'closeCase'],
      ['2026-05-26', 'withdrawPublication'],
      ['2026-05-26', 'closeCase'],
    ]);
    expect(refusals(revoked).map(([act]) => act)).toEqual(['payFine', 'closeCase']);
    expect(lateIn(revoked)).toEqual(['withdrawPublication pen-withdraw-publicity 2026-05-25']);
    expect(facet(revoked, 'case.file')).toBe('archived');
  });

  test('B23 after sixty days reconsideration is no longer open, but the court is', () => {
    const late = play({}, [
      ...fined,
      ['2026-05-25', 'seekReconsideration'],
      ['2026-05-25', 'sue'],
      ['2026-08-03', 'upholdByJudgment'],
      ['2026-08-04', 'applyToEnforceJudgment'],
    ]);
    expect(refusals(late)).toEqual([['seekReconsideration', [20]]]);
    expect(facet(late, 'party.duty')).toBe('ordered');
  });
});

const until = (day: string) => ({ form: { until: day } });

describe('detention and crime', () => {
  const detained: readonly Line[] = [
    ...light,
    ['2026-03-20', 'decideDetention', { form: { articles: ['某法第二条'] } }],
    ['2026-03-20', 'deliver', direct],
  ];

  test('B10 only public security decides on detention', () => {
    expect(refusals(play({}, detained))[0]).toEqual(['decideDetention', [18, 173]]);
    expect(refusals(play({ handler: 'police' }, detained))).toEqual([]);
    expect(refusals(play({ handler: 'police', kind: 'organisation' }, detained))[0]).toEqual(['decideDetention', [9]]);
  });

  test('B11 the term ends on the day fixed; release a day later is flagged', () => {
    const held = play({ handler: 'police' }, [
      ...detained,
      ['2026-03-20', 'executeDetention', until('2026-03-28')],
      ['2026-03-29', 'releaseFromDetention'],
      ['2026-03-30', 'closeCase'],
    ]);
    expect(lateIn(held)).toEqual(['releaseFromDetention pen-detention 2026-03-28']);
    expect(facet(held, 'case.file')).toBe('archived');
  });

  test('B21 who asks for reconsideration may have the detention deferred, answered in 24 hours', () => {
    const deferred = play({ handler: 'police' }, [
      ...detained,
      ['2026-03-20T10:00', 'askToDeferDetention', { form: { surety: 'deposit' } }],
      ['2026-03-20T11:00', 'seekReconsideration'],
      ['2026-03-20T12:00', 'askToDeferDetention', { form: { surety: 'deposit' } }],
      ['2026-03-21T12:30', 'deferDetention'],
      ['2026-05-20', 'upholdOnReconsideration'],
      ['2026-05-21', 'resumeDetention', { form: { ground: 'upheld', until: '2026-05-29' } }],
      ['2026-05-29', 'releaseFromDetention'],
    ]);
    expect(refusals(deferred)).toEqual([['askToDeferDetention', [73, 222]]]);
    expect(lateIn(deferred)).toEqual(['deferDetention pen-detention-deferral 2026-03-21T12:00']);
    expect(facet(deferred, 'party.liberty')).toBe('served');
  });

  test('B25 a suspected crime is handed over, opens a criminal case, and may come back for a penalty', () => {
    const crime = play({}, [
      ...filed,
      propose('crime'),
      ['2026-03-10', 'transferToJustice'],
      ['2026-03-11', 'decideFine', fine(100)],
      ['2026-03-11', 'acceptCrime'],
      ['2026-03-12', 'closeCase'],
      ['2026-09-01', 'returnAfterProceedings'],
      ['2026-09-02', 'propose', { form: { proposal: 'light', gravity: 'plain' } }],
      ['2026-09-03', 'tellParty'],
      ['2026-09-04', 'decideFine', fine(100)],
    ]);
    expect(refusals(crime).map(([act]) => act)).toEqual(['decideFine']);
    const handed = crime.told.find(({ step }) => step.act === 'transferToJustice');
    expect(handed !== undefined && 'performed' in handed ? handed.performed.opens : undefined).toEqual({
      procedure: 'criminal',
      act: 'acceptReport',
    });
    expect(facet(crime, 'party.outcome')).toBe('fined');
  });

  test('B25 the police go on with a crime themselves', () => {
    const own = play({ handler: 'police' }, [
      ...filed,
      propose('crime'),
      ['2026-03-10', 'transferToJustice'],
      ['2026-03-10', 'convertToCriminalCase'],
      ['2026-03-11', 'closeCase'],
    ]);
    expect(refusals(own)).toEqual([['transferToJustice', [172]]]);
  });
});
