import { describe, expect, test } from 'vitest';
import { addDays, type CivilDay } from '#justice/basics';
import { given, type Line, type Setting, type Story } from './cases-in-tests.ts';
import { attended, inCorrections } from './trial-in-tests.ts';

// Holidays and the weekends worked for them, as the State Council announced them:
// 2024 off 1 Jan, 10–17 Feb, 4–6 Apr, 1–5 May, 10 Jun, 15–17 Sep, 1–7 Oct; worked 4 and 18 Feb, 7 and 28 Apr, 11 May, 14 and 29 Sep, 12 Oct.
// 2025 off 1 Jan, 28 Jan–4 Feb, 4–6 Apr, 1–5 May, 31 May–2 Jun, 1–8 Oct; worked 26 Jan, 8 Feb, 27 Apr, 28 Sep, 11 Oct.
// 2026 off 1–3 Jan, 15–23 Feb, 4–6 Apr, 1–5 May, 19–21 Jun, 25–27 Sep, 1–7 Oct; worked 4 Jan, 14 and 28 Feb, 9 May, 20 Sep, 10 Oct.

const before = (day: string, days: number): string => addDays(day as CivilDay, -days);
const after = (day: string, days: number): string => addDays(day as CivilDay, days);

/** Filed some days before, 甲 arrested or on bail, the case sent to the procuratorate on this day. */
function sentOn(day: string, held: boolean, setting?: Setting): Story {
  const start = before(day, 30);
  const measure: readonly Line[] = held
    ? [
        [`${start}T10:00`, 'detain', { on: '甲' }],
        [after(start, 2), 'requestArrest', { on: '甲' }],
        [after(start, 8), 'approveArrest', { on: '甲' }],
        [after(start, 8), 'executeArrest', { on: '甲' }],
      ]
    : [[start, 'decideBail', { on: '甲' }]];
  return given(setting).acts([start, 'acceptReport'], [start, 'fileCase'], ...measure, [day, 'transferForProsecution']);
}

const reviewed = (day: string, held: boolean): Story =>
  sentOn(before(day, 20), held).acts(
    [before(day, 19), 'acceptForReview'],
    [before(day, 18), 'tellRightsInReview'],
    [before(day, 15), 'questionInReview'],
    [before(day, 12), 'hearOpinions'],
  );

/** Prosecuted on this day. */
const prosecutedOn = (day: string, held: boolean): Story => reviewed(day, held).act(day, 'prosecute');

/** Returned to the police on this day. */
const returnedOn = (day: string, held: boolean): Story => reviewed(day, held).act(day, 'returnForSupplement');

/** Accepted by the court on this day. */
const triedOn = (day: string, held: boolean): Story => prosecutedOn(before(day, 3), held).act(day, 'acceptCase');

/** The judgment served on this day. */
const servedOn = (day: string, held: boolean): Story =>
  triedOn(before(day, 35), held).acts(
    [before(day, 34), 'tellDefendantRights'],
    [before(day, 33), 'prepareHearing', { form: { day: before(day, 5) } }],
    [before(day, 5), 'openHearing', attended],
    [before(day, 3), 'convict', { form: { sentence: 'imprisonment', months: 36 } }],
    [day, 'pronounceJudgment'],
    [day, 'serveJudgment'],
  );

/** Accepted on appeal on this day. */
const appealedOn = (day: string, held: boolean): Story =>
  servedOn(before(day, 40), held).act(before(day, 38), 'appeal').act(before(day, 10), 'forwardAppeal').act(day, 'acceptAppeal');

