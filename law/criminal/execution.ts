import { choice, number, text } from '#justice/procedures';
import { communityCorrections, cpl, policeRules, prison, spc } from '#law/statutes';
import { convicted, executionClocks, measureClocksAtTrial, onTrial } from './trial-conditions.ts';
import { acts, all, any, every, is, need, not, pending, some } from './words.ts';

const reasons = { reasons: text(['理由', 'Reasons']) } as const;
const inForce = need(cpl(259, 1), is('case.stage', 'effective', 'death-review'), ['裁判尚未生效', 'the judgment is not yet in force']);
const approvedIfDeath = need(
  cpl(259, 2, 3),
  any(
    all(is('accused.sentence', 'imprisonment', 'life'), is('accused.execution', 'none', 'approved')),
    all(is('accused.sentence', 'reprieve'), is('accused.execution', 'approved')),
  ),
  ['不是应当收监的刑罚,或者死缓未经核准', 'no sentence to serve in custody, or a reprieved death sentence not approved'],
);
const inCustody = all(convicted, is('accused.execution', 'delivered', 'prison', 'centre'));
const serving = { 'accused.custody': 'serving' } as const;
const toPrison = { ...serving, 'accused.execution': 'prison' } as const;
const atLiberty = { 'accused.custody': 'none', 'accused.arrest': 'none' } as const;
/** New questions about a sentence are asked while nothing puts the judgment itself in doubt. */
const undoubted = need(cpl(259, 1), is('case.stage', 'effective'), [
  '裁判未生效或者正在再审',
  'the judgment is not in force, or is being retried',
]);
const nothingAsked = not(
  pending('temporary-release', 'release-recheck', 'recall', 'revocation', 'commutation', 'community-commutation', 'ruling-recheck'),
);

