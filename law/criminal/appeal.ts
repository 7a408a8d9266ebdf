import { booking, choice, number, text } from '#justice/procedures';
import { cpl, procuratorateRules, spc } from '#law/statutes';
import {
  awaitsDeathReview,
  backOnTrial,
  convicted,
  executionClocks,
  executionRequests,
  freed,
  heardOnAppeal,
  onAppeal,
  onTrial,
  settled,
  unapproved,
} from './trial-conditions.ts';
import { acts, all, any, every, expired, is, need, not, pending, running, some } from './words.ts';

const reasons = { reasons: text(['理由', 'Reasons']) } as const;
const inTime = all(
  is('case.stage', 'judged'),
  need(cpl(230), running('cpl-appeal-judgment'), ['不在上诉、抗诉期限内', 'outside the time for appeal and protest']),
);
const nobodyAppeals = all(not(pending('protest')), not(some('accused', pending('appeal'))));
const periodOver = all(
  is('case.stage', 'judged'),
  need(cpl(230), expired('cpl-appeal-judgment'), ['上诉、抗诉期限未满', 'the time for appeal is not over']),
);
const secondInstanceClocks = ['cpl-trial-second', 'cpl-second-instance-file-reading'] as const;
const panel = { sizes: [3, 5], basis: [cpl(183, 4)] } as const;

const answered = { where: pending('appeal'), answers: 'appeal' } as const;
const protestAnswered = { where: pending('protest'), answers: 'protest' } as const;

// The high court is the court of second instance where death may be imposed: what it has affirmed with a reprieve needs nobody else.
const reprieveFinal = {
  where: all(unapproved, is('accused.sentence', 'reprieve')),
  sets: { 'accused.execution': 'approved' },
  stops: 'spc-death-submission',
  starts: ['cpl-execution-delivery', 'cl-reprieve'],
} as const;
const deathUnapproved = some('accused', all(unapproved, is('accused.sentence', 'death')));

const final = {
  stops: secondInstanceClocks,
  withdraws: 'file-reading',
  sets: { 'case.stage': 'effective', 'case.session': 'none', 'case.remanded': 'no' },
  also: [protestAnswered, { where: deathUnapproved, sets: { 'case.stage': 'death-review' } }],
  each: { accused: [...settled, reprieveFinal, answered] },
} as const;

const remand = {
  stops: secondInstanceClocks,
  withdraws: 'file-reading',
  starts: 'cpl-trial-first',
  each: {
    accused: [
      ...backOnTrial,
      { where: pending('protest'), sets: { 'accused.sentence': 'none' } },
      // Without a protest an acquittal stands: to convict would be to make it worse.
      { where: all(is('accused.standing', 'acquitted'), pending('protest')), sets: { 'accused.standing': 'indicted' } },
      answered,
    ],
  },
  also: [protestAnswered, { where: is('case.origin', 'private'), stops: 'cpl-trial-first', starts: 'cpl-trial-private' }],
  hands: 'court',
} as const;
// To send a case back no hearing is needed; the accused is questioned all the same.
const mayRemand = all(onAppeal, is('case.session', 'prepared', 'read', 'running'));
const opinions = text(['未开庭的:讯问被告人、听取意见情况', 'Where there was no hearing: what the accused and the others said'], {
  optional: true,
});
const backAtTrial = { 'case.stage': 'trial', 'case.session': 'none', 'case.mode': 'ordinary' } as const;