describe('what rolls over a holiday, unless somebody is held (§105 ¶4)', () => {
  /** A month from the day the case is sent: for whoever is held, and for whoever is free. */
  test.each([
    ['2024-01-10', '2024-02-10', '2024-02-18', 'the eight days of Spring Festival, and a Sunday that is worked'],
    ['2024-01-17', '2024-02-17', '2024-02-18', 'the last day of Spring Festival'],
    ['2024-01-18', '2024-02-18', '2024-02-18', 'a Sunday that is worked is no holiday'],
    ['2024-03-04', '2024-04-04', '2024-04-07', 'Qingming, and the Sunday worked for it'],
    ['2024-04-01', '2024-05-01', '2024-05-06', 'May Day'],
    ['2024-04-11', '2024-05-11', '2024-05-11', 'a Saturday that is worked for May Day'],
    ['2024-05-10', '2024-06-10', '2024-06-11', 'Dragon Boat'],
    ['2024-08-14', '2024-09-14', '2024-09-14', 'the Saturday worked for Mid-Autumn'],
    ['2024-08-15', '2024-09-15', '2024-09-18', 'Mid-Autumn'],
    ['2024-08-29', '2024-09-29', '2024-09-29', 'the Sunday worked for National Day'],
    ['2024-09-01', '2024-10-01', '2024-10-08', 'National Day'],
    ['2024-09-12', '2024-10-12', '2024-10-12', 'the Saturday worked after National Day'],
    ['2024-12-01', '2025-01-01', '2025-01-02', 'New Year in the middle of a week'],
    ['2024-12-26', '2025-01-26', '2025-01-26', 'the Sunday worked for Spring Festival'],
    ['2024-12-28', '2025-01-28', '2025-02-05', 'eight days of Spring Festival from its eve'],
    ['2025-01-08', '2025-02-08', '2025-02-08', 'the Saturday worked after it'],
    ['2025-04-30', '2025-05-31', '2025-06-03', 'the last of April to the last of May, which is Dragon Boat'],
    ['2025-08-28', '2025-09-28', '2025-09-28', 'the Sunday worked before National Day and Mid-Autumn'],
    ['2025-09-01', '2025-10-01', '2025-10-09', 'eight days for two festivals'],
    ['2025-09-11', '2025-10-11', '2025-10-11', 'the Saturday worked after them'],
    ['2025-12-01', '2026-01-01', '2026-01-04', 'three days of New Year, and the Sunday worked for them'],
    ['2026-01-14', '2026-02-14', '2026-02-14', 'the Saturday worked before Spring Festival'],
    ['2026-01-15', '2026-02-15', '2026-02-24', 'nine days of Spring Festival'],
    ['2026-01-28', '2026-02-28', '2026-02-28', 'the Saturday worked after it'],
    ['2026-04-09', '2026-05-09', '2026-05-09', 'the Saturday worked after May Day'],
    ['2026-08-20', '2026-09-20', '2026-09-20', 'the Sunday worked for National Day'],
    ['2026-08-25', '2026-09-25', '2026-09-28', 'Mid-Autumn'],
    ['2026-09-01', '2026-10-01', '2026-10-08', 'National Day'],
    ['2026-09-10', '2026-10-10', '2026-10-10', 'the Saturday worked after it'],
  ] as const)('E51 the review of a case sent on %s ends on %s for who is held, on %s for who is free: %s', (day, held, free, _what) => {
    expect(sentOn(day, true).due('cpl-prosecution-review')).toBe(held);
    expect(sentOn(day, false).due('cpl-prosecution-review')).toBe(free);
  });

  test.each([
    ['spc-prosecution-acceptance', 'seven days to accept the case', prosecutedOn, '2024-09-24', '2024-10-01', '2024-10-08'],
    ['spc-prosecution-acceptance', 'seven days to accept the case', prosecutedOn, '2025-01-21', '2025-01-28', '2025-02-05'],
    ['spc-prosecution-acceptance', 'seven days to accept the case', prosecutedOn, '2026-02-07', '2026-02-14', '2026-02-14'],
    ['cpl-supplementary-investigation', 'a month of supplementary investigation', returnedOn, '2024-09-01', '2024-10-01', '2024-10-08'],
    ['cpl-supplementary-investigation', 'a month of supplementary investigation', returnedOn, '2025-12-03', '2026-01-03', '2026-01-04'],
    ['cpl-trial-first', 'two months of the trial', triedOn, '2023-12-10', '2024-02-10', '2024-02-18'],
    ['cpl-trial-first', 'two months of the trial', triedOn, '2024-08-05', '2024-10-05', '2024-10-08'],
    ['cpl-trial-first', 'two months of the trial', triedOn, '2024-12-02', '2025-02-02', '2025-02-05'],
    ['cpl-trial-first', 'two months of the trial', triedOn, '2025-08-08', '2025-10-08', '2025-10-09'],
    ['cpl-trial-first', 'two months of the trial', triedOn, '2025-12-23', '2026-02-23', '2026-02-24'],
    ['cpl-trial-second', 'two months of the appeal', appealedOn, '2024-08-01', '2024-10-01', '2024-10-08'],
    ['cpl-trial-second', 'two months of the appeal', appealedOn, '2025-08-01', '2025-10-01', '2025-10-09'],
    ['cpl-trial-second', 'two months of the appeal', appealedOn, '2025-12-15', '2026-02-15', '2026-02-24'],
    ['cpl-trial-second', 'two months of the appeal', appealedOn, '2026-08-07', '2026-10-07', '2026-10-08'],
  ] as const)('E51 %s, %s', (limit, _what, on, day, held, free) => {
    expect(on(day, true).due(limit)).toBe(held);
    expect(on(day, false).due(limit)).toBe(free);
  });

  test('E51 it is the holiday of the day that counts, not of the person: of two, one waits for the office to open', () => {
    const both = sentOn('2026-01-15', true, { accused: { 甲: {}, 乙: {} } });
    expect([both.due('cpl-prosecution-review', '甲'), both.due('cpl-prosecution-review', '乙')]).toEqual(['2026-02-15', '2026-02-24']);
  });

  test('E51 on bail in the middle of the month, the last day moves behind the holiday; arrested again, it moves back', () => {
    const held = sentOn('2026-01-15', true).act('2026-01-16', 'acceptForReview');
    expect(held.act('2026-02-10', 'bailInReview').due('cpl-prosecution-review')).toBe('2026-02-24');
    const free = sentOn('2026-01-15', false).act('2026-01-16', 'acceptForReview');
    const again = free.acts(['2026-02-02', 'decideArrestInReview'], ['2026-02-02T10:00', 'executeArrestInReview']);
    expect(again.due('cpl-prosecution-review')).toBe('2026-02-15');
  });
});

