import { choice, day, text } from '#justice/procedures';
import { cpl, spc } from '#law/statutes';
import { atTrial, onTrial, trialClocks } from './trial-conditions.ts';
import { acts, all, every, is, need, not, pending } from './words.ts';

const ground = choice(['情形', 'Ground'], {
  taken: ['上级法院决定审判下级法院管辖的案件', 'a higher court tries it itself'],
  unfit: ['不宜行使管辖权、院长回避', 'the court may not or should not try it'],
  unclear: ['管辖不明、有争议', 'jurisdiction is unclear or disputed'],
  better: ['由其他法院审判更为适宜', 'another court is better placed'],
});
const decided = {
  ground,
  to: text(['改变后管辖的人民法院', 'The court that has jurisdiction now']),
} as const;

/** Nobody has been judged yet, and nothing is being waited for. 尚未评议 */
const untried = all(
  atTrial,
  is('case.session', 'none', 'prepared', 'adjourned'),
  every('accused', not(is('accused.standing', 'guilty', 'acquitted'))),
  not(pending('trial-supplement', 'indictment-withdrawal')),
);

/** What a file lacks, and which court has it. 补送材料、改变管辖 */
export const trialIntake = acts({
  demandMaterial: {
    title: ['通知补送材料', 'Ask for what the file lacks'],
    by: 'court',
    phase: 'trial',
    when: need(spc(219, 1, 4), pending('prosecution'), ['已经受理或者没有提起公诉', 'the case has been accepted, or was never prosecuted']),
    asks: 'prosecution-material',
    form: { missing: text(['需要补充的材料', 'What is missing']) },
    produces: ['补送材料函'],
    serves: ['procuratorate'],
    basis: [spc(218), spc(219, 1, 4)],
  },

  supplyMaterial: {
    title: ['补送材料', 'Hand in what the file lacked'],
    by: 'procuratorate',
    phase: 'trial',
    answers: 'prosecution-material',
    form: { material: text(['补送的材料', 'What was handed in']) },
    serves: ['court'],
    basis: [spc(219, 1, 4)],
  },

  requestTransferUp: {
    title: ['请求移送中级人民法院审判', 'Ask the higher court to try the case'],
    by: 'court',
    approvedBy: ['court-president'],
    phase: 'trial',
    when: all(atTrial, is('case.session', 'none', 'prepared'), is('case.track', 'none')),
    asks: 'transfer-up',
    ahead: { limit: 'spc-transfer-up-request', of: 'expires' },
    form: {
      ground: choice(['情形', 'Ground'], {
        gravity: ['可能判处无期徒刑、死刑', 'life or death is likely'],
        complex: ['重大、复杂', 'grave or complex'],
        novel: ['新类型的疑难案件', 'a difficult case of a new type'],
        guiding: ['在法律适用上具有普遍指导意义', 'of general importance for the law'],
      }),
      expires: day(['审理期限届满日', 'Last day of the trial']),
    },
    produces: ['移送审判请求书'],
    serves: ['higherCourt'],
    basis: [spc(17)],
  },

  refuseTransferUp: {
    title: ['不同意移送', 'Refuse the transfer'],
    by: 'higherCourt',
    phase: 'trial',
    answers: 'transfer-up',
    form: { reasons: text(['理由', 'Reasons']) },
    produces: ['不同意移送决定书'],
    serves: ['court'],
    basis: [spc(17, 3)],
  },

  transferPublicCase: {
    title: ['公诉案件改变管辖', 'A public prosecution goes to another court'],
    by: 'higherCourt',
    phase: 'trial',
    when: all(untried, need(spc(22), not(is('case.origin', 'private')))),
    stops: trialClocks,
    withdraws: 'transfer-up',
    // The file goes back to the procuratorate; the other court counts its time from its own acceptance.
    sets: { 'case.stage': 'review', 'case.session': 'none', 'case.mode': 'ordinary', 'case.track': 'none', 'case.adjournments': '0' },
    each: { accused: { where: onTrial, sets: { 'accused.standing': 'suspect' }, starts: 'cpl-prosecution-review' } },
    hands: 'procuratorate',
    vacates: ['court', 'procuratorate'],
    form: decided,
    produces: ['改变管辖决定书', '指定管辖决定书'],
    serves: ['court', 'procuratorate'],
    tells: ['accused', 'victim'],
    basis: [cpl(208, 2), spc(16), spc(17, 3), spc(18), spc(20), spc(21), spc(22)],
  },

  transferPrivateCase: {
    title: ['自诉案件改变管辖', 'A private prosecution goes to another court'],
    by: 'higherCourt',
    phase: 'trial',
    when: all(untried, need(spc(22), is('case.origin', 'private'))),
    restarts: 'cpl-trial-private',
    withdraws: 'transfer-up',
    sets: { 'case.session': 'none' },
    vacates: 'court',
    form: decided,
    produces: ['改变管辖决定书', '指定管辖决定书'],
    serves: ['court'],
    tells: ['accused', 'victim'],
    basis: [cpl(208, 2), cpl(212, 2), spc(16), spc(17, 3), spc(18), spc(20), spc(21), spc(22)],
  },
});
