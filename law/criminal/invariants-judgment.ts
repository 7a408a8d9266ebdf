import type { InvariantOf } from '#justice/procedures';
import { communityCorrections, cpl, procuratorateRules, spc } from '#law/statutes';
import { all, any, every, expired, is, not, pending, running, some, type CriminalWords } from './words.ts';

type Rule = InvariantOf<CriminalWords, string>;

const onTrial = is('accused.standing', 'indicted');
const arrested = is('accused.custody', 'arrested');
const inForce = is('case.stage', 'judged', 'effective', 'closed');
const runs = (...limits: readonly (keyof CriminalWords['limits'])[]) => any(running(...limits), expired(...limits));
const graveOrYoung = any(is('accused.age', 'minor'), is('accused.gravity', 'life-or-death'));
const verdictsAtTrial = ['convict', 'sentenceToLife', 'sentenceToDeath', 'repeatSentence', 'repeatDeathSentence', 'acquit'] as const;
const retrials = ['decideRetrial', 'takeUpRetrial', 'orderRetrial'] as const;
const rulings = ['commuteReprieve', 'commuteLife', 'commuteTerm', 'grantParole', 'grantParoleFromLife'] as const;

/** How a judgment comes about, and by whom. 审判组织与程序不变式 */
const hearings: readonly Rule[] = [
  {
    name: 'T48',
    title: ['速裁程序由审判员一人独任审判', 'on the fast track one judge sits alone'],
    onlyIf: is('case.mode', 'ordinary', 'summary'),
    acts: ['pronounceJudgment'],
    basis: [cpl(222, 1)],
  },
  {
    name: 'T49',
    title: ['未开庭不得评议定罪', 'nobody is judged before a hearing'],
    before: { first: ['openHearing', 'resumeWithoutAccused'], then: verdictsAtTrial },
    basis: [cpl(185), cpl(186)],
  },
  {
    name: 'T50',
    title: ['开庭前已完成庭前准备', 'no hearing without its preparation'],
    before: { first: ['prepareHearing', 'prepareSimpleHearing'], then: ['openHearing', 'resumeWithoutAccused'] },
    basis: [cpl(187, 1), cpl(187, 3)],
  },
  {
    name: 'T51',
    title: ['应当有辩护人的不得在没有辩护人时定罪', 'whoever must have counsel is not convicted without'],
    onlyIf: any(not(is('case.stage', 'trial')), not(graveOrYoung), is('accused.counsel', 'retained', 'assigned')),
    acts: ['convict', 'sentenceToLife', 'sentenceToDeath', 'repeatSentence', 'repeatDeathSentence'],
    basis: [cpl(35, 3), cpl(278)],
  },
  {
    name: 'T52',
    title: ['公诉案件第二审开庭前检察院已阅卷', 'the procuratorate reads the file before a second hearing'],
    onlyIf: any(is('case.session', 'read'), is('case.origin', 'private')),
    acts: ['hearAppeal'],
    basis: [cpl(235)],
  },
  {
    name: 'T53',
    title: ['同一审级以外不得再参与本案审判', 'who judged in one instance judges in no other'],
    apart: [
      ['openHearing', 'pronounceJudgment', 'pronounceAlone'],
      ['hearAppeal', 'questionOnAppeal', 'affirm', 'pronounceRevision', 'remandForFacts', 'remandForProcedure', 'permitWithdrawal'],
      [
        'approveReprieve',
        'agreeToDeath',
        'approveDeath',
        'changeDeath',
        'changeDeathToReprieve',
        'changeReprieve',
        'remandOnReview',
        'remandByDisapproval',
      ],
      ['openRetrial', 'upholdOnRetrial', 'pronounceRetrial', 'pronounceRetrialOpenToAppeal', 'remandOnRetrial'],
    ],
    basis: [spc(29, 2), cpl(256, 1)],
  },
  {
    name: 'T54',
    title: ['独任审判的案件发回后另行组成合议庭', 'who judged alone does not sit in the panel after a remand'],
    apart: [['pronounceAlone'], ['pronounceJudgment']],
    basis: [cpl(239), spc(29, 2)],
  },
  {
    name: 'T55',
    title: ['侦查、起诉、审判人员互不兼任', 'nobody investigates, prosecutes and judges one case'],
    apart: [
      ['interrogate', 'requestArrest', 'detain', 'transferForProsecution'],
      ['questionInReview', 'prosecute', 'prosecuteWithPlea', 'prosecuteForFastTrack', 'fileProtest'],
      ['openHearing', 'pronounceJudgment', 'pronounceAlone', 'hearAppeal', 'affirm', 'pronounceRevision'],
    ],
    basis: [cpl(3, 1), cpl(7), spc(29, 1)],
  },
  {
    name: 'T56',
    title: ['中止审理总会恢复', 'a suspended trial can always go on'],
    whenever: is('case.session', 'suspended', 'halted'),
    reachable: not(is('case.session', 'suspended', 'halted')),
    basis: [cpl(206, 2)],
  },
  {
    name: 'T57',
    title: ['准许撤诉的裁定期满或者上诉驳回后才生效', 'a ruling on withdrawal takes effect only unappealed or upheld'],
    onlyIf: all(expired('cpl-appeal-ruling'), not(pending('ruling-appeal'))),
    acts: ['withdrawalTakesEffect'],
    basis: [cpl(230), spc(378, 1)],
  },
  {
    name: 'T58',
    title: ['撤诉由检察机关提出、法院准许', 'only the procuratorate withdraws, and only with leave'],
    before: { first: ['requestIndictmentWithdrawal'], then: ['allowWithdrawal'], again: ['allowWithdrawal', 'refuseWithdrawal'] },
    basis: [spc(296), procuratorateRules(424, 1)],
  },
];

