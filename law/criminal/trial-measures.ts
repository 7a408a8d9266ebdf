import { text } from '#justice/procedures';
import { cpl, procuratorateRules, spc } from '#law/statutes';
import { measureClocksAtTrial } from './trial-conditions.ts';
import { acts, all, is } from './words.ts';

const courts = ['court', 'higherCourt'] as const;
const before = all(
  is('case.stage', 'trial', 'judged', 'appeal', 'retrial'),
  is('accused.standing', 'indicted', 'guilty', 'acquitted'),
  is('accused.execution', 'none'),
);
const reasons = { reasons: text(['理由', 'Reasons']) } as const;
const others = measureClocksAtTrial.filter((limit) => limit !== 'cpl-bail' && limit !== 'cpl-residential-surveillance');

/** Measures short of custody while the court has the case; arrest is decided and executed as elsewhere. 审判阶段的强制措施 */
export const trialMeasures = acts({
  bailAtTrial: {
    title: ['审判阶段取保候审', 'Bail during the trial'],
    by: courts,
    approvedBy: ['court-president'],
    on: 'accused',
    phase: 'coercion',
    when: all(before, is('accused.custody', 'none', 'residence', 'arrested')),
    starts: 'cpl-bail',
    stops: [...others, 'cpl-residential-surveillance'],
    sets: { 'accused.custody': 'bail', 'accused.arrest': 'none' },
    form: { surety: text(['保证人或者保证金', 'Surety or deposit']), ...reasons },
    produces: ['取保候审决定书', '执行通知书'],
    serves: ['accused'],
    tells: ['police', 'detentionCentre', 'procuratorate'],
    basis: [cpl(67), cpl(96), cpl(98), spc(147, 2), spc(150), spc(169), spc(170)],
  },

  residenceAtTrial: {
    title: ['审判阶段监视居住', 'Residential surveillance during the trial'],
    by: courts,
    approvedBy: ['court-president'],
    on: 'accused',
    phase: 'coercion',
    when: all(before, is('accused.custody', 'none', 'bail', 'arrested')),
    starts: 'cpl-residential-surveillance',
    stops: [...others, 'cpl-bail'],
    sets: { 'accused.custody': 'residence', 'accused.arrest': 'none' },
    form: { place: text(['执行处所', 'Place']), ...reasons },
    produces: ['监视居住决定书', '执行通知书'],
    serves: ['accused'],
    tells: ['police', 'detentionCentre', 'procuratorate'],
    basis: [cpl(74), cpl(96), cpl(98), spc(147, 2), spc(160), spc(169), spc(170)],
  },

  releaseAtTrial: {
    title: ['审判阶段释放、解除强制措施', 'Release, or lift the measure, during the trial'],
    by: courts,
    approvedBy: ['court-president'],
    on: 'accused',
    phase: 'coercion',
    when: all(before, is('accused.custody', 'bail', 'residence', 'arrested')),
    stops: measureClocksAtTrial,
    sets: { 'accused.custody': 'none', 'accused.arrest': 'none' },
    form: reasons,
    produces: ['释放通知书', '解除强制措施决定书'],
    serves: ['accused'],
    tells: ['police', 'detentionCentre', 'procuratorate'],
    basis: [cpl(79, 2), cpl(96), cpl(98), cpl(99), cpl(260), spc(147, 2), spc(170), spc(172), procuratorateRules(573)],
  },
});
