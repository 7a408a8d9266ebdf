import { describe, expect, test } from 'vitest';
import { articlesAgainst, dismissed, heard, lastDay, opened, running, sent, stateOf, tell } from './prosecution-telling.ts';

describe('review for prosecution', () => {
  test('P13 the review runs a month from the transfer, fifteen days longer once, and both notices three days', () => {
    const file = sent();
    expect(lastDay(file, 'cpl-prosecution-review')).toBe('2026-05-06');
    expect(lastDay(file, 'cpl-defence-notice-review')).toBe('2026-04-07');
    expect(lastDay(file, 'cpl-victim-notice')).toBe('2026-04-07');
    const longer = tell(file, ['extendReview', '2026-04-28']);
    expect(lastDay(longer, 'cpl-prosecution-review')).toBe('2026-05-18');
    expect(articlesAgainst(longer, ['extendReview', '2026-05-10'])).not.toEqual([]);
  });

  test('P13 bail is decided anew by the procuratorate, for twelve months from then', () => {
    expect(lastDay(sent(), 'cpl-bail')).toBe('2027-04-01');
  });

  test('P5 P6 nobody is prosecuted, and no opinion heard, before the suspect is questioned', () => {
    expect(articlesAgainst(sent(), ['hearOpinions', '2026-04-02'])).toEqual([173]);
    expect(articlesAgainst(sent(), ['prosecute', '2026-04-02'])).toContain(173);
    expect(stateOf(tell(heard(), ['prosecute', '2026-04-20']), 'accused.standing')).toBe('indicted');
  });

  test('P7 P8 a plea is signed in the presence of counsel, after opinions were heard', () => {
    expect(articlesAgainst(heard(), ['signPlea', '2026-04-08', { present: [] }])).toEqual([174]);
    expect(articlesAgainst(sent(), ['signPlea', '2026-04-02'])).toEqual([173, 174]);
    expect(articlesAgainst(heard(), ['signPlea', '2026-04-08', { present: ['counsel'] }])).toEqual([]);
  });

  test('P9 a minor is questioned with a guardian there, and heard with assigned counsel', () => {
    expect(articlesAgainst(sent({ age: 'minor' }), ['questionInReview', '2026-04-03', { present: [] }])).toContain(281);
    const questioned = tell(sent({ age: 'minor' }), ['questionInReview', '2026-04-03']);
    expect(articlesAgainst(questioned, ['hearOpinions', '2026-04-07'])).toEqual([35, 278]);
  });

  test('P10 P11 a plea goes to court with a recommended sentence, on the fast track if everybody signed', () => {
    const pleaded = tell(heard(), ['signPlea', '2026-04-08']);
    expect(articlesAgainst(pleaded, ['prosecute', '2026-04-20'])).toEqual([176]);
    expect(articlesAgainst(heard(), ['prosecuteForFastTrack', '2026-04-20'])).toEqual([222, 223]);
    const court = tell(pleaded, ['prosecuteForFastTrack', '2026-04-10']);
    expect(stateOf(court, 'case.lead')).toBe('court');
    expect(lastDay(court, 'spc-prosecution-acceptance')).toBe('2026-04-17');
    expect(articlesAgainst(tell(pleaded, ['withdrawPlea', '2026-04-09']), ['prosecute', '2026-04-20'])).toEqual([]);
  });

  test('P2 P3 two returns, each counting the review anew; a third is refused, and want of evidence ends the case', () => {
    const first = tell(heard(), ['returnForSupplement', '2026-04-20']);
    expect(running(first)).toContain('cpl-supplementary-investigation');
    expect(running(first)).not.toContain('cpl-prosecution-review');
    const back = tell(first, ['resubmitAfterSupplement', '2026-05-18']);
    expect(lastDay(back, 'cpl-prosecution-review')).toBe('2026-06-18');
    const twice = tell(back, ['returnForSupplement', '2026-06-10'], ['resubmitAfterSupplement', '2026-07-08']);
    expect(articlesAgainst(twice, ['returnForSupplement', '2026-07-20'])).toEqual([175, 175, 257, 342]);
    expect(articlesAgainst(heard(), ['dismissForEvidence', '2026-04-20'])).toEqual([175, 367]);
    expect(stateOf(tell(twice, ['dismissForEvidence', '2026-07-20']), 'accused.custody')).toBe('none');
  });

  test('P23 a supervision case: detention first, a decision in ten days outside the review, and the higher level approves non-prosecution', () => {
    const file = tell(
      opened({ gravity: 'ten-plus' }, 'supervision'),
      ['transferFromSupervision', '2026-04-01'],
      ['acceptForReview', '2026-04-01'],
      ['detainAfterRetention', '2026-04-01'],
    );
    expect(lastDay(file, 'cpl-supervision-case-detention')).toBe('2026-04-11');
    expect(articlesAgainst(file, ['returnForInquiry', '2026-04-05'])).toContain(170);
    const bailed = tell(file, ['bailAfterRetention', '2026-04-10']);
    expect(lastDay(bailed, 'cpl-prosecution-review') > '2026-05-06').toBe(true);
    expect(articlesAgainst(bailed, ['dismissByStatute', '2026-04-20'])).toEqual([371]);
    const approved = tell(bailed, ['proposeNonProsecution', '2026-04-20'], ['approveNonProsecution', '2026-04-27']);
    expect(articlesAgainst(approved, ['dismissByStatute', '2026-04-28'])).toEqual([]);
  });
});

