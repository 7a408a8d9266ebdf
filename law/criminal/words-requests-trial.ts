import type { RequestType } from '#justice/procedures';

/** What must be answered from the trial to the end of execution. 审判与执行阶段的请求 */
export const trialRequests = {} as const satisfies Readonly<Record<string, RequestType>>;
