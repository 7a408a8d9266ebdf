import { expect, test } from 'vitest';
import { answerOf, uncitedOf, type Row } from '#law/limit-tables';
import { communityCorrectionsLimits } from './index.ts';

const rules = communityCorrectionsLimits;

/** A sentence served at home, from the judgment to its revocation. */
const files: Readonly<Record<string, readonly Row[]>> = {
  'a suspended sentence effective on Mid-Autumn': [
    ['cc-notify', '2026-09-25', {}, '2026-09-30', '§20: the place is told within five days'],
    ['cc-documents', '2026-09-25', {}, '2026-10-08', '§20: papers within ten days, which end on 5 October'],
    ['cc-report', '2026-09-25', {}, '2026-10-08', '§21: the person reports within ten days'],
  ],
  'a bracelet approved at the end of February': [
    ['cc-device', '2026-02-28', {}, '2026-06-01', '§29: from last day to last day, and 31 May is a Sunday'],
    ['cc-device', '2026-02-28', { extensions: [{ months: 3 }] }, '2026-08-31', '§29: three months more'],
    [
      'cc-device',
      '2026-02-28',
      { extensions: [{ months: 3 }, { months: 1 }] },
      '2026-09-30',
      '§29: and another one: as often as it is needed',
    ],
  ],
  'flight before the May holiday: arrest, and the suspension revoked': [
    ['cc-arrest-decision', '2026-05-01T20:00', {}, '2026-05-03T20:00', '§47: forty-eight hours through the holiday'],
    ['cc-arrest-custody', '2026-05-03', {}, '2026-06-02', '§47: thirty days in custody'],
    ['cc-revoke', '2026-05-21', {}, '2026-06-22', '§48: thirty days end on 20 June, and roll while nobody is held'],
    ['cc-revoke', '2026-05-21', { held: true }, '2026-06-20', '§48: whoever is held is not kept over the holiday'],
  ],
  'parole spent well, and medical parole spent badly': [
    ['cc-commutation', '2026-06-10', {}, '2026-07-10', '§33: thirty days'],
    ['cc-commutation', '2026-05-20', {}, '2026-06-22', '§33: thirty days end on the Dragon Boat'],
    ['cc-recall', '2026-09-03', {}, '2026-10-08', '§49: thirty days end on 3 October'],
  ],
};

test.each(Object.entries(files))('H4 %s', (_file, rows) => {
  expect(rows.map((row) => [row[0], row[1], answerOf(rules, row)])).toEqual(rows.map(([limit, start, , last]) => [limit, start, last]));
  expect(rows.flatMap((row) => uncitedOf(rules, row).map((place) => `${row[0]} ${row[1]}: ${place}`))).toEqual([]);
});