describe('what rolls although somebody is held: a right of the parties, a duty to tell', () => {
  const arrestedOn = (day: string): Story =>
    given().acts(
      [before(day, 8), 'fileCase'],
      [`${before(day, 8)}T10:00`, 'detain'],
      [before(day, 6), 'requestArrest'],
      [day, 'approveArrest'],
      [day, 'executeArrest'],
    );

  test.each([
    ['2024-02-03', '2024-02-18', 'Tuesday 13 February lies in Spring Festival'],
    ['2024-09-21', '2024-10-08', 'National Day of 2024'],
    ['2024-09-19', '2024-09-29', 'a Sunday that is worked'],
    ['2024-12-22', '2025-01-02', 'New Year 2025'],
    ['2025-01-18', '2025-02-05', 'Spring Festival of 2025'],
    ['2025-09-21', '2025-10-09', 'National Day and Mid-Autumn of 2025'],
    ['2025-10-01', '2025-10-11', 'a Saturday that is worked'],
    ['2025-12-22', '2026-01-04', 'New Year 2026, and the Sunday worked for it'],
    ['2026-02-04', '2026-02-14', 'the Saturday before Spring Festival is worked'],
    ['2026-02-05', '2026-02-24', 'Spring Festival of 2026'],
    ['2026-09-23', '2026-10-08', 'Saturday 3 October lies in National Day'],
  ] as const)('E52 a judgment served on %s is open to appeal until %s: %s', (day, end, _what) => {
    const served = servedOn(day, true);
    expect([served.facet('accused.custody'), served.due('cpl-appeal-judgment')]).toEqual(['arrested', end]);
    expect(served.refusal(end, 'appeal')).toEqual([]);
    expect(served.refusal(after(end, 1), 'appeal')).toContain('limit-not-running 刑诉法 §230');
    expect(served.until(end).facet('case.stage')).toBe('judged');
    expect(served.until(after(end, 1)).facet('case.stage')).toBe('effective');
  });

  test.each([
    ['2024-02-07', '2024-02-18'],
    ['2024-09-28', '2024-10-08'],
    ['2025-01-25', '2025-02-05'],
    ['2025-09-28', '2025-10-09'],
    ['2026-02-12', '2026-02-24'],
    ['2026-02-11', '2026-02-14'],
    ['2026-04-30', '2026-05-06'],
  ] as const)('E52 whoever is held and asks on %s for bail is answered by %s', (day, end) => {
    const asked = arrestedOn(before(day, 3)).act(day, 'applyForChange');
    expect(asked.due('cpl-change-measure-reply')).toBe(end);
    expect(asked.act(end, 'answerOnMeasure').told().late).toBeUndefined();
    expect(asked.act(after(end, 1), 'answerOnMeasure').told().late).toEqual({ '甲 cpl-change-measure-reply': end });
  });

  test.each([
    ['2024-09-28', '2024-10-08'],
    ['2025-01-26', '2025-02-05'],
    ['2026-02-13', '2026-02-24'],
    ['2026-02-25', '2026-02-28'],
  ] as const)('E52 the suspect of a file that came on %s is told of counsel by %s', (day, end) => {
    const taken = sentOn(day, true).act(day, 'acceptForReview');
    expect(taken.due('cpl-defence-notice-review')).toBe(end);
    expect(taken.act(after(end, 1), 'tellRightsInReview').told().late).toEqual({ '甲 cpl-defence-notice-review': end });
  });
});

