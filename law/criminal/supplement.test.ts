import { describe, expect, test } from 'vitest';
import { sentForReview, type Story } from './cases-in-tests.ts';
import { fromSupervision, hearAll, heard, inReview, oneMinor, ownCase, toEach } from './review-in-tests.ts';

const TWO = { accused: { 甲: {}, 乙: {} } } as const;
/** Sent back once and again: 10 April, 8 May; 5 June, 3 July. */
const twice = (story: Story): Story =>
  story.acts(
    ['2026-04-10', 'returnForSupplement'],
    ['2026-05-08', 'resubmitAfterSupplement'],
    ['2026-06-05', 'returnForSupplement'],
    ['2026-07-03', 'resubmitAfterSupplement'],
  );

describe('evidence without a return', () => {
  test('P109 the procuratorate requires evidence, or an account of how it was obtained', () => {
    expect(inReview().act('2026-04-02', 'requireEvidence').told()).toEqual({
      documents: ['提供证据材料通知书', '要求说明证据收集合法性通知书'],
      tells: ['police', 'supervision'],
    });
    expect(fromSupervision().refusal('2026-04-02', 'requireEvidence')).toEqual([]);
    expect(inReview().refusal('2026-04-02', 'requireEvidence', { by: 'court' })).toEqual(['not-your-act 刑诉法 §175(1)…']);
    expect(inReview().refusal('2026-04-02', 'requireEvidence', { form: { matters: '' } })).toEqual(['form-incomplete 刑诉法 §175(1)…']);
  });

  test('P109 what the police left out, a crime or an accomplice, is to be sent too', () => {
    const asked = inReview().act('2026-04-02', 'requireFurtherTransfer', { form: { omitted: 'accomplice' } });
    expect(asked.told()).toEqual({ documents: ['要求补充移送起诉通知书'], serves: ['police'] });
    expect(fromSupervision().refusal('2026-04-02', 'requireFurtherTransfer')).toEqual(['not-in-state 检察规则 §356']);
  });

  test('P109 evidence obtained unlawfully is excluded, with reasons and articles; police and counsel are told', () => {
    expect(inReview().act('2026-04-02', 'excludeEvidence').told()).toEqual({
      documents: ['提请排除非法证据意见书', '纠正违法通知书'],
      tells: ['police', 'counsel'],
    });
    expect(inReview().refusal('2026-04-02', 'excludeEvidence', { form: { articles: [] } })).toEqual(['form-incomplete 刑诉法 §56(2)…']);
    expect(inReview().refusal('2026-04-02', 'excludeEvidence', { by: 'police' })).toEqual(['not-your-act 刑诉法 §56(2)…']);
  });

  test('P109 the procuratorate investigates itself, by two, and the month of the review runs on', () => {
    const own = inReview().act('2026-04-02', 'investigateInReview');
    expect(own.told()).toEqual({ documents: ['自行侦查笔录'] });
    expect(own.due('cpl-prosecution-review')).toBe('2026-05-06');
    expect(inReview().refusal('2026-04-02', 'investigateInReview', { people: ['一人'] })).toEqual(['too-few-officers 刑诉法 §175(2)…']);
  });
});

