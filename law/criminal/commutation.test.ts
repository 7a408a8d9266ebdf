import { describe, expect, test } from 'vitest';
import type { Story } from './cases-in-tests.ts';
import { inCorrections, inDeathReview, inForce, inPrison } from './trial-in-tests.ts';

const panelOf = (...judges: readonly string[]) => ({ panel: judges });

/** Commutation suggested by the prison on 3 August 2026. */
const suggested = (story: Story = inPrison()) => story.act('2026-08-03', 'suggestCommutation', { by: 'prison' });
const lifer = () => inPrison('sentenceToLife', {});
/** A reprieve approved on 20 July 2026, in prison since 3 August. */
const reprieved = () =>
  inDeathReview('reprieve').acts(
    ['2026-06-30', 'submitToHighCourt'],
    ['2026-07-20', 'approveReprieve'],
    ['2026-07-21', 'deliverForImprisonment'],
    ['2026-08-03', 'receiveInPrison'],
    ['2026-08-05', 'tellFamilyOfReception'],
  );
const commuted = () => suggested().act('2026-08-20', 'commuteTerm', { by: 'higherCourt' });
const parolee = () => suggested().act('2026-08-20', 'grantParole', { by: 'higherCourt' });

describe('the suggestion', () => {
  test('T210 by prison or detention centre: one month to rule', () => {
    expect(suggested().told()).toEqual({
      starts: { '甲 pr-commutation': '2026-09-03' },
      asks: ['甲 commutation'],
      documents: ['减刑建议书', '假释建议书'],
      serves: ['higherCourt'],
      tells: ['procuratorate'],
    });
    expect(inPrison().refusal('2026-08-03', 'suggestCommutation', { by: 'corrections' })).toEqual(['not-your-act 刑诉法 §273(2)…']);
    expect(suggested().refusal('2026-08-10', 'suggestCommutation')).toEqual(['request-already-open 刑诉法 §273(2)…']);
  });

  test('T210 it tells repentance and what was paid', () => {
    expect(inPrison().refusal('2026-08-03', 'suggestCommutation', { form: { pecuniary: '' } })).toEqual([
      'form-incomplete 刑诉法 §273(2)…',
    ]);
  });

  test('T210 nobody outside, nobody not yet received, nobody whose judgment is retried', () => {
    expect(inCorrections().refusal('2026-08-03', 'suggestCommutation')).toEqual(['not-in-state 刑诉法 §273(2)…']);
    expect(inForce().refusal('2026-06-29', 'suggestCommutation')).toEqual(['not-in-state 刑诉法 §273(2)…']);
    const retried = inPrison().act('2026-08-03', 'takeUpRetrial', { by: 'higherCourt' });
    expect(retried.refusal('2026-08-10', 'suggestCommutation')).toEqual(['not-in-state 刑诉法 §259(1)']);
  });

  test('T211 one month more in a complex case, once', () => {
    const longer = suggested().act('2026-08-31', 'extendRulingOnCommutation', { by: 'higherCourt' });
    expect(longer.told().counts).toEqual({ '甲 pr-commutation': '2026-10-08' });
    expect(longer.refusal('2026-10-08', 'extendRulingOnCommutation', { by: 'higherCourt' })).toEqual(['extension-used-up 监狱法 §30…']);
    expect(inPrison().refusal('2026-08-31', 'extendRulingOnCommutation')).toEqual([
      'no-open-request 监狱法 §30…',
      'limit-not-running 监狱法 §30…',
    ]);
  });

  test('T211 not for a reprieve', () => {
    const due = reprieved().act('2028-07-24', 'suggestCommutation', { by: 'prison' });
    expect(due.refusal('2028-08-20', 'extendRulingOnCommutation', { by: 'highCourt' })).toEqual(['not-in-state 刑诉法解释 §534(1).1']);
  });

  test('T211 the case is made public, and the suggestion is withdrawn only with leave of the court', () => {
    expect(suggested().act('2026-08-07', 'announceCommutation', { by: 'higherCourt' }).told()).toEqual({ documents: ['公示'] });
    expect(inPrison().refusal('2026-08-07', 'announceCommutation')).toEqual(['not-in-state 刑诉法解释 §537']);
    expect(suggested().refusal('2026-08-10', 'withdrawSuggestion', { by: 'prison' })).toEqual(['not-your-act 刑诉法解释 §540']);
    expect(suggested().act('2026-08-10', 'withdrawSuggestion', { by: 'higherCourt' }).told()).toEqual({
      stops: ['甲 pr-commutation'],
      answers: ['甲 commutation'],
      documents: ['准许撤回减刑、假释建议决定书'],
      serves: ['prison', 'detentionCentre', 'corrections'],
      tells: ['procuratorate', 'accused'],
    });
    expect(suggested().refusal('2026-08-10', 'withdrawSuggestion', { by: 'higherCourt', form: { request: '' } })).toEqual([
      'form-incomplete 刑诉法解释 §540',
    ]);
  });
});

