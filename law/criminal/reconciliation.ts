import { choice, money, text, yesNo } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules, spc } from '#law/statutes';
import { acts, all, is, need, not } from './words.ts';

const eligible = all(
  is('case.stage', 'investigation', 'review', 'trial'),
  is('accused.standing', 'suspect', 'indicted'),
  need(cpl(288, 1), is('accused.gravity', 'up-to-one', 'up-to-three', 'up-to-ten'), [
    '只适用于三年以下的民间纠纷案件和七年以下的过失案件',
    'only for disputes punishable by three years or less, and negligence by seven or less',
  ]),
  is('accused.reconciled', 'no'),
);

/** A settlement between accused and victim, checked and written down by the agency in charge. 当事人和解的公诉案件诉讼程序 */
export const reconciliation = acts({
  hostReconciliation: {
    title: ['主持制作和解协议书', 'Conclude a reconciliation'],
    by: ['police', 'procuratorate', 'court'],
    on: 'accused',
    phase: 'special',
    when: eligible,
    present: [
      { who: 'victim', basis: [cpl(289)] },
      { who: 'accused', basis: [cpl(289)] },
      { who: 'guardian', when: is('accused.age', 'minor'), basis: [policeRules(336, 2)] },
    ],
    sets: { 'accused.reconciled': 'yes' },
    form: {
      ground: choice(['适用情形', 'Kind of case'], {
        dispute: ['民间纠纷引起、分则第四章第五章、三年以下', 'dispute, chapter 4 or 5, three years or less'],
        negligence: ['渎职以外的过失犯罪、七年以下', 'negligence other than in office, seven years or less'],
      }),
      'no-recent-crime': yesNo(['五年以内没有故意犯罪', 'No intentional crime within five years']),
      compensation: money(['赔偿数额', 'Compensation'], { optional: true }),
      apology: text(['赔礼道歉等方式', 'Apology and the like']),
      forgiveness: text(['被害人谅解', 'How the victim forgives']),
    },
    produces: ['和解协议书'],
    serves: ['accused', 'victim'],
    basis: [cpl(288), cpl(289), policeRules(336, 1), procuratorateRules(498), spc(591)],
  },

  suggestLeniencyAfterReconciliation: {
    title: ['和解后建议从宽', 'Suggest leniency after reconciliation'],
    by: ['police', 'procuratorate'],
    on: 'accused',
    phase: 'special',
    when: all(is('accused.reconciled', 'yes'), is('case.stage', 'investigation', 'review', 'trial')),
    form: { opinion: text(['从宽处理建议', 'Leniency suggested']) },
    produces: ['从宽处理建议书'],
    serves: ['procuratorate', 'court'],
    basis: [cpl(290), policeRules(338), procuratorateRules(502, 2)],
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
    when: all(is('accused.reconciled', 'yes'), not(is('case.stage', 'closed')), is('accused.standing', 'suspect', 'indicted')),
    sets: { 'accused.reconciled': 'no' },
    form: { reasons: text(['违反自愿、合法原则的情形', 'Why it was not free or not lawful']) },
    produces: ['审查意见'],
    serves: ['accused', 'victim'],
    basis: [cpl(289), procuratorateRules(504), spc(590)],
  },
});
