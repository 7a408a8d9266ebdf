/** The limits that run while the procuratorate reviews a case for prosecution, and whose clock each is. 审查起诉阶段的期限 */
export const prosecutionLimits = {} as const satisfies Readonly<Record<string, string>>;
