/** The limits that run from the trial to the end of execution, and whose clock each is. 审判与执行阶段的期限 */
export const trialLimits = {} as const satisfies Readonly<Record<string, string>>;
