import { describe, expect, test } from 'vitest';
import { filed, type More, type Setting, type Story } from './cases-in-tests.ts';
import { heard, inReview } from './review-in-tests.ts';
import { inCourt, judged } from './trial-in-tests.ts';

const of = (gravity: string, age = 'adult'): Setting => ({ accused: { 甲: { gravity, age } }, victims: ['张'] });
const together: More = { present: ['victim', 'accused'], form: { 'recent-crimes': 0 } };
const withGuardian: More = { ...together, present: ['victim', 'accused', 'guardian'] };
const negligent = (years: number): More => ({ present: ['victim', 'accused'], form: { 'recent-crimes': 0, years } });
const reconciled = (): Story => heard(of('up-to-three')).act('2026-04-08', 'hostReconciliation', together);

describe('disputes, chapters 4 and 5, three years or less (刑诉法 §288 ¶1(1))', () => {
  test('Z11 victim and accused conclude it before the agency in charge; each gets a copy', () => {
    expect(reconciled().told()).toEqual({
      sets: { '甲.reconciled': 'yes' },
      documents: ['和解协议书'],
      serves: ['accused', 'victim'],
    });
  });

  test.each(['up-to-one', 'up-to-three'])('Z11 where %s is likely', (gravity) => {
    expect(inReview(of(gravity)).refusal('2026-04-08', 'hostReconciliation', together)).toEqual([]);
  });

  test.each(['up-to-ten', 'ten-plus', 'life-or-death'])('Z11 not where %s is likely', (gravity) => {
    expect(inReview(of(gravity)).refusal('2026-04-08', 'hostReconciliation', together)).toEqual(['not-in-state 刑诉法 §288(1).1']);
  });

  test.each(['3', '6'])('Z11 not for crimes of chapter %s', (chapter) => {
    const form = { 'recent-crimes': 0, chapter };
    expect(inReview(of('up-to-one')).refusal('2026-04-08', 'hostReconciliation', { ...together, form })).toEqual([
      'form-incomplete 刑诉法 §288(1).1…',
    ]);
  });

  test('Z11 both must be there; a minor with the guardian', () => {
    const file = inReview(of('up-to-one'));
    expect(file.refusal('2026-04-08', 'hostReconciliation', { ...together, present: ['accused'] })).toEqual([
      'must-be-present 刑诉法 §289',
    ]);
    expect(file.refusal('2026-04-08', 'hostReconciliation', { ...together, present: ['victim'] })).toEqual(['must-be-present 刑诉法 §289']);
    const minor = inReview(of('up-to-one', 'minor'));
    expect(minor.refusal('2026-04-08', 'hostReconciliation', together)).toEqual(['must-be-present 公安程序规定 §336(2)']);
    expect(minor.refusal('2026-04-08', 'hostReconciliation', withGuardian)).toEqual([]);
  });

  test('Z11 not with somebody who committed an intentional crime within five years', () => {
    const again: More = { ...together, form: { 'recent-crimes': 1 } };
    expect(inReview(of('up-to-one')).refusal('2026-04-08', 'hostReconciliation', again)).toEqual(['out-of-bounds 刑诉法 §288(2)']);
    expect(filed(of('up-to-one')).refusal('2026-03-03', 'hostReconciliationByPolice', again)).toEqual(['out-of-bounds 刑诉法 §288(2)']);
  });

  test('Z11 not without apology or forgiveness', () => {
    for (const missing of [{ apology: '' }, { forgiveness: '' }])
      expect(
        inReview(of('up-to-one')).refusal('2026-04-08', 'hostReconciliation', {
          ...together,
          form: { 'recent-crimes': 0, ...missing },
        }),
      ).toEqual(['form-incomplete 刑诉法 §288(1).1…']);
  });

  test('Z11 once, and only while somebody is suspected or on trial', () => {
    expect(reconciled().refusal('2026-04-09', 'hostReconciliation', together)).toEqual(['not-in-state 刑诉法 §288(1).1…']);
    const gone = heard(of('up-to-three')).act('2026-04-10', 'dismissAtDiscretion');
    expect(gone.refusal('2026-04-13', 'hostReconciliation', together)).toEqual(['not-in-state 刑诉法 §288(1).1…']);
  });
});