/** What a judgment does to liberty. 判决与人身自由不变式 */
const liberty: readonly Rule[] = [
  {
    name: 'T59',
    title: ['无罪、免刑的人不得再被逮捕', 'nobody acquitted or exempted is still to be arrested'],
    never: all(
      inForce,
      any(is('accused.standing', 'acquitted'), all(is('accused.standing', 'guilty'), is('accused.sentence', 'exempt'))),
      is('accused.arrest', 'approved'),
    ),
    on: 'accused',
    basis: [cpl(260), spc(170)],
  },
  {
    name: 'T60',
    title: ['判处管制、缓刑、单处附加刑即释放', 'nobody sentenced in the community or to a fine stays in custody'],
    never: all(
      is('case.stage', 'judged'),
      is('accused.standing', 'guilty'),
      is('accused.sentence', 'community', 'fine'),
      is('accused.custody', 'arrested', 'serving'),
    ),
    on: 'accused',
    basis: [spc(170)],
  },
  {
    name: 'T61',
    title: ['宣判后生效前的羁押必有期限', 'nobody is held after judgment without a limit'],
    never: all(
      is('case.stage', 'judged'),
      some('accused', arrested),
      not(runs('cpl-judgment-service', 'cpl-appeal-judgment', 'cpl-appeal-ruling', 'cpl-trial-second')),
    ),
    basis: [cpl(98), cpl(202, 2), cpl(230)],
  },
  {
    name: 'T62',
    title: ['生效后的逮捕羁押必有依据', 'an arrest outlasts the judgment only for delivery, death or revocation'],
    never: all(
      is('case.stage', 'effective'),
      arrested,
      not(any(is('accused.sentence', 'death', 'reprieve'), runs('cpl-execution-delivery', 'cc-arrest-custody'))),
    ),
    on: 'accused',
    basis: [cpl(264, 1), communityCorrections(47, 2)],
  },
  {
    name: 'T63',
    title: ['再审中的羁押必有期限', 'nobody is held during a retrial without its limit'],
    never: all(is('case.stage', 'retrial'), some('accused', arrested), not(runs('cpl-retrial'))),
    basis: [cpl(257, 1), cpl(258, 1)],
  },
  {
    name: 'T64',
    title: ['社区矫正对象的逮捕由公安机关执行', 'police arrest whoever is in community corrections'],
    onlyBy: ['police'],
    acts: ['executeArrestForRevocation'],
    basis: [cpl(80), communityCorrections(47, 2)],
  },
  {
    name: 'T65',
    title: ['社区矫正对象先决定后逮捕', 'such an arrest is decided before it is executed'],
    onlyIf: is('accused.arrest', 'approved'),
    acts: ['executeArrestForRevocation'],
    basis: [communityCorrections(47, 2), spc(544)],
  },
  {
    name: 'T66',
    title: ['取保候审期限随取保候审终止', 'the time of bail ends with bail'],
    never: all(
      is('case.stage', 'effective', 'closed'),
      is('accused.custody', 'none', 'serving'),
      running('cpl-bail', 'cpl-residential-surveillance'),
    ),
    on: 'accused',
    basis: [cpl(79, 2), spc(172)],
  },
];

