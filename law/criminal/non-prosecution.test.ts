import { describe, expect, test } from 'vitest';
import { filed, sentForReview, type Story } from './cases-in-tests.ts';
import { fromSupervision, hearAll, heard, inReview, oneMinor, ownCase } from './review-in-tests.ts';

const TWO = { accused: { 甲: {}, 乙: {} } } as const;
const returnedOnce = (): Story => heard().acts(['2026-04-10', 'returnForSupplement'], ['2026-05-08', 'resubmitAfterSupplement']);
const PAPERS = ['不起诉决定书', '释放通知书', '解除查封、扣押、冻结通知书'];
const SERVED = ['accused', 'victim', 'police', 'supervision', 'counsel'];

describe('statutory (dismissByStatute 法定不起诉)', () => {
  test('P120 no crime, or a case of article 16: free at once, every measure ends, everybody concerned is served', () => {
    expect(heard().act('2026-04-10', 'dismissByStatute').told()).toEqual({
      sets: { '甲.custody': 'none', '甲.standing': 'not-prosecuted', '甲.dismissal': 'statutory' },
      starts: {
        '甲 cpl-victim-petition-nonprosecution': '2026-04-17',
        '甲 psr-nonprosecution-reconsideration-request': '2026-04-17',
      },
      stops: ['甲 cpl-prosecution-review', '甲 cpl-bail'],
      documents: PAPERS,
      serves: SERVED,
      tells: ['detentionCentre'],
    });
  });

  test('P120 somebody under arrest is released with the decision', () => {
    const held = sentForReview().acts(['2026-05-08', 'acceptForReview'], ['2026-05-15', 'dismissByStatute']);
    expect([held.facet('accused.custody'), held.facet('accused.arrest')]).toEqual(['none', 'none']);
  });

  test.each([
    ['no-crime', '刑诉法 §177(1)'],
    ['slight', '刑诉法 §16(1)'],
    ['time', '刑诉法 §16(2)'],
    ['pardon', '刑诉法 §16(3)'],
    ['complaint', '刑诉法 §16(4)'],
    ['death', '刑诉法 §16(5)'],
    ['other', '刑诉法 §16(6)'],
  ])('P120 the ground %s is one of the law’s (%s)', (ground) => {
    expect(inReview().refusal('2026-04-02', 'dismissByStatute', { form: { ground } })).toEqual([]);
  });

  test('P120 no other ground', () => {
    expect(inReview().refusal('2026-04-02', 'dismissByStatute', { form: { ground: 'sympathy' } })).toEqual([
      'form-incomplete 刑诉法 §177(1)…',
    ]);
  });

  test('P120 the dead cannot be heard: no hearing comes first', () => {
    expect(inReview().refusal('2026-04-02', 'dismissByStatute', { form: { ground: 'death' } })).toEqual([]);
  });

  test('P120 the chief procurator approves, and is not who proposes', () => {
    expect(heard().refusal('2026-04-10', 'dismissByStatute', { approvals: {} })).toEqual(['approval-missing 刑诉法 §177(1)…']);
    expect(heard().refusal('2026-04-10', 'dismissByStatute', { people: ['甲检'], approvals: { 'chief-procurator': '甲检' } })).toEqual([
      'proposer-approves 刑诉法 §177(1)…',
    ]);
    expect(heard().refusal('2026-04-10', 'dismissByStatute', { by: 'police' })).toEqual(['not-your-act 刑诉法 §177(1)…']);
  });

  test('P120 a case of the procuratorate’s own goes back to its investigators instead', () => {
    expect(hearAll(ownCase()).refusal('2026-04-10', 'dismissByStatute')).toContain('not-in-state 检察规则 §366');
    const approved = hearAll(ownCase()).acts(['2026-04-08', 'proposeNonProsecution'], ['2026-04-09', 'approveNonProsecution']);
    expect(approved.refusal('2026-04-10', 'dismissByStatute')).toEqual(['not-in-state 检察规则 §366']);
  });

  test('P120 a minor who objected to conditions because innocent is still let go', () => {
    const objected = heard(oneMinor).acts(
      ['2026-04-08', 'proposeConditionalNonProsecution'],
      ['2026-04-09', 'giveOpinionOnConditions'],
      ['2026-04-10', 'objectToConditions'],
    );
    expect(objected.refusal('2026-04-13', 'dismissByStatute', { form: { ground: 'no-crime' } })).toEqual([]);
  });

  test('P120 decided after the month: late, and valid', () => {
    const late = heard().act('2026-05-07', 'dismissByStatute');
    expect(late.told().late).toEqual({ '甲 cpl-prosecution-review': '2026-05-06' });
    expect(late.facet('accused.standing')).toBe('not-prosecuted');
  });
});

