import { describe, expect, test } from 'vitest';
import type { More, Story } from './cases-in-tests.ts';
import { appealed, attended, grave, heardOnAppeal, inCourt, inDeathReview, inForce, sentenced } from './trial-in-tests.ts';

const death: More = { form: { sentence: 'death' } };
const panelOf = (...judges: readonly string[]) => ({ panel: judges });

/** Nobody appealed; submitted to the high court on 30 June 2026. */
const submitted = (sentence: 'death' | 'reprieve' = 'death') => inDeathReview(sentence).act('2026-06-30', 'submitToHighCourt');
/** The high court agreed on 20 July: the Supreme People’s Court is asked. */
const agreed = () => submitted().act('2026-07-20', 'agreeToDeath');
/** Death affirmed on appeal on 24 July, and approval asked on the 27th. */
const affirmed = () =>
  heardOnAppeal(appealed(grave, { 甲: ['sentenceToDeath', death] })).acts(['2026-07-24', 'affirm'], ['2026-07-27', 'submitForApproval']);
/** Approved on 20 October 2026. */
const approved = () => affirmed().act('2026-10-20', 'approveDeath').until('2026-10-20');
/** The order signed on Monday 26 October 2026. */
const ordered = () => approved().act('2026-10-26', 'signExecutionOrder');

describe('to the high court', () => {
  test('T171 nobody appealed: the first court submits the case within ten days', () => {
    expect(submitted().told()).toEqual({
      stops: ['甲 spc-death-submission'],
      asks: ['甲 death-review'],
      documents: ['报请复核报告'],
      serves: ['highCourt'],
    });
    expect(inDeathReview().due('spc-death-submission')).toBe('2026-07-06');
    expect(inDeathReview().act('2026-07-07', 'submitToHighCourt').late()).toContain('submitToHighCourt spc-death-submission 2026-07-06');
  });

  test('T171 after a second instance the high court has already judged: nothing is submitted to it', () => {
    const up = heardOnAppeal(appealed(grave, { 甲: ['sentenceToDeath', death] })).act('2026-07-24', 'affirm');
    expect(up.refusal('2026-07-27', 'submitToHighCourt')).toEqual(['not-in-state 刑诉法 §247']);
    expect(inDeathReview().refusal('2026-06-30', 'submitForApproval')).toEqual(['not-in-state 刑诉法 §247(2)']);
  });

  test('T171 no other sentence is reviewed', () => {
    const life = inForce(grave, { 甲: ['sentenceToLife'] });
    expect(life.facet('case.stage')).toBe('effective');
    expect(life.refusal('2026-06-30', 'submitToHighCourt')).toEqual(['not-in-state 刑诉法 §247(1)…', 'not-in-state 刑诉法 §247(1)…']);
  });

  test('T171 the high court agrees: three judges, the judicial committee, the accused questioned', () => {
    expect(agreed().told()).toEqual({
      asks: ['甲 death-approval'],
      answers: ['甲 death-review'],
      documents: ['刑事裁定书', '报请核准死刑报告'],
      serves: ['supremeCourt', 'accused'],
    });
    expect(submitted().refusal('2026-07-20', 'agreeToDeath', panelOf('x', 'y', 'z', 'u', 'v'))).toEqual(['panel-size 刑诉法 §249']);
    expect(submitted().refusal('2026-07-20', 'agreeToDeath', { approvals: {} })).toEqual(['approval-missing 刑诉法 §247(1)…']);
    expect(submitted().refusal('2026-07-20', 'agreeToDeath', { form: { questioned: '' } })).toEqual(['form-incomplete 刑诉法 §247(1)…']);
    expect(inDeathReview().refusal('2026-06-30', 'agreeToDeath')).toEqual(['no-open-request 刑诉法 §247(1)…']);
  });

  test('T172 it does not agree: it takes the case up as a second instance', () => {
    const up = submitted().act('2026-07-20', 'takeUpOnReview');
    expect(up.told()).toEqual({
      sets: { 'case.stage': 'appeal', 'case.lead': 'higherCourt', 'case.session': 'prepared' },
      starts: { 'case cpl-trial-second': '2026-09-20' },
      answers: ['甲 death-review'],
      documents: ['提审决定书'],
      serves: ['court', 'accused'],
      tells: ['higherProcuratorate'],
    });
    expect(submitted('reprieve').refusal('2026-07-20', 'takeUpOnReview')).toEqual(['not-in-state 刑诉法 §247(1)']);
    expect(inDeathReview().refusal('2026-06-30', 'takeUpOnReview')).toEqual(['not-in-state 刑诉法 §247(1)']);
  });

  test.for(['facts', 'fresh', 'sentence'])('T172 or sends it back: %s', (ground) => {
    const back = submitted().act('2026-07-20', 'remandOnReview', { form: { ground } });
    expect(back.told()).toEqual({
      sets: { 'case.stage': 'trial', '甲.standing': 'indicted' },
      starts: { 'case cpl-trial-first': '2026-09-20' },
      answers: ['甲 death-review'],
      documents: ['不予核准裁定书'],
      serves: ['court', 'accused'],
    });
  });

  test('T172 for a breach of procedure it always may', () => {
    expect(submitted('reprieve').act('2026-07-20', 'remandOnReviewForProcedure').facet('case.stage')).toBe('trial');
    expect(inDeathReview().refusal('2026-06-30', 'remandOnReviewForProcedure')).toEqual(['not-in-state 刑诉法 §238…']);
  });

  test('T172 what comes back is never made heavier: a reprieve does not become death', () => {
    const back = submitted('reprieve').acts(
      ['2026-07-20', 'remandOnReview'],
      ['2026-07-27', 'prepareHearing', { form: { day: '2026-08-10' } }],
      ['2026-08-10', 'openHearing', attended],
    );
    expect(back.refusal('2026-08-12', 'sentenceToDeath', death)).toEqual(['not-in-state 刑诉法 §200…']);
    expect(back.refusal('2026-08-12', 'repeatDeathSentence')).toEqual([]);
    expect(back.refusal('2026-08-12', 'lightenLife', { form: { sentence: 'life' } })).toEqual([]);
  });
});

