import { describe, expect, test } from 'vitest';
import { detained, filed, given, type Setting, type Story } from './cases-in-tests.ts';
import { fromSupervision, inReview, ownCase } from './review-in-tests.ts';

const WITH_HOUSE: Setting = { property: ['房产'] };
const JUDGES = ['法官一', '法官二', '法官三'];
/** Seized on 4 March, the opinion with the procuratorate on Thursday 5 March 2026. */
const proposed = (): Story => filed(WITH_HOUSE).acts(['2026-03-04', 'seizeProperty'], ['2026-03-05', 'proposeConfiscation']);
const applied = (): Story => proposed().act('2026-04-01', 'applyForConfiscation');
const accepted = (): Story => applied().act('2026-04-10', 'acceptConfiscation');
/** Published on 20 April: the notice runs until 20 October 2026. */
const announced = (): Story => accepted().act('2026-04-20', 'announceConfiscation');
const ruled = (): Story => announced().act('2026-10-21', 'ruleConfiscation');

describe('the opinion of those who investigate (没收违法所得意见书)', () => {
  test('Z23 the suspect fled for a year after the wanted notice, or is dead: the police write to the procuratorate', () => {
    expect(proposed().told()).toMatchObject({
      sets: { 'case.stage': 'special', 'case.lead': 'procuratorate', 'case.track': 'confiscation' },
      starts: { 'case ppr-confiscation-decision': '2026-04-07' },
      asks: ['case confiscation-opinion'],
      documents: ['没收违法所得意见书'],
      serves: ['procuratorate'],
    });
    expect(filed().refusal('2026-03-05', 'proposeConfiscation', { approvals: {} })).toEqual(['approval-missing 刑诉法 §298(2)…']);
    expect(filed().refusal('2026-03-05', 'proposeConfiscation', { form: { gone: 'ill' } })).toEqual(['form-incomplete 刑诉法 §298(2)…']);
  });

  test.each([
    ['duty', '刑诉法解释 §609(1)'],
    ['terrorism', '刑诉法解释 §609(2)'],
    ['grave', '刑诉法解释 §609(3)'],
    ['fraud', '刑诉法解释 §609(4)'],
  ])('Z23 for the crimes of the interpretation: %s (%s)', (crime) => {
    expect(filed().refusal('2026-03-05', 'proposeConfiscation', { form: { crime } })).toEqual([]);
  });

  test('Z23 not for other crimes, not while anybody is in hand', () => {
    expect(filed().refusal('2026-03-05', 'proposeConfiscation', { form: { crime: 'assault' } })).toEqual([
      'form-incomplete 刑诉法 §298(2)…',
    ]);
    expect(detained().refusal('2026-03-05', 'proposeConfiscation')).toEqual(['not-in-state 刑诉法 §298(1)']);
    expect(filed().act('2026-03-03', 'decideBail').refusal('2026-03-05', 'proposeConfiscation')).toEqual(['not-in-state 刑诉法 §298(1)']);
  });

  test('Z23 a supervision commission proposes in its own cases', () => {
    const commission = given({ origin: 'supervision' });
    expect(commission.act('2026-03-05', 'proposeConfiscationBySupervision').told()).toMatchObject({
      sets: { 'case.stage': 'special', 'case.lead': 'procuratorate', 'case.track': 'confiscation' },
      starts: { 'case ppr-confiscation-decision': '2026-04-07' },
      asks: ['case confiscation-opinion'],
      documents: ['没收违法所得意见书'],
      serves: ['procuratorate'],
    });
    expect(commission.refusal('2026-03-05', 'proposeConfiscation')).toContain('not-in-state 刑诉法 §298(2)');
    expect(given().refusal('2026-03-05', 'proposeConfiscationBySupervision')).toEqual(['not-in-state 监察法 §55']);
    const declined = commission.acts(['2026-03-05', 'proposeConfiscationBySupervision'], ['2026-03-20', 'declineConfiscation']);
    expect(declined.act('2026-03-23', 'resumeBySupervision').facet('case.lead')).toBe('supervision');
  });
});

