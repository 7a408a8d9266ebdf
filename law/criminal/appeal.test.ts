import { describe, expect, test } from 'vitest';
import type { Story } from './cases-in-tests.ts';
import {
  appealed,
  attended,
  found,
  grave,
  heardOnAppeal,
  inCourt,
  inForce,
  judged,
  minor,
  pleaded,
  adult,
  prepared,
  privateJudged,
  protested,
  sentenced,
  two,
} from './trial-in-tests.ts';

const panelOf = (...judges: readonly string[]) => ({ panel: judges });

/** Judgment served on another day. */
const servedOn = (day: string) => found().acts(['2026-06-15', 'pronounceJudgment'], [day, 'serveJudgment']);

describe('who may appeal, and when', () => {
  test.for(['accused', 'guardian'])('T148 the %s appeals in their own right', (by) => {
    expect(judged().act('2026-06-18', 'appeal', { by, on: '甲' }).told()).toEqual({
      asks: ['甲 appeal'],
      documents: ['上诉状'],
      serves: ['court'],
      tells: ['procuratorate', 'victim'],
    });
  });

  test.for(['written', 'oral'])('T148 an appeal may be %s', (form) => {
    expect(judged().refusal('2026-06-18', 'appeal', { on: '甲', form: { form } })).toEqual([]);
  });

  test.for(['counsel', 'family'])('T148 the %s appeals with the consent of the accused, and not without', (by) => {
    expect(judged().act('2026-06-18', 'appealOnBehalf', { by, on: '甲' }).pending()).toEqual(['甲 appeal']);
    expect(judged().refusal('2026-06-18', 'appealOnBehalf', { by, on: '甲', form: { consent: '' } })).toEqual([
      'form-incomplete 刑诉法 §227(1)…',
    ]);
    expect(judged().refusal('2026-06-18', 'appeal', { by, on: '甲' })).toEqual(['not-your-act 刑诉法 §227…']);
  });

  test('T148 a victim in a public prosecution does not appeal, and no agency appeals for the accused', () => {
    expect(judged({ victims: ['李'] }).refusal('2026-06-18', 'appeal', { by: 'victim', on: '甲' })).toEqual(['not-your-act 刑诉法 §227…']);
    expect(judged().refusal('2026-06-18', 'appeal', { by: 'procuratorate', on: '甲' })).toEqual(['not-your-act 刑诉法 §227…']);
    expect(judged({ victims: ['李'] }).refusal('2026-06-18', 'appealByPrivateProsecutor')).toEqual(['not-in-state 刑诉法 §227(1)…']);
  });

  test('T148 whoever was acquitted may appeal as well', () => {
    expect(judged(undefined, { 甲: ['acquit'] }).refusal('2026-06-18', 'appeal', { on: '甲' })).toEqual([]);
  });

  test('T149 ten days from the day after service: the tenth is in time, the eleventh is not', () => {
    expect(judged().due('cpl-appeal-judgment')).toBe('2026-06-25');
    expect(judged().refusal('2026-06-25', 'appeal', { on: '甲' })).toEqual([]);
    expect(judged().refusal('2026-06-26', 'appeal', { on: '甲' })).toEqual(['not-in-state 刑诉法 §227…', 'limit-not-running 刑诉法 §230']);
  });

  test('T149 the tenth day is a Saturday: Monday, though the appellant is in custody', () => {
    const story = servedOn('2026-06-17');
    expect(story.facet('accused.custody')).toBe('arrested');
    expect(story.due('cpl-appeal-judgment')).toBe('2026-06-29');
    expect(story.derivation('cpl-appeal-judgment')).toContain('刑诉法 §105(4)');
    expect(story.refusal('2026-06-29', 'appeal', { on: '甲' })).toEqual([]);
    expect(story.refusal('2026-06-30', 'appeal', { on: '甲' })).not.toEqual([]);
  });

  test('T149 the tenth day falls into the National Day week: the first day after it', () => {
    expect(servedOn('2026-09-23').due('cpl-appeal-judgment')).toBe('2026-10-08');
  });

  test('T149 the time does not begin before service', () => {
    const unserved = found().act('2026-06-15', 'pronounceJudgment');
    expect(unserved.refusal('2026-06-16', 'appeal', { on: '甲' })).toEqual(['limit-not-running 刑诉法 §230']);
    expect(inCourt().refusal('2026-06-10', 'appeal', { on: '甲' })).toEqual([
      'not-in-state 刑诉法 §227…',
      'limit-not-running 刑诉法 §230',
      'not-in-state 刑诉法 §227…',
    ]);
  });

  test('T149 one appeal is enough', () => {
    const once = judged().act('2026-06-18', 'appeal', { on: '甲' });
    expect(once.refusal('2026-06-19', 'appeal', { on: '甲' })).toEqual(['request-already-open 刑诉法 §227…']);
    expect(once.refusal('2026-06-19', 'appealOnBehalf', { by: 'counsel', on: '甲' })).toEqual(['request-already-open 刑诉法 §227(1)…']);
  });

  test('T150 the last word within the time counts: withdrawn, appealed again, withdrawn', () => {
    const back = judged().acts(['2026-06-18', 'appeal', { on: '甲' }], ['2026-06-22', 'withdrawAppeal', { on: '甲' }]);
    expect(back.told()).toEqual({ answers: ['甲 appeal'], documents: ['撤回上诉申请书'], serves: ['court'] });
    const again = back.act('2026-06-24', 'appeal', { on: '甲' });
    expect(again.pending()).toEqual(['甲 appeal']);
    expect(again.act('2026-06-25', 'withdrawAppeal', { on: '甲' }).until('2026-06-26').facet('case.stage')).toBe('effective');
  });

  test('T150 withdrawn in time, the judgment is in force when the time is over, not earlier', () => {
    const back = judged().acts(['2026-06-18', 'appeal', { on: '甲' }], ['2026-06-19', 'withdrawAppeal', { on: '甲' }]);
    expect(back.until('2026-06-25').facet('case.stage')).toBe('judged');
    expect(back.until('2026-06-26').facet('case.stage')).toBe('effective');
  });

  test('T150 what nobody appealed cannot be withdrawn, and after the time it needs the court', () => {
    expect(judged().refusal('2026-06-18', 'withdrawAppeal', { on: '甲' })).toEqual(['no-open-request 刑诉法解释 §378(2)…']);
    expect(appealed().refusal('2026-06-30', 'withdrawAppeal', { on: '甲' })).toEqual([
      'not-in-state 刑诉法解释 §378(2)…',
      'limit-not-running 刑诉法 §230',
    ]);
    expect(judged().act('2026-06-18', 'appeal', { on: '甲' }).refusal('2026-06-19', 'withdrawAppeal', { on: '甲', by: 'counsel' })).toEqual(
      ['not-your-act 刑诉法解释 §378(2)…'],
    );
  });
});

