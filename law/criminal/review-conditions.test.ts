import { describe, expect, test } from 'vitest';
import { filed } from './cases-in-tests.ts';
import { fromSupervision, hearAll, heard, inReview, oneMinor, ownCase } from './review-in-tests.ts';

const TWO = { accused: { 甲: {}, 乙: {} } } as const;

describe('what the acts of the review share', () => {
  test('P108 while the file is not taken in, nothing is decided', () => {
    const sent = filed().acts(['2026-03-03', 'decideBail'], ['2026-04-01', 'transferForProsecution']);
    for (const act of ['dismissByStatute', 'prosecute', 'returnForSupplement', 'extendReview', 'excludeEvidence'])
      expect(sent.refusal('2026-04-01', act).length).toBeGreaterThan(0);
    expect(sent.act('2026-04-01', 'acceptForReview').refusal('2026-04-01', 'dismissByStatute')).toEqual([]);
  });

  test('P108 whoever is out of the case is not questioned, pleads nothing and is not dismissed again', () => {
    const out = heard().act('2026-04-10', 'dismissAtDiscretion');
    expect(out.refusal('2026-04-13', 'questionAgainInReview')).toEqual(['not-in-state 刑诉法 §173(1)…']);
    expect(out.refusal('2026-04-13', 'signPlea', { present: ['counsel'] })).toEqual(['not-in-state 刑诉法 §174(1)…']);
    expect(out.refusal('2026-04-13', 'dismissByStatute')).toEqual(['not-in-state 刑诉法 §177(1)…']);
    expect(out.refusal('2026-04-13', 'extendReview')).toContain('limit-not-running 刑诉法 §172(1)…');
  });

  test('P108 one accused is let go, the other is still reviewed', () => {
    const half = heard(TWO).act('2026-04-10', 'dismissAtDiscretion', { on: '甲' });
    expect([half.facet('accused.standing', '甲'), half.facet('accused.standing', '乙')]).toEqual(['not-prosecuted', 'suspect']);
    expect(half.running('乙')).toContain('cpl-prosecution-review');
    expect(half.running('甲')).not.toContain('cpl-prosecution-review');
    expect(half.act('2026-04-20', 'prosecute').told().sets).toMatchObject({ '乙.standing': 'indicted' });
    expect(half.act('2026-04-20', 'prosecute').facet('accused.standing', '甲')).toBe('not-prosecuted');
  });

  test('P108 non-prosecution in the police’s cases is the procuratorate’s own; in the others the next higher approves', () => {
    expect(heard().refusal('2026-04-10', 'dismissAtDiscretion')).toEqual([]);
    expect(hearAll(fromSupervision()).refusal('2026-04-10', 'dismissAtDiscretion')).toEqual(['not-in-state 检察规则 §371']);
    expect(hearAll(ownCase()).refusal('2026-04-10', 'dismissAtDiscretion')).toEqual(['not-in-state 检察规则 §371']);
  });

  test('P108 nothing is decided while somebody is detained after retention, and everything once the measure is', () => {
    const two = fromSupervision(TWO).act('2026-04-01', 'detainAfterRetention', { on: '甲' });
    const listened = hearAll(two);
    expect(listened.refusal('2026-04-08', 'prosecute')).toEqual(['not-in-state 刑诉法 §170(2)']);
    expect(listened.refusal('2026-04-08', 'returnForInquiry')).toEqual(['not-in-state 刑诉法 §170(2)']);
    expect(listened.act('2026-04-09', 'bailAfterRetention', { on: '甲' }).refusal('2026-04-10', 'prosecute')).toEqual([]);
  });

  test('P108 with the decision every clock of the review ends, those of bail and of notices too', () => {
    const minor = inReview(oneMinor);
    expect(minor.running('甲').toSorted()).toEqual(['cpl-bail', 'cpl-defence-notice-review', 'cpl-prosecution-review', 'la-notify']);
    const gone = minor.act('2026-04-02', 'dismissByStatute', { form: { ground: 'death' } });
    expect(gone.running('甲').toSorted()).toEqual(['cpl-victim-petition-nonprosecution', 'psr-nonprosecution-reconsideration-request']);
  });
});
