import { limits } from '#justice/deadlines';
import { legalAid } from '#law/statutes';

/** Limits of legal aid. 法律援助期限 */
export const legalAidLimits = limits({
  'la-notify': {
    title: ['通知指派(法定情形)', 'Notice to assign counsel'],
    from: ['发现法定情形', 'found'],
    length: { days: 3 },
    roll: 'rolls',
    basis: [legalAid(36)],
  },
  'la-assign-notified': {
    title: ['接通知后指派', 'Assignment on notice'],
    from: ['收到通知', 'notice'],
    length: { days: 3 },
    roll: 'rolls',
    basis: [legalAid(36)],
  },
  'la-forward': {
    title: ['转交被羁押人申请', 'Application of a detained person forwarded'],
    from: ['提出申请', 'application'],
    length: { hours: 24 },
    roll: 'never',
    basis: [legalAid(39, 1)],
  },
  'la-review': {
    title: ['审查决定', 'Review and decision'],
    from: ['收到申请', 'application'],
    length: { days: 7 },
    roll: 'rolls',
    basis: [legalAid(43, 1)],
  },
  'la-assign': {
    title: ['决定后指派', 'Assignment after the decision'],
    from: ['作出决定', 'decision'],
    length: { days: 3 },
    roll: 'rolls',
    basis: [legalAid(43, 1)],
  },
  'la-objection-review': {
    title: ['异议审查', 'Review of the objection'],
    from: ['收到异议', 'objection'],
    length: { days: 5 },
    roll: 'rolls',
    basis: [legalAid(49, 2)],
  },
});