describe('non-prosecution', () => {
  test('P21 P22 it frees the person at once, and nothing of the review runs on', () => {
    const file = dismissed();
    expect(stateOf(file, 'accused.custody')).toBe('none');
    expect(running(file)).not.toContain('cpl-bail');
    expect(running(file)).not.toContain('cpl-prosecution-review');
    expect(lastDay(file, 'cpl-victim-petition-nonprosecution')).toBe('2026-04-17');
  });

  test('P25 P29 P30 police: seven days, thirty for the answer, then the higher procuratorate', () => {
    const asked = tell(dismissed(), ['requestNonProsecutionReconsideration', '2026-04-15']);
    expect(lastDay(asked, 'ppr-nonprosecution-reconsideration')).toBe('2026-05-15');
    expect(articlesAgainst(asked, ['requestNonProsecutionReview', '2026-04-16'])).toEqual([179]);
    const upheld = tell(asked, ['upholdOnReconsideration', '2026-05-08']);
    expect(articlesAgainst(upheld, ['requestNonProsecutionReconsideration', '2026-05-09'])).toEqual([179]);
    const ordered = tell(upheld, ['requestNonProsecutionReview', '2026-05-11'], ['orderProsecution', '2026-06-01']);
    expect(stateOf(ordered, 'accused.standing')).toBe('ordered');
    expect(articlesAgainst(ordered, ['dismissAtDiscretion', '2026-06-02'])).not.toEqual([]);
    expect(articlesAgainst(ordered, ['prosecute', '2026-06-02'])).toEqual([]);
  });

  test('P26 P31 P32 victim and person petition in their own seven days, and the case stays open meanwhile', () => {
    const file = tell(dismissed(), ['petitionAgainstNonProsecution', '2026-04-13'], ['petitionByAccused', '2026-04-14']);
    expect(lastDay(file, 'ppr-victim-petition-review')).toBe('2026-07-13');
    expect(articlesAgainst(file, ['closeWithoutTrial', '2026-05-08'])).toContain(180);
    const statutory = tell(heard(), ['dismissByStatute', '2026-04-10']);
    expect(articlesAgainst(statutory, ['petitionByAccused', '2026-04-14'])).toContain(181);
  });

  test('P33 P61 the case closes when the periods are over and nothing is held', () => {
    const over = dismissed();
    expect(articlesAgainst(over, ['closeWithoutTrial', '2026-04-27'])).toEqual([177]);
    const free = tell(over, ['orderReleaseWithoutTrial', '2026-04-13'], ['releaseHold', '2026-04-14', { role: 'police' }]);
    expect(articlesAgainst(free, ['closeWithoutTrial', '2026-04-16'])).toEqual([179, 180, 181]);
    expect(stateOf(tell(free, ['closeWithoutTrial', '2026-04-27']), 'case.stage')).toBe('closed');
  });

  test('P27 the victim may sue, but not after conditional non-prosecution', () => {
    expect(stateOf(tell(dismissed(), ['acceptVictimSuit', '2026-05-08']), 'accused.standing')).toBe('separate');
  });

  test('P24 special non-prosecution waits for the Supreme People’s Procuratorate', () => {
    expect(articlesAgainst(heard(), ['dismissSpecially', '2026-04-10'])).toEqual([182]);
    expect(
      articlesAgainst(tell(heard(), ['requestSpecialNonProsecution', '2026-04-08'], ['approveSpecialNonProsecution', '2026-05-08']), [
        'dismissSpecially',
        '2026-05-11',
      ]),
    ).toEqual([]);
  });
});
