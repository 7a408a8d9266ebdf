import { describe, expect, test } from 'vitest';
import type { Story } from './cases-in-tests.ts';
import {
  appealed,
  attended,
  grave,
  heardOnAppeal,
  inCorrections,
  inDeathReview,
  inForce,
  inPrison,
  judged,
  two,
} from './trial-in-tests.ts';

const panelOf = (...judges: readonly string[]) => ({ panel: judges });

const reopened = (story: Story = inForce()) => story.act('2026-08-03', 'decideRetrial');
const takenUp = (story: Story = inForce()) => story.act('2026-08-03', 'takeUpRetrial', { by: 'higherCourt' });
const heard = (story: Story) => story.act('2026-08-17', 'openRetrial', attended);
const affirmedOnAppeal = () => heardOnAppeal(appealed()).act('2026-07-24', 'affirm');

describe('petition', () => {
  test.for(['accused', 'guardian', 'family', 'victim', 'owner'])('T182 the %s petitions against a judgment in force', (by) => {
    const petitioned = inForce({ victims: ['李'], property: [] }).act('2026-07-01', 'petitionForRetrial', { by });
    expect(petitioned.told()).toEqual({
      starts: { 'case spc-petition-review': '2026-10-08' },
      asks: ['case retrial-petition'],
      documents: ['申诉状'],
      serves: ['court'],
      tells: ['procuratorate'],
    });
  });

  test('T182 it stops nothing: the sentence is delivered and served', () => {
    const petitioned = inForce().act('2026-07-01', 'petitionForRetrial', { by: 'accused' });
    expect(petitioned.due('cpl-execution-delivery')).toBe('2026-07-06');
    expect(petitioned.refusal('2026-07-02', 'deliverForImprisonment')).toEqual([]);
  });

  test('T182 not while the judgment may still be appealed, or the death sentence is under review', () => {
    expect(judged().refusal('2026-06-18', 'petitionForRetrial', { by: 'accused' })).toEqual(['not-in-state 刑诉法 §252']);
    expect(inDeathReview().refusal('2026-06-29', 'petitionForRetrial', { by: 'accused' })).toEqual(['not-in-state 刑诉法 §252']);
  });

  test('T182 counsel petitions only in the name of the accused', () => {
    expect(inForce().refusal('2026-07-01', 'petitionForRetrial', { by: 'counsel' })).toEqual(['not-your-act 刑诉法 §252…']);
  });

  test('T183 three months to review it, six at the latest', () => {
    const petitioned = inForce().act('2026-07-06', 'petitionForRetrial', { by: 'accused' });
    const longer = petitioned.act('2026-09-28', 'extendPetitionReview', { form: { months: 3 } });
    expect(longer.told().counts).toEqual({ 'case spc-petition-review': '2027-01-06' });
    expect(longer.derivation('spc-petition-review')).toContain('刑诉法解释 §457(1)');
    expect(longer.refusal('2026-12-28', 'extendPetitionReview', { form: { months: 1 } })).toEqual(['extension-used-up 刑诉法解释 §457(1)']);
    expect(petitioned.refusal('2026-09-28', 'extendPetitionReview', { form: { months: 4 } })).toEqual([
      'form-incomplete 刑诉法解释 §457(1)',
    ]);
    expect(inForce().refusal('2026-09-28', 'extendPetitionReview')).toEqual([
      'no-open-request 刑诉法解释 §457(1)',
      'limit-not-running 刑诉法解释 §457(1)',
    ]);
  });

  test('T183 it is rejected in writing, and may be brought again', () => {
    const rejected = inForce().acts(['2026-07-01', 'petitionForRetrial', { by: 'accused' }], ['2026-08-03', 'rejectPetition']);
    expect(rejected.told()).toEqual({
      stops: ['case spc-petition-review'],
      answers: ['case retrial-petition'],
      documents: ['驳回申诉通知书'],
      serves: ['accused', 'victim'],
    });
    expect(rejected.refusal('2026-08-10', 'petitionForRetrial', { by: 'accused' })).toEqual([]);
    expect(inForce().refusal('2026-08-03', 'rejectPetition')).toEqual(['no-open-request 刑诉法 §253…']);
  });

  test('T183 or leads to a retrial', () => {
    const granted = inForce().act('2026-07-01', 'petitionForRetrial', { by: 'accused' }).act('2026-08-03', 'decideRetrial');
    expect(granted.told()).toMatchObject({
      sets: { 'case.stage': 'retrial' },
      stops: ['case spc-petition-review'],
      answers: ['case retrial-petition'],
    });
  });
});

