/** The limits of supervision, and whose clock each is. 法律监督的期限 */
export const supervisionLimits = {
  'ppr-investigation-correction': 'case',
  'ppr-custody-oral-correction': 'case',
  'ppr-custody-correction': 'case',
  'ppr-trial-correction': 'case',
  'ppr-investigation-correction-review': 'case',
  'ppr-custody-correction-review': 'case',
  'ppr-trial-correction-review': 'case',
} as const satisfies Readonly<Record<string, string>>;