describe('the ruling', () => {
  test('T212 a term is commuted by three or five judges; twenty days for the procuratorate to object', () => {
    expect(commuted().told()).toEqual({
      sets: { '甲.commuted': 'term' },
      starts: { '甲 cpl-commutation-opinion': '2026-09-09' },
      stops: ['甲 pr-commutation'],
      answers: ['甲 commutation'],
      documents: ['减刑、假释裁定书'],
      serves: ['prison', 'detentionCentre', 'procuratorate', 'accused'],
    });
    expect(suggested().refusal('2026-08-20', 'commuteTerm', { by: 'higherCourt', ...panelOf('x') })).toEqual([
      'panel-size 刑诉法 §274 刑诉法解释 §538',
    ]);
    expect(suggested().refusal('2026-08-20', 'commuteTerm', { by: 'higherCourt', ...panelOf('a', 'b', 'c', 'd', 'e') })).toEqual([]);
  });

  test('T212 late, it is flagged and stands', () => {
    expect(suggested().act('2026-09-04', 'commuteTerm', { by: 'higherCourt' }).late()).toContain('commuteTerm pr-commutation 2026-09-03');
  });

  test('T212 no prison and no court of first instance rules, and nobody unasked', () => {
    expect(suggested().refusal('2026-08-20', 'commuteTerm', { by: 'prison' })).toEqual(['not-your-act 刑诉法 §273(2)…']);
    expect(suggested().refusal('2026-08-20', 'commuteTerm', { by: 'court' })).toEqual(['not-your-act 刑诉法 §273(2)…']);
    expect(inPrison().refusal('2026-08-20', 'commuteTerm', { by: 'higherCourt' })).toEqual(['no-open-request 刑诉法 §273(2)…']);
  });

  test('T213 life is commuted by the high court alone', () => {
    const asked = suggested(lifer());
    expect(asked.refusal('2026-08-20', 'commuteLife', { by: 'higherCourt' })).toContain('not-your-act 刑诉法 §273(2)…');
    expect(asked.refusal('2026-08-20', 'commuteTerm', { by: 'highCourt' })).toEqual(['not-in-state 刑诉法 §273(2)…']);
    const shorter = asked.act('2026-08-20', 'commuteLife');
    expect(shorter.told().sets).toEqual({ '甲.sentence': 'imprisonment', '甲.commuted': 'life' });
    expect(shorter.refusal('2040-08-20', 'releaseOnExpiry')).toEqual([]);
  });

  test('T214 a reprieve is commuted when its two years are over, and not before', () => {
    const early = reprieved().act('2028-07-03', 'suggestCommutation', { by: 'prison' });
    expect(early.refusal('2028-07-20', 'commuteReprieve')).toEqual(['not-in-state 刑法 §50(1) 刑诉法解释 §533']);
    const lived = early.act('2028-07-21', 'commuteReprieve', { form: { sentence: 'life' } });
    expect(lived.told()).toMatchObject({
      sets: { '甲.sentence': 'life', '甲.commuted': 'reprieve' },
      starts: { '甲 cpl-commutation-opinion': '2028-08-10' },
      stops: ['甲 cl-reprieve', '甲 pr-commutation'],
    });
    expect(early.refusal('2028-07-21', 'commuteReprieve', { form: { sentence: 'imprisonment' } })).toEqual([]);
    expect(early.refusal('2028-07-21', 'commuteReprieve', { form: { sentence: 'fine' } })).toEqual(['form-incomplete 刑诉法 §261(2)…']);
    expect(early.refusal('2028-07-21', 'commuteReprieve', { by: 'higherCourt' })).toContain('not-your-act 刑诉法 §261(2)…');
  });

  test('T214 no reprieve is commuted as if it were life, nor paroled', () => {
    const asked = reprieved().act('2028-07-24', 'suggestCommutation', { by: 'prison' });
    expect(asked.refusal('2028-08-01', 'commuteLife')).toEqual(['not-in-state 刑诉法 §273(2)…']);
    expect(asked.refusal('2028-08-01', 'grantParole', { by: 'highCourt' })).toEqual(['not-in-state 监狱法 §32']);
    expect(asked.refusal('2028-08-01', 'grantParoleFromLife')).toEqual(['not-in-state 监狱法 §32']);
  });

  test('T215 refused: nothing changes', () => {
    const refused = suggested().act('2026-08-20', 'refuseCommutation', { by: 'higherCourt' });
    expect(refused.told()).toEqual({
      stops: ['甲 pr-commutation'],
      answers: ['甲 commutation'],
      documents: ['减刑、假释裁定书'],
      serves: ['prison', 'detentionCentre', 'procuratorate', 'accused'],
    });
    expect(refused.refusal('2026-09-20', 'suggestCommutation')).toEqual([]);
  });
});

