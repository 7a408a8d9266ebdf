import { describe, expect, test } from 'vitest';
import { filed, sentForReview, type Story } from './cases-in-tests.ts';
import { fromSupervision, inReview, ownCase } from './review-in-tests.ts';

const TWO = { accused: { 甲: {}, 乙: {} } } as const;
/** A terrorism case whose suspect is abroad: nobody under any measure. */
const abroad = (): Story => filed().acts(['2026-04-01', 'transferForProsecution'], ['2026-04-01', 'acceptForReview']);
const asked = (): Story => abroad().act('2026-04-08', 'requestAbsenceApproval');
const approved = (): Story => asked().act('2026-04-20', 'approveAbsence');
/** Prosecuted in absence on 22 April 2026. */
const prosecuted = (): Story => approved().act('2026-04-22', 'prosecuteInAbsence');
const accepted = (): Story => prosecuted().act('2026-04-27', 'acceptCase');

describe('approval of trial in absence (核准缺席审判)', () => {
  test('Z16 crimes against state security and terrorism, the suspect abroad, the committee having discussed it', () => {
    expect(asked().told()).toEqual({
      asks: ['case absence-approval'],
      documents: ['报请核准缺席审判报告'],
      serves: ['supremeProcuratorate'],
    });
    expect(abroad().refusal('2026-04-08', 'requestAbsenceApproval', { approvals: {} })).toEqual(['approval-missing 刑诉法 §291(1)…']);
    expect(abroad().refusal('2026-04-08', 'requestAbsenceApproval', { form: { crime: 'theft' } })).toEqual([
      'form-incomplete 刑诉法 §291(1)…',
    ]);
    expect(abroad().refusal('2026-04-08', 'requestAbsenceApproval', { form: { urgency: '' } })).toEqual([
      'form-incomplete 刑诉法 §291(1)…',
    ]);
  });

  test('Z16 not while anybody is in hand', () => {
    expect(inReview().refusal('2026-04-08', 'requestAbsenceApproval')).toEqual(['not-in-state 刑诉法 §291(1)']);
    const half = filed(TWO).acts(
      ['2026-03-03', 'decideBail', { on: '甲' }],
      ['2026-04-01', 'transferForProsecution'],
      ['2026-04-01', 'acceptForReview'],
    );
    expect(half.refusal('2026-04-08', 'requestAbsenceApproval')).toEqual(['not-in-state 刑诉法 §291(1)']);
  });

  test('Z16 a commission’s case needs no approval; the procuratorate’s own knows no trial in absence', () => {
    expect(fromSupervision().refusal('2026-04-08', 'requestAbsenceApproval')).toEqual(['not-in-state 刑诉法 §291(1)']);
    expect(fromSupervision().refusal('2026-04-08', 'prosecuteInAbsence')).toEqual([]);
    expect(ownCase().refusal('2026-04-08', 'prosecuteInAbsence')).toEqual(['not-in-state 刑诉法 §291(1)']);
  });

  test('Z16 approved by the chief procurator of the supreme procuratorate, and by nobody else', () => {
    expect(approved().told()).toEqual({
      sets: { 'case.track': 'absence-approved' },
      answers: ['case absence-approval'],
      documents: ['核准决定书'],
      serves: ['procuratorate'],
    });
    expect(asked().refusal('2026-04-20', 'approveAbsence', { approvals: {} })).toEqual(['approval-missing 刑诉法 §291(1)…']);
    expect(asked().refusal('2026-04-20', 'approveAbsence', { by: 'higherProcuratorate' })).toEqual(['not-your-act 刑诉法 §291(1)…']);
    expect(abroad().refusal('2026-04-20', 'approveAbsence')).toEqual(['no-open-request 刑诉法 §291(1)…']);
  });

  test('Z16 refusing is the supreme procuratorate’s too, its chief deciding', () => {
    expect(asked().refusal('2026-04-20', 'refuseAbsence', { by: 'higherProcuratorate' })).toEqual(['not-your-act 检察规则 §507']);
    expect(asked().refusal('2026-04-20', 'refuseAbsence', { approvals: {} })).toEqual(['approval-missing 检察规则 §507']);
    expect(abroad().refusal('2026-04-20', 'refuseAbsence')).toEqual(['no-open-request 检察规则 §507']);
  });

  test('Z16 refused: nobody is tried in absence, and it is not asked again', () => {
    const refused = asked().act('2026-04-20', 'refuseAbsence');
    expect(refused.told()).toMatchObject({ sets: { 'case.track': 'returned' }, documents: ['不予核准决定书'] });
    expect(refused.refusal('2026-04-21', 'prosecuteInAbsence')).toEqual(['not-in-state 刑诉法 §291(1)']);
    expect(refused.refusal('2026-04-21', 'requestAbsenceApproval')).toEqual(['not-in-state 刑诉法 §291(1)…']);
  });
});