describe('negligence, seven years or less (刑诉法 §288 ¶1(2))', () => {
  test('Z12 seven years are within, eight are not', () => {
    const file = inReview(of('up-to-ten'));
    expect(file.refusal('2026-04-08', 'hostReconciliationOfNegligence', negligent(7))).toEqual([]);
    expect(file.refusal('2026-04-08', 'hostReconciliationOfNegligence', negligent(8))).toEqual(['out-of-bounds 刑诉法 §288(1).2']);
    expect(file.act('2026-04-08', 'hostReconciliationOfNegligence', negligent(5)).facet('accused.reconciled')).toBe('yes');
  });

  test.each(['ten-plus', 'life-or-death'])('Z12 not where %s is likely', (gravity) => {
    expect(inReview(of(gravity)).refusal('2026-04-08', 'hostReconciliationOfNegligence', negligent(7))).toEqual([
      'not-in-state 刑诉法 §288(1).2',
    ]);
  });

  test('Z12 not with a recent intentional crime either', () => {
    const more: More = { ...negligent(3), form: { 'recent-crimes': 2, years: 3 } };
    expect(inReview(of('up-to-three')).refusal('2026-04-08', 'hostReconciliationOfNegligence', more)).toEqual([
      'out-of-bounds 刑诉法 §288(2)',
    ]);
  });
});

describe('before whom', () => {
  test('Z13 the police while they investigate, with their head’s approval', () => {
    const file = filed(of('up-to-one'));
    expect(file.act('2026-03-03', 'hostReconciliationByPolice', together).facet('accused.reconciled')).toBe('yes');
    expect(file.refusal('2026-03-03', 'hostReconciliationByPolice', { ...together, approvals: {} })).toEqual([
      'approval-missing 刑诉法 §288(1).1…',
    ]);
    expect(file.refusal('2026-03-03', 'hostReconciliation', { ...together, by: 'procuratorate' })).toEqual([
      'not-in-state 刑诉法 §288(1).1…',
    ]);
    expect(inReview(of('up-to-one')).refusal('2026-04-08', 'hostReconciliationByPolice', together)).toEqual([
      'not-in-state 刑诉法 §288(1).1…',
    ]);
    expect(filed(of('up-to-ten')).refusal('2026-03-03', 'hostReconciliationOfNegligenceByPolice', negligent(6))).toEqual([]);
    expect(filed(of('up-to-ten')).refusal('2026-03-03', 'hostReconciliationByPolice', together)).toEqual(['not-in-state 刑诉法 §288(1).1']);
  });

  test('Z13 negligence is reconciled before the police by the same rules', () => {
    const file = filed(of('up-to-ten'));
    expect(file.act('2026-03-03', 'hostReconciliationOfNegligenceByPolice', negligent(7)).told()).toEqual({
      sets: { '甲.reconciled': 'yes' },
      documents: ['和解协议书'],
      serves: ['accused', 'victim'],
    });
    expect(file.refusal('2026-03-03', 'hostReconciliationOfNegligenceByPolice', negligent(8))).toEqual(['out-of-bounds 刑诉法 §288(1).2']);
    expect(file.refusal('2026-03-03', 'hostReconciliationOfNegligenceByPolice', { ...negligent(7), present: ['accused'] })).toEqual([
      'must-be-present 刑诉法 §289',
    ]);
    expect(file.refusal('2026-03-03', 'hostReconciliationOfNegligenceByPolice', { ...negligent(7), approvals: {} })).toEqual([
      'approval-missing 刑诉法 §288(1).2…',
    ]);
  });

  test('Z13 the court during the trial, not after its judgment', () => {
    const court = { ...together, by: 'court' };
    expect(inCourt(of('up-to-three')).refusal('2026-06-09', 'hostReconciliation', court)).toEqual([]);
    expect(judged(of('up-to-three')).refusal('2026-06-16', 'hostReconciliation', court)).toContain('not-in-state 刑诉法 §288(1).1…');
  });
});