describe('what never rolls: coercion, and hours', () => {
  test.each([
    ['2024-02-08', '2024-02-11'],
    ['2024-09-28', '2024-10-01'],
    ['2024-12-29', '2025-01-01'],
    ['2025-01-28', '2025-01-31'],
    ['2025-10-03', '2025-10-06'],
    ['2026-02-14', '2026-02-17'],
    ['2026-02-26', '2026-03-01'],
  ] as const)('E53 whoever is detained on %s waits for the request until %s, holiday or not', (day, end) => {
    const detained = given().acts([day, 'fileCase'], [`${day}T10:00`, 'detain']);
    expect(detained.due('cpl-arrest-request')).toBe(end);
    expect(detained.overdue(end)).not.toContain('甲 cpl-arrest-request');
    expect(detained.overdue(after(end, 1))).toContain('甲 cpl-arrest-request');
    expect(detained.act(after(end, 1), 'liftMeasure').late()).toContain(`liftMeasure cpl-arrest-request ${end}`);
  });

  test.each([
    ['2024-02-05', '2024-02-12', '2024-02-20'],
    ['2025-09-26', '2025-10-03', '2025-10-11'],
    ['2026-02-12', '2026-02-19', '2026-02-27'],
  ] as const)('E53 asked on %s the procuratorate decides by %s about who is held, by %s about who is free', (day, held, free) => {
    const filed = given({ accused: { 甲: {}, 乙: {} } }).acts(
      [before(day, 1), 'fileCase'],
      [`${before(day, 1)}T10:00`, 'detain', { on: '甲' }],
      [day, 'requestArrest', { on: '甲' }],
      [day, 'requestArrest', { on: '乙' }],
    );
    expect([filed.due('cpl-arrest-review', '甲'), filed.due('cpl-arrest-review', '乙')]).toEqual([held, free]);
  });

  test.each([
    ['2023-10-01', '2024-10-01'],
    ['2024-02-28', '2025-02-28'],
    ['2024-02-29', '2025-02-28'],
    ['2025-02-28', '2026-02-28'],
    ['2025-10-04', '2026-10-04'],
  ] as const)('E53 bail of %s ends on %s', (day, end) => {
    const bailed = given().acts([day, 'fileCase'], [day, 'decideBail']);
    expect(bailed.due('cpl-bail')).toBe(end);
    expect(bailed.act(end, 'liftMeasure').late()).toEqual([]);
    expect(bailed.act(after(end, 1), 'liftMeasure').late()).toEqual([`liftMeasure cpl-bail ${end}`]);
  });

  test.each([
    ['2023-08-31', '2024-02-29'],
    ['2024-08-30', '2025-02-28'],
    ['2024-08-31', '2025-02-28'],
    ['2025-02-28', '2025-08-31'],
    ['2025-03-31', '2025-09-30'],
    ['2025-04-03', '2025-10-03'],
    ['2025-08-17', '2026-02-17'],
  ] as const)('E53 surveillance of %s ends on %s', (day, end) => {
    expect(given().acts([day, 'fileCase'], [day, 'decideResidence']).due('cpl-residential-surveillance')).toBe(end);
  });

  test.each([
    ['2023-12-29', '2024-02-29', '2024-03-29'],
    ['2023-12-30', '2024-02-29', '2024-03-30'],
    ['2023-12-31', '2024-02-29', '2024-03-31'],
    ['2024-02-29', '2024-04-30', '2024-05-31'],
    ['2024-08-01', '2024-10-01', '2024-11-01'],
    ['2024-12-28', '2025-02-28', '2025-03-28'],
    ['2024-12-31', '2025-02-28', '2025-03-31'],
    ['2025-04-30', '2025-06-30', '2025-07-31'],
    ['2025-07-31', '2025-09-30', '2025-10-31'],
    ['2025-12-17', '2026-02-17', '2026-03-17'],
  ] as const)(
    'E53 whoever is arrested on %s is held for the investigation until %s, prolonged until %s, as one period from the arrest',
    (day, two, three) => {
      const held = given().acts([day, 'fileCase'], [day, 'requestArrest'], [day, 'approveArrest'], [day, 'executeArrest']);
      expect(held.due('cpl-investigation-custody')).toBe(two);
      const longer = held.act(before(two, 1), 'extendCustodyByHigherProcuratorate');
      expect(longer.due('cpl-investigation-custody')).toBe(three);
      expect(held.refusal(after(two, 1), 'extendCustodyByHigherProcuratorate')).toEqual(['not-in-state 检察规则 §309(3)']);
    },
  );

  test('E53 an extra month or two counts from the arrest too, at the end of February as elsewhere', () => {
    const held = given({ accused: { 甲: { gravity: 'ten-plus' } } }).acts(
      ['2025-07-31', 'fileCase'],
      ['2025-07-31', 'requestArrest'],
      ['2025-07-31', 'approveArrest'],
      ['2025-07-31', 'executeArrest'],
      ['2025-09-29', 'extendCustodyByHigherProcuratorate'],
      ['2025-10-30', 'extendCustodyByProvince'],
    );
    expect(held.due('cpl-investigation-custody')).toBe('2025-12-31');
    expect(held.act('2025-12-30', 'extendCustodyForGravity').due('cpl-investigation-custody')).toBe('2026-02-28');
  });
});

