import { describe, expect, test } from 'vitest';
import type { Story } from './cases-in-tests.ts';
import { fromSupervision, hearAll, heard, oneMinor, ownCase } from './review-in-tests.ts';

const TWO = { accused: { 甲: {}, 乙: {} } } as const;
/** Not prosecuted at discretion since Friday 10 April 2026. */
const discretionary = (): Story => heard({ victims: ['张'] }).act('2026-04-10', 'dismissAtDiscretion');
const statutory = (): Story => heard({ victims: ['张'] }).act('2026-04-10', 'dismissByStatute');
const forEvidence = (): Story =>
  heard({ victims: ['张'] }).acts(
    ['2026-04-10', 'returnForSupplement'],
    ['2026-05-08', 'resubmitAfterSupplement'],
    ['2026-05-18', 'dismissForEvidence'],
  );
const specially = (): Story =>
  heard({ victims: ['张'] }).acts(
    ['2026-04-08', 'requestSpecialNonProsecution'],
    ['2026-04-09', 'approveSpecialNonProsecution'],
    ['2026-04-10', 'dismissSpecially'],
  );
/** A minor on probation since 10 April. */
const conditional = (): Story =>
  heard({ ...oneMinor, victims: ['张'] }).acts(
    ['2026-04-08', 'proposeConditionalNonProsecution'],
    ['2026-04-09', 'giveOpinionOnConditions'],
    ['2026-04-09', 'agreeToConditions', { present: ['guardian'] }],
    ['2026-04-10', 'decideConditionalNonProsecution', { form: { months: 6, until: '2026-10-10' } }],
    ['2026-04-10', 'announceConditionalNonProsecution', { present: ['guardian'] }],
  );
/** The commission’s case, ended at discretion with the higher level’s approval. */
const ofSupervision = (): Story =>
  hearAll(fromSupervision({ victims: ['张'] })).acts(
    ['2026-04-08', 'proposeNonProsecution'],
    ['2026-04-09', 'approveNonProsecution'],
    ['2026-04-10', 'dismissAtDiscretion'],
  );

describe('which decision leads to which remedy', () => {
  const REMEDIES = {
    police: ['requestNonProsecutionReconsideration', {}],
    victim: ['petitionAgainstNonProsecution', {}],
    suit: ['acceptVictimSuit', {}],
    person: ['petitionByAccused', {}],
    commission: ['requestReconsiderationBySupervision', {}],
  } as const;
  const openTo = (story: Story, at: string): readonly string[] =>
    Object.entries(REMEDIES).flatMap(([who, [act]]) => (story.refusal(at, act).length === 0 ? [who] : []));

  test.each([
    ['statutory', '刑诉法 §177(1)', statutory, '2026-04-13', ['police', 'victim', 'suit']],
    ['discretionary', '刑诉法 §177(2)', discretionary, '2026-04-13', ['police', 'victim', 'suit', 'person']],
    ['for want of evidence', '刑诉法 §175(4)', forEvidence, '2026-05-19', ['police', 'victim', 'suit']],
    ['special', '刑诉法 §182(1)', specially, '2026-04-13', ['police', 'victim', 'suit']],
    ['conditional', '刑诉法 §282(2)', conditional, '2026-04-13', ['police', 'victim']],
    ['discretionary, of a commission', '监察法 §54(4)', ofSupervision, '2026-04-13', ['victim', 'suit', 'person', 'commission']],
  ] as const)('P127 %s (%s)', (_kind, _article, story, at, remedies) => {
    expect(openTo(story(), at)).toEqual(remedies);
  });

  test('P127 each refusal says which article stands against it', () => {
    expect(statutory().refusal('2026-04-13', 'petitionByAccused')).toContain('not-in-state 刑诉法 §181');
    expect(statutory().refusal('2026-04-13', 'requestReconsiderationBySupervision')).toEqual(['not-in-state 监察法 §54(4)']);
    expect(ofSupervision().refusal('2026-04-13', 'requestNonProsecutionReconsideration')).toEqual(['not-in-state 刑诉法 §179']);
    expect(conditional().refusal('2026-04-13', 'acceptVictimSuit')).toContain('not-in-state 检察规则 §472(1) 刑诉法解释 §320(2).9');
  });

  test('P127 nothing is challenged that was not decided', () => {
    for (const [act] of Object.values(REMEDIES)) expect(heard({ victims: ['张'] }).refusal('2026-04-13', act)).not.toEqual([]);
  });
});