describe('parole', () => {
  test('T216 free under community corrections: told in five days, reporting in ten', () => {
    expect(parolee().told()).toMatchObject({
      sets: { '甲.custody': 'none', '甲.execution': 'corrections', '甲.commuted': 'term' },
      starts: { '甲 cpl-commutation-opinion': '2026-09-09', '甲 cc-notify': '2026-08-25', '甲 cc-report': '2026-08-31' },
      answers: ['甲 commutation'],
      tells: ['corrections'],
    });
    expect(parolee().act('2026-08-25', 'notifyCorrectionsOfParole', { by: 'higherCourt' }).told()).toEqual({
      stops: ['甲 cc-notify'],
      documents: ['假释证明书'],
      serves: ['corrections'],
    });
    expect(parolee().act('2026-08-26', 'notifyCorrectionsOfParole', { by: 'prison' }).late()).toContain(
      'notifyCorrectionsOfParole cc-notify 2026-08-25',
    );
  });

  test('T216 from life by the high court alone; the probation then ends as a term does', () => {
    const asked = suggested(lifer());
    expect(asked.refusal('2026-08-20', 'grantParole', { by: 'highCourt' })).toEqual(['not-in-state 监狱法 §32']);
    expect(asked.refusal('2026-08-20', 'grantParoleFromLife', { by: 'higherCourt' })).toContain('not-your-act 刑诉法 §269…');
    const free = asked.act('2026-08-20', 'grantParoleFromLife');
    expect(free.told().sets).toEqual({
      '甲.custody': 'none',
      '甲.sentence': 'imprisonment',
      '甲.execution': 'corrections',
      '甲.commuted': 'life',
    });
    expect(free.act('2026-08-31', 'receiveInCorrections').refusal('2036-08-20', 'endCorrections')).toEqual([]);
  });

  test('T216 nobody outside is paroled, and no probation is left unsaid', () => {
    expect(inCorrections().refusal('2026-08-20', 'grantParole')).toEqual([
      'not-in-state 刑诉法 §269…',
      'not-in-state 监狱法 §32',
      'no-open-request 刑诉法 §269…',
    ]);
    expect(suggested().refusal('2026-08-20', 'grantParole', { by: 'higherCourt', form: { probation: '' } })).toEqual([
      'form-incomplete 刑诉法 §269…',
    ]);
    expect(inPrison().refusal('2026-08-20', 'notifyCorrectionsOfParole')).toEqual(['not-in-state 社矫法 §20…']);
  });

  test('T217 parole revoked: the old sentence is served on', () => {
    const back = parolee().acts(
      ['2026-08-31', 'receiveInCorrections'],
      ['2026-10-12', 'proposeRevocation'],
      ['2026-11-02', 'revokeRelease'],
    );
    expect(back.told().sets).toEqual({ '甲.custody': 'serving', '甲.execution': 'delivered' });
    expect(back.facet('accused.sentence')).toBe('imprisonment');
  });
});

