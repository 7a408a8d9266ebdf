import type { InvariantOf } from '#justice/procedures';
import { communityCorrections, cpl, criminalLaw, prison, spc } from '#law/statutes';
import { judgmentInvariants } from './invariants-judgment.ts';
import { all, any, every, is, not, pending, running, some, suspended, type CriminalWords } from './words.ts';

type Rule = InvariantOf<CriminalWords, string>;

const judgments = ['pronounceJudgment', 'pronounceAlone'] as const;
const sentences = [
  'convict',
  'sentenceToLife',
  'sentenceToDeath',
  'lightenDeath',
  'lightenLife',
  'lightenImprisonment',
  'lightenOther',
] as const;
const heavier = ['convict', 'sentenceToLife', 'sentenceToDeath'] as const;
const finals = ['affirm', 'pronounceRevision', 'remandForFacts', 'remandForProcedure', 'permitWithdrawal'] as const;
const arrested = is('accused.custody', 'arrested');
const deathLike = is('accused.sentence', 'death', 'reprieve');

/** What holds at first instance. 第一审不变式 */
const firstInstance: readonly Rule[] = [
  {
    name: 'T1',
    title: ['未经人民法院判决不得确定有罪', 'nobody is guilty without a court'],
    onlyBy: ['court', 'higherCourt'],
    acts: [...sentences, 'repeatSentence', 'repeatDeathSentence', 'acquit', 'pronounceJudgment', 'pronounceAlone'],
    basis: [cpl(12), cpl(200)],
  },
  {
    name: 'T2',
    title: ['一审必经开庭', 'no verdict at first instance without a hearing'],
    onlyIf: any(not(is('case.stage', 'trial')), is('case.session', 'running')),
    acts: [...sentences, 'repeatSentence', 'repeatDeathSentence', 'acquit'],
    basis: [cpl(185), cpl(186)],
  },
  {
    name: 'T3',
    title: ['宣判时每名被告人均已评议', 'judgment is pronounced when everybody on trial has been judged'],
    onlyIf: every('accused', not(is('accused.standing', 'indicted'))),
    acts: judgments,
    basis: [cpl(200)],
  },
  {
    name: 'T4',
    title: ['判决对财物作出处理', 'the judgment says what becomes of property held'],
    onlyIf: every('property', any(is('property.hold', 'none'), not(is('property.order', 'none')))),
    acts: judgments,
    basis: [cpl(245, 3)],
  },
  {
    name: 'T5',
    title: ['应当有辩护人的开庭时有辩护人', 'nobody who must have counsel is tried without'],
    onlyIf: every(
      'accused',
      any(
        not(is('accused.standing', 'indicted')),
        is('accused.counsel', 'retained', 'assigned'),
        all(is('accused.age', 'adult'), not(is('accused.gravity', 'life-or-death'))),
      ),
    ),
    acts: ['openHearing', 'resumeWithoutAccused'],
    basis: [cpl(35, 3), cpl(278)],
  },
  {
    name: 'T6',
    title: ['没有辩护人不得判处无期徒刑、死刑', 'neither life nor death without counsel'],
    onlyIf: is('accused.counsel', 'retained', 'assigned'),
    acts: ['sentenceToLife', 'sentenceToDeath'],
    basis: [cpl(35, 3)],
  },
  {
    name: 'T7',
    title: ['未成年人不判死刑', 'no minor is sentenced to death'],
    never: all(is('accused.age', 'minor'), deathLike),
    on: 'accused',
    basis: [criminalLaw(49, 1)],
  },
  {
    name: 'T8',
    title: ['公诉案件检察院出庭', 'the procuratorate is at the hearing'],
    attendedBy: 'procuratorate',
    acts: ['openHearing'],
    when: not(is('case.origin', 'private')),
    basis: [cpl(189), cpl(216, 2)],
  },
  {
    name: 'T9',
    title: ['审判未成年人法定代理人到场', 'the guardian is at the trial of a minor'],
    attendedBy: 'guardian',
    acts: ['openHearing'],
    when: some('accused', all(is('accused.standing', 'indicted'), is('accused.age', 'minor'))),
    basis: [cpl(281, 1)],
  },
  {
    name: 'T10',
    title: ['补充侦查延期审理不超过两次', 'adjourned for supplementary investigation twice at most'],
    onlyIf: is('case.adjournments', '0', '1'),
    acts: ['adjournForSupplement'],
    basis: [cpl(204, 1, 2), spc(274, 1)],
  },
  {
    name: 'T11',
    title: ['速裁程序只审认罪的成年人、三年以下', 'the fast track: adults who plead, three years or less'],
    onlyIf: every(
      'accused',
      any(
        not(is('accused.standing', 'indicted')),
        all(is('accused.plea', 'signed'), is('accused.age', 'adult'), is('accused.gravity', 'up-to-one', 'up-to-three')),
      ),
    ),
    acts: ['acceptForFastTrack'],
    basis: [cpl(222, 1), cpl(223)],
  },
  {
    name: 'T12',
    title: ['独任审判不适用于普通程序', 'a single judge never judges in ordinary procedure'],
    onlyIf: is('case.mode', 'summary', 'fast-track'),
    acts: ['pronounceAlone'],
    basis: [cpl(183, 1), cpl(216, 1), cpl(222, 1)],
  },
  {
    name: 'T13',
    title: ['简易、速裁程序不判无期徒刑以上', 'neither life nor death outside ordinary procedure'],
    onlyIf: is('case.mode', 'ordinary'),
    acts: ['sentenceToLife', 'sentenceToDeath'],
    basis: [cpl(216, 1), cpl(222, 1)],
  },
  {
    name: 'T14',
    title: ['退回、撤诉后无人仍在审判', 'when the case is back in review nobody is on trial'],
    never: all(is('case.stage', 'review'), some('accused', is('accused.standing', 'indicted'))),
    basis: [spc(219, 1), spc(296)],
  },
  {
    name: 'T15',
    title: ['审判中的羁押必有期限', 'nobody is held on trial without a running limit'],
    never: all(
      is('case.stage', 'trial'),
      some('accused', all(is('accused.standing', 'indicted'), arrested)),
      not(pending('prosecution')),
      not(
        any(
          running('cpl-trial-first', 'cpl-trial-summary', 'cpl-trial-fast-track', 'cpl-trial-private'),
          is('case.session', 'suspended', 'halted'),
        ),
      ),
    ),
    basis: [cpl(98), cpl(208), cpl(212, 2), cpl(220), cpl(225)],
  },
  {
    name: 'T16',
    title: ['宣判无罪、免刑即释放', 'whoever is acquitted or exempted is free once judgment is pronounced'],
    never: all(
      is('case.stage', 'judged', 'effective', 'closed'),
      any(is('accused.standing', 'acquitted'), all(is('accused.standing', 'guilty'), is('accused.sentence', 'exempt'))),
      is('accused.custody', 'detained', 'arrested', 'serving'),
    ),
    on: 'accused',
    basis: [cpl(260)],
  },
];