describe('the police (公安机关复议、复核)', () => {
  test('P128 they ask the same procuratorate within seven days; it answers within thirty', () => {
    expect(statutory().act('2026-04-15', 'requestNonProsecutionReconsideration').told()).toEqual({
      starts: { '甲 ppr-nonprosecution-reconsideration': '2026-05-15' },
      stops: ['甲 psr-nonprosecution-reconsideration-request'],
      asks: ['甲 nonprosecution-reconsideration'],
      documents: ['要求复议意见书'],
      serves: ['procuratorate'],
    });
  });

  test('P128 on the seventh day in time; on the eighth late, and still to be answered', () => {
    expect(statutory().act('2026-04-17', 'requestNonProsecutionReconsideration').late()).toEqual([]);
    const late = statutory().act('2026-04-20', 'requestNonProsecutionReconsideration');
    expect(late.told().late).toEqual({ '甲 psr-nonprosecution-reconsideration-request': '2026-04-17' });
    expect(late.pending()).toEqual(['甲 nonprosecution-reconsideration']);
  });

  test('P128 the seventh day on a Sunday moves to Monday', () => {
    // Seven days from Saturday 11 April: Saturday 18 April, and so Monday 20 April.
    const decided = heard().act('2026-04-11', 'dismissByStatute');
    expect(decided.due('psr-nonprosecution-reconsideration-request')).toBe('2026-04-20');
  });

  test('P128 the police head approves', () => {
    expect(statutory().refusal('2026-04-15', 'requestNonProsecutionReconsideration', { approvals: {} })).toEqual([
      'approval-missing 刑诉法 §179…',
    ]);
  });

  test('P128 upheld: seven days to go to the higher procuratorate, which has thirty', () => {
    const upheld = statutory().acts(['2026-04-15', 'requestNonProsecutionReconsideration'], ['2026-05-08', 'upholdOnReconsideration']);
    expect(upheld.told()).toEqual({
      sets: { '甲.challenge': 'reconsidered' },
      starts: { '甲 psr-nonprosecution-review-request': '2026-05-15' },
      stops: ['甲 ppr-nonprosecution-reconsideration'],
      answers: ['甲 nonprosecution-reconsideration'],
      documents: ['复议决定书'],
      serves: ['police'],
    });
    expect(upheld.act('2026-05-15', 'requestNonProsecutionReview').told()).toEqual({
      starts: { '甲 ppr-nonprosecution-review': '2026-06-15' },
      stops: ['甲 psr-nonprosecution-review-request'],
      asks: ['甲 nonprosecution-review'],
      documents: ['提请复核意见书'],
      serves: ['higherProcuratorate'],
    });
    expect(upheld.act('2026-05-18', 'requestNonProsecutionReview').told().late).toEqual({
      '甲 psr-nonprosecution-review-request': '2026-05-15',
    });
  });

  test('P128 first reconsideration, then review, each once', () => {
    expect(statutory().refusal('2026-04-15', 'requestNonProsecutionReview')).toEqual(['not-in-state 刑诉法 §179']);
    const upheld = statutory().acts(['2026-04-15', 'requestNonProsecutionReconsideration'], ['2026-05-08', 'upholdOnReconsideration']);
    expect(upheld.refusal('2026-05-11', 'requestNonProsecutionReconsideration')).toEqual(['not-in-state 刑诉法 §179']);
    const reviewed = upheld.acts(['2026-05-11', 'requestNonProsecutionReview'], ['2026-06-01', 'upholdOnReview']);
    expect(reviewed.told()).toEqual({
      sets: { '甲.challenge': 'reviewed' },
      stops: ['甲 ppr-nonprosecution-review'],
      answers: ['甲 nonprosecution-review'],
      documents: ['复核决定书', '复议决定书'],
      serves: ['police', 'supervision', 'procuratorate'],
    });
    expect(reviewed.refusal('2026-06-02', 'requestNonProsecutionReview')).toEqual(['not-in-state 刑诉法 §179']);
    expect(reviewed.refusal('2026-06-02', 'requestNonProsecutionReconsideration')).toEqual(['not-in-state 刑诉法 §179']);
  });

  test('P128 each level answers what was asked of it', () => {
    const asked = statutory().act('2026-04-15', 'requestNonProsecutionReconsideration');
    expect(asked.refusal('2026-04-20', 'upholdOnReconsideration', { by: 'higherProcuratorate' })).toEqual(['not-your-act 刑诉法 §179…']);
    expect(asked.refusal('2026-04-20', 'upholdOnReview')).toEqual(['no-open-request 刑诉法 §179…']);
    expect(asked.refusal('2026-04-20', 'upholdOnReconsideration', { approvals: {} })).toEqual(['approval-missing 刑诉法 §179…']);
  });

  test('P128 somebody else reconsiders than decided; the chief procurator may approve both', () => {
    const decided = heard().act('2026-04-10', 'dismissByStatute', { people: ['检察官王'], approvals: { 'chief-procurator': '检察长' } });
    const asked = decided.act('2026-04-15', 'requestNonProsecutionReconsideration');
    const chief = { approvals: { 'chief-procurator': '检察长' } };
    for (const act of ['upholdOnReconsideration', 'revokeOnReconsideration']) {
      expect(asked.refusal('2026-05-08', act, { people: ['检察官王'], ...chief })).toEqual(['took-part-before 检察规则 §379(2)']);
      expect(asked.refusal('2026-05-08', act, { people: ['检察官李'], ...chief })).toEqual([]);
    }
  });

  test('P128 a petition does not answer the police, nor reconsideration a petition', () => {
    const asked = discretionary().act('2026-04-15', 'requestNonProsecutionReconsideration');
    expect(asked.refusal('2026-05-08', 'revokeNonProsecution')).toEqual(['no-open-request 检察规则 §382…']);
    const petitioned = discretionary().act('2026-04-15', 'petitionByAccused');
    expect(petitioned.refusal('2026-05-08', 'revokeOnReconsideration')).toEqual(['no-open-request 刑诉法 §179…']);
  });

  test('P128 answered after thirty days: late', () => {
    const asked = statutory().act('2026-04-15', 'requestNonProsecutionReconsideration');
    expect(asked.overdue('2026-05-16')).toContain('甲 ppr-nonprosecution-reconsideration');
    expect(asked.act('2026-05-18', 'upholdOnReconsideration').told().late).toEqual({
      '甲 ppr-nonprosecution-reconsideration': '2026-05-15',
    });
  });

  test('P128 the reconsideration succeeds: the person is to be prosecuted, a new review runs, every other remedy ends', () => {
    const asked = discretionary().act('2026-04-15', 'requestNonProsecutionReconsideration');
    expect(asked.act('2026-05-08', 'revokeOnReconsideration').told()).toEqual({
      sets: { '甲.standing': 'ordered', '甲.dismissal': 'none' },
      starts: { '甲 cpl-prosecution-review': '2026-06-08' },
      stops: ['甲 cpl-victim-petition-nonprosecution', '甲 cpl-accused-petition-nonprosecution', '甲 ppr-nonprosecution-reconsideration'],
      answers: ['甲 nonprosecution-reconsideration'],
      documents: ['撤销不起诉决定书', '复议决定书'],
      serves: ['accused', 'victim', 'police', 'supervision'],
    });
  });

  test('P128 the review succeeds: the higher procuratorate revokes and orders prosecution', () => {
    const asked = statutory().acts(
      ['2026-04-15', 'requestNonProsecutionReconsideration'],
      ['2026-05-08', 'upholdOnReconsideration'],
      ['2026-05-11', 'requestNonProsecutionReview'],
    );
    const ordered = asked.act('2026-06-01', 'orderProsecution');
    expect(ordered.told()).toMatchObject({
      sets: { '甲.standing': 'ordered', '甲.dismissal': 'none', '甲.challenge': 'none' },
      starts: { '甲 cpl-prosecution-review': '2026-07-01' },
      documents: ['复核决定书', '复查决定书'],
      serves: ['accused', 'victim', 'police', 'supervision', 'procuratorate'],
    });
    expect(ordered.refusal('2026-06-02', 'dismissAtDiscretion')).toContain('not-in-state 刑诉法 §177(2)…');
    expect(ordered.refusal('2026-06-02', 'prosecute')).toEqual([]);
    expect(asked.refusal('2026-06-01', 'orderProsecution', { by: 'procuratorate' })).toEqual(['not-your-act 检察规则 §380…']);
  });

  test('P128 against conditional non-prosecution they have the same remedies, and the probation ends when it is revoked', () => {
    const asked = conditional().act('2026-04-15', 'requestNonProsecutionReconsideration');
    expect(asked.told().starts).toEqual({ '甲 ppr-nonprosecution-reconsideration': '2026-05-15' });
    const revoked = asked.act('2026-05-08', 'revokeOnReconsideration');
    expect(revoked.facet('accused.standing')).toBe('ordered');
    expect(revoked.running('甲')).toEqual(['cpl-prosecution-review']);
  });

  test('P128 of two accused only the one is challenged', () => {
    const both = heard(TWO).acts(['2026-04-10', 'dismissByStatute', { on: '甲' }], ['2026-04-10', 'dismissByStatute', { on: '乙' }]);
    const asked = both.act('2026-04-15', 'requestNonProsecutionReconsideration', { on: '乙' });
    expect(asked.pending()).toEqual(['乙 nonprosecution-reconsideration']);
    expect(asked.running('甲')).toContain('psr-nonprosecution-reconsideration-request');
  });
});