describe('return to the police (退回补充侦查)', () => {
  test('P110 returned: the review ends for now, a month of investigation begins, the case is the police’s', () => {
    expect(heard().act('2026-04-10', 'returnForSupplement').told()).toEqual({
      sets: { 'case.stage': 'supplement', 'case.lead': 'police', 'case.returns': '1' },
      // 10 May is a Sunday, 9 May a working Saturday before it: Monday 11 May.
      starts: { 'case cpl-supplementary-investigation': '2026-05-11' },
      stops: ['甲 cpl-prosecution-review'],
      asks: ['case supplementary-investigation'],
      documents: ['补充侦查决定书', '补充侦查提纲'],
      serves: ['police'],
      tells: ['detentionCentre'],
    });
  });

  test('P110 with somebody held the month ends on its day, whatever day it is', () => {
    const held = sentForReview().acts(['2026-05-08', 'acceptForReview'], ['2026-05-20', 'returnForSupplement']);
    // 20 June 2026 is a Saturday within Dragon Boat.
    expect(held.due('cpl-supplementary-investigation')).toBe('2026-06-20');
  });

  test('P110 the outline says what is missing', () => {
    expect(heard().refusal('2026-04-10', 'returnForSupplement', { form: { matters: '' } })).toEqual(['form-incomplete 刑诉法 §175(2)…']);
  });

  test('P110 sent back to review: a new month from the day it comes, extended anew if complex', () => {
    const extended = heard().acts(['2026-04-08', 'extendReview'], ['2026-04-10', 'returnForSupplement']);
    const back = extended.act('2026-05-08', 'resubmitAfterSupplement');
    expect(back.told()).toEqual({
      sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
      starts: { '甲 cpl-prosecution-review': '2026-06-08' },
      stops: ['case cpl-supplementary-investigation'],
      answers: ['case supplementary-investigation'],
      documents: ['补充侦查报告书'],
      serves: ['procuratorate'],
      tells: ['detentionCentre'],
    });
    expect(back.act('2026-06-01', 'extendReview').due('cpl-prosecution-review')).toBe('2026-06-23');
  });

  test('P110 sent back on the last day: in time; a day later: late, and no less valid', () => {
    const returned = heard().act('2026-04-10', 'returnForSupplement');
    expect(returned.act('2026-05-11', 'resubmitAfterSupplement').told().late).toBeUndefined();
    const late = returned.act('2026-05-12', 'resubmitAfterSupplement');
    expect(late.told().late).toEqual({ 'case cpl-supplementary-investigation': '2026-05-11' });
    expect(late.facet('case.stage')).toBe('review');
    expect(returned.overdue('2026-05-12')).toEqual(['case cpl-supplementary-investigation']);
  });

  test('P110 when the month is over the procuratorate asks the police why', () => {
    const returned = heard().act('2026-04-10', 'returnForSupplement');
    expect(returned.refusal('2026-05-11', 'askWhyNotResubmitted')).toEqual(['limit-not-running 检察规则 §347(1)']);
    expect(returned.act('2026-05-12', 'askWhyNotResubmitted').told()).toEqual({ documents: ['要求说明理由通知书'], serves: ['police'] });
    expect(returned.act('2026-05-12', 'askWhyNotResubmitted').refusal('2026-05-13', 'resubmitAfterSupplement')).toEqual([]);
    const commission = hearAll(fromSupervision()).act('2026-04-10', 'returnForInquiry');
    expect(commission.refusal('2026-05-12', 'askWhyNotResubmitted')).toEqual(['not-in-state 检察规则 §347(1)']);
    expect(heard().refusal('2026-05-12', 'askWhyNotResubmitted')).toContain('not-in-state 检察规则 §347(1)');
  });

  test('P110 the police head approves what is sent back', () => {
    const returned = heard().act('2026-04-10', 'returnForSupplement');
    expect(returned.refusal('2026-05-08', 'resubmitAfterSupplement', { approvals: {} })).toEqual(['approval-missing 刑诉法 §175(3)…']);
    expect(returned.refusal('2026-05-08', 'resubmitAfterSupplement', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §175(3)…']);
    expect(heard().refusal('2026-05-08', 'resubmitAfterSupplement')).toEqual([
      'not-in-state 刑诉法 §175(3)…',
      'no-open-request 刑诉法 §175(3)…',
    ]);
  });

  test('P110 every accused gets a new month; whoever was let go before gets none', () => {
    const half = heard(TWO).acts(['2026-04-08', 'dismissAtDiscretion', { on: '甲' }], ['2026-04-10', 'returnForSupplement']);
    const back = half.act('2026-05-08', 'resubmitAfterSupplement');
    expect(back.due('cpl-prosecution-review', '乙')).toBe('2026-06-08');
    expect(back.running('甲')).not.toContain('cpl-prosecution-review');
  });

  test('P110 nobody is left to return a case for when all were let go', () => {
    const gone = heard().act('2026-04-08', 'dismissAtDiscretion');
    expect(gone.refusal('2026-04-09', 'returnForSupplement')).toEqual(['not-in-state 刑诉法 §175(2)…']);
  });

  test('P110 a case whose non-prosecution was revoked may be returned for evidence, and then be prosecuted, not withdrawn', () => {
    const ordered = heard().acts(['2026-04-08', 'dismissAtDiscretion'], ['2026-04-13', 'correctNonProsecution']);
    const returned = ordered.act('2026-04-14', 'returnForSupplement');
    expect(returned.running('甲')).not.toContain('cpl-prosecution-review');
    expect(returned.refusal('2026-04-20', 'withdrawAfterReturn')).toEqual(['not-in-state 公安程序规定 §296(1).3…']);
    const back = returned.act('2026-05-08', 'resubmitAfterSupplement');
    expect(back.due('cpl-prosecution-review')).toBe('2026-06-08');
    expect(back.refusal('2026-05-11', 'dismissForEvidence')).toEqual(['not-in-state 刑诉法 §175(4)…']);
    expect(back.refusal('2026-05-11', 'prosecute')).toEqual([]);
  });

  test('P110 what was heard before the return stays heard', () => {
    const back = heard().acts(['2026-04-10', 'returnForSupplement'], ['2026-05-08', 'resubmitAfterSupplement']);
    expect(back.refusal('2026-05-11', 'prosecute')).toEqual([]);
  });

  test('P110 nothing of the review is done while the case is with the police', () => {
    const away = heard().act('2026-04-10', 'returnForSupplement');
    expect(away.refusal('2026-04-13', 'prosecute')).toContain('not-in-state 刑诉法 §169…');
    expect(away.refusal('2026-04-13', 'dismissAtDiscretion')).toEqual(['not-in-state 刑诉法 §177(2)…']);
    expect(away.refusal('2026-04-13', 'investigateInReview')).toEqual(['not-in-state 刑诉法 §175(2)…']);
  });
});

describe('twice at most', () => {
  test('P111 the third return is refused', () => {
    const file = twice(heard());
    expect(file.facet('case.returns')).toBe('2');
    expect(file.refusal('2026-07-10', 'returnForSupplement')).toEqual(['counted-out 刑诉法 §175(2)…']);
  });

  test('P111 a change of jurisdiction gives no further return', () => {
    const moved = twice(heard()).act('2026-07-06', 'changeJurisdictionInReview', { agency: 'procuratorate-agency' });
    expect(moved.refusal('2026-07-10', 'returnForSupplement')).toContain('counted-out 刑诉法 §175(2)…');
    const between = heard().acts(
      ['2026-04-10', 'returnForSupplement'],
      ['2026-05-08', 'resubmitAfterSupplement'],
      ['2026-05-11', 'changeJurisdictionInReview'],
      ['2026-05-20', 'returnForSupplement'],
      ['2026-06-18', 'resubmitAfterSupplement'],
    );
    expect(between.refusal('2026-07-10', 'returnForSupplement')).toContain('counted-out 刑诉法 §175(2)…');
  });

  test('P111 after the second return new facts are passed on, and what is clear is prosecuted', () => {
    const once = heard().acts(['2026-04-10', 'returnForSupplement'], ['2026-05-08', 'resubmitAfterSupplement']);
    expect(once.refusal('2026-05-11', 'passOnNewFacts')).toEqual(['not-in-state 检察规则 §349']);
    const passed = twice(heard()).act('2026-07-06', 'passOnNewFacts');
    expect(passed.told()).toEqual({ documents: ['移送犯罪线索函'], tells: ['police', 'supervision'] });
    expect(passed.refusal('2026-07-10', 'prosecute')).toEqual([]);
  });

  test('P111 three months and more of review and return in one case, each period on its own day', () => {
    const first = heard().act('2026-04-10', 'returnForSupplement');
    const second = first.acts(['2026-05-11', 'resubmitAfterSupplement'], ['2026-06-11', 'returnForSupplement']);
    expect(second.due('cpl-supplementary-investigation')).toBe('2026-07-13');
    const last = second.acts(['2026-07-13', 'resubmitAfterSupplement'], ['2026-08-13', 'extendReview']);
    // One month and fifteen days from 13 July: Friday 28 August.
    expect(last.due('cpl-prosecution-review')).toBe('2026-08-28');
    expect(last.late()).toEqual([]);
  });
});

describe('the police withdraw a returned case (撤销案件)', () => {
  test('P112 withdrawn: everybody is free and out, what was held goes back, the procuratorate is told', () => {
    const returned = toEach(inReview({ ...TWO, property: ['手机'] }), '2026-04-02', 'tellRightsInReview').act(
      '2026-04-10',
      'returnForSupplement',
    );
    const withdrawn = returned.act('2026-04-20', 'withdrawAfterReturn');
    expect(withdrawn.told()).toMatchObject({
      sets: {
        'case.stage': 'withdrawn',
        '甲.custody': 'none',
        '甲.standing': 'discharged',
        '乙.custody': 'none',
        '乙.standing': 'discharged',
      },
      answers: ['case supplementary-investigation'],
      documents: ['撤销案件决定书', '释放通知书'],
      serves: ['accused', 'victim', 'procuratorate'],
      tells: ['detentionCentre'],
    });
    expect(withdrawn.running()).toEqual([]);
  });

  test('P112 with reasons, by the police head, and only while the case is returned', () => {
    const returned = heard().act('2026-04-10', 'returnForSupplement');
    expect(returned.refusal('2026-04-20', 'withdrawAfterReturn', { approvals: {} })).toEqual(['approval-missing 公安程序规定 §296(1).3…']);
    expect(returned.refusal('2026-04-20', 'withdrawAfterReturn', { form: { reasons: '' } })).toEqual([
      'form-incomplete 公安程序规定 §296(1).3…',
    ]);
    expect(heard().refusal('2026-04-20', 'withdrawAfterReturn')).toEqual([
      'not-in-state 公安程序规定 §296(1).3…',
      'no-open-request 公安程序规定 §296(1).3…',
    ]);
  });

  test('P112 not while somebody must be prosecuted', () => {
    const ordered = heard(TWO).acts(
      ['2026-04-08', 'dismissAtDiscretion', { on: '甲' }],
      ['2026-04-13', 'correctNonProsecution', { on: '甲' }],
      ['2026-04-14', 'returnForSupplement'],
    );
    expect(ordered.refusal('2026-04-20', 'withdrawAfterReturn')).toEqual(['not-in-state 公安程序规定 §296(1).3…']);
  });
});

describe('cases of supervision commissions (退回补充调查)', () => {
  test('P113 they go back to the commission, not to the police, and the police who carry out the measure are told', () => {
    const file = hearAll(fromSupervision());
    expect(file.refusal('2026-04-10', 'returnForSupplement')).toEqual(['not-in-state 刑诉法 §175(2)']);
    expect(file.act('2026-04-10', 'returnForInquiry').told()).toEqual({
      sets: { 'case.stage': 'supplement', 'case.lead': 'supervision', 'case.returns': '1' },
      starts: { 'case cpl-supplementary-investigation': '2026-05-11' },
      stops: ['甲 cpl-prosecution-review'],
      asks: ['case supplementary-inquiry'],
      documents: ['补充调查决定书', '补充调查提纲'],
      serves: ['supervision'],
      tells: ['detentionCentre', 'police'],
    });
    expect(heard().refusal('2026-04-10', 'returnForInquiry')).toEqual(['not-in-state 刑诉法 §170(1)']);
  });

  test('P113 twice at most, a new month each time', () => {
    const first = hearAll(fromSupervision()).acts(['2026-04-10', 'returnForInquiry'], ['2026-05-08', 'resubmitAfterInquiry']);
    expect(first.told()).toMatchObject({
      sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
      starts: { '甲 cpl-prosecution-review': '2026-06-08' },
      answers: ['case supplementary-inquiry'],
      documents: ['补充调查报告'],
    });
    const second = first.acts(['2026-06-05', 'returnForInquiry'], ['2026-07-03', 'resubmitAfterInquiry']);
    expect(second.refusal('2026-07-10', 'returnForInquiry')).toEqual(['counted-out 刑诉法 §170(1)…']);
    expect(second.refusal('2026-07-10', 'passOnNewFacts')).toEqual([]);
  });

  test('P113 the police answer nothing that was asked of the commission', () => {
    const away = hearAll(fromSupervision()).act('2026-04-10', 'returnForInquiry');
    expect(away.refusal('2026-05-08', 'resubmitAfterSupplement')).toContain('no-open-request 刑诉法 §175(3)…');
    expect(away.refusal('2026-05-08', 'withdrawAfterReturn')).toContain('no-open-request 公安程序规定 §296(1).3…');
  });

  test('P113 only the commission sends it back, and only what was returned', () => {
    const away = hearAll(fromSupervision()).act('2026-04-10', 'returnForInquiry');
    expect(away.refusal('2026-05-08', 'resubmitAfterInquiry', { by: 'police' })).toEqual(['not-your-act 监察法 §54(3)…']);
    expect(away.act('2026-05-12', 'resubmitAfterInquiry').told().late).toEqual({ 'case cpl-supplementary-investigation': '2026-05-11' });
    expect(hearAll(fromSupervision()).refusal('2026-05-08', 'resubmitAfterInquiry')).toEqual([
      'not-in-state 监察法 §54(3)…',
      'no-open-request 监察法 §54(3)…',
    ]);
  });

  test('P113 while the commission has the case, nobody proposes non-prosecution', () => {
    const away = hearAll(fromSupervision()).act('2026-04-10', 'returnForInquiry');
    expect(away.refusal('2026-04-13', 'proposeNonProsecution')).toEqual(['not-in-state 检察规则 §371']);
  });
});

describe('cases the procuratorate investigated itself', () => {
  test('P114 they go back to its own investigators within the house, twice at most, a month each', () => {
    const file = hearAll(ownCase());
    expect(file.refusal('2026-04-10', 'returnForSupplement')).toEqual(['not-in-state 刑诉法 §175(2)']);
    const returned = file.act('2026-04-10', 'returnToOwnInvestigators');
    expect(returned.told()).toEqual({
      sets: { 'case.stage': 'supplement', 'case.returns': '1' },
      starts: { 'case cpl-supplementary-investigation': '2026-05-11' },
      stops: ['甲 cpl-prosecution-review'],
      asks: ['case own-supplement'],
      documents: ['补充侦查提纲'],
      tells: ['detentionCentre'],
    });
    const back = returned.act('2026-05-08', 'resubmitFromOwnInvestigators');
    expect(back.told()).toMatchObject({
      sets: { 'case.stage': 'review' },
      starts: { '甲 cpl-prosecution-review': '2026-06-08' },
      answers: ['case own-supplement'],
      documents: ['补充侦查报告书'],
    });
    const second = back.acts(['2026-06-05', 'returnToOwnInvestigators'], ['2026-07-03', 'resubmitFromOwnInvestigators']);
    expect(second.refusal('2026-07-10', 'returnToOwnInvestigators')).toEqual(['counted-out 检察规则 §345…']);
    expect(heard().refusal('2026-04-10', 'returnToOwnInvestigators')).toEqual(['not-in-state 检察规则 §345']);
  });

  test('P114 nothing comes back that was not sent, nor what was sent to others', () => {
    expect(hearAll(ownCase()).refusal('2026-05-08', 'resubmitFromOwnInvestigators')).toEqual([
      'not-in-state 检察规则 §346(3)…',
      'no-open-request 检察规则 §346(3)…',
    ]);
    const policeCase = heard().act('2026-04-10', 'returnForSupplement');
    expect(policeCase.refusal('2026-05-08', 'resubmitFromOwnInvestigators')).toEqual(['no-open-request 检察规则 §346(3)…']);
  });

  test('P114 they withdraw it only when the next higher procuratorate agrees', () => {
    const returned = hearAll(ownCase()).act('2026-04-10', 'returnToOwnInvestigators');
    expect(returned.refusal('2026-04-20', 'withdrawOwnCase')).toEqual(['not-in-state 检察规则 §245(1)']);
    const agreed = returned.acts(['2026-04-15', 'proposeNonProsecution'], ['2026-04-20', 'approveNonProsecution']);
    expect(agreed.act('2026-04-21', 'withdrawOwnCase').told()).toMatchObject({
      sets: { 'case.stage': 'withdrawn', '甲.standing': 'discharged' },
      documents: ['撤销案件决定书', '释放通知书'],
      serves: ['accused', 'victim'],
    });
    expect(agreed.refusal('2026-04-21', 'withdrawOwnCase', { approvals: {} })).toEqual(['approval-missing 刑诉法 §168…']);
  });

  test('P114 refused by the higher procuratorate it is not withdrawn', () => {
    const refused = hearAll(ownCase()).acts(
      ['2026-04-10', 'returnToOwnInvestigators'],
      ['2026-04-15', 'proposeNonProsecution'],
      ['2026-04-20', 'refuseNonProsecution'],
    );
    expect(refused.refusal('2026-04-21', 'withdrawOwnCase')).toEqual(['not-in-state 检察规则 §245(1)']);
  });
});

describe('minors', () => {
  test('P110 a return stops the notice to legal aid with everything else of the review', () => {
    const returned = inReview(oneMinor).act('2026-04-02', 'returnForSupplement');
    expect(returned.running('甲')).toEqual(['cpl-bail']);
  });
});
