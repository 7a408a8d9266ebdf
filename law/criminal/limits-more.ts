import { lastDayToLastDay, limits } from '#justice/deadlines';
import { cpl, policeRules, procuratorateRules } from '#law/statutes';

/** Limits of filing, arrest and recusal that the rules of public security and of the procuratorates add. 立案、逮捕、回避的期限 */
export const furtherInvestigationLimits = lastDayToLastDay(
  limits({
    'psr-filing-reconsideration': {
      title: ['不予立案的复议、复核决定', 'Decision on a challenge to the refusal to file'],
      from: ['收到复议、复核申请', 'challenge received'],
      length: { days: 30 },
      roll: 'rolls',
      extensions: {
        complex: { title: ['案情重大、复杂', 'grave and complex'], adds: { days: 30 }, amount: 'up-to', basis: [policeRules(179, 3)] },
      },
      basis: [policeRules(179, 1), policeRules(179, 2)],
    },
    'psr-filing-reasons': {
      title: ['说明不立案理由', 'Reasons for not filing'],
      from: ['收到通知书', 'notice received'],
      length: { days: 7 },
      roll: 'rolls',
      basis: [policeRules(182, 1), procuratorateRules(560)],
    },
    'psr-filing-on-notice': {
      title: ['收到通知立案书后立案', 'Filing on notice'],
      from: ['收到通知书', 'notice received'],
      length: { days: 15 },
      roll: 'rolls',
      basis: [policeRules(182, 2), procuratorateRules(563)],
    },
    'psr-recusal-decision': {
      title: ['对侦查人员回避申请的决定', 'Decision on the recusal of an investigator'],
      from: ['收到回避申请', 'application received'],
      length: { days: 2 },
      roll: 'rolls',
      variants: {
        complex: {
          title: ['情况复杂,经县级以上公安机关负责人批准', 'complicated, approved by the head'],
          length: { days: 5 },
          basis: [policeRules(36, 1)],
        },
        reconsideration: { title: ['对驳回决定的复议', 'reconsideration of a refusal'], length: { days: 5 }, basis: [policeRules(37, 2)] },
      },
      basis: [policeRules(36, 1)],
    },
    'cpl-release-at-once': {
      title: ['不批准逮捕后立即释放', 'Release at once after arrest is refused'],
      from: ['接到不批准逮捕的通知', 'refusal received'],
      length: { days: 0 },
      roll: 'never',
      custody: true,
      basis: [cpl(91, 3), policeRules(140)],
    },
    'cpl-arrest-execution': {
      title: ['批准、决定逮捕后立即执行', 'Execution at once after arrest is ordered'],
      from: ['接到批准、决定逮捕的文书', 'order received'],
      length: { days: 0 },
      roll: 'never',
      custody: true,
      basis: [cpl(90), policeRules(142), policeRules(146, 1)],
    },
    'psr-arrest-reconsideration-request': {
      title: ['要求复议不批准逮捕', 'Request for reconsideration of the refusal of arrest'],
      from: ['收到不批准逮捕决定书', 'decision received'],
      length: { days: 5 },
      roll: 'rolls',
      basis: [policeRules(141, 1)],
    },
    'ppr-arrest-reconsideration': {
      title: ['不批准逮捕的复议决定', 'Reconsideration of the refusal of arrest'],
      from: ['收到要求复议意见书和案卷材料', 'opinion and file received'],
      length: { days: 7 },
      roll: 'rolls',
      basis: [procuratorateRules(290)],
    },
    'psr-arrest-higher-review-request': {
      title: ['提请复核不批准逮捕', 'Request for higher review of the refusal of arrest'],
      from: ['收到复议决定书', 'decision on reconsideration received'],
      length: { days: 5 },
      roll: 'rolls',
      basis: [policeRules(141, 2)],
    },
    'ppr-arrest-higher-review': {
      title: ['不批准逮捕的复核决定', 'Higher review of the refusal of arrest'],
      from: ['收到提请复核意见书和案卷材料', 'opinion and file received'],
      length: { days: 15 },
      roll: 'rolls',
      basis: [procuratorateRules(291, 1)],
    },
  }),
);