describe('the procuratorate asks why nothing was started', () => {
  test('Z23 seven days for the reasons; if they do not hold, a notice to start', () => {
    const asked = filed().act('2026-03-09', 'demandReasonsForConfiscation');
    expect(asked.told()).toEqual({
      starts: { 'case ppr-confiscation-reasons': '2026-03-16' },
      asks: ['case confiscation-reasons'],
      documents: ['要求说明不启动违法所得没收程序理由通知书'],
      serves: ['police'],
    });
    expect(asked.refusal('2026-03-10', 'notifyToStartConfiscation')).toEqual(['not-in-state 检察规则 §524(2)']);
    const reasoned = asked.act('2026-03-16', 'giveReasonsAgainstConfiscation');
    expect(reasoned.told()).toMatchObject({ answers: ['case confiscation-reasons'], serves: ['procuratorate'] });
    expect(reasoned.act('2026-03-18', 'notifyToStartConfiscation').told()).toEqual({
      documents: ['启动违法所得没收程序通知书'],
      serves: ['police'],
    });
    expect(asked.act('2026-03-17', 'giveReasonsAgainstConfiscation').told().late).toEqual({
      'case ppr-confiscation-reasons': '2026-03-16',
    });
  });

  test('Z23 police who start it meanwhile owe no reasons; nobody asks where others investigate', () => {
    const asked = filed().act('2026-03-09', 'demandReasonsForConfiscation');
    expect(asked.act('2026-03-12', 'proposeConfiscation').told().answers).toContain('case confiscation-reasons');
    expect(filed().refusal('2026-03-09', 'giveReasonsAgainstConfiscation')).toEqual(['no-open-request 检察规则 §524(1)']);
    expect(filed().refusal('2026-03-09', 'demandReasonsForConfiscation', { by: 'court' })).toEqual(['not-your-act 检察规则 §524(1)']);
    expect(ownCase().refusal('2026-04-08', 'demandReasonsForConfiscation')).toContain('not-in-state 检察规则 §524(1)');
  });
});

describe('the decision of the procuratorate', () => {
  test('Z24 thirty days, fifteen more once', () => {
    const longer = proposed().act('2026-04-01', 'extendConfiscationDecision');
    // Forty-five days from 5 March: Sunday 19 April, and so Monday.
    expect(longer.told()).toEqual({ counts: { 'case ppr-confiscation-decision': '2026-04-20' } });
    expect(longer.refusal('2026-04-15', 'extendConfiscationDecision')).toEqual(['extension-used-up 检察规则 §523(1)']);
    expect(filed().refusal('2026-04-01', 'extendConfiscationDecision')).toContain('no-open-request 检察规则 §523(1)');
  });

  test('Z24 while proof is supplied the time stands still', () => {
    const asked = proposed().act('2026-03-16', 'requireProofForConfiscation');
    expect(asked.told()).toEqual({
      counts: { 'case ppr-confiscation-decision': 'suspended' },
      documents: ['补充证据通知书'],
      serves: ['police', 'supervision'],
    });
    const supplied = asked.act('2026-03-26', 'supplyProofForConfiscation');
    // Ten days, 16 to 25 March, are left out: Saturday 4 April becomes Tuesday 14 April.
    expect(supplied.told().counts).toEqual({ 'case ppr-confiscation-decision': '2026-04-14' });
    expect(proposed().refusal('2026-03-16', 'supplyProofForConfiscation')).toEqual(['limit-not-running 检察规则 §523(2)…']);
    expect(asked.refusal('2026-03-17', 'requireProofForConfiscation')).toEqual(['limit-not-running 检察规则 §523(2)…']);
    expect(applied().refusal('2026-04-02', 'requireProofForConfiscation')).toContain('no-open-request 检察规则 §523(2)…');
  });

  test('Z24 declined, with reasons, to whoever sent it', () => {
    expect(proposed().act('2026-04-01', 'declineConfiscation').told()).toEqual({
      sets: { 'case.track': 'returned' },
      stops: ['case ppr-confiscation-decision'],
      answers: ['case confiscation-opinion'],
      documents: ['不提出没收违法所得申请决定书'],
      serves: ['police'],
    });
    expect(proposed().refusal('2026-04-01', 'declineConfiscation', { form: { reasons: '' } })).toEqual([
      'form-incomplete 检察规则 §523(2)',
    ]);
  });

  test('Z24 applied for at the court, which has thirty days to take it', () => {
    expect(applied().told()).toEqual({
      sets: { 'case.lead': 'court' },
      starts: { 'case spc-confiscation-acceptance': '2026-05-06' },
      stops: ['case ppr-confiscation-decision'],
      asks: ['case confiscation-application'],
      answers: ['case confiscation-opinion'],
      documents: ['没收违法所得申请书'],
      serves: ['court'],
    });
    expect(proposed().act('2026-04-08', 'applyForConfiscation').told().late).toEqual({ 'case ppr-confiscation-decision': '2026-04-07' });
    expect(proposed().refusal('2026-04-01', 'applyForConfiscation', { by: 'police' })).toEqual(['not-your-act 刑诉法 §298(1)…']);
  });

  test('Z24 when the suspect dies or flees during the review the procuratorate applies directly', () => {
    const gone = inReview().acts(['2026-04-07', 'releaseInReview'], ['2026-04-08', 'applyForConfiscationInReview']);
    expect(gone.told()).toMatchObject({
      sets: { 'case.stage': 'special', 'case.lead': 'court', 'case.track': 'confiscation' },
      asks: ['case confiscation-application'],
      documents: ['没收违法所得申请书'],
    });
    expect(gone.running('甲')).toEqual([]);
    expect(inReview().refusal('2026-04-08', 'applyForConfiscationInReview')).toEqual(['not-in-state 刑诉法 §298(1)']);
    expect(ownCase().refusal('2026-04-08', 'applyForConfiscationInReview')).toEqual([]);
    expect(fromSupervision().refusal('2026-04-08', 'applyForConfiscationInReview')).toEqual([]);
  });

  test('Z24 not where nobody is suspected any more', () => {
    const out = inReview().act('2026-04-07', 'dismissByStatute', { form: { ground: 'death' } });
    expect(out.refusal('2026-04-08', 'applyForConfiscationInReview')).toEqual(['not-in-state 刑诉法 §298(1)…']);
  });
});

