import { describe, expect, test } from 'vitest';
import { filed, sentForReview, type Story } from './cases-in-tests.ts';
import { fromSupervision, heard, inReview, oneMinor } from './review-in-tests.ts';

/** Which of these acts may be done at a moment. */
const open = (story: Story, at: string, acts: readonly (readonly [act: string, present?: string])[]): readonly string[] =>
  acts.flatMap(([act, who]) => (story.refusal(at, act, who === undefined ? {} : { present: [who] }).length === 0 ? [act] : []));

describe('what a limit that is over compels', () => {
  test('P144 the review is over: a decision, a return, or at least another measure', () => {
    const late = heard();
    expect(late.overdue('2026-05-06')).toEqual([]);
    expect(late.overdue('2026-05-07')).toEqual(['甲 cpl-prosecution-review']);
    expect(
      open(late, '2026-05-07', [
        ['prosecute'],
        ['dismissByStatute'],
        ['dismissAtDiscretion'],
        ['returnForSupplement'],
        ['releaseInReview'],
        ['residenceInReview'],
      ]),
    ).toEqual(['prosecute', 'dismissByStatute', 'dismissAtDiscretion', 'returnForSupplement', 'releaseInReview', 'residenceInReview']);
  });

  test('P144 somebody under arrest whose review is over may be released or bailed at once', () => {
    const held = sentForReview().act('2026-05-08', 'acceptForReview');
    expect(held.overdue('2026-06-09')).toContain('甲 cpl-prosecution-review');
    expect(open(held, '2026-06-09', [['releaseInReview'], ['bailInReview'], ['residenceInReview']])).toEqual([
      'releaseInReview',
      'bailInReview',
      'residenceInReview',
    ]);
    expect(held.act('2026-06-09', 'releaseInReview').facet('accused.custody')).toBe('none');
  });

  test('P144 the fast track is over: a decision, or the fast track is left', () => {
    const fast = filed({ accused: { 甲: { gravity: 'up-to-one' } } }).acts(
      ['2026-03-03', 'decideBail'],
      ['2026-04-07', 'transferForProsecution'],
      ['2026-04-07', 'acceptForFastTrackReview'],
    );
    expect(fast.overdue('2026-04-18')).toContain('甲 cpl-prosecution-review-fast-track');
    const left = fast.act('2026-04-20', 'leaveFastTrackReview');
    expect(left.overdue('2026-04-20')).not.toContain('甲 cpl-prosecution-review-fast-track');
  });

  test('P144 the length of the fast track follows from what each accused faces', () => {
    const two = filed({ accused: { 甲: { gravity: 'up-to-one' }, 乙: { gravity: 'up-to-three' } } }).acts(
      ['2026-03-03', 'decideBail', { on: '甲' }],
      ['2026-03-03', 'decideBail', { on: '乙' }],
      ['2026-04-07', 'transferForProsecution'],
      ['2026-04-07', 'acceptForFastTrackReview'],
    );
    expect([two.due('cpl-prosecution-review-fast-track', '甲'), two.due('cpl-prosecution-review-fast-track', '乙')]).toEqual([
      '2026-04-17',
      '2026-04-22',
    ]);
  });

  test('P144 the return is over: sent back, or withdrawn', () => {
    const returned = heard().act('2026-04-10', 'returnForSupplement');
    expect(returned.overdue('2026-05-12')).toEqual(['case cpl-supplementary-investigation']);
    expect(open(returned, '2026-05-12', [['resubmitAfterSupplement'], ['withdrawAfterReturn']])).toEqual([
      'resubmitAfterSupplement',
      'withdrawAfterReturn',
    ]);
  });

  test('P144 ten days after detention from retention: arrest, bail or residence; none of them is release', () => {
    const detained = fromSupervision().act('2026-04-01', 'detainAfterRetention');
    expect(detained.due('cpl-supervision-case-detention')).toBe('2026-04-11');
    expect(detained.overdue('2026-04-12')).toContain('甲 cpl-supervision-case-detention');
    expect(open(detained, '2026-04-12', [['arrestAfterRetention'], ['bailAfterRetention'], ['residenceAfterRetention']])).toEqual([
      'arrestAfterRetention',
      'bailAfterRetention',
      'residenceAfterRetention',
    ]);
    expect(detained.refusal('2026-04-12', 'releaseInReview')).not.toEqual([]);
  });

  test('P144 the probation is over: the end of the case', () => {
    const minor = heard(oneMinor).acts(
      ['2026-04-08', 'proposeConditionalNonProsecution'],
      ['2026-04-08', 'giveOpinionOnConditions'],
      ['2026-04-08', 'agreeToConditions', { present: ['guardian'] }],
      ['2026-04-08', 'decideConditionalNonProsecution', { form: { months: 6, until: '2026-10-08' } }],
    );
    expect(minor.overdue('2026-10-09')).toContain('甲 cpl-juvenile-probation');
    expect(open(minor, '2026-10-09', [['completeProbation']])).toEqual(['completeProbation']);
  });

  test('P144 what is to be released is given back, or its owner sought', () => {
    const thing = filed({ property: ['手机'] }).acts(['2026-03-04', 'seizeProperty'], ['2026-03-05', 'findUnrelated', { by: 'police' }]);
    expect(thing.due('cpl-property-release')).toBe('2026-03-09');
    expect(thing.overdue('2026-03-10')).toContain('手机 cpl-property-release');
    expect(open(thing, '2026-03-10', [['releaseHold'], ['announceUnclaimed']])).toEqual(['releaseHold', 'announceUnclaimed']);
  });

  test('P144 what nobody claimed in six months goes to the treasury, and the notice is nobody’s delay', () => {
    const sought = filed({ property: ['手机'] }).acts(
      ['2026-03-04', 'seizeProperty'],
      ['2026-03-05', 'findUnrelated', { by: 'police' }],
      ['2026-03-06', 'announceUnclaimed'],
    );
    expect(sought.refusal('2026-09-07', 'surrenderUnclaimed')).toEqual(['not-in-state 公安程序规定 §233 刑诉法解释 §445(3)']);
    const surrendered = sought.act('2026-09-08', 'surrenderUnclaimed');
    expect([surrendered.facet('property.ending'), surrendered.told().late]).toEqual(['confiscated', undefined]);
  });

  test('P144 the notice of confiscation is over: ruled or dismissed', () => {
    const announced = filed().acts(
      ['2026-03-05', 'proposeConfiscation'],
      ['2026-03-20', 'applyForConfiscation'],
      ['2026-03-27', 'acceptConfiscation'],
      ['2026-04-01', 'announceConfiscation'],
    );
    expect(announced.due('cpl-confiscation-notice')).toBe('2026-10-08');
    expect(open(announced, '2026-10-09', [['ruleConfiscation'], ['refuseConfiscation']])).toEqual([
      'ruleConfiscation',
      'refuseConfiscation',
    ]);
  });

  test('P144 the month for treatment is over: ordered, refused, or found responsible', () => {
    const accepted = filed().acts(
      ['2026-03-04', 'findNotResponsible'],
      ['2026-03-05', 'proposeTreatment'],
      ['2026-03-20', 'applyForTreatment'],
      ['2026-03-25', 'acceptTreatment'],
    );
    expect(accepted.overdue('2026-04-28')).toContain('case cpl-compulsory-treatment');
    expect(
      open(accepted, '2026-04-28', [
        ['orderTreatment', 'guardian'],
        ['refuseTreatment', 'guardian'],
        ['findResponsible', 'guardian'],
      ]),
    ).toEqual(['orderTreatment', 'refuseTreatment', 'findResponsible']);
  });
});

