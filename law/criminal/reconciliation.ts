import { choice, money, number, text } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules, spc } from '#law/statutes';
import { acts, all, any, is, need, not } from './words.ts';

const concerned = all(is('accused.standing', 'suspect', 'indicted'), is('accused.reconciled', 'no'));
const beforePolice = is('case.stage', 'investigation');
const beforeOthers = is('case.stage', 'review', 'trial');
const upToThree = need(cpl(288, 1, 1), is('accused.gravity', 'up-to-one', 'up-to-three'), [
  '民间纠纷案件可能判处三年有期徒刑以下刑罚的才可以和解',
  'a dispute is reconciled only where three years or less are likely',
]);
const upToTen = need(cpl(288, 1, 2), is('accused.gravity', 'up-to-one', 'up-to-three', 'up-to-ten'), [
  '过失犯罪可能判处七年有期徒刑以下刑罚的才可以和解',
  'negligence is reconciled only where seven years or less are likely',
]);
const present = [
  { who: 'victim', basis: [cpl(289)] },
  { who: 'accused', basis: [cpl(289)] },
  { who: 'guardian', when: is('accused.age', 'minor'), basis: [policeRules(336, 2)] },
] as const;

const agreement = {
  'recent-crimes': number(['五年以内曾经故意犯罪的次数', 'Intentional crimes within five years'], { least: 0 }),
  compensation: money(['赔偿数额', 'Compensation'], { optional: true }),
  apology: text(['赔礼道歉等方式', 'Apology and the like']),
  forgiveness: text(['被害人谅解', 'How the victim forgives']),
} as const;
const noRecentCrime = { field: 'recent-crimes', most: 0, basis: [cpl(288, 2)] } as const;
const dispute = {
  chapter: choice(['刑法分则章', 'Chapter of the Special Part'], {
    '4': ['第四章 侵犯公民人身权利、民主权利罪', 'chapter 4'],
    '5': ['第五章 侵犯财产罪', 'chapter 5'],
  }),
  ...agreement,
} as const;
const negligence = {
  crime: text(['渎职以外的过失犯罪', 'Negligence other than in office']),
  years: number(['可能判处的刑期(年)', 'Years likely'], { least: 0 }),
  ...agreement,
} as const;
const atMostSeven = { field: 'years', most: 7, basis: [cpl(288, 1, 2)] } as const;

const settled = {
  on: 'accused',
  phase: 'special',
  present,
  sets: { 'accused.reconciled': 'yes' },
  produces: ['和解协议书'],
  serves: ['accused', 'victim'],
} as const;

/** A settlement between accused and victim, checked and written down by the agency in charge. 当事人和解的公诉案件诉讼程序 */
export const reconciliation = acts({
  hostReconciliationByPolice: {
    ...settled,
    title: ['侦查中主持和解(民间纠纷)', 'Conclude a reconciliation in a dispute, before the police'],
    by: 'police',
    approvedBy: ['police-head'],
    when: all(concerned, beforePolice, upToThree),
    form: dispute,
    bounds: [noRecentCrime],
    basis: [cpl(288, 1, 1), cpl(289), policeRules(333), policeRules(335), policeRules(336, 1)],
  },

  hostReconciliation: {
    ...settled,
    title: ['主持制作和解协议书(民间纠纷)', 'Conclude a reconciliation in a dispute'],
    by: ['procuratorate', 'court'],
    when: all(concerned, beforeOthers, upToThree),
    form: dispute,
    bounds: [noRecentCrime],
    basis: [cpl(288, 1, 1), cpl(289), procuratorateRules(492, 1, 1), procuratorateRules(498), spc(591)],
  },

  hostReconciliationOfNegligenceByPolice: {
    ...settled,
    title: ['侦查中主持和解(过失犯罪)', 'Conclude a reconciliation of negligence, before the police'],
    by: 'police',
    approvedBy: ['police-head'],
    when: all(concerned, beforePolice, upToTen),
    form: negligence,
    bounds: [noRecentCrime, atMostSeven],
    basis: [cpl(288, 1, 2), cpl(289), policeRules(333), policeRules(335), policeRules(336, 1)],
  },

  hostReconciliationOfNegligence: {
    ...settled,
    title: ['主持制作和解协议书(过失犯罪)', 'Conclude a reconciliation of negligence'],
    by: ['procuratorate', 'court'],
    when: all(concerned, beforeOthers, upToTen),
    form: negligence,
    bounds: [noRecentCrime, atMostSeven],
    basis: [cpl(288, 1, 2), cpl(289), procuratorateRules(492, 1, 2), procuratorateRules(498), spc(591)],
  },

  suggestLeniencyByPolice: {
    title: ['公安机关建议从宽', 'Police suggest leniency after reconciliation'],
    by: 'police',
    approvedBy: ['police-head'],
    on: 'accused',
    phase: 'special',
    when: all(is('accused.reconciled', 'yes'), is('case.stage', 'investigation', 'review')),
    form: { opinion: text(['从宽处理建议', 'Leniency suggested']) },
    produces: ['从宽处理建议书'],
    serves: ['procuratorate'],
    basis: [cpl(290), policeRules(338)],
  },

  suggestLeniencyAfterReconciliation: {
    title: ['检察机关建议从宽', 'The procuratorate suggests leniency after reconciliation'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'special',
    when: all(is('accused.reconciled', 'yes'), is('case.stage', 'trial')),
    form: { opinion: text(['从宽处罚的量刑建议', 'Leniency suggested']) },
    produces: ['量刑建议书'],
    serves: ['court'],
    basis: [cpl(290), procuratorateRules(502, 2)],
  },

  retractReconciliation: {
    title: ['和解反悔', 'Go back on the reconciliation'],
    by: ['accused', 'victim'],
    on: 'accused',
    phase: 'special',
    when: all(
      is('accused.reconciled', 'yes'),
      need(procuratorateRules(503, 2), all(is('accused.standing', 'suspect'), is('case.stage', 'investigation', 'review'))),
    ),
    sets: { 'accused.reconciled': 'no' },
    form: { reasons: text(['理由', 'Reasons']) },
    basis: [procuratorateRules(503, 2)],
  },

  annulReconciliation: {
    title: ['认定和解协议无效', 'Find the reconciliation void'],
    by: ['procuratorate', 'court'],
    on: 'accused',
    phase: 'special',
    // What was forced is void even after non-prosecution, which may then be revoked.
    when: all(
      is('accused.reconciled', 'yes'),
      any(all(is('accused.standing', 'suspect', 'indicted'), not(is('case.stage', 'closed'))), is('accused.standing', 'not-prosecuted')),
    ),
    sets: { 'accused.reconciled': 'no' },
    form: { reasons: text(['违反自愿、合法原则的情形', 'Why it was not free or not lawful']) },
    produces: ['审查意见'],
    serves: ['accused', 'victim'],
    basis: [cpl(289), procuratorateRules(503, 3), procuratorateRules(504), spc(590)],
  },
});