describe('a reprieve', () => {
  test('T173 approved by the high court: in force, delivered in ten days, two years from then', () => {
    const done = submitted('reprieve').act('2026-07-20', 'approveReprieve');
    expect(done.told()).toEqual({
      sets: { '甲.execution': 'approved' },
      starts: { '甲 cpl-execution-delivery': '2026-07-30', '甲 cl-reprieve': '2028-07-20' },
      answers: ['甲 death-review'],
      documents: ['核准死刑缓期执行裁定书'],
      serves: ['court', 'accused'],
    });
    expect(done.until('2026-07-21').facet('case.stage')).toBe('effective');
  });

  test('T173 only the high court approves it, and nobody approves death for it', () => {
    expect(submitted('reprieve').refusal('2026-07-20', 'approveReprieve', { by: 'court' })).toContain('not-your-act 刑诉法 §248…');
    expect(submitted('reprieve').refusal('2026-07-20', 'agreeToDeath')).toEqual(['not-in-state 刑诉法 §247(1)…']);
    expect(submitted('death').refusal('2026-07-20', 'approveReprieve')).toEqual(['not-in-state 刑诉法 §248…']);
  });

  test('T173 not approved: a lighter sentence, never a heavier one', () => {
    const lighter = submitted('reprieve').act('2026-07-20', 'changeReprieve', { form: { sentence: 'life' } });
    expect(lighter.told()).toMatchObject({
      sets: { '甲.sentence': 'life', '甲.execution': 'approved' },
      starts: { '甲 cpl-execution-delivery': '2026-07-30' },
    });
    expect(lighter.running('甲')).not.toContain('cl-reprieve');
    expect(submitted('reprieve').refusal('2026-07-20', 'changeReprieve', { form: { sentence: 'death' } })).toEqual([
      'form-incomplete 刑诉法 §248…',
    ]);
  });

  test('T173 nothing is delivered before approval', () => {
    expect(submitted('reprieve').refusal('2026-07-10', 'deliverForImprisonment')).toEqual(['not-in-state 刑诉法 §259(2).3']);
    const done = submitted('reprieve').act('2026-07-20', 'approveReprieve');
    expect(done.refusal('2026-07-21', 'deliverForImprisonment')).toEqual([]);
  });
});