describe('discretionary (dismissAtDiscretion 酌定不起诉)', () => {
  test('P121 a light crime: the person too may petition within seven days', () => {
    expect(
      heard()
        .act('2026-04-10', 'dismissAtDiscretion', { form: { measure: 'apology' } })
        .told(),
    ).toEqual({
      sets: { '甲.custody': 'none', '甲.standing': 'not-prosecuted', '甲.dismissal': 'discretionary' },
      starts: {
        '甲 cpl-victim-petition-nonprosecution': '2026-04-17',
        '甲 cpl-accused-petition-nonprosecution': '2026-04-17',
        '甲 psr-nonprosecution-reconsideration-request': '2026-04-17',
      },
      stops: ['甲 cpl-prosecution-review', '甲 cpl-bail'],
      documents: PAPERS,
      serves: SERVED,
      tells: ['detentionCentre'],
    });
  });

  test('P121 after a hearing only', () => {
    expect(inReview().refusal('2026-04-02', 'dismissAtDiscretion')).toEqual(['not-in-state 刑诉法 §173(1)']);
    const asked = inReview().act('2026-04-02', 'questionInReview');
    expect(asked.refusal('2026-04-03', 'dismissAtDiscretion')).toEqual(['not-in-state 刑诉法 §173(1)']);
  });

  test('P121 the chief procurator approves; reasons and articles are stated', () => {
    expect(heard().refusal('2026-04-10', 'dismissAtDiscretion', { approvals: {} })).toEqual(['approval-missing 刑诉法 §177(2)…']);
    expect(heard().refusal('2026-04-10', 'dismissAtDiscretion', { form: { reasons: '' } })).toEqual(['form-incomplete 刑诉法 §177(2)…']);
    expect(heard().refusal('2026-04-10', 'dismissAtDiscretion', { form: { articles: [] } })).toEqual(['form-incomplete 刑诉法 §177(2)…']);
  });

  test('P121 not after a minor objected to conditions: then prosecution follows', () => {
    const objected = heard(oneMinor).acts(
      ['2026-04-08', 'proposeConditionalNonProsecution'],
      ['2026-04-09', 'giveOpinionOnConditions'],
      ['2026-04-10', 'objectToConditions'],
    );
    expect(objected.refusal('2026-04-13', 'dismissAtDiscretion')).toEqual(['not-in-state 刑诉法 §282(3)']);
    expect(objected.refusal('2026-04-13', 'prosecute')).toEqual([]);
  });

  test('P121 not while another decision about the person is waited for', () => {
    const special = heard().act('2026-04-08', 'requestSpecialNonProsecution');
    expect(special.refusal('2026-04-10', 'dismissAtDiscretion')).toEqual(['not-in-state 刑诉法 §177(2)…']);
    const minor = heard(oneMinor).act('2026-04-08', 'proposeConditionalNonProsecution');
    expect(minor.refusal('2026-04-10', 'dismissAtDiscretion')).toEqual(['not-in-state 刑诉法 §177(2)…']);
  });

  test('P121 a case of the procuratorate’s own may end so, with the higher level’s approval; nobody of the police may ask then', () => {
    const file = hearAll(ownCase()).acts(['2026-04-08', 'proposeNonProsecution'], ['2026-04-09', 'approveNonProsecution']);
    expect(file.act('2026-04-10', 'dismissAtDiscretion').told().starts).toEqual({
      '甲 cpl-victim-petition-nonprosecution': '2026-04-17',
      '甲 cpl-accused-petition-nonprosecution': '2026-04-17',
    });
  });
});