/** Sentences are carried out. 刑罚执行 */
export const execution = acts({
  deliverForImprisonment: {
    title: ['交付执行', 'Send the documents for execution'],
    by: 'court',
    on: 'accused',
    phase: 'execution',
    when: all(inForce, convicted, approvedIfDeath),
    starts: 'pr-delivery',
    stops: ['cpl-execution-delivery', ...measureClocksAtTrial],
    sets: { ...serving, 'accused.arrest': 'none', 'accused.execution': 'delivered' },
    produces: ['执行通知书', '结案登记表'],
    serves: ['detentionCentre', 'police', 'prison'],
    tells: ['procuratorate', 'family'],
    basis: [cpl(259), cpl(264, 1), spc(511), spc(512)],
  },

  receiveInPrison: {
    title: ['送交监狱收监', 'Received in prison'],
    by: 'prison',
    on: 'accused',
    phase: 'execution',
    when: all(convicted, is('accused.execution', 'delivered')),
    starts: 'pr-notify-family',
    stops: 'pr-delivery',
    sets: toPrison,
    form: { documents: text(['起诉书副本、判决书、执行通知书、结案登记表', 'The four documents']) },
    produces: ['收监登记表'],
    tells: ['police', 'procuratorate'],
    basis: [cpl(264, 2), cpl(264, 4), prison(15, 1), prison(16), policeRules(300)],
  },

  tellFamilyOfReception: {
    title: ['收监后通知家属', 'Tell the family'],
    by: 'prison',
    on: 'accused',
    phase: 'execution',
    when: is('accused.execution', 'prison'),
    stops: 'pr-notify-family',
    produces: ['收监通知书'],
    serves: ['family'],
    basis: [cpl(264, 4), prison(20)],
  },

  keepInCentre: {
    title: ['看守所代为执行', 'Served in the detention centre'],
    by: 'detentionCentre',
    on: 'accused',
    phase: 'execution',
    when: all(convicted, is('accused.execution', 'delivered'), need(cpl(264, 2), is('accused.sentence', 'imprisonment'))),
    stops: 'pr-delivery',
    sets: { ...serving, 'accused.execution': 'centre' },
    form: {
      kind: choice(['情形', 'Ground'], {
        remaining: ['剩余刑期三个月以下', 'three months or less remain'],
        detention: ['被判处拘役', 'criminal detention'],
      }),
      months: number(['剩余刑期(月);代为执行的不超过三个月', 'Months that remain; at most three unless criminal detention'], {
        least: 0,
        most: 12,
      }),
    },
    tells: ['court', 'family', 'procuratorate'],
    basis: [cpl(264, 2), prison(15, 2), policeRules(301)],
  },

  deliverToCorrections: {
    title: ['交付社区矫正', 'Send the convict to community corrections'],
    by: 'court',
    on: 'accused',
    phase: 'execution',
    when: all(inForce, convicted, is('accused.sentence', 'community'), is('accused.execution', 'none')),
    stops: ['cpl-execution-delivery', 'cc-notify', ...measureClocksAtTrial],
    sets: { ...atLiberty, 'accused.execution': 'corrections' },
    form: { place: text(['社区矫正执行地', 'Place']) },
    produces: ['社区矫正执行通知书', '告知书'],
    serves: ['corrections', 'accused'],
    tells: ['procuratorate', 'police'],
    basis: [cpl(264, 1), cpl(269), communityCorrections(20), spc(172), spc(519)],
  },

  receiveInCorrections: {
    title: ['社区矫正接收', 'Received by community corrections'],
    by: 'corrections',
    on: 'accused',
    phase: 'execution',
    when: is('accused.execution', 'corrections', 'medical'),
    stops: 'cc-report',
    produces: ['社区矫正宣告书'],
    serves: ['accused'],
    tells: ['court', 'procuratorate'],
    basis: [communityCorrections(21), communityCorrections(22)],
  },

  executeSupplementary: {
    title: ['单处附加刑执行完毕', 'A supplementary penalty on its own has been carried out'],
    by: ['court', 'police'],
    on: 'accused',
    phase: 'execution',
    when: all(is('case.stage', 'effective'), convicted, is('accused.sentence', 'fine'), is('accused.execution', 'none')),
    sets: { 'accused.execution': 'ended' },
    form: {
      kind: choice(['附加刑', 'Penalty'], {
        fine: ['罚金', 'fine'],
        rights: ['剥夺政治权利', 'deprivation of political rights'],
        property: ['没收财产', 'confiscation of property'],
      }),
      result: text(['执行情况', 'How it was carried out']),
    },
    basis: [cpl(270), cpl(271), cpl(272), spc(520), spc(522), spc(523)],
  },

  enforcePecuniaryPart: {
    title: ['执行罚金、没收财产、退赔', 'Enforce fines, confiscation and restitution'],
    by: 'court',
    on: 'accused',
    phase: 'execution',
    when: all(is('case.stage', 'effective', 'closed'), convicted),
    form: {
      measure: choice(['执行措施', 'Measure'], {
        collected: ['缴纳、强制缴纳', 'paid or collected'],
        deferred: ['裁定延期缴纳', 'deferred'],
        reduced: ['裁定减少、免除', 'reduced or remitted'],
        property: ['没收财产', 'property confiscated'],
      }),
      result: text(['执行情况', 'Result']),
    },
    produces: ['执行裁定书'],
    serves: ['accused'],
    basis: [cpl(271), cpl(272), spc(521), spc(522), spc(523)],
  },

  decideTemporaryRelease: {
    title: ['交付执行前法院决定暂予监外执行', 'The court decides on temporary release before delivery'],
    by: 'court',
    on: 'accused',
    phase: 'execution',
    when: all(
      inForce,
      convicted,
      need(cpl(265), is('accused.sentence', 'imprisonment', 'life')),
      is('accused.execution', 'none', 'approved'),
    ),
    starts: ['cpl-medical-release-opinion', 'cc-report'],
    stops: ['cpl-execution-delivery', ...measureClocksAtTrial],
    sets: { ...atLiberty, 'accused.execution': 'medical' },
    form: { diagnosis: text(['病情诊断、妊娠检查、生活不能自理鉴别', 'Diagnosis']), ...reasons },
    produces: ['暂予监外执行决定书'],
    serves: ['corrections', 'accused'],
    tells: ['procuratorate'],
    basis: [cpl(265), cpl(267), communityCorrections(21, 2), spc(514)],
  },

  proposeTemporaryRelease: {
    title: ['提请暂予监外执行', 'Propose temporary release'],
    by: ['prison', 'detentionCentre'],
    on: 'accused',
    phase: 'execution',
    when: all(
      undoubted,
      convicted,
      is('accused.execution', 'prison', 'centre'),
      need(cpl(265), is('accused.sentence', 'imprisonment', 'life')),
    ),
    asks: 'temporary-release',
    form: { diagnosis: text(['省级政府指定医院诊断等材料', 'Diagnosis by the designated hospital']), ...reasons },
    produces: ['暂予监外执行审批表'],
    serves: ['prisonAuthority', 'procuratorate'],
    basis: [cpl(265), cpl(266), prison(25), prison(26, 1), policeRules(307)],
  },

  approveTemporaryRelease: {
    title: ['批准暂予监外执行', 'Approve temporary release'],
    by: 'prisonAuthority',
    on: 'accused',
    phase: 'execution',
    answers: 'temporary-release',
    withdraws: 'commutation',
    starts: ['cpl-medical-release-opinion', 'cc-report'],
    stops: 'pr-notify-family',
    sets: { ...atLiberty, 'accused.execution': 'medical' },
    form: reasons,
    produces: ['暂予监外执行决定书'],
    serves: ['prison', 'detentionCentre', 'corrections', 'procuratorate'],
    tells: ['court', 'police'],
    basis: [cpl(265, 5), cpl(267), cpl(269), communityCorrections(21, 3), prison(26, 1), policeRules(307, 2), policeRules(308)],
  },

  refuseTemporaryRelease: {
    title: ['不批准暂予监外执行', 'Refuse temporary release'],
    by: 'prisonAuthority',
    on: 'accused',
    phase: 'execution',
    answers: 'temporary-release',
    form: reasons,
    produces: ['不予批准暂予监外执行决定书'],
    serves: ['prison', 'detentionCentre'],
    basis: [cpl(265, 5)],
  },

  objectToTemporaryRelease: {
    title: ['暂予监外执行不当的检察意见', 'The procuratorate objects to temporary release'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'execution',
    when: all(undoubted, is('accused.execution', 'medical')),
    asks: 'release-recheck',
    stops: 'cpl-medical-release-opinion',
    form: reasons,
    produces: ['暂予监外执行书面检察意见'],
    serves: ['prisonAuthority', 'court'],
    basis: [cpl(267), prison(26, 2)],
  },

  maintainTemporaryRelease: {
    title: ['重新核查后维持', 'Rechecked, and maintained'],
    by: ['prisonAuthority', 'court'],
    on: 'accused',
    phase: 'execution',
    answers: 'release-recheck',
    form: reasons,
    serves: ['procuratorate'],
    basis: [cpl(267)],
  },

  proposeRecall: {
    title: ['提请收监执行', 'Propose recall to prison'],
    by: 'corrections',
    on: 'accused',
    phase: 'execution',
    when: all(undoubted, is('accused.execution', 'medical')),
    asks: 'recall',
    form: reasons,
    produces: ['收监执行建议书'],
    serves: ['court', 'prisonAuthority'],
    tells: ['procuratorate'],
    basis: [cpl(268, 1), communityCorrections(49, 1), prison(28)],
  },

  recall: {
    title: ['决定收监执行', 'Recall to prison'],
    by: ['court', 'prisonAuthority'],
    on: 'accused',
    phase: 'execution',
    when: is('accused.execution', 'medical'),
    withdraws: ['recall', 'release-recheck', 'community-commutation'],
    starts: 'pr-notify-family',
    stops: ['cpl-medical-release-opinion', 'cc-report'],
    sets: toPrison,
    form: { uncounted: text(['不计入刑期的期间', 'Time that does not count'], { optional: true }), ...reasons },
    produces: ['收监执行决定书'],
    serves: ['corrections', 'police', 'prison', 'accused'],
    tells: ['procuratorate'],
    basis: [cpl(267), cpl(268), communityCorrections(49), spc(516), spc(518)],
  },

  refuseRecall: {
    title: ['不予收监', 'Refuse the recall'],
    by: ['court', 'prisonAuthority'],
    on: 'accused',
    phase: 'execution',
    answers: 'recall',
    form: reasons,
    produces: ['不予收监决定书'],
    serves: ['corrections'],
    tells: ['procuratorate'],
    basis: [communityCorrections(49, 2)],
  },

  proposeRevocation: {
    title: ['提请撤销缓刑、假释', 'Propose revocation of probation or parole'],
    by: 'corrections',
    on: 'accused',
    phase: 'execution',
    when: all(undoubted, is('accused.execution', 'corrections'), is('accused.custody', 'none')),
    asks: 'revocation',
    form: reasons,
    produces: ['撤销缓刑、假释建议书'],
    serves: ['court'],
    tells: ['procuratorate'],
    basis: [communityCorrections(46, 3), prison(33, 2), spc(543)],
  },

  arrestForRevocation: {
    title: ['撤销程序中决定逮捕', 'Arrest while revocation is decided'],
    by: 'court',
    on: 'accused',
    phase: 'execution',
    when: all(pending('revocation'), is('accused.custody', 'none')),
    starts: 'cc-arrest-custody',
    sets: { 'accused.custody': 'arrested' },
    form: reasons,
    produces: ['逮捕决定书'],
    serves: ['police', 'corrections'],
    basis: [communityCorrections(47), spc(544)],
  },

  revokeRelease: {
    title: ['撤销缓刑、假释', 'Revoke probation or parole'],
    by: 'court',
    on: 'accused',
    phase: 'execution',
    when: is('accused.execution', 'corrections'),
    answers: 'revocation',
    withdraws: ['community-commutation', 'ruling-recheck'],
    starts: 'pr-delivery',
    stops: ['cc-arrest-custody', 'cc-report', 'cpl-commutation-opinion'],
    sets: { ...serving, 'accused.execution': 'delivered' },
    // Whoever was in the community from the start now serves imprisonment; whoever was paroled serves the old sentence.
    also: { where: is('accused.sentence', 'community'), sets: { 'accused.sentence': 'imprisonment' } },
    form: { heard: text(['社区矫正对象申辩、律师意见', 'What the person and counsel said']), ...reasons },
    produces: ['撤销缓刑、假释裁定书'],
    serves: ['corrections', 'police', 'accused'],
    tells: ['procuratorate'],
    basis: [communityCorrections(45), communityCorrections(48), prison(33, 2), spc(543), spc(545)],
  },

  refuseRevocation: {
    title: ['不予撤销缓刑、假释', 'Refuse the revocation'],
    by: 'court',
    on: 'accused',
    phase: 'execution',
    answers: 'revocation',
    stops: 'cc-arrest-custody',
    sets: { 'accused.custody': 'none' },
    form: reasons,
    produces: ['不予撤销裁定书'],
    serves: ['corrections'],
    tells: ['procuratorate'],
    basis: [communityCorrections(48, 4)],
  },

  releaseOnExpiry: {
    title: ['刑满释放', 'Release when the term is over'],
    by: ['prison', 'detentionCentre'],
    on: 'accused',
    phase: 'execution',
    when: all(
      inCustody,
      need(cpl(264, 5), is('accused.sentence', 'imprisonment'), [
        '无期徒刑、死缓尚未减为有期徒刑',
        'life and reprieve end only through commutation',
      ]),
    ),
    withdraws: ['temporary-release', 'commutation', 'ruling-recheck'],
    stops: executionClocks,
    sets: { ...atLiberty, 'accused.execution': 'ended' },
    form: { term: text(['刑期起止、减刑、折抵', 'Term, commutation and credit']) },
    produces: ['释放证明书'],
    serves: ['accused'],
    tells: ['police', 'court'],
    basis: [cpl(264, 5), prison(35), policeRules(303)],
  },

  endCorrections: {
    title: ['解除社区矫正', 'Community corrections end'],
    by: 'corrections',
    on: 'accused',
    phase: 'execution',
    when: all(
      is('accused.execution', 'corrections', 'medical'),
      is('accused.sentence', 'community', 'imprisonment'),
      is('accused.custody', 'none'),
      nothingAsked,
    ),
    stops: executionClocks,
    sets: { 'accused.execution': 'ended' },
    produces: ['解除社区矫正证明书', '释放证明书'],
    serves: ['accused'],
    tells: ['court', 'procuratorate', 'police', 'prison'],
    basis: [communityCorrections(44), prison(28)],
  },

  endByDeathOfConvict: {
    title: ['罪犯死亡、终结执行', 'The convict dies'],
    by: ['prison', 'detentionCentre', 'corrections'],
    on: 'accused',
    phase: 'execution',
    when: all(convicted, is('accused.execution', 'approved', 'ordered', 'delivered', 'prison', 'centre', 'corrections', 'medical')),
    withdraws: [
      'death-stay',
      'temporary-release',
      'release-recheck',
      'recall',
      'revocation',
      'commutation',
      'community-commutation',
      'ruling-recheck',
    ],
    stops: executionClocks,
    sets: { ...atLiberty, 'accused.execution': 'ended' },
    produces: ['死亡通知书'],
    tells: ['court', 'procuratorate', 'family'],
    basis: [cpl(268, 4), communityCorrections(45), prison(28)],
  },

  forwardPetitionOfConvict: {
    title: ['转交罪犯申诉、判决错误意见', 'Forward the convict’s petition, or a doubt about the judgment'],
    by: ['prison', 'detentionCentre'],
    on: 'accused',
    phase: 'execution',
    when: inCustody,
    form: reasons,
    produces: ['提请处理意见书'],
    serves: ['procuratorate', 'court'],
    basis: [cpl(275), prison(24), policeRules(304)],
  },

  transferNewCrime: {
    title: ['服刑期间新罪、漏罪移送', 'A new or undiscovered crime is handed over'],
    by: ['prison', 'detentionCentre', 'corrections'],
    on: 'accused',
    phase: 'execution',
    when: all(convicted, is('accused.execution', 'prison', 'centre', 'corrections', 'medical')),
    opens: { procedure: 'criminal', act: 'acceptReport' },
    form: { facts: text(['新罪、漏罪事实', 'The crime']) },
    produces: ['起诉意见书', '移送函'],
    serves: ['procuratorate', 'police'],
    basis: [cpl(273, 1), spc(542)],
  },

  supervisePenalExecution: {
    title: ['刑罚执行监督、纠正违法', 'Supervise the execution'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'execution',
    when: all(convicted, not(is('accused.execution', 'none', 'ended'))),
    form: { breach: text(['违法情况', 'The breach']) },
    produces: ['纠正违法通知书'],
    serves: ['prison', 'detentionCentre', 'corrections', 'court'],
    basis: [cpl(276)],
  },

  closeCase: {
    title: ['办结', 'Close the case'],
    by: 'court',
    phase: 'execution',
    when: all(
      is('case.stage', 'effective'),
      not(pending('retrial-petition', 'retrial-protest')),
      need(
        cpl(259, 1),
        every(
          'accused',
          any(
            is('accused.standing', 'acquitted', 'discharged', 'separate', 'not-prosecuted'),
            all(convicted, any(is('accused.sentence', 'exempt'), is('accused.execution', 'ended'))),
          ),
        ),
        ['尚有刑罚未执行完毕,或者尚有人未处理', 'a sentence is still being executed, or somebody’s part is open'],
      ),
      not(
        some(
          'accused',
          any(
            onTrial,
            pending('nonprosecution-reconsideration', 'nonprosecution-review', 'victim-petition', 'late-petition', 'accused-petition'),
          ),
        ),
      ),
      need(cpl(245, 4), every('property', all(is('property.hold', 'none'), not(pending('property-disposal', 'property-claim')))), [
        '财物尚未处理',
        'property is still held',
      ]),
      need(
        cpl(104),
        every('victim', all(not(is('victim.claim', 'filed')), is('victim.secured', 'no'), not(pending('civil-claim', 'protest-request')))),
        ['附带民事诉讼尚未处理', 'a civil claim is still open'],
      ),
    ),
    withdraws: 'recusal',
    sets: { 'case.stage': 'closed' },
    each: {
      accused: { withdraws: ['measure-change', 'custody-necessity', 'lawyer-meeting', 'mandatory-counsel'], stops: executionClocks },
    },
    form: { summary: text(['结案情况', 'How the case ended']) },
    produces: ['结案登记表', '归档目录'],
    basis: [cpl(259), cpl(264, 5), spc(511)],
  },
});
