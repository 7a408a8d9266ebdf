/** The limits that run in the criminal procedure, and whose clock each is. 适用的期限 */
export const limitsInUse = {
  'cpl-detention-to-station': 'accused',
  'cpl-detention-notify-family': 'accused',
  'cpl-detention-interrogate': 'accused',
  'cpl-arrest-request': 'accused',
  'cpl-arrest-review': 'accused',
  'cpl-arrest-notify-family': 'accused',
  'cpl-arrest-interrogate': 'accused',
  'cpl-investigation-custody': 'accused',
} as const satisfies Readonly<Record<string, string>>;
