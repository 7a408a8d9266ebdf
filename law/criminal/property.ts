import { choice, money, text } from '#justice/procedures';
import { cpl, criminalLaw, policeRules, procuratorateRules, spc } from '#law/statutes';
import { freezeClocks } from './investigation-conditions.ts';
import { acts, all, any, every, expired, is, need, not } from './words.ts';

const held = need(cpl(245, 1), is('property.hold', 'seized', 'frozen'), ['该财物未被查封、扣押、冻结', 'it is not being held']);
const undisputed = need(cpl(245, 1), not(is('property.claim', 'raised')), ['案外人异议尚未处理', 'a third party’s claim is unanswered']);
const beforeJudgment = is('case.stage', 'investigation', 'supplement', 'review', 'trial');
const judgmentInForce = need(
  [cpl(245, 4), cpl(300, 1)],
  any(is('case.stage', 'effective'), all(is('case.stage', 'special'), is('case.track', 'ended'))),
  ['判决尚未生效', 'the judgment is not yet effective'],
);
const judged = need(
  [cpl(245, 3), cpl(300, 1)],
  any(is('case.stage', 'trial', 'effective', 'retrial'), all(is('case.stage', 'special'), is('case.track', 'announced'))),
  ['只能在判决时或者判决生效后另行处理', 'only with the judgment, or separately once it is effective'],
);
/** Nobody is left whom a trial could still reach. 全案已不追究 */
const nobodyPursued = every('accused', is('accused.standing', 'not-prosecuted', 'discharged', 'separate', 'acquitted'));

/** No judgment will deal with the thing. 不再有判决处理 */
const noTrialToCome = need(
  cpl(177, 3),
  any(all(is('case.stage', 'review', 'withdrawn'), nobodyPursued), all(is('case.stage', 'special'), is('case.track', 'ended'))),
  ['尚有人可能被起诉', 'somebody may still be prosecuted'],
);

const gone = (ending: 'returned' | 'confiscated' | 'destroyed' | 'transferred') =>
  ({ 'property.hold': 'none', 'property.order': 'none', 'property.ending': ending }) as const;
const clocks = ['cpl-property-release', 'psr-unclaimed-property', 'spc-unclaimed-property', ...freezeClocks] as const;
const reasons = { reasons: text(['理由', 'Reasons']) } as const;
const agencies = ['police', 'procuratorate', 'court'] as const;

