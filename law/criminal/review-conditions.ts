import { cpl, procuratorateRules } from '#law/statutes';
import { all, any, every, expired, is, need, not, pending, running, some } from './words.ts';

/** The case lies with the procuratorate, accepted for review. 审查起诉中 */
export const inReview = all(is('case.stage', 'review'), not(pending('review-acceptance')));

/** Nothing has been decided about this suspect yet. 尚未作出起诉或者不起诉决定 */
export const undecided = is('accused.standing', 'suspect');

/** This person still has to be prosecuted or let go. 待决定起诉的人 */
export const awaitsProsecution = is('accused.standing', 'suspect', 'ordered');

/** The indictment was withdrawn: within thirty days nobody may be prosecuted anew on the same facts. 撤回起诉后 */
export const indictmentWithdrawn = any(running('ppr-withdrawn-dismissal'), expired('ppr-withdrawn-dismissal'));

/** This person is out of the case without a trial. 已作不起诉等终局处理 */
export const leftTheCase = is('accused.standing', 'not-prosecuted', 'discharged', 'separate');

/** Questioned, and the defence and the victims heard. 已讯问并听取意见 */
export const wasHeard = need(cpl(173, 1), is('accused.hearing', 'heard'), [
  '尚未讯问犯罪嫌疑人并听取辩护人、被害人意见',
  'the suspect has not been questioned, or the defence and the victim have not been heard',
]);

/** Non-prosecution in a case that police did not investigate needs the next higher procuratorate's approval. 报上一级批准 */
export const mayBeDismissed = need(
  procuratorateRules(371),
  any(is('case.origin', 'public-security'), is('accused.dismissal', 'approved')),
  [
    '直接受理侦查或者监察机关移送的案件,不起诉须经上一级人民检察院批准',
    'non-prosecution in this kind of case needs the next higher procuratorate’s approval',
  ],
);

/** Counsel stands by those whom the law does not leave without. 应当有辩护人的已有辩护人 */
export const defendedWhereRequired = need(
  [cpl(35, 3), cpl(278)],
  any(is('accused.counsel', 'retained', 'assigned'), all(is('accused.age', 'adult'), not(is('accused.gravity', 'life-or-death')))),
  ['未成年人或者可能判处无期徒刑、死刑的人没有辩护人', 'a minor, or a person facing life or death, has no counsel'],
);

/** Nobody is still detained while a measure is being decided on. 强制措施已决定 */
export const measuresDecided = need(cpl(170, 2), every('accused', not(is('accused.custody', 'detained'))), [
  '尚有被拘留人未决定逮捕、取保候审或者监视居住',
  'somebody is still detained without a decision on arrest, bail or residential surveillance',
]);

/** Nobody’s non-prosecution is waiting for an approval or an opinion. 没有待批准的不起诉 */
export const nothingAsked = not(some('accused', pending('nonprosecution-approval', 'special-nonprosecution', 'conditional-opinion')));

/** The clocks that stop when a decision is made about somebody. 审查起诉期限 */
export const reviewClocks = [
  'cpl-prosecution-review',
  'cpl-prosecution-review-fast-track',
  'cpl-defence-notice-review',
  'la-notify',
  'ppr-withdrawn-dismissal',
] as const;

/** Only police who sent the case have seven days to ask; for supervision commissions the law sets no period. 公安机关要求复议的期限 */
export const policeMayAsk = { where: is('case.origin', 'public-security'), starts: 'psr-nonprosecution-reconsideration-request' } as const;

/** The clocks of measures short of custody. 取保候审、监视居住期限 */
export const measureClocks = ['cpl-bail', 'cpl-residential-surveillance'] as const;
