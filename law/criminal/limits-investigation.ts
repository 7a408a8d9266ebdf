import { lastDayToLastDay, limits } from '#justice/deadlines';
import { cpl, policeRules, procuratorateRules, spc } from '#law/statutes';

/** Limits from the summons to the end of the investigation. 侦查阶段的期限 */
export const investigationLimits = lastDayToLastDay(
  limits({
    'cpl-summons': {
      title: ['传唤、拘传持续时间', 'Duration of a summons'],
      from: ['到案', 'arrival'],
      length: { hours: 12 },
      roll: 'never',
      variants: {
        'grave-complex': {
          title: ['案情特别重大、复杂,需要拘留、逮捕', 'grave and complex, detention or arrest needed'],
          length: { hours: 24 },
          basis: [cpl(119, 2)],
        },
      },
      basis: [cpl(119, 2)],
    },
    'cpl-detention-to-station': {
      title: ['拘留后送看守所', 'Delivery to the detention centre'],
      from: ['拘留', 'detention'],
      length: { hours: 24 },
      roll: 'never',
      basis: [cpl(85, 2)],
    },
    'cpl-detention-notify-family': {
      title: ['拘留通知家属', 'Family told of the detention'],
      from: ['拘留', 'detention'],
      length: { hours: 24 },
      roll: 'never',
      basis: [cpl(85, 2)],
    },
    'cpl-detention-interrogate': {
      title: ['拘留后讯问', 'Interrogation after detention'],
      from: ['拘留', 'detention'],
      length: { hours: 24 },
      roll: 'never',
      basis: [cpl(86)],
    },
    'cpl-arrest-request': {
      title: ['提请批准逮捕', 'Request for approval of arrest'],
      from: ['拘留', 'detention'],
      length: { days: 3 },
      roll: 'never',
      custody: true,
      variants: {
        'roaming-repeated-gang': {
          title: ['流窜作案、多次作案、结伙作案的重大嫌疑分子', 'roaming, repeated or gang offences'],
          length: { days: 30 },
          extensions: {},
          basis: [cpl(91, 2)],
        },
      },
      extensions: {
        special: {
          title: ['特殊情况延长', 'special circumstances'],
          adds: { days: 4 },
          amount: 'up-to',
          approvedBy: ['县级以上公安机关负责人', 'head of the public security organ'],
          basis: [cpl(91, 1), policeRules(129, 1)],
        },
        // To thirty days in all, the first three among them: never on top of the four.
        roaming: {
          title: ['流窜作案、多次作案、结伙作案,延长至三十日', 'roaming, repeated or gang offences: to thirty days'],
          adds: { days: 27 },
          to: { days: 30 },
          notWith: ['special'],
          approvedBy: ['县级以上公安机关负责人', 'head of the public security organ'],
          basis: [cpl(91, 2), policeRules(129, 2)],
        },
      },
      basis: [cpl(91, 1)],
    },
    'cpl-arrest-review': {
      title: ['审查批准逮捕', 'Review of the request for arrest'],
      from: ['接到提请批准逮捕书', 'request received'],
      length: { days: 7 },
      roll: 'unless-held',
      custody: true,
      variants: {
        'not-detained': { title: ['未被拘留', 'not detained'], length: { days: 15 }, roll: 'rolls', basis: [procuratorateRules(282)] },
        'not-detained-complex': {
          title: ['未被拘留,重大、复杂案件', 'not detained, major and complex'],
          length: { days: 20 },
          roll: 'rolls',
          basis: [procuratorateRules(282)],
        },
      },
      basis: [cpl(91, 3)],
    },
    'cpl-arrest-notify-family': {
      title: ['逮捕通知家属', 'Family told of the arrest'],
      from: ['逮捕', 'arrest'],
      length: { hours: 24 },
      roll: 'never',
      basis: [cpl(93, 2)],
    },
    'cpl-arrest-interrogate': {
      title: ['逮捕后讯问', 'Interrogation after arrest'],
      from: ['逮捕', 'arrest'],
      length: { hours: 24 },
      roll: 'never',
      basis: [cpl(94)],
    },
    'cpl-own-case-arrest-decision': {
      title: ['检察院自侦案件决定逮捕', 'Decision on arrest in the procuratorate’s own cases'],
      from: ['拘留', 'detention'],
      length: { days: 14 },
      roll: 'never',
      custody: true,
      extensions: { special: { title: ['特殊情况延长', 'special circumstances'], adds: { days: 3 }, amount: 'up-to', basis: [cpl(167)] } },
      basis: [cpl(167)],
    },
    'cpl-supervision-case-detention': {
      title: ['监察移送案件先行拘留后决定强制措施', 'Decision on the measure in cases from a supervision commission'],
      from: ['先行拘留', 'detention'],
      length: { days: 10 },
      roll: 'never',
      custody: true,
      extensions: {
        special: { title: ['特殊情况延长', 'special circumstances'], adds: { days: 4 }, amount: 'up-to', basis: [cpl(170, 2)] },
      },
      basis: [cpl(170, 2)],
    },
    'cpl-bail': {
      title: ['取保候审', 'Bail'],
      from: ['执行', 'execution of the decision'],
      length: { months: 12 },
      roll: 'never',
      restarts: [
        {
          title: ['检察院、法院重新办理', 'decided anew by the procuratorate or the court'],
          basis: [procuratorateRules(103), spc(162, 2)],
        },
      ],
      basis: [cpl(79, 1)],
    },
    'cpl-residential-surveillance': {
      title: ['监视居住', 'Residential surveillance'],
      from: ['执行', 'execution of the decision'],
      length: { months: 6 },
      roll: 'never',
      restarts: [
        {
          title: ['检察院、法院重新办理', 'decided anew by the procuratorate or the court'],
          basis: [procuratorateRules(113), spc(162, 2)],
        },
      ],
      basis: [cpl(79, 1)],
    },
    'cpl-designated-residence-notify': {
      title: ['指定居所监视居住通知家属', 'Family told of surveillance at a designated place'],
      from: ['执行监视居住', 'execution'],
      length: { hours: 24 },
      roll: 'never',
      basis: [cpl(75, 2)],
    },
    'cpl-change-measure-reply': {
      title: ['申请变更强制措施的答复', 'Reply to an application to change the measure'],
      from: ['收到申请', 'application received'],
      length: { days: 3 },
      roll: 'rolls',
      basis: [cpl(97)],
    },
    'cpl-custody-necessity-reply': {
      title: ['羁押必要性建议的处理通知', 'Reply to a suggestion on the need for custody'],
      from: ['收到建议', 'suggestion received'],
      length: { days: 10 },
      roll: 'rolls',
      basis: [cpl(95)],
    },
    'cpl-investigation-custody': {
      title: ['侦查羁押期限', 'Custody for investigation'],
      from: ['逮捕', 'arrest'],
      length: { months: 2 },
      roll: 'never',
      custody: true,
      extensions: {
        complex: {
          title: ['案情复杂', 'complex case'],
          adds: { months: 1 },
          approvedBy: ['上一级人民检察院', 'next higher procuratorate'],
          basis: [cpl(156)],
        },
        'four-kinds': {
          title: ['四类重大复杂案件', 'the four kinds of cases'],
          adds: { months: 2 },
          after: 'complex',
          approvedBy: ['省级人民检察院', 'provincial procuratorate'],
          basis: [cpl(158)],
        },
        'ten-years': {
          title: ['可能判处十年有期徒刑以上刑罚', 'ten years or more are likely'],
          adds: { months: 2 },
          after: 'four-kinds',
          approvedBy: ['省级人民检察院', 'provincial procuratorate'],
          basis: [cpl(159)],
        },
      },
      restarts: [
        { title: ['另有重要罪行', 'another important crime'], basis: [cpl(160, 1)] },
        { title: ['查清身份', 'identity established'], basis: [cpl(160, 2)] },
      ],
      excludes: [{ title: ['精神病鉴定', 'psychiatric appraisal'], basis: [cpl(149), policeRules(257), procuratorateRules(222)] }],
      basis: [cpl(156)],
    },
    'cpl-lawyer-meeting': {
      title: ['安排律师会见', 'Meeting with the lawyer arranged'],
      from: ['要求会见', 'request'],
      length: { hours: 48 },
      roll: 'never',
      basis: [cpl(39, 2)],
    },
    'cpl-property-release': {
      title: ['与案件无关财物解除查封扣押冻结', 'Release of unrelated property'],
      from: ['查明与案件无关', 'ascertained'],
      length: { days: 3 },
      roll: 'rolls',
      basis: [cpl(145)],
    },
    'cpl-technical-measures': {
      title: ['技术侦查批准有效期', 'Validity of technical measures'],
      from: ['签发', 'issue'],
      length: { months: 3 },
      roll: 'rolls',
      extensions: {
        again: {
          title: ['复杂、疑难案件延长', 'complex and difficult cases'],
          adds: { months: 3 },
          amount: 'up-to',
          times: 'unbounded',
          basis: [cpl(151)],
        },
      },
      basis: [cpl(151)],
    },
    'cpl-reinstatement': {
      title: ['申请恢复期间', 'Application for reinstatement'],
      from: ['障碍消除', 'obstacle gone'],
      length: { days: 5 },
      roll: 'rolls',
      basis: [cpl(106, 1), spc(203)],
    },
  }),
);
