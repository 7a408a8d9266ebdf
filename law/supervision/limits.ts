import { lastDayToLastDay, limits } from '#justice/deadlines';
import { supervisionLaw, supervisionLaw2018 } from '#law/statutes';

/** Limits of the supervision commissions' own measures. 监察措施的期限 */
export const supervisionLimits = lastDayToLastDay(
  limits({
    'sl-forced-appearance': {
      title: ['强制到案', 'Forced appearance'],
      from: ['到案', 'arrival'],
      length: { hours: 12 },
      roll: 'never',
      variants: {
        'custody-or-retention': {
          title: ['需要采取管护或者留置措施', 'custody or retention needed'],
          length: { hours: 24 },
          basis: [supervisionLaw(46, 2)],
        },
      },
      basis: [supervisionLaw(46, 2)],
    },
    'sl-notify-family': {
      title: ['管护、留置后通知单位和家属', 'Workplace and family told of custody or retention'],
      from: ['采取管护或者留置', 'custody or retention'],
      length: { hours: 24 },
      roll: 'never',
      versions: { '2018-03-20': { basis: [supervisionLaw2018(44, 1)] } },
      basis: [supervisionLaw(50, 1)],
    },
    'sl-change-measure-reply': {
      title: ['变更管护、留置申请的决定', 'Decision on an application to change the measure'],
      from: ['收到申请', 'application received'],
      length: { days: 3 },
      roll: 'rolls',
      basis: [supervisionLaw(50, 2)],
    },
    'sl-wait': {
      title: ['责令候查', 'Order to wait'],
      from: ['决定', 'decision'],
      length: { months: 12 },
      roll: 'rolls',
      basis: [supervisionLaw(46, 3)],
    },
    'sl-custody': {
      title: ['管护', 'Protective custody'],
      from: ['采取管护', 'custody'],
      length: { days: 7 },
      roll: 'never',
      custody: true,
      extensions: {
        special: { title: ['特殊情况延长', 'special circumstances'], adds: { days: 3 }, amount: 'up-to', basis: [supervisionLaw(46, 4)] },
      },
      basis: [supervisionLaw(46, 4)],
    },
    'sl-retention': {
      title: ['留置', 'Retention'],
      from: ['留置', 'retention'],
      length: { months: 3 },
      roll: 'never',
      custody: true,
      extensions: {
        special: {
          title: ['特殊情况延长一次', 'special circumstances, once'],
          adds: { months: 3 },
          amount: 'up-to',
          approvedBy: ['上一级监察机关', 'next higher commission'],
          basis: [supervisionLaw(48, 1)],
        },
        'ten-years': {
          title: ['可能判处十年有期徒刑以上刑罚', 'ten years or more are likely'],
          adds: { months: 2 },
          after: 'special',
          approvedBy: ['国家监察委员会', 'National Supervision Commission'],
          basis: [supervisionLaw(48, 2)],
        },
      },
      restarts: [{ title: ['另有重大职务犯罪', 'another grave duty crime'], basis: [supervisionLaw(48, 3)] }],
      versions: {
        '2018-03-20': {
          extensions: {
            special: {
              title: ['特殊情况延长一次', 'special circumstances, once'],
              adds: { months: 3 },
              amount: 'up-to',
              approvedBy: ['上一级监察机关', 'next higher commission'],
              basis: [supervisionLaw2018(43, 2)],
            },
          },
          restarts: [],
          basis: [supervisionLaw2018(43, 2)],
        },
      },
      basis: [supervisionLaw(48, 1)],
    },
    'sl-supplementary': {
      title: ['补充调查', 'Supplementary inquiry'],
      from: ['退回补充调查', 'returned'],
      length: { months: 1 },
      roll: 'never',
      custody: true,
      versions: { '2018-03-20': { basis: [supervisionLaw2018(47, 3)] } },
      basis: [supervisionLaw(54, 3)],
    },
  }),
);