describe('protest', () => {
  test('T151 the procuratorate of the same level protests, by its chief, within the ten days', () => {
    expect(judged().act('2026-06-18', 'fileProtest').told()).toEqual({
      asks: ['case protest'],
      documents: ['刑事抗诉书'],
      serves: ['court', 'higherProcuratorate'],
      tells: ['accused', 'victim'],
    });
    expect(judged().refusal('2026-06-18', 'fileProtest', { approvals: {} })).toEqual(['approval-missing 刑诉法 §228…']);
    expect(judged().refusal('2026-06-18', 'fileProtest', { by: 'higherProcuratorate' })).toEqual(['not-your-act 刑诉法 §228…']);
    expect(judged().refusal('2026-06-26', 'fileProtest')).toContain('limit-not-running 刑诉法 §230');
  });

  test.for(['heavier', 'lighter'])('T151 it may ask for a %s outcome', (against) => {
    expect(judged().refusal('2026-06-18', 'fileProtest', { form: { against } })).toEqual([]);
  });

  test('T151 the procuratorate, or the one above it, takes it back in time', () => {
    const filed = judged().act('2026-06-18', 'fileProtest');
    expect(filed.act('2026-06-22', 'withdrawProtest').told()).toEqual({
      answers: ['case protest'],
      documents: ['撤回抗诉决定书'],
      serves: ['court'],
    });
    expect(filed.refusal('2026-06-22', 'withdrawProtest', { by: 'higherProcuratorate' })).toEqual([]);
    expect(filed.refusal('2026-06-26', 'withdrawProtest')).toContain('limit-not-running 刑诉法 §230');
  });

  test('T151 nobody else takes back the protest of the procuratorate', () => {
    const filed = judged({ victims: ['李'] }).act('2026-06-18', 'fileProtest');
    expect(filed.refusal('2026-06-22', 'withdrawProtest', { by: 'victim' })).toEqual(['not-your-act 刑诉法 §232(2)…']);
    expect(filed.refusal('2026-06-22', 'withdrawPrivateAppeal', { by: 'victim' })).toEqual(['not-in-state 刑诉法解释 §378(2)…']);
  });

  test('T151 there is no protest in a private prosecution here; its prosecutor appeals, and takes it back', () => {
    expect(privateJudged().refusal('2026-03-30', 'fileProtest')).toEqual(['not-in-state 刑诉法 §228…']);
    const up = privateJudged().act('2026-03-30', 'appealByPrivateProsecutor');
    expect(up.told()).toEqual({ asks: ['case protest'], documents: ['上诉状'], serves: ['court'], tells: ['accused'] });
    expect(up.refusal('2026-03-31', 'withdrawProtest')).toEqual(['not-in-state 刑诉法 §232(2)…']);
    expect(up.act('2026-03-31', 'withdrawPrivateAppeal').told()).toEqual({
      answers: ['case protest'],
      documents: ['撤回上诉申请书'],
      serves: ['court'],
    });
    expect(privateJudged().refusal('2026-03-31', 'withdrawPrivateAppeal')).toEqual(['no-open-request 刑诉法解释 §378(2)…']);
  });

  test('T151 the tenth day is the last day of the Qingming holiday: the day after it', () => {
    expect(privateJudged().due('cpl-appeal-judgment')).toBe('2026-04-07');
  });
});

