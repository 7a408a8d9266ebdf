import type { Citation, CivilDay, Words } from '#justice/basics';
import { due, type Granted, type LimitRule } from '#justice/deadlines';
import { CHINA } from '#law/calendars';
import { ALL_LIMITS } from '#law/limits';
import { cpl } from '#law/statutes';

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
}

/** From one kind of event to another: what the law allows, rung by rung; beyond the last it is an overrun. */
export interface Ladder {
  readonly title: Words;
  readonly rungs: readonly Rung[];
  /** The law sets no last rung: beyond it somebody must have approved more. */
  readonly isOpen?: true;
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
    basis: [cpl(156), cpl(158), cpl(159), cpl(172), cpl(175)],
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
      { title: ['三个月内', 'within three months'], stretches: [{ limit: 'cpl-trial-first', extensions: [{ months: 1 }] }] },
      {
        title: ['须经上一级法院批准延长三个月', 'needs the next higher court'],
        stretches: [{ limit: 'cpl-trial-first', extensions: [{ months: 1 }, { months: 3 }] }],
      },
    ],
    isOpen: true,
    basis: [cpl(208)],
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
