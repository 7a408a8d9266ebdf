import { describe, expect, test } from 'vitest';
import { arrested, detained, filed, given, sentForReview, type Setting, type Story } from './cases-in-tests.ts';

const minor: Setting = { accused: { 甲: { age: 'minor' } } };
const defended = (setting?: Setting): Story => arrested(setting).act('2026-03-11', 'retainCounsel', { by: 'family' });

describe('counsel', () => {
  test('I170 given the first questioning or measure, when somebody retains a lawyer, then all who hold the suspect are told', () => {
    expect(filed().act('2026-03-03', 'retainCounsel').told()).toEqual({
      sets: { '甲.counsel': 'retained' },
      documents: ['委托书'],
      tells: ['police', 'procuratorate', 'detentionCentre'],
    });
  });

  test.each(['accused', 'guardian', 'family'])('I170 %s may retain', (by) => {
    expect(detained().refusal('2026-03-03', 'retainCounsel', { by })).toEqual([]);
  });

  test('I170 not before the case is filed, not twice, and not by the police', () => {
    expect(given().refusal('2026-03-02', 'retainCounsel')).toEqual(['not-in-state 刑诉法 §34(1)']);
    expect(defended().refusal('2026-03-12', 'retainCounsel')).toEqual(['not-in-state 刑诉法 §33(1)…']);
    expect(detained().refusal('2026-03-03', 'retainCounsel', { by: 'police' })).toEqual(['not-your-act 刑诉法 §33(1)…']);
  });

  test('I171 a lawyer of one’s own ends the duty to have one assigned, in time or late', () => {
    const story = filed(minor).act('2026-03-04', 'retainCounsel', { by: 'guardian' });
    expect(story.told()).toMatchObject({ sets: { '甲.counsel': 'retained' }, stops: ['甲 la-notify'] });
    expect(filed(minor).act('2026-03-06', 'retainCounsel').late()).toEqual(['retainCounsel la-notify 2026-03-05']);
  });

  test('I171 each suspect has their own counsel', () => {
    const two = filed({ accused: { 甲: {}, 乙: {} } }).act('2026-03-03', 'retainCounsel', { on: '甲' });
    expect([two.facet('accused.counsel', '甲'), two.facet('accused.counsel', '乙')]).toEqual(['retained', 'none']);
  });

  test('I172 whoever has nobody gets the help of duty counsel, and may still retain their own', () => {
    const helped = detained().act('2026-03-03', 'provideDutyCounsel', { form: { help: ['advice', 'measure'] } });
    expect(helped.told()).toEqual({ sets: { '甲.counsel': 'duty' } });
    expect(helped.act('2026-03-04', 'retainCounsel').facet('accused.counsel')).toBe('retained');
    expect(defended().refusal('2026-03-12', 'provideDutyCounsel')).toEqual(['not-in-state 刑诉法 §36…']);
    expect(detained().refusal('2026-03-03', 'provideDutyCounsel', { by: 'legalAid' })).toEqual([]);
    expect(detained().refusal('2026-03-03', 'provideDutyCounsel', { by: 'police' })).toEqual(['not-your-act 刑诉法 §36…']);
    expect(detained().refusal('2026-03-03', 'provideDutyCounsel', { form: { help: ['company'] } })).toEqual([
      'form-incomplete 刑诉法 §36…',
    ]);
  });
});

