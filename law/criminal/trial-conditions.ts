import { cpl, spc } from '#law/statutes';
import { all, any, every, is, need, not, pending, some } from './words.ts';

/** On trial now. 本案被告人 */
export const onTrial = is('accused.standing', 'indicted');

/** Judged guilty. 有罪 */
export const convicted = is('accused.standing', 'guilty');

/** The case was accepted and is at first instance. 第一审审理中 */
export const atTrial = all(
  is('case.stage', 'trial'),
  need(spc(219), not(pending('prosecution')), ['尚未受理', 'the case has not been accepted']),
);

/** The hearing is open. 开庭审理中 */
export const inHearing = all(atTrial, need(cpl(185), is('case.session', 'running'), ['尚未开庭审理', 'there has been no hearing']));

/** The court of second instance has accepted the case. 第二审审理中 */
export const onAppeal = all(is('case.stage', 'appeal'), not(pending('second-instance')));

/** The court of second instance has heard the case and has not pronounced judgment. 第二审已开庭或者已讯问 */
export const heardOnAppeal = all(
  onAppeal,
  need(cpl(234), is('case.session', 'running', 'revised'), [
    '尚未开庭,也未讯问被告人',
    'neither a hearing, nor has the accused been questioned',
  ]),
);

/** A protest, or an appeal of the private prosecutor, allows a heavier sentence. 抗诉、自诉人上诉 */
export const mayBeHeavier = need([cpl(237, 2), spc(401)], pending('protest'), [
  '只有被告人一方上诉,不得加重刑罚',
  'only the defence has appealed: the sentence may not become heavier',
]);

/** Death, with or without reprieve: no effect without approval. 死刑、死缓 */
export const deathSentence = is('accused.sentence', 'death', 'reprieve');

/** A death sentence that nobody has approved yet. 未核准的死刑、死缓 */
export const unapproved = all(convicted, deathSentence, is('accused.execution', 'none'));

/** Every item held has a decision in the judgment. 财物均已作出处理决定 */
export const propertyDecided = need(cpl(245, 3), every('property', any(is('property.hold', 'none'), not(is('property.order', 'none')))), [
  '判决应当对查封、扣押、冻结的财物作出处理',
  'the judgment must say what becomes of property held',
]);

/** Counsel stands by everybody on trial whom the law does not leave without. 应当有辩护人的已有辩护人 */
export const defendedAtTrial = need(
  [cpl(35, 3), cpl(278), cpl(293)],
  every(
    'accused',
    any(
      not(onTrial),
      is('accused.counsel', 'retained', 'assigned'),
      all(is('accused.age', 'adult'), not(is('accused.gravity', 'life-or-death')), not(is('case.track', 'absence'))),
    ),
  ),
  ['应当有辩护人的被告人没有辩护人', 'somebody who must have counsel has none'],
);

/** Everybody on trial pleads. 全部被告人认罪 */
export const allPlead = need([cpl(214, 1), cpl(215)], every('accused', any(not(onTrial), is('accused.plea', 'signed', 'recorded'))), [
  '有被告人不认罪',
  'somebody does not plead',
]);

/** Three years or less are likely for everybody on trial. 可能判处三年以下 */
export const lightForAll = every('accused', any(not(onTrial), is('accused.gravity', 'up-to-one', 'up-to-three')));

/** What the fast track demands. 速裁程序条件 */
export const fitsFastTrack = all(
  need([cpl(222, 1), cpl(223)], every('accused', any(not(onTrial), all(is('accused.plea', 'signed'), is('accused.age', 'adult')))), [
    '并非全部被告人为成年人并签署具结书',
    'not everybody is an adult who signed a plea statement',
  ]),
  need(cpl(222, 1), lightForAll),
  need(cpl(223), every('victim', not(is('victim.claim', 'filed'))), [
    '附带民事赔偿尚未调解、和解',
    'a civil claim is neither mediated nor settled',
  ]),
);

/** Somebody on trial is a minor. 有未成年被告人 */
export const minorOnTrial = some('accused', all(onTrial, is('accused.age', 'minor')));