describe('rights that lapse', () => {
  test('P145 whoever does not appeal, petition or ask is not late', () => {
    const ruled = filed().acts(
      ['2026-03-05', 'proposeConfiscation'],
      ['2026-03-20', 'applyForConfiscation'],
      ['2026-03-27', 'acceptConfiscation'],
      ['2026-04-01', 'announceConfiscation'],
      ['2026-10-09', 'refuseConfiscation'],
    );
    expect(ruled.overdue('2026-11-02')).toEqual([]);
    const treated = filed().acts(
      ['2026-03-04', 'findNotResponsible'],
      ['2026-03-05', 'proposeTreatment'],
      ['2026-03-20', 'applyForTreatment'],
      ['2026-03-25', 'acceptTreatment'],
      ['2026-04-10', 'orderTreatment', { present: ['guardian'] }],
      ['2026-04-13', 'deliverToTreatment'],
    );
    expect(treated.overdue('2026-06-01')).toEqual([]);
  });

  test('P145 a suspended clock is not overdue', () => {
    const detained = fromSupervision().act('2026-04-01', 'detainAfterRetention');
    expect(detained.overdue('2026-06-01')).not.toContain('甲 cpl-prosecution-review');
    expect(inReview().overdue('2026-06-01')).toContain('甲 cpl-prosecution-review');
  });
});
