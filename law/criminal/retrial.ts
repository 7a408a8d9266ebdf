import { booking, number, text } from '#justice/procedures';
import { cpl, procuratorateRules, spc } from '#law/statutes';
import {
  awaitsDeathReview,
  backOnTrial,
  convicted,
  executionClocks,
  executionRequests,
  releasedOnJudgment,
  settled,
} from './trial-conditions.ts';
import { acts, all, is, need, not, pending, some } from './words.ts';

const reasons = { reasons: text(['理由', 'Reasons']) } as const;
const inForce = need(cpl(252), is('case.stage', 'effective', 'closed'), ['裁判尚未生效', 'there is no judgment in force']);
const hasJudgment = all(
  some('accused', is('accused.standing', 'guilty', 'acquitted')),
  need(cpl(262, 1), not(some('accused', pending('death-stay'))), [
    '停止执行死刑的报告尚未裁定',
    'a stay of execution is still being decided',
  ]),
);
// What was asked about the execution lapses: the judgment itself is now examined.
const lapse = {
  accused: [
    {
      where: is('accused.standing', 'guilty'),
      sets: { 'accused.commuted': 'none' },
      withdraws: executionRequests,
      stops: ['cc-arrest-custody', 'cpl-arrest-execution'],
    },
    { where: is('accused.execution', 'corrections'), sets: { 'accused.custody': 'none', 'accused.arrest': 'none' } },
    { where: is('accused.execution', 'ordered'), sets: { 'accused.execution': 'approved' }, stops: 'cpl-death-execution' },
  ],
} as const;
const inRetrial = is('case.stage', 'retrial');
const byHigherCourt = is('case.lead', 'higherCourt');
const answersAll = [
  { where: pending('retrial-petition'), answers: 'retrial-petition' },
  { where: pending('retrial-protest'), answers: 'retrial-protest' },
] as const;
const begins = {
  starts: 'cpl-retrial',
  sets: { 'case.stage': 'retrial', 'case.session': 'none', 'case.mode': 'ordinary' },
  also: answersAll,
  each: lapse,
} as const;
const fresh = ['pronounceJudgment', 'affirm', 'pronounceRevision'] as const;
const panel = { sizes: [3, 5, 7], freshFrom: fresh, basis: [cpl(256, 1), spc(466, 1)] } as const;
// The panel is that of the instance whose procedure is followed.
const secondPanel = { sizes: [3, 5], freshFrom: fresh, basis: [cpl(183, 4), cpl(256, 1), spc(466)] } as const;
const firstPanel = { sizes: [3, 7], freshFrom: fresh, basis: [cpl(183, 1), cpl(256, 1), spc(466)] } as const;
const heard = need(cpl(256), is('case.session', 'running', 'revised'), ['再审尚未开庭审理', 'the retrial has not been heard']);
const toDeathReview = { where: awaitsDeathReview, sets: { 'case.stage': 'death-review', 'case.lead': 'court' } } as const;