describe('supervision commissions (监察机关提请复议)', () => {
  test('P129 they go to the next higher procuratorate at once, which has thirty days; no period binds the request', () => {
    expect(ofSupervision().running('甲')).not.toContain('psr-nonprosecution-reconsideration-request');
    const asked = ofSupervision().act('2026-05-20', 'requestReconsiderationBySupervision');
    expect(asked.told()).toEqual({
      starts: { '甲 ppr-nonprosecution-review': '2026-06-22' },
      asks: ['甲 nonprosecution-review'],
      documents: ['提请复议意见书'],
      serves: ['higherProcuratorate'],
    });
    expect(asked.act('2026-06-15', 'upholdOnReview').facet('accused.challenge')).toBe('reviewed');
    expect(asked.act('2026-06-15', 'orderProsecution').facet('accused.standing')).toBe('ordered');
  });

  test('P129 once only', () => {
    const upheld = ofSupervision().acts(['2026-04-20', 'requestReconsiderationBySupervision'], ['2026-05-08', 'upholdOnReview']);
    expect(upheld.refusal('2026-05-11', 'requestReconsiderationBySupervision')).toEqual(['not-in-state 监察法 §54(4)…']);
  });

  test('P129 in the procuratorate’s own case neither police nor commission may ask', () => {
    const own = hearAll(ownCase()).acts(
      ['2026-04-08', 'proposeNonProsecution'],
      ['2026-04-09', 'approveNonProsecution'],
      ['2026-04-10', 'dismissAtDiscretion'],
    );
    expect(own.refusal('2026-04-13', 'requestNonProsecutionReconsideration')).toEqual(['not-in-state 刑诉法 §179']);
    expect(own.refusal('2026-04-13', 'requestReconsiderationBySupervision')).toEqual(['not-in-state 监察法 §54(4)']);
  });
});