describe('the victim asks for a protest', () => {
  const asked = () => judged({ victims: ['李'] }).act('2026-06-17', 'askForProtest', { on: '李' });

  test('T152 within five days, and the procuratorate answers in five', () => {
    expect(asked().told()).toEqual({
      starts: { '李 cpl-protest-reply': '2026-06-22' },
      stops: ['李 cpl-victim-asks-protest'],
      asks: ['李 protest-request'],
      documents: ['抗诉请求书'],
      serves: ['procuratorate'],
    });
  });

  test('T152 the answer is no, with reasons', () => {
    expect(asked().act('2026-06-22', 'refuseProtest', { on: '李' }).told()).toEqual({
      stops: ['李 cpl-protest-reply'],
      answers: ['李 protest-request'],
      documents: ['抗诉请求答复书'],
      serves: ['victim'],
    });
    expect(asked().refusal('2026-06-22', 'refuseProtest', { on: '李', form: { reasons: '' } })).toEqual(['form-incomplete 刑诉法 §229…']);
    expect(asked().act('2026-06-23', 'refuseProtest', { on: '李' }).late()).toContain('refuseProtest cpl-protest-reply 2026-06-22');
  });

  test('T152 or a protest, which answers everybody who asked', () => {
    const both = judged({ victims: ['李', '赵'] }).acts(
      ['2026-06-17', 'askForProtest', { on: '李' }],
      ['2026-06-17', 'askForProtest', { on: '赵' }],
      ['2026-06-22', 'fileProtest'],
    );
    expect(both.told()).toMatchObject({ asks: ['case protest'], answers: ['李 protest-request', '赵 protest-request'] });
  });

  test('T152 a request after the five days is for the procuratorate to take or leave, while the judgment may still be appealed', () => {
    const late = judged({ victims: ['李'] }).act('2026-06-24', 'askForProtest', { on: '李' });
    expect(late.late()).not.toContain('askForProtest cpl-victim-asks-protest 2026-06-22');
    expect(late.pending()).toEqual(['李 protest-request']);
    expect(inForce({ victims: ['李'] }).refusal('2026-06-29', 'askForProtest', { on: '李' })).toEqual(['not-in-state 刑诉法 §229…']);
  });

  test('T152 there is nothing to ask against before judgment, and nobody to ask in a private prosecution', () => {
    const withdrawn = inCourt({ victims: ['李'] }).acts(['2026-06-09', 'requestIndictmentWithdrawal'], ['2026-06-11', 'allowWithdrawal']);
    expect(withdrawn.refusal('2026-06-12', 'askForProtest', { on: '李' })).toEqual(['not-in-state 刑诉法 §229']);
    expect(privateJudged().refusal('2026-03-26', 'askForProtest', { on: '李' })).toEqual(['not-in-state 刑诉法 §229…']);
    expect(judged({ victims: ['李'] }).refusal('2026-06-17', 'refuseProtest', { on: '李' })).toEqual(['no-open-request 刑诉法 §229…']);
  });
});

describe('nobody appeals', () => {
  test('T153 the judgment is in force when the time is over: imprisonment is delivered within ten days', () => {
    expect(inForce().told()).toEqual({
      sets: { 'case.stage': 'effective', '甲.arrest': 'none' },
      starts: { '甲 cpl-execution-delivery': '2026-07-06' },
      stops: ['case cpl-appeal-judgment'],
    });
  });

  test('T153 a suspended sentence: the place is told in five days, the convict reports in ten', () => {
    const free = inForce(undefined, { 甲: ['convict', sentenced('community')] });
    expect(free.told().starts).toEqual({
      '甲 cpl-execution-delivery': '2026-07-06',
      '甲 cc-notify': '2026-07-01',
      '甲 cc-report': '2026-07-06',
    });
  });

  test('T153 the law does it, and nobody before the time', () => {
    expect(judged().refusal('2026-06-24', 'takeEffect', { by: 'law' })).toEqual(['limit-not-running 刑诉法 §230']);
    expect(judged().refusal('2026-06-24', 'takeEffect', { by: 'court' })).toEqual([
      'not-your-act 刑诉法 §259(2).1…',
      'limit-not-running 刑诉法 §230',
    ]);
  });

  test.for(['death', 'reprieve'])('T153 a sentence of %s is not in force: it goes to review, submitted within ten days', (sentence) => {
    const up = inForce(grave, { 甲: ['sentenceToDeath', { form: { sentence } }] });
    expect(up.told()).toEqual({
      sets: { 'case.stage': 'death-review', '甲.arrest': 'none' },
      starts: { '甲 spc-death-submission': '2026-07-06' },
      stops: ['case cpl-appeal-judgment'],
    });
  });

  test('T153 one of two appeals: the judgment is in force for neither', () => {
    const one = judged(two).act('2026-06-18', 'appeal', { on: '乙' }).until('2026-06-26');
    expect(one.facet('case.stage')).toBe('appeal');
    expect(one.running('甲')).toEqual([]);
  });
});