/** Appeal and protest, and the second instance. 第二审程序 */
export const appeal = acts({
  appeal: {
    title: ['上诉', 'Appeal'],
    by: ['accused', 'guardian'],
    on: 'accused',
    phase: 'appeal',
    when: all(inTime, is('accused.standing', 'guilty', 'acquitted')),
    asks: 'appeal',
    form: {
      form: choice(['上诉方式', 'How'], { written: ['书状', 'in writing'], oral: ['口头', 'orally'] }),
      reasons: text(['上诉理由', 'Reasons'], { optional: true }),
    },
    produces: ['上诉状'],
    serves: ['court'],
    tells: ['procuratorate', 'victim'],
    basis: [cpl(227), cpl(230), spc(378), spc(380)],
  },

  appealOnBehalf: {
    title: ['辩护人、近亲属经同意上诉', 'Counsel or family appeal with consent'],
    by: ['counsel', 'family'],
    on: 'accused',
    phase: 'appeal',
    when: all(inTime, is('accused.standing', 'guilty', 'acquitted')),
    asks: 'appeal',
    form: {
      consent: text(['被告人同意(缺席审判的,被告人或者其近亲属)', 'The accused agrees; tried in absence, the accused or the family']),
      reasons: text(['上诉理由', 'Reasons'], { optional: true }),
    },
    produces: ['上诉状'],
    serves: ['court'],
    tells: ['procuratorate', 'victim'],
    basis: [cpl(227, 1), cpl(230), cpl(294, 1), spc(378, 1), spc(379, 2), spc(380, 1)],
  },

  withdrawAppeal: {
    title: ['上诉期内撤回上诉', 'Withdraw the appeal in time'],
    by: ['accused', 'guardian'],
    on: 'accused',
    phase: 'appeal',
    when: all(inTime, pending('appeal')),
    withdraws: 'appeal',
    produces: ['撤回上诉申请书'],
    serves: ['court'],
    basis: [spc(378, 2), spc(383, 1), spc(386)],
  },

  askForProtest: {
    title: ['被害人请求抗诉', 'The victim asks for a protest'],
    by: 'victim',
    on: 'victim',
    phase: 'appeal',
    when: all(
      is('case.stage', 'judged'),
      not(is('case.origin', 'private')),
      need(cpl(229), not(some('accused', onTrial)), ['没有判决', 'there is no judgment']),
    ),
    asks: 'protest-request',
    stops: 'cpl-victim-asks-protest',
    form: reasons,
    produces: ['抗诉请求书'],
    serves: ['procuratorate'],
    basis: [cpl(229), procuratorateRules(588)],
  },

  refuseProtest: {
    title: ['答复不抗诉', 'Answer that there will be no protest'],
    by: 'procuratorate',
    on: 'victim',
    phase: 'appeal',
    answers: 'protest-request',
    form: reasons,
    produces: ['抗诉请求答复书'],
    serves: ['victim'],
    basis: [cpl(229), procuratorateRules(588, 1)],
  },

  fileProtest: {
    title: ['抗诉', 'Protest'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    phase: 'appeal',
    when: all(inTime, not(is('case.origin', 'private'))),
    asks: 'protest',
    each: { victim: { where: pending('protest-request'), answers: 'protest-request' } },
    form: {
      against: choice(['抗诉方向', 'Aim'], {
        heavier: ['认为过轻、应定罪', 'a conviction, or a heavier sentence'],
        lighter: ['认为过重、应无罪', 'an acquittal, or a lighter one'],
      }),
      ...reasons,
    },
    produces: ['刑事抗诉书'],
    serves: ['court', 'higherProcuratorate'],
    tells: ['accused', 'victim'],
    basis: [cpl(228), cpl(230), cpl(232, 1), procuratorateRules(584), procuratorateRules(585), procuratorateRules(587)],
  },

  appealByPrivateProsecutor: {
    title: ['自诉人上诉', 'The private prosecutor appeals'],
    by: 'victim',
    phase: 'appeal',
    when: all(inTime, is('case.origin', 'private')),
    asks: 'protest',
    form: reasons,
    produces: ['上诉状'],
    serves: ['court'],
    tells: ['accused'],
    basis: [cpl(227, 1), cpl(237, 2)],
  },

  withdrawProtest: {
    title: ['抗诉期内撤回抗诉', 'Withdraw the protest in time'],
    by: ['procuratorate', 'higherProcuratorate'],
    phase: 'appeal',
    when: all(inTime, pending('protest'), not(is('case.origin', 'private'))),
    withdraws: 'protest',
    form: reasons,
    produces: ['撤回抗诉决定书'],
    serves: ['court'],
    basis: [cpl(232, 2), spc(385, 1), spc(385, 3), spc(386), procuratorateRules(589, 2)],
  },

  withdrawPrivateAppeal: {
    title: ['自诉人上诉期内撤回上诉', 'The private prosecutor withdraws the appeal in time'],
    by: 'victim',
    phase: 'appeal',
    when: all(inTime, pending('protest'), is('case.origin', 'private')),
    withdraws: 'protest',
    produces: ['撤回上诉申请书'],
    serves: ['court'],
    basis: [spc(378, 2), spc(383, 1), spc(386)],
  },

  takeEffect: {
    title: ['期满无上诉抗诉、裁判生效', 'Nobody appealed: the judgment takes effect'],
    by: 'law',
    phase: 'appeal',
    when: all(periodOver, nobodyAppeals, not(awaitsDeathReview)),
    stops: 'cpl-appeal-judgment',
    sets: { 'case.stage': 'effective', 'case.lead': 'court', 'case.remanded': 'no' },
    each: { accused: settled, victim: { stops: 'cpl-victim-asks-protest' } },
    basis: [cpl(259, 2, 1), spc(386)],
  },

  enterDeathReview: {
    title: ['期满无上诉抗诉、进入死刑复核', 'Nobody appealed: the death sentence is reviewed'],
    by: 'law',
    phase: 'death-review',
    when: all(periodOver, nobodyAppeals, awaitsDeathReview),
    stops: 'cpl-appeal-judgment',
    sets: { 'case.stage': 'death-review', 'case.lead': 'court' },
    each: { accused: settled, victim: { stops: 'cpl-victim-asks-protest' } },
    basis: [cpl(247, 1), cpl(248), spc(423, 1, 1), spc(424, 1)],
  },

  enterSecondInstance: {
    title: ['期满、移送第二审', 'The time is over: the case goes to the second instance'],
    by: 'law',
    phase: 'appeal',
    when: all(periodOver, any(pending('protest'), some('accused', pending('appeal')))),
    asks: 'second-instance',
    stops: 'cpl-appeal-judgment',
    starts: 'spc-appeal-forward',
    sets: { 'case.stage': 'appeal' },
    each: { victim: { stops: 'cpl-victim-asks-protest' } },
    hands: 'higherCourt',
    basis: [cpl(231, 1), cpl(232, 1), spc(381), spc(384)],
  },

  forwardAppeal: {
    title: ['移送上诉状、抗诉书、案卷', 'Forward the appeal and the file'],
    by: 'court',
    phase: 'appeal',
    when: all(is('case.stage', 'appeal'), pending('second-instance')),
    stops: 'spc-appeal-forward',
    produces: ['移送上诉、抗诉案件函'],
    serves: ['higherCourt'],
    tells: ['procuratorate', 'accused', 'victim'],
    batch: ['上诉、抗诉已经审查，只移送案卷材料', 'the appeal has been looked at already; only the file is passed on'],
    basis: [cpl(231), cpl(232, 1), spc(381), spc(384)],
  },

  acceptAppeal: {
    title: ['受理第二审', 'Accept the case at second instance'],
    by: 'higherCourt',
    phase: 'appeal',
    answers: 'second-instance',
    stops: 'spc-appeal-forward',
    starts: 'cpl-trial-second',
    sets: { 'case.session': 'prepared' },
    produces: ['受理案件通知书'],
    tells: ['court', 'accused', 'counsel', 'higherProcuratorate'],
    basis: [cpl(233), cpl(243, 1), spc(387)],
  },

  notifyFileReading: {
    title: ['通知检察院阅卷', 'Notify the procuratorate to read the file'],
    by: 'higherCourt',
    phase: 'appeal',
    when: all(onAppeal, is('case.session', 'prepared')),
    asks: 'file-reading',
    // The time of reading does not count.
    suspends: 'cpl-trial-second',
    produces: ['阅卷通知书'],
    serves: ['higherProcuratorate'],
    basis: [cpl(235), spc(396)],
  },

  returnFile: {
    title: ['检察院阅卷完毕', 'The procuratorate has read the file'],
    by: 'higherProcuratorate',
    phase: 'appeal',
    answers: 'file-reading',
    resumes: 'cpl-trial-second',
    sets: { 'case.session': 'read' },
    form: { opinion: text(['检察意见', 'Opinion'], { optional: true }) },
    serves: ['higherCourt'],
    basis: [cpl(235), procuratorateRules(448)],
  },

  summonToAppealHearing: {
    title: ['传唤、通知第二审开庭', 'Summon to the hearing of the appeal'],
    by: 'higherCourt',
    phase: 'appeal',
    when: all(onAppeal, is('case.session', 'prepared', 'read')),
    ahead: { limit: 'cpl-summons-service', of: 'hearing' },
    form: { hearing: booking(['开庭时间、地点', 'When and where'], 'hearing') },
    produces: ['传票', '出庭通知书', '开庭公告'],
    serves: ['accused', 'victim', 'counsel', 'guardian'],
    tells: ['higherProcuratorate'],
    basis: [cpl(187, 3), cpl(242), spc(397, 1)],
  },

  hearAppeal: {
    title: ['第二审开庭审理', 'Hear the appeal'],
    by: 'higherCourt',
    phase: 'appeal',
    when: all(
      onAppeal,
      not(pending('file-reading')),
      need(cpl(235), any(is('case.session', 'read'), all(is('case.session', 'prepared'), is('case.origin', 'private'))), [
        '公诉案件开庭前应当通知检察院查阅案卷',
        'before a hearing the procuratorate reads the file',
      ]),
    ),
    present: [
      { who: 'higherProcuratorate', when: not(is('case.origin', 'private')), basis: [cpl(235)] },
      { who: 'accused', when: not(is('case.track', 'absence')), basis: [cpl(190, 1), cpl(242)] },
      { who: 'guardian', when: some('accused', all(convicted, is('accused.age', 'minor'))), basis: [cpl(281, 1)] },
    ],
    panel,
    sets: { 'case.session': 'running' },
    produces: ['法庭笔录'],
    basis: [cpl(183, 4), cpl(233), cpl(234, 1), cpl(235), cpl(242), spc(397), spc(398)],
  },

  questionOnAppeal: {
    title: ['不开庭审理:讯问被告人、听取意见', 'Without a hearing: question the accused and hear the others'],
    by: 'higherCourt',
    phase: 'appeal',
    when: all(
      onAppeal,
      is('case.session', 'prepared', 'read'),
      not(pending('file-reading')),
      need(
        [cpl(234, 1, 2), cpl(234, 1, 3)],
        all(not(pending('protest')), not(some('accused', is('accused.sentence', 'death', 'reprieve')))),
        ['抗诉案件、被告人被判处死刑的上诉案件应当开庭', 'a protest, and an appeal against death, must be heard in court'],
      ),
    ),
    panel,
    sets: { 'case.session': 'running' },
    form: { opinions: text(['讯问情况,当事人、辩护人、诉讼代理人意见', 'What the accused and the others said']) },
    produces: ['讯问笔录'],
    basis: [cpl(234, 2), spc(393), spc(400)],
  },

  extendAppealByHighCourt: {
    title: ['高级法院批准延长二个月', 'Two months more, by the high court'],
    by: 'highCourt',
    phase: 'appeal',
    when: onAppeal,
    extends: { limit: 'cpl-trial-second', by: 'high-court' },
    form: reasons,
    produces: ['延长审限批复'],
    serves: ['higherCourt'],
    basis: [cpl(243, 1)],
  },

  extendAppealBySupremeCourt: {
    title: ['最高人民法院批准延长审限', 'Further extension by the Supreme People’s Court'],
    by: 'supremeCourt',
    phase: 'appeal',
    when: onAppeal,
    extends: { limit: 'cpl-trial-second', by: 'supreme-court', of: 'months' },
    form: { months: number(['延长月数', 'Months granted'], { least: 1, most: 3 }), ...reasons },
    produces: ['延长审限批复'],
    serves: ['higherCourt'],
    basis: [cpl(243, 1)],
  },

  affirm: {
    title: ['驳回上诉、抗诉,维持原判', 'Affirm the judgment'],
    by: 'higherCourt',
    phase: 'appeal',
    when: all(heardOnAppeal, is('case.session', 'running')),
    panel,
    ...final,
    form: reasons,
    produces: ['刑事裁定书'],
    serves: ['accused', 'higherProcuratorate', 'counsel', 'victim'],
    tells: ['court', 'detentionCentre'],
    basis: [cpl(233), cpl(236, 1, 1), cpl(244), cpl(259, 2, 2), spc(413, 3)],
  },

  pronounceRevision: {
    title: ['第二审改判', 'Pronounce the revised judgment'],
    by: 'higherCourt',
    phase: 'appeal',
    when: all(heardOnAppeal, need(cpl(236, 1), is('case.session', 'revised'), ['没有决定改判', 'nothing has been revised'])),
    panel,
    ...final,
    form: reasons,
    produces: ['刑事判决书'],
    serves: ['accused', 'higherProcuratorate', 'counsel', 'victim'],
    tells: ['court', 'detentionCentre'],
    basis: [cpl(233), cpl(236, 1, 2), cpl(236, 1, 3), cpl(237), cpl(244), spc(401), spc(413, 3)],
  },

  remandForFacts: {
    title: ['事实不清、证据不足发回重审', 'Send back for unclear facts'],
    by: 'higherCourt',
    phase: 'appeal',
    when: all(
      mayRemand,
      need([cpl(236, 2), spc(405), spc(433)], is('case.remanded', 'no'), [
        '已因此发回一次,不得再发回',
        'it was sent back for this once already',
      ]),
    ),
    panel,
    ...remand,
    sets: { ...backAtTrial, 'case.remanded': 'yes' },
    form: { opinions, ...reasons },
    produces: ['发回重审裁定书'],
    serves: ['court', 'accused', 'higherProcuratorate'],
    basis: [cpl(236, 1, 3), cpl(236, 2), cpl(237, 1), cpl(239), cpl(241), spc(377), spc(394), spc(404, 1), spc(405)],
  },

  remandForProcedure: {
    title: ['违反法定程序发回重审', 'Send back for a breach of procedure'],
    by: 'higherCourt',
    phase: 'appeal',
    when: mayRemand,
    panel,
    ...remand,
    sets: backAtTrial,
    form: {
      opinions,
      breach: choice(['违反的程序', 'Breach'], {
        openness: ['公开审判', 'open trial'],
        recusal: ['回避制度', 'recusal'],
        rights: ['剥夺、限制诉讼权利', 'rights of a party'],
        court: ['审判组织不合法', 'composition of the court'],
        other: ['其他可能影响公正审判的', 'another that may affect justice'],
      }),
    },
    produces: ['发回重审裁定书'],
    serves: ['court', 'accused', 'higherProcuratorate'],
    basis: [cpl(238), cpl(239), cpl(241), spc(394), spc(406)],
  },

  permitWithdrawal: {
    title: ['裁定准许撤回上诉、抗诉', 'Permit the appeal or protest to be withdrawn'],
    by: 'higherCourt',
    phase: 'appeal',
    when: all(
      onAppeal,
      is('case.session', 'prepared', 'read', 'running'),
      not(pending('file-reading')),
      need(spc(383, 3), any(is('case.session', 'prepared', 'read'), every('accused', not(is('accused.sentence', 'death')))), [
        '死刑案件第二审开庭后不准撤回上诉',
        'an appeal against death is not withdrawn once it is heard',
      ]),
    ),
    panel,
    ...final,
    also: [protestAnswered, { where: awaitsDeathReview, sets: { 'case.stage': 'death-review', 'case.lead': 'court' } }],
    each: { accused: [...settled, answered] },
    // What is now in force is the judgment of the first instance.
    hands: 'court',
    form: reasons,
    produces: ['准许撤回上诉、抗诉裁定书'],
    serves: ['accused', 'higherProcuratorate'],
    tells: ['court'],
    basis: [spc(383, 2), spc(383, 3), spc(385, 2), spc(386)],
  },

  settlePrivateCaseOnAppeal: {
    title: ['第二审自诉案件调解、和解撤诉', 'A private prosecution is mediated, or withdrawn, on appeal'],
    by: 'higherCourt',
    phase: 'appeal',
    when: all(onAppeal, need(spc(411), is('case.origin', 'private'), ['不是自诉案件', 'this is no private prosecution'])),
    stops: secondInstanceClocks,
    withdraws: 'file-reading',
    sets: { 'case.stage': 'effective', 'case.session': 'none', 'case.remanded': 'no' },
    also: protestAnswered,
    each: {
      accused: [
        answered,
        // The judgment of the first instance is gone.
        {
          where: is('accused.standing', 'guilty', 'acquitted'),
          stops: [...freed.stops, ...executionClocks],
          withdraws: executionRequests,
          sets: {
            ...freed.sets,
            'accused.standing': 'discharged',
            'accused.sentence': 'none',
            'accused.execution': 'none',
            'accused.commuted': 'none',
          },
        },
      ],
    },
    form: {
      way: choice(['结案方式', 'How it ends'], { mediated: ['调解', 'mediated'], withdrawn: ['和解、撤回自诉', 'settled and withdrawn'] }),
      terms: text(['协议内容', 'Terms']),
    },
    produces: ['刑事调解书', '准许撤回自诉裁定书'],
    serves: ['victim', 'accused'],
    tells: ['court'],
    basis: [cpl(212, 1), spc(329), spc(411)],
  },

  endAppealWithoutAccused: {
    title: ['第二审全案终止', 'End the second instance where nobody is left to judge'],
    by: 'higherCourt',
    phase: 'appeal',
    when: all(onAppeal, every('accused', not(is('accused.standing', 'guilty', 'acquitted')))),
    stops: secondInstanceClocks,
    withdraws: ['protest', 'file-reading'],
    sets: { 'case.stage': 'effective', 'case.session': 'none', 'case.remanded': 'no' },
    each: { accused: { where: is('accused.standing', 'discharged'), ...freed } },
    produces: ['终止审理裁定书'],
    serves: ['higherProcuratorate', 'family'],
    basis: [cpl(16), cpl(242), cpl(297, 1)],
  },
});
