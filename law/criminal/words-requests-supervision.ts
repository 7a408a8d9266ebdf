import type { RequestType } from '#justice/procedures';

/** What the procuratorate asks of those it supervises, and they of it. 法律监督的请求 */
export const supervisionRequests = {
  'investigation-correction': {
    title: ['纠正侦查活动违法', 'correction of the investigation'],
    on: 'case',
    of: 'police',
    within: 'ppr-investigation-correction',
  },
  'custody-oral-correction': {
    title: ['口头纠正监管执法违法', 'oral correction of custody'],
    on: 'case',
    of: 'detentionCentre',
    within: 'ppr-custody-oral-correction',
  },
  'custody-correction': {
    title: ['纠正监管执法违法', 'correction of custody'],
    on: 'case',
    of: 'detentionCentre',
    within: 'ppr-custody-correction',
  },
  'trial-correction': { title: ['纠正审判活动违法', 'correction of the trial'], on: 'case', of: 'court', within: 'ppr-trial-correction' },
  'investigation-correction-review': {
    title: ['复查对侦查活动的纠正意见', 'review of the correction of the investigation'],
    on: 'case',
    of: 'procuratorate',
    within: 'ppr-investigation-correction-review',
  },
  'custody-correction-review': {
    title: ['复查对监管执法的纠正意见', 'review of the correction of custody'],
    on: 'case',
    of: 'procuratorate',
    within: 'ppr-custody-correction-review',
  },
  'trial-correction-review': {
    title: ['复查对审判活动的纠正意见', 'review of the correction of the trial'],
    on: 'case',
    of: 'procuratorate',
    within: 'ppr-trial-correction-review',
  },
  'correction-report': { title: ['纠正意见报告', 'report on a correction'], on: 'case', of: 'higherProcuratorate' },
  'procuratorial-proposal': { title: ['检察建议', 'procuratorial proposal'], on: 'case', of: 'police' },
} as const satisfies Readonly<Record<string, RequestType>>;