describe('the case goes up', () => {
  const over = () => judged().act('2026-06-18', 'appeal', { on: '甲' }).until('2026-06-26');

  test('T154 when the time is over the file goes up within three days', () => {
    expect(over().told()).toEqual({
      sets: { 'case.stage': 'appeal', 'case.lead': 'higherCourt' },
      starts: { 'case spc-appeal-forward': '2026-06-29' },
      stops: ['case cpl-appeal-judgment'],
      asks: ['case second-instance'],
    });
    expect(over().act('2026-06-29', 'forwardAppeal').told()).toEqual({
      stops: ['case spc-appeal-forward'],
      documents: ['移送上诉、抗诉案件函'],
      serves: ['higherCourt'],
      tells: ['procuratorate', 'accused', 'victim'],
    });
    expect(over().act('2026-06-30', 'forwardAppeal').late()).toContain('forwardAppeal spc-appeal-forward 2026-06-29');
  });

  test('T154 the higher court accepts it, and has two months', () => {
    expect(appealed().told()).toEqual({
      sets: { 'case.session': 'prepared' },
      starts: { 'case cpl-trial-second': '2026-08-29' },
      answers: ['case second-instance'],
      documents: ['受理案件通知书'],
      tells: ['court', 'accused', 'counsel', 'higherProcuratorate'],
    });
    expect(over().refusal('2026-06-29', 'acceptAppeal', { by: 'court' })).toEqual(['not-your-act 刑诉法 §233…']);
    expect(judged().refusal('2026-06-18', 'acceptAppeal')).toEqual(['no-open-request 刑诉法 §233…']);
    expect(appealed().refusal('2026-06-30', 'forwardAppeal')).toEqual(['no-open-request 刑诉法 §231…']);
  });

  test('T154 the law sends it up: not before the time is over, not unappealed, and no agency in its place', () => {
    const filed = judged().act('2026-06-18', 'appeal', { on: '甲' });
    expect(filed.refusal('2026-06-25', 'enterSecondInstance', { by: 'law' })).toEqual(['limit-not-running 刑诉法 §230']);
    expect(judged().refusal('2026-06-25', 'enterSecondInstance', { by: 'law' })).toEqual([
      'limit-not-running 刑诉法 §230',
      'not-in-state 刑诉法 §231(1)…',
    ]);
    expect(filed.refusal('2026-06-25', 'enterSecondInstance', { by: 'court' })).toContain('not-your-act 刑诉法 §231(1)…');
    expect(judged().refusal('2026-06-25', 'enterDeathReview', { by: 'law' })).toEqual([
      'limit-not-running 刑诉法 §230',
      'not-in-state 刑诉法 §247(1)…',
    ]);
  });

  test('T154 nothing is decided up there before acceptance', () => {
    expect(over().refusal('2026-06-29', 'affirm')).toContain('not-in-state 刑诉法 §233…');
    expect(over().refusal('2026-06-29', 'notifyFileReading')).toEqual([
      'not-in-state 刑诉法 §235…',
      'not-in-state 刑诉法 §235…',
      'limit-not-running 刑诉法 §235…',
    ]);
  });
});

