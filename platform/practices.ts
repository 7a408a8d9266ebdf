import type { Label } from '#justice/agencies';
import type { CaseFile } from '#justice/cases';
import type { Calendar } from '#justice/deadlines';
import { coreOf, type Procedure } from '#justice/procedures';
import type { Practices, Warning } from '#platform/acts';

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

/** No text fixes when to warn: offices warn in stages, earlier where more has to be arranged before the last day. */
const WARNINGS: readonly Warning[] = [
  {
    atMost: 1,
    soon: 1,
    urgent: 1,
    why: ['一日之内的期限自始紧迫', 'what ends within a day presses from the start'],
  },
  {
    atMost: 3,
    soon: 2,
    urgent: 1,
    why: [
      '短期限经过一半即应着手，最后一日之前应当办结',
      'of a short limit half is the time to begin, and the day before the last the time to have done',
    ],
  },
  {
    atMost: 10,
    soon: 3,
    urgent: 1,
    why: [
      '经过三分之二应当提示；最后一日前须留出审批、送达的时间',
      'after two thirds it is time to say so; approval and service need the day before the last',
    ],
  },
  {
    atMost: 31,
    soon: 10,
    urgent: 3,
    why: ['经过三分之二应当提示；须延长的，在此期间提请', 'after two thirds it is time to say so; who needs an extension asks for it then'],
  },
  {
    atMost: 92,
    soon: 15,
    urgent: 5,
    why: [
      '届满前十五日提示承办人，前五日提示其负责人',
      'fifteen days before the last whoever handles the case is told, five days before it who leads them',
    ],
  },
  {
    atMost: Number.MAX_SAFE_INTEGER,
    soon: 30,
    urgent: 10,
    why: ['长期限的届满前准备亦长', 'what runs long takes long to bring to its end'],
  },
];

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
        warnings: WARNINGS,
        isSecretUntilOpen: id === 'criminal',
        title: procedure.title,
      },
    ]),
  );
}