/** What holds of remands, retrials and rulings on execution. 发回、再审、减刑假释不变式 */
const revisions: readonly Rule[] = [
  {
    name: 'T67',
    title: [
      '最高人民法院发回后高级人民法院不得再发回',
      'what the Supreme People’s Court sent back is not sent back again for unclear facts',
    ],
    onlyIf: is('case.remanded', 'no', 'yes'),
    acts: ['remandOnReview', 'remandForFacts'],
    basis: [spc(433)],
  },
  {
    name: 'T68',
    title: ['不核准死刑由最高人民法院决定', 'only the Supreme People’s Court disapproves or changes death'],
    onlyBy: ['supremeCourt'],
    acts: ['changeDeath', 'changeDeathToReprieve', 'remandByDisapproval', 'remandToSecondInstance', 'quashAfterStay', 'continueExecution'],
    basis: [cpl(250), cpl(262, 1)],
  },
  {
    name: 'T69',
    title: ['停止执行后须重新签发命令', 'after a stay a new order is needed'],
    after: ['stayExecution'],
    noneOf: ['executeDeath'],
    unless: ['signExecutionOrder'],
    basis: [cpl(262, 2), spc(504, 1, 4)],
  },
  {
    name: 'T70',
    title: ['本院院长只能对本院生效裁判启动再审', 'a court reopens only its own final judgment'],
    onlyIf: is('case.lead', 'court'),
    acts: ['decideRetrial'],
    basis: [cpl(254, 1)],
  },
  {
    name: 'T71',
    title: ['死缓、无期徒刑的减刑假释由高级人民法院裁定', 'the high court rules on life and reprieve'],
    onlyBy: ['highCourt'],
    acts: ['commuteReprieve', 'commuteLife', 'grantParoleFromLife', 'restoreGraveSentence'],
    basis: [spc(534, 1, 1), spc(534, 1, 2)],
  },
  {
    name: 'T72',
    title: ['中级人民法院不裁定死缓、无期徒刑的减刑假释', 'no other ruling touches life or reprieve'],
    onlyIf: is('accused.sentence', 'imprisonment', 'community'),
    acts: ['commuteTerm', 'grantParole'],
    basis: [spc(534, 1, 3), spc(534, 1, 4)],
  },
  {
    name: 'T73',
    title: ['纠正意见以裁定为前提', 'there is nothing to object to without a ruling'],
    before: { first: rulings, then: ['objectToRuling'] },
    basis: [cpl(274)],
  },
  {
    name: 'T74',
    title: ['只恢复曾被减轻的死缓', 'a reprieve is restored only to whom it was commuted'],
    before: { first: rulings, then: ['restoreGraveSentence'] },
    basis: [cpl(274), spc(541)],
  },
  {
    name: 'T75',
    title: ['抗诉、上诉不遗留', 'a case is closed with no request open'],
    never: all(
      is('case.stage', 'closed'),
      any(
        pending('prosecution', 'protest', 'second-instance', 'file-reading', 'trial-supplement', 'indictment-withdrawal', 'ruling-appeal'),
        some('accused', pending('appeal', 'death-review', 'death-approval', 'death-stay')),
        some('accused', pending('temporary-release', 'release-recheck', 'recall', 'revocation', 'corrections-arrest')),
        some('accused', pending('commutation', 'community-commutation', 'ruling-recheck')),
      ),
    ),
    basis: [cpl(259, 1)],
  },
  {
    name: 'T76',
    title: ['办结后只能依法重新审判', 'nothing happens after closing but what reopens the case'],
    after: ['closeCase'],
    noneOf: [
      ...verdictsAtTrial,
      'acceptCase',
      'deliverForImprisonment',
      'executeDeath',
      'suggestCommutation',
      'proposeTemporaryRelease',
      'decideArrest',
    ],
    unless: retrials,
    basis: [cpl(252), cpl(254)],
  },
  {
    name: 'T77',
    title: ['生效案件每名被告人均有结论', 'in force means that nobody is left on trial'],
    never: all(is('case.stage', 'effective', 'death-review', 'closed'), not(every('accused', not(onTrial)))),
    basis: [cpl(200), cpl(259, 2)],
  },
  {
    name: 'T78',
    title: ['发回重审后,原裁判的执行与再审申请均告终结', 'a case sent back leaves nothing to execute and nothing to retry'],
    never: all(
      is('case.stage', 'trial'),
      any(
        pending('retrial-petition'),
        pending('retrial-protest'),
        some('accused', running('cpl-execution-delivery', 'cpl-commutation-opinion', 'cl-reprieve')),
      ),
    ),
    basis: [cpl(259, 1), cpl(252), spc(472, 1, 4)],
  },
];

/** Further invariants from the trial to the end of execution. 审判与执行的其他不变式 */
export const judgmentInvariants: readonly Rule[] = [...hearings, ...liberty, ...revisions];
