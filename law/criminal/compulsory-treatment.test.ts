import { describe, expect, test } from 'vitest';
import { arrested, detained, filed, type More, type Setting, type Story } from './cases-in-tests.ts';
import { fromSupervision, inReview, ownCase } from './review-in-tests.ts';

const THERE: More = { present: ['guardian'] };
/** Appraised on 4 March, the opinion with the procuratorate on Thursday 5 March 2026. */
const appraised = (): Story => filed({ victims: ['张'] }).act('2026-03-04', 'findNotResponsible');
const proposed = (): Story => appraised().act('2026-03-05', 'proposeTreatment');
const restrained = (): Story => proposed().act('2026-03-05', 'restrainTemporarily');
const applied = (): Story => restrained().act('2026-03-20', 'applyForTreatment');
/** Accepted on Wednesday 25 March: a month for the decision. */
const accepted = (): Story => applied().act('2026-03-25', 'acceptTreatment');
const ordered = (): Story => accepted().act('2026-04-10', 'orderTreatment', THERE);
const delivered = (): Story => ordered().act('2026-04-13', 'deliverToTreatment');

describe('the opinion of the police (强制医疗意见书)', () => {
  test('Z29 violence, an appraisal, danger: the case goes to the procuratorate, which has thirty days', () => {
    expect(proposed().told()).toEqual({
      sets: { 'case.stage': 'special', 'case.lead': 'procuratorate', 'case.track': 'treatment' },
      starts: { 'case ppr-treatment-decision': '2026-04-07' },
      asks: ['case treatment-opinion'],
      documents: ['强制医疗意见书', '释放证明书'],
      serves: ['procuratorate'],
    });
    for (const missing of [{ violence: '' }, { appraisal: '' }, { danger: '' }])
      expect(appraised().refusal('2026-03-05', 'proposeTreatment', { form: missing })).toEqual(['form-incomplete 刑诉法 §302…']);
    expect(appraised().refusal('2026-03-05', 'proposeTreatment', { approvals: {} })).toEqual(['approval-missing 刑诉法 §302…']);
  });

  test('Z29 whoever is not responsible is neither detained nor arrested any more', () => {
    const free = detained().acts(['2026-03-04', 'findNotResponsible'], ['2026-03-05', 'proposeTreatment']);
    expect(free.told()).toMatchObject({ sets: { '甲.custody': 'none' } });
    const fromArrest = arrested().acts(['2026-04-01', 'findNotResponsible'], ['2026-04-01', 'proposeTreatment']);
    expect([fromArrest.facet('accused.custody'), fromArrest.facet('accused.arrest')]).toEqual(['none', 'none']);
    expect(fromArrest.running('甲')).toEqual([]);
  });

  test('Z29 not while an arrest is being decided on; not in the cases of others', () => {
    const asked = detained().acts(['2026-03-04', 'findNotResponsible'], ['2026-03-04', 'requestArrest']);
    expect(asked.refusal('2026-03-05', 'proposeTreatment')).toEqual(['not-in-state 刑诉法 §302…']);
    expect(fromSupervision().refusal('2026-04-08', 'proposeTreatment')).toContain('not-in-state 刑诉法 §302…');
    expect(ownCase().refusal('2026-04-08', 'proposeTreatment')).toContain('not-in-state 刑诉法 §302…');
  });
});

