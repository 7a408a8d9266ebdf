/** The limits that run from the report to the transfer for prosecution, and whose clock each is. 侦查阶段的期限 */
export const investigationLimits = {
  'cpl-detention-to-station': 'accused',
  'cpl-detention-notify-family': 'accused',
  'cpl-detention-interrogate': 'accused',
  'cpl-arrest-request': 'accused',
  'cpl-arrest-review': 'accused',
  'cpl-arrest-notify-family': 'accused',
  'cpl-arrest-interrogate': 'accused',
  'cpl-investigation-custody': 'accused',
} as const satisfies Readonly<Record<string, string>>;