/** What holds of appeal and protest. 第二审不变式 */
const secondInstance: readonly Rule[] = [
  {
    name: 'T17',
    title: ['上诉、抗诉在法定期限内', 'appeal and protest only in time'],
    onlyIf: all(is('case.stage', 'judged'), running('cpl-appeal-judgment')),
    acts: ['appeal', 'appealOnBehalf', 'fileProtest', 'appealByPrivateProsecutor'],
    basis: [cpl(230)],
  },
  {
    name: 'T18',
    title: ['有上诉、抗诉的裁判不因期满生效', 'an appealed judgment does not take effect by lapse of time'],
    onlyIf: all(not(pending('protest')), not(some('accused', pending('appeal')))),
    acts: ['takeEffect', 'enterDeathReview'],
    basis: [cpl(259, 2, 1)],
  },
  {
    name: 'T19',
    title: ['上诉不加刑', 'the defence’s own appeal never makes the sentence heavier'],
    onlyIf: any(not(is('case.stage', 'appeal')), pending('protest')),
    acts: heavier,
    basis: [cpl(237)],
  },
  {
    name: 'T20',
    title: ['发回重审不加刑', 'nor does a new trial after a remand'],
    onlyIf: any(not(is('case.stage', 'trial')), is('accused.sentence', 'none')),
    acts: heavier,
    basis: [cpl(237, 1)],
  },
  {
    name: 'T21',
    title: ['因事实不清只发回一次', 'sent back for unclear facts once only'],
    onlyIf: is('case.remanded', 'no'),
    acts: ['remandForFacts'],
    basis: [cpl(236, 2)],
  },
  {
    name: 'T22',
    title: ['二审裁判前已开庭或者已讯问', 'no decision on appeal before a hearing or questioning'],
    onlyIf: is('case.session', 'running', 'revised'),
    acts: ['affirm', 'pronounceRevision'],
    basis: [cpl(234)],
  },
  {
    name: 'T23',
    title: ['抗诉、死刑上诉案件应当开庭', 'protests and appeals against death are heard in court'],
    onlyIf: all(not(pending('protest')), not(some('accused', deathLike))),
    acts: ['questionOnAppeal'],
    basis: [cpl(234, 1, 2), cpl(234, 1, 3)],
  },
  {
    name: 'T24',
    title: ['二审期间的羁押必有期限', 'nobody is held on appeal without a limit'],
    never: all(
      is('case.stage', 'appeal'),
      some('accused', arrested),
      not(pending('second-instance')),
      not(any(running('cpl-trial-second'), suspended('cpl-trial-second'))),
    ),
    basis: [cpl(98), cpl(235), cpl(243)],
  },
  {
    name: 'T25',
    title: ['二审终结必由第二审法院', 'the second instance is ended by its court'],
    onlyBy: ['higherCourt'],
    acts: finals,
    basis: [cpl(227, 1), cpl(244)],
  },
  {
    name: 'T26',
    title: ['一审宣判后总可以生效或者进入二审、复核', 'a judgment always comes into force, or to the next court'],
    whenever: is('case.stage', 'judged'),
    reachable: is('case.stage', 'effective', 'appeal', 'death-review'),
    basis: [cpl(230), cpl(259)],
  },
];

