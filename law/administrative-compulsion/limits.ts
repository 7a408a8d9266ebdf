import { limits } from '#justice/deadlines';
import { compulsion } from '#law/statutes';

/** Limits of administrative compulsion; limits of ten days or less are working days. 行政强制期限 */
export const compulsionLimits = limits({
  'cmp-seize': {
    title: ['查封、扣押', 'Sealing and seizure'],
    from: ['决定', 'decision'],
    length: { days: 30 },
    roll: 'rolls',
    extensions: {
      complex: {
        title: ['情况复杂', 'complex'],
        adds: { days: 30 },
        amount: 'up-to',
        approvedBy: ['行政机关负责人', 'head of the agency'],
        basis: [compulsion(25, 1)],
      },
    },
    excludes: [{ title: ['检测、检验、检疫、技术鉴定', 'testing'], basis: [compulsion(25, 3)] }],
    basis: [compulsion(25, 1)],
  },
  'cmp-freeze': {
    title: ['冻结', 'Freezing'],
    from: ['冻结', 'freezing'],
    length: { days: 30 },
    roll: 'rolls',
    extensions: {
      complex: {
        title: ['情况复杂', 'complex'],
        adds: { days: 30 },
        amount: 'up-to',
        approvedBy: ['行政机关负责人', 'head of the agency'],
        basis: [compulsion(32, 1)],
      },
    },
    basis: [compulsion(32, 1)],
  },
  'cmp-onsite-report': {
    title: ['当场强制补办手续', 'Report of a measure taken on the spot'],
    from: ['实施强制措施', 'measure'],
    length: { hours: 24 },
    roll: 'never',
    basis: [compulsion(19)],
  },
  'cmp-reminder': {
    title: ['催告期', 'Reminder'],
    from: ['催告书送达', 'reminder served'],
    length: { workdays: 10 },
    roll: 'never',
    basis: [compulsion(54), compulsion(69)],
  },
  'cmp-apply-court': {
    title: ['申请法院强制执行', 'Application to the court'],
    from: ['复议、诉讼期限届满', 'remedy period over'],
    length: { months: 3 },
    roll: 'rolls',
    basis: [compulsion(53)],
  },
  'cmp-court-accept': {
    title: ['法院受理', 'Acceptance by the court'],
    from: ['接到申请', 'application'],
    length: { workdays: 5 },
    roll: 'never',
    basis: [compulsion(56, 1), compulsion(69)],
  },
  'cmp-court-rule': {
    title: ['书面审查裁定', 'Ruling on the papers'],
    from: ['受理', 'acceptance'],
    length: { workdays: 7 },
    roll: 'never',
    variants: {
      'plain-illegality': { title: ['明显违法情形', 'plain illegality'], length: { days: 30 }, roll: 'rolls', basis: [compulsion(58, 2)] },
    },
    basis: [compulsion(57), compulsion(69)],
  },
});
