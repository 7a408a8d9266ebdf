import { accused, criminalCase, step } from './people.ts';

/** A seized thing that belongs to somebody else. 案外人对扣押财物提出异议 */
export const thirdPartyProperty = criminalCase('third-party-property', '扣押车辆属于案外人:异议成立,退还', {
  subjects: [accused('bai', '柏某', { gravity: 'up-to-ten' }), { id: 'car', type: 'property', name: '蓝色货车' }],
  steps: [
    step('2026-05-06T09:00', 'acceptReport', { form: { source: 'complaint' } }),
    step('2026-05-07', 'fileCase'),
    step('2026-05-08T10:00', 'seizeProperty', {
      subject: 'car',
      by: 'police',
      form: { essential: true },
      says: '扣押涉嫌用于运输赃物的货车。',
    }),
    step('2026-05-18', 'raiseOwnerClaim', { subject: 'car', people: ['车主董某'], says: '董某称:车是我的,被柏某借走,我不知情。' }),
    step('2026-05-25', 'acceptOwnerClaim', { subject: 'car', by: 'police' }),
    step('2026-05-26', 'releaseHold', { subject: 'car', by: 'police' }),
  ],
});
