import type { ErasureGround } from '#justice/access';
import { personalInformation } from '#law/statutes';

/**
 * On which grounds an organ deletes personal information from a case. Withdrawn consent (§47(1)(3)) is none: an organ processes by its duty, not by
 * consent (§34). While a term for keeping still runs, nothing is deleted (§47(2)): whoever decides answers for that. 删除依据
 */
export const ERASURE_GROUNDS = {
  'no-longer-needed': {
    title: ['处理目的已实现、无法实现或者不再必要', 'the purpose is reached, cannot be reached, or no longer needs it'],
    basis: [personalInformation(47, 1, 1)],
  },
  'retention-over': { title: ['保存期限已届满', 'the term for keeping it is over'], basis: [personalInformation(47, 1, 2)] },
  unlawful: { title: ['违反法律、行政法规处理', 'it was processed against the law'], basis: [personalInformation(47, 1, 4)] },
  'by-other-law': {
    title: ['法律、行政法规规定的其他情形', 'another law or regulation has it deleted'],
    basis: [personalInformation(47, 1, 5)],
  },
} as const satisfies Readonly<Record<string, ErasureGround>>;