describe('approval by the Supreme People’s Court', () => {
  test('T174 asked within ten days of the ruling of the second instance', () => {
    expect(affirmed().told()).toEqual({
      stops: ['甲 spc-death-submission'],
      asks: ['甲 death-approval'],
      documents: ['报请核准死刑报告'],
      serves: ['supremeCourt'],
    });
  });

  test('T174 approved by three judges, the accused questioned, the result told to the Supreme People’s Procuratorate', () => {
    expect(affirmed().act('2026-10-20', 'approveDeath').told()).toEqual({
      sets: { '甲.execution': 'approved' },
      answers: ['甲 death-approval'],
      documents: ['核准死刑裁定书'],
      serves: ['highCourt', 'accused'],
      tells: ['supremeProcuratorate'],
    });
    expect(affirmed().refusal('2026-10-20', 'approveDeath', panelOf('x', 'y', 'z', 'u', 'v'))).toEqual(['panel-size 刑诉法 §249']);
    expect(affirmed().refusal('2026-10-20', 'approveDeath', { form: { questioned: '' } })).toEqual(['form-incomplete 刑诉法 §246…']);
  });

  test.for(['highCourt', 'higherCourt', 'court'])('T174 no %s approves death', (by) => {
    expect(affirmed().refusal('2026-10-20', 'approveDeath', { by })).toContain('not-your-act 刑诉法 §246…');
  });

  test('T174 nothing is approved that nobody submitted', () => {
    expect(submitted().refusal('2026-07-10', 'approveDeath')).toEqual(['no-open-request 刑诉法 §246…']);
  });

  test('T174 when everything is approved the judgment is in force', () => {
    expect(approved().facet('case.stage')).toBe('effective');
    expect(affirmed().refusal('2026-10-20', 'completeDeathReview', { by: 'law' })).toEqual(['not-in-state 刑诉法 §259(2).3']);
  });

  test('T175 not approved: a reprieve, life or a term instead', () => {
    const spared = affirmed().act('2026-10-20', 'changeDeathToReprieve');
    expect(spared.told()).toMatchObject({
      sets: { '甲.sentence': 'reprieve', '甲.execution': 'approved' },
      starts: { '甲 cpl-execution-delivery': '2026-10-30', '甲 cl-reprieve': '2028-10-20' },
      answers: ['甲 death-approval'],
    });
    const lighter = affirmed().act('2026-10-20', 'changeDeath', { form: { sentence: 'life' } });
    expect(lighter.told()).toMatchObject({ sets: { '甲.sentence': 'life' }, starts: { '甲 cpl-execution-delivery': '2026-10-30' } });
    expect(lighter.until('2026-10-21').facet('case.stage')).toBe('effective');
  });

  test.for(['facts', 'fresh', 'sentence', 'procedure'])('T175 or sent back to the first instance: %s', (ground) => {
    const back = affirmed().act('2026-10-20', 'remandByDisapproval', { form: { ground } });
    expect(back.told()).toMatchObject({
      sets: { 'case.stage': 'trial', 'case.lead': 'court', 'case.remanded': 'supreme', '甲.standing': 'indicted' },
      starts: { 'case cpl-trial-first': '2026-12-20' },
      answers: ['甲 death-approval'],
      serves: ['court', 'highCourt', 'accused'],
      tells: ['supremeProcuratorate'],
    });
  });

  test('T175 or to the second, if there was one', () => {
    const back = affirmed().act('2026-10-20', 'remandToSecondInstance');
    expect(back.told()).toMatchObject({
      sets: { 'case.stage': 'appeal', 'case.session': 'prepared', 'case.remanded': 'supreme' },
      starts: { 'case cpl-trial-second': '2026-12-20' },
      serves: ['highCourt', 'accused'],
    });
    expect(agreed().refusal('2026-10-20', 'remandToSecondInstance')).toEqual(['not-in-state 刑诉法解释 §430(1)']);
  });

  const triedAgain = (): Story =>
    affirmed().acts(
      ['2026-10-20', 'remandByDisapproval'],
      ['2026-10-26', 'prepareHearing', { form: { day: '2026-11-09' } }],
      ['2026-11-09', 'openHearing', attended],
      ['2026-11-11', 'repeatDeathSentence'],
      ['2026-11-13', 'pronounceJudgment'],
      ['2026-11-13', 'serveJudgment'],
    );

  test('T176 what the Supreme People’s Court sent back is not sent back once more for unclear facts', () => {
    const up = triedAgain().acts(['2026-11-16', 'appeal', { on: '甲' }], ['2026-11-25', 'acceptAppeal']);
    expect(up.refusal('2026-12-01', 'remandForFacts')).toEqual(['not-in-state 刑诉法 §236(2) 刑诉法解释 §405 刑诉法解释 §433']);
    expect(up.refusal('2026-12-01', 'remandForProcedure')).toEqual([]);
  });

  test('T176 nor by the high court in its review', () => {
    const review = triedAgain().until('2026-11-24').act('2026-11-26', 'submitToHighCourt');
    expect(review.refusal('2026-12-01', 'remandOnReview')).toEqual(['not-in-state 刑诉法解释 §433']);
    expect(review.refusal('2026-12-01', 'remandOnReviewForProcedure')).toEqual([]);
  });

  test('T177 the accused dies during the review', () => {
    const dead = affirmed().act('2026-09-01', 'terminateOnReview', { by: 'supremeCourt' });
    expect(dead.told()).toMatchObject({
      sets: { '甲.standing': 'discharged', '甲.sentence': 'none', '甲.custody': 'none' },
      answers: ['甲 death-approval'],
      serves: ['family'],
    });
    expect(dead.until('2026-09-02').facet('case.stage')).toBe('effective');
    expect(inForce().refusal('2026-09-01', 'terminateOnReview')).toEqual(['not-in-state 刑诉法 §16…', 'not-in-state 刑诉法 §16…']);
  });

  test('T178 accomplices with other sentences do not wait for the review', () => {
    const both = inCourt({ accused: { 甲: { gravity: 'life-or-death' }, 乙: {} } }).acts(
      ['2026-06-10', 'sentenceToDeath', { on: '甲', ...death }],
      ['2026-06-10', 'convict', { on: '乙', ...sentenced('imprisonment') }],
      ['2026-06-15', 'pronounceJudgment'],
      ['2026-06-15', 'serveJudgment'],
    );
    const review = both.until('2026-06-26');
    expect(review.told().starts).toEqual({ '甲 spc-death-submission': '2026-07-06', '乙 cpl-execution-delivery': '2026-07-06' });
    expect(review.refusal('2026-07-01', 'deliverForImprisonment', { on: '乙' })).toEqual([]);
    expect(review.refusal('2026-07-01', 'deliverForImprisonment', { on: '甲' })).toEqual(['not-in-state 刑诉法 §259(2).3']);
  });
});