describe('the last minute', () => {
  type Hours = readonly [limit: string, start: string, act: string, end: string, story: (start: string) => Story];
  const detain = (start: string): Story => given().acts([start.slice(0, '2026-01-01'.length), 'fileCase'], [start, 'detain']);
  const arrest = (start: string): Story => {
    const day = start.slice(0, '2026-01-01'.length);
    return given().acts(
      [before(day, 3), 'fileCase'],
      [before(day, 3), 'requestArrest'],
      [before(day, 1), 'approveArrest'],
      [start, 'executeArrest'],
    );
  };
  const designate = (start: string): Story => {
    const day = start.slice(0, '2026-01-01'.length);
    return given().acts([day, 'fileCase'], [`${day}T00:00`, 'decideResidence'], [start, 'designateResidence']);
  };
  const askToMeet = (start: string): Story =>
    detain(before(start.slice(0, '2026-01-01'.length), 1).concat('T08:00'))
      .act(before(start.slice(0, '2026-01-01'.length), 1).concat('T09:00'), 'retainCounsel', { by: 'family' })
      .act(start, 'requestMeeting');

  test.each<Hours>([
    ['cpl-detention-to-station', '2024-02-28T23:30', 'deliverToDetentionCentre', '2024-02-29T23:30', detain],
    ['cpl-detention-to-station', '2024-12-31T23:59', 'deliverToDetentionCentre', '2025-01-01T23:59', detain],
    ['cpl-detention-to-station', '2026-02-28T00:00', 'deliverToDetentionCentre', '2026-03-01T00:00', detain],
    ['cpl-detention-notify-family', '2024-02-29T18:10', 'notifyFamily', '2024-03-01T18:10', detain],
    ['cpl-detention-notify-family', '2025-12-31T20:00', 'notifyFamily', '2026-01-01T20:00', detain],
    ['cpl-detention-notify-family', '2026-02-16T09:05', 'notifyFamily', '2026-02-17T09:05', detain],
    ['cpl-detention-interrogate', '2024-04-30T23:59', 'interrogate', '2024-05-01T23:59', detain],
    ['cpl-detention-interrogate', '2025-10-04T00:01', 'interrogate', '2025-10-05T00:01', detain],
    ['cpl-detention-interrogate', '2026-09-30T12:00', 'interrogate', '2026-10-01T12:00', detain],
    ['cpl-arrest-notify-family', '2024-02-28T10:20', 'notifyFamily', '2024-02-29T10:20', arrest],
    ['cpl-arrest-notify-family', '2025-02-28T10:20', 'notifyFamily', '2025-03-01T10:20', arrest],
    ['cpl-arrest-interrogate', '2024-12-31T16:45', 'interrogate', '2025-01-01T16:45', arrest],
    ['cpl-arrest-interrogate', '2026-02-14T16:45', 'interrogate', '2026-02-15T16:45', arrest],
    ['cpl-designated-residence-notify', '2024-09-30T22:00', 'notifyFamily', '2024-10-01T22:00', designate],
    ['cpl-designated-residence-notify', '2026-01-01T22:00', 'notifyFamily', '2026-01-02T22:00', designate],
    ['cpl-lawyer-meeting', '2024-02-27T17:00', 'arrangeMeeting', '2024-02-29T17:00', askToMeet],
    ['cpl-lawyer-meeting', '2024-12-30T17:00', 'arrangeMeeting', '2025-01-01T17:00', askToMeet],
    ['cpl-lawyer-meeting', '2026-02-27T23:59', 'arrangeMeeting', '2026-03-01T23:59', askToMeet],
  ])('E54 %s from %s: %s by %s, and a minute later is late', (limit, start, act, end, story) => {
    expect(story(start).due(limit)).toBe(end);
    expect(story(start).act(end, act).told().late).toBeUndefined();
    const [day, time] = end.split('T') as [string, string];
    const [hour, minute] = time.split(':').map(Number) as [number, number];
    const next = hour * 60 + minute + 1;
    const late =
      next === 24 * 60
        ? `${after(day, 1)}T00:00`
        : `${day}T${String(Math.floor(next / 60)).padStart(2, '0')}:${String(next % 60).padStart(2, '0')}`;
    expect(story(start).act(late, act).told().late).toEqual({ [`甲 ${limit}`]: end });
  });

  test.each([
    ['2024-02-28T20:00', '2024-02-29T08:00', '2024-02-29T20:00'],
    ['2024-12-31T13:15', '2025-01-01T01:15', '2025-01-01T13:15'],
    ['2026-02-28T12:01', '2026-03-01T00:01', '2026-03-01T12:01'],
    ['2026-09-30T23:59', '2026-10-01T11:59', '2026-10-01T23:59'],
  ] as const)('E54 a summons of %s is over at %s, prolonged at %s', (start, twelve, twentyFour) => {
    const summoned = given().acts([start.slice(0, '2026-01-01'.length), 'fileCase'], [start, 'summon']);
    expect(summoned.due('cpl-summons')).toBe(twelve);
    const longer = summoned.act(start, 'prolongSummons');
    expect(longer.due('cpl-summons')).toBe(twentyFour);
    expect(longer.act(twentyFour, 'endSummons').told().late).toBeUndefined();
    expect(summoned.act(twentyFour, 'endSummons').told().late).toEqual({ '甲 cpl-summons': twelve });
  });

  test('E54 forty-eight hours for the court to decide on the arrest that corrections ask for, over New Year', () => {
    const asked = inCorrections().acts(['2026-12-30T17:30', 'proposeRevocation'], ['2026-12-30T17:40', 'proposeArrestForRevocation']);
    expect(asked.due('cc-arrest-decision')).toBe('2027-01-01T17:40');
    expect(asked.act('2027-01-01T17:40', 'arrestForRevocation').told().late).toBeUndefined();
    expect(asked.act('2027-01-01T17:41', 'arrestForRevocation').told().late).toEqual({ '甲 cc-arrest-decision': '2027-01-01T17:40' });
  });

  test('E54 a day said without a minute is a whole day: what is due within it is not late on it', () => {
    const detained = given().acts(['2026-03-02', 'fileCase'], ['2026-03-02', 'detain']);
    expect(detained.due('cpl-detention-notify-family')).toBe('2026-03-03T23:59');
    expect(detained.act('2026-03-03', 'notifyFamily').late()).toEqual([]);
    expect(detained.act('2026-03-04', 'notifyFamily').late()).toEqual(['notifyFamily cpl-detention-notify-family 2026-03-03T23:59']);
  });
});
