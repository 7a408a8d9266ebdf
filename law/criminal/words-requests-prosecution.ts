import type { RequestType } from '#justice/procedures';

/** What must be answered during review for prosecution. 审查起诉阶段的请求 */
export const prosecutionRequests = {} as const satisfies Readonly<Record<string, RequestType>>;