describe('for want of evidence (dismissForEvidence 存疑不起诉)', () => {
  test('P122 not without a return', () => {
    expect(heard().refusal('2026-04-10', 'dismissForEvidence')).toEqual(['not-in-state 刑诉法 §175(4) 检察规则 §367(2)']);
    // Investigating itself is no return.
    expect(heard().act('2026-04-08', 'investigateInReview').refusal('2026-04-10', 'dismissForEvidence')).toEqual([
      'not-in-state 刑诉法 §175(4) 检察规则 §367(2)',
    ]);
  });

  test('P122 after one return where another is pointless', () => {
    expect(returnedOnce().act('2026-05-20', 'dismissForEvidence').told()).toEqual({
      sets: { '甲.custody': 'none', '甲.standing': 'not-prosecuted', '甲.dismissal': 'evidence' },
      starts: {
        '甲 cpl-victim-petition-nonprosecution': '2026-05-27',
        '甲 psr-nonprosecution-reconsideration-request': '2026-05-27',
      },
      stops: ['甲 cpl-bail', '甲 cpl-prosecution-review'],
      documents: PAPERS,
      serves: SERVED,
      tells: ['detentionCentre'],
    });
  });

  test('P122 after the second return, when no third is possible', () => {
    const twice = returnedOnce().acts(['2026-06-05', 'returnForSupplement'], ['2026-07-03', 'resubmitAfterSupplement']);
    expect(twice.refusal('2026-07-10', 'returnForSupplement')).toEqual(['counted-out 刑诉法 §175(2)…']);
    expect(twice.refusal('2026-07-10', 'dismissForEvidence')).toEqual([]);
  });

  test('P122 heard first, approved by the chief procurator', () => {
    const unheard = inReview().acts(['2026-04-10', 'returnForSupplement'], ['2026-05-08', 'resubmitAfterSupplement']);
    expect(unheard.refusal('2026-05-20', 'dismissForEvidence')).toEqual(['not-in-state 刑诉法 §173(1)']);
    expect(returnedOnce().refusal('2026-05-20', 'dismissForEvidence', { approvals: {} })).toEqual(['approval-missing 刑诉法 §175(4)…']);
  });

  test('P122 one of two for want of evidence, the other prosecuted', () => {
    const two = heard(TWO).acts(
      ['2026-04-10', 'returnForSupplement'],
      ['2026-05-08', 'resubmitAfterSupplement'],
      ['2026-05-20', 'dismissForEvidence', { on: '乙' }],
      ['2026-05-21', 'prosecute'],
    );
    expect([two.facet('accused.standing', '甲'), two.facet('accused.standing', '乙')]).toEqual(['indicted', 'not-prosecuted']);
  });
});

