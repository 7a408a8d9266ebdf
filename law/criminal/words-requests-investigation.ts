import type { RequestType } from '#justice/procedures';

/** What must be answered before the case goes to review for prosecution. 侦查阶段的请求 */
export const investigationRequests = {
  'arrest-review': { title: ['审查逮捕', 'review of arrest'], on: 'accused', of: 'procuratorate', within: 'cpl-arrest-review' },
} as const satisfies Readonly<Record<string, RequestType>>;