describe('prosecution in absence (按缺席审判程序起诉)', () => {
  test('Z17 with facts, proof that the defendant is abroad, and the address there; the family is told', () => {
    expect(prosecuted().told()).toEqual({
      sets: { 'case.stage': 'trial', 'case.lead': 'court', 'case.track': 'absence', '甲.standing': 'indicted' },
      starts: { 'case spc-prosecution-acceptance': '2026-04-29' },
      stops: ['甲 cpl-prosecution-review', '甲 cpl-defence-notice-review'],
      asks: ['case prosecution'],
      documents: ['起诉书'],
      serves: ['court'],
      tells: ['family', 'victim'],
      late: { '甲 cpl-defence-notice-review': '2026-04-07' },
    });
    for (const missing of [{ facts: '' }, { abroad: '' }, { address: '' }])
      expect(approved().refusal('2026-04-22', 'prosecuteInAbsence', { form: missing })).toEqual(['form-incomplete 刑诉法 §291(1)…']);
  });

  test('Z17 in a police case not before approval', () => {
    expect(abroad().refusal('2026-04-08', 'prosecuteInAbsence')).toEqual(['not-in-state 刑诉法 §291(1)']);
    expect(asked().refusal('2026-04-08', 'prosecuteInAbsence')).toEqual(['not-in-state 刑诉法 §291(1)']);
  });

  test('Z17 not when the suspect is in hand meanwhile', () => {
    const bailed = approved().act('2026-04-21', 'bailInReview');
    expect(bailed.refusal('2026-04-22', 'prosecuteInAbsence')).toEqual(['not-in-state 刑诉法 §291(1)']);
  });

  test('Z18 the suspect appears during the review: withdrawn, and reviewed anew for a whole month', () => {
    const anew = asked().act('2026-04-15', 'reviewAnewOnAppearance');
    expect(anew.told()).toEqual({
      starts: { '甲 cpl-prosecution-review': '2026-05-15' },
      answers: ['case absence-approval'],
      documents: ['撤回报请核准通知书'],
      tells: ['supremeProcuratorate', 'police'],
    });
    expect(approved().act('2026-04-21', 'reviewAnewOnAppearance').facet('case.track')).toBe('none');
    expect(abroad().refusal('2026-04-08', 'reviewAnewOnAppearance')).toEqual(['not-in-state 检察规则 §509…']);
    expect(anew.refusal('2026-04-16', 'prosecuteInAbsence')).toEqual(['not-in-state 刑诉法 §291(1)']);
  });

  test('Z18 questioned, heard and prosecuted in the ordinary way after that', () => {
    const anew = asked().acts(['2026-04-15', 'reviewAnewOnAppearance'], ['2026-04-16', 'questionInReview'], ['2026-04-17', 'hearOpinions']);
    expect(anew.refusal('2026-04-20', 'prosecute')).toEqual([]);
  });
});

