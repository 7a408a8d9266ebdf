import { expect, test } from 'vitest';
import { answerOf, uncitedOf, type Row } from '#law/limit-tables';
import { civilLimits } from './index.ts';

const rules = civilLimits;

/** A civil file as the court and the parties live it, each limit after the other. */
const files: Readonly<Record<string, readonly Row[]>> = {
  'a loan sued for in March: filed, answered over Qingming, judged, appealed over National Day': [
    ['civ-filing', '2026-03-05', {}, '2026-03-12', '§126: seven days to file'],
    ['civ-serve-complaint', '2026-03-12', {}, '2026-03-17', '§128: five days to send the complaint'],
    ['civ-panel-notice', '2026-03-16', {}, '2026-03-19', '§131: the judges are named within three days'],
    ['civ-defence', '2026-03-17', {}, '2026-04-01', '§128: fifteen days to answer'],
    ['civ-serve-defence', '2026-04-01', {}, '2026-04-07', '§128: five days end on Qingming Monday and roll'],
    ['civ-trial-ordinary', '2026-03-12', {}, '2026-09-14', '§152: six months end on Saturday 12 September'],
    ['civ-judgment-send', '2026-09-14', {}, '2026-09-24', '§151: pronounced in court, sent within ten days'],
    ['civ-appeal-judgment', '2026-09-24', {}, '2026-10-09', '§171: fifteen days run through both holidays'],
    ['civ-appeal-defence', '2026-10-16', {}, '2026-11-02', '§174: fifteen days end on a Saturday'],
    ['civ-trial-second-judgment', '2026-11-09', {}, '2027-02-09?', '§183: three months into a year whose holidays are not announced'],
  ],
  'the same loan, tried too long: prolonged by the president, then by the higher court': [
    ['civ-trial-ordinary', '2026-03-12', { extensions: [{ months: 6 }] }, '2027-03-12?', '§152: six months more'],
    ['civ-trial-ordinary', '2025-03-12', { extensions: [{ months: 6 }] }, '2026-03-12', '§152: a year in all'],
    [
      'civ-trial-ordinary',
      '2025-03-12',
      { extensions: [{ months: 6 }, { months: 2 }] },
      '2026-05-12',
      '§152: and two months by the higher court',
    ],
    [
      'civ-trial-ordinary',
      '2025-03-12',
      { extensions: [{ months: 7 }] },
      'extension-out-of-order',
      '§152: seven months are for the higher court, and it comes after the president',
    ],
  ],
  'a small claim and a summary case that pass the summer': [
    ['civ-trial-small', '2026-07-31', {}, '2026-09-30', '§168: there is no 31 September'],
    ['civ-trial-small', '2026-07-31', { extensions: [{ months: 1 }] }, '2026-11-02', '§168: a month more ends on Saturday 31 October'],
    ['civ-trial-summary', '2026-06-25', {}, '2026-09-28', '§164: the day is Mid-Autumn'],
    ['civ-trial-summary', '2026-06-25', { extensions: [{ months: 1 }] }, '2026-10-26', '§164: a month more ends on a Sunday'],
    ['civ-appeal-judgment', '2026-10-26', {}, '2026-11-10', '§171: fifteen days'],
  ],
  'a dismissal for want of jurisdiction: a ruling has ten days, its appeal thirty': [
    ['civ-appeal-ruling', '2026-04-21', {}, '2026-05-06', '§171: 1 May and the holiday'],
    ['civ-trial-second-ruling', '2026-05-20', {}, '2026-06-22', '§183: thirty days end on 19 June, the Dragon Boat'],
  ],
  'a defendant without domicile in China': [
    ['civ-service-public', '2026-02-24', { variant: 'abroad' }, '2026-04-27', '§283: sixty days end on Saturday 25 April'],
    ['civ-defence', '2026-04-27', { variant: 'no-domicile' }, '2026-05-27', '§285: thirty days to answer'],
    [
      'civ-defence',
      '2026-04-27',
      { variant: 'no-domicile', extensions: [{ days: 15 }] },
      '2026-06-11',
      '§285: fifteen more with the leave of the court',
    ],
    ['civ-appeal-judgment', '2026-08-31', { variant: 'no-domicile' }, '2026-09-30', '§286: thirty days to appeal'],
    ['civ-appeal-defence', '2026-09-01', { variant: 'no-domicile' }, '2026-10-08', '§286: thirty days end on National Day'],
  ],
  'a recusal asked for before the May holiday': [
    ['civ-recusal-decision', '2026-04-29', {}, '2026-05-06', '§50: three days end on 2 May'],
    ['civ-recusal-review', '2026-05-06', {}, '2026-05-09', '§50: three days end on a worked Saturday'],
  ],
  'accounts frozen before the suit on the eve of National Day': [
    ['civ-preservation-urgent', '2026-09-30T16:00', {}, '2026-10-02T16:00', '§103, §104: forty-eight hours know no holiday'],
    ['civ-preservation-sue', '2026-10-01', {}, '2026-11-02', '§104: thirty days end on Saturday 31 October'],
    ['civ-filing', '2026-11-02', {}, '2026-11-09', '§126: seven days to file'],
  ],
  'a payment order over the May holiday': [
    ['civ-payment-order', '2026-04-20', {}, '2026-05-06', '§227: fifteen days end on 5 May'],
    ['civ-payment-order-objection', '2026-05-07', {}, '2026-05-22', '§227: fifteen days to pay or object'],
  ],
  'a settlement confirmed, kept for a while and enforced': [
    ['civ-confirmation-apply', '2026-09-01', {}, '2026-10-08', '§205: thirty days end on National Day'],
    ['civ-special', '2026-10-08', {}, '2026-11-09', '§187: thirty days end on Saturday 7 November'],
    ['civ-enforcement-apply', '2024-05-20', {}, '2026-05-20', '§250: two years from the last day of performance'],
    ['civ-enforcement-apply', '2024-05-20', { restartedAt: '2025-06-19' }, '2027-06-21?', '§250: part payment begins the two years anew'],
  ],
  'an enforcement attacked by the debtor and by a third person': [
    ['civ-enforcement-objection', '2026-06-04', {}, '2026-06-22', '§236: fifteen days end on the Dragon Boat'],
    ['civ-enforcement-review', '2026-06-22', {}, '2026-07-02', '§236: ten days to ask for review'],
    ['civ-third-party-objection', '2026-09-11', {}, '2026-09-28', '§238: fifteen days end within Mid-Autumn'],
    ['civ-third-party-suit', '2026-09-28', {}, '2026-10-13', '§238: fifteen days to sue'],
    ['civ-enforcement-higher', '2026-04-01', {}, '2026-10-01', '§237: six months without enforcement are over on the day itself'],
  ],
  'a judgment attacked after it took effect': [
    ['civ-retrial-apply', '2025-12-31', {}, '2026-06-30', '§216: there is no 31 June'],
    ['civ-retrial-review', '2026-06-30', {}, '2026-09-30', '§215: three months'],
    ['civ-procuratorate-review', '2026-03-19', {}, '2026-06-22', '§220: three months end on the Dragon Boat'],
    ['civ-protest-retrial', '2026-09-07', {}, '2026-10-08', '§222: thirty days end on 7 October'],
    ['civ-third-party-revocation', '2026-03-25', {}, '2026-09-28', '§59: six months end on Mid-Autumn'],
  ],
  'a flood, and the limit is given back': [
    ['civ-appeal-judgment', '2026-05-20', {}, '2026-06-04', '§171: fifteen days pass while the road is under water'],
    ['civ-reinstatement', '2026-06-10', {}, '2026-06-22', '§86: ten days from the end of the flood fall on 20 June'],
  ],
  'a case of the autumn of 2022, under the text of 2021': [
    ['civ-filing', '2022-09-23', { law: '2021-12-24' }, '2022-09-30', '§126 in the text of 2021'],
    [
      'civ-serve-complaint',
      '2022-09-30',
      { law: '2021-12-24' },
      '2022-10-08',
      '§128 in the text of 2021: 8 October 2022, a Saturday, was worked',
    ],
    ['civ-defence', '2022-10-08', { law: '2021-12-24' }, '2022-10-24', '§128 in the text of 2021: a Sunday rolls'],
    ['civ-appeal-judgment', '2022-12-16', { law: '2021-12-24' }, '2023-01-03', '§171 in the text of 2021: New Year'],
  ],
};

test.each(Object.entries(files))('H4 %s', (_file, rows) => {
  expect(rows.map((row) => [row[0], row[1], answerOf(rules, row)])).toEqual(rows.map(([limit, start, , last]) => [limit, start, last]));
  expect(rows.flatMap((row) => uncitedOf(rules, row).map((place) => `${row[0]} ${row[1]}: ${place}`))).toEqual([]);
});
