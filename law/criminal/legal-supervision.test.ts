import { describe, expect, test } from 'vitest';
import { arrested, detained, filed, given, type Story } from './cases-in-tests.ts';
import { inCourt } from './trial-in-tests.ts';

const BY = { form: { until: '2026-03-20' } } as const;
const noticed = (): Story => filed().act('2026-03-10', 'correctInvestigation', BY);
const urged = (): Story => noticed().act('2026-03-23', 'urgeInvestigationCorrection');

describe('the investigation is supervised', () => {
  test('V20 by decision of the chief procurator a notice goes out; the police answer by the day it names; the complainant is told', () => {
    expect(noticed().told()).toEqual({
      sets: { 'case.investigationHeed': 'noticed' },
      starts: { 'case ppr-investigation-correction': '2026-03-20' },
      asks: ['case investigation-correction'],
      documents: ['纠正违法通知书'],
      serves: ['police'],
      tells: ['complainant', 'victim'],
    });
    expect(filed().refusal('2026-03-10', 'correctInvestigation', { ...BY, approvals: {} })).toEqual(['approval-missing 刑诉法 §100…']);
    expect(filed().refusal('2026-03-10', 'correctInvestigation', { ...BY, by: 'police' })).toEqual(['not-your-act 刑诉法 §100…']);
    expect(noticed().refusal('2026-03-11', 'correctInvestigation', BY)).toEqual(['request-already-open 刑诉法 §100…']);
  });

  test('V21 what is light is said, and recorded', () => {
    expect(filed().act('2026-03-10', 'correctOrally').told()).toEqual({ documents: ['口头纠正意见记录'] });
    expect(given().refusal('2026-03-02', 'correctOrally', { by: 'court' })).toEqual(['not-your-act 检察规则 §552(1)']);
  });

  test('V22 the police answer what they found and did; on the last day in time, after it late', () => {
    expect(noticed().act('2026-03-20', 'answerInvestigationCorrection').told()).toEqual({
      sets: { 'case.investigationHeed': 'corrected' },
      stops: ['case ppr-investigation-correction'],
      answers: ['case investigation-correction'],
      documents: ['纠正违法情况回复书'],
      serves: ['procuratorate'],
    });
    expect(noticed().act('2026-03-21', 'answerInvestigationCorrection').told().late).toEqual({
      'case ppr-investigation-correction': '2026-03-20',
    });
    expect(filed().refusal('2026-03-10', 'answerInvestigationCorrection')).toEqual(['no-open-request 刑诉法 §100…']);
    expect(noticed().refusal('2026-03-11', 'answerInvestigationCorrection', { by: 'procuratorate' })).toEqual([
      'not-your-act 刑诉法 §100…',
    ]);
  });

  test('V23 nobody is urged before the day; who was urged, or refuses, is reported, nobody else', () => {
    expect(noticed().refusal('2026-03-20', 'urgeInvestigationCorrection')).toEqual(['limit-not-running 检察规则 §553']);
    expect(noticed().refusal('2026-03-23', 'reportInvestigationUncorrected')).toEqual(['not-in-state 检察规则 §553']);
    expect(urged().act('2026-03-30', 'reportInvestigationUncorrected').told()).toEqual({
      asks: ['case correction-report'],
      documents: ['纠正违法情况报告'],
    });
    const refused = noticed().act('2026-03-12', 'answerInvestigationCorrection', { form: { outcome: 'refused' } });
    expect(refused.refusal('2026-03-13', 'reportInvestigationUncorrected')).toEqual([]);
    const corrected = urged().act('2026-03-25', 'answerInvestigationCorrection');
    expect(corrected.refusal('2026-03-26', 'reportInvestigationUncorrected')).toEqual(['not-in-state 检察规则 §553']);
  });

  test('V24 an objection is reviewed in seven days: upheld, it is reported above; wrong, it is revoked', () => {
    const objected = noticed().act('2026-03-12', 'objectToInvestigationCorrection');
    expect(objected.told()).toEqual({
      starts: { 'case ppr-investigation-correction-review': '2026-03-19' },
      asks: ['case investigation-correction-review'],
      documents: ['复查申请书'],
      serves: ['procuratorate'],
    });
    expect(objected.act('2026-03-19', 'upholdInvestigationCorrection').told()).toEqual({
      stops: ['case ppr-investigation-correction-review'],
      asks: ['case correction-report'],
      answers: ['case investigation-correction-review'],
      documents: ['复查结果通知书'],
      serves: ['police'],
    });
    expect(objected.act('2026-03-16', 'revokeInvestigationCorrection').pending()).toEqual([]);
    expect(objected.act('2026-03-20', 'upholdInvestigationCorrection').late()).toEqual([
      'upholdInvestigationCorrection ppr-investigation-correction-review 2026-03-19',
    ]);
    expect(filed().refusal('2026-03-10', 'revokeInvestigationCorrection')).toEqual(['not-in-state 检察规则 §554(1)…']);
  });

  test('V25 the procuratorate above finds it right and tells the organ above, or has it revoked; nobody else does', () => {
    const reported = urged().act('2026-03-30', 'reportInvestigationUncorrected');
    expect(reported.act('2026-04-02', 'confirmCorrection').pending()).toEqual(['case investigation-correction']);
    const revoked = reported.act('2026-04-02', 'overruleCorrection').act('2026-04-03', 'revokeInvestigationCorrection');
    expect([revoked.pending(), revoked.facet('case.investigationHeed')]).toEqual([[], 'none']);
    expect(reported.refusal('2026-04-02', 'confirmCorrection', { by: 'procuratorate' })).toEqual(['not-your-act 检察规则 §554(2)']);
    expect(urged().refusal('2026-04-02', 'overruleCorrection')).toEqual(['no-open-request 检察规则 §554(2)']);
  });

  test('V26 a second report waits beside the first without another request', () => {
    const twice = urged()
      .act('2026-03-24', 'objectToInvestigationCorrection')
      .act('2026-03-25', 'reportInvestigationUncorrected')
      .act('2026-03-26', 'upholdInvestigationCorrection');
    expect(twice.pending()).toEqual(['case investigation-correction', 'case correction-report']);
  });

  test('V27 what is wrong in general is proposed, by decision of the chief procurator, and answered in writing', () => {
    const proposed = filed().act('2026-03-10', 'proposeImprovement');
    expect(proposed.told()).toEqual({ asks: ['case procuratorial-proposal'], documents: ['检察建议书'], serves: ['police'] });
    expect(proposed.act('2026-05-10', 'answerProposal').told()).toEqual({
      answers: ['case procuratorial-proposal'],
      documents: ['检察建议回复书'],
      serves: ['procuratorate'],
    });
    expect(filed().refusal('2026-03-10', 'proposeImprovement', { approvals: {} })).toEqual(['approval-missing 检察规则 §551(1)…']);
  });
});