/** What holds of death sentences. 死刑不变式 */
const death: readonly Rule[] = [
  {
    name: 'T27',
    title: ['死刑由最高人民法院核准', 'only the Supreme People’s Court approves death'],
    onlyBy: ['supremeCourt'],
    acts: ['approveDeath', 'signExecutionOrder'],
    basis: [cpl(246), cpl(261, 1)],
  },
  {
    name: 'T28',
    title: ['未经核准不得执行死刑', 'nobody is executed without approval and an order'],
    before: { first: ['signExecutionOrder'], then: ['executeDeath'], again: ['stayExecution'] },
    basis: [cpl(246), cpl(261, 1), cpl(262, 2)],
  },
  {
    name: 'T29',
    title: ['核准在签发命令之前', 'approval comes before the order'],
    onlyIf: all(is('accused.execution', 'approved'), is('accused.sentence', 'death')),
    acts: ['signExecutionOrder'],
    basis: [cpl(246), cpl(261, 1)],
  },
  {
    name: 'T30',
    title: ['死刑、死缓未经核准不生效', 'no death sentence is in force without approval'],
    never: all(
      is('case.stage', 'effective'),
      some('accused', all(is('accused.standing', 'guilty'), deathLike, is('accused.execution', 'none'))),
    ),
    basis: [cpl(246), cpl(248), cpl(259, 2, 3)],
  },
  {
    name: 'T31',
    title: ['死缓核准后才交付执行', 'a reprieved sentence is delivered only after approval'],
    onlyIf: any(is('accused.sentence', 'imprisonment', 'life'), is('accused.execution', 'approved')),
    acts: ['deliverForImprisonment'],
    basis: [cpl(248), cpl(259, 2, 3)],
  },
  {
    name: 'T32',
    title: ['执行死刑检察院临场监督', 'the procuratorate is there'],
    attendedBy: 'procuratorate',
    acts: ['executeDeath'],
    basis: [cpl(263, 1)],
  },
  {
    name: 'T33',
    title: ['死刑复核必有终局', 'every review of a death sentence ends'],
    whenever: is('case.stage', 'death-review'),
    reachable: is('case.stage', 'effective', 'appeal', 'trial'),
    basis: [cpl(250), spc(428), spc(429)],
  },
];

