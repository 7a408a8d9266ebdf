import { limits } from '#justice/deadlines';
import { legalAid, policeRules } from '#law/statutes';

/** The limits of those who forward an application or handle the case, and the period the agency sets. 转交、通知与补正期限 */
export const legalAidHandlingLimits = limits({
  'la-forward-duty-lawyer': {
    title: ['值班律师转交申请', 'Forwarding by the duty lawyer'],
    from: ['收到申请', 'application received'],
    length: { hours: 24 },
    roll: 'never',
    basis: [legalAid(39, 2)],
  },
  'la-forward-tell-family': {
    title: ['通知近亲属协助提供材料', 'Telling the family to help with papers'],
    from: ['收到申请', 'application received'],
    length: { days: 3 },
    roll: 'rolls',
    basis: [policeRules(47, 1)],
  },
  'la-supplement': {
    title: ['补充材料的期限(由机构指定)', 'Completion of the materials (set by the agency)'],
    from: ['一次性告知', 'the applicant is told'],
    length: {},
    roll: 'never',
    basis: [legalAid(43, 2)],
  },
  'la-tell-refusal-of-counsel': {
    title: ['通知拒绝或者自行委托辩护人', 'Telling the agency that counsel was refused'],
    from: ['拒绝或者自行委托', 'refusal or own engagement'],
    length: { days: 3 },
    roll: 'rolls',
    basis: [policeRules(47, 2)],
  },
});
