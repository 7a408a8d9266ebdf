import { describe, expect, test } from 'vitest';
import { given } from './cases-in-tests.ts';
import { accepted, attended, found, inCourt, minor, pleaded, prepared, prosecuted, sentenced } from './trial-in-tests.ts';

/** A case in which 甲 has no counsel when the indictment arrives: a private prosecution. */
const undefended = (facts: Readonly<Record<string, string>>) =>
  given({ origin: 'private', accused: { 甲: facts }, victims: ['李'] }).acts(
    ['2026-03-02', 'bringPrivateProsecution'],
    ['2026-03-09', 'acceptPrivateProsecution'],
    ['2026-03-11', 'prepareHearing', { form: { day: '2026-03-23' } }],
  );
const noCounsel = ['not-in-state 刑诉法 §35(3) 刑诉法 §278 刑诉法 §293'];

describe('mandatory defence', () => {
  test.for([
    ['a minor', { age: 'minor' }],
    ['whoever faces life or death', { gravity: 'life-or-death' }],
  ] as const)('T141 no hearing of %s without counsel', ([, facts]) => {
    expect(undefended(facts).refusal('2026-03-23', 'openHearing', attended)).toEqual(noCounsel);
  });

  test('T141 an adult who faces ten years or more may be tried without', () => {
    expect(undefended({ gravity: 'ten-plus' }).refusal('2026-03-23', 'openHearing', attended)).toEqual([]);
  });

  test('T141 counsel retained, or assigned by legal aid, opens the way', () => {
    const retained = undefended({ age: 'minor' }).act('2026-03-12', 'retainCounselAtTrial');
    expect(retained.refusal('2026-03-23', 'openHearing', attended)).toEqual([]);
    const assigned = undefended({ age: 'minor' }).acts(['2026-03-12', 'notifyLegalAid', { by: 'court' }], ['2026-03-16', 'assignCounsel']);
    expect(assigned.refusal('2026-03-23', 'openHearing', attended)).toEqual([]);
  });

  test('T141 nor is the ill defendant tried in absence without the counsel the law wants', () => {
    const ill = undefended({ age: 'minor' }).act('2026-03-12', 'suspendForIllness');
    expect(ill.refusal('2026-09-14', 'resumeWithoutAccused', attended)).toEqual(noCounsel);
  });

  test('T141 one without counsel among several holds up the hearing of all', () => {
    const both = given({ origin: 'private', accused: { 甲: {}, 乙: { age: 'minor' } }, victims: ['李'] }).acts(
      ['2026-03-02', 'bringPrivateProsecution'],
      ['2026-03-09', 'acceptPrivateProsecution'],
      ['2026-03-11', 'prepareHearing', { form: { day: '2026-03-23' } }],
    );
    expect(both.refusal('2026-03-23', 'openHearing', attended)).toEqual(noCounsel);
    expect(both.act('2026-03-12', 'retainCounselAtTrial', { on: '乙' }).refusal('2026-03-23', 'openHearing', attended)).toEqual([]);
  });
});

describe('who is on trial', () => {
  test('T142 everything of the trial waits for acceptance', () => {
    for (const act of ['tellDefendantRights', 'prepareHearing', 'suspendTrial', 'endTrialWithoutAccused']) {
      expect(prosecuted().refusal('2026-05-21', act)).toContain('not-in-state 刑诉法解释 §219');
    }
  });

  test('T142 and everything of deliberation for the hearing', () => {
    for (const act of ['adjourn', 'adjournForSupplement', 'pronounceJudgment', 'pronounceAlone']) {
      expect(prepared().refusal('2026-06-01', act)).toContain('not-in-state 刑诉法 §185');
    }
  });

  test('T142 somebody whose part of the case is dealt with elsewhere holds up nothing', () => {
    const one = inCourt({ accused: { 甲: {}, 乙: { age: 'minor' } } }).acts(
      ['2026-06-09', 'terminate', { on: '乙' }],
      ['2026-06-10', 'convict', { on: '甲', ...sentenced('imprisonment') }],
    );
    expect(one.refusal('2026-06-15', 'pronounceJudgment')).toEqual([]);
  });

  test('T142 a minor’s plea is heard with counsel and guardian, and leads to summary procedure at most', () => {
    expect(pleaded(minor).refusal('2026-05-22', 'acceptForSummary')).toEqual([]);
    expect(pleaded(minor).refusal('2026-05-22', 'acceptForFastTrack')).toContain('not-in-state 刑诉法 §222(1) 刑诉法 §223');
  });
});

describe('things and claims', () => {
  const seized = [['2026-03-03', 'seizeProperty', { on: '手机' }]] as const;

  test('T143 every thing that is held is decided on; what was given back before needs no decision', () => {
    const held = prosecuted({ property: ['手机'], victims: ['李'] }, seized).acts(
      ['2026-05-22', 'acceptCase'],
      ['2026-05-25', 'prepareHearing', { form: { day: '2026-06-08' } }],
    );
    const guilty = (story: typeof held) =>
      story.acts(['2026-06-08', 'openHearing', attended], ['2026-06-10', 'convict', sentenced('imprisonment')]);
    expect(guilty(held).refusal('2026-06-15', 'pronounceJudgment')).toEqual(['not-in-state 刑诉法 §245(3)']);
    const returned = held.act('2026-06-01', 'returnToVictim', { on: '手机' });
    expect(guilty(returned).refusal('2026-06-15', 'pronounceJudgment')).toEqual([]);
  });

  test('T143 a civil claim does not hold up the judgment: it may be judged after it', () => {
    const claimed = accepted({ victims: ['李'] }).acts(
      ['2026-05-25', 'fileCivilClaim'],
      ['2026-05-27', 'acceptCivilClaim'],
      ['2026-05-28', 'prepareHearing', { form: { day: '2026-06-08' } }],
      ['2026-06-08', 'openHearing', attended],
      ['2026-06-10', 'convict', sentenced('imprisonment')],
    );
    expect(claimed.refusal('2026-06-15', 'pronounceJudgment')).toEqual([]);
    const after = claimed.acts(['2026-06-15', 'pronounceJudgment'], ['2026-06-15', 'serveJudgment'], ['2026-06-16', 'judgeCivilClaim']);
    expect(after.facet('victim.claim')).toBe('judged');
  });

  test('T143 but a case is not closed over an open claim', () => {
    const claimed = accepted({ victims: ['李'] }).acts(
      ['2026-05-25', 'fileCivilClaim'],
      ['2026-05-27', 'acceptCivilClaim'],
      ['2026-05-28', 'prepareHearing', { form: { day: '2026-06-08' } }],
      ['2026-06-08', 'openHearing', attended],
      ['2026-06-10', 'acquit'],
      ['2026-06-15', 'pronounceJudgment'],
      ['2026-06-15', 'serveJudgment'],
    );
    expect(claimed.refusal('2026-06-29', 'closeCase')).toEqual(['not-in-state 刑诉法 §104']);
    expect(claimed.act('2026-06-29', 'judgeCivilClaim').refusal('2026-06-30', 'closeCase')).toEqual([]);
    expect(found().facet('victim.claim')).toBeUndefined();
  });
});