describe('the order, and its execution', () => {
  test('T179 the president of the Supreme People’s Court signs, and seven days run', () => {
    expect(ordered().told()).toEqual({
      sets: { '甲.execution': 'ordered' },
      starts: { '甲 cpl-death-execution': '2026-11-02' },
      documents: ['执行死刑命令'],
      serves: ['court'],
    });
    expect(approved().refusal('2026-10-26', 'signExecutionOrder', { approvals: {} })).toEqual(['approval-missing 刑诉法 §261(1)…']);
    expect(approved().refusal('2026-10-26', 'signExecutionOrder', { by: 'highCourt' })).toContain('not-your-act 刑诉法 §261(1)…');
    expect(affirmed().refusal('2026-08-03', 'signExecutionOrder')).toEqual(['not-in-state 刑诉法 §261(1)…', 'not-in-state 刑诉法 §246']);
  });

  test('T179 the seventh day does not move for a holiday', () => {
    const story = approved().act('2026-12-25', 'signExecutionOrder');
    expect(story.due('cpl-death-execution')).toBe('2027-01-01');
  });

  test('T180 the procuratorate is told three days ahead', () => {
    const told = (at: string) => ordered().act(at, 'notifyOfExecution', { form: { day: '2026-11-02' } });
    expect(told('2026-10-30').told()).toEqual({ documents: ['死刑临场监督通知书'], serves: ['procuratorate'] });
    expect(told('2026-10-31').late()).toContain('notifyOfExecution spc-death-supervision 2026-10-30');
    expect(approved().refusal('2026-10-21', 'notifyOfExecution')).toEqual(['not-in-state 刑诉法 §261(1)']);
  });

  test('T180 carried out under its eyes, the family told; reported in fifteen days', () => {
    const done = ordered().act('2026-10-30', 'executeDeath', { present: ['procuratorate'] });
    expect(done.told()).toEqual({
      sets: { '甲.custody': 'none', '甲.execution': 'ended' },
      starts: { '甲 spc-death-report': '2026-11-16' },
      stops: ['甲 cpl-death-execution'],
      documents: ['执行死刑笔录'],
      tells: ['family'],
    });
    expect(done.act('2026-11-16', 'reportExecution').told()).toEqual({
      stops: ['甲 spc-death-report'],
      documents: ['死刑执行情况报告'],
      serves: ['supremeCourt'],
    });
    expect(done.act('2026-11-17', 'reportExecution').late()).toContain('reportExecution spc-death-report 2026-11-16');
    expect(ordered().refusal('2026-10-30', 'reportExecution')).toEqual(['not-in-state 刑诉法 §263(6)…']);
  });

  test('T180 not without the procuratorate, not without an order, not by another court', () => {
    expect(ordered().refusal('2026-10-30', 'executeDeath')).toEqual(['must-be-present 刑诉法 §263(1) 刑诉法解释 §506']);
    expect(approved().refusal('2026-10-21', 'executeDeath', { present: ['procuratorate'] })).toEqual(['not-in-state 刑诉法 §261(1)']);
    expect(ordered().refusal('2026-10-30', 'executeDeath', { by: 'higherCourt', present: ['procuratorate'] })).toContain(
      'not-your-act 刑诉法 §262(1)…',
    );
    expect(ordered().refusal('2026-10-30', 'executeDeath', { present: ['procuratorate'], form: { identity: '' } })).toEqual([
      'form-incomplete 刑诉法 §262(1)…',
    ]);
  });

  test.for(['error', 'merit', 'pregnant', 'crime', 'accomplice', 'stayed'])(
    'T181 the court stays the execution and reports at once: %s',
    (ground) => {
      const stayed = ordered().act('2026-10-29', 'stayExecution', { form: { ground } });
      expect(stayed.told()).toEqual({
        sets: { '甲.execution': 'approved' },
        stops: ['甲 cpl-death-execution'],
        asks: ['甲 death-stay'],
        documents: ['请求停止执行死刑报告'],
        serves: ['supremeCourt'],
      });
    },
  );

  test('T181 after a stay nobody is executed without a new order', () => {
    const stayed = ordered().act('2026-10-29', 'stayExecution');
    expect(stayed.refusal('2026-10-30', 'executeDeath', { present: ['procuratorate'] })).toEqual(['not-in-state 刑诉法 §261(1)']);
    expect(stayed.refusal('2026-10-30', 'signExecutionOrder')).toEqual(['not-in-state 刑诉法 §262(2)']);
    const goesOn = stayed.act('2026-11-10', 'continueExecution');
    expect(goesOn.told()).toEqual({ answers: ['甲 death-stay'], documents: ['继续执行死刑决定书'], serves: ['court'] });
    expect(goesOn.refusal('2026-11-11', 'executeDeath', { present: ['procuratorate'] })).toEqual(['not-in-state 刑诉法 §261(1)']);
    expect(goesOn.act('2026-11-11', 'signExecutionOrder').due('cpl-death-execution')).toBe('2026-11-18');
  });

  test('T181 a pregnant convict is sentenced to less', () => {
    const stayed = ordered().act('2026-10-29', 'stayExecution', { form: { ground: 'pregnant' } });
    const spared = stayed.act('2026-11-10', 'changeDeath', { form: { sentence: 'life' } });
    expect(spared.told()).toMatchObject({
      sets: { '甲.sentence': 'life' },
      starts: { '甲 cpl-execution-delivery': '2026-11-20' },
      answers: ['甲 death-stay'],
    });
    expect(stayed.refusal('2026-11-10', 'changeDeathToReprieve')).toEqual(['no-open-request 刑诉法 §250…']);
  });

  test('T181 an error found: the approval falls, and the case is tried again', () => {
    const quashed = ordered().acts(['2026-10-29', 'stayExecution'], ['2026-11-10', 'quashAfterStay']);
    expect(quashed.told()).toMatchObject({
      sets: { 'case.stage': 'trial', '甲.standing': 'indicted', '甲.execution': 'none' },
      starts: { 'case cpl-trial-first': '2027-01-10' },
      answers: ['甲 death-stay'],
      documents: ['停止执行死刑裁定书', '发回重审裁定书'],
    });
    expect(ordered().refusal('2026-10-29', 'quashAfterStay')).toEqual(['no-open-request 刑诉法 §262(1)…']);
    expect(ordered().act('2026-10-29', 'stayExecution').refusal('2026-11-10', 'quashAfterStay', { by: 'highCourt' })).toContain(
      'not-your-act 刑诉法 §262(1)…',
    );
  });

  test('T181 there is nothing to stay before an order', () => {
    expect(approved().refusal('2026-10-21', 'stayExecution')).toEqual(['not-in-state 刑诉法 §262(1)…']);
    expect(ordered().refusal('2026-10-29', 'continueExecution')).toEqual(['no-open-request 刑诉法 §262(2)…']);
  });

  test('T181 an execution that is late is seen', () => {
    expect(ordered().overdue('2026-11-03')).toEqual(['甲 cpl-death-execution']);
  });
});
