import { describe, expect, test } from 'vitest';
import { arrested, detained, filed } from './cases-in-tests.ts';

describe('a right nobody used', () => {
  test('Q1 police who accept the refusal of arrest are late with nothing when the case goes on', () => {
    const sent = detained().acts(
      ['2026-03-05', 'requestArrest', { on: '甲' }],
      ['2026-03-10', 'refuseArrest', { on: '甲' }],
      ['2026-03-10', 'decideBail', { on: '甲' }],
      ['2026-05-06', 'transferForProsecution'],
    );
    expect(sent.late()).toEqual([]);
    expect(sent.running('甲')).not.toContain('psr-arrest-reconsideration-request');
  });

  test('Q2 police who do challenge the refusal after five days are late', () => {
    const asked = detained().acts(
      ['2026-03-05', 'requestArrest', { on: '甲' }],
      ['2026-03-10', 'refuseArrest', { on: '甲' }],
      ['2026-03-10', 'decideBail', { on: '甲' }],
      ['2026-03-20', 'requestArrestReconsideration', { on: '甲' }],
    );
    expect(asked.late()).toEqual(['requestArrestReconsideration psr-arrest-reconsideration-request 2026-03-16']);
  });

  test('Q3 a probation that is kept to its end is not late, although it ends only when it is over', () => {
    const kept = filed({ accused: { 甲: { age: 'minor', gravity: 'up-to-one' } } }).acts(
      ['2026-03-02', 'notifyLegalAid'],
      ['2026-03-03', 'assignCounsel'],
      ['2026-03-20', 'transferForProsecution'],
      ['2026-03-20', 'acceptForReview'],
      ['2026-03-21', 'tellRightsInReview'],
      ['2026-03-25', 'questionInReview', { present: ['guardian'] }],
      ['2026-03-26', 'hearOpinions'],
      ['2026-03-27', 'proposeConditionalNonProsecution'],
      ['2026-03-30', 'giveOpinionOnConditions', { by: 'police' }],
      ['2026-03-30', 'agreeToConditions', { present: ['guardian'] }],
      ['2026-04-01', 'decideConditionalNonProsecution', { form: { months: 6, until: '2026-10-01' } }],
      ['2026-04-02', 'announceConditionalNonProsecution', { present: ['guardian'] }],
      ['2026-10-09', 'completeProbation'],
    );
    expect(kept.late()).toEqual([]);
  });
});

describe('custody that is over', () => {
  test('Q4 custody past its last day cannot be prolonged any more; on the last day it can', () => {
    const extend = 'extendCustodyByHigherProcuratorate';
    expect(arrested().refusal('2026-05-10', extend, { on: '甲' })).toEqual([]);
    expect(arrested().refusal('2026-05-11', extend, { on: '甲' })).toEqual(['not-in-state 检察规则 §309(3)']);
  });

  test('Q5 what is over can still be ended, and is late', () => {
    const bailed = arrested().act('2026-05-16', 'decideBail', { on: '甲' });
    expect(bailed.late()).toEqual(['decideBail cpl-investigation-custody 2026-05-10']);
  });
});
