import type { Label } from '#justice/agencies';
import type { CaseFile } from '#justice/cases';
import type { Calendar } from '#justice/deadlines';
import { coreOf, type Procedure } from '#justice/procedures';
import type { Practices } from '#platform/acts';

/** The acts by which an agency takes a case up, and the mark of its case number. 案号类型代字 */
const CASE_MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  criminal: { fileCase: '刑立', acceptForReview: '刑诉', acceptCase: '刑初', acceptAppeal: '刑终' },
  'administrative-penalty': { fileCase: '罚立' },
};

/** A minor's case is sensitive, and sealed once the record is. 刑诉法第二百八十六条 */
function labelOf({ subjects }: CaseFile): Label {
  if (subjects.some(({ state }) => state['accused.sealed'] === 'yes')) return 'sealed';
  return subjects.some(({ state }) => state['accused.age'] === 'minor') ? 'sensitive' : 'internal';
}

/** While a case is in one of these stages the investigation is secret, also from counsel. */
const BEFORE_REVIEW = new Set(['report', 'unfiled', 'investigation', 'withdrawn']);

const ACCEPTED = new Set(['acceptForReview', 'acceptForFastTrackReview', 'acceptCase', 'acceptPrivateProsecution']);

/**
 * Counsel reads the file from the review for prosecution on, by 刑诉法第四十条; in other procedures the texts at hand give the parties no right to
 * the file before a remedy is sought.
 */
function opensTo({ procedure, subjects, entries }: CaseFile): readonly string[] {
  if (procedure !== 'criminal') return [];
  const stage = subjects.find(({ type }) => type === 'case')?.state['case.stage'] ?? 'report';
  const wasReviewed = stage !== 'closed' || entries.some(({ act }) => ACCEPTED.has(act));
  return BEFORE_REVIEW.has(stage) || !wasReviewed ? [] : ['counsel'];
}

/** Every procedure with what the machines need to know of it. */
export function practicesOf(procedures: Readonly<Record<string, Procedure>>, calendar: Calendar): Practices {
  return Object.fromEntries(
    Object.entries(procedures).map(([id, procedure]) => [
      id,
      {
        jurisdiction: { core: coreOf(procedure), calendar },
        caseMarks: CASE_MARKS[id] ?? {},
        labelOf,
        opensTo,
        isSecretUntilOpen: id === 'criminal',
        title: procedure.title,
      },
    ]),
  );
}