/** What holds of retrial and execution. 再审与执行不变式 */
const afterJudgment: readonly Rule[] = [
  {
    name: 'T34',
    title: ['裁判生效前不交付执行', 'nothing is executed before the judgment is in force'],
    onlyIf: is('case.stage', 'effective', 'death-review'),
    acts: ['deliverForImprisonment', 'deliverToCorrections', 'executeSupplementary', 'executeDeath'],
    basis: [cpl(259, 1)],
  },
  {
    name: 'T35',
    title: ['服刑必有有罪判决', 'nobody serves a sentence without a conviction'],
    never: all(is('accused.execution', 'delivered', 'prison', 'centre', 'corrections', 'medical'), not(is('accused.standing', 'guilty'))),
    on: 'accused',
    basis: [cpl(12), cpl(259, 1)],
  },
  {
    name: 'T36',
    title: ['收监必先送达执行文书', 'no prison receives anybody without the documents'],
    onlyIf: is('accused.execution', 'delivered'),
    acts: ['receiveInPrison', 'keepInCentre', 'serveDetentionSentence'],
    basis: [cpl(264, 1), prison(16)],
  },
  {
    name: 'T37',
    title: ['有期徒刑期满释放', 'release on expiry is for terms, not for life'],
    onlyIf: is('accused.sentence', 'imprisonment'),
    acts: ['releaseOnExpiry'],
    basis: [cpl(264, 5)],
  },
  {
    name: 'T38',
    title: ['在押服刑总有出路', 'whoever serves a sentence can come to its end'],
    whenever: some('accused', is('accused.execution', 'prison', 'centre')),
    reachable: every('accused', not(is('accused.execution', 'prison', 'centre'))),
    basis: [cpl(264, 5), cpl(273, 2)],
  },
  {
    name: 'T39',
    title: ['申诉必有答复', 'a petition for retrial is answered'],
    answeredWithin: 'retrial-petition',
    basis: [cpl(253), spc(457, 1)],
  },
  {
    name: 'T40',
    title: ['请求抗诉必有答复', 'a request for a protest is answered'],
    answeredWithin: 'protest-request',
    basis: [cpl(229)],
  },
  {
    name: 'T41',
    title: ['减刑、假释必有裁定', 'a suggestion of commutation or parole is ruled on'],
    answeredWithin: 'commutation',
    basis: [cpl(273, 2), prison(30)],
  },
  {
    name: 'T42',
    title: ['撤销缓刑、假释的提请必有裁定', 'a proposal of revocation is ruled on'],
    answeredWithin: 'revocation',
    basis: [communityCorrections(48, 1)],
  },
  {
    name: 'T43',
    title: ['减刑、假释由法院裁定', 'only a court commutes or paroles'],
    onlyBy: ['higherCourt', 'highCourt'],
    acts: [
      'commuteReprieve',
      'commuteLife',
      'commuteTerm',
      'grantParole',
      'grantParoleFromLife',
      'maintainRuling',
      'setAsideRuling',
      'restoreGraveSentence',
    ],
    basis: [cpl(273, 2)],
  },
  {
    name: 'T44',
    title: ['撤销程序中的逮捕必有期限', 'an arrest pending revocation has its limit'],
    never: all(is('accused.execution', 'corrections'), arrested, not(running('cc-arrest-custody'))),
    on: 'accused',
    basis: [communityCorrections(47, 2)],
  },
  {
    name: 'T45',
    title: ['办结时无人在押、财物已处理', 'no case closes with anybody held, or property undisposed of'],
    never: all(
      is('case.stage', 'closed'),
      any(
        some('accused', is('accused.custody', 'detained', 'arrested', 'serving')),
        some('property', is('property.hold', 'seized', 'frozen')),
      ),
    ),
    basis: [cpl(245, 4), cpl(264, 5)],
  },
  {
    name: 'T46',
    title: ['再审不停止执行,除非决定中止', 'a retrial stops execution only where the court says so'],
    onlyIf: is('case.stage', 'retrial'),
    acts: ['suspendExecution'],
    basis: [cpl(252), cpl(257, 2)],
  },
];

/** What must hold from the trial to the end of execution. 审判与执行不变式 */
export const trialInvariants: readonly Rule[] = [...firstInstance, ...secondInstance, ...death, ...afterJudgment, ...judgmentInvariants];