/** Every thing that is held, from safekeeping to its end. 涉案财物的保管、移送与处理 */
export const property = acts({
  sendWithFile: {
    title: ['随案移送', 'Send the thing with the file'],
    by: ['police', 'procuratorate'],
    on: 'property',
    phase: 'property',
    when: all(held, is('property.hold', 'seized'), is('property.sent', 'no'), is('case.stage', 'investigation', 'supplement', 'review')),
    sets: { 'property.sent': 'yes' },
    form: { condition: text(['名称、数量、特征与状况', 'What it is, how much, in what condition']) },
    produces: ['随案移送清单'],
    tells: ['procuratorate', 'court'],
    basis: [cpl(245, 2), policeRules(288, 1), spc(440)],
  },

  sellPerishable: {
    title: ['先行变卖、拍卖,保存价款', 'Sell what cannot be kept, and keep the money'],
    by: agencies,
    approvedBy: ['agency-head'],
    on: 'property',
    phase: 'property',
    when: all(held, beforeJudgment),
    form: { price: money(['价款', 'Price']), ...reasons },
    produces: ['变卖、拍卖清单'],
    tells: ['owner'],
    basis: [cpl(245, 1), policeRules(236, 1), spc(439)],
  },

  findUnrelated: {
    title: ['查明与案件无关', 'Find that the thing has nothing to do with the case'],
    by: agencies,
    on: 'property',
    phase: 'property',
    when: all(held, beforeJudgment, is('property.order', 'none')),
    starts: 'cpl-property-release',
    sets: { 'property.order': 'release' },
    form: reasons,
    produces: ['解除查封、扣押、冻结决定书'],
    tells: ['owner'],
    basis: [cpl(145), policeRules(233), policeRules(247), procuratorateRules(210, 2)],
  },

  orderReleaseWithoutTrial: {
    title: ['不起诉、撤案后通知解除', 'Order release where nobody is pursued'],
    by: ['procuratorate', 'police'],
    on: 'property',
    phase: 'property',
    when: all(held, not(is('property.order', 'release')), noTrialToCome),
    sets: { 'property.order': 'release' },
    produces: ['解除查封、扣押、冻结通知书'],
    serves: ['police'],
    tells: ['owner'],
    basis: [cpl(177, 3), procuratorateRules(374), policeRules(293, 1)],
  },

  releaseHold: {
    title: ['解除查封扣押冻结、退还', 'Release the thing and give it back'],
    by: agencies,
    on: 'property',
    phase: 'property',
    when: all(held, need(cpl(145), is('property.order', 'release'), ['没有解除决定', 'there is no decision to release it']), undisputed),
    stops: clocks,
    sets: gone('returned'),
    form: { receipt: text(['领取人与签收', 'Who received it']) },
    produces: ['发还清单'],
    serves: ['owner'],
    basis: [cpl(145), cpl(177, 3), policeRules(233), policeRules(293, 1)],
  },

  returnToVictim: {
    title: ['判决前返还被害人', 'Return the thing to the victim before judgment'],
    by: agencies,
    approvedBy: ['agency-head'],
    on: 'property',
    phase: 'property',
    when: all(held, beforeJudgment, is('property.order', 'none'), undisputed),
    stops: clocks,
    sets: gone('returned'),
    form: { title: text(['权属依据', 'Proof of title']), photographs: text(['照片、估价', 'Photographs and valuation']), ...reasons },
    produces: ['发还清单'],
    serves: ['victim'],
    basis: [cpl(245, 1), criminalLaw(64), policeRules(234), procuratorateRules(352), spc(438)],
  },

  destroyContraband: {
    title: ['违禁品处理', 'Dispose of contraband'],
    by: agencies,
    approvedBy: ['agency-head'],
    on: 'property',
    phase: 'property',
    when: all(
      held,
      is('property.hold', 'seized'),
      need(policeRules(236, 2), is('property.order', 'none', 'confiscation'), ['已决定退还', 'it is to be given back']),
      undisputed,
    ),
    stops: clocks,
    sets: gone('destroyed'),
    form: {
      kind: choice(['物品种类', 'Kind'], {
        drugs: ['毒品', 'drugs'],
        weapons: ['枪支弹药、爆炸物', 'firearms, ammunition, explosives'],
        poison: ['剧毒、放射性等危险物', 'poison and other dangerous things'],
        obscene: ['淫秽物品等其他违禁品', 'obscene and other contraband'],
      }),
      evidence: text(['作为证据的保全方式', 'How its value as evidence was kept']),
    },
    produces: ['销毁清单'],
    basis: [cpl(245, 1), criminalLaw(64), policeRules(236, 2), procuratorateRules(353)],
  },

  transferToAuthority: {
    title: ['移送主管机关', 'Hand the thing to the competent agency'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    on: 'property',
    phase: 'property',
    when: all(held, noTrialToCome, undisputed),
    stops: clocks,
    sets: gone('transferred'),
    form: { authority: text(['主管机关', 'Competent agency']), ...reasons },
    produces: ['检察意见书', '移送清单'],
    tells: ['owner'],
    basis: [cpl(177, 3), procuratorateRules(248, 1, 2), procuratorateRules(375)],
  },

  raiseOwnerClaim: {
    title: ['案外人提出异议', 'A third party claims the thing'],
    by: 'owner',
    on: 'property',
    phase: 'property',
    when: all(held, is('property.claim', 'none'), not(is('case.stage', 'closed'))),
    asks: 'property-claim',
    sets: { 'property.claim': 'raised' },
    form: { title: text(['主张的权利和证据', 'Right claimed, and evidence']) },
    produces: ['异议书'],
    tells: agencies,
    basis: [cpl(117, 1, 4), spc(279, 2), spc(528)],
  },

  acceptOwnerClaim: {
    title: ['异议成立、决定退还', 'Accept the third party’s claim'],
    by: agencies,
    on: 'property',
    phase: 'property',
    when: held,
    answers: 'property-claim',
    starts: 'cpl-property-release',
    sets: { 'property.claim': 'settled', 'property.order': 'release' },
    form: reasons,
    produces: ['异议审查决定书'],
    serves: ['owner'],
    tells: ['accused', 'victim'],
    basis: [cpl(117, 2), cpl(145), spc(279, 3)],
  },

  rejectOwnerClaim: {
    title: ['异议不成立', 'Reject the third party’s claim'],
    by: agencies,
    on: 'property',
    phase: 'property',
    answers: 'property-claim',
    sets: { 'property.claim': 'settled' },
    form: reasons,
    produces: ['异议审查决定书'],
    serves: ['owner'],
    basis: [cpl(117, 2), spc(279), spc(528)],
  },

  judgeReturnToVictim: {
    title: ['判决返还被害人', 'Judgment: to the victim'],
    by: 'court',
    on: 'property',
    phase: 'property',
    when: all(held, judged, undisputed),
    sets: { 'property.order': 'victim' },
    form: reasons,
    produces: ['判决书财物清单'],
    basis: [cpl(245, 3), criminalLaw(64), spc(444), spc(445, 1)],
  },

  judgeConfiscation: {
    title: ['判决没收、上缴国库', 'Judgment: confiscated'],
    by: 'court',
    on: 'property',
    phase: 'property',
    when: all(
      held,
      judged,
      undisputed,
      need(cpl(12), any(is('case.stage', 'special'), not(nobodyPursued)), ['没有人被起诉', 'nobody is on trial']),
    ),
    sets: { 'property.order': 'confiscation' },
    form: reasons,
    produces: ['判决书财物清单'],
    basis: [cpl(245, 3), criminalLaw(64), spc(279, 3), spc(445, 1)],
  },

  judgeRelease: {
    title: ['判决解除、返还权利人', 'Judgment: released'],
    by: 'court',
    on: 'property',
    phase: 'property',
    when: all(held, judged),
    sets: { 'property.order': 'release' },
    form: reasons,
    produces: ['判决书财物清单'],
    basis: [cpl(245, 3), spc(279, 3), spc(449)],
  },

  directKeeper: {
    title: ['送达扣押机关执行', 'Direct the keeper to carry the judgment out'],
    by: 'court',
    on: 'property',
    phase: 'property',
    when: all(
      held,
      judgmentInForce,
      need(cpl(245, 3), not(is('property.order', 'none'))),
      need(spc(447, 2), is('property.sent', 'no'), ['已随案移送,由法院处理', 'it came with the file: the court disposes of it']),
    ),
    asks: 'property-disposal',
    produces: ['执行通知书'],
    serves: ['police'],
    basis: [cpl(245, 4), spc(447, 2), spc(448)],
  },

  returnByJudgment: {
    title: ['依判决返还', 'Return the thing as judged'],
    by: ['court', 'police'],
    on: 'property',
    phase: 'property',
    when: all(held, judgmentInForce, need(cpl(245, 4), is('property.order', 'victim'))),
    stops: clocks,
    sets: gone('returned'),
    form: { receipt: text(['领取人与签收', 'Who received it']) },
    produces: ['发还清单', '执行回单'],
    serves: ['victim'],
    tells: ['court'],
    basis: [cpl(245, 4), policeRules(288, 2), spc(445, 3), spc(447)],
  },

  confiscateByJudgment: {
    title: ['上缴国库', 'Hand the thing to the treasury'],
    by: ['court', 'police'],
    on: 'property',
    phase: 'property',
    when: all(held, judgmentInForce, need(cpl(245, 4), is('property.order', 'confiscation')), undisputed),
    stops: clocks,
    sets: gone('confiscated'),
    form: { receipt: text(['缴库凭证', 'Receipt of the treasury']) },
    produces: ['上缴国库凭证', '执行回单'],
    tells: ['court'],
    basis: [cpl(245, 4), criminalLaw(64), spc(447), spc(448)],
  },

  returnReceipt: {
    title: ['送回执行回单', 'Return the receipt of disposal'],
    by: 'police',
    on: 'property',
    phase: 'property',
    answers: 'property-disposal',
    form: { report: text(['执行情况', 'What was done, or why it could not be']) },
    produces: ['执行回单'],
    serves: ['court'],
    basis: [policeRules(288, 2), spc(447, 2)],
  },

  announceUnclaimed: {
    title: ['公告招领(解除退还)', 'Public notice to an unknown owner'],
    by: ['police', 'procuratorate'],
    on: 'property',
    phase: 'property',
    when: all(held, is('property.order', 'release'), undisputed),
    starts: 'psr-unclaimed-property',
    stops: 'cpl-property-release',
    produces: ['招领公告'],
    basis: [policeRules(233)],
  },

  announceUnclaimedByJudgment: {
    title: ['公告招领(判决返还)', 'Public notice to a victim who does not come'],
    by: 'court',
    on: 'property',
    phase: 'property',
    when: all(held, judgmentInForce, is('property.order', 'victim')),
    starts: 'spc-unclaimed-property',
    produces: ['认领公告'],
    basis: [spc(445, 3)],
  },

  surrenderUnclaimed: {
    title: ['无人认领、上缴国库', 'Unclaimed: handed to the treasury'],
    by: agencies,
    on: 'property',
    phase: 'property',
    when: all(
      held,
      need([policeRules(233), spc(445, 3)], expired('psr-unclaimed-property', 'spc-unclaimed-property'), [
        '公告期未满',
        'the notice has not run out',
      ]),
    ),
    stops: clocks,
    sets: gone('confiscated'),
    produces: ['上缴国库凭证'],
    basis: [policeRules(233), spc(445, 3)],
  },
});