/** The clocks of the first instance. 一审审限 */
export const firstInstanceClocks = ['cpl-trial-first', 'cpl-trial-private', 'cpl-trial-summary', 'cpl-trial-fast-track'] as const;

/** Everything that runs on the case while it is tried. 第一审期间的期限 */
export const trialClocks = [...firstInstanceClocks, 'cpl-absence-illness', 'cpl-defence-notice-trial', 'cpl-indictment-service'] as const;

/** The clocks of measures and of what follows an arrest. 强制措施期限 */
export const measureClocksAtTrial = [
  'cpl-bail',
  'cpl-residential-surveillance',
  'cpl-arrest-execution',
  'cpl-arrest-notify-family',
  'cpl-arrest-interrogate',
] as const;

/** Free, with nothing left of the measure. 释放 */
export const freed = {
  stops: measureClocksAtTrial,
  sets: { 'accused.custody': 'none', 'accused.arrest': 'none' },
} as const;

const notYetExecuted = all(convicted, is('accused.execution', 'none'));

/** What a judgment in force sets going for each of the accused. 裁判生效后的交付执行 */
export const settled = [
  { where: all(notYetExecuted, is('accused.sentence', 'imprisonment', 'life')), starts: 'cpl-execution-delivery' },
  { where: all(notYetExecuted, is('accused.sentence', 'community')), starts: ['cpl-execution-delivery', 'cc-notify', 'cc-report'] },
  // A reprieve that was approved before a retrial suspended it needs no second approval.
  { where: all(convicted, is('accused.sentence', 'reprieve'), is('accused.execution', 'approved')), starts: 'cpl-execution-delivery' },
  { where: unapproved, starts: 'spc-death-submission' },
  { where: any(is('accused.standing', 'acquitted'), all(convicted, is('accused.sentence', 'exempt', 'fine', 'community'))), ...freed },
  { where: convicted, sets: { 'accused.arrest': 'none' }, stops: 'cpl-arrest-execution' },
] as const;

/** At pronouncement: nobody stays in custody, or may still be arrested, whose judgment does not demand it. 宣判后释放 */
export const releasedOnJudgment = [
  { where: any(is('accused.standing', 'acquitted'), all(convicted, is('accused.sentence', 'exempt'))), ...freed },
  { where: all(convicted, is('accused.sentence', 'community', 'fine'), is('accused.custody', 'arrested', 'serving')), ...freed },
  // An arrest decided and not yet carried out falls with the judgment too.
  { where: all(convicted, is('accused.sentence', 'community', 'fine')), sets: { 'accused.arrest': 'none' }, stops: 'cpl-arrest-execution' },
] as const;

/** Somebody’s death sentence still needs approval. 有待核准的死刑、死缓 */
export const awaitsDeathReview = some('accused', unapproved);

/** The clocks of execution. 执行期限 */
export const executionClocks = [
  'cpl-execution-delivery',
  'cpl-death-execution',
  'spc-death-submission',
  'pr-delivery',
  'pr-notify-family',
  'cc-notify',
  'cc-report',
  'cc-arrest-custody',
  'cpl-medical-release-opinion',
  'cpl-commutation-opinion',
] as const;

/** What may be open about somebody whose sentence is executed. 执行中的请求 */
export const executionRequests = [
  'death-review',
  'death-approval',
  'death-stay',
  'temporary-release',
  'release-recheck',
  'recall',
  'revocation',
  'corrections-arrest',
  'commutation',
  'community-commutation',
  'ruling-recheck',
] as const;

/** Whoever is back on trial after a conviction was quashed: the sentence stays known, so that it is not made heavier. 发回重审的被告人 */
export const backOnTrial = [
  // What was set going or asked for to carry the judgment out falls with it.
  { stops: [...executionClocks, 'cl-reprieve'], withdraws: executionRequests },
  { where: convicted, sets: { 'accused.standing': 'indicted', 'accused.execution': 'none' } },
  { where: all(convicted, is('accused.custody', 'serving')), sets: { 'accused.custody': 'arrested' } },
] as const;
