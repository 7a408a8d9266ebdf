import type { InvariantOf } from '#justice/procedures';
import { cpl, legalAid, procuratorateRules, spc, supervisionLaw } from '#law/statutes';
import { propertyInvariants, specialInvariants } from './invariants-special.ts';
import { awaitsProsecution, indictmentWithdrawn, leftTheCase, undecided } from './review-conditions.ts';
import { all, any, every, expired, is, not, pending, running, some, suspended, type CriminalWords } from './words.ts';

type Rule = InvariantOf<CriminalWords, string>;

const prosecutions = ['prosecute', 'prosecuteWithPlea', 'prosecuteForFastTrack'] as const;
const dismissals = ['dismissByStatute', 'dismissAtDiscretion', 'dismissForEvidence', 'dismissSpecially'] as const;
const returns = ['returnForSupplement', 'returnForInquiry', 'returnToOwnInvestigators'] as const;
const revocations = [
  'revokeOnReconsideration',
  'revokeNonProsecution',
  'orderProsecution',
  'correctNonProsecution',
  'revokeConditionalNonProsecution',
] as const;
const held = is('accused.custody', 'detained', 'arrested');

/** What holds while the procuratorate decides whether to prosecute. 审查起诉不变式 */
const review: readonly Rule[] = [
  {
    name: 'P1',
    title: ['公诉一律由人民检察院决定', 'only a procuratorate prosecutes'],
    onlyBy: ['procuratorate'],
    acts: [...prosecutions, 'prosecuteInAbsence', 'prosecuteSeparately'],
    basis: [cpl(169), cpl(176, 1)],
  },
  {
    name: 'P2',
    title: ['补充侦查以二次为限', 'a case is returned twice at most'],
    atMost: 2,
    acts: returns,
    basis: [cpl(175, 3), supervisionLaw(54, 3), procuratorateRules(346, 2), procuratorateRules(350)],
  },
  {
    name: 'P3',
    title: ['存疑不起诉以补充侦查或者撤回起诉为前提', 'non-prosecution for want of evidence follows a return or a withdrawn indictment'],
    onlyIf: any(is('case.returns', '1', '2'), indictmentWithdrawn),
    acts: ['dismissForEvidence'],
    basis: [cpl(175, 4), procuratorateRules(367), procuratorateRules(424, 2)],
  },
  {
    name: 'P4',
    title: ['二次补充侦查后总可以作出不起诉决定', 'after the second return non-prosecution is always open'],
    whenever: all(is('case.stage', 'review'), is('case.returns', '2'), some('accused', undecided)),
    reachable: some('accused', is('accused.dismissal', 'evidence', 'statutory', 'discretionary', 'special', 'approved')),
    basis: [cpl(175, 4)],
  },
  {
    name: 'P5',
    title: ['起诉前已讯问并听取意见', 'nobody is prosecuted unheard'],
    onlyIf: every('accused', any(not(awaitsProsecution), is('accused.hearing', 'heard'))),
    acts: prosecutions,
    basis: [cpl(173, 1), procuratorateRules(331)],
  },
  {
    name: 'P6',
    title: ['先讯问后听取意见', 'the suspect is questioned before others are heard'],
    before: { first: ['questionInReview'], then: ['hearOpinions'] },
    basis: [cpl(173, 1)],
  },
  {
    name: 'P7',
    title: ['具结时律师在场', 'a plea is signed with counsel present'],
    attendedBy: 'counsel',
    acts: ['signPlea'],
    basis: [cpl(174, 1), procuratorateRules(272, 1)],
  },
  {
    name: 'P8',
    title: ['具结以听取意见、有律师帮助为前提', 'no plea unheard, none without legal help'],
    onlyIf: all(is('accused.hearing', 'heard'), not(is('accused.counsel', 'none'))),
    acts: ['signPlea', 'recordPlea'],
    basis: [cpl(173, 2), cpl(174, 1), procuratorateRules(267)],
  },
  {
    name: 'P9',
    title: ['未成年人不得独自受讯问、具结', 'a minor is never questioned, nor signs, alone'],
    attendedBy: 'guardian',
    acts: ['questionInReview', 'signPlea'],
    when: is('accused.age', 'minor'),
    basis: [cpl(281, 1), procuratorateRules(465, 2), procuratorateRules(468, 1)],
  },
  {
    name: 'P10',
    title: ['认罪认罚案件必提量刑建议', 'a plea is prosecuted with a recommended sentence'],
    onlyIf: every('accused', any(not(awaitsProsecution), is('accused.plea', 'none', 'withdrawn'))),
    acts: ['prosecute'],
    basis: [cpl(176, 2), procuratorateRules(274)],
  },
  {
    name: 'P11',
    title: ['速裁建议的条件', 'the fast track is suggested only for adults who signed, three years or less'],
    onlyIf: every(
      'accused',
      any(
        not(awaitsProsecution),
        all(is('accused.plea', 'signed'), is('accused.age', 'adult'), is('accused.gravity', 'up-to-one', 'up-to-three')),
      ),
    ),
    acts: ['prosecuteForFastTrack'],
    basis: [cpl(222, 1), cpl(223), procuratorateRules(437), procuratorateRules(438)],
  },
  {
    name: 'P12',
    title: ['起诉时应当有辩护人的已有辩护人', 'nobody who must have counsel is prosecuted without'],
    onlyIf: every(
      'accused',
      any(
        not(awaitsProsecution),
        is('accused.counsel', 'retained', 'assigned'),
        all(is('accused.age', 'adult'), not(is('accused.gravity', 'life-or-death'))),
      ),
    ),
    acts: prosecutions,
    basis: [cpl(35, 3), cpl(278), legalAid(25, 1)],
  },
  {
    name: 'P13',
    title: ['审查起诉中的羁押必有期限', 'nobody is held during review without a running limit'],
    never: all(
      is('case.stage', 'review'),
      held,
      // It stands still while the suspect is appraised.
      not(any(running('cpl-prosecution-review', 'cpl-supervision-case-detention'), suspended('cpl-prosecution-review'))),
    ),
    on: 'accused',
    basis: [cpl(98), cpl(99), cpl(149), cpl(170, 2), cpl(172, 1)],
  },
  {
    name: 'P14',
    title: ['补充侦查中的羁押必有期限', 'nobody is held during a return without its limit'],
    never: all(
      is('case.stage', 'supplement'),
      some('accused', held),
      // Expired: held beyond the month, which is on record and must end (98).
      not(any(running('cpl-supplementary-investigation'), expired('cpl-supplementary-investigation'))),
    ),
    basis: [cpl(175, 3)],
  },
  {
    name: 'P15',
    title: ['移送法院后待受理期间的羁押必有期限', 'nobody is held before acceptance by the court without its limit'],
    never: all(pending('prosecution'), some('accused', held), not(running('spc-prosecution-acceptance'))),
    basis: [spc(219, 2)],
  },
  {
    name: 'P16',
    title: ['审查起诉由人民检察院主办', 'during review the procuratorate leads'],
    never: all(is('case.stage', 'review'), not(is('case.lead', 'procuratorate'))),
    basis: [cpl(162, 1), cpl(172, 2)],
  },
  {
    name: 'P17',
    title: ['退回的案件回到移送机关', 'a returned case is with whoever sent it'],
    never: all(
      is('case.stage', 'supplement'),
      any(
        all(is('case.origin', 'public-security'), not(is('case.lead', 'police'))),
        all(is('case.origin', 'supervision'), not(is('case.lead', 'supervision'))),
      ),
    ),
    basis: [cpl(170, 1), cpl(175, 2)],
  },
  {
    name: 'P18',
    title: ['审查起诉中逮捕未成年人须先讯问、听取意见', 'no minor is arrested during review unheard'],
    onlyIf: any(is('accused.age', 'adult'), is('accused.hearing', 'heard'), is('accused.standing', 'ordered')),
    acts: ['decideArrestInReview'],
    basis: [cpl(280, 1)],
  },
  {
    name: 'P19',
    title: ['审查起诉中的逮捕先决定后执行', 'arrest during review is decided before it is executed'],
    onlyIf: is('accused.arrest', 'approved'),
    acts: ['executeArrestInReview'],
    basis: [cpl(80)],
  },
  {
    name: 'P20',
    title: ['审查起诉中的逮捕由公安机关执行', 'police execute arrests'],
    onlyBy: ['police'],
    acts: ['executeArrestInReview'],
    basis: [cpl(80)],
  },
];

