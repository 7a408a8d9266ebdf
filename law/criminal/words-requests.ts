import type { RequestType } from '#justice/procedures';

/** What one agency must answer another in a criminal case. 办案协作与制约的请求 */
export const requests = {
  'arrest-review': { title: ['审查逮捕', 'review of arrest'], on: 'accused', of: 'procuratorate', within: 'cpl-arrest-review' },
} as const satisfies Readonly<Record<string, RequestType>>;