describe('at the court', () => {
  test('Z19 returned when it is no case for trial in absence, not for this court, or incomplete', () => {
    const returned = prosecuted().act('2026-04-27', 'returnAbsenceCase');
    expect(returned.told()).toEqual({
      sets: { 'case.stage': 'review', 'case.lead': 'procuratorate', 'case.track': 'returned', '甲.standing': 'suspect' },
      starts: { '甲 cpl-prosecution-review': '2026-05-27' },
      stops: ['case spc-prosecution-acceptance'],
      answers: ['case prosecution'],
      documents: ['退回函'],
      serves: ['procuratorate'],
    });
    expect(returned.refusal('2026-04-28', 'prosecuteInAbsence')).toEqual(['not-in-state 刑诉法 §291(1)']);
    expect(accepted().refusal('2026-04-28', 'returnAbsenceCase')).toEqual(['no-open-request 刑诉法解释 §599(1).2…']);
  });

  test('Z19 summons and indictment are served abroad by treaty, diplomacy or as the place allows; the family gets the indictment', () => {
    const served = accepted().act('2026-05-06', 'serveAbroad', { form: { way: 'local' } });
    expect(served.told()).toEqual({ documents: ['传票', '起诉书副本', '送达回证'], serves: ['accused', 'family'] });
    expect(accepted().refusal('2026-05-06', 'serveAbroad', { form: { way: 'pigeon' } })).toEqual(['form-incomplete 刑诉法 §292…']);
    expect(abroad().refusal('2026-04-08', 'serveAbroad')).not.toEqual([]);
  });

  test('Z19 whoever has no counsel gets one assigned', () => {
    const defended = accepted().act('2026-05-06', 'assignCounselInAbsence');
    expect(defended.told()).toEqual({ sets: { '甲.counsel': 'assigned' }, documents: ['指派通知书'], serves: ['court', 'family'] });
    expect(defended.refusal('2026-05-07', 'assignCounselInAbsence')).toEqual(['not-in-state 刑诉法 §293…']);
    expect(inReview().refusal('2026-04-08', 'assignCounselInAbsence')).not.toEqual([]);
  });

  test('Z20 the defendant appears: the case goes back to the procuratorate and is reviewed anew', () => {
    const back = accepted().act('2026-06-01', 'reviewAfterAppearanceAtTrial');
    expect(back.told()).toMatchObject({
      sets: { 'case.stage': 'review', 'case.lead': 'procuratorate', 'case.track': 'none', '甲.standing': 'suspect' },
      starts: { '甲 cpl-prosecution-review': '2026-07-01' },
      documents: ['撤回案件通知书'],
      serves: ['court'],
      tells: ['police'],
    });
    // Nobody was ever questioned: that comes first now.
    expect(back.refusal('2026-06-02', 'prosecute')).toEqual(['not-in-state 刑诉法 §173(1)']);
    expect(prosecuted().refusal('2026-04-23', 'reviewAfterAppearanceAtTrial')).not.toEqual([]);
  });

  test('Z20 an ordinary trial does not go back because the defendant is there', () => {
    const ordinary = sentForReview().acts(
      ['2026-05-08', 'acceptForReview'],
      ['2026-05-11', 'questionInReview'],
      ['2026-05-12', 'hearOpinions'],
      ['2026-05-20', 'prosecute'],
      ['2026-05-22', 'acceptCase'],
    );
    expect(ordinary.refusal('2026-06-01', 'reviewAfterAppearanceAtTrial')).toEqual(['not-in-state 刑诉法 §295(1)…']);
    expect(ordinary.refusal('2026-06-01', 'serveAbroad')).toEqual(['not-in-state 刑诉法 §292…']);
  });
});

describe('the convict appears after the judgment', () => {
  /** Tried in absence and found guilty, in force since nobody appealed. */
  const inForce = (): Story =>
    accepted()
      .acts(
        ['2026-05-06', 'serveAbroad'],
        ['2026-05-06', 'assignCounselInAbsence'],
        ['2026-05-20', 'prepareHearing', { form: { day: '2026-06-08' } }],
        ['2026-06-08', 'openHearing', { present: ['procuratorate', 'counsel'] }],
        ['2026-06-10', 'convict', { form: { sentence: 'imprisonment', months: 60 } }],
        ['2026-06-15', 'pronounceJudgment'],
        ['2026-06-15', 'serveJudgment'],
      )
      .until('2026-06-26');

  test('Z21 an objection before the sentence is served: tried again from the start', () => {
    const again = inForce().act('2026-08-03', 'objectToAbsenceJudgment');
    expect(again.told()).toMatchObject({
      sets: {
        'case.stage': 'trial',
        'case.track': 'none',
        '甲.standing': 'indicted',
        '甲.sentence': 'none',
      },
      documents: ['异议书'],
      tells: ['court', 'procuratorate'],
    });
    expect(again.running('case')).toContain('cpl-trial-first');
  });

  test('Z21 only the convict objects, and nobody who was there', () => {
    expect(inForce().refusal('2026-08-03', 'objectToAbsenceJudgment', { by: 'family' })).toEqual(['not-your-act 刑诉法 §295(2)']);
    expect(accepted().refusal('2026-06-01', 'objectToAbsenceJudgment')).toContain('not-in-state 刑诉法 §295(2)');
  });
});

