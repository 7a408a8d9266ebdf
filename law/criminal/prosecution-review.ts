import { choice, text, yesNo } from '#justice/procedures';
import { cpl, legalAid, policeRules, procuratorateRules } from '#law/statutes';
import { needsCounsel } from './investigation-conditions.ts';
import { awaitsProsecution, defendedWhereRequired, inReview, measuresDecided, undecided } from './review-conditions.ts';
import { acts, all, any, every, is, need, not } from './words.ts';

const twoOfficers = 2;
/** While the measure after retention is decided on, the review stands still for that. */
const notBetweenMeasures = not(all(is('case.origin', 'supervision'), is('accused.custody', 'detained')));
/** Nobody is left without the counsel the law wants for them: legal aid is told within three days. 通知指派辩护 */
const counselDue = { where: all(undecided, needsCounsel), starts: 'la-notify' } as const;

/** From the arrival of the file to the plea: rights told, the suspect questioned, everybody heard. 审查起诉:受理、告知、讯问、听取意见、认罪认罚 */
export const prosecutionReview = acts({
  acceptForReview: {
    title: ['受理移送审查起诉', 'Accept the case for review'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: is('case.stage', 'review'),
    answers: 'review-acceptance',
    each: {
      accused: [
        { where: undecided, starts: 'cpl-defence-notice-review' },
        counselDue,
        // Each organ decides anew on bail and residence, and its own period runs anew.
        { where: all(undecided, is('accused.custody', 'bail')), starts: 'cpl-bail' },
        { where: all(undecided, is('accused.custody', 'residence')), starts: 'cpl-residential-surveillance' },
      ],
      victim: { starts: 'cpl-victim-notice' },
    },
    form: {
      complete: yesNo(['案卷材料齐备', 'The file is complete']),
      missing: text(['要求补送的材料', 'What the sender must still supply'], { optional: true }),
      property: yesNo(['财物与移送清单相符', 'Property agrees with the list']),
    },
    produces: ['受理案件登记表', '取保候审决定书'],
    tells: ['police', 'detentionCentre'],
    basis: [procuratorateRules(156, 1, 1), procuratorateRules(157), procuratorateRules(158), procuratorateRules(103)],
  },

  acceptForFastTrackReview: {
    title: ['受理并适用速裁办案期限', 'Accept the case for fast-track review'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: all(
      is('case.stage', 'review'),
      need(cpl(222, 1), every('accused', is('accused.gravity', 'up-to-one', 'up-to-three'))),
      need(cpl(223, 1, 2), every('accused', is('accused.age', 'adult'))),
    ),
    answers: 'review-acceptance',
    each: {
      accused: [
        { where: undecided, starts: ['cpl-defence-notice-review', 'cpl-prosecution-review-fast-track'] },
        counselDue,
        { where: all(undecided, is('accused.custody', 'bail')), starts: 'cpl-bail' },
        { where: all(undecided, is('accused.custody', 'residence')), starts: 'cpl-residential-surveillance' },
      ],
      victim: { starts: 'cpl-victim-notice' },
    },
    form: { suggestion: text(['公安机关适用速裁程序的建议', 'The suggestion of the police']) },
    produces: ['受理案件登记表', '取保候审决定书'],
    tells: ['police', 'detentionCentre'],
    basis: [cpl(172, 1), procuratorateRules(273), policeRules(289, 2)],
  },

  leaveFastTrackReview: {
    title: ['不适用速裁办案期限', 'Leave fast-track review'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: inReview,
    each: { accused: { stops: 'cpl-prosecution-review-fast-track' } },
    form: { reasons: text(['不符合速裁程序适用条件的理由', 'Why the conditions of the fast track are not met']) },
    basis: [procuratorateRules(273, 1)],
  },

  tellRightsInReview: {
    title: ['告知犯罪嫌疑人诉讼权利', 'Tell the suspect their rights'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(inReview, undecided),
    stops: 'cpl-defence-notice-review',
    produces: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'],
    serves: ['accused'],
    batch: ['告知的内容由法律规定，人人相同', 'what is told is laid down by law, the same for everybody'],
    basis: [cpl(34, 2), cpl(36, 2), procuratorateRules(145)],
  },

  retainCounselInReview: {
    title: ['委托辩护人', 'Retain counsel'],
    by: ['accused', 'family', 'guardian'],
    on: 'accused',
    phase: 'prosecution-review',
    when: all(inReview, awaitsProsecution, is('accused.counsel', 'none', 'duty', 'assigned')),
    sets: { 'accused.counsel': 'retained' },
    withdraws: 'mandatory-counsel',
    stops: 'la-notify',
    produces: ['委托书'],
    tells: ['procuratorate'],
    basis: [cpl(34, 1), cpl(34, 3), cpl(34, 4)],
  },

  arrangeDutyCounsel: {
    title: ['通知值班律师提供法律帮助', 'Arrange duty counsel'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(inReview, undecided, is('accused.counsel', 'none')),
    sets: { 'accused.counsel': 'duty' },
    produces: ['提供法律帮助通知书'],
    tells: ['legalAid'],
    basis: [cpl(36, 1), procuratorateRules(267, 2), procuratorateRules(268)],
  },

  notifyLegalAid: {
    title: ['通知指派律师辩护', 'Notify legal aid to assign counsel'],
    by: ['police', 'procuratorate', 'court'],
    on: 'accused',
    phase: 'prosecution-review',
    when: all(
      is('accused.standing', 'suspect', 'ordered', 'indicted'),
      is('case.stage', 'investigation', 'review', 'supplement', 'trial', 'appeal'),
      is('accused.counsel', 'none', 'duty'),
      need([cpl(35, 3), cpl(278)], any(is('accused.age', 'minor'), is('accused.gravity', 'life-or-death'))),
    ),
    asks: 'mandatory-counsel',
    stops: 'la-notify',
    opens: { procedure: 'legal-aid', act: 'findGroundOfDefence' },
    form: {
      ground: choice(['通知辩护的情形', 'Why counsel is mandatory'], {
        minor: ['未成年人', 'minor'],
        gravity: ['可能判处无期徒刑、死刑', 'faces life or death'],
      }),
    },
    produces: ['提供法律援助通知书'],
    serves: ['legalAid'],
    basis: [cpl(35, 3), cpl(278), legalAid(25, 1), legalAid(36)],
  },

  assignCounsel: {
    title: ['指派辩护律师', 'Assign counsel'],
    by: 'legalAid',
    on: 'accused',
    phase: 'prosecution-review',
    answers: 'mandatory-counsel',
    sets: { 'accused.counsel': 'assigned' },
    form: { firm: text(['承办机构与律师', 'Firm and lawyer']) },
    produces: ['给予法律援助决定书', '指派通知书'],
    serves: ['accused', 'police', 'procuratorate', 'court'],
    basis: [cpl(278), legalAid(36)],
  },

  questionInReview: {
    title: ['审查起诉阶段讯问', 'Question the suspect during review'],
    by: 'procuratorate',
    officers: twoOfficers,
    on: 'accused',
    phase: 'prosecution-review',
    when: all(inReview, awaitsProsecution, is('accused.hearing', 'none')),
    present: [{ who: 'guardian', when: is('accused.age', 'minor'), basis: [cpl(281, 1), procuratorateRules(465, 2)] }],
    sets: { 'accused.hearing': 'questioned' },
    form: {
      statement: text(['供述和辩解', 'Statement and defence']),
      plea: yesNo(['是否认罪认罚', 'Pleads with leniency']),
      exclusion: text(['申请排除非法证据的线索', 'Leads on unlawfully obtained evidence'], { optional: true }),
    },
    produces: ['讯问笔录'],
    basis: [cpl(173, 1), procuratorateRules(258), procuratorateRules(260), procuratorateRules(331)],
  },

  questionAgainInReview: {
    title: ['审查起诉阶段再次讯问', 'Question the suspect again'],
    by: 'procuratorate',
    officers: twoOfficers,
    on: 'accused',
    phase: 'prosecution-review',
    when: all(inReview, awaitsProsecution, is('accused.hearing', 'questioned', 'heard')),
    present: [{ who: 'guardian', when: is('accused.age', 'minor'), basis: [cpl(281, 1), procuratorateRules(465, 2)] }],
    form: { statement: text(['供述和辩解', 'Statement and defence']) },
    produces: ['讯问笔录'],
    basis: [cpl(173, 1), procuratorateRules(258), procuratorateRules(260), procuratorateRules(331)],
  },

  hearOpinions: {
    title: ['听取辩护人、被害人意见', 'Hear the defence and the victim'],
    by: 'procuratorate',
    officers: twoOfficers,
    on: 'accused',
    phase: 'prosecution-review',
    when: all(inReview, awaitsProsecution, need(cpl(173, 1), is('accused.hearing', 'questioned')), defendedWhereRequired),
    sets: { 'accused.hearing': 'heard' },
    form: {
      defence: text(['辩护人或者值班律师意见', 'Opinion of counsel']),
      victim: text(['被害人及其诉讼代理人意见', 'Opinion of the victim'], { optional: true }),
      answer: text(['不采纳意见的理由', 'Reasons for opinions not followed'], { optional: true }),
    },
    produces: ['听取意见笔录'],
    basis: [cpl(173, 1), procuratorateRules(261, 2), procuratorateRules(262)],
  },

  handInOpinion: {
    title: ['提出书面意见', 'Hand in a written opinion'],
    by: ['counsel', 'victim'],
    on: 'accused',
    phase: 'prosecution-review',
    when: all(inReview, awaitsProsecution),
    form: { opinion: text(['书面意见', 'The opinion']) },
    produces: ['书面意见'],
    serves: ['procuratorate'],
    basis: [cpl(173, 1), procuratorateRules(261, 2), procuratorateRules(261, 3)],
  },

  signPlea: {
    title: ['签署认罪认罚具结书', 'Sign the plea statement'],
    by: 'accused',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(
      inReview,
      undecided,
      is('accused.plea', 'none', 'withdrawn'),
      need(cpl(173, 2), is('accused.hearing', 'heard')),
      need(cpl(174, 1), not(is('accused.counsel', 'none')), ['没有辩护人或者值班律师', 'neither counsel nor duty counsel']),
    ),
    present: [
      { who: 'counsel', basis: [cpl(174, 1)] },
      { who: 'guardian', when: is('accused.age', 'minor'), basis: [procuratorateRules(468, 1)] },
    ],
    sets: { 'accused.plea': 'signed' },
    form: {
      facts: text(['承认的犯罪事实和罪名', 'Facts and charge admitted']),
      sentence: text(['同意的量刑建议', 'Sentence recommendation agreed to']),
      procedure: choice(['同意适用的程序', 'Procedure agreed to'], {
        'fast-track': ['速裁程序', 'fast track'],
        summary: ['简易程序', 'summary'],
        ordinary: ['普通程序', 'ordinary'],
      }),
    },
    produces: ['认罪认罚具结书'],
    basis: [cpl(174, 1), procuratorateRules(272, 1), procuratorateRules(468, 1)],
  },

  recordPlea: {
    title: ['认罪认罚不签署具结书', 'Record a plea without a statement'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(
      inReview,
      undecided,
      is('accused.plea', 'none', 'withdrawn'),
      need(cpl(173, 2), is('accused.hearing', 'heard')),
      need(procuratorateRules(267, 2), not(is('accused.counsel', 'none')), ['没有辩护人或者值班律师', 'neither counsel nor duty counsel']),
    ),
    sets: { 'accused.plea': 'recorded' },
    form: {
      ground: choice(['不需要签署的情形', 'Why no statement is needed'], {
        disability: ['盲、聋、哑人或者限制责任能力的精神病人', 'blind, deaf or mute, or of diminished capacity'],
        objection: ['法定代理人、辩护人有异议', 'guardian or counsel objects'],
        other: ['其他情形', 'another case'],
      }),
    },
    produces: ['认罪认罚情况记录'],
    basis: [cpl(174, 2), procuratorateRules(272, 2), procuratorateRules(272, 3), procuratorateRules(468, 2)],
  },

  withdrawPlea: {
    title: ['撤回认罪认罚', 'Withdraw the plea'],
    by: 'accused',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(inReview, undecided, is('accused.plea', 'signed', 'recorded')),
    sets: { 'accused.plea': 'withdrawn' },
    form: { reasons: text(['撤回的理由', 'Reasons'], { optional: true }) },
    tells: ['procuratorate', 'counsel'],
    basis: [cpl(15), cpl(174, 1), procuratorateRules(271, 2)],
  },

  extendReview: {
    title: ['延长审查起诉期限', 'Extend the review'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(inReview, undecided),
    extends: { limit: 'cpl-prosecution-review', by: 'complex' },
    form: { reasons: text(['重大、复杂的理由', 'Why the case is grave or complex']) },
    produces: ['延长审查起诉期限通知书'],
    tells: ['detentionCentre', 'accused'],
    basis: [cpl(172, 1), procuratorateRules(351, 1), procuratorateRules(152)],
  },

  appraiseInReview: {
    title: ['审查起诉中作精神病鉴定', 'Have the suspect appraised for mental illness'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(inReview, awaitsProsecution, notBetweenMeasures),
    suspends: 'cpl-prosecution-review',
    form: {
      motion: choice(['启动', 'How'], {
        own: ['依职权', 'of its own motion'],
        asked: ['辩护人、近亲属申请', 'asked for by counsel or family'],
      }),
      expert: text(['鉴定机构', 'Expert']),
    },
    produces: ['委托鉴定书', '变更羁押期限通知书'],
    serves: ['accused'],
    tells: ['detentionCentre', 'counsel', 'family'],
    basis: [cpl(149), procuratorateRules(152), procuratorateRules(222), procuratorateRules(333)],
  },

  endAppraisalInReview: {
    title: ['鉴定结束、恢复审查起诉期限', 'The appraisal is over: the review is counted again'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(inReview, awaitsProsecution, notBetweenMeasures),
    resumes: 'cpl-prosecution-review',
    form: { opinion: text(['鉴定意见', 'Opinion']) },
    produces: ['鉴定意见通知书', '变更羁押期限通知书'],
    serves: ['accused', 'victim'],
    tells: ['detentionCentre', 'counsel'],
    basis: [cpl(148), cpl(149), procuratorateRules(152), procuratorateRules(222)],
  },

  changeJurisdictionInReview: {
    title: ['改变管辖', 'Hand the review to the procuratorate with jurisdiction'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: all(inReview, measuresDecided),
    sets: { 'case.lead': 'procuratorate' },
    hands: 'procuratorate',
    // The other procuratorate, and the one above it, take over.
    vacates: ['procuratorate', 'higherProcuratorate'],
    each: { accused: { where: awaitsProsecution, stops: 'cpl-prosecution-review-fast-track', starts: 'cpl-prosecution-review' } },
    form: {
      to: text(['有管辖权的人民检察院', 'The procuratorate with jurisdiction']),
      ground: text(['不属于本院管辖的理由', 'Why it has none itself']),
    },
    produces: ['移送案件通知书'],
    tells: ['police', 'detentionCentre'],
    basis: [cpl(172, 2), procuratorateRules(328), procuratorateRules(351, 2)],
  },
});