describe('custody is supervised', () => {
  test('V28 an oral objection is answered in seven days; put in writing it is asked once', () => {
    const said = detained().act('2026-03-03', 'correctCustodyOrally');
    expect(said.told()).toEqual({
      starts: { 'case ppr-custody-oral-correction': '2026-03-10' },
      asks: ['case custody-oral-correction'],
      documents: ['口头纠正意见记录'],
      tells: ['detentionCentre'],
    });
    const written = said.act('2026-03-11', 'correctCustody', BY);
    expect(written.pending()).toEqual(['case custody-correction']);
    expect(written.refusal('2026-03-12', 'correctCustodyOrally')).toEqual(['not-in-state 检察规则 §552(1)…']);
    expect(said.act('2026-03-05', 'answerCustodyCorrection').pending()).toEqual([]);
  });

  test('V28 where nobody is held there is nothing to correct, and the police do not answer for the centre', () => {
    expect(filed().refusal('2026-03-10', 'correctCustody', BY)).toEqual(['not-in-state 检察规则 §552(1)…']);
    const written = arrested().act('2026-03-11', 'correctCustody', BY);
    expect(written.told()).toMatchObject({ serves: ['detentionCentre'], starts: { 'case ppr-custody-correction': '2026-03-20' } });
    expect(written.refusal('2026-03-12', 'answerCustodyCorrection', { by: 'police' })).toEqual(['not-your-act 看守所条例 §42…']);
    expect(written.refusal('2026-03-12', 'answerInvestigationCorrection')).toEqual(['no-open-request 刑诉法 §100…']);
  });
});

describe('the trial is supervised', () => {
  const trial = { form: { until: '2026-07-20' } } as const;
  test('V29 the court is given notice, objects, answers; before the trial there is nothing to correct', () => {
    const written = inCourt().act('2026-07-01', 'correctTrial', trial);
    expect(written.told()).toMatchObject({ serves: ['court'], asks: ['case trial-correction'] });
    expect(written.act('2026-07-20', 'answerTrialCorrection').facet('case.trialHeed')).toBe('corrected');
    expect(written.act('2026-07-02', 'objectToTrialCorrection').due('ppr-trial-correction-review')).toBe('2026-07-09');
    expect(filed().refusal('2026-03-10', 'correctTrial', BY)).toEqual(['not-in-state 刑诉法 §209…']);
    expect(inCourt().refusal('2026-07-01', 'correctInvestigation', trial)).toEqual(['not-in-state 刑诉法 §100…']);
  });
});
