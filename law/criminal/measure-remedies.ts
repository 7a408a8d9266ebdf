import { choice, money, text } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules } from '#law/statutes';
import { acts, all, is, need } from './words.ts';

const reasons = { reasons: text(['理由', 'Reasons']) } as const;

const breached = is('accused.custody', 'bail', 'residence', 'detained', 'arrested');
const further = choice(['进一步处理', 'What follows'], {
  pledge: ['责令具结悔过', 'a written pledge'],
  'new-guarantee': ['重新交纳保证金、提出保证人', 'a new deposit or surety'],
  measure: ['变更为监视居住、提请逮捕', 'residential surveillance, or arrest is asked for'],
});
/** From this many fen on a forfeiture is approved at the level of a city with districts: 50,000 yuan. */
const LARGE = 5_000_000;

/** What follows a breach, and how a measure is asked to be changed or ended. 没收保证金、变更强制措施的申请与羁押必要性审查 */
export const measureRemedies = acts({
  forfeitDeposit: {
    title: ['没收保证金、对保证人罚款', 'Forfeit the deposit, or fine the surety'],
    by: 'police',
    approvedBy: ['police-head'],
    on: 'accused',
    phase: 'coercion',
    when: breached,
    form: {
      breach: text(['违反规定的行为', 'The breach']),
      forfeited: money(['没收保证金数额', 'Amount forfeited'], { optional: true }),
      fine: money(['对保证人罚款', 'Fine on the surety'], { optional: true }),
      further,
    },
    bounds: [
      { field: 'forfeited', most: LARGE - 1, basis: [policeRules(97, 2)] },
      { field: 'fine', least: 100_000, most: 2_000_000, basis: [policeRules(103)] },
    ],
    produces: ['没收保证金决定书', '对保证人罚款决定书'],
    serves: ['accused'],
    tells: ['procuratorate', 'court'],
    basis: [
      cpl(70, 2),
      cpl(71, 3),
      policeRules(96),
      policeRules(97, 1),
      policeRules(98, 1),
      policeRules(99),
      policeRules(103),
      policeRules(104),
    ],
  },

  forfeitLargeDeposit: {
    title: ['没收五万元以上保证金', 'Forfeit a deposit of 50,000 yuan or more'],
    by: 'police',
    approvedBy: ['city-police-head'],
    on: 'accused',
    phase: 'coercion',
    when: breached,
    form: {
      breach: text(['违反规定的行为', 'The breach']),
      forfeited: money(['没收保证金数额', 'Amount forfeited']),
      further,
    },
    bounds: [{ field: 'forfeited', least: LARGE, basis: [policeRules(97, 2)] }],
    produces: ['没收保证金决定书'],
    serves: ['accused'],
    tells: ['procuratorate', 'court'],
    basis: [cpl(71, 3), policeRules(96), policeRules(97, 2), policeRules(98, 1), policeRules(99)],
  },

  applyForChange: {
    title: ['申请变更、要求解除强制措施', 'Ask for the measure to be changed or lifted'],
    by: ['accused', 'guardian', 'family', 'counsel'],
    on: 'accused',
    phase: 'coercion',
    when: all(
      is('case.stage', 'investigation', 'supplement', 'review', 'trial', 'judged', 'appeal', 'retrial'),
      is('accused.custody', 'bail', 'residence', 'detained', 'arrested'),
    ),
    asks: 'measure-change',
    form: reasons,
    produces: ['变更强制措施申请书'],
    basis: [cpl(97), cpl(99), policeRules(160), policeRules(161, 2), procuratorateRules(151)],
  },

  proposeRelease: {
    title: ['羁押必要性审查建议', 'Propose to end custody that is no longer needed'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'coercion',
    when: all(
      is('case.stage', 'investigation', 'supplement', 'trial', 'judged', 'appeal', 'retrial'),
      need(cpl(95), is('accused.custody', 'arrested')),
    ),
    asks: 'custody-necessity',
    form: reasons,
    produces: ['释放或者变更强制措施建议书'],
    serves: ['police', 'court'],
    basis: [cpl(95), procuratorateRules(574), procuratorateRules(575, 1), procuratorateRules(579), procuratorateRules(581, 1)],
  },

  answerOnMeasure: {
    title: ['答复变更强制措施的申请、建议', 'Answer on the measure'],
    by: ['police', 'procuratorate', 'court', 'higherCourt', 'supremeCourt'],
    byLead: true,
    on: 'accused',
    phase: 'coercion',
    answers: ['measure-change', 'custody-necessity'],
    form: {
      outcome: choice(['处理结果', 'Outcome'], {
        agreed: ['同意,依法变更或者解除', 'agreed: it is changed or lifted'],
        refused: ['不同意', 'refused'],
      }),
      ...reasons,
    },
    produces: ['变更强制措施决定通知书', '不同意变更强制措施告知书'],
    serves: ['accused'],
    // Whoever applied is told: the accused, the guardian, the family or counsel.
    tells: ['guardian', 'family', 'counsel', 'procuratorate'],
    basis: [cpl(95), cpl(97), cpl(99), policeRules(159), policeRules(160), procuratorateRules(151), procuratorateRules(581, 1)],
  },
});
