import type { Citation, CivilDay, Words } from '#justice/basics';
import { due, type Granted, type LimitRule } from '#justice/deadlines';
import { CHINA } from '#law/calendars';
import { ALL_LIMITS } from '#law/limits';
import { cpl, supervisionLaw, supervisionLaw2018 } from '#law/statutes';

/** One limit as a stretch of time that may follow another. */
export interface Stretch {
  readonly limit: string;
  readonly variant?: string;
  readonly extensions?: readonly Granted[];
}

/** How far the law lets a stretch of procedure reach, and what that takes. 期限阶梯 */
export interface Rung {
  readonly title: Words;
  readonly stretches: readonly Stretch[];
  /** The law allows it without anybody's approval: 至迟. */
  readonly isPlain?: true;
}

/** From one kind of event to another: what the law allows, rung by rung; beyond the last it is an overrun. */
export interface Ladder {
  readonly title: Words;
  readonly rungs: readonly Rung[];
  /** The law sets no last rung: what it takes beyond the last one told here. */
  readonly beyond?: Words;
  readonly basis: readonly Citation[];
}

const request = (extensions?: readonly Granted[]): Stretch => ({
  limit: 'cpl-arrest-request',
  ...(extensions === undefined ? {} : { extensions }),
});
const review: Stretch = { limit: 'cpl-arrest-review' };
const custody = (...months: readonly number[]): Stretch => ({
  limit: 'cpl-investigation-custody',
  extensions: months.map((amount) => ({ months: amount })),
});
const prosecution = (extensions: readonly Granted[] = []): Stretch => ({ limit: 'cpl-prosecution-review', extensions });
const supplement: Stretch = { limit: 'cpl-supplementary-investigation' };
const longReview = prosecution([{ days: 15 }]);

const retention = (...months: readonly number[]): Stretch => ({
  limit: 'sl-retention',
  extensions: months.map((amount) => ({ months: amount })),
});
const BEYOND: Words = ['须报请最高人民法院批准,或者有不计入审限的情形', 'needs the Supreme People’s Court, or time that is not counted'];