describe('second instance: reading and hearing', () => {
  test('T155 the procuratorate reads the file within a month, from the last of June to the last of July, which does not count', () => {
    const reading = appealed().act('2026-06-30', 'notifyFileReading');
    expect(reading.told()).toEqual({
      starts: { 'case cpl-second-instance-file-reading': '2026-07-31' },
      counts: { 'case cpl-trial-second': 'suspended' },
      asks: ['case file-reading'],
      documents: ['阅卷通知书'],
      serves: ['higherProcuratorate'],
    });
    const read = reading.act('2026-07-10', 'returnFile');
    expect(read.told()).toEqual({
      sets: { 'case.session': 'read' },
      stops: ['case cpl-second-instance-file-reading'],
      counts: { 'case cpl-trial-second': '2026-09-08' },
      answers: ['case file-reading'],
      serves: ['higherCourt'],
    });
    expect(read.derivation('cpl-trial-second')).toContain('刑诉法 §235');
    expect(reading.act('2026-08-03', 'returnFile').late()).toContain('returnFile cpl-second-instance-file-reading 2026-07-31');
  });

  test('T155 no hearing before the file was read', () => {
    expect(appealed().refusal('2026-07-20', 'hearAppeal', attended)).toEqual(['not-in-state 刑诉法 §235']);
    const reading = appealed().act('2026-06-30', 'notifyFileReading');
    expect(reading.refusal('2026-07-20', 'hearAppeal', attended)).toEqual(['not-in-state 刑诉法 §183(4)…', 'not-in-state 刑诉法 §235']);
  });

  test('T155 a private case has no file for the procuratorate to read', () => {
    const up = privateJudged().act('2026-03-30', 'appealByPrivateProsecutor').act('2026-04-09', 'acceptAppeal');
    expect(up.refusal('2026-04-20', 'hearAppeal', { present: ['accused'] })).toEqual([]);
  });

  test('T156 the hearing: prosecutor of the higher level, accused, three or five judges', () => {
    const read = appealed().acts(['2026-06-30', 'notifyFileReading'], ['2026-07-10', 'returnFile']);
    expect(read.act('2026-07-20', 'hearAppeal', attended).told()).toEqual({ sets: { 'case.session': 'running' }, documents: ['法庭笔录'] });
    expect(read.refusal('2026-07-20', 'hearAppeal', { present: ['accused'] })).toEqual(['must-be-present 刑诉法 §235']);
    expect(read.refusal('2026-07-20', 'hearAppeal', { present: ['higherProcuratorate'] })).toEqual([
      'must-be-present 刑诉法 §190(1) 刑诉法 §242',
    ]);
    expect(read.refusal('2026-07-20', 'hearAppeal', { ...attended, ...panelOf('x', 'y', 'z', 'u', 'v') })).toEqual([]);
    expect(read.refusal('2026-07-20', 'hearAppeal', { ...attended, ...panelOf('x') })).toEqual(['panel-size 刑诉法 §183(4)']);
    expect(read.refusal('2026-07-20', 'hearAppeal', { ...attended, ...panelOf('1', '2', '3', '4', '5', '6', '7') })).toEqual([
      'panel-size 刑诉法 §183(4)',
    ]);
  });

  test('T156 the guardian of a minor is at the hearing of the appeal', () => {
    const read = appealed(minor).acts(['2026-06-30', 'notifyFileReading'], ['2026-07-10', 'returnFile']);
    expect(read.refusal('2026-07-20', 'hearAppeal', { present: ['higherProcuratorate', 'accused'] })).toEqual([
      'must-be-present 刑诉法 §281(1)',
    ]);
  });

  test('T157 an appeal may be decided without a hearing, after questioning', () => {
    const questioned = appealed().act('2026-07-01', 'questionOnAppeal');
    expect(questioned.told()).toEqual({ sets: { 'case.session': 'running' }, documents: ['讯问笔录'] });
    expect(questioned.refusal('2026-07-02', 'affirm')).toEqual([]);
    expect(appealed().refusal('2026-07-01', 'questionOnAppeal', { form: { opinions: '' } })).toEqual(['form-incomplete 刑诉法 §234(2)…']);
  });

  test('T157 a protest, and a sentence of death with or without reprieve, are heard in court', () => {
    const reason = ['not-in-state 刑诉法 §234(1).2 刑诉法 §234(1).3'];
    expect(protested().refusal('2026-07-01', 'questionOnAppeal')).toEqual(reason);
    for (const sentence of ['death', 'reprieve']) {
      const up = appealed(grave, { 甲: ['sentenceToDeath', { form: { sentence } }] });
      expect(up.refusal('2026-07-01', 'questionOnAppeal')).toEqual(reason);
    }
    const life = appealed(grave, { 甲: ['sentenceToLife'] });
    expect(life.refusal('2026-07-01', 'questionOnAppeal')).toEqual([]);
  });

  test('T157 also where only the accomplice of somebody sentenced to death appealed', () => {
    const both = inCourt({ accused: { 甲: {}, 乙: { gravity: 'life-or-death' } } }).acts(
      ['2026-06-10', 'convict', { on: '甲', ...sentenced('imprisonment') }],
      ['2026-06-10', 'sentenceToDeath', { on: '乙', form: { sentence: 'death' } }],
      ['2026-06-15', 'pronounceJudgment'],
      ['2026-06-15', 'serveJudgment'],
      ['2026-06-18', 'appeal', { on: '甲' }],
      ['2026-06-29', 'acceptAppeal'],
    );
    expect(both.refusal('2026-07-01', 'questionOnAppeal')).toEqual(['not-in-state 刑诉法 §234(1).2 刑诉法 §234(1).3']);
  });

  test('T158 two months, two more by the high court once, then the Supreme People’s Court', () => {
    const longer = appealed().act('2026-08-20', 'extendAppealByHighCourt');
    expect(longer.told()).toEqual({
      counts: { 'case cpl-trial-second': '2026-10-29' },
      documents: ['延长审限批复'],
      serves: ['higherCourt'],
    });
    expect(longer.refusal('2026-10-20', 'extendAppealByHighCourt')).toEqual(['extension-used-up 刑诉法 §243(1)']);
    const further = longer.act('2026-10-20', 'extendAppealBySupremeCourt', { form: { months: 2 } });
    expect(further.due('cpl-trial-second')).toBe('2026-12-29');
    expect(further.refusal('2026-12-20', 'extendAppealBySupremeCourt', { form: { months: 1 } })).toEqual([]);
    expect(further.refusal('2026-12-20', 'extendAppealBySupremeCourt', { form: { months: 4 } })).toEqual([
      'form-incomplete 刑诉法 §243(1)',
    ]);
  });

  test('T158 the court of second instance does not prolong its own time, and a first instance has no such extension', () => {
    expect(appealed().refusal('2026-08-20', 'extendAppealByHighCourt', { by: 'higherCourt' })).toEqual(['not-your-act 刑诉法 §243(1)']);
    expect(inCourt().refusal('2026-07-01', 'extendAppealByHighCourt')).toEqual([
      'not-in-state 刑诉法 §243(1)',
      'limit-not-running 刑诉法 §243(1)',
    ]);
  });
});