describe('the appraisal (依法不负刑事责任)', () => {
  const TWO: Setting = { accused: { 甲: {}, 乙: {} } };

  test('Z29 found by the police or the procuratorate in its stage; suspect, guardian and victim are told', () => {
    expect(appraised().told()).toEqual({
      sets: { '甲.ill': 'yes' },
      documents: ['鉴定意见通知书'],
      serves: ['accused', 'guardian', 'victim'],
    });
    expect(inReview().act('2026-04-07', 'findNotResponsible').facet('accused.ill')).toBe('yes');
    expect(appraised().refusal('2026-03-05', 'findNotResponsible')).toEqual(['not-in-state 刑诉法 §148…']);
    expect(filed().refusal('2026-03-04', 'findNotResponsible', { form: { opinion: '' } })).toEqual(['form-incomplete 刑诉法 §148…']);
    expect(filed().refusal('2026-03-04', 'findNotResponsible', { by: 'procuratorate' })[0]).toMatch(/^not-/u);
    expect(fromSupervision().refusal('2026-04-07', 'findNotResponsible')).toEqual(['not-in-state 刑诉法 §302']);
    expect(ownCase().refusal('2026-04-07', 'findNotResponsible')).toEqual([]);
  });

  test('Z29 no treatment is proposed for somebody not appraised', () => {
    expect(filed().refusal('2026-03-05', 'proposeTreatment')).toEqual(['not-in-state 刑诉法 §302…', 'not-in-state 刑诉法 §302']);
  });

  test('Z29 whoever is responsible in the same case is not sent to treatment with the other', () => {
    const one = filed(TWO).act('2026-03-04', 'findNotResponsible', { on: '甲' });
    expect(one.refusal('2026-03-05', 'proposeTreatment')).toEqual(['not-in-state 刑诉法 §302']);
    const apart = one.act('2026-03-05', 'terminateForAccused', { on: '乙' });
    const treated = apart.acts(
      ['2026-03-05', 'proposeTreatment'],
      ['2026-03-20', 'applyForTreatment'],
      ['2026-03-25', 'acceptTreatment'],
      ['2026-04-10', 'orderTreatment', THERE],
    );
    expect([treated.facet('accused.custody', '甲'), treated.facet('accused.custody', '乙')]).toEqual(['treatment', 'none']);
  });

  test('Z29 whoever is not responsible is not prosecuted', () => {
    const ill = inReview().acts(['2026-04-07', 'findNotResponsible'], ['2026-04-08', 'questionInReview'], ['2026-04-09', 'hearOpinions']);
    expect(ill.refusal('2026-04-10', 'prosecute')).toEqual(['not-in-state 检察规则 §543']);
    expect(ill.refusal('2026-04-10', 'dismissByStatute', { form: { ground: 'other' } })).toEqual([]);
  });
});