/** What is looked at in a judgment's timeline. 审查项目 */
export const LADDERS = {
  detention: {
    title: ['拘留至逮捕决定', 'detention before the decision on arrest'],
    rungs: [
      { title: ['三日内提请、七日内审查', 'request in three days, review in seven'], stretches: [request(), review] },
      { title: ['须经批准延长一至四日', 'needs the extension of one to four days'], stretches: [request([{ days: 4 }]), review] },
      {
        title: ['仅限流窜、多次、结伙作案的重大嫌疑分子', 'only for roaming, repeated or gang offences'],
        stretches: [{ limit: 'cpl-arrest-request', variant: 'roaming-repeated-gang' }, review],
      },
    ],
    basis: [cpl(91)],
  },
  retention: {
    title: ['留置', 'retention'],
    rungs: [
      { title: ['三个月内', 'within three months'], stretches: [retention()] },
      { title: ['须经上一级监察机关批准延长', 'needs the next higher commission'], stretches: [retention(3)] },
    ],
    beyond: ['须为另有重大职务犯罪重新计算,或者可能判处十年以上再延长', 'needs a new count, or a further extension'],
    basis: [supervisionLaw2018(43, 2), supervisionLaw(48)],
  },
  'detention-after-retention': {
    title: ['留置后先行拘留至决定强制措施', 'detention after retention'],
    rungs: [
      { title: ['十日内', 'within ten days'], stretches: [{ limit: 'cpl-supervision-case-detention' }] },
      {
        title: ['须有特殊情况延长一至四日', 'needs the extension of one to four days'],
        stretches: [{ limit: 'cpl-supervision-case-detention', extensions: [{ days: 4 }] }],
      },
    ],
    basis: [cpl(170, 2)],
  },
  investigation: {
    title: ['逮捕至移送审查起诉', 'custody for investigation'],
    rungs: [
      { title: ['二个月内', 'within two months'], stretches: [custody()] },
      { title: ['须经上一级检察院批准延长', 'needs the next higher procuratorate'], stretches: [custody(1)] },
      { title: ['须经省级检察院批准延长', 'needs the provincial procuratorate'], stretches: [custody(1, 2)] },
      { title: ['须为可能判处十年以上刑罚', 'needs ten years or more to be likely'], stretches: [custody(1, 2, 2)] },
    ],
    basis: [cpl(156), cpl(158), cpl(159)],
  },
  prosecution: {
    title: ['逮捕至提起公诉', 'arrest to indictment'],
    rungs: [
      { title: ['侦查二个月、审查起诉一个月内', 'two months and one month'], stretches: [custody(), prosecution()] },
      {
        title: ['须有延长或者退回补充侦查', 'needs an extension or a return'],
        stretches: [custody(1), longReview, supplement, longReview, supplement, longReview],
      },
      {
        title: ['须经省级检察院延长侦查羁押,并两次退回补充侦查', 'needs provincial extensions and two returns'],
        stretches: [custody(1, 2, 2), longReview, supplement, longReview, supplement, longReview],
      },
    ],
    beyond: ['须为另有重要罪行等重新计算侦查羁押期限,或者经特别批准', 'needs a new count of the custody, or a special approval'],
    basis: [cpl(156), cpl(157), cpl(158), cpl(159), cpl(160), cpl(172), cpl(175)],
  },
  'trial-fast-track': {
    title: ['速裁程序审限', 'fast track'],
    rungs: [
      { title: ['十日内', 'within ten days'], stretches: [{ limit: 'cpl-trial-fast-track' }] },
      {
        title: ['须为可能判处一年以上', 'needs more than one year to be likely'],
        stretches: [{ limit: 'cpl-trial-fast-track', variant: 'over-one-year' }],
      },
    ],
    basis: [cpl(225)],
  },
  'trial-summary': {
    title: ['简易程序审限', 'summary procedure'],
    rungs: [
      { title: ['二十日内', 'within twenty days'], stretches: [{ limit: 'cpl-trial-summary' }] },
      {
        title: ['须为可能判处三年以上', 'needs more than three years to be likely'],
        stretches: [{ limit: 'cpl-trial-summary', variant: 'over-three-years' }],
      },
    ],
    basis: [cpl(220)],
  },
  'trial-ordinary': {
    title: ['普通程序一审审限', 'first instance'],
    rungs: [
      { title: ['二个月内', 'within two months'], stretches: [{ limit: 'cpl-trial-first' }] },
      {
        title: ['至迟三个月内', 'within three months at the latest'],
        stretches: [{ limit: 'cpl-trial-first', extensions: [{ months: 1 }] }],
        isPlain: true,
      },
      {
        title: ['须经上一级法院批准延长三个月', 'needs the next higher court'],
        stretches: [{ limit: 'cpl-trial-first', extensions: [{ months: 1 }, { months: 3 }] }],
      },
    ],
    beyond: BEYOND,
    basis: [cpl(208)],
  },
  'trial-private': {
    title: ['自诉案件审限(未被羁押)', 'private prosecution, not held'],
    rungs: [{ title: ['六个月内', 'within six months'], stretches: [{ limit: 'cpl-trial-private' }] }],
    basis: [cpl(212, 2)],
  },
  'trial-second': {
    title: ['二审审限', 'second instance'],
    rungs: [
      { title: ['二个月内', 'within two months'], stretches: [{ limit: 'cpl-trial-second' }] },
      {
        title: ['须为检察院阅卷,不计入审限', 'needs the procuratorate to have read the file'],
        stretches: [{ limit: 'cpl-trial-second' }, { limit: 'cpl-second-instance-file-reading' }],
      },
      {
        title: ['须经高级法院批准或者决定延长二个月', 'needs the high court'],
        stretches: [{ limit: 'cpl-trial-second', extensions: [{ months: 2 }] }, { limit: 'cpl-second-instance-file-reading' }],
      },
    ],
    beyond: BEYOND,
    basis: [cpl(235), cpl(243, 1)],
  },
  bail: {
    title: ['取保候审', 'bail'],
    rungs: [
      { title: ['十二个月内', 'within twelve months'], stretches: [{ limit: 'cpl-bail' }] },
      {
        title: ['须由后续机关重新决定', 'needs a new decision of each later organ'],
        stretches: [{ limit: 'cpl-bail' }, { limit: 'cpl-bail' }, { limit: 'cpl-bail' }],
      },
    ],
    basis: [cpl(79, 1)],
  },
  residence: {
    title: ['监视居住', 'residential surveillance'],
    rungs: [
      { title: ['六个月内', 'within six months'], stretches: [{ limit: 'cpl-residential-surveillance' }] },
      {
        title: ['须由后续机关重新决定', 'needs a new decision of each later organ'],
        stretches: Array.from({ length: 3 }, () => ({ limit: 'cpl-residential-surveillance' })),
      },
    ],
    basis: [cpl(79, 1)],
  },
} as const satisfies Readonly<Record<string, Ladder>>;

export type LadderName = keyof typeof LADDERS;

/** The last day a rung reaches from a day, limit after limit; the person is held. */
export function reaches(from: CivilDay, { stretches }: Rung, held: boolean): CivilDay {
  let day = from;
  for (const { limit, variant, extensions } of stretches) {
    const rule: LimitRule | undefined = ALL_LIMITS[limit];
    const found =
      rule === undefined
        ? undefined
        : due(
            rule,
            { start: day, held, ...(variant === undefined ? {} : { variant }), ...(extensions === undefined ? {} : { extensions }) },
            CHINA,
          );
    if (found !== undefined && 'due' in found) day = found.due as CivilDay;
  }
  return day;
}
