import { choice, text, yesNo } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules, supervisionLaw } from '#law/statutes';
import { withTransfer } from './evidence.ts';
import {
  arrestPending,
  arrestRefused,
  awaitsArrest,
  challengeClocks,
  discharged,
  heldAfterRefusal,
  policeInvestigate,
  procuratorateInvestigates,
  propertyBack,
  sentClocks,
  suspected,
} from './investigation-conditions.ts';
import { acts, all, any, every, is, need, not, some } from './words.ts';

const nothingOpen = every(
  'accused',
  any(not(suspected), all(not(arrestPending), not(awaitsArrest), not(is('accused.custody', 'summoned')))),
);

const mayBeSent = all(
  some('accused', suspected),
  need([cpl(90), cpl(91, 3)], nothingOpen, [
    '尚有待决定或者待执行的逮捕,或者尚未结束的传唤',
    'an arrest is still to be decided or executed, or somebody is still summoned',
  ]),
  need(cpl(91, 3), every('accused', not(heldAfterRefusal)), ['不批准逮捕的人尚未释放', 'somebody whose arrest was refused is still held']),
);

// The procuratorate decides afresh, and its period runs from here for everybody who is sent.
const sent = {
  accused: [
    {
      where: suspected,
      stops: sentClocks,
      drops: challengeClocks,
      starts: 'cpl-prosecution-review',
      sets: { 'accused.prolonged': 'none' },
    },
    { where: all(suspected, arrestRefused), sets: { 'accused.arrest': 'none' } },
  ],
} as const;

const opinion = {
  facts: text(['认定的犯罪事实和证据', 'Facts and evidence']),
  charge: text(['罪名和处理意见', 'Charge and proposal']),
  plea: yesNo(['犯罪嫌疑人自愿认罪', 'The suspect admits the crime']),
  fastTrack: yesNo(['建议适用速裁程序', 'The fast track is suggested']),
  defence: text(['辩护律师意见', 'Opinion of counsel'], { optional: true }),
  claim: yesNo(['被害人提出附带民事诉讼', 'The victim brings a civil claim']),
} as const;

/** A case that ends with a superior procuratorate's word: everybody free, things given back. 撤销案件 */
const withdrawing = {
  phase: 'closing',
  byLead: true,
  sets: { 'case.stage': 'withdrawn' },
  stops: 'cpl-technical-measures',
  each: { accused: { where: suspected, ...discharged }, property: propertyBack },
  serves: ['accused'],
} as const;
const withdrawalReasons = {
  reasons: text(['理由', 'Reasons']),
  property: text(['对查封、扣押、冻结财物的处理', 'What becomes of property held']),
} as const;

/** The end of the investigation: to the procuratorate, or withdrawn with its consent. 侦查终结 */
export const closing = acts({
  transferForProsecution: {
    title: ['侦查终结、移送审查起诉', 'Close the investigation and send the case for review'],
    by: 'police',
    approvedBy: ['police-head'],
    phase: 'closing',
    when: all(policeInvestigate, mayBeSent),
    asks: 'review-acceptance',
    stops: 'cpl-technical-measures',
    sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
    each: sent,
    hands: 'procuratorate',
    form: { ...opinion, ...withTransfer },
    produces: ['结案报告', '起诉意见书', '随案移送清单'],
    serves: ['procuratorate'],
    tells: ['accused', 'counsel', 'detentionCentre'],
    basis: [cpl(162), policeRules(283), policeRules(285, 1), policeRules(286, 1), policeRules(288, 1), policeRules(289)],
  },

  transferOwnCase: {
    title: ['自侦案件侦查终结、移送审查起诉', 'Close an own investigation and send it for review'],
    by: 'procuratorate',
    power: 'investigation',
    approvedBy: ['chief-procurator'],
    phase: 'closing',
    when: all(procuratorateInvestigates, mayBeSent),
    asks: 'review-acceptance',
    stops: 'cpl-technical-measures',
    sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
    each: sent,
    form: {
      proposal: choice(['移送意见', 'Proposal'], {
        prosecution: ['提起公诉', 'to prosecute'],
        'non-prosecution': ['不起诉', 'not to prosecute'],
      }),
      ...opinion,
    },
    produces: ['侦查终结报告', '起诉意见书', '不起诉意见书'],
    tells: ['accused', 'counsel', 'detentionCentre'],
    basis: [cpl(168), procuratorateRules(237), procuratorateRules(238), procuratorateRules(239, 4)],
  },

  transferFromSupervision: {
    title: ['监察机关移送起诉', 'The supervision commission sends its case'],
    by: 'supervision',
    phase: 'closing',
    when: all(need(cpl(170, 1), is('case.origin', 'supervision')), is('case.stage', 'report'), some('accused', suspected)),
    asks: 'review-acceptance',
    sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
    each: { accused: { where: suspected, starts: 'cpl-prosecution-review' } },
    hands: 'procuratorate',
    form: {
      facts: text(['职务犯罪事实和证据', 'Facts and evidence of the duty crime']),
      retained: yesNo(['已采取留置措施', 'A suspect is retained']),
    },
    produces: ['起诉意见书'],
    serves: ['procuratorate'],
    basis: [cpl(170, 1), supervisionLaw(52, 1, 4)],
  },

  withdrawWithConsent: {
    title: ['经最高人民检察院核准撤销案件', 'Withdraw the case with the approval of the Supreme People’s Procuratorate'],
    by: 'police',
    ...withdrawing,
    approvedBy: ['agency-head', 'consenting-procuratorate'],
    when: all(is('case.stage', 'investigation'), is('case.origin', 'public-security')),
    form: {
      ground: choice(['撤销案件的情形', 'Ground'], {
        merit: ['如实供述且有重大立功', 'full confession and great merit'],
        'state-interest': ['如实供述且涉及国家重大利益', 'full confession and a great interest of the state'],
      }),
      ...withdrawalReasons,
    },
    produces: ['撤销案件决定书', '释放通知书', '退还保证金决定书'],
    // 同时将相关情况通报同级人民检察院
    tells: ['victim', 'complainant', 'detentionCentre', 'owner', 'procuratorate'],
    basis: [cpl(163), cpl(182), policeRules(188), procuratorateRules(279, 1)],
  },

  withdrawOwnWithConsent: {
    title: ['自侦案件经上一级人民检察院同意撤销', 'Withdraw an own case with the consent of the next higher procuratorate'],
    by: 'procuratorate',
    ...withdrawing,
    power: 'investigation',
    approvedBy: ['chief-procurator', 'consenting-procuratorate'],
    when: all(is('case.stage', 'investigation'), is('case.origin', 'procuratorate')),
    form: {
      ground: choice(['撤销案件的情形', 'Ground'], {
        'not-pursued': ['具有刑诉法第十六条规定情形之一', 'one of the grounds of CPL §16'],
        'no-crime': ['没有犯罪事实,或者不负刑事责任,或者不是犯罪', 'no crime, or no responsibility for it'],
        'not-the-suspect': ['犯罪事实并非犯罪嫌疑人所为', 'the suspect did not do it'],
      }),
      ...withdrawalReasons,
    },
    produces: ['拟撤销案件意见书', '撤销案件决定书', '释放通知书', '退还保证金决定书'],
    tells: ['victim', 'complainant', 'detentionCentre', 'owner'],
    basis: [cpl(168), procuratorateRules(242), procuratorateRules(243), procuratorateRules(245, 1)],
  },
});
