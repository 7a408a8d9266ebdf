import { describe, expect, test } from 'vitest';
import { given, type Setting } from './cases-in-tests.ts';
import {
  accepted,
  adult,
  appealed,
  attended,
  grave,
  inCourt,
  inForce,
  judged,
  minor,
  pleaded,
  prepared,
  privateCase,
  privateSuit,
  prosecuted,
  two,
} from './trial-in-tests.ts';

const withVictim = { ...adult, victims: ['李'] } satisfies Setting;

describe('acceptance of a public prosecution', () => {
  test('T103 it is accepted for ordinary procedure: three days to tell of counsel, two months for the trial', () => {
    expect(accepted().told()).toEqual({
      starts: { 'case cpl-defence-notice-trial': '2026-05-25', 'case cpl-trial-first': '2026-07-22' },
      stops: ['case spc-prosecution-acceptance'],
      answers: ['case prosecution'],
      documents: ['立案登记表'],
      serves: ['procuratorate'],
    });
    expect(accepted().derivation('cpl-trial-first')).toContain('刑诉法 §208(1)');
  });

  test('T103 seven days to decide: the eighth is flagged, not void', () => {
    expect(prosecuted().due('spc-prosecution-acceptance')).toBe('2026-05-27');
    expect(prosecuted().act('2026-05-27', 'acceptCase').late()).toEqual([]);
    expect(prosecuted().act('2026-05-28', 'acceptCase').late()).toEqual(['acceptCase spc-prosecution-acceptance 2026-05-27']);
    expect(prosecuted().overdue('2026-05-28')).toEqual(['case spc-prosecution-acceptance']);
  });

  test('T103 nobody accepts what nobody prosecuted, or accepts twice', () => {
    expect(given().refusal('2026-03-02', 'acceptCase')).toEqual(['no-open-request 刑诉法 §186…']);
    expect(accepted().refusal('2026-05-23', 'acceptCase')).toEqual(['no-open-request 刑诉法 §186…']);
  });

  test('T103 only the court of first instance accepts', () => {
    expect(prosecuted().refusal('2026-05-22', 'acceptCase', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §186…']);
    expect(prosecuted().refusal('2026-05-22', 'acceptCase', { by: 'higherCourt' })).toEqual(['not-your-act 刑诉法 §186…']);
  });

  test('T103 an agency that prosecuted does not judge', () => {
    expect(prosecuted().refusal('2026-05-22', 'acceptCase', { agency: 'procuratorate-agency' })).toEqual([
      'one-agency-two-powers 刑诉法 §186…',
    ]);
  });

  test('T104 what may not be tried goes back: the court says which ground, and the review of the procuratorate begins again', () => {
    const back = prosecuted().act('2026-05-25', 'returnToProcuratorate', { form: { ground: 'absent' } });
    expect(back.told()).toEqual({
      sets: { 'case.stage': 'review', 'case.lead': 'procuratorate', '甲.standing': 'suspect' },
      starts: { '甲 cpl-prosecution-review': '2026-06-25' },
      stops: ['case spc-prosecution-acceptance'],
      answers: ['case prosecution'],
      documents: ['退回案件函'],
      serves: ['procuratorate'],
    });
  });

  test.for(['jurisdiction', 'barred', 'absent', 'again'])('T104 a ground of article 219: %s', (ground) => {
    expect(prosecuted().refusal('2026-05-25', 'returnToProcuratorate', { form: { ground } })).toEqual([]);
  });

  test('T104 thin evidence is none of the grounds: it is for the hearing', () => {
    expect(prosecuted().refusal('2026-05-25', 'returnToProcuratorate', { form: { ground: 'evidence' } })).toEqual([
      'form-incomplete 刑诉法解释 §219(1).1…',
    ]);
  });

  test('T104 what was accepted does not go back', () => {
    expect(accepted().refusal('2026-05-25', 'returnToProcuratorate')).toEqual(['no-open-request 刑诉法解释 §219(1).1…']);
  });
});

describe('summary procedure', () => {
  test('T105 everybody pleads and agrees: twenty days, a month and a half where more than three years are likely', () => {
    const short = pleaded(adult).act('2026-05-22', 'acceptForSummary');
    expect(short.told()).toMatchObject({
      sets: { 'case.mode': 'summary' },
      starts: { 'case cpl-defence-notice-trial': '2026-05-25', 'case cpl-trial-summary': '2026-06-11' },
    });
    const long = pleaded().act('2026-05-22', 'acceptForSummary');
    expect(long.due('cpl-trial-summary')).toBe('2026-07-07');
    expect(long.derivation('cpl-trial-summary')).toContain('刑诉法 §220');
  });

  test('T105 not where somebody does not plead', () => {
    expect(prosecuted(adult).refusal('2026-05-22', 'acceptForSummary')).toEqual(['not-in-state 刑诉法 §214(1) 刑诉法 §215']);
  });

  test('T105 not where one of two does not plead', () => {
    const one = pleaded({ accused: { 甲: {}, 乙: {} } });
    expect(one.refusal('2026-05-22', 'acceptForSummary')).toEqual([]);
    const changed = one.act('2026-05-21', 'withdrawPleaAtTrial', { on: '乙' });
    expect(changed.refusal('2026-05-22', 'acceptForSummary')).toEqual(['not-in-state 刑诉法 §214(1) 刑诉法 §215']);
  });

  test('T105 not where life or death is likely: such a case is not for a basic court', () => {
    expect(pleaded(grave).refusal('2026-05-22', 'acceptForSummary')).toEqual(['not-in-state 刑诉法 §214']);
  });

  test('T105 there is no summary trial against the will of the accused', () => {
    expect(pleaded(adult).refusal('2026-05-22', 'acceptForSummary', { form: { consent: 'some' } })).toEqual([
      'form-incomplete 刑诉法 §186…',
    ]);
    expect(pleaded(adult).refusal('2026-05-22', 'acceptForSummary', { form: { consent: '' } })).toEqual(['form-incomplete 刑诉法 §186…']);
  });

  test('T105 a minor may be tried in summary procedure, with counsel', () => {
    expect(pleaded(minor).refusal('2026-05-22', 'acceptForSummary')).toEqual([]);
  });
});

describe('the fast track', () => {
  test('T106 adults who signed, three years or less: ten days, fifteen where more than one year is likely', () => {
    const one = pleaded({ accused: { 甲: { gravity: 'up-to-one' } } }).act('2026-05-22', 'acceptForFastTrack');
    expect(one.told()).toMatchObject({ sets: { 'case.mode': 'fast-track' }, starts: { 'case cpl-trial-fast-track': '2026-06-01' } });
    const three = pleaded(adult).act('2026-05-22', 'acceptForFastTrack');
    expect(three.due('cpl-trial-fast-track')).toBe('2026-06-06');
    expect(three.derivation('cpl-trial-fast-track')).toContain('刑诉法 §225');
  });

  test('T106 the tenth day is a Sunday: somebody is held, and the time does not grow', () => {
    const held = pleaded({ accused: { 甲: { gravity: 'up-to-one' } } }).act('2026-05-21', 'acceptForFastTrack');
    expect(held.due('cpl-trial-fast-track')).toBe('2026-05-31');
  });

  test('T106 not for a minor', () => {
    const young = pleaded({ accused: { 甲: { age: 'minor', gravity: 'up-to-one' } } });
    expect(young.refusal('2026-05-22', 'acceptForFastTrack')).toEqual(['not-in-state 刑诉法 §222(1) 刑诉法 §223']);
  });

  test('T106 not where more than three years are likely', () => {
    expect(pleaded().refusal('2026-05-22', 'acceptForFastTrack')).toEqual(['not-in-state 刑诉法 §222(1)']);
  });

  test('T106 not where somebody pleads without a signed statement, or not at all', () => {
    expect(prosecuted(adult).refusal('2026-05-22', 'acceptForFastTrack')).toEqual(['not-in-state 刑诉法 §222(1) 刑诉法 §223']);
  });

  test('T106 not while a civil claim is neither mediated nor settled', () => {
    const claimed = pleaded(withVictim).act('2026-05-21', 'fileCivilClaim');
    expect(claimed.refusal('2026-05-22', 'acceptForFastTrack')).toEqual(['not-in-state 刑诉法 §223']);
    const settled = claimed.acts(['2026-05-22', 'acceptCivilClaim'], ['2026-05-22', 'mediateCivilClaim']);
    expect(settled.refusal('2026-05-22', 'acceptForFastTrack')).toEqual([]);
  });

  test('T106 not without the consent of everybody', () => {
    expect(pleaded(adult).refusal('2026-05-22', 'acceptForFastTrack', { form: { consent: 'most' } })).toEqual([
      'form-incomplete 刑诉法 §186…',
    ]);
  });

  test('T106 one of two faces more than three years: no fast track for either', () => {
    const both = pleaded({ accused: { 甲: { gravity: 'up-to-three' }, 乙: { gravity: 'up-to-ten' } } });
    expect(both.refusal('2026-05-22', 'acceptForFastTrack')).toEqual(['not-in-state 刑诉法 §222(1)']);
  });
});

describe('private prosecution', () => {
  test('T107 the victim sues, and the court has fifteen days to answer', () => {
    expect(privateSuit().told()).toEqual({
      starts: { 'case spc-private-acceptance': '2026-03-17' },
      asks: ['case private-suit'],
      documents: ['刑事自诉状'],
      serves: ['court'],
    });
  });

  test('T107 it is accepted: the accused becomes a defendant, and six months run while nobody is held', () => {
    expect(privateCase().told()).toEqual({
      sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
      starts: { 'case cpl-trial-private': '2026-09-09', 'case cpl-defence-notice-trial': '2026-03-12' },
      stops: ['case spc-private-acceptance'],
      answers: ['case private-suit'],
      documents: ['受理案件通知书', '委托诉讼代理人告知书'],
      serves: ['victim', 'accused'],
    });
    expect(privateCase().derivation('cpl-trial-private')).toContain('刑诉法 §212(2)');
  });

  test('T107 nobody accepts a suit that nobody brought', () => {
    const nothing = given({ origin: 'private', victims: ['李'] });
    expect(nothing.refusal('2026-03-09', 'acceptPrivateProsecution')).toEqual(['no-open-request 刑诉法 §210…']);
    expect(nothing.refusal('2026-03-09', 'refusePrivateProsecution')).toEqual(['no-open-request 刑诉法 §211…']);
  });

  test('T107 the same suit is not brought twice at once', () => {
    expect(privateSuit().refusal('2026-03-03', 'bringPrivateProsecution')).toEqual(['request-already-open 刑诉法 §210…']);
  });

  test('T107 a suit needs somebody it accuses', () => {
    const nobody = given({ origin: 'private', accused: {}, victims: ['李'] }).act('2026-03-02', 'bringPrivateProsecution');
    expect(nobody.refusal('2026-03-09', 'acceptPrivateProsecution')).toEqual(['not-in-state 刑诉法解释 §316']);
    expect(nobody.refusal('2026-03-09', 'refusePrivateProsecution')).toEqual([]);
  });

  test('T107 it says whom it accuses, of what, and by which evidence', () => {
    const nothing = given({ origin: 'private', victims: ['李'] });
    expect(nothing.refusal('2026-03-02', 'bringPrivateProsecution', { form: { evidence: '' } })).toEqual(['form-incomplete 刑诉法 §210…']);
  });

  test('T107 only the victim sues', () => {
    const nothing = given({ origin: 'private', victims: ['李'] });
    expect(nothing.refusal('2026-03-02', 'bringPrivateProsecution', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §210…']);
  });

  test('T107 a case of the police is not sued for privately', () => {
    expect(given({ victims: ['李'] }).refusal('2026-03-02', 'bringPrivateProsecution')).toEqual(['not-in-state 刑诉法 §210…']);
  });

  test('T107 a suit that does not meet the conditions is refused by a ruling, open to appeal for five days', () => {
    expect(privateSuit().act('2026-03-16', 'refusePrivateProsecution').told()).toEqual({
      sets: { 'case.stage': 'unfiled' },
      starts: { 'case cpl-appeal-ruling': '2026-03-23' },
      stops: ['case spc-private-acceptance'],
      answers: ['case private-suit'],
      documents: ['不予受理裁定书'],
      serves: ['victim'],
    });
  });

  const refused = () => privateSuit().act('2026-03-16', 'refusePrivateProsecution');

  test('T231 the fifth day is a Saturday: the victim appeals until Monday, and not after', () => {
    const up = refused().act('2026-03-23', 'appealRefusalOfSuit');
    expect(up.told()).toEqual({
      starts: { 'case cpl-trial-second': '2026-05-25' },
      stops: ['case cpl-appeal-ruling'],
      asks: ['case ruling-appeal'],
      documents: ['上诉状'],
      serves: ['court'],
    });
    expect(refused().refusal('2026-03-24', 'appealRefusalOfSuit')).toEqual(['limit-not-running 刑诉法 §230 刑诉法解释 §322(1)']);
    expect(refused().refusal('2026-03-20', 'appealRefusalOfSuit', { by: 'accused' })).toEqual(['not-your-act 刑诉法 §227(1)…']);
    expect(privateCase().refusal('2026-03-10', 'appealRefusalOfSuit')).toContain('not-in-state 刑诉法 §227(1)…');
  });

  test('T231 the higher court upholds the refusal, or orders the court to accept the suit within fifteen days', () => {
    const up = refused().act('2026-03-20', 'appealRefusalOfSuit');
    expect(up.act('2026-04-10', 'upholdRefusalOfSuit').told()).toMatchObject({
      stops: ['case cpl-trial-second'],
      answers: ['case ruling-appeal'],
      documents: ['刑事裁定书'],
    });
    const ordered = up.act('2026-04-10', 'orderAcceptanceOfSuit');
    expect(ordered.told()).toMatchObject({
      sets: { 'case.stage': 'report' },
      starts: { 'case spc-private-acceptance': '2026-04-27' },
      asks: ['case private-suit'],
    });
    expect(ordered.refusal('2026-04-13', 'acceptPrivateProsecution')).toEqual([]);
    expect(up.refusal('2026-04-10', 'upholdRefusalOfSuit', { panel: ['x'] })).toEqual(['panel-size 刑诉法 §183(4)']);
    expect(refused().refusal('2026-03-20', 'orderAcceptanceOfSuit')).toEqual(['no-open-request 刑诉法 §240…']);
  });

  test('T107 what is decided after the fifteenth day is late', () => {
    expect(privateSuit().act('2026-03-18', 'acceptPrivateProsecution').late()).toEqual([
      'acceptPrivateProsecution spc-private-acceptance 2026-03-17',
    ]);
  });
});

describe('counsel', () => {
  test('T108 the defendant is told of counsel within three days of acceptance', () => {
    const told = accepted().act('2026-05-25', 'tellDefendantRights');
    expect(told.told()).toEqual({ stops: ['case cpl-defence-notice-trial'], documents: ['权利义务告知书'], serves: ['accused'] });
    expect(accepted().act('2026-05-26', 'tellDefendantRights').late()).toEqual(['tellDefendantRights cpl-defence-notice-trial 2026-05-25']);
    expect(prosecuted().refusal('2026-05-21', 'tellDefendantRights')).toEqual(['not-in-state 刑诉法解释 §219']);
  });

  test('T108 the third day is a Sunday: Monday is in time', () => {
    const friday = prosecuted().act('2026-05-21', 'acceptCase');
    expect(friday.due('cpl-defence-notice-trial')).toBe('2026-05-25');
  });

  test.for(['accused', 'guardian', 'family'])('T108 counsel is retained at any time by the %s', (by) => {
    expect(accepted().act('2026-05-25', 'retainCounselAtTrial', { on: '甲', by }).told()).toEqual({
      sets: { '甲.counsel': 'retained' },
      documents: ['委托书'],
      tells: ['court'],
    });
  });

  test('T108 whoever retains counsel no longer needs the assigned one', () => {
    const asked = accepted(grave).act('2026-05-25', 'retainCounselAtTrial', { on: '甲' });
    expect(asked.facet('accused.counsel')).toBe('retained');
    expect(asked.refusal('2026-05-26', 'retainCounselAtTrial', { on: '甲' })).toEqual(['not-in-state 刑诉法 §33(1)…']);
  });

  test('T108 neither the victim nor the court retains counsel for the accused', () => {
    expect(accepted().refusal('2026-05-25', 'retainCounselAtTrial', { on: '甲', by: 'victim' })).toEqual(['not-your-act 刑诉法 §33(1)…']);
    expect(accepted().refusal('2026-05-25', 'retainCounselAtTrial', { on: '甲', by: 'court' })).toEqual(['not-your-act 刑诉法 §33(1)…']);
  });

  test('T108 on appeal, and not once everything is over', () => {
    expect(appealed().refusal('2026-06-30', 'retainCounselAtTrial', { on: '甲' })).toEqual([]);
    expect(inForce().refusal('2026-06-30', 'retainCounselAtTrial', { on: '甲' })).toEqual(['not-in-state 刑诉法 §33(1)…']);
  });
});

describe('before the hearing', () => {
  test('T109 panel and day are fixed and the indictment served, ten days ahead', () => {
    expect(prepared().told()).toEqual({
      sets: { 'case.session': 'prepared' },
      documents: ['合议庭组成人员通知书', '起诉书副本', '送达回证'],
      serves: ['accused', 'counsel', 'guardian'],
    });
  });

  test('T109 the tenth day ahead is in time, the ninth is not', () => {
    const served = (at: string) => accepted().act(at, 'prepareHearing', { form: { day: '2026-06-08' } });
    expect(served('2026-05-29').late()).toEqual([]);
    expect(served('2026-05-30').late()).toEqual(['prepareHearing cpl-indictment-service 2026-05-29']);
  });

  test('T109 not before acceptance, and not twice', () => {
    expect(prosecuted().refusal('2026-05-21', 'prepareHearing')).toEqual(['not-in-state 刑诉法解释 §219']);
    expect(prepared().refusal('2026-05-26', 'prepareHearing')).toEqual(['not-in-state 刑诉法 §183…']);
  });

  test('T109 a case on a shorter track is prepared without the ten days, an ordinary case is not', () => {
    const summary = pleaded(adult).act('2026-05-22', 'acceptForSummary');
    const fast = pleaded(adult).act('2026-05-22', 'acceptForFastTrack');
    const ready = fast.act('2026-05-25', 'prepareSimpleHearing', { form: { day: '2026-05-26' } });
    expect(ready.told()).toEqual({
      sets: { 'case.session': 'prepared' },
      documents: ['起诉书副本', '送达回证'],
      serves: ['accused', 'counsel'],
      tells: ['procuratorate'],
    });
    expect(summary.refusal('2026-05-25', 'prepareHearing')).toEqual(['not-in-state 刑诉法 §187(1)']);
    expect(accepted().refusal('2026-05-25', 'prepareSimpleHearing')).toEqual(['not-in-state 刑诉法 §219 刑诉法 §224(1)']);
  });

  test('T109 the day of the hearing is a day', () => {
    expect(accepted().refusal('2026-05-25', 'prepareHearing', { form: { day: '2026-02-30' } })).toEqual(['form-incomplete 刑诉法 §183…']);
  });

  test('T110 summonses are served three days ahead', () => {
    const summoned = (at: string) =>
      prepared().act(at, 'summonToHearing', { form: { hearing: { from: '2026-06-08T09:00', minutes: 120, room: 'court/1' } } });
    expect(summoned('2026-06-05').told()).toEqual({
      documents: ['传票', '出庭通知书', '开庭公告'],
      serves: ['accused', 'victim', 'counsel', 'guardian'],
      tells: ['procuratorate'],
    });
    expect(summoned('2026-06-06').late()).toEqual(['summonToHearing cpl-summons-service 2026-06-05']);
  });

  test('T110 there is nothing to summon to before a day is fixed, and nothing left while the hearing runs', () => {
    expect(accepted().refusal('2026-05-25', 'summonToHearing')).toEqual(['not-in-state 刑诉法 §187(3)…']);
    expect(inCourt().refusal('2026-06-09', 'summonToHearing')).toEqual(['not-in-state 刑诉法 §187(3)…']);
    expect(inCourt().act('2026-06-09', 'adjourn').refusal('2026-06-10', 'summonToHearing')).toEqual([]);
  });

  test('T110 in the shorter procedures a simple notice on record is enough', () => {
    const ready = pleaded(adult).acts(
      ['2026-05-22', 'acceptForFastTrack'],
      ['2026-05-25', 'prepareSimpleHearing', { form: { day: '2026-05-26' } }],
    );
    expect(ready.act('2026-05-26', 'notifySimpleHearing').told()).toEqual({
      documents: ['通知记录'],
      tells: ['accused', 'counsel', 'procuratorate', 'victim'],
    });
    expect(ready.refusal('2026-05-26', 'summonToHearing')).toEqual(['not-in-state 刑诉法 §187(3)']);
    expect(prepared().refusal('2026-06-05', 'notifySimpleHearing')).toEqual(['not-in-state 刑诉法 §219 刑诉法 §224(1)']);
  });

  test('T111 a pretrial conference: prosecutor and counsel are there, the accused is told', () => {
    const held = prepared().act('2026-06-01', 'holdPretrialConference', { present: ['procuratorate', 'counsel'] });
    expect(held.told()).toEqual({ documents: ['庭前会议笔录', '庭前会议报告'], tells: ['accused'] });
    expect(prepared().refusal('2026-06-01', 'holdPretrialConference', { present: ['procuratorate'] })).toEqual([
      'must-be-present 刑诉法解释 §230(2)',
    ]);
    expect(prepared().refusal('2026-06-01', 'holdPretrialConference')).toEqual([
      'must-be-present 刑诉法解释 §230(2)',
      'must-be-present 刑诉法解释 §230(2)',
    ]);
  });

  test('T111 in a private prosecution no prosecutor is waited for', () => {
    expect(privateCase().refusal('2026-03-10', 'holdPretrialConference', { present: ['counsel'] })).toEqual([]);
  });

  test('T111 it decides nothing, and is held before the hearing only', () => {
    const held = prepared().act('2026-06-01', 'holdPretrialConference', attended);
    expect(held.facet('case.session')).toBe('prepared');
    expect(inCourt().refusal('2026-06-09', 'holdPretrialConference', attended)).toEqual(['not-in-state 刑诉法 §187(2)…']);
    expect(judged().refusal('2026-06-16', 'holdPretrialConference', attended)).toEqual(['not-in-state 刑诉法 §187(2)…']);
  });
});

describe('the hearing opens', () => {
  test('T112 prepared, with prosecutor and accused there', () => {
    expect(inCourt().told()).toEqual({ sets: { 'case.session': 'running' }, documents: ['法庭笔录'] });
  });

  test('T112 not before it is prepared', () => {
    expect(accepted().refusal('2026-06-08', 'openHearing', attended)).toEqual(['not-in-state 刑诉法 §187']);
    expect(prosecuted().refusal('2026-05-21', 'openHearing', attended)).toEqual([
      'not-in-state 刑诉法解释 §219',
      'not-in-state 刑诉法 §187',
    ]);
  });

  test('T112 not without the prosecutor', () => {
    expect(prepared().refusal('2026-06-08', 'openHearing', { present: ['accused'] })).toEqual([
      'must-be-present 刑诉法 §189 刑诉法 §216(2)',
    ]);
  });

  test('T112 not without the accused', () => {
    expect(prepared().refusal('2026-06-08', 'openHearing', { present: ['procuratorate'] })).toEqual(['must-be-present 刑诉法 §190(1)']);
  });

  test('T112 in a private prosecution the prosecutor is the victim', () => {
    const ready = privateCase().act('2026-03-11', 'prepareHearing', { form: { day: '2026-03-23' } });
    expect(ready.refusal('2026-03-23', 'openHearing', { present: ['accused'] })).toEqual([]);
  });

  test('T113 a minor is tried with the guardian there', () => {
    expect(prepared(minor).refusal('2026-06-08', 'openHearing', { present: ['procuratorate', 'accused'] })).toEqual([
      'must-be-present 刑诉法 §281(1) 刑诉法 §281(4)',
    ]);
    expect(prepared(minor).refusal('2026-06-08', 'openHearing', { present: ['procuratorate', 'accused', 'guardian'] })).toEqual([]);
  });

  test('T113 one minor among several is enough for the guardian to be there', () => {
    const mixed = prepared({ accused: { 甲: {}, 乙: { age: 'minor' } } });
    expect(mixed.refusal('2026-06-08', 'openHearing', { present: ['procuratorate', 'accused'] })).toEqual([
      'must-be-present 刑诉法 §281(1) 刑诉法 §281(4)',
    ]);
    expect(prepared(two).refusal('2026-06-08', 'openHearing', { present: ['procuratorate', 'accused'] })).toEqual([]);
  });

  test('T114 evidence said to be unlawful is inquired into in the hearing, on appeal and on retrial, and nowhere else', () => {
    expect(
      inCourt()
        .act('2026-06-09', 'decideOnExclusion', { form: { outcome: 'excluded' } })
        .told(),
    ).toEqual({
      documents: ['证据收集合法性审查决定'],
      tells: ['procuratorate', 'accused', 'counsel'],
    });
    expect(appealed().refusal('2026-07-01', 'decideOnExclusion')).toEqual([]);
    expect(prepared().refusal('2026-06-01', 'decideOnExclusion')).toEqual(['not-in-state 刑诉法 §56…']);
    expect(judged().refusal('2026-06-16', 'decideOnExclusion')).toEqual(['not-in-state 刑诉法 §56…']);
    expect(inCourt().refusal('2026-06-09', 'decideOnExclusion', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §56…']);
  });
});

describe('another court', () => {
  test('T104 a case sent back for want of jurisdiction is prosecuted before another court', () => {
    const back = prosecuted().acts(
      ['2026-05-22', 'returnToProcuratorate', { agency: '河西区人民法院', form: { ground: 'jurisdiction' } }],
      ['2026-06-01', 'prosecute'],
    );
    expect(back.refusal('2026-06-03', 'acceptCase', { agency: '河东区人民法院' })).toEqual([]);
  });
});
