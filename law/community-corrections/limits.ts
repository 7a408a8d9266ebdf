import { lastDayToLastDay, limits } from '#justice/deadlines';
import { communityCorrections as law } from '#law/statutes';

/** Limits of community corrections. 社区矫正期限 */
export const communityCorrectionsLimits = lastDayToLastDay(
  limits({
    'cc-notify': {
      title: ['通知执行地机构', 'Notice to the agency of the place'],
      from: ['生效', 'effective'],
      length: { days: 5 },
      roll: 'rolls',
      basis: [law(20)],
    },
    'cc-documents': {
      title: ['送达法律文书', 'Documents served'],
      from: ['生效', 'effective'],
      length: { days: 10 },
      roll: 'rolls',
      basis: [law(20)],
    },
    'cc-report': { title: ['报到', 'Reporting'], from: ['生效', 'effective'], length: { days: 10 }, roll: 'rolls', basis: [law(21, 1)] },
    'cc-device': {
      title: ['电子定位装置', 'Electronic positioning device'],
      from: ['批准', 'approval'],
      length: { months: 3 },
      roll: 'rolls',
      extensions: {
        again: { title: ['仍有必要', 'still needed'], adds: { months: 3 }, amount: 'up-to', times: 'unbounded', basis: [law(29, 2)] },
      },
      basis: [law(29, 2)],
    },
    'cc-commutation': {
      title: ['减刑裁定', 'Ruling on commutation'],
      from: ['收到减刑建议书', 'suggestion received'],
      length: { days: 30 },
      roll: 'rolls',
      basis: [law(33, 2)],
    },
    'cc-arrest-decision': {
      title: ['提请逮捕的决定', 'Decision on arrest'],
      from: ['收到提请', 'received'],
      length: { hours: 48 },
      roll: 'never',
      basis: [law(47, 2)],
    },
    'cc-arrest-custody': {
      title: ['逮捕后的羁押期限', 'Custody after arrest'],
      from: ['逮捕', 'arrest'],
      length: { days: 30 },
      roll: 'never',
      custody: true,
      basis: [law(47, 2)],
    },
    'cc-revoke': {
      title: ['撤销缓刑、假释裁定', 'Ruling on revocation'],
      from: ['收到建议书', 'received'],
      length: { days: 30 },
      roll: 'unless-held',
      basis: [law(48, 1)],
    },
    'cc-recall': {
      title: ['暂予监外收监决定', 'Decision on recall to prison'],
      from: ['收到建议书', 'received'],
      length: { days: 30 },
      roll: 'rolls',
      basis: [law(49, 2)],
    },
  }),
);