/** A judgment in force is examined again. 审判监督程序 */
export const retrial = acts({
  correctIdentity: {
    title: ['更正被告人身份信息', 'Correct the name or identity in a judgment in force'],
    by: ['court', 'higherCourt'],
    on: 'accused',
    phase: 'retrial',
    when: all(inForce, convicted),
    form: { wrong: text(['有误的姓名等身份信息', 'What is wrong']), right: text(['更正后的信息', 'What is right']) },
    produces: ['更正裁定书'],
    serves: ['accused'],
    tells: ['procuratorate', 'prison', 'detentionCentre', 'corrections'],
    basis: [spc(473)],
  },

  petitionForRetrial: {
    title: ['申诉', 'Petition for retrial'],
    by: ['accused', 'guardian', 'family', 'victim', 'owner'],
    phase: 'retrial',
    when: all(inForce, hasJudgment),
    asks: 'retrial-petition',
    form: reasons,
    produces: ['申诉状'],
    serves: ['court'],
    tells: ['procuratorate'],
    basis: [cpl(252), spc(451), spc(452)],
  },

  extendPetitionReview: {
    title: ['延长申诉审查期限', 'More time to review the petition'],
    by: ['court', 'higherCourt'],
    phase: 'retrial',
    when: pending('retrial-petition'),
    extends: { limit: 'spc-petition-review', by: 'longer', of: 'months' },
    form: { months: number(['延长月数', 'Months granted'], { least: 1, most: 3 }), ...reasons },
    basis: [spc(457, 1)],
  },

  rejectPetition: {
    title: ['驳回申诉', 'Reject the petition'],
    by: ['court', 'higherCourt'],
    phase: 'retrial',
    answers: 'retrial-petition',
    form: reasons,
    produces: ['驳回申诉通知书'],
    serves: ['accused', 'victim'],
    basis: [cpl(253), spc(457, 3), spc(459)],
  },

  protestForRetrial: {
    title: ['审判监督程序抗诉', 'Protest for retrial'],
    by: ['higherProcuratorate', 'supremeProcuratorate'],
    approvedBy: ['chief-procurator'],
    phase: 'retrial',
    when: all(inForce, hasJudgment),
    asks: 'retrial-protest',
    form: reasons,
    produces: ['刑事抗诉书'],
    serves: ['higherCourt'],
    tells: ['accused'],
    basis: [cpl(254, 3), procuratorateRules(591)],
  },

  withdrawRetrialProtest: {
    title: ['撤回再审抗诉', 'Withdraw the protest for retrial'],
    by: ['higherProcuratorate', 'supremeProcuratorate'],
    phase: 'retrial',
    when: all(inForce, pending('retrial-protest')),
    withdraws: 'retrial-protest',
    form: reasons,
    produces: ['撤回抗诉决定书'],
    serves: ['higherCourt'],
    basis: [spc(470, 1)],
  },

  decideRetrial: {
    title: ['本院决定再审', 'Decide on a retrial by the same court'],
    by: 'court',
    approvedBy: ['court-president', 'judicial-committee'],
    phase: 'retrial',
    when: all(
      inForce,
      hasJudgment,
      need(cpl(254, 4), not(pending('retrial-protest'))),
      need(cpl(254, 1), is('case.lead', 'court'), ['不是本院已经发生法律效力的裁判', 'the judgment in force is another court’s']),
    ),
    ...begins,
    hands: 'court',
    form: reasons,
    produces: ['再审决定书'],
    tells: ['accused', 'procuratorate', 'victim'],
    basis: [cpl(253), cpl(254, 1), spc(457, 2), spc(460), spc(464)],
  },

  takeUpRetrial: {
    title: ['上级法院提审', 'The higher court takes the case up'],
    by: ['higherCourt', 'highCourt', 'supremeCourt'],
    phase: 'retrial',
    when: all(inForce, hasJudgment),
    ...begins,
    hands: 'higherCourt',
    form: reasons,
    produces: ['提审决定书', '再审决定书'],
    tells: ['accused', 'higherProcuratorate', 'court'],
    basis: [cpl(254, 2), cpl(254, 4), spc(461, 1), spc(463), spc(464)],
  },

  orderRetrial: {
    title: ['指令下级法院再审', 'Order a lower court to retry'],
    by: ['higherCourt', 'highCourt', 'supremeCourt'],
    phase: 'retrial',
    when: all(inForce, hasJudgment),
    ...begins,
    hands: 'court',
    vacates: 'court',
    form: { court: text(['再审法院(一般为原审以外的法院)', 'Which court, as a rule another than before']), ...reasons },
    produces: ['指令再审决定书'],
    serves: ['court'],
    tells: ['accused', 'higherProcuratorate'],
    basis: [cpl(254, 2), cpl(254, 4), cpl(255), cpl(258, 2), spc(461), spc(463)],
  },

  extendRetrial: {
    title: ['再审延长至六个月', 'Six months at the longest'],
    by: ['court', 'higherCourt'],
    phase: 'retrial',
    when: inRetrial,
    extends: { limit: 'cpl-retrial', by: 'longer', of: 'months' },
    form: { months: number(['延长月数', 'Months granted'], { least: 1, most: 3 }), ...reasons },
    basis: [cpl(258, 1)],
  },

  suspendExecution: {
    title: ['中止原判决执行', 'Suspend the execution'],
    by: ['court', 'higherCourt'],
    on: 'accused',
    phase: 'retrial',
    when: all(inRetrial, convicted, is('accused.execution', 'delivered', 'prison', 'centre', 'corrections', 'medical')),
    stops: executionClocks,
    withdraws: executionRequests,
    sets: { 'accused.execution': 'none', 'accused.custody': 'none' },
    also: { where: is('accused.sentence', 'reprieve'), sets: { 'accused.execution': 'approved' } },
    form: reasons,
    produces: ['中止执行决定书'],
    serves: ['accused', 'prison', 'corrections'],
    tells: ['procuratorate'],
    basis: [cpl(257, 2), spc(464)],
  },

  summonToRetrial: {
    title: ['传唤、通知再审开庭', 'Summon to the hearing of the retrial'],
    by: ['court', 'higherCourt'],
    phase: 'retrial',
    when: all(inRetrial, is('case.session', 'none')),
    ahead: { limit: 'cpl-summons-service', of: 'hearing' },
    form: { hearing: booking(['开庭时间、地点', 'When and where'], 'hearing') },
    produces: ['传票', '出庭通知书', '开庭公告'],
    serves: ['accused', 'victim', 'counsel', 'guardian'],
    tells: ['procuratorate'],
    basis: [cpl(187, 3), cpl(256)],
  },

  openRetrial: {
    title: ['再审开庭审理', 'Hear the retrial'],
    by: ['court', 'higherCourt'],
    phase: 'retrial',
    when: all(inRetrial, is('case.session', 'none')),
    panel,
    present: [{ who: 'procuratorate', when: not(is('case.origin', 'private')), basis: [cpl(256, 2)] }],
    sets: { 'case.session': 'running' },
    produces: ['法庭笔录'],
    basis: [cpl(256), spc(465), spc(466), spc(471)],
  },

  withdrawFromRetrial: {
    title: ['准许撤回申诉、抗诉,终止再审', 'The petition or protest is withdrawn during the retrial'],
    by: ['court', 'higherCourt'],
    phase: 'retrial',
    when: all(inRetrial, is('case.session', 'none', 'running')),
    stops: 'cpl-retrial',
    sets: { 'case.stage': 'effective', 'case.session': 'none' },
    also: toDeathReview,
    each: { accused: settled },
    hands: 'court',
    form: reasons,
    produces: ['终结再审程序裁定书'],
    tells: ['accused', 'procuratorate'],
    basis: [spc(470)],
  },

  upholdOnRetrial: {
    title: ['再审维持原判', 'Uphold the judgment'],
    by: 'higherCourt',
    phase: 'retrial',
    when: all(inRetrial, byHigherCourt, heard, is('case.session', 'running')),
    panel: secondPanel,
    stops: 'cpl-retrial',
    sets: { 'case.stage': 'effective', 'case.session': 'none' },
    also: toDeathReview,
    each: { accused: settled },
    form: reasons,
    produces: ['再审裁定书'],
    serves: ['accused', 'higherProcuratorate'],
    basis: [cpl(256, 1), spc(472, 1, 1), spc(472, 1, 2)],
  },

  pronounceRetrial: {
    title: ['再审改判(终审)', 'Pronounce the final judgment of the retrial'],
    by: 'higherCourt',
    phase: 'retrial',
    when: all(inRetrial, byHigherCourt, heard, is('case.session', 'revised')),
    panel: secondPanel,
    stops: 'cpl-retrial',
    sets: { 'case.stage': 'effective', 'case.session': 'none' },
    also: toDeathReview,
    each: { accused: [...settled, ...releasedOnJudgment] },
    form: reasons,
    produces: ['再审判决书'],
    serves: ['accused', 'higherProcuratorate', 'victim'],
    tells: ['prison', 'corrections'],
    basis: [cpl(256, 1), spc(472, 1, 3), spc(472, 1, 4), spc(472, 2)],
  },

  pronounceRetrialOpenToAppeal: {
    title: ['依第一审程序再审宣判', 'Pronounce the judgment of a retrial at first instance'],
    by: 'court',
    phase: 'retrial',
    when: all(inRetrial, not(byHigherCourt), heard),
    panel: firstPanel,
    stops: 'cpl-retrial',
    starts: 'cpl-judgment-service',
    sets: { 'case.stage': 'judged', 'case.session': 'none' },
    each: { accused: releasedOnJudgment },
    form: reasons,
    produces: ['再审判决书', '再审裁定书'],
    tells: ['accused', 'procuratorate', 'victim'],
    basis: [cpl(256, 1), spc(466, 2), spc(472)],
  },

  remandOnRetrial: {
    title: ['再审发回重审', 'Quash on retrial and send back'],
    by: 'higherCourt',
    phase: 'retrial',
    when: all(inRetrial, byHigherCourt, heard, is('case.session', 'running')),
    panel: secondPanel,
    stops: 'cpl-retrial',
    starts: 'cpl-trial-first',
    sets: { 'case.stage': 'trial', 'case.session': 'none', 'case.mode': 'ordinary', 'case.remanded': 'yes' },
    each: {
      accused: [{ where: is('accused.standing', 'acquitted'), sets: { 'accused.standing': 'indicted' } }, ...backOnTrial],
    },
    hands: 'court',
    form: reasons,
    produces: ['发回重审裁定书'],
    serves: ['court', 'accused'],
    basis: [cpl(256, 1), spc(472, 1, 4)],
  },
});
