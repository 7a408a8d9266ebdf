import type { Citation } from '#justice/basics';
import { limits, type Calendar } from '#justice/deadlines';
import { choice, coreOf, counter, facet, fact, languageOf, more, procedure, text, type Vocabulary } from '#justice/procedures';

/** A made-up house rule of a library, so that tests of the kernel need no country's law. */
export const rule = (article: number): Citation => ({ law: 'house-rules', version: '2020-01-01', article });

const words = {
  id: 'loan',
  title: ['借阅', 'Loan'],
  roles: {
    desk: { title: ['借阅台', 'Desk'], kind: 'administrative-agency', power: 'administration' },
    archive: { title: ['书库', 'Archive'], kind: 'court', power: 'adjudication' },
    reader: { title: ['读者', 'Reader'], kind: 'party', power: 'party', of: 'reader' },
    guardian: { title: ['监护人', 'Guardian'], kind: 'party', power: 'party', of: 'reader' },
    law: { title: ['自动', 'By itself'], kind: 'law', power: 'law' },
  },
  posts: { head: ['主任', 'Head'] },
  phases: { loan: ['借阅', 'Loan'] },
  subjects: {
    case: { title: ['馆务', 'Library'], facets: { open: facet(['开馆', 'Open'], { yes: ['开', 'yes'], no: ['闭', 'no'] }) } },
    reader: {
      title: ['读者', 'Reader'],
      facets: {
        age: fact(['年龄', 'Age'], { adult: ['成人', 'adult'], child: ['儿童', 'child'] }),
        book: facet(['书', 'Book'], {
          none: ['无', 'none'],
          lent: ['借出', 'lent'],
          lost: ['遗失', 'lost'],
          returned: ['归还', 'returned'],
        }),
        warnings: counter(['警告', 'Warnings'], 2),
      },
    },
  },
  limits: { 'loan-period': 'reader', 'loan-answer': 'reader', 'loan-complaint': 'reader' },
  requests: { rare: { title: ['调阅珍本', 'Rare book'], on: 'reader', of: 'archive', within: 'loan-answer' } },
} as const satisfies Vocabulary;

const { acts, all, is, need, running, expired } = languageOf(words);

const loanActs = acts({
  lend: {
    title: ['借出', 'Lend'],
    by: 'desk',
    officers: 2,
    approvedBy: ['head'],
    on: 'reader',
    phase: 'loan',
    present: [{ who: 'guardian', when: is('reader.age', 'child'), basis: [rule(7)] }],
    when: all(is('case.open', 'yes'), need(rule(3), is('reader.book', 'none'))),
    sets: { 'reader.book': 'lent' },
    starts: 'loan-period',
    form: {
      shelf: text(['书架', 'Shelf']),
      cover: choice(['封面', 'Cover'], { hard: ['精装', 'hard'], soft: ['平装', 'soft'] }, { optional: true }),
    },
    produces: ['借书证'],
    basis: [rule(2)],
  },
  renew: {
    title: ['续借', 'Renew'],
    by: 'desk',
    on: 'reader',
    phase: 'loan',
    when: is('reader.book', 'lent'),
    extends: { limit: 'loan-period', by: 'renewal' },
    basis: [rule(4)],
  },
  warn: {
    title: ['警告', 'Warn'],
    by: 'desk',
    on: 'reader',
    phase: 'loan',
    when: is('reader.book', 'lent'),
    sets: { 'reader.warnings': more },
    basis: [rule(5)],
  },
  giveBack: {
    title: ['归还', 'Give back'],
    by: ['desk', 'reader'],
    on: 'reader',
    phase: 'loan',
    when: is('reader.book', 'lent'),
    sets: { 'reader.book': 'returned' },
    stops: 'loan-period',
    starts: 'loan-complaint',
    basis: [rule(6)],
  },
  pause: { title: ['中止', 'Pause'], by: 'desk', on: 'reader', phase: 'loan', suspends: 'loan-period', basis: [rule(8)] },
  goOn: { title: ['恢复', 'Go on'], by: 'desk', on: 'reader', phase: 'loan', resumes: 'loan-period', basis: [rule(8)] },
  askRare: { title: ['调阅', 'Ask for a rare book'], by: 'desk', on: 'reader', phase: 'loan', asks: 'rare', basis: [rule(9)] },
  answerRare: { title: ['答复', 'Answer'], by: 'archive', on: 'reader', phase: 'loan', answers: 'rare', basis: [rule(9)] },
  complain: {
    title: ['投诉', 'Complain'],
    by: 'reader',
    on: 'reader',
    phase: 'loan',
    when: need(rule(10), running('loan-complaint')),
    stops: 'loan-complaint',
    basis: [rule(10)],
  },
  settle: {
    title: ['了结', 'Settle'],
    by: 'law',
    on: 'reader',
    phase: 'loan',
    when: expired('loan-complaint'),
    stops: 'loan-complaint',
    basis: [rule(10)],
  },
  closeLibrary: {
    title: ['闭馆', 'Close the library'],
    by: 'desk',
    phase: 'loan',
    when: is('case.open', 'yes'),
    sets: { 'case.open': 'no' },
    each: { reader: { where: is('reader.book', 'lent'), sets: { 'reader.book': 'lost' }, stops: 'loan-period' } },
    basis: [rule(11)],
  },
});

export const loan = procedure({
  version: '1',
  effective: '2020-01-01',
  vocabulary: words,
  rules: limits({
    'loan-period': {
      title: ['借期', 'Loan period'],
      from: ['借出', 'lending'],
      length: { days: 10 },
      roll: 'rolls',
      extensions: { renewal: { title: ['续借', 'Renewal'], adds: { days: 5 }, basis: [rule(4)] } },
      basis: [rule(2)],
    },
    'loan-answer': { title: ['答复期', 'Answer'], from: ['请求', 'request'], length: { workdays: 3 }, roll: 'never', basis: [rule(9)] },
    'loan-complaint': { title: ['投诉期', 'Complaint'], from: ['归还', 'return'], length: { days: 3 }, roll: 'never', basis: [rule(10)] },
  }),
  acts: loanActs,
  invariants: [{ name: 'L1', title: ['借还分离', 'who lends does not answer'], basis: [rule(12)], apart: [['lend'], ['answerRare']] }],
  ends: is('case.open', 'no'),
});

/** Weekends only; every year is announced. */
export const plainCalendar: Calendar = {
  title: 'weekends',
  zone: 'Asia/Shanghai',
  years: new Map([2025, 2026].map((year) => [year, { year, papers: [], off: [], worked: [] }])),
};

export const loanJurisdiction = { core: coreOf(loan), calendar: plainCalendar };
