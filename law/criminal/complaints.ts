import { choice, money, text } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules, spc } from '#law/statutes';
import { acts, all, is, need, not } from './words.ts';

const reasons = { reasons: text(['理由', 'Reasons']) } as const;
const decision = text(['没收保证金决定书文号', 'Number of the forfeiture decision']);
const outcome = choice(['处理决定', 'Decision'], {
  upheld: ['维持', 'upheld'],
  changed: ['变更没收数额', 'another amount'],
  revoked: ['撤销', 'revoked'],
});

const matters = choice(
  ['申诉、控告的行为', 'What is complained of'],
  {
    overrun: ['强制措施法定期限届满,不予释放、解除或者变更', 'a measure goes on after its limit'],
    deposit: ['应当退还取保候审保证金不退还', 'a deposit is not given back'],
    unrelated: ['对与案件无关的财物查封、扣押、冻结', 'property that has nothing to do with the case is held'],
    unreleased: ['应当解除查封、扣押、冻结不解除', 'property is held on'],
    misused: ['贪污、挪用、私分、调换、违反规定使用财物', 'property held is taken or misused'],
  },
  { several: true },
);

const filed = not(is('case.stage', 'report', 'unfiled'));
const told = ['accused', 'counsel', 'guardian', 'victim', 'owner'] as const;

/** What a person may do against a measure, a deposit or property held that is not dealt with as the law says. 申诉控告、保证金的退还与复议 */
export const complaints = acts({
  complainOfMeasure: {
    title: ['对超期强制措施、违法处理财物申诉或者控告', 'Complain of an overrun measure, or of how property is dealt with'],
    by: ['accused', 'guardian', 'counsel', 'victim', 'owner'],
    phase: 'coercion',
    when: filed,
    form: { matters, ...reasons },
    produces: ['申诉、控告书'],
    tells: ['police', 'procuratorate', 'court'],
    basis: [cpl(117, 1), policeRules(196, 1)],
  },

  answerComplaint: {
    title: ['处理申诉、控告', 'Decide on the complaint'],
    by: ['police', 'procuratorate', 'court', 'higherCourt'],
    phase: 'coercion',
    when: filed,
    form: {
      found: choice(['调查核实', 'Found'], {
        corrected: ['情况属实,已经纠正', 'so it was: put right'],
        unfounded: ['不存在所称行为', 'it was not so'],
      }),
      ...reasons,
    },
    produces: ['申诉、控告处理决定书'],
    tells: told,
    basis: [cpl(117, 2), policeRules(196, 2), procuratorateRules(556, 3)],
  },

  appealOnComplaint: {
    title: ['不服处理,向人民检察院申诉', 'Take the complaint to the procuratorate'],
    by: ['accused', 'guardian', 'counsel', 'victim', 'owner'],
    phase: 'coercion',
    when: filed,
    form: {
      matters,
      handled: text(['办案机关的处理,或者未按期答复', 'What the agency decided, or that it gave no answer in time']),
      ...reasons,
    },
    produces: ['申诉书'],
    tells: ['procuratorate', 'higherProcuratorate'],
    basis: [cpl(117, 2), procuratorateRules(555, 1), procuratorateRules(555, 2)],
  },

  decideAppealOnComplaint: {
    title: ['审查对处理的申诉', 'Review how the complaint was decided'],
    by: ['procuratorate', 'higherProcuratorate'],
    phase: 'coercion',
    when: filed,
    form: {
      found: choice(['审查结果', 'Found'], {
        corrected: ['处理不正确,通知有关机关纠正', 'decided wrongly: the agency is to put it right'],
        right: ['处理正确,书面答复', 'decided rightly: answered in writing'],
      }),
      ...reasons,
    },
    produces: ['刑事申诉审查结果通知书'],
    tells: [...told, 'police', 'court'],
    basis: [cpl(117, 2), procuratorateRules(556, 2), procuratorateRules(556, 4)],
  },

  returnDeposit: {
    title: ['取保候审结束后退还保证金', 'Return the deposit after bail'],
    by: 'police',
    on: 'accused',
    phase: 'coercion',
    when: all(filed, need(cpl(73), not(is('accused.custody', 'bail')), ['取保候审尚未结束', 'bail goes on'])),
    form: { returned: money(['退还数额', 'Amount returned']) },
    produces: ['退还保证金决定书'],
    serves: ['accused'],
    tells: ['procuratorate', 'court'],
    basis: [cpl(73), policeRules(101), procuratorateRules(106)],
  },

  claimDeposit: {
    title: ['判决生效后通知移交保证金', 'Have the deposit handed over for what the judgment orders'],
    by: ['court', 'higherCourt'],
    on: 'accused',
    phase: 'execution',
    when: need(spc(159), is('case.stage', 'effective'), ['判决、裁定尚未生效', 'the judgment is not in effect']),
    form: {
      use: choice(
        ['用途', 'Use'],
        {
          restitution: ['退赔被害人', 'restitution to the victim'],
          claim: ['履行附带民事赔偿义务', 'the civil claim'],
          penalty: ['执行财产刑', 'the pecuniary penalty'],
        },
        { several: true },
      ),
      used: money(['使用数额', 'Amount used']),
      returned: money(['退还数额', 'Amount returned'], { optional: true }),
    },
    produces: ['移交保证金通知书'],
    serves: ['police'],
    tells: ['accused', 'victim'],
    basis: [spc(159)],
  },

  askToReconsiderForfeiture: {
    title: ['对没收保证金申请复议', 'Ask for the forfeiture to be reconsidered'],
    by: ['accused', 'guardian'],
    on: 'accused',
    phase: 'coercion',
    when: filed,
    form: { decision, ...reasons },
    produces: ['复议申请书'],
    tells: ['police'],
    basis: [policeRules(99, 1)],
  },

  reconsiderForfeiture: {
    title: ['复议没收保证金', 'Reconsider the forfeiture'],
    by: 'police',
    approvedBy: ['police-head'],
    on: 'accused',
    phase: 'coercion',
    when: filed,
    form: { decision, outcome, ...reasons },
    produces: ['复议决定书'],
    serves: ['accused'],
    tells: ['guardian', 'procuratorate', 'court'],
    basis: [policeRules(99, 1), policeRules(100)],
  },

  askToReviewForfeiture: {
    title: ['对没收保证金的复议决定申请复核', 'Ask the police above to review the forfeiture'],
    by: ['accused', 'guardian'],
    on: 'accused',
    phase: 'coercion',
    when: filed,
    form: { decision, ...reasons },
    produces: ['复核申请书'],
    tells: ['higherPolice', 'police'],
    basis: [policeRules(99, 2)],
  },

  reviewForfeiture: {
    title: ['复核没收保证金', 'Review the forfeiture'],
    by: 'higherPolice',
    approvedBy: ['police-head'],
    on: 'accused',
    phase: 'coercion',
    when: filed,
    form: { decision, outcome, ...reasons },
    produces: ['复核决定书'],
    serves: ['accused'],
    tells: ['police', 'guardian', 'procuratorate', 'court'],
    basis: [policeRules(99, 2), policeRules(100)],
  },
});