describe('meeting the client', () => {
  const asked = (): Story => defended().act('2026-03-12T09:00', 'requestMeeting');

  test('I173 given papers in order, when counsel asks, then the detention centre arranges it within forty-eight hours', () => {
    expect(asked().told()).toEqual({
      starts: { '甲 cpl-lawyer-meeting': '2026-03-14T09:00' },
      asks: ['甲 lawyer-meeting'],
    });
    expect(asked().act('2026-03-14T09:00', 'arrangeMeeting').told()).toEqual({
      stops: ['甲 cpl-lawyer-meeting'],
      answers: ['甲 lawyer-meeting'],
      tells: ['police', 'counsel'],
    });
  });

  test('I173 at the hour in time, a minute later late; a Saturday is no excuse', () => {
    // 12 March 2026 is a Thursday, the 14th a Saturday.
    expect(asked().act('2026-03-14T09:00', 'arrangeMeeting').late()).toEqual([]);
    expect(asked().act('2026-03-14T09:01', 'arrangeMeeting').late()).toEqual(['arrangeMeeting cpl-lawyer-meeting 2026-03-14T09:00']);
  });

  test('I173 only counsel asks, only about somebody held, and only once counsel has been retained or assigned', () => {
    expect(arrested().refusal('2026-03-11', 'requestMeeting')).toEqual(['not-in-state 刑诉法 §39(2)']);
    expect(defended().refusal('2026-03-12', 'requestMeeting', { by: 'family' })).toEqual(['not-your-act 刑诉法 §39(1)…']);
    expect(defended().act('2026-03-20', 'decideBail').refusal('2026-03-23', 'requestMeeting')).toEqual(['not-in-state 刑诉法 §39(1)…']);
    expect(asked().refusal('2026-03-12T10:00', 'requestMeeting')).toEqual(['request-already-open 刑诉法 §39(1)…']);
    expect(defended().refusal('2026-03-12', 'requestMeeting', { form: { papers: undefined } })).toEqual(['form-incomplete 刑诉法 §39(1)…']);
  });

  test('I173 whoever is under surveillance at home is met without the detention centre', () => {
    const home = filed().acts(['2026-03-03', 'retainCounsel'], ['2026-03-04', 'decideResidence']);
    expect(home.refusal('2026-03-05', 'requestMeeting')).toEqual(['not-in-state 刑诉法 §39(1)…']);
  });

  test('I173 the procuratorate does not arrange meetings, and nothing is arranged that nobody asked for', () => {
    expect(asked().refusal('2026-03-12', 'arrangeMeeting', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §39(2)…']);
    expect(defended().refusal('2026-03-12', 'arrangeMeeting')).toEqual(['no-open-request 刑诉法 §39(2)…']);
    for (const outcome of ['met', 'released', 'refused'])
      expect([outcome, asked().refusal('2026-03-12T15:00', 'arrangeMeeting', { form: { outcome } })]).toEqual([outcome, []]);
  });
});

describe('the file', () => {
  test('I33 closed to counsel in the investigation, open from the review on', () => {
    expect(defended().refusal('2026-04-01', 'readFile')).toEqual(['not-in-state 刑诉法 §40']);
    const sent = defended().act('2026-05-08', 'transferForProsecution');
    expect(sent.refusal('2026-05-08', 'readFile')).toEqual([]);
    expect(sent.act('2026-05-08', 'readFile').told()).toEqual({});
  });

  test('I33 without counsel nobody reads, and family is not counsel', () => {
    expect(sentForReview().refusal('2026-05-11', 'readFile')).toEqual(['not-in-state 刑诉法 §40']);
    expect(defended().act('2026-05-08', 'transferForProsecution').refusal('2026-05-11', 'readFile', { by: 'family' })).toEqual([
      'not-your-act 刑诉法 §40…',
    ]);
  });
});

describe('recusal', () => {
  const asked = (): Story => filed().act('2026-03-12', 'requestRecusal', { by: 'accused', form: { whom: 'investigator' } });

  test('I174 given a reason, when a party asks for recusal, then the police decide within two days', () => {
    expect(asked().told()).toEqual({
      // Two days after Thursday the 12th: Saturday, so Monday the 16th.
      starts: { 'case psr-recusal-decision': '2026-03-16' },
      asks: ['case recusal'],
    });
    expect(
      asked()
        .act('2026-03-16', 'decideRecusal', { form: { outcome: 'granted' } })
        .told(),
    ).toEqual({
      stops: ['case psr-recusal-decision'],
      answers: ['case recusal'],
      documents: ['回避决定书', '驳回申请回避决定书'],
      serves: ['accused', 'victim'],
      tells: ['counsel'],
    });
    expect(asked().act('2026-03-17', 'decideRecusal').late()).toEqual(['decideRecusal psr-recusal-decision 2026-03-16']);
  });

  test.each(['accused', 'guardian', 'counsel', 'victim'])('I174 %s may ask', (by) => {
    expect(filed({ victims: ['沈某'] }).refusal('2026-03-12', 'requestRecusal', { by })).toEqual([]);
  });

  test('I174 the family is no party, and a request that is open is not made again', () => {
    expect(filed().refusal('2026-03-12', 'requestRecusal', { by: 'family' })).toEqual(['not-your-act 刑诉法 §29…']);
    expect(asked().refusal('2026-03-12', 'requestRecusal')).toEqual(['request-already-open 刑诉法 §29…']);
    expect(filed().refusal('2026-03-12', 'requestRecusal', { form: { whom: 'journalist' } })).toEqual(['form-incomplete 刑诉法 §29…']);
  });

  test('I175 the head decides, not whoever is to withdraw, and nobody decides what was not asked', () => {
    expect(asked().refusal('2026-03-13', 'decideRecusal', { approvals: {} })).toEqual(['approval-missing 刑诉法 §31…']);
    expect(asked().refusal('2026-03-13', 'decideRecusal', { people: ['局长'], approvals: { 'agency-head': '局长' } })).toEqual([
      'proposer-approves 刑诉法 §31…',
    ]);
    expect(filed().refusal('2026-03-13', 'decideRecusal')).toEqual(['no-open-request 刑诉法 §31…']);
    expect(asked().refusal('2026-03-13', 'decideRecusal', { by: 'detentionCentre' })).toEqual(['not-your-act 刑诉法 §31…']);
  });

  test('I175 until it is decided the investigation goes on', () => {
    expect(asked().refusal('2026-03-13', 'interrogate')).toEqual([]);
  });

  test('I174 the two days bind the police: in the procuratorate’s own case and in review their clock does not run', () => {
    const own = given({ origin: 'procuratorate' }).acts(['2026-03-02', 'fileOwnCase'], ['2026-03-12', 'requestRecusal']);
    expect(own.running()).toEqual([]);
    expect(own.pending()).toEqual(['case recusal']);
    expect(sentForReview().act('2026-05-11', 'requestRecusal').told().starts).toBeUndefined();
  });
});