/** What holds of non-prosecution and of the remedies against it. 不起诉不变式 */
const nonProsecution: readonly Rule[] = [
  {
    name: 'P21',
    title: ['不起诉即释放并解除强制措施', 'nobody is held, nor under a measure, after non-prosecution'],
    never: all(
      is('accused.standing', 'not-prosecuted', 'conditional'),
      is('accused.custody', 'summoned', 'bail', 'residence', 'detained', 'arrested'),
    ),
    on: 'accused',
    basis: [cpl(178), procuratorateRules(376, 3)],
  },
  {
    name: 'P22',
    title: ['不起诉后审查起诉期限不再进行', 'the review is over for whoever is not prosecuted'],
    never: all(is('accused.standing', 'not-prosecuted', 'conditional', 'separate'), running('cpl-prosecution-review')),
    on: 'accused',
    basis: [cpl(172, 1), cpl(178)],
  },
  {
    name: 'P23',
    title: ['非公安机关侦查的案件不起诉须上一级批准', 'other cases need the higher procuratorate’s approval'],
    onlyIf: any(is('case.origin', 'public-security'), is('accused.dismissal', 'approved')),
    acts: ['dismissByStatute', 'dismissAtDiscretion', 'dismissForEvidence'],
    basis: [supervisionLaw(54, 4), procuratorateRules(371)],
  },
  {
    name: 'P24',
    title: ['特殊不起诉须最高人民检察院核准', 'special non-prosecution needs the Supreme People’s Procuratorate'],
    before: { first: ['approveSpecialNonProsecution'], then: ['dismissSpecially'] },
    basis: [cpl(182, 1)],
  },
  {
    name: 'P25',
    title: ['先复议后复核', 'reconsideration comes before review'],
    before: { first: ['upholdOnReconsideration'], then: ['requestNonProsecutionReview'] },
    basis: [cpl(179)],
  },
  {
    name: 'P26',
    title: ['只对酌定不起诉可由被不起诉人申诉', 'only discretionary non-prosecution is open to the person’s petition'],
    onlyIf: is('accused.dismissal', 'discretionary'),
    acts: ['petitionByAccused'],
    basis: [cpl(181)],
  },
  {
    name: 'P27',
    title: ['对附条件不起诉不得自诉', 'no suit lies against conditional non-prosecution'],
    onlyIf: not(is('accused.dismissal', 'juvenile')),
    acts: ['acceptVictimSuit'],
    basis: [procuratorateRules(472, 1), spc(320, 2, 9)],
  },
  {
    name: 'P28',
    title: ['撤销不起诉后应当起诉', 'after revocation nobody is let go again without a trial'],
    after: revocations,
    noneOf: [...dismissals, 'decideConditionalNonProsecution', 'withdrawAfterReturn', 'withdrawOwnCase'],
    unless: [...prosecutions, 'prosecuteSeparately', 'returnToOwnInvestigators', 'returnForInquiry', 'returnForSupplement'],
    basis: [cpl(180), cpl(284, 1), procuratorateRules(383, 2), procuratorateRules(388)],
  },
  {
    name: 'P29',
    title: ['复议必有答复', 'reconsideration is answered'],
    answeredWithin: 'nonprosecution-reconsideration',
    basis: [cpl(179), procuratorateRules(379, 2)],
  },
  {
    name: 'P30',
    title: ['复核必有答复', 'review is answered'],
    answeredWithin: 'nonprosecution-review',
    basis: [cpl(179), procuratorateRules(379, 1), procuratorateRules(380)],
  },
  {
    name: 'P31',
    title: ['被害人申诉必有答复', 'the victim’s petition is answered'],
    answeredWithin: 'victim-petition',
    basis: [cpl(180), procuratorateRules(386)],
  },
  {
    name: 'P32',
    title: ['被不起诉人申诉必有答复', 'the person’s petition is answered'],
    answeredWithin: 'accused-petition',
    basis: [cpl(181), procuratorateRules(386)],
  },
  {
    name: 'P33',
    title: ['办结时没有未答复的申诉、复议、复核', 'no case closes with a remedy unanswered'],
    onlyIf: every(
      'accused',
      all(
        leftTheCase,
        not(pending('nonprosecution-reconsideration', 'nonprosecution-review', 'victim-petition', 'late-petition', 'accused-petition')),
      ),
    ),
    acts: ['closeWithoutTrial'],
    basis: [cpl(179), cpl(180), cpl(181)],
  },
  {
    name: 'P34',
    title: ['办结后只能依法重新办理', 'nothing happens after closing but what reopens the case'],
    after: ['closeWithoutTrial'],
    noneOf: [...prosecutions, ...dismissals, ...returns, 'questionInReview', 'signPlea', 'decideArrestInReview'],
    unless: ['reopenReview'],
    basis: [cpl(180), procuratorateRules(388)],
  },
];

/** Who may not decide twice. 另行指派 */
const others: readonly Rule[] = [
  {
    name: 'P67',
    title: ['复议另行指派检察官', 'somebody else reconsiders'],
    apart: [
      [...dismissals, 'decideConditionalNonProsecution'],
      ['upholdOnReconsideration', 'revokeOnReconsideration'],
    ],
    headsMay: true,
    basis: [procuratorateRules(379, 2)],
  },
];

/** What must hold from review for prosecution on, in the special procedures, and of property and victims. 审查起诉及特别程序不变式 */
export const prosecutionInvariants: readonly Rule[] = [
  ...review,
  ...nonProsecution,
  ...others,
  ...specialInvariants,
  ...propertyInvariants,
];
