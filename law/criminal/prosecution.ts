import { articles, choice, text } from '#justice/procedures';
import { cpl, procuratorateRules } from '#law/statutes';
import { withIndictment } from './evidence.ts';
import {
  awaitsProsecution,
  indictmentWithdrawn,
  inReview,
  measuresDecided,
  nothingAsked,
  reviewClocks,
  undecided,
} from './review-conditions.ts';
import { acts, all, any, every, is, need, not, pending, some } from './words.ts';

/** Everybody still in the case has been heard, and no other decision about them is being waited for. */
const readyToProsecute = all(
  inReview,
  need(cpl(176, 1), some('accused', awaitsProsecution), ['没有需要起诉的犯罪嫌疑人', 'nobody is left to prosecute']),
  need(cpl(173, 1), every('accused', any(not(awaitsProsecution), is('accused.hearing', 'heard'))), [
    '尚有人未被讯问,或者未听取其辩护人、被害人意见',
    'somebody has not been questioned, or their counsel and the victim have not been heard',
  ]),
  need(
    [cpl(35, 3), cpl(278)],
    every(
      'accused',
      any(
        not(awaitsProsecution),
        is('accused.counsel', 'retained', 'assigned'),
        all(is('accused.age', 'adult'), not(is('accused.gravity', 'life-or-death'))),
      ),
    ),
    ['未成年人或者可能判处无期徒刑、死刑的人没有辩护人', 'a minor, or a person facing life or death, has no counsel'],
  ),
  need(procuratorateRules(543), every('accused', any(not(undecided), is('accused.ill', 'no'))), [
    '经鉴定依法不负刑事责任的,应当作出不起诉决定',
    'whoever is not responsible is not prosecuted',
  ]),
  need(procuratorateRules(424, 2), not(some('accused', indictmentWithdrawn)), [
    '撤回起诉后应当在三十日以内作出不起诉决定',
    'the indictment was withdrawn: non-prosecution follows within thirty days',
  ]),
  nothingAsked,
  measuresDecided,
  not(pending('absence-approval')),
  not(is('case.track', 'absence-approved')),
);

const pleads = is('accused.plea', 'signed', 'recorded');
const indicts = {
  accused: {
    where: awaitsProsecution,
    sets: { 'accused.standing': 'indicted', 'accused.dismissal': 'none' },
    stops: reviewClocks,
  },
} as const;

const indictment = {
  facts: text(['指控的犯罪事实', 'Facts charged']),
  charge: text(['罪名', 'Charge']),
  articles: articles(['适用的法律条款', 'Articles applied']),
  property: text(['涉案财物清单及处理意见', 'List of property, and what should become of it'], { optional: true }),
  ...withIndictment,
} as const;
const suggestion = choice(['建议适用的程序', 'Procedure suggested'], {
  ordinary: ['普通程序', 'ordinary'],
  summary: ['简易程序', 'summary'],
});

/** The decision to prosecute, which nobody but the procuratorate makes. 提起公诉 */
export const prosecution = acts({
  prosecute: {
    title: ['提起公诉', 'Prosecute'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: all(
      readyToProsecute,
      need(cpl(176, 2), not(some('accused', all(awaitsProsecution, pleads))), [
        '有人认罪认罚,应当提出量刑建议',
        'somebody pleads: a sentence must be recommended',
      ]),
    ),
    asks: 'prosecution',
    sets: { 'case.stage': 'trial', 'case.lead': 'court', 'case.track': 'none' },
    each: indicts,
    hands: 'court',
    form: { ...indictment, suggestion, sentence: text(['量刑建议', 'Sentence recommended'], { optional: true }) },
    produces: ['起诉书', '换押证'],
    serves: ['court'],
    tells: ['accused', 'victim', 'detentionCentre'],
    basis: [
      cpl(169),
      cpl(176, 1),
      cpl(214, 2),
      procuratorateRules(355, 1),
      procuratorateRules(358),
      procuratorateRules(359),
      procuratorateRules(364, 1),
    ],
  },

  prosecuteWithPlea: {
    title: ['提起公诉(认罪认罚)', 'Prosecute with a plea'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: all(readyToProsecute, need(cpl(176, 2), some('accused', all(awaitsProsecution, pleads)))),
    asks: 'prosecution',
    sets: { 'case.stage': 'trial', 'case.lead': 'court', 'case.track': 'none' },
    each: indicts,
    hands: 'court',
    form: {
      ...indictment,
      suggestion,
      principal: text(['主刑建议', 'Principal penalty recommended']),
      supplementary: text(['附加刑建议', 'Supplementary penalty recommended'], { optional: true }),
      probation: choice(['是否建议缓刑', 'Suspension of the sentence'], {
        yes: ['建议适用', 'recommended'],
        no: ['不建议', 'not recommended'],
      }),
    },
    produces: ['起诉书', '量刑建议书', '认罪认罚具结书', '换押证'],
    serves: ['court'],
    tells: ['accused', 'victim', 'detentionCentre'],
    basis: [
      cpl(169),
      cpl(176),
      cpl(214, 2),
      procuratorateRules(274),
      procuratorateRules(275),
      procuratorateRules(358),
      procuratorateRules(359),
    ],
  },

  prosecuteForFastTrack: {
    title: ['提起公诉并建议适用速裁程序', 'Prosecute and suggest the fast track'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: all(
      readyToProsecute,
      need([cpl(222, 1), cpl(223, 1, 4)], every('accused', any(not(awaitsProsecution), is('accused.plea', 'signed'))), [
        '并非每一名犯罪嫌疑人都签署了认罪认罚具结书',
        'not every suspect has signed a plea statement',
      ]),
      need(cpl(222, 1), every('accused', any(not(awaitsProsecution), is('accused.gravity', 'up-to-one', 'up-to-three')))),
      need([cpl(223, 1, 2), procuratorateRules(438, 1, 2)], every('accused', any(not(awaitsProsecution), is('accused.age', 'adult')))),
      need([cpl(223, 1, 5), procuratorateRules(438, 1, 5)], every('victim', not(is('victim.claim', 'filed'))), [
        '附带民事赔偿尚未调解或者和解',
        'a civil claim is neither mediated nor settled',
      ]),
    ),
    asks: 'prosecution',
    sets: { 'case.stage': 'trial', 'case.lead': 'court', 'case.track': 'none' },
    each: indicts,
    hands: 'court',
    form: {
      ...indictment,
      principal: text(['主刑建议', 'Principal penalty recommended']),
      supplementary: text(['附加刑建议', 'Supplementary penalty recommended'], { optional: true }),
      probation: choice(['是否建议缓刑', 'Suspension of the sentence'], {
        yes: ['建议适用', 'recommended'],
        no: ['不建议', 'not recommended'],
      }),
    },
    produces: ['起诉书', '量刑建议书', '适用速裁程序建议书', '认罪认罚具结书', '换押证'],
    serves: ['court'],
    tells: ['accused', 'victim', 'detentionCentre'],
    basis: [cpl(169), cpl(176), cpl(222), procuratorateRules(274), procuratorateRules(437), procuratorateRules(439)],
  },
});