describe('at the court', () => {
  test('Z25 accepted: the notice is published within fifteen days', () => {
    expect(accepted().told()).toEqual({
      starts: { 'case spc-confiscation-announcement': '2026-04-27' },
      stops: ['case spc-confiscation-acceptance'],
      answers: ['case confiscation-application'],
      documents: ['受理案件通知书'],
      serves: ['procuratorate'],
    });
    expect(applied().act('2026-05-07', 'acceptConfiscation').told().late).toEqual({ 'case spc-confiscation-acceptance': '2026-05-06' });
    expect(filed().refusal('2026-04-10', 'acceptConfiscation')).toEqual(['no-open-request 刑诉法解释 §612…']);
  });

  test.each([
    ['scope', '刑诉法解释 §613(1).2'],
    ['evidence', '刑诉法解释 §613(1).3'],
    ['incomplete', '刑诉法解释 §613(1).4'],
  ])('Z25 returned for %s (%s)', (ground) => {
    const returned = applied().act('2026-04-10', 'returnConfiscation', { form: { ground } });
    expect(returned.told()).toMatchObject({ sets: { 'case.track': 'returned' }, documents: ['退回函'], serves: ['procuratorate'] });
    expect(returned.refusal('2026-04-13', 'announceConfiscation')).toEqual(['not-in-state 刑诉法 §299(2)…']);
  });

  test('Z25 only the court returns what was applied for, for one of three reasons', () => {
    expect(applied().refusal('2026-04-10', 'returnConfiscation', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法解释 §613(1).2…']);
    expect(applied().refusal('2026-04-10', 'returnConfiscation', { form: { ground: 'busy' } })).toEqual([
      'form-incomplete 刑诉法解释 §613(1).2…',
    ]);
    expect(proposed().refusal('2026-04-10', 'returnConfiscation')).toEqual(['no-open-request 刑诉法解释 §613(1).2…']);
  });

  test('Z25 the notice runs six months; family and owners are told; publishing late is flagged', () => {
    expect(announced().told()).toEqual({
      sets: { 'case.track': 'announced' },
      starts: { 'case cpl-confiscation-notice': '2026-10-20' },
      stops: ['case spc-confiscation-announcement'],
      documents: ['没收违法所得公告'],
      tells: ['owner', 'family'],
    });
    expect(accepted().act('2026-04-28', 'announceConfiscation').told().late).toEqual({
      'case spc-confiscation-announcement': '2026-04-27',
    });
    expect(applied().refusal('2026-04-08', 'announceConfiscation')).toEqual(['not-in-state 刑诉法 §299(2)…']);
    expect(announced().refusal('2026-04-21', 'announceConfiscation')).toEqual(['not-in-state 刑诉法 §299(2)…']);
  });

  test('Z26 nothing is ruled before the notice is over', () => {
    expect(announced().refusal('2026-10-20', 'ruleConfiscation')).toEqual(['limit-not-running 刑诉法 §299(3)']);
    expect(announced().refusal('2026-10-20', 'refuseConfiscation')).toEqual(['limit-not-running 刑诉法 §299(3)']);
    expect(announced().refusal('2026-10-21', 'ruleConfiscation')).toEqual([]);
  });

  test('Z26 by a panel of three or seven, never by one', () => {
    expect(announced().refusal('2026-10-21', 'ruleConfiscation', { panel: ['独任法官'] })).toEqual([
      'panel-size 刑诉法 §299(1) 刑诉法解释 §619(1)',
    ]);
    expect(announced().refusal('2026-10-21', 'ruleConfiscation', { panel: JUDGES })).toEqual([]);
    expect(announced().refusal('2026-10-21', 'refuseConfiscation', { panel: ['法官一', '法官二'] })).toEqual([
      'panel-size 刑诉法 §299(1) 刑诉法解释 §619(1)',
    ]);
  });

  test('Z26 every claim of a third party is heard first', () => {
    const claimed = announced().act('2026-05-06', 'raiseOwnerClaim');
    expect(claimed.refusal('2026-10-21', 'ruleConfiscation')).toEqual(['not-in-state 刑诉法 §299(3)']);
    expect(claimed.refusal('2026-10-21', 'refuseConfiscation')).toEqual(['not-in-state 刑诉法 §299(3)']);
    const rejected = claimed.act('2026-10-21', 'rejectOwnerClaim', { by: 'court' });
    expect(rejected.act('2026-10-22', 'ruleConfiscation').facet('property.order')).toBe('confiscation');
    const granted = claimed.act('2026-10-21', 'acceptOwnerClaim', { by: 'court' });
    expect(granted.act('2026-10-22', 'ruleConfiscation').facet('property.order')).toBe('release');
  });

  test('Z26 confiscated: five days for the appeal of family, owners and procuratorate', () => {
    expect(ruled().told()).toEqual({
      sets: { 'case.track': 'ruled', '房产.order': 'confiscation' },
      starts: { 'case spc-confiscation-appeal': '2026-10-26' },
      documents: ['没收违法所得裁定书'],
      serves: ['owner', 'family', 'procuratorate'],
    });
    // That it came after the notice is what the law wants.
    expect(ruled().late()).toEqual([]);
  });

  test('Z26 what the victim owns goes back to the victim, not to the treasury', () => {
    const owned = announced().act('2026-10-21', 'judgeReturnToVictim', { by: 'court' });
    expect(owned.act('2026-10-22', 'ruleConfiscation').facet('property.order')).toBe('victim');
  });

  test('Z26 dismissed: what is held is released', () => {
    const dismissed = announced().act('2026-10-21', 'refuseConfiscation');
    expect(dismissed.told()).toMatchObject({
      sets: { 'case.track': 'ruled', '房产.order': 'release' },
      starts: { 'case spc-confiscation-appeal': '2026-10-26' },
      documents: ['驳回申请裁定书'],
    });
  });
});

describe('the suspect appears (到案)', () => {
  test('Z27 the procedure ends, before the court’s decision to take it or during the notice', () => {
    expect(announced().act('2026-06-01', 'endConfiscationOnAppearance').told()).toEqual({
      sets: { 'case.track': 'returned' },
      stops: ['case cpl-confiscation-notice'],
      documents: ['终止审理裁定书', '终止审查决定书'],
      serves: ['procuratorate', 'police'],
    });
    expect(proposed().act('2026-03-16', 'endConfiscationOnAppearance').told()).toMatchObject({
      answers: ['case confiscation-opinion'],
      stops: ['case ppr-confiscation-decision'],
    });
    expect(applied().act('2026-04-08', 'endConfiscationOnAppearance', { by: 'court' }).told()).toMatchObject({
      answers: ['case confiscation-application'],
    });
    expect(filed().refusal('2026-03-16', 'endConfiscationOnAppearance')).toEqual(['not-in-state 刑诉法 §301(1)…']);
  });

  test('Z27 also while the ruling may be appealed or is under appeal; what was ruled falls', () => {
    const early = ruled().act('2026-10-23', 'endConfiscationOnAppearance', { by: 'court' });
    expect(early.told()).toMatchObject({
      sets: { 'case.track': 'returned', '房产.order': 'none' },
      stops: ['case cpl-confiscation-notice', 'case spc-confiscation-appeal'],
    });
    const appealed = ruled().act('2026-10-26', 'appealConfiscation');
    expect(appealed.act('2026-12-01', 'endConfiscationOnAppearance', { by: 'higherCourt' }).told()).toMatchObject({
      answers: ['case confiscation-appeal'],
      sets: { 'case.track': 'returned', '房产.order': 'none' },
    });
    const inForce = ruled().until('2026-10-27');
    expect(inForce.refusal('2026-11-02', 'endConfiscationOnAppearance', { by: 'court' })).toEqual(['not-in-state 刑诉法 §301(1)…']);
  });

  test('Z27 and the case goes back to the police, who investigate the person', () => {
    const back = announced().acts(['2026-06-01', 'endConfiscationOnAppearance'], ['2026-06-02', 'resumeByPolice']);
    expect(back.facet('case.stage')).toBe('investigation');
    expect(back.refusal('2026-06-03', 'detain', { on: '甲' })).toEqual([]);
  });
});

describe('appeal and effect', () => {
  test('Z28 within five days, by family, owner or procuratorate; on the sixth the ruling is in force', () => {
    for (const by of ['family', 'owner', 'procuratorate']) expect(ruled().refusal('2026-10-26', 'appealConfiscation', { by })).toEqual([]);
    expect(ruled().refusal('2026-10-26', 'appealConfiscation', { by: 'victim' })).toEqual(['not-your-act 刑诉法 §300(2)…']);
    const effective = ruled().until('2026-10-27');
    expect(effective.facet('case.track')).toBe('ended');
    expect(effective.refusal('2026-10-27', 'appealConfiscation')).toContain('limit-not-running 刑诉法解释 §622');
  });

  test('Z28 an appeal keeps the ruling from taking effect', () => {
    const appealed = ruled().act('2026-10-26', 'appealConfiscation');
    expect(appealed.told()).toEqual({
      stops: ['case spc-confiscation-appeal'],
      asks: ['case confiscation-appeal'],
      documents: ['上诉状', '抗诉书'],
      serves: ['higherCourt'],
    });
    expect(appealed.until('2026-12-01').facet('case.track')).toBe('ruled');
    expect(appealed.refusal('2026-12-01', 'confiscateByJudgment')).not.toEqual([]);
  });

  test('Z28 the ruling takes effect by law alone, when the five days are over and nobody appealed', () => {
    expect(ruled().refusal('2026-10-26', 'confiscationTakesEffect', { by: 'law' })).toEqual(['limit-not-running 刑诉法 §300(2)…']);
    expect(ruled().refusal('2026-10-26', 'confiscationTakesEffect', { by: 'court' })).toContain('not-your-act 刑诉法 §300(2)…');
    const appealed = ruled().act('2026-10-26', 'appealConfiscation');
    expect(appealed.refusal('2026-11-30', 'confiscationTakesEffect', { by: 'law' })).toContain('not-in-state 刑诉法 §300(2)…');
  });

  test('Z28 only the court above answers the appeal', () => {
    const appealed = ruled().act('2026-10-26', 'appealConfiscation');
    expect(appealed.refusal('2026-12-01', 'changeConfiscation', { by: 'court' })).toEqual(['not-your-act 刑诉法解释 §623(1).2…']);
    expect(appealed.refusal('2026-12-01', 'changeConfiscation', { form: { reasons: '' } })).toEqual([
      'form-incomplete 刑诉法解释 §623(1).2…',
    ]);
    expect(ruled().refusal('2026-10-22', 'changeConfiscation')).toEqual(['no-open-request 刑诉法解释 §623(1).2…']);
  });

  test('Z28 upheld, or changed so that everything is released', () => {
    const appealed = ruled().act('2026-10-26', 'appealConfiscation');
    expect(appealed.act('2026-12-01', 'upholdConfiscation').told()).toMatchObject({
      sets: { 'case.track': 'ended' },
      answers: ['case confiscation-appeal'],
      serves: ['owner', 'family', 'procuratorate', 'court'],
    });
    expect(appealed.act('2026-12-01', 'changeConfiscation').told()).toMatchObject({
      sets: { 'case.track': 'ended', '房产.order': 'release' },
      answers: ['case confiscation-appeal'],
    });
    expect(appealed.refusal('2026-12-01', 'upholdConfiscation', { by: 'court' })).toEqual(['not-your-act 刑诉法解释 §623(1).1']);
    expect(ruled().refusal('2026-10-22', 'upholdConfiscation')).toEqual(['no-open-request 刑诉法解释 §623(1).1']);
  });

  test('Z28 sent back for unclear facts once: heard again without another notice', () => {
    const appealed = ruled().act('2026-10-26', 'appealConfiscation');
    const back = appealed.act('2026-12-01', 'remandConfiscation');
    expect(back.told()).toEqual({
      sets: { 'case.track': 'announced', 'case.remanded': 'yes', '房产.order': 'none' },
      answers: ['case confiscation-appeal'],
      documents: ['撤销原裁定发回重审裁定书'],
      serves: ['owner', 'family', 'procuratorate', 'court'],
    });
    const again = back.acts(['2026-12-10', 'ruleConfiscation'], ['2026-12-14', 'appealConfiscation']);
    expect(again.refusal('2027-01-04', 'remandConfiscation')).toEqual(['not-in-state 刑诉法解释 §623(2)']);
    expect(again.refusal('2027-01-04', 'remandConfiscationForProcedure')).toEqual([]);
    expect(again.refusal('2027-01-04', 'upholdConfiscation')).toEqual([]);
    expect(ruled().refusal('2026-10-22', 'remandConfiscation')).toEqual(['no-open-request 刑诉法解释 §623(1).3…']);
  });

  test.each([
    ['procedure', '刑诉法解释 §623(1).4'],
    ['newcomer', '刑诉法解释 §624'],
  ])('Z28 sent back for %s (%s)', (ground) => {
    const appealed = ruled().act('2026-10-26', 'appealConfiscation');
    const back = appealed.act('2026-12-01', 'remandConfiscationForProcedure', { form: { ground } });
    expect([back.facet('case.track'), back.facet('case.remanded')]).toEqual(['announced', 'no']);
    expect(back.refusal('2026-12-10', 'refuseConfiscation')).toEqual([]);
  });

  test('Z28 carried out only when in force; then the case is closed, the fugitive left for a case of their own', () => {
    expect(ruled().refusal('2026-10-22', 'confiscateByJudgment')).toContain('not-in-state 刑诉法 §245(4) 刑诉法 §300(1)');
    const effective = ruled().until('2026-10-27');
    expect(effective.refusal('2026-10-28', 'closeSpecial')).toEqual(['not-in-state 刑诉法 §300(1)']);
    const done = effective.acts(['2026-10-28', 'confiscateByJudgment'], ['2026-10-29', 'closeSpecial']);
    expect([done.facet('property.ending'), done.facet('accused.standing'), done.facet('case.stage')]).toEqual([
      'confiscated',
      'separate',
      'closed',
    ]);
  });

  test('Z28 a weekend at the end of the five days is given to whoever appeals', () => {
    // Five days from Monday 26 October: Saturday 31 October, and so Monday 2 November.
    const late = announced().act('2026-10-26', 'ruleConfiscation');
    expect(late.due('spc-confiscation-appeal')).toBe('2026-11-02');
    expect(late.refusal('2026-11-02', 'appealConfiscation')).toEqual([]);
  });
});