describe('approval by the next higher procuratorate (报请批准)', () => {
  test('P123 asked for by whoever reviews, in the cases of commissions and its own', () => {
    const asked = hearAll(fromSupervision()).act('2026-04-08', 'proposeNonProsecution');
    expect(asked.told()).toEqual({
      asks: ['甲 nonprosecution-approval'],
      documents: ['拟不起诉意见书'],
      serves: ['higherProcuratorate'],
    });
    expect(heard().refusal('2026-04-08', 'proposeNonProsecution')).toEqual(['not-in-state 检察规则 §371']);
    expect(asked.refusal('2026-04-09', 'proposeNonProsecution')).toEqual(['request-already-open 检察规则 §371…']);
  });

  test('P123 approved: the decision is the lower procuratorate’s own', () => {
    const approved = hearAll(fromSupervision()).acts(['2026-04-08', 'proposeNonProsecution'], ['2026-04-15', 'approveNonProsecution']);
    expect(approved.told()).toEqual({
      sets: { '甲.dismissal': 'approved' },
      answers: ['甲 nonprosecution-approval'],
      documents: ['批复'],
      serves: ['procuratorate'],
    });
    expect(approved.act('2026-04-16', 'dismissAtDiscretion').facet('accused.dismissal')).toBe('discretionary');
  });

  test('P123 refused: prosecution follows', () => {
    const refused = hearAll(fromSupervision()).acts(['2026-04-08', 'proposeNonProsecution'], ['2026-04-15', 'refuseNonProsecution']);
    expect(refused.told()).toMatchObject({ sets: { '甲.standing': 'ordered' }, answers: ['甲 nonprosecution-approval'] });
    expect(refused.refusal('2026-04-16', 'dismissAtDiscretion')).toContain('not-in-state 刑诉法 §177(2)…');
    expect(refused.refusal('2026-04-16', 'proposeNonProsecution')).toEqual(['not-in-state 检察规则 §371…']);
    expect(refused.refusal('2026-04-16', 'prosecute')).toEqual([]);
  });

  test('P123 answered only by the higher procuratorate, only when asked', () => {
    const asked = hearAll(fromSupervision()).act('2026-04-08', 'proposeNonProsecution');
    expect(asked.refusal('2026-04-09', 'approveNonProsecution', { by: 'procuratorate' })).toEqual(['not-your-act 检察规则 §371…']);
    expect(hearAll(fromSupervision()).refusal('2026-04-09', 'approveNonProsecution')).toEqual(['no-open-request 检察规则 §371…']);
    expect(asked.refusal('2026-04-09', 'refuseNonProsecution', { form: { reasons: '' } })).toEqual(['form-incomplete 检察规则 §371…']);
  });
});