describe('restraint until the decision (临时保护性约束)', () => {
  test('Z30 by the police with their head’s approval; guardian and procuratorate are told', () => {
    expect(restrained().told()).toEqual({
      sets: { '甲.custody': 'treatment' },
      documents: ['采取临时保护性约束措施决定书'],
      tells: ['guardian', 'procuratorate'],
    });
    expect(proposed().refusal('2026-03-05', 'restrainTemporarily', { approvals: {} })).toEqual(['approval-missing 刑诉法 §303(3)…']);
    expect(proposed().refusal('2026-03-05', 'restrainTemporarily', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §303(3)…']);
    expect(filed().refusal('2026-03-05', 'restrainTemporarily')).toContain('not-in-state 刑诉法 §303(3)…');
    expect(restrained().refusal('2026-03-06', 'restrainTemporarily')).toEqual(['not-in-state 刑诉法 §303(3)…']);
  });

  test('Z30 lifted as soon as danger is over, with reasons', () => {
    expect(restrained().act('2026-03-16', 'liftRestraint').told()).toEqual({
      sets: { '甲.custody': 'none' },
      tells: ['guardian', 'procuratorate'],
    });
    expect(restrained().refusal('2026-03-16', 'liftRestraint', { form: { reasons: '' } })).toEqual([
      'form-incomplete 公安程序规定 §345(2)',
    ]);
    expect(proposed().refusal('2026-03-16', 'liftRestraint')).toEqual(['not-in-state 公安程序规定 §345(2)']);
  });

  test('Z30 not after the court ordered treatment: then the institution has the person', () => {
    expect(ordered().refusal('2026-04-13', 'liftRestraint')).toEqual(['not-in-state 公安程序规定 §345(2)']);
  });
});

describe('the procuratorate asks why nothing was started', () => {
  test('Z29 seven days for the reasons; if they do not hold, a notice to start', () => {
    const asked = filed().act('2026-03-09', 'demandReasonsForTreatment');
    expect(asked.told()).toEqual({
      starts: { 'case ppr-treatment-reasons': '2026-03-16' },
      asks: ['case treatment-reasons'],
      documents: ['要求说明不启动强制医疗程序理由通知书'],
      serves: ['police'],
    });
    expect(asked.refusal('2026-03-10', 'notifyToStartTreatment')).toEqual(['not-in-state 检察规则 §540(2)']);
    const given = asked.act('2026-03-16', 'giveReasonsAgainstTreatment');
    expect(given.told()).toMatchObject({ answers: ['case treatment-reasons'], serves: ['procuratorate'] });
    expect(given.act('2026-03-18', 'notifyToStartTreatment').told()).toEqual({ documents: ['启动强制医疗程序通知书'], serves: ['police'] });
    expect(asked.act('2026-03-17', 'giveReasonsAgainstTreatment').told().late).toEqual({ 'case ppr-treatment-reasons': '2026-03-16' });
  });

  test('Z29 police who start it meanwhile owe no reasons; nobody asks where others investigate', () => {
    const asked = appraised().act('2026-03-09', 'demandReasonsForTreatment');
    expect(asked.act('2026-03-12', 'proposeTreatment').told().answers).toContain('case treatment-reasons');
    expect(filed().refusal('2026-03-09', 'giveReasonsAgainstTreatment')).toEqual(['no-open-request 检察规则 §540(1)']);
    expect(filed().refusal('2026-03-09', 'demandReasonsForTreatment', { by: 'court' })).toEqual(['not-your-act 检察规则 §540(1)']);
    expect(ownCase().refusal('2026-04-08', 'demandReasonsForTreatment')).toContain('not-in-state 检察规则 §540(1)');
  });
});

describe('the decision of the procuratorate', () => {
  test('Z31 applied for: the court has seven days to take it', () => {
    expect(applied().told()).toEqual({
      sets: { 'case.lead': 'court' },
      starts: { 'case spc-treatment-acceptance': '2026-03-27' },
      stops: ['case ppr-treatment-decision'],
      asks: ['case treatment-application'],
      answers: ['case treatment-opinion'],
      documents: ['强制医疗申请书'],
      serves: ['court'],
    });
    expect(proposed().act('2026-04-08', 'applyForTreatment').told().late).toEqual({ 'case ppr-treatment-decision': '2026-04-07' });
    expect(filed().refusal('2026-03-20', 'applyForTreatment')).toEqual(['no-open-request 刑诉法 §303(2)…']);
  });

  test('Z31 declined: the restraint ends, the case goes back to the police', () => {
    const declined = restrained().act('2026-03-20', 'declineTreatment');
    expect(declined.told()).toEqual({
      sets: { 'case.track': 'returned', '甲.custody': 'none' },
      stops: ['case ppr-treatment-decision'],
      answers: ['case treatment-opinion'],
      documents: ['不提出强制医疗申请决定书'],
      serves: ['police'],
    });
    expect(declined.act('2026-03-23', 'resumeByPolice').facet('case.stage')).toBe('investigation');
    expect(proposed().refusal('2026-03-20', 'declineTreatment', { form: { reasons: '' } })).toEqual(['form-incomplete 检察规则 §539(2)']);
  });

  test('Z31 while proof is supplied the thirty days stand still', () => {
    const asked = proposed().act('2026-03-16', 'requireProofForTreatment');
    expect(asked.told().counts).toEqual({ 'case ppr-treatment-decision': 'suspended' });
    expect(asked.act('2026-03-26', 'supplyProofForTreatment').told().counts).toEqual({ 'case ppr-treatment-decision': '2026-04-14' });
    expect(proposed().refusal('2026-03-16', 'supplyProofForTreatment')).toEqual(['limit-not-running 检察规则 §539(2)…']);
    expect(applied().refusal('2026-03-23', 'requireProofForTreatment')).toContain('no-open-request 检察规则 §539(2)…');
  });

  test('Z31 found during the review: non-prosecution on the ground of the law first, then the application', () => {
    expect(inReview().refusal('2026-04-08', 'applyForTreatmentInReview')).toContain('not-in-state 检察规则 §543');
    const ill = inReview().act('2026-04-07', 'findNotResponsible');
    const gone = ill.act('2026-04-08', 'dismissByStatute', { form: { ground: 'other' } });
    expect(gone.act('2026-04-09', 'applyForTreatmentInReview').told()).toMatchObject({
      sets: { 'case.stage': 'special', 'case.lead': 'court', 'case.track': 'treatment' },
      starts: { 'case spc-treatment-acceptance': '2026-04-16' },
      asks: ['case treatment-application'],
    });
    const evidence = inReview().acts(
      ['2026-04-08', 'questionInReview'],
      ['2026-04-09', 'hearOpinions'],
      ['2026-04-10', 'dismissAtDiscretion'],
    );
    expect(evidence.refusal('2026-04-13', 'applyForTreatmentInReview')).toEqual(['not-in-state 检察规则 §543']);
  });
});

describe('at the court', () => {
  test('Z32 accepted: a month for the decision, three days to have an agent assigned', () => {
    expect(accepted().told()).toEqual({
      starts: { 'case cpl-compulsory-treatment': '2026-04-27', 'case spc-treatment-legal-aid': '2026-03-30' },
      stops: ['case spc-treatment-acceptance'],
      answers: ['case treatment-application'],
      documents: ['受理案件通知书'],
      serves: ['procuratorate', 'guardian'],
    });
    expect(accepted().act('2026-03-30', 'notifyAgentForTreatment').told()).toEqual({
      stops: ['case spc-treatment-legal-aid'],
      documents: ['提供法律援助通知书'],
      serves: ['legalAid'],
    });
    expect(accepted().act('2026-03-31', 'notifyAgentForTreatment').told().late).toEqual({ 'case spc-treatment-legal-aid': '2026-03-30' });
    expect(applied().refusal('2026-03-23', 'notifyAgentForTreatment')).toEqual(['not-in-state 刑诉法 §304(2)…']);
  });

  test('Z32 returned: no restraint without a procedure', () => {
    expect(applied().act('2026-03-25', 'returnTreatment').told()).toMatchObject({
      sets: { 'case.track': 'returned', '甲.custody': 'none' },
      answers: ['case treatment-application'],
      documents: ['退回函'],
      serves: ['procuratorate'],
    });
  });

  test('Z32 the court takes or returns what was applied for, and nobody else does', () => {
    expect(applied().refusal('2026-03-25', 'acceptTreatment', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §304…']);
    expect(proposed().refusal('2026-03-25', 'acceptTreatment')).toEqual(['no-open-request 刑诉法 §304…']);
    expect(applied().act('2026-03-30', 'acceptTreatment').told().late).toEqual({ 'case spc-treatment-acceptance': '2026-03-27' });
    expect(proposed().refusal('2026-03-25', 'returnTreatment')).toEqual(['no-open-request 刑诉法解释 §633(1).2…']);
    expect(accepted().refusal('2026-03-26', 'returnTreatment')).toEqual(['no-open-request 刑诉法解释 §633(1).2…']);
  });

  test('Z33 ordered by a panel of three, with the guardian there', () => {
    expect(accepted().refusal('2026-04-10', 'orderTreatment')).toEqual(['must-be-present 刑诉法 §304(2) 刑诉法解释 §634(1)']);
    expect(accepted().refusal('2026-04-10', 'orderTreatment', { ...THERE, panel: ['独任法官'] })).toEqual([
      'panel-size 刑诉法 §304(1) 刑诉法解释 §635(1)',
    ]);
    expect(accepted().refusal('2026-04-10', 'orderTreatment', { ...THERE, by: 'procuratorate' })).toContain('not-your-act 刑诉法 §303(1)…');
    expect(applied().refusal('2026-03-23', 'orderTreatment', THERE)).toEqual(['not-in-state 刑诉法 §303(1)…']);
  });

  test('Z33 ordered: no longer accused, under treatment; five days to have it carried out, five to ask the higher court', () => {
    expect(ordered().told()).toEqual({
      sets: { 'case.track': 'treated', '甲.standing': 'discharged' },
      starts: {
        'case spc-treatment-execution': '2026-04-15',
        'case spc-treatment-reconsideration-request': '2026-04-15',
        'case ppr-treatment-correction': '2026-04-30',
      },
      stops: ['case cpl-compulsory-treatment', 'case spc-treatment-legal-aid'],
      documents: ['强制医疗决定书', '强制医疗执行通知书'],
      serves: ['police', 'guardian', 'victim', 'procuratorate'],
      late: { 'case spc-treatment-legal-aid': '2026-03-30' },
    });
    const unrestrained = proposed().acts(
      ['2026-03-20', 'applyForTreatment'],
      ['2026-03-25', 'acceptTreatment'],
      ['2026-04-10', 'orderTreatment', THERE],
    );
    expect(unrestrained.facet('accused.custody')).toBe('treatment');
  });

  test('Z33 after the month: late, and valid', () => {
    const late = accepted().act('2026-04-28', 'orderTreatment', THERE);
    expect(late.told().late).toMatchObject({ 'case cpl-compulsory-treatment': '2026-04-27' });
    expect(accepted().act('2026-04-27', 'orderTreatment', THERE).told().late).toEqual({ 'case spc-treatment-legal-aid': '2026-03-30' });
  });

  test('Z33 refused because no danger is left: free at once, the family may be told to look after the person', () => {
    const refused = accepted().act('2026-04-10', 'refuseTreatment', { ...THERE, form: { care: '责令监护人严加看管和医疗' } });
    expect(refused.told()).toMatchObject({
      sets: { 'case.track': 'ended', '甲.custody': 'none', '甲.standing': 'discharged' },
      documents: ['驳回强制医疗申请决定书'],
      serves: ['guardian', 'procuratorate'],
    });
    expect(refused.act('2026-04-13', 'closeSpecial').facet('case.stage')).toBe('closed');
    expect(accepted().refusal('2026-04-10', 'refuseTreatment')).toEqual(['must-be-present 刑诉法 §304(2) 刑诉法解释 §634(1)']);
  });

  test('Z33 responsible after all: back to the procuratorate, the review runs anew', () => {
    const responsible = accepted().act('2026-04-10', 'findResponsible', THERE);
    expect(responsible.told()).toMatchObject({
      sets: { 'case.stage': 'review', 'case.lead': 'procuratorate', 'case.track': 'none', '甲.custody': 'none' },
      starts: { '甲 cpl-prosecution-review': '2026-05-11' },
      documents: ['驳回强制医疗申请决定书'],
    });
    const listened = responsible.acts(['2026-04-13', 'questionInReview'], ['2026-04-14', 'hearOpinions']);
    expect(listened.refusal('2026-04-20', 'prosecute')).toEqual([]);
  });
});

describe('who may decide', () => {
  test('Z33 responsibility is found by the panel, with the guardian there, not by the procuratorate', () => {
    expect(accepted().refusal('2026-04-10', 'findResponsible')).toEqual(['must-be-present 刑诉法 §304(2) 刑诉法解释 §634(1)']);
    expect(accepted().refusal('2026-04-10', 'findResponsible', { ...THERE, panel: ['法官一', '法官二'] })).toEqual([
      'panel-size 刑诉法 §304(1) 刑诉法解释 §635(1)',
    ]);
    expect(accepted().refusal('2026-04-10', 'findResponsible', { ...THERE, by: 'procuratorate' })).toContain(
      'not-your-act 刑诉法解释 §637(1).3',
    );
    expect(ordered().refusal('2026-04-13', 'findResponsible', THERE)).toEqual(['not-in-state 刑诉法解释 §637(1).3']);
  });

  test('Z36 treatment goes on by the decision of a panel, and only when somebody asked', () => {
    expect(delivered().refusal('2027-05-06', 'continueTreatment')).toEqual(['no-open-request 刑诉法解释 §645(2)…']);
    const asked = delivered().act('2027-04-12', 'applyForReleaseFromTreatment');
    expect(asked.refusal('2027-05-06', 'continueTreatment', { panel: ['独任法官'] })).toEqual(['panel-size 刑诉法解释 §647(1)']);
    expect(asked.act('2027-05-13', 'continueTreatment').told().late).toEqual({ 'case spc-treatment-release': '2027-05-12' });
  });
});

describe('carrying out, reconsideration', () => {
  test('Z34 the police deliver the person within five days', () => {
    expect(delivered().told()).toEqual({
      stops: ['case spc-treatment-execution'],
      documents: ['交付执行回执'],
      tells: ['treatmentInstitution', 'court'],
    });
    expect(ordered().act('2026-04-16', 'deliverToTreatment').told().late).toEqual({ 'case spc-treatment-execution': '2026-04-15' });
    expect(accepted().refusal('2026-04-10', 'deliverToTreatment')).toEqual(['not-in-state 刑诉法解释 §641']);
  });

  test('Z35 person, guardian, family and victim may ask the higher court within five days; the treatment goes on meanwhile', () => {
    for (const by of ['accused', 'guardian', 'family', 'victim'])
      expect(ordered().refusal('2026-04-15', 'requestTreatmentReconsideration', { by })).toEqual([]);
    expect(ordered().refusal('2026-04-16', 'requestTreatmentReconsideration')).toEqual(['limit-not-running 刑诉法解释 §642']);
    expect(ordered().refusal('2026-04-15', 'requestTreatmentReconsideration', { by: 'procuratorate' })).toEqual([
      'not-your-act 刑诉法 §305(2)…',
    ]);
    const asked = ordered().act('2026-04-15', 'requestTreatmentReconsideration', { by: 'victim' });
    expect(asked.told()).toEqual({
      starts: { 'case spc-treatment-reconsideration': '2026-05-15' },
      stops: ['case spc-treatment-reconsideration-request'],
      asks: ['case treatment-reconsideration'],
      documents: ['复议申请书'],
      serves: ['higherCourt'],
    });
    expect([asked.facet('accused.custody'), asked.refusal('2026-04-15', 'deliverToTreatment')]).toEqual(['treatment', []]);
  });

  test('Z35 upheld within a month, or revoked: free at once', () => {
    const asked = delivered().act('2026-04-15', 'requestTreatmentReconsideration');
    expect(asked.act('2026-05-15', 'upholdTreatment').told()).toEqual({
      stops: ['case spc-treatment-reconsideration'],
      answers: ['case treatment-reconsideration'],
      documents: ['复议决定书'],
      serves: ['guardian', 'victim', 'procuratorate'],
    });
    expect(asked.act('2026-05-18', 'upholdTreatment').told().late).toEqual({ 'case spc-treatment-reconsideration': '2026-05-15' });
    expect(asked.act('2026-05-15', 'revokeTreatment').told()).toMatchObject({
      sets: { 'case.track': 'ended', '甲.custody': 'none' },
      serves: ['guardian', 'victim', 'procuratorate', 'treatmentInstitution'],
    });
    expect(delivered().refusal('2026-04-15', 'revokeTreatment')).toEqual(['no-open-request 刑诉法解释 §643(1).2']);
    expect(asked.refusal('2026-05-15', 'upholdTreatment', { by: 'court' })).toEqual(['not-your-act 刑诉法解释 §643(1).1']);
  });

  test('Z35 sent back for its procedure: no restraint, a new month, decided again', () => {
    const asked = delivered().act('2026-04-15', 'requestTreatmentReconsideration');
    const back = asked.act('2026-05-11', 'remandTreatment');
    expect(back.told()).toMatchObject({
      sets: { 'case.track': 'treatment', '甲.custody': 'none', '甲.standing': 'suspect' },
      starts: { 'case cpl-compulsory-treatment': '2026-06-11', 'case spc-treatment-legal-aid': '2026-05-14' },
      answers: ['case treatment-reconsideration'],
      serves: ['guardian', 'victim', 'procuratorate', 'treatmentInstitution', 'court'],
    });
    expect(back.refusal('2026-05-12', 'restrainTemporarily')).toEqual([]);
    const again = back.act('2026-06-01', 'orderTreatment', THERE);
    expect([again.facet('accused.custody'), again.facet('accused.standing')]).toEqual(['treatment', 'discharged']);
    expect(delivered().refusal('2026-04-15', 'remandTreatment')).toEqual(['no-open-request 刑诉法解释 §643(1).3']);
  });

  test('Z35 whom the application was refused for has nothing to ask', () => {
    const refused = accepted().act('2026-04-10', 'refuseTreatment', THERE);
    expect(refused.refusal('2026-04-13', 'requestTreatmentReconsideration')).toContain('not-in-state 刑诉法 §305(2)…');
  });
});

describe('the procuratorate objects (纠正意见)', () => {
  test('Z37 within twenty days of the decision, by the procuratorate; the court has a month', () => {
    const objected = delivered().act('2026-04-30', 'objectToTreatmentDecision');
    expect(objected.told()).toEqual({
      starts: { 'case spc-treatment-recheck': '2026-06-01' },
      stops: ['case ppr-treatment-correction'],
      asks: ['case treatment-recheck'],
      documents: ['纠正意见书'],
      serves: ['court'],
    });
    expect(delivered().refusal('2026-05-06', 'objectToTreatmentDecision')).toEqual(['limit-not-running 检察规则 §547 刑诉法解释 §648']);
    expect(delivered().refusal('2026-04-30', 'objectToTreatmentDecision', { by: 'victim' })).toEqual(['not-your-act 检察规则 §547…']);
    // Nobody need object.
    expect(delivered().overdue('2026-06-01')).toEqual([]);
  });

  test('Z37 another panel hears it again: the decision stands, or treatment ends', () => {
    const objected = delivered().act('2026-04-20', 'objectToTreatmentDecision');
    const same = ['court-judge-1', 'court-judge-2', 'court-judge-3'];
    expect(objected.refusal('2026-05-11', 'confirmTreatmentDecision', { panel: same })[0]).toBe('panel-not-fresh 刑诉法解释 §648');
    expect(objected.act('2026-05-11', 'confirmTreatmentDecision').told()).toMatchObject({
      answers: ['case treatment-recheck'],
      serves: ['procuratorate', 'guardian', 'victim'],
    });
    expect(objected.act('2026-05-11', 'endTreatmentOnRecheck').told()).toMatchObject({
      sets: { 'case.track': 'ended', '甲.custody': 'none' },
      serves: ['procuratorate', 'guardian', 'victim', 'treatmentInstitution'],
    });
    expect(objected.refusal('2026-05-11', 'orderTreatmentOnRecheck')).toEqual(['not-in-state 刑诉法解释 §641…']);
    expect(objected.act('2026-05-21', 'confirmTreatmentDecision').told().late).toEqual({ 'case spc-treatment-recheck': '2026-05-20' });
  });

  test('Z37 where the application was refused treatment may be ordered after all; the case stays open until then', () => {
    const refused = accepted().act('2026-04-10', 'refuseTreatment', THERE);
    const objected = refused.act('2026-04-20', 'objectToTreatmentDecision');
    expect(objected.refusal('2026-04-21', 'closeSpecial')).toEqual(['not-in-state 刑诉法 §300(1)…']);
    const treated = objected.act('2026-05-11', 'orderTreatmentOnRecheck');
    expect(treated.told()).toMatchObject({
      sets: { 'case.track': 'treated', '甲.custody': 'treatment' },
      starts: { 'case spc-treatment-execution': '2026-05-18', 'case spc-treatment-reconsideration-request': '2026-05-18' },
    });
    expect(treated.refusal('2026-05-12', 'deliverToTreatment')).toEqual([]);
    expect(delivered().refusal('2026-04-20', 'orderTreatmentOnRecheck')).toContain('no-open-request 刑诉法解释 §641…');
    expect(delivered().refusal('2026-04-20', 'endTreatmentOnRecheck')).toEqual(['no-open-request 刑诉法解释 §648']);
  });
});

describe('release (解除强制医疗)', () => {
  test('Z36 proposed by the institution, or asked for by person, family or guardian, with an assessment; a month for the court', () => {
    for (const by of ['treatmentInstitution', 'accused', 'family', 'guardian'])
      expect(delivered().refusal('2027-04-12', 'applyForReleaseFromTreatment', { by })).toEqual([]);
    expect(delivered().refusal('2027-04-12', 'applyForReleaseFromTreatment', { by: 'victim' })).toEqual(['not-your-act 刑诉法 §306…']);
    expect(delivered().refusal('2027-04-12', 'applyForReleaseFromTreatment', { form: { assessment: '' } })).toEqual([
      'form-incomplete 刑诉法 §306…',
    ]);
    expect(delivered().act('2027-04-12', 'applyForReleaseFromTreatment').told()).toEqual({
      starts: { 'case spc-treatment-release': '2027-05-12' },
      asks: ['case treatment-release'],
      documents: ['解除强制医疗意见书', '解除强制医疗申请书'],
      serves: ['court'],
    });
  });

  test('Z36 released by a panel, free at once, everybody served; the unused days for reconsideration are nobody’s delay', () => {
    const asked = delivered().act('2027-04-12', 'applyForReleaseFromTreatment');
    const released = asked.act('2027-05-06', 'releaseFromTreatment');
    expect(released.told()).toEqual({
      sets: { 'case.track': 'ended', '甲.custody': 'none' },
      starts: { 'case ppr-treatment-correction': '2027-05-26' },
      stops: ['case spc-treatment-reconsideration-request', 'case spc-treatment-release'],
      answers: ['case treatment-release'],
      documents: ['解除强制医疗决定书'],
      serves: ['treatmentInstitution', 'accused', 'guardian', 'procuratorate'],
    });
    expect(asked.refusal('2027-05-06', 'releaseFromTreatment', { panel: ['独任法官'] })).toEqual(['panel-size 刑诉法解释 §647(1)']);
    expect(asked.refusal('2027-05-06', 'releaseFromTreatment', { by: 'treatmentInstitution' })).toContain('not-your-act 刑诉法 §306(1)…');
    expect(delivered().refusal('2027-05-06', 'releaseFromTreatment')).toEqual(['no-open-request 刑诉法 §306(1)…']);
    expect(released.act('2027-05-07', 'closeSpecial').facet('case.stage')).toBe('closed');
  });

  test('Z36 still dangerous: it goes on, and may be asked for again', () => {
    const goesOn = delivered().acts(
      ['2027-04-12', 'applyForReleaseFromTreatment'],
      ['2027-05-06', 'continueTreatment', { form: { kind: 'person' } }],
    );
    expect(goesOn.told()).toEqual({
      stops: ['case spc-treatment-release'],
      answers: ['case treatment-release'],
      documents: ['继续强制医疗决定书'],
      serves: ['treatmentInstitution', 'accused', 'guardian', 'procuratorate'],
    });
    expect(goesOn.facet('accused.custody')).toBe('treatment');
    expect(goesOn.refusal('2027-11-08', 'applyForReleaseFromTreatment')).toEqual([]);
  });

  test('Z36 nobody is closed in: a case under treatment cannot be closed', () => {
    expect(delivered().refusal('2026-05-06', 'closeSpecial')).toEqual(['not-in-state 刑诉法 §300(1)…', 'not-in-state 刑诉法 §300(1)…']);
  });
});
