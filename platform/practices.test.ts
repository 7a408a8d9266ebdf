import { expect, test } from 'vitest';
import { openCase, type CaseFile, type Entry } from '#justice/cases';
import { CHINA } from '#law/calendars';
import { PROCEDURES } from '#law/procedures';
import { practicesOf } from './practices.ts';

const { criminal } = practicesOf(PROCEDURES, CHINA);
const core = criminal!.jurisdiction.core;

/** A case in a stage, with acts that have happened. */
function caseIn(stage: string, acts: readonly string[] = []): CaseFile {
  const opened = openCase(core, [{ id: 'case', type: 'case', facts: { origin: 'public-security' } }]);
  if ('findings' in opened) throw new Error(JSON.stringify(opened.findings));
  const subjects = opened.subjects.map((subject) => ({ ...subject, state: { ...subject.state, 'case.stage': stage } }));
  return { ...opened, subjects, entries: acts.map((act) => ({ act }) as Entry) };
}

test('W15 the file is open to counsel from the review for prosecution on, also while the case is back for supplementary investigation', () => {
  const opensIn = (stages: readonly string[]): readonly string[] =>
    stages.filter((stage) => criminal!.opensTo(caseIn(stage)).includes('counsel'));
  expect(opensIn(['report', 'unfiled', 'investigation', 'withdrawn'])).toEqual([]);
  const later = ['review', 'supplement', 'trial', 'judged', 'appeal', 'death-review', 'effective', 'retrial', 'special'];
  expect(opensIn(later)).toEqual(later);
});

test('W15 a case that was closed before any review was never open to counsel', () => {
  expect(criminal!.opensTo(caseIn('closed'))).toEqual([]);
  expect(criminal!.opensTo(caseIn('closed', ['acceptForReview']))).toEqual(['counsel']);
});

test('W15 nobody else reads the file of a criminal case by its stage', () => {
  for (const stage of ['investigation', 'review', 'trial', 'effective'])
    expect(criminal!.opensTo(caseIn(stage)).filter((role) => role !== 'counsel')).toEqual([]);
});