describe('in community corrections', () => {
  test('T218 commutation is suggested by community corrections and ruled on in thirty days', () => {
    const asked = inCorrections().act('2026-09-01', 'suggestCommutationInCommunity');
    expect(asked.told()).toEqual({
      starts: { '甲 cc-commutation': '2026-10-08' },
      asks: ['甲 community-commutation'],
      documents: ['减刑建议书'],
      serves: ['higherCourt'],
      tells: ['procuratorate'],
    });
    expect(asked.act('2026-09-20', 'commuteTerm', { by: 'higherCourt' }).told()).toMatchObject({
      sets: { '甲.commuted': 'term' },
      answers: ['甲 community-commutation'],
    });
    expect(inPrison().refusal('2026-09-01', 'suggestCommutationInCommunity')).toEqual([
      'not-in-state 社矫法 §33(1)…',
      'not-in-state 社矫法 §33(1)…',
    ]);
  });
});

describe('the procuratorate objects', () => {
  const objected = () => commuted().act('2026-09-01', 'objectToRuling');

  test('T219 within twenty days; the ruling is examined again within a month', () => {
    expect(objected().told()).toEqual({
      starts: { '甲 cpl-commutation-new-panel': '2026-10-08' },
      stops: ['甲 cpl-commutation-opinion'],
      asks: ['甲 ruling-recheck'],
      documents: ['减刑、假释裁定书面纠正意见'],
      serves: ['higherCourt'],
    });
    expect(commuted().refusal('2026-09-09', 'objectToRuling')).toEqual([]);
    expect(commuted().refusal('2026-09-10', 'objectToRuling')).toEqual(['limit-not-running 刑诉法 §274 刑诉法解释 §539(1)']);
    expect(inPrison().refusal('2026-09-01', 'objectToRuling')).toEqual(['limit-not-running 刑诉法 §274 刑诉法解释 §539(1)']);
    expect(commuted().refusal('2026-09-01', 'objectToRuling', { by: 'prison' })).toEqual(['not-your-act 刑诉法 §274…']);
  });

  test('T219 by another panel, which maintains it', () => {
    expect(
      objected()
        .act('2026-09-20', 'maintainRuling', { by: 'higherCourt', ...panelOf('n', 'm', 'o') })
        .told(),
    ).toMatchObject({
      stops: ['甲 cpl-commutation-new-panel'],
      answers: ['甲 ruling-recheck'],
    });
    expect(objected().refusal('2026-09-20', 'maintainRuling', { by: 'higherCourt', ...panelOf('higherCourt-judge-1', 'm', 'o') })).toEqual([
      'panel-not-fresh 刑诉法 §274 刑诉法解释 §538',
    ]);
    expect(commuted().refusal('2026-09-01', 'maintainRuling', { by: 'higherCourt' })).toEqual(['no-open-request 刑诉法 §274…']);
  });

  test('T219 or sets it aside', () => {
    expect(objected().act('2026-09-20', 'setAsideRuling', { by: 'higherCourt' }).told()).toMatchObject({
      sets: { '甲.commuted': 'none' },
      answers: ['甲 ruling-recheck'],
      tells: ['corrections'],
    });
    expect(objected().refusal('2026-09-20', 'restoreGraveSentence')).toEqual([
      'not-in-state 刑诉法 §274 刑诉法解释 §534(1).1 刑诉法解释 §534(1).2',
    ]);
  });

  test('T220 a parole set aside takes the person back to prison', () => {
    const back = parolee().acts(['2026-09-01', 'objectToRuling'], ['2026-09-20', 'setAsideRuling', { by: 'higherCourt' }]);
    expect(back.told()).toMatchObject({
      sets: { '甲.custody': 'serving', '甲.execution': 'prison', '甲.commuted': 'none' },
      starts: { '甲 pr-notify-family': '2026-09-28' },
    });
  });

  test('T220 the grave sentence comes back, by the high court', () => {
    const life = suggested(lifer()).acts(['2026-08-20', 'commuteLife'], ['2026-09-01', 'objectToRuling']);
    expect(life.refusal('2026-09-20', 'setAsideRuling', { by: 'highCourt' })).toEqual(['not-in-state 刑诉法 §274']);
    expect(life.act('2026-09-20', 'restoreGraveSentence').told().sets).toEqual({ '甲.sentence': 'life', '甲.commuted': 'none' });
    const reprieve = reprieved().acts(
      ['2028-07-24', 'suggestCommutation', { by: 'prison' }],
      ['2028-08-01', 'commuteReprieve', { form: { sentence: 'life' } }],
      ['2028-08-14', 'objectToRuling'],
      ['2028-09-01', 'restoreGraveSentence'],
    );
    expect(reprieve.facet('accused.sentence')).toBe('reprieve');
  });
});