describe('what follows', () => {
  test('Z14 the police suggest leniency to the procuratorate, with their head’s approval; the procuratorate to the court', () => {
    const early = filed(of('up-to-one')).act('2026-03-03', 'hostReconciliationByPolice', together);
    expect(early.act('2026-03-04', 'suggestLeniencyByPolice').told()).toEqual({ documents: ['从宽处理建议书'], serves: ['procuratorate'] });
    expect(early.refusal('2026-03-04', 'suggestLeniencyByPolice', { approvals: {} })).toEqual(['approval-missing 刑诉法 §290…']);
    const court = reconciled().act('2026-04-20', 'prosecute');
    expect(court.act('2026-04-21', 'suggestLeniencyAfterReconciliation').told()).toEqual({ documents: ['量刑建议书'], serves: ['court'] });
    expect(reconciled().refusal('2026-04-20', 'suggestLeniencyAfterReconciliation')).toEqual(['not-in-state 刑诉法 §290…']);
    expect(filed(of('up-to-one')).refusal('2026-03-04', 'suggestLeniencyByPolice')).toEqual(['not-in-state 刑诉法 §290…']);
  });

  test('Z14 a light case may end with non-prosecution', () => {
    expect(
      reconciled()
        .act('2026-04-10', 'dismissAtDiscretion', { form: { measure: 'apology' } })
        .facet('accused.standing'),
    ).toBe('not-prosecuted');
  });

  test('Z15 either may go back on it before the decision, and conclude another', () => {
    for (const by of ['accused', 'victim']) {
      const retracted = reconciled().act('2026-04-09', 'retractReconciliation', { by });
      expect(retracted.told()).toEqual({ sets: { '甲.reconciled': 'no' } });
      expect(retracted.refusal('2026-04-10', 'hostReconciliation', together)).toEqual([]);
    }
    expect(reconciled().refusal('2026-04-09', 'retractReconciliation', { by: 'police' })).toEqual(['not-your-act 检察规则 §503(2)']);
    expect(heard(of('up-to-one')).refusal('2026-04-09', 'retractReconciliation')).toEqual(['not-in-state 检察规则 §503(2)']);
  });

  test('Z15 after non-prosecution going back changes nothing', () => {
    const gone = reconciled().act('2026-04-10', 'dismissAtDiscretion');
    expect(gone.refusal('2026-04-13', 'retractReconciliation', { by: 'victim' })).toEqual(['not-in-state 检察规则 §503(2)']);
    expect(reconciled().act('2026-04-20', 'prosecute').refusal('2026-04-21', 'retractReconciliation')).toEqual([
      'not-in-state 检察规则 §503(2)',
    ]);
  });

  test('Z15 what was forced or fraudulent is void, also after non-prosecution, which may then be revoked', () => {
    expect(reconciled().act('2026-04-09', 'annulReconciliation').told()).toEqual({
      sets: { '甲.reconciled': 'no' },
      documents: ['审查意见'],
      serves: ['accused', 'victim'],
    });
    const gone = reconciled().act('2026-04-10', 'dismissAtDiscretion');
    const annulled = gone.act('2026-05-06', 'annulReconciliation');
    expect(annulled.act('2026-05-06', 'correctNonProsecution').facet('accused.standing')).toBe('ordered');
    const court = reconciled().acts(['2026-04-20', 'prosecute'], ['2026-04-22', 'acceptCase']);
    expect(court.refusal('2026-05-06', 'annulReconciliation', { by: 'court' })).toEqual([]);
    expect(heard(of('up-to-one')).refusal('2026-04-09', 'annulReconciliation')).toEqual(['not-in-state 刑诉法 §289…']);
    expect(reconciled().refusal('2026-04-09', 'annulReconciliation', { by: 'police' })).toEqual(['not-your-act 刑诉法 §289…']);
  });
});
