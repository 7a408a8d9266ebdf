import { lastDayToLastDay, limits } from '#justice/deadlines';
import { criminalLaw, policeRules, prison, procuratorateRules, spc } from '#law/statutes';

/** Limits the rules and interpretations add from the trial to the end of execution. 审判与执行阶段的其他期限 */
export const furtherTrialLimits = lastDayToLastDay(
  limits({
    'spc-transfer-up-request': {
      title: ['请求移送中级法院审判', 'Request to transfer the case up'],
      from: ['审理期限届满', 'end of the trial limit'],
      length: { days: 15 },
      backwards: true,
      roll: 'never',
      basis: [spc(17, 3)],
    },
    'spc-transfer-up-decision': {
      title: ['移送中级法院审判的决定', 'Decision on a transfer up'],
      from: ['接到申请', 'request received'],
      length: { days: 10 },
      roll: 'rolls',
      basis: [spc(17, 3)],
    },
    'spc-private-acceptance': {
      title: ['审查自诉', 'Acceptance of a private prosecution'],
      from: ['收到自诉状', 'suit received'],
      length: { days: 15 },
      roll: 'rolls',
      basis: [spc(320, 1)],
    },
    'spc-supplementary-material': {
      title: ['补送材料', 'What the file lacks is handed in'],
      from: ['通知补送', 'notice'],
      length: { days: 3 },
      roll: 'rolls',
      basis: [spc(219, 1, 4)],
    },
    'ppr-withdrawn-dismissal': {
      title: ['撤回起诉后作出不起诉决定', 'Non-prosecution after the indictment was withdrawn'],
      from: ['撤回起诉', 'withdrawal'],
      length: { days: 30 },
      roll: 'unless-held',
      basis: [procuratorateRules(424, 2)],
    },
    'spc-appeal-forward': {
      title: ['上诉期满移送上诉状、案卷', 'Forwarding of the appeal and the file'],
      from: ['上诉期满', 'end of the time for appeal'],
      length: { days: 3 },
      roll: 'rolls',
      basis: [spc(381)],
    },
    'spc-death-submission': {
      title: ['报请复核、核准死刑', 'Submission of a death sentence'],
      from: ['上诉、抗诉期满或者作出裁定', 'end of the time for appeal, or the ruling'],
      length: { days: 10 },
      roll: 'rolls',
      basis: [spc(423, 1)],
    },
    'spc-death-supervision': {
      title: ['通知检察院临场监督', 'The procuratorate told of the execution'],
      from: ['执行死刑', 'execution'],
      length: { days: 3 },
      backwards: true,
      roll: 'never',
      basis: [spc(506)],
    },
    'spc-death-report': {
      title: ['上报死刑执行情况', 'Report on the execution'],
      from: ['执行死刑', 'execution'],
      length: { days: 15 },
      roll: 'rolls',
      basis: [spc(509)],
    },
    'cl-reprieve': {
      title: ['死刑缓期执行期间', 'Two years of reprieve'],
      from: ['核准死缓的裁判宣告或者送达', 'approval pronounced or served'],
      length: { years: 2 },
      roll: 'never',
      basis: [criminalLaw(48, 1)],
    },
    'spc-fine-relief': {
      title: ['延期、减免罚金的裁定', 'Ruling on relief from a fine'],
      from: ['收到申请', 'application received'],
      length: { months: 1 },
      roll: 'rolls',
      basis: [spc(524)],
    },
    'spc-petition-review': {
      title: ['审查申诉', 'Review of a petition for retrial'],
      from: ['立案审查', 'review opened'],
      length: { months: 3 },
      longest: { months: 6 },
      roll: 'rolls',
      extensions: {
        longer: {
          title: ['至迟不超过六个月', 'six months at the latest'],
          adds: { months: 3 },
          amount: 'up-to',
          to: { months: 6 },
          basis: [spc(457, 1)],
        },
      },
      basis: [spc(457, 1)],
    },
    'pr-delivery': {
      title: ['送交监狱执行', 'Transfer to prison'],
      from: ['收到执行通知书、判决书', 'documents received'],
      length: { months: 1 },
      roll: 'never',
      basis: [prison(15, 1), policeRules(300, 1)],
    },
  }),
);