describe('a wrong name', () => {
  test('T228 it is corrected by a ruling, without a retrial', () => {
    expect(inPrison().act('2026-09-01', 'correctIdentity').told()).toEqual({
      documents: ['更正裁定书'],
      serves: ['accused'],
      tells: ['procuratorate', 'prison', 'detentionCentre', 'corrections'],
    });
    expect(inPrison().act('2026-09-01', 'correctIdentity').facet('case.stage')).toBe('effective');
  });

  test('T228 once the judgment is in force, and by a court', () => {
    expect(judged().refusal('2026-06-18', 'correctIdentity')).toEqual(['not-in-state 刑诉法 §252']);
    expect(inPrison().refusal('2026-09-01', 'correctIdentity', { by: 'prison' })).toEqual(['not-your-act 刑诉法解释 §473']);
    expect(inPrison().refusal('2026-09-01', 'correctIdentity', { form: { right: '' } })).toEqual(['form-incomplete 刑诉法解释 §473']);
  });
});

describe('who reopens', () => {
  test('T184 the president and the judicial committee of the court whose judgment is in force', () => {
    expect(reopened().told()).toEqual({
      sets: { 'case.stage': 'retrial' },
      starts: { 'case cpl-retrial': '2026-11-03' },
      documents: ['再审决定书'],
      tells: ['accused', 'procuratorate', 'victim'],
    });
    expect(inForce().refusal('2026-08-03', 'decideRetrial', { approvals: {} })).toEqual([
      'approval-missing 刑诉法 §253…',
      'approval-missing 刑诉法 §253…',
    ]);
    expect(inForce().refusal('2026-08-03', 'decideRetrial', { approvals: { 'court-president': 'wei' } })).toEqual([
      'approval-missing 刑诉法 §253…',
    ]);
  });

  test('T184 not the first court a judgment of the second instance', () => {
    expect(affirmedOnAppeal().refusal('2026-08-03', 'decideRetrial')).toEqual(['not-in-state 刑诉法 §254(1)']);
    expect(affirmedOnAppeal().refusal('2026-08-03', 'takeUpRetrial', { by: 'higherCourt' })).toEqual([]);
  });

  test.for(['higherCourt', 'highCourt', 'supremeCourt'])('T184 the %s takes a case up, or orders a lower court', (by) => {
    expect(inForce().refusal('2026-08-03', 'takeUpRetrial', { by })).toEqual([]);
    expect(inForce().refusal('2026-08-03', 'orderRetrial', { by })).toEqual([]);
    expect(inForce().refusal('2026-08-03', 'takeUpRetrial', { by: 'court' })).toEqual(['not-your-act 刑诉法 §254(2)…']);
  });

  test('T184 an order to retry goes, as a rule, to another court than before', () => {
    const elsewhere = inForce().act('2026-08-03', 'orderRetrial', { by: 'higherCourt' });
    expect(elsewhere.facet('case.lead')).toBe('court');
    expect(elsewhere.refusal('2026-08-17', 'openRetrial', { ...attended, by: 'court', agency: 'another-court' })).toEqual([]);
    expect(reopened().refusal('2026-08-17', 'openRetrial', { ...attended, by: 'court', agency: 'another-court' })).toEqual([
      'another-agency-handles 刑诉法 §256…',
    ]);
  });

  test('T184 not before the judgment is in force', () => {
    expect(judged().refusal('2026-06-18', 'decideRetrial')).toEqual(['not-in-state 刑诉法 §252']);
    expect(judged().refusal('2026-06-18', 'takeUpRetrial', { by: 'higherCourt' })).toEqual(['not-in-state 刑诉法 §252']);
  });

  test('T185 a higher procuratorate protests; the court that has the protest answers within a month', () => {
    const filed = inForce().act('2026-08-03', 'protestForRetrial');
    expect(filed.told()).toEqual({
      starts: { 'case cpl-retrial-order': '2026-09-03' },
      asks: ['case retrial-protest'],
      documents: ['刑事抗诉书'],
      serves: ['higherCourt'],
      tells: ['accused'],
    });
    expect(filed.act('2026-08-31', 'orderRetrial', { by: 'higherCourt' }).told()).toMatchObject({
      stops: ['case cpl-retrial-order'],
      answers: ['case retrial-protest'],
      starts: { 'case cpl-retrial': '2026-11-30' },
    });
    expect(filed.act('2026-09-04', 'takeUpRetrial', { by: 'higherCourt' }).late()).toContain('takeUpRetrial cpl-retrial-order 2026-09-03');
  });

  test('T185 not the procuratorate of the same level, and not without its chief', () => {
    expect(inForce().refusal('2026-08-03', 'protestForRetrial', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §254(3)…']);
    expect(inForce().refusal('2026-08-03', 'protestForRetrial', { approvals: {} })).toEqual(['approval-missing 刑诉法 §254(3)…']);
    expect(inForce().refusal('2026-08-03', 'protestForRetrial', { by: 'supremeProcuratorate' })).toEqual([]);
  });

  test('T185 a protest is for the court above: the court protested against does not decide on it itself', () => {
    const filed = inForce().act('2026-08-03', 'protestForRetrial');
    expect(filed.refusal('2026-08-10', 'decideRetrial')).toEqual(['not-in-state 刑诉法 §254(4)']);
  });

  test('T185 it may be withdrawn before the retrial', () => {
    const filed = inForce().act('2026-08-03', 'protestForRetrial');
    expect(filed.act('2026-08-10', 'withdrawRetrialProtest').told()).toEqual({
      stops: ['case cpl-retrial-order'],
      answers: ['case retrial-protest'],
      documents: ['撤回抗诉决定书'],
      serves: ['higherCourt'],
    });
    expect(inForce().refusal('2026-08-10', 'withdrawRetrialProtest')).toEqual(['no-open-request 刑诉法解释 §470(1)']);
  });

  test('T186 while a stay of execution is decided nothing is reopened', () => {
    const stayed = heardOnAppeal(appealed(grave, { 甲: ['sentenceToDeath', { form: { sentence: 'death' } }] })).acts(
      ['2026-07-24', 'affirm'],
      ['2026-07-27', 'submitForApproval'],
      ['2026-10-20', 'approveDeath'],
      ['2026-10-26', 'signExecutionOrder'],
      ['2026-10-28', 'stayExecution'],
    );
    expect(stayed.refusal('2026-10-29', 'takeUpRetrial', { by: 'supremeCourt' })).toEqual(['not-in-state 刑诉法 §262(1)']);
  });

  test('T186 a retrial takes the order of execution back', () => {
    const ordered = heardOnAppeal(appealed(grave, { 甲: ['sentenceToDeath', { form: { sentence: 'death' } }] })).acts(
      ['2026-07-24', 'affirm'],
      ['2026-07-27', 'submitForApproval'],
      ['2026-10-20', 'approveDeath'],
      ['2026-10-26', 'signExecutionOrder'],
    );
    const saved = ordered.act('2026-10-28', 'takeUpRetrial', { by: 'supremeCourt' });
    expect(saved.told()).toMatchObject({ sets: { '甲.execution': 'approved' }, stops: ['甲 cpl-death-execution'] });
    expect(saved.refusal('2026-10-29', 'executeDeath', { present: ['procuratorate'] })).toContain('not-in-state 刑诉法 §261(1)');
  });
});

describe('the retrial', () => {
  test('T187 three months, six in all', () => {
    const longer = reopened().act('2026-10-30', 'extendRetrial', { form: { months: 3 } });
    expect(longer.due('cpl-retrial')).toBe('2027-02-03');
    expect(longer.refusal('2027-02-01', 'extendRetrial', { form: { months: 1 } })).toEqual(['extension-used-up 刑诉法 §258(1)']);
    expect(reopened().refusal('2026-10-30', 'extendRetrial', { form: { months: 4 } })).toEqual(['form-incomplete 刑诉法 §258(1)']);
    expect(inForce().refusal('2026-10-30', 'extendRetrial')).toEqual(['not-in-state 刑诉法 §258(1)', 'limit-not-running 刑诉法 §258(1)']);
  });

  test('T187 it is heard by another panel, with the procuratorate there', () => {
    expect(heard(reopened()).told()).toEqual({ sets: { 'case.session': 'running' }, documents: ['法庭笔录'] });
    expect(reopened().refusal('2026-08-17', 'openRetrial', { by: 'court' })).toEqual(['must-be-present 刑诉法 §256(2)']);
    expect(reopened().refusal('2026-08-17', 'openRetrial', { ...attended, ...panelOf('court-judge-1', 'n', 'm') })).toContain(
      'panel-not-fresh 刑诉法 §256(1) 刑诉法解释 §466(1)',
    );
    expect(heard(reopened()).refusal('2026-08-18', 'openRetrial', attended)).toEqual(['not-in-state 刑诉法 §256…']);
  });

  test('T188 a retrial at first instance ends in a judgment open to appeal', () => {
    const judgedAgain = heard(reopened()).acts(
      ['2026-08-19', 'lightenImprisonment', { by: 'court', form: { before: 36, after: 24 } }],
      ['2026-08-24', 'pronounceRetrialOpenToAppeal'],
    );
    expect(judgedAgain.told()).toMatchObject({
      sets: { 'case.stage': 'judged', 'case.session': 'none' },
      starts: { 'case cpl-judgment-service': '2026-08-31' },
      stops: ['case cpl-retrial'],
      documents: ['再审判决书', '再审裁定书'],
    });
    const served = judgedAgain.act('2026-08-24', 'serveJudgment');
    expect(served.due('cpl-appeal-judgment')).toBe('2026-09-03');
    expect(served.refusal('2026-09-01', 'appeal', { on: '甲' })).toEqual([]);
  });

  test('T188 a retrial at second instance is final', () => {
    const done = heard(takenUp()).acts(
      ['2026-08-19', 'lightenImprisonment', { by: 'higherCourt', form: { before: 36, after: 24 } }],
      ['2026-08-24', 'pronounceRetrial'],
    );
    expect(done.told()).toMatchObject({
      sets: { 'case.stage': 'effective', 'case.session': 'none' },
      stops: ['case cpl-retrial'],
      documents: ['再审判决书'],
    });
    expect(done.told().starts).toEqual({ '甲 cpl-execution-delivery': '2026-09-03' });
    expect(done.refusal('2026-08-25', 'appeal', { on: '甲' })).toContain('limit-not-running 刑诉法 §230');
  });

  test('T188 upheld: the judgment stands', () => {
    const upheld = heard(takenUp()).act('2026-08-24', 'upholdOnRetrial');
    expect(upheld.told()).toMatchObject({ sets: { 'case.stage': 'effective' }, stops: ['case cpl-retrial'], documents: ['再审裁定书'] });
    expect(heard(reopened()).refusal('2026-08-24', 'upholdOnRetrial', { by: 'higherCourt' })).toEqual(['not-in-state 刑诉法 §256(1)…']);
    expect(takenUp().refusal('2026-08-10', 'upholdOnRetrial')).toEqual(['not-in-state 刑诉法 §256', 'not-in-state 刑诉法 §256(1)…']);
  });

  test.for([
    ['upholdOnRetrial', takenUp, ['a', 'b', 'c', 'd', 'e'], []],
    ['upholdOnRetrial', takenUp, ['a', 'b', 'c', 'd', 'e', 'f', 'g'], ['panel-size 刑诉法 §183(4) 刑诉法 §256(1) 刑诉法解释 §466']],
    ['pronounceRetrialOpenToAppeal', reopened, ['a', 'b', 'c', 'd', 'e', 'f', 'g'], []],
    ['pronounceRetrialOpenToAppeal', reopened, ['a', 'b', 'c', 'd', 'e'], ['panel-size 刑诉法 §183(1) 刑诉法 §256(1) 刑诉法解释 §466']],
  ] as const)('T189 the panel is that of the instance whose procedure is followed: %s', ([act, begin, judges, refused]) => {
    expect(heard(begin()).refusal('2026-08-24', act, panelOf(...judges))).toEqual(refused);
  });

  test('T189 nobody who judged before judges again', () => {
    const again = heard(takenUp(affirmedOnAppeal()));
    expect(again.refusal('2026-08-24', 'upholdOnRetrial', panelOf('higherCourt-judge-1', 'n', 'm'))).toContain(
      'panel-not-fresh 刑诉法 §183(4) 刑诉法 §256(1) 刑诉法解释 §466',
    );
  });

  test('T190 facts that stay unclear: quashed and sent back, with two months for the first court', () => {
    const back = heard(takenUp()).act('2026-08-24', 'remandOnRetrial');
    expect(back.told()).toMatchObject({
      sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
      starts: { 'case cpl-trial-first': '2026-10-24' },
      stops: ['甲 cpl-execution-delivery', 'case cpl-retrial'],
      documents: ['发回重审裁定书'],
      serves: ['court', 'accused'],
    });
    expect(heard(reopened()).refusal('2026-08-24', 'remandOnRetrial', { by: 'higherCourt' })).toEqual(['not-in-state 刑诉法 §256(1)…']);
  });

  test('T190 acquitted on retrial: free at once', () => {
    const free = heard(takenUp(inPrison())).acts(
      ['2026-08-19', 'acquit', { by: 'higherCourt', form: { ground: 'evidence' } }],
      ['2026-08-24', 'pronounceRetrial'],
    );
    expect(free.told().sets).toMatchObject({ 'case.stage': 'effective', '甲.custody': 'none' });
    expect(free.refusal('2026-08-25', 'closeCase')).toEqual([]);
  });

  test('T190 a death sentence on retrial needs approval like any other', () => {
    const heavier = heard(takenUp(inForce(grave, { 甲: ['sentenceToLife'] }))).acts(
      ['2026-08-19', 'sentenceToDeath', { by: 'higherCourt', form: { sentence: 'death' } }],
      ['2026-08-24', 'pronounceRetrial'],
    );
    expect(heavier.facet('case.stage')).toBe('death-review');
    expect(heavier.told().starts).toEqual({ '甲 spc-death-submission': '2026-09-03' });
  });

  test('T191 petition or protest withdrawn: the retrial ends and the judgment stands', () => {
    const ended = takenUp().act('2026-08-10', 'withdrawFromRetrial');
    expect(ended.told()).toMatchObject({ sets: { 'case.stage': 'effective', 'case.lead': 'court' }, stops: ['case cpl-retrial'] });
    expect(heard(takenUp()).refusal('2026-08-20', 'withdrawFromRetrial')).toEqual([]);
    const revised = heard(takenUp()).act('2026-08-19', 'lightenImprisonment', { by: 'higherCourt', form: { before: 36, after: 24 } });
    expect(revised.refusal('2026-08-20', 'withdrawFromRetrial')).toEqual(['not-in-state 刑诉法解释 §470']);
  });
});

describe('execution during a retrial', () => {
  test('T192 it goes on', () => {
    const serving = takenUp(inPrison());
    expect(serving.facet('accused.execution')).toBe('prison');
    expect(serving.facet('accused.custody')).toBe('serving');
  });

  test('T192 unless the court suspends it', () => {
    const stopped = takenUp(inPrison()).act('2026-08-10', 'suspendExecution', { by: 'higherCourt' });
    expect(stopped.told()).toEqual({
      sets: { '甲.custody': 'none', '甲.execution': 'none' },
      documents: ['中止执行决定书'],
      serves: ['accused', 'prison', 'corrections'],
      tells: ['procuratorate'],
    });
    expect(stopped.refusal('2026-08-11', 'bailAtTrial', { by: 'higherCourt' })).toEqual([]);
    const again = heard(stopped).act('2026-08-24', 'upholdOnRetrial');
    expect(again.told().starts).toEqual({ '甲 cpl-execution-delivery': '2026-09-03' });
  });

  test('T192 outside a retrial no court suspends it, and there must be something to suspend', () => {
    expect(inPrison().refusal('2026-08-10', 'suspendExecution')).toEqual(['not-in-state 刑诉法 §257(2)…']);
    expect(takenUp().refusal('2026-08-10', 'suspendExecution', { by: 'higherCourt' })).toEqual(['not-in-state 刑诉法 §257(2)…']);
  });

  test('T192 what was asked about the execution lapses', () => {
    const asked = inPrison().act('2026-08-01', 'suggestCommutation');
    expect(takenUp(asked).told()).toMatchObject({ answers: ['甲 commutation'], stops: ['甲 pr-commutation'] });
    const revoking = inCorrections().acts(['2026-07-20', 'proposeRevocation']);
    expect(takenUp(revoking).told()).toMatchObject({ answers: ['甲 revocation'], stops: ['甲 cc-revoke'] });
  });

  test('T192 each of several serves on', () => {
    const both = takenUp(inForce(two).act('2026-06-30', 'deliverForImprisonment', { on: '甲' }));
    expect(both.facet('accused.execution', '甲')).toBe('delivered');
    expect(both.due('cpl-execution-delivery', '乙')).toBe('2026-07-06');
  });
});