describe('second instance: decisions', () => {
  const heard = (...verdict: Parameters<typeof appealed>) => heardOnAppeal(appealed(...verdict));

  test('T159 affirmed: final, in force, and delivered within ten days', () => {
    expect(heard().act('2026-07-24', 'affirm').told()).toEqual({
      sets: { 'case.stage': 'effective', 'case.session': 'none', '甲.arrest': 'none' },
      starts: { '甲 cpl-execution-delivery': '2026-08-03' },
      stops: ['case cpl-trial-second'],
      answers: ['甲 appeal'],
      documents: ['刑事裁定书'],
      serves: ['accused', 'higherProcuratorate', 'counsel', 'victim'],
      tells: ['court', 'detentionCentre'],
    });
  });

  test('T159 not before a hearing or questioning, and not by the court of first instance', () => {
    expect(appealed().refusal('2026-07-01', 'affirm')).toEqual(['not-in-state 刑诉法 §234', 'not-in-state 刑诉法 §233…']);
    expect(heard().refusal('2026-07-24', 'affirm', { by: 'court' })).toContain('not-your-act 刑诉法 §233…');
    expect(heard().refusal('2026-07-24', 'affirm', panelOf('x', 'y'))).toEqual(['panel-size 刑诉法 §183(4)']);
  });

  test('T159 what was revised is not affirmed, and what was not revised is not pronounced as revised', () => {
    expect(heard().refusal('2026-07-24', 'pronounceRevision')).toEqual(['not-in-state 刑诉法 §236(1)']);
    const revised = heard().act('2026-07-22', 'lightenImprisonment', { by: 'higherCourt', form: { before: 36, after: 24 } });
    expect(revised.refusal('2026-07-24', 'affirm')).toEqual(['not-in-state 刑诉法 §233…']);
    expect(revised.act('2026-07-24', 'pronounceRevision').told()).toMatchObject({
      sets: { 'case.stage': 'effective' },
      starts: { '甲 cpl-execution-delivery': '2026-08-03' },
      documents: ['刑事判决书'],
    });
  });

  test('T160 death affirmed goes to the Supreme People’s Court for approval', () => {
    const up = heard(grave, { 甲: ['sentenceToDeath', { form: { sentence: 'death' } }] }).act('2026-07-24', 'affirm');
    expect(up.facet('case.stage')).toBe('death-review');
    expect(up.told().starts).toEqual({ '甲 spc-death-submission': '2026-08-03' });
    expect(up.told().starts).not.toHaveProperty('甲 cpl-execution-delivery');
  });

  test('T160 a reprieve affirmed by the high court needs nobody else: its two years begin', () => {
    const done = heard(grave, { 甲: ['sentenceToDeath', { form: { sentence: 'reprieve' } }] }).act('2026-07-24', 'affirm');
    expect(done.told()).toMatchObject({
      sets: { 'case.stage': 'effective', '甲.execution': 'approved' },
      starts: { '甲 cpl-execution-delivery': '2026-08-03', '甲 cl-reprieve': '2028-07-24' },
    });
  });

  test('T160 death changed to a reprieve on appeal is final too', () => {
    const revised = heard(grave, { 甲: ['sentenceToDeath', { form: { sentence: 'death' } }] }).acts(
      ['2026-07-22', 'lightenDeath', { by: 'higherCourt', form: { sentence: 'reprieve' } }],
      ['2026-07-24', 'pronounceRevision'],
    );
    expect(revised.facet('case.stage')).toBe('effective');
    expect(revised.facet('accused.execution')).toBe('approved');
  });

  test('T161 sent back for unclear facts: two months anew before the first court, the accused on trial again', () => {
    expect(appealed().act('2026-07-01', 'remandForFacts').told()).toEqual({
      sets: { 'case.stage': 'trial', 'case.lead': 'court', 'case.session': 'none', 'case.remanded': 'yes', '甲.standing': 'indicted' },
      starts: { 'case cpl-trial-first': '2026-09-01' },
      stops: ['case cpl-trial-second'],
      answers: ['甲 appeal'],
      documents: ['发回重审裁定书'],
      serves: ['court', 'accused', 'higherProcuratorate'],
    });
    expect(appealed().act('2026-07-01', 'remandForFacts').facet('accused.custody')).toBe('arrested');
  });

  /** Sent back, tried anew and appealed again by the accused. */
  const secondAppeal = (first: string, day = '2026-07-01'): Story =>
    appealed().acts(
      [day, first],
      ['2026-07-06', 'prepareHearing', { form: { day: '2026-07-20' } }],
      ['2026-07-20', 'openHearing', attended],
      ['2026-07-22', 'repeatSentence'],
      ['2026-07-24', 'pronounceJudgment'],
      ['2026-07-24', 'serveJudgment'],
      ['2026-07-27', 'appeal', { on: '甲' }],
      ['2026-08-05', 'acceptAppeal'],
    );

  test('T161 sent back for unclear facts once only', () => {
    const again = secondAppeal('remandForFacts');
    expect(again.refusal('2026-08-10', 'remandForFacts')).toEqual(['not-in-state 刑诉法 §236(2) 刑诉法解释 §405 刑诉法解释 §433']);
    expect(again.act('2026-08-10', 'questionOnAppeal').refusal('2026-08-12', 'affirm')).toEqual([]);
  });

  test('T162 for a breach of procedure as often as there is one', () => {
    const again = secondAppeal('remandForFacts');
    expect(again.refusal('2026-08-10', 'remandForProcedure')).toEqual([]);
    const breached = secondAppeal('remandForProcedure');
    expect(breached.refusal('2026-08-10', 'remandForProcedure')).toEqual([]);
    expect(breached.refusal('2026-08-10', 'remandForFacts')).toEqual([]);
  });

  test.for(['openness', 'recusal', 'rights', 'court', 'other'])('T162 a breach of article 238: %s', (breach) => {
    expect(appealed().refusal('2026-07-01', 'remandForProcedure', { form: { breach } })).toEqual([]);
  });

  test('T162 a mistake that touches no fairness is no breach', () => {
    expect(appealed().refusal('2026-07-01', 'remandForProcedure', { form: { breach: 'typing' } })).toEqual([
      'form-incomplete 刑诉法 §238…',
    ]);
  });

  test('T163 another panel tries the case that came back', () => {
    const back = appealed().acts(
      ['2026-07-01', 'remandForFacts'],
      ['2026-07-06', 'prepareHearing', { form: { day: '2026-07-20' } }],
      ['2026-07-20', 'openHearing', attended],
      ['2026-07-22', 'repeatSentence'],
    );
    expect(back.refusal('2026-07-24', 'pronounceJudgment', panelOf('court-judge-1', 'n', 'm'))).toEqual([
      'panel-not-fresh 刑诉法 §183(1) 刑诉法 §239',
    ]);
    expect(back.refusal('2026-07-24', 'pronounceJudgment', panelOf('l', 'n', 'm'))).toEqual([]);
  });

  test('T163 whoever judged alone on the fast track does not sit in that panel, and the procedure is ordinary now', () => {
    const fast = pleaded(adult).acts(
      ['2026-05-22', 'acceptForFastTrack'],
      ['2026-05-25', 'prepareSimpleHearing', { form: { day: '2026-05-26' } }],
      ['2026-05-26', 'openHearing', { ...attended, people: ['sun', 'clerk'] }],
      ['2026-05-26', 'convict', sentenced('imprisonment', 12)],
      ['2026-05-26', 'pronounceAlone', { people: ['sun', 'clerk'] }],
      ['2026-05-26', 'serveJudgment'],
      ['2026-05-28', 'appeal', { on: '甲' }],
      ['2026-06-08', 'acceptAppeal'],
      ['2026-06-15', 'remandForFacts'],
    );
    expect(fast.facet('case.mode')).toBe('ordinary');
    const back = fast.acts(
      ['2026-06-16', 'prepareHearing', { form: { day: '2026-06-29' } }],
      ['2026-06-29', 'openHearing', attended],
      ['2026-06-30', 'repeatSentence'],
    );
    expect(back.refusal('2026-07-01', 'pronounceJudgment', panelOf('sun', 'n', 'm'))).toContain(
      'took-part-before 刑诉法 §239 刑诉法解释 §29(2)',
    );
  });

  test('T164 an acquittal that only the accused appealed stands even when the case goes back', () => {
    const both = judged(two, { 甲: ['acquit'] }).acts(
      ['2026-06-18', 'appeal', { on: '乙' }],
      ['2026-06-29', 'acceptAppeal'],
      ['2026-07-01', 'remandForFacts'],
    );
    expect(both.facet('accused.standing', '甲')).toBe('acquitted');
    expect(both.facet('accused.standing', '乙')).toBe('indicted');
  });

  test('T164 one the procuratorate protested against is open again', () => {
    const back = protested(undefined, { 甲: ['acquit'] }).act('2026-07-01', 'remandForFacts');
    expect(back.facet('accused.standing')).toBe('indicted');
    expect(back.facet('accused.sentence')).toBe('none');
  });

  test('T165 after the time an appeal is withdrawn only with leave, and the first judgment is in force', () => {
    expect(appealed().act('2026-07-01', 'permitWithdrawal').told()).toEqual({
      sets: { 'case.stage': 'effective', 'case.lead': 'court', 'case.session': 'none', '甲.arrest': 'none' },
      starts: { '甲 cpl-execution-delivery': '2026-07-11' },
      stops: ['case cpl-trial-second'],
      answers: ['甲 appeal'],
      documents: ['准许撤回上诉、抗诉裁定书'],
      serves: ['accused', 'higherProcuratorate'],
      tells: ['court'],
    });
    expect(protested().act('2026-07-01', 'permitWithdrawal').facet('case.stage')).toBe('effective');
  });

  test('T165 not an appeal against death once the hearing began', () => {
    const before = appealed(grave, { 甲: ['sentenceToDeath', { form: { sentence: 'death' } }] });
    expect(before.act('2026-07-01', 'permitWithdrawal').facet('case.stage')).toBe('death-review');
    expect(heardOnAppeal(before).refusal('2026-07-22', 'permitWithdrawal')).toEqual(['not-in-state 刑诉法解释 §383(3)']);
    expect(heard().refusal('2026-07-22', 'permitWithdrawal')).toEqual([]);
  });

  test('T165 not while the file is being read', () => {
    expect(appealed().act('2026-06-30', 'notifyFileReading').refusal('2026-07-02', 'permitWithdrawal')).toEqual([
      'not-in-state 刑诉法解释 §383(2)…',
    ]);
  });

  test('T166 everybody who appealed has died: the second instance ends', () => {
    const dead = appealed().act('2026-07-01', 'terminate', { on: '甲', by: 'higherCourt' });
    expect(dead.act('2026-07-02', 'endAppealWithoutAccused').told()).toMatchObject({
      sets: { 'case.stage': 'effective', 'case.session': 'none' },
      stops: ['case cpl-trial-second'],
      documents: ['终止审理裁定书'],
      serves: ['higherProcuratorate', 'family'],
    });
    expect(appealed().refusal('2026-07-02', 'endAppealWithoutAccused')).toEqual(['not-in-state 刑诉法 §16…']);
  });

  test.for(['mediated', 'withdrawn'])(
    'T227 a private prosecution may still be settled on appeal: the first judgment is gone, %s',
    (way) => {
      const up = privateJudged().act('2026-03-30', 'appeal', { on: '甲' }).act('2026-04-09', 'acceptAppeal');
      expect(up.act('2026-04-20', 'settlePrivateCaseOnAppeal', { form: { way } }).told()).toEqual({
        sets: { 'case.stage': 'effective', 'case.session': 'none', '甲.standing': 'discharged', '甲.sentence': 'none' },
        stops: ['case cpl-trial-second'],
        answers: ['甲 appeal'],
        documents: ['刑事调解书', '准许撤回自诉裁定书'],
        serves: ['victim', 'accused'],
        tells: ['court'],
      });
      expect(up.act('2026-04-20', 'settlePrivateCaseOnAppeal').refusal('2026-04-21', 'closeCase')).toEqual([]);
    },
  );

  test('T227 the appeal of the private prosecutor ends with it too; a public prosecution is not settled', () => {
    const up = privateJudged().act('2026-03-30', 'appealByPrivateProsecutor').act('2026-04-09', 'acceptAppeal');
    expect(up.act('2026-04-20', 'settlePrivateCaseOnAppeal').pending()).toEqual([]);
    expect(appealed().refusal('2026-07-01', 'settlePrivateCaseOnAppeal')).toEqual(['not-in-state 刑诉法解释 §411']);
    expect(privateJudged().refusal('2026-03-31', 'settlePrivateCaseOnAppeal')).toEqual(['not-in-state 刑诉法 §212(1)…']);
  });

  test('T166 a judgment in force does not go to a second instance', () => {
    expect(inForce().refusal('2026-07-01', 'questionOnAppeal')).toContain('not-in-state 刑诉法 §234(2)…');
    expect(prepared().refusal('2026-06-01', 'remandForFacts')).toContain('not-in-state 刑诉法 §236(1).3…');
  });

  test('T167 a second instance that overruns is seen, and decides all the same', () => {
    const late = appealed().act('2026-07-01', 'questionOnAppeal');
    expect(late.overdue('2026-08-30')).toEqual(['case cpl-trial-second']);
    expect(late.act('2026-09-01', 'affirm').late()).toContain('affirm cpl-trial-second 2026-08-29');
    expect(late.refusal('2026-08-31', 'releaseAtTrial', { by: 'higherCourt' })).toEqual([]);
  });
});
