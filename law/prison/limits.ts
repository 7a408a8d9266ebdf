import { lastDayToLastDay, limits } from '#justice/deadlines';
import { prison } from '#law/statutes';

/** Limits of the execution of sentences in prison. 监狱执行期限 */
export const prisonLimits = lastDayToLastDay(
  limits({
    'pr-notify-family': {
      title: ['收监通知', 'Family told of the reception'],
      from: ['收监', 'reception'],
      length: { days: 5 },
      roll: 'rolls',
      basis: [prison(20)],
    },
    'pr-commutation': {
      title: ['减刑裁定', 'Ruling on commutation'],
      from: ['收到减刑建议书', 'received'],
      length: { months: 1 },
      roll: 'rolls',
      extensions: { complex: { title: ['案情复杂或者情况特殊', 'complex or special'], adds: { months: 1 }, basis: [prison(30)] } },
      basis: [prison(30)],
    },
    'pr-parole-revoke': {
      title: ['撤销假释', 'Revocation of parole'],
      from: ['收到撤销假释建议书', 'received'],
      length: { months: 1 },
      roll: 'rolls',
      basis: [prison(33, 2)],
    },
  }),
);
