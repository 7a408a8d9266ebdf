import { describe, expect, test } from 'vitest';
import { arrested, detained, filed, given, sentForReview, type Setting, type Story } from './cases-in-tests.ts';

const ownCase = (setting: Setting = {}): Story => given({ origin: 'procuratorate', ...setting }).act('2026-03-02', 'fileOwnCase');
const retained = (setting: Setting = {}): Story => given({ origin: 'supervision', ...setting });

describe('to the procuratorate', () => {
  test('I180 given clear facts, when the head approves, then file and lead pass on and one month of review begins for whoever is held', () => {
    expect(sentForReview().told()).toEqual({
      sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
      starts: { '甲 cpl-prosecution-review': '2026-06-08' },
      stops: ['甲 cpl-investigation-custody'],
      asks: ['case review-acceptance'],
      documents: ['结案报告', '起诉意见书', '随案移送清单'],
      serves: ['procuratorate'],
      tells: ['accused', 'counsel', 'detentionCentre'],
    });
    expect(sentForReview().late()).toEqual([]);
  });

  test('I180 the head approves, the police send, and nobody sends a case twice', () => {
    expect(arrested().refusal('2026-05-08', 'transferForProsecution', { approvals: {} })).toEqual(['approval-missing 刑诉法 §162…']);
    expect(arrested().refusal('2026-05-08', 'transferForProsecution', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §162…']);
    expect(sentForReview().refusal('2026-05-11', 'transferForProsecution')).toEqual([
      'not-in-state 刑诉法 §162…',
      'request-already-open 刑诉法 §162…',
    ]);
  });

  test('I180 the proposal says what the suspect admits and whether the fast track is suggested', () => {
    for (const field of ['facts', 'charge', 'plea', 'fastTrack', 'claim'])
      expect([field, arrested().refusal('2026-05-08', 'transferForProsecution', { form: { [field]: undefined } })]).toEqual([
        field,
        ['form-incomplete 刑诉法 §162…'],
      ]);
  });

  test('I180 sent on the last day of custody it is in time, after it late', () => {
    expect(arrested().act('2026-05-10', 'transferForProsecution').late()).toEqual([]);
    expect(arrested().act('2026-05-11', 'transferForProsecution').late()).toEqual([
      'transferForProsecution cpl-investigation-custody 2026-05-10',
    ]);
  });

  test('I40 a case that was never filed is not sent', () => {
    expect(given().refusal('2026-03-02', 'transferForProsecution')).toEqual(['not-in-state 刑诉法 §162…']);
  });

  test('I181 somebody detained may be sent without an arrest, within the time for the request', () => {
    const sent = detained().act('2026-03-05', 'transferForProsecution');
    expect(sent.told().stops).toEqual(['甲 cpl-arrest-request']);
    expect(sent.late()).toEqual([]);
    expect(detained().act('2026-03-06', 'transferForProsecution').late()).toEqual(['transferForProsecution cpl-arrest-request 2026-03-05']);
  });

  test('I181 bail and surveillance run on until the procuratorate decides for itself', () => {
    const sent = filed().acts(['2026-03-04', 'decideBail'], ['2026-06-01', 'transferForProsecution']);
    expect(sent.running()).toEqual(['甲 cpl-bail', '甲 cpl-prosecution-review']);
    const home = filed().acts(['2026-03-04', 'decideResidence'], ['2026-06-01', 'transferForProsecution']);
    expect(home.running()).toEqual(['甲 cpl-residential-surveillance', '甲 cpl-prosecution-review']);
  });

  test('I37 while an arrest is asked for, ordered, or challenged, nothing is sent', () => {
    const asked = detained().act('2026-03-04', 'requestArrest');
    expect(asked.refusal('2026-03-05', 'transferForProsecution')).toEqual(['not-in-state 刑诉法 §90 刑诉法 §91(3)']);
    expect(asked.act('2026-03-05', 'approveArrest').refusal('2026-03-05', 'transferForProsecution')).toEqual([
      'not-in-state 刑诉法 §90 刑诉法 §91(3)',
    ]);
    const challenged = asked.acts(
      ['2026-03-05', 'refuseArrest'],
      ['2026-03-05', 'liftMeasure'],
      ['2026-03-06', 'requestArrestReconsideration'],
    );
    expect(challenged.refusal('2026-03-09', 'transferForProsecution')).toEqual(['not-in-state 刑诉法 §90 刑诉法 §91(3)']);
  });

  test('I37 while anybody is summoned, or held after a refusal, nothing is sent', () => {
    expect(filed().act('2026-03-04T08:00', 'summon').refusal('2026-03-04T09:00', 'transferForProsecution')).toEqual([
      'not-in-state 刑诉法 §90 刑诉法 §91(3)',
    ]);
    const refused = detained().acts(['2026-03-04', 'requestArrest'], ['2026-03-05', 'refuseArrest']);
    expect(refused.refusal('2026-03-05', 'transferForProsecution')).toEqual(['not-in-state 刑诉法 §91(3)']);
    // What is open about one suspect holds up all.
    const two = filed({ accused: { 甲: {}, 乙: {} } }).act('2026-03-04', 'requestArrest', { on: '乙' });
    expect(two.refusal('2026-03-05', 'transferForProsecution')).toEqual(['not-in-state 刑诉法 §90 刑诉法 §91(3)']);
  });

  test('I182 a refusal that nobody challenged is forgotten: the procuratorate decides afresh', () => {
    const sent = detained().acts(
      ['2026-03-04', 'requestArrest'],
      ['2026-03-05', 'refuseArrest'],
      ['2026-03-05', 'decideBail', { form: { ground: 'refused' } }],
      ['2026-03-20', 'transferForProsecution'],
    );
    expect(sent.facet('accused.arrest')).toBe('none');
    expect(sent.running()).toEqual(['甲 cpl-bail', '甲 cpl-prosecution-review']);
    expect(sent.late()).toEqual([]);
  });

  test('I183 of several only those still suspected are sent, each with a period of their own', () => {
    const three = filed({ accused: { 甲: {}, 乙: {}, 丙: {} } }).acts(
      ['2026-03-04', 'decideBail', { on: '甲' }],
      ['2026-03-20', 'terminateForAccused', { on: '丙' }],
      ['2026-04-01', 'transferForProsecution'],
    );
    expect(three.told().starts).toEqual({ '甲 cpl-prosecution-review': '2026-05-06', '乙 cpl-prosecution-review': '2026-05-06' });
    const nobody = filed().act('2026-03-20', 'terminateForAccused');
    expect(nobody.refusal('2026-04-01', 'transferForProsecution')).toEqual(['not-in-state 刑诉法 §162…']);
  });

  test('I183 one month for somebody held ends in a holiday, for somebody at liberty after it', () => {
    // One month after 1 April: 1 May, a holiday until the 5th.
    const two = filed({ accused: { 甲: {}, 乙: {} } }).acts(
      ['2026-03-30', 'detain', { on: '甲' }],
      ['2026-04-01', 'transferForProsecution'],
    );
    expect([two.due('cpl-prosecution-review', '甲'), two.due('cpl-prosecution-review', '乙')]).toEqual(['2026-05-01', '2026-05-06']);
  });

  test('I38 after the transfer the police neither detain, ask for arrest, prolong nor file', () => {
    const sent = sentForReview();
    for (const act of ['detain', 'requestArrest', 'extendArrestRequest', 'extendArrestRequestToThirtyDays', 'fileCase'])
      expect([act, sent.refusal('2026-05-11', act).length > 0]).toEqual([act, true]);
  });
});

describe('the procuratorate’s own case', () => {
  test('I184 given its investigation is closed, when the chief procurator approves, then its own reviewers take it, with the lead', () => {
    const story = ownCase().act('2026-04-01', 'transferOwnCase', { form: { proposal: 'prosecution' } });
    expect(story.told()).toEqual({
      sets: { 'case.stage': 'review' },
      starts: { '甲 cpl-prosecution-review': '2026-05-06' },
      asks: ['case review-acceptance'],
      documents: ['侦查终结报告', '起诉意见书', '不起诉意见书'],
      tells: ['accused', 'counsel', 'detentionCentre'],
    });
    expect(story.facet('case.lead')).toBe('procuratorate');
  });

  test('I184 the police do not send it, and the procuratorate does not send theirs', () => {
    expect(ownCase().refusal('2026-04-01', 'transferForProsecution', { by: 'police' })).toEqual(['not-in-state 刑诉法 §162…']);
    expect(filed().refusal('2026-04-01', 'transferOwnCase')).toEqual(['not-in-state 刑诉法 §19(2)']);
    expect(ownCase().refusal('2026-04-01', 'transferOwnCase', { approvals: {} })).toEqual(['approval-missing 刑诉法 §168…']);
    expect(ownCase().refusal('2026-04-01', 'transferOwnCase', { form: { proposal: 'withdrawal' } })).toEqual([
      'form-incomplete 刑诉法 §168…',
    ]);
  });

  test('I184 not while an arrest it decided on waits for its execution', () => {
    expect(ownCase().act('2026-03-20', 'decideArrest').refusal('2026-03-20', 'transferOwnCase')).toEqual([
      'not-in-state 刑诉法 §90 刑诉法 §91(3)',
    ]);
  });
});

describe('from a supervision commission', () => {
  test('I185 given a duty crime, when the commission sends it, then the review begins without an investigation', () => {
    expect(retained().act('2026-04-01', 'transferFromSupervision').told()).toEqual({
      sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
      starts: { '甲 cpl-prosecution-review': '2026-05-06' },
      asks: ['case review-acceptance'],
      documents: ['起诉意见书'],
      serves: ['procuratorate'],
    });
  });

  test('I185 a commission sends only its own case, once, and nobody else sends it', () => {
    expect(given().refusal('2026-04-01', 'transferFromSupervision')).toEqual(['not-in-state 刑诉法 §170(1)']);
    expect(retained().refusal('2026-04-01', 'transferFromSupervision', { by: 'police' })).toEqual(['not-your-act 刑诉法 §170(1)…']);
    expect(retained().act('2026-04-01', 'transferFromSupervision').refusal('2026-04-02', 'transferFromSupervision')).toEqual([
      'not-in-state 刑诉法 §170(1)…',
      'request-already-open 刑诉法 §170(1)…',
    ]);
    expect(retained({ accused: {} }).refusal('2026-04-01', 'transferFromSupervision')).toEqual(['not-in-state 刑诉法 §170(1)…']);
  });

  test('I185 the police do not file, and the procuratorate does not investigate, what the commission inquires into', () => {
    expect(retained().refusal('2026-04-01', 'fileCase')).toEqual(['not-in-state 刑诉法 §109…']);
    expect(retained().refusal('2026-04-01', 'fileOwnCase')).toEqual(['not-in-state 刑诉法 §19(2)']);
  });
});

describe('withdrawn with consent', () => {
  test('I186 given great merit, when the Supreme People’s Procuratorate approves, then the case is withdrawn and everybody free', () => {
    const story = arrested({ property: ['手机'] }).acts(
      ['2026-03-12', 'seizeProperty'],
      ['2026-04-20', 'withdrawWithConsent', { form: { ground: 'merit' } }],
    );
    expect(story.told()).toEqual({
      sets: {
        'case.stage': 'withdrawn',
        '甲.custody': 'none',
        '甲.arrest': 'none',
        '甲.standing': 'discharged',
        '手机.hold': 'none',
        '手机.ending': 'returned',
      },
      stops: ['甲 cpl-investigation-custody'],
      documents: ['撤销案件决定书', '释放通知书', '退还保证金决定书'],
      serves: ['accused'],
      tells: ['victim', 'complainant', 'detentionCentre', 'owner', 'procuratorate'],
    });
  });

  test('I186 without that consent, or by the organ that does not lead, it is not', () => {
    expect(filed().refusal('2026-04-20', 'withdrawWithConsent', { approvals: { 'agency-head': '局长' } })).toEqual([
      'approval-missing 刑诉法 §163…',
    ]);
    expect(filed().refusal('2026-04-20', 'withdrawWithConsent', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §163…']);
    expect(ownCase().refusal('2026-04-20', 'withdrawWithConsent', { by: 'police' })).toEqual([
      'not-your-act 刑诉法 §163…',
      'not-in-state 刑诉法 §163…',
    ]);
    expect(ownCase().refusal('2026-04-20', 'withdrawOwnWithConsent')).toEqual([]);
    expect(ownCase().refusal('2026-04-20', 'withdrawOwnWithConsent', { approvals: { 'chief-procurator': '检察长' } })).toEqual([
      'approval-missing 刑诉法 §168…',
    ]);
    expect(filed().refusal('2026-04-20', 'withdrawOwnWithConsent')).toContain('not-in-state 刑诉法 §168…');
    expect(sentForReview().refusal('2026-05-11', 'withdrawWithConsent')).toContain('not-in-state 刑诉法 §163…');
  });

  test('I186 what becomes of things held is part of the decision', () => {
    expect(filed().refusal('2026-04-20', 'withdrawWithConsent', { form: { property: '' } })).toEqual(['form-incomplete 刑诉法 §163…']);
  });
});