describe('in special circumstances (dismissSpecially 特殊不起诉)', () => {
  test('P124 great merit or a major interest of the state, approved by the Supreme People’s Procuratorate', () => {
    const asked = heard().act('2026-04-08', 'requestSpecialNonProsecution', { form: { ground: 'state' } });
    expect(asked.told()).toEqual({
      asks: ['甲 special-nonprosecution'],
      documents: ['报请核准意见书'],
      serves: ['supremeProcuratorate'],
    });
    const approved = asked.act('2026-05-04', 'approveSpecialNonProsecution');
    expect(approved.told()).toMatchObject({ sets: { '甲.dismissal': 'special-approved' }, documents: ['核准决定书'] });
    expect(approved.act('2026-05-06', 'dismissSpecially').told()).toMatchObject({
      sets: { '甲.custody': 'none', '甲.standing': 'not-prosecuted', '甲.dismissal': 'special' },
      documents: PAPERS,
      serves: SERVED,
    });
  });

  test('P124 not without approval, not when it was refused, not by another procuratorate', () => {
    expect(heard().refusal('2026-04-10', 'dismissSpecially')).toEqual(['not-in-state 刑诉法 §182(1)']);
    const asked = heard().act('2026-04-08', 'requestSpecialNonProsecution');
    expect(asked.refusal('2026-04-10', 'dismissSpecially')).toEqual(['not-in-state 刑诉法 §182(1)']);
    expect(asked.refusal('2026-04-10', 'approveSpecialNonProsecution', { by: 'provincialProcuratorate' })).toEqual([
      'not-your-act 刑诉法 §182(1)',
    ]);
    const refused = asked.act('2026-05-04', 'refuseSpecialNonProsecution');
    expect(refused.refusal('2026-05-06', 'dismissSpecially')).toEqual(['not-in-state 刑诉法 §182(1)']);
    expect(refused.refusal('2026-05-06', 'requestSpecialNonProsecution')).toEqual(['not-in-state 刑诉法 §182(1)…']);
    expect(refused.refusal('2026-05-06', 'prosecute')).toEqual([]);
  });

  test('P124 refused by the Supreme People’s Procuratorate only, and only when asked; the case goes on', () => {
    const asked = heard().act('2026-04-08', 'requestSpecialNonProsecution');
    expect(asked.refusal('2026-04-10', 'refuseSpecialNonProsecution', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §182(1)']);
    expect(heard().refusal('2026-04-10', 'refuseSpecialNonProsecution')).toEqual(['no-open-request 刑诉法 §182(1)']);
    const refused = asked.act('2026-05-04', 'refuseSpecialNonProsecution');
    expect(refused.told()).toEqual({
      sets: { '甲.dismissal': 'special-refused' },
      answers: ['甲 special-nonprosecution'],
      documents: ['不予核准决定书'],
      serves: ['procuratorate'],
    });
    // What is light remains light.
    expect(refused.refusal('2026-05-06', 'dismissAtDiscretion')).toEqual([]);
  });

  test('P124 heard first; the ground is one of the two', () => {
    expect(inReview().refusal('2026-04-02', 'requestSpecialNonProsecution')).toEqual(['not-in-state 刑诉法 §173(1)']);
    expect(heard().refusal('2026-04-08', 'requestSpecialNonProsecution', { form: { ground: 'youth' } })).toEqual([
      'form-incomplete 刑诉法 §182(1)…',
    ]);
    const approved = heard().acts(['2026-04-08', 'requestSpecialNonProsecution'], ['2026-04-20', 'approveSpecialNonProsecution']);
    expect(approved.refusal('2026-04-21', 'dismissSpecially', { approvals: {} })).toEqual(['approval-missing 刑诉法 §182…']);
  });

  test('P124 the Supreme People’s Procuratorate’s approval stands for the next higher level’s', () => {
    const file = hearAll(fromSupervision()).acts(
      ['2026-04-08', 'requestSpecialNonProsecution'],
      ['2026-04-20', 'approveSpecialNonProsecution'],
    );
    expect(file.refusal('2026-04-21', 'dismissSpecially')).toEqual([]);
  });
});

describe('what follows', () => {
  test('P125 a penalty or discipline is suggested to the competent agency, which opens a case', () => {
    const gone = heard().act('2026-04-10', 'dismissAtDiscretion');
    const suggested = gone.act('2026-04-13', 'suggestPenalty');
    expect(suggested.told()).toEqual({ documents: ['检察意见书'] });
    expect(gone.refusal('2026-04-13', 'suggestPenalty', { approvals: {} })).toEqual(['approval-missing 刑诉法 §177(3)…']);
    expect(heard().refusal('2026-04-13', 'suggestPenalty')).toEqual(['not-in-state 刑诉法 §177(3)…']);
  });

  test('P125 where somebody else did it, a new investigation is suggested to whoever sent the case', () => {
    const gone = heard().act('2026-04-10', 'dismissByStatute', { form: { ground: 'no-crime' } });
    expect(gone.act('2026-04-10', 'suggestNewInvestigation').told()).toEqual({
      documents: ['建议重新侦查、调查函'],
      serves: ['police', 'supervision'],
    });
    const light = heard().act('2026-04-10', 'dismissAtDiscretion');
    expect(light.refusal('2026-04-10', 'suggestNewInvestigation')).toEqual(['not-in-state 检察规则 §365(2)']);
    expect(heard().refusal('2026-04-10', 'suggestNewInvestigation')).toContain('not-in-state 检察规则 §365(2)…');
  });

  test('P125 the decision is announced in public, and on record', () => {
    const gone = heard().act('2026-04-10', 'dismissAtDiscretion');
    expect(gone.act('2026-04-10', 'announceNonProsecution').told()).toEqual({ documents: ['公开宣布笔录'], tells: ['accused', 'victim'] });
    expect(heard().refusal('2026-04-10', 'announceNonProsecution')).toEqual(['not-in-state 刑诉法 §178…']);
    expect(gone.refusal('2026-04-10', 'announceNonProsecution', { by: 'police' })).toEqual(['not-your-act 刑诉法 §178…']);
    expect(gone.refusal('2026-04-10', 'announceNonProsecution', { form: { day: '2026-04-31' } })).toEqual(['form-incomplete 刑诉法 §178…']);
  });

  test('P126 the case is closed when the periods for remedies are over', () => {
    const gone = heard().act('2026-04-10', 'dismissAtDiscretion');
    expect(gone.refusal('2026-04-17', 'closeWithoutTrial')).toEqual(['not-in-state 刑诉法 §179 刑诉法 §180 刑诉法 §181']);
    const closed = gone.act('2026-04-18', 'closeWithoutTrial');
    expect(closed.facet('case.stage')).toBe('closed');
    // That nobody asked, petitioned or sued is no delay of anybody’s.
    expect(closed.late()).toEqual([]);
    expect(closed.running()).toEqual([]);
  });

  test('P126 a request on the last day keeps it open until it is answered', () => {
    const asked = heard().acts(['2026-04-10', 'dismissByStatute'], ['2026-04-17', 'requestNonProsecutionReconsideration']);
    expect(asked.refusal('2026-05-06', 'closeWithoutTrial')).toEqual(['not-in-state 刑诉法 §179 刑诉法 §180 刑诉法 §181']);
    const upheld = asked.act('2026-05-08', 'upholdOnReconsideration');
    // Seven days more in which the police may go to the higher procuratorate.
    expect(upheld.refusal('2026-05-15', 'closeWithoutTrial')).toEqual(['not-in-state 刑诉法 §179 刑诉法 §180 刑诉法 §181']);
    expect(upheld.refusal('2026-05-16', 'closeWithoutTrial')).toEqual([]);
  });

  test('P126 not while anything is held: the hold is lifted first', () => {
    const seized = filed({ property: ['手机'] }).acts(
      ['2026-03-03', 'decideBail'],
      ['2026-03-04', 'seizeProperty'],
      ['2026-04-01', 'transferForProsecution'],
      ['2026-04-01', 'acceptForReview'],
    );
    const gone = hearAll(seized).act('2026-04-10', 'dismissAtDiscretion');
    expect(gone.refusal('2026-04-27', 'closeWithoutTrial')).toEqual(['not-in-state 刑诉法 §177(3)']);
    const lifted = gone.acts(['2026-04-13', 'orderReleaseWithoutTrial'], ['2026-04-14', 'releaseHold', { by: 'police' }]);
    expect(lifted.refusal('2026-04-27', 'closeWithoutTrial')).toEqual([]);
  });

  test('P126 not while somebody is still to be decided on', () => {
    const half = heard(TWO).act('2026-04-10', 'dismissAtDiscretion', { on: '甲' });
    expect(half.refusal('2026-04-27', 'closeWithoutTrial')).toEqual(['not-in-state 刑诉法 §177(3)…']);
  });

  test('P126 a minor’s record is sealed before the case is closed', () => {
    const minor = heard(oneMinor).act('2026-04-10', 'dismissAtDiscretion');
    expect(minor.refusal('2026-04-27', 'closeWithoutTrial')).toEqual(['not-in-state 检察规则 §486']);
    expect(minor.act('2026-04-20', 'sealRecord').refusal('2026-04-27', 'closeWithoutTrial')).toEqual([]);
  });

  test('P126 closed, nothing more happens but what reopens it', () => {
    const closed = heard().acts(['2026-04-10', 'dismissAtDiscretion'], ['2026-04-20', 'closeWithoutTrial']);
    expect(closed.refusal('2026-04-21', 'prosecute')).toContain('not-in-state 刑诉法 §169…');
    expect(closed.refusal('2026-04-21', 'returnForSupplement')).toContain('not-in-state 刑诉法 §175(2)…');
    expect(closed.refusal('2026-04-21', 'reopenReview')).toContain('not-in-state 检察规则 §388…');
  });
});