describe('the way out of every special procedure', () => {
  const declined = (): Story => filed().acts(['2026-03-05', 'proposeConfiscation'], ['2026-03-20', 'declineConfiscation']);

  test('Z22 what was declined or returned goes back to whoever investigates', () => {
    expect(declined().act('2026-03-23', 'resumeByPolice').told()).toEqual({
      sets: { 'case.stage': 'investigation', 'case.lead': 'police', 'case.track': 'none' },
      documents: ['退回案卷函'],
      serves: ['police'],
    });
    expect(declined().refusal('2026-03-23', 'resumeBySupervision')).toEqual(['not-in-state 检察规则 §526…']);
    expect(declined().refusal('2026-03-23', 'resumeOwnCase')).toEqual(['not-in-state 检察规则 §526…']);
    const commission = fromSupervision().acts(['2026-04-08', 'applyForConfiscationInReview'], ['2026-04-20', 'returnConfiscation']);
    expect(commission.act('2026-04-21', 'resumeBySupervision').told().sets).toEqual({
      'case.stage': 'report',
      'case.lead': 'supervision',
      'case.track': 'none',
    });
    expect(commission.refusal('2026-04-21', 'resumeByPolice')).toEqual(['not-in-state 检察规则 §526…']);
    const own = ownCase().acts(['2026-04-08', 'applyForConfiscationInReview'], ['2026-04-20', 'returnConfiscation']);
    expect(own.act('2026-04-21', 'resumeOwnCase').told().sets).toMatchObject({
      'case.stage': 'investigation',
      'case.lead': 'procuratorate',
    });
  });

  test('Z22 not while the procedure runs', () => {
    const open = filed().act('2026-03-05', 'proposeConfiscation');
    expect(open.refusal('2026-03-23', 'resumeByPolice')).toEqual(['not-in-state 检察规则 §526…']);
    expect(inReview().refusal('2026-04-08', 'resumeByPolice')).toContain('not-in-state 检察规则 §526…');
  });

  test('Z22 where nobody is suspected any more the case goes back to review, and is closed there', () => {
    const treated = inReview().acts(
      ['2026-04-03', 'findNotResponsible'],
      ['2026-04-03', 'dismissByStatute', { form: { ground: 'no-crime' } }],
      ['2026-04-07', 'applyForTreatmentInReview'],
      ['2026-04-10', 'returnTreatment'],
    );
    expect(treated.refusal('2026-04-13', 'resumeByPolice')).toEqual(['not-in-state 检察规则 §526…']);
    const back = treated.act('2026-04-13', 'resumeReview');
    expect(back.told()).toMatchObject({ sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' }, serves: ['procuratorate'] });
    expect(back.refusal('2026-04-20', 'closeWithoutTrial')).toEqual([]);
    expect(declined().refusal('2026-03-23', 'resumeReview')).toEqual(['not-in-state 刑诉法解释 §613(1).2…']);
  });

  test('Z22 closed when nothing is held, nobody restrained, nobody still to be prosecuted', () => {
    expect(declined().refusal('2026-03-23', 'closeSpecial')).toEqual(['not-in-state 刑诉法 §300(1)…']);
    expect(inReview().refusal('2026-04-08', 'closeSpecial')).toContain('not-in-state 刑诉法 §300(1)…');
  });
});