describe('the victim (被害人申诉、直接起诉)', () => {
  test('P130 petitions the next higher procuratorate within seven days; three months for the answer', () => {
    expect(statutory().act('2026-04-13', 'petitionAgainstNonProsecution').told()).toEqual({
      starts: { '甲 ppr-victim-petition-review': '2026-07-13' },
      stops: ['甲 cpl-victim-petition-nonprosecution'],
      asks: ['甲 victim-petition'],
      documents: ['申诉书'],
      serves: ['higherProcuratorate'],
    });
  });

  test('P130 the seventh day is in time, the eighth goes to the procuratorate that decided', () => {
    expect(statutory().refusal('2026-04-17', 'petitionAgainstNonProsecution')).toEqual([]);
    expect(statutory().refusal('2026-04-17', 'petitionLate')).toEqual(['not-in-state 检察规则 §382']);
    expect(statutory().refusal('2026-04-18', 'petitionAgainstNonProsecution')).toEqual(['limit-not-running 刑诉法 §180']);
    const late = statutory().act('2026-04-18', 'petitionLate');
    expect(late.told()).toMatchObject({
      starts: { '甲 ppr-late-petition-review': '2026-07-20' },
      asks: ['甲 late-petition'],
      serves: ['procuratorate'],
      late: { '甲 cpl-victim-petition-nonprosecution': '2026-04-17' },
    });
  });

  test('P130 upheld: victim, person and the lower procuratorate are served', () => {
    const upheld = statutory().acts(['2026-04-13', 'petitionAgainstNonProsecution'], ['2026-06-01', 'upholdOnVictimPetition']);
    expect(upheld.told()).toEqual({
      stops: ['甲 ppr-victim-petition-review'],
      answers: ['甲 victim-petition'],
      documents: ['复查决定书'],
      serves: ['victim', 'accused', 'procuratorate'],
    });
    expect(upheld.refusal('2026-06-02', 'petitionAgainstNonProsecution')).toEqual(['limit-not-running 刑诉法 §180']);
    // What is left to them is the court.
    expect(upheld.refusal('2026-06-02', 'acceptVictimSuit')).toEqual([]);
  });

  test('P130 each petition is answered by whom it went to, the chief procurator approving a review', () => {
    const petitioned = statutory().act('2026-04-13', 'petitionAgainstNonProsecution');
    expect(petitioned.refusal('2026-06-01', 'upholdOnVictimPetition', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §180…']);
    expect(petitioned.refusal('2026-06-01', 'upholdOnVictimPetition', { approvals: {} })).toEqual(['approval-missing 刑诉法 §180…']);
    expect(petitioned.refusal('2026-06-01', 'upholdOnLatePetition')).toEqual(['no-open-request 检察规则 §382']);
    const late = statutory().act('2026-04-20', 'petitionLate');
    expect(late.refusal('2026-06-01', 'upholdOnLatePetition', { by: 'higherProcuratorate' })).toEqual(['not-your-act 检察规则 §382']);
    expect(late.refusal('2026-06-01', 'upholdOnVictimPetition')).toEqual(['no-open-request 刑诉法 §180…']);
    expect(late.act('2026-07-21', 'upholdOnLatePetition').told().late).toEqual({ '甲 ppr-late-petition-review': '2026-07-20' });
  });

  test('P130 granted: the higher procuratorate revokes, the lower prosecutes', () => {
    const ordered = statutory().acts(['2026-04-13', 'petitionAgainstNonProsecution'], ['2026-06-01', 'orderProsecution']);
    expect(ordered.told()).toMatchObject({ sets: { '甲.standing': 'ordered' }, answers: ['甲 victim-petition'] });
    expect(ordered.refusal('2026-06-02', 'prosecute')).toEqual([]);
  });

  test('P130 the late petition is answered, or granted by the procuratorate itself', () => {
    const late = statutory().act('2026-04-20', 'petitionLate');
    expect(late.act('2026-05-20', 'upholdOnLatePetition').told()).toMatchObject({
      answers: ['甲 late-petition'],
      documents: ['审查结论'],
      serves: ['victim'],
    });
    expect(late.act('2026-05-20', 'revokeNonProsecution').facet('accused.standing')).toBe('ordered');
    expect(late.refusal('2026-05-20', 'orderProsecution')).toEqual(['no-open-request 检察规则 §380…']);
  });

  test('P130 closing the case ends no right to petition', () => {
    const closed = statutory().act('2026-04-20', 'closeWithoutTrial');
    const late = closed.act('2026-08-03', 'petitionLate');
    expect(late.pending()).toEqual(['甲 late-petition']);
    const revoked = late.acts(['2026-09-01', 'revokeNonProsecution'], ['2026-09-02', 'reopenReview']);
    expect(revoked.facet('case.stage')).toBe('review');
    expect(revoked.refusal('2026-09-03', 'prosecute')).toEqual([]);
  });

  test('P131 the victim may sue at once, without petitioning; the case leaves the procuratorate', () => {
    const sued = statutory().act('2026-04-13', 'acceptVictimSuit');
    expect(sued.told()).toEqual({
      sets: { '甲.standing': 'separate' },
      stops: ['甲 cpl-victim-petition-nonprosecution', '甲 psr-nonprosecution-reconsideration-request'],
      documents: ['受理案件通知书'],
      serves: ['procuratorate', 'victim', 'accused'],
    });
    expect(sued.late()).toEqual([]);
    expect(sued.refusal('2026-04-14', 'petitionAgainstNonProsecution')).toContain('not-in-state 刑诉法 §180…');
  });

  test('P131 the suit ends every review that is still open', () => {
    const asked = statutory().acts(['2026-04-13', 'petitionAgainstNonProsecution'], ['2026-04-14', 'requestNonProsecutionReconsideration']);
    expect(asked.act('2026-05-08', 'acceptVictimSuit').told()).toMatchObject({
      answers: ['甲 nonprosecution-reconsideration', '甲 victim-petition'],
      stops: ['甲 ppr-victim-petition-review', '甲 ppr-nonprosecution-reconsideration'],
    });
  });

  test('P131 it is the court that accepts it, also long after the case is closed', () => {
    expect(statutory().refusal('2026-04-13', 'acceptVictimSuit', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §180…']);
    const closed = statutory().act('2026-04-20', 'closeWithoutTrial');
    expect(closed.refusal('2027-03-01', 'acceptVictimSuit')).toEqual([]);
  });

  test('P131 no suit against conditions, nor against the end of the probation', () => {
    const over = conditional().act('2026-10-12', 'completeProbation');
    expect(over.refusal('2026-10-13', 'acceptVictimSuit')).toEqual(['not-in-state 检察规则 §472(1) 刑诉法解释 §320(2).9']);
    expect(over.refusal('2026-10-13', 'petitionAgainstNonProsecution')).toEqual([]);
  });
});

describe('the person not prosecuted (被不起诉人申诉)', () => {
  test('P132 petitions the procuratorate that decided, within seven days; later another department examines it', () => {
    expect(discretionary().act('2026-04-17', 'petitionByAccused').told()).toEqual({
      starts: { '甲 ppr-accused-petition-review': '2026-07-17' },
      stops: ['甲 cpl-accused-petition-nonprosecution'],
      asks: ['甲 accused-petition'],
      documents: ['申诉书'],
      serves: ['procuratorate'],
    });
    const late = discretionary().act('2026-04-20', 'petitionByAccused');
    expect(late.told().late).toEqual({ '甲 cpl-accused-petition-nonprosecution': '2026-04-17' });
    const closed = discretionary().act('2026-04-20', 'closeWithoutTrial');
    expect(closed.refusal('2026-06-01', 'petitionByAccused')).toEqual([]);
  });

  test('P132 upheld: the person is told, the police get a copy', () => {
    const upheld = discretionary().acts(['2026-04-13', 'petitionByAccused'], ['2026-05-20', 'upholdOnAccusedPetition']);
    expect(upheld.told()).toEqual({
      stops: ['甲 ppr-accused-petition-review'],
      answers: ['甲 accused-petition'],
      documents: ['复查决定书'],
      serves: ['accused', 'victim', 'police'],
    });
    expect(upheld.refusal('2026-05-21', 'petitionByAccused')).toEqual(['not-in-state 刑诉法 §181…']);
  });

  test('P132 no crime after all: a new decision on the other ground, open to police and victim anew', () => {
    const asked = discretionary().act('2026-04-13', 'petitionByAccused');
    const changed = asked.act('2026-05-20', 'changeNonProsecutionGround');
    expect(changed.told()).toMatchObject({
      sets: { '甲.dismissal': 'statutory' },
      starts: {
        '甲 cpl-victim-petition-nonprosecution': '2026-05-27',
        '甲 psr-nonprosecution-reconsideration-request': '2026-05-27',
      },
      answers: ['甲 accused-petition'],
      documents: ['复查决定书', '不起诉决定书'],
      serves: ['accused', 'victim', 'police', 'supervision'],
    });
    expect(changed.refusal('2026-05-21', 'petitionByAccused')).toContain('not-in-state 刑诉法 §181');
    expect(changed.refusal('2026-05-21', 'requestNonProsecutionReconsideration')).toEqual([]);
    expect(changed.refusal('2026-05-21', 'petitionAgainstNonProsecution')).toEqual([]);
  });

  test('P132 whoever goes back on the plea may be prosecuted', () => {
    const pleaded = heard().acts(
      ['2026-04-08', 'signPlea', { present: ['counsel'] }],
      ['2026-04-10', 'dismissAtDiscretion'],
      ['2026-04-13', 'petitionByAccused'],
    );
    expect(pleaded.act('2026-05-20', 'revokeNonProsecution').facet('accused.standing')).toBe('ordered');
    expect(pleaded.refusal('2026-05-20', 'changeNonProsecutionGround')).toEqual([]);
    expect(pleaded.refusal('2026-05-20', 'upholdOnAccusedPetition')).toEqual([]);
  });

  test('P132 nobody changes a ground unasked, or a ground that is statutory already', () => {
    expect(discretionary().refusal('2026-04-13', 'changeNonProsecutionGround')).toEqual(['no-open-request 检察规则 §278(1).1…']);
    expect(statutory().refusal('2026-04-13', 'changeNonProsecutionGround')).toContain('not-in-state 检察规则 §278(1).1…');
  });

  test('P132 the chief procurator approves every answer that decides', () => {
    const asked = discretionary().act('2026-04-13', 'petitionByAccused');
    for (const act of ['upholdOnAccusedPetition', 'changeNonProsecutionGround', 'revokeNonProsecution'])
      expect(asked.refusal('2026-05-20', act, { approvals: {} })[0]).toMatch(/^approval-missing/u);
  });
});

describe('revocation of its own motion (依职权撤销)', () => {
  test('P133 the procuratorate, the higher and the supreme may revoke at any time, closed or not', () => {
    for (const by of ['procuratorate', 'higherProcuratorate', 'supremeProcuratorate'])
      expect(forEvidence().act('2026-06-01', 'correctNonProsecution', { by }).told()).toMatchObject({
        sets: { '甲.standing': 'ordered', '甲.dismissal': 'none' },
        starts: { '甲 cpl-prosecution-review': '2026-07-01' },
        documents: ['撤销不起诉决定书'],
        serves: ['accused', 'victim', 'police', 'supervision'],
      });
    const closed = forEvidence().act('2026-05-26', 'closeWithoutTrial');
    expect(closed.refusal('2027-03-01', 'correctNonProsecution')).toEqual([]);
    expect(forEvidence().refusal('2026-06-01', 'correctNonProsecution', { by: 'provincialProcuratorate' })).toContain(
      'not-your-act 检察规则 §278(1).3…',
    );
  });

  test('P133 what the remedies were about is settled with it', () => {
    const asked = discretionary().acts(['2026-04-13', 'petitionAgainstNonProsecution'], ['2026-04-13', 'petitionByAccused']);
    const revoked = asked.act('2026-04-20', 'correctNonProsecution');
    expect(revoked.pending()).toEqual([]);
    expect(revoked.running('甲')).toEqual(['cpl-prosecution-review']);
  });

  test('P133 conditional non-prosecution is revoked by its own rule', () => {
    expect(conditional().refusal('2026-04-20', 'correctNonProsecution')).toEqual(['not-in-state 检察规则 §278(1).3…']);
  });

  test('P133 in a closed case the review is reopened', () => {
    const closed = forEvidence().acts(['2026-05-26', 'closeWithoutTrial'], ['2026-08-03', 'correctNonProsecution']);
    expect(closed.refusal('2026-08-04', 'prosecute')).toContain('not-in-state 刑诉法 §169…');
    const reopened = closed.act('2026-08-04', 'reopenReview');
    expect(reopened.told()).toEqual({ sets: { 'case.stage': 'review' } });
    expect(reopened.refusal('2026-08-10', 'prosecute')).toEqual([]);
  });

  test('P133 nothing is reopened where nobody is to be prosecuted', () => {
    const closed = forEvidence().act('2026-05-26', 'closeWithoutTrial');
    expect(closed.refusal('2026-06-01', 'reopenReview')).toEqual(['not-in-state 检察规则 §388…']);
  });

  test('P133 after a revocation nobody is let go without a trial', () => {
    const ordered = heard().acts(['2026-04-10', 'dismissAtDiscretion'], ['2026-04-15', 'correctNonProsecution']);
    for (const act of ['dismissByStatute', 'dismissAtDiscretion', 'dismissForEvidence', 'requestSpecialNonProsecution'])
      expect(ordered.refusal('2026-04-16', act)).not.toEqual([]);
    expect(ordered.refusal('2026-04-16', 'prosecute')).toEqual([]);
  });
});

describe('a case of its own (另案起诉)', () => {
  const trialOfTheOther = (): Story =>
    heard(TWO).acts(
      ['2026-04-10', 'dismissAtDiscretion', { on: '乙' }],
      ['2026-04-20', 'prosecute'],
      ['2026-04-22', 'correctNonProsecution', { on: '乙' }],
    );

  test('P134 the other is on trial already: whoever is to be prosecuted later is prosecuted apart', () => {
    const apart = trialOfTheOther().act('2026-05-20', 'prosecuteSeparately', { on: '乙' });
    expect(apart.told()).toEqual({
      sets: { '乙.standing': 'separate' },
      stops: ['乙 cpl-prosecution-review'],
      documents: ['起诉书'],
      serves: ['court'],
    });
    expect(apart.facet('accused.standing', '甲')).toBe('indicted');
  });

  test('P134 while the review is open everybody is prosecuted together', () => {
    const open = heard(TWO).acts(
      ['2026-04-10', 'dismissAtDiscretion', { on: '乙' }],
      ['2026-04-15', 'correctNonProsecution', { on: '乙' }],
    );
    expect(open.refusal('2026-04-16', 'prosecuteSeparately', { on: '乙' })).toContain('not-in-state 检察规则 §423');
    expect(open.act('2026-04-20', 'prosecute').facet('accused.standing', '乙')).toBe('indicted');
  });

  test('P134 nobody is prosecuted apart without an order', () => {
    expect(trialOfTheOther().refusal('2026-05-20', 'prosecuteSeparately', { on: '甲' })).toContain('not-in-state 检察规则 §388…');
  });
});

describe('nobody is late who need not act', () => {
  test('P135 a dismissal revoked after the periods ran out unused flags nothing', () => {
    const revoked = discretionary().act('2026-06-01', 'correctNonProsecution');
    expect(revoked.late()).toEqual([]);
  });
});
