import { describe, expect, test } from 'vitest';
import { arrested, detained, filed, given, sentForReview, type More, type Setting, type Story } from './cases-in-tests.ts';

/** A case of the procuratorate's own, filed. */
const ownCase = (setting: Setting = {}): Story => given({ origin: 'procuratorate', ...setting }).act('2026-03-02', 'fileOwnCase');
const things: Setting = { property: ['手机'] };

describe('questioning the suspect', () => {
  const asked = (more: More = {}): readonly string[] => filed().refusal('2026-03-03', 'interrogate', more);

  test('I80 given a filed case, when two investigators question the suspect, then there is a record and the rights are told', () => {
    expect(
      filed()
        .act('2026-03-03', 'interrogate', { form: { place: 'home', rights: true, recordings: 0 } })
        .told(),
    ).toEqual({
      documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'],
    });
  });

  test('I80 one officer alone, or the same one twice, does not question', () => {
    expect(asked({ people: ['侦查员甲'] })).toEqual(['too-few-officers 刑诉法 §118…']);
    expect(asked({ people: ['侦查员甲', '侦查员甲'] })).toEqual(['too-few-officers 刑诉法 §118…']);
    expect(asked({ people: ['侦查员甲', '侦查员乙'] })).toEqual([]);
  });

  test('I80 the record says where, and whether the rights were told', () => {
    expect(asked({ form: { place: 'hotel' } })).toEqual(['form-incomplete 刑诉法 §118…']);
    expect(asked({ form: { rights: undefined } })).toEqual(['form-incomplete 刑诉法 §118…']);
    expect(asked({ form: { record: '' } })).toEqual(['form-incomplete 刑诉法 §118…']);
  });

  test('I81 in the investigation of the police only they question; in its own case only the procuratorate', () => {
    expect(asked({ by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §118…']);
    expect(ownCase().refusal('2026-03-03', 'interrogate', { by: 'police', form: { recordings: 1 } })).toEqual([
      'not-your-act 刑诉法 §118…',
    ]);
    expect(ownCase().refusal('2026-03-03', 'interrogate', { form: { recordings: 1 } })).toEqual([]);
    expect(asked({ by: 'court' })).toEqual(['not-your-act 刑诉法 §118…']);
  });

  test('I31 a minor is questioned with a guardian or another appropriate adult there, never without', () => {
    const minor = filed({ accused: { 甲: { age: 'minor' } } });
    expect(minor.refusal('2026-03-03', 'interrogate')).toEqual(['must-be-present 刑诉法 §281(1) 公安程序规定 §323(1)']);
    expect(minor.refusal('2026-03-03', 'interrogate', { present: ['counsel'] })).toEqual([
      'must-be-present 刑诉法 §281(1) 公安程序规定 §323(1)',
    ]);
    expect(minor.refusal('2026-03-03', 'interrogate', { present: ['guardian'] })).toEqual([]);
    expect(asked()).toEqual([]);
  });

  test('I31 of two suspects only the minor needs somebody', () => {
    const two = filed({ accused: { 甲: {}, 乙: { age: 'minor' } } });
    expect(two.refusal('2026-03-03', 'interrogate', { on: '甲' })).toEqual([]);
    expect(two.refusal('2026-03-03', 'interrogate', { on: '乙' })).toEqual(['must-be-present 刑诉法 §281(1) 公安程序规定 §323(1)']);
  });

  test('I82 where life or death is at stake the questioning is recorded uncut; below it may be', () => {
    const grave = filed({ accused: { 甲: { gravity: 'life-or-death' } } });
    expect(grave.refusal('2026-03-03', 'interrogate', { form: { recordings: 0 } })).toEqual([
      'out-of-bounds 刑诉法 §123(1) 公安程序规定 §208',
    ]);
    expect(grave.refusal('2026-03-03', 'interrogate', { form: { recordings: 1 } })).toEqual([]);
    const lesser = filed({ accused: { 甲: { gravity: 'ten-plus' } } });
    expect(lesser.refusal('2026-03-03', 'interrogate', { form: { recordings: 0 } })).toEqual([]);
  });

  test('I82 the procuratorate records every questioning in its own cases', () => {
    expect(ownCase().refusal('2026-03-03', 'interrogate', { form: { recordings: 0 } })).toEqual(['out-of-bounds 检察规则 §190']);
  });

  test('I83 questioning within twenty-four hours keeps the duty after detention, and after arrest', () => {
    const held = filed().act('2026-03-02T10:00', 'detain');
    expect(held.due('cpl-detention-interrogate')).toBe('2026-03-03T10:00');
    expect(held.act('2026-03-03T10:00', 'interrogate').told()).toMatchObject({ stops: ['甲 cpl-detention-interrogate'] });
    expect(held.act('2026-03-03T10:00', 'interrogate').late()).toEqual([]);
    expect(held.act('2026-03-03T10:01', 'interrogate').late()).toEqual(['interrogate cpl-detention-interrogate 2026-03-03T10:00']);
  });

  test('I83 each suspect has their own twenty-four hours', () => {
    const two = filed({ accused: { 甲: {}, 乙: {} } }).acts(
      ['2026-03-02T10:00', 'detain', { on: '甲' }],
      ['2026-03-02T22:00', 'detain', { on: '乙' }],
      ['2026-03-03T09:00', 'interrogate', { on: '甲' }],
    );
    expect(two.running('甲')).not.toContain('cpl-detention-interrogate');
    expect(two.due('cpl-detention-interrogate', '乙')).toBe('2026-03-03T22:00');
  });

  test('I83 whoever is discharged is no suspect to be questioned, nor is anybody once the case is sent on', () => {
    expect(filed().act('2026-03-03', 'terminateForAccused').refusal('2026-03-04', 'interrogate')).toEqual(['not-in-state 刑诉法 §118…']);
    expect(sentForReview().refusal('2026-05-11', 'interrogate')).toEqual(['not-in-state 刑诉法 §118…']);
  });
});

describe('witnesses, scenes, experts', () => {
  test('I84 given a witness, when they are heard alone and warned, then there is a record', () => {
    expect(filed().act('2026-03-03', 'questionWitness').told()).toEqual({ documents: ['询问通知书', '询问笔录'] });
    expect(filed().refusal('2026-03-03', 'questionWitness', { form: { alone: undefined } })).toEqual(['form-incomplete 刑诉法 §124…']);
    expect(filed().refusal('2026-03-03', 'questionWitness', { form: { warned: undefined } })).toEqual(['form-incomplete 刑诉法 §124…']);
    expect(filed().refusal('2026-03-03', 'questionWitness', { by: 'court' })).toEqual(['not-your-act 刑诉法 §124…']);
  });

  test('I84 in its own case two of the procuratorate hear the witness; the police leave that to it', () => {
    expect(ownCase().act('2026-03-03', 'questionWitnessInOwnCase').told()).toEqual({ documents: ['询问通知书', '询问笔录'] });
    expect(ownCase().refusal('2026-03-03', 'questionWitnessInOwnCase', { people: ['检察官甲'] })).toEqual([
      'too-few-officers 刑诉法 §124…',
    ]);
    expect(ownCase().refusal('2026-03-03', 'questionWitness')).toEqual(['not-your-act 刑诉法 §124…']);
    expect(filed().refusal('2026-03-03', 'questionWitnessInOwnCase')).toEqual(['not-your-act 刑诉法 §124…', 'not-in-state 刑诉法 §19(2)']);
    expect(filed().refusal('2026-03-03', 'questionWitness', { people: ['侦查员甲'] })).toEqual([]);
  });

  test('I61 before it files, the procuratorate inquires into a clue with the chief procurator’s consent, and touches nobody’s freedom', () => {
    const clue = given({ origin: 'procuratorate', property: ['账本'] });
    expect(clue.refusal('2026-03-02', 'questionWitnessInOwnCase')).toEqual(['not-your-act 刑诉法 §124…']);
    expect(clue.refusal('2026-03-02', 'inquireIntoClue', { approvals: {} })).toEqual(['approval-missing 检察规则 §166(2)…']);
    expect(given().refusal('2026-03-02', 'inquireIntoClue')).toEqual(['not-in-state 刑诉法 §19(2)']);
    const inquiry = clue.act('2026-03-02', 'inquireIntoClue');
    expect(inquiry.told()).toEqual({ sets: { 'case.lead': 'procuratorate' }, documents: ['线索登记表'] });
    for (const act of ['questionWitnessInOwnCase', 'examine', 'commissionAppraisal'])
      expect([act, inquiry.refusal('2026-03-03', act)]).toEqual([act, []]);
    for (const act of ['interrogate', 'search', 'seizeInOwnCase', 'freezeProperty', 'decideOwnDetention', 'decideBail'])
      expect([act, inquiry.refusal('2026-03-03', act, { form: { recordings: 1 } }).length > 0]).toEqual([act, true]);
    expect(inquiry.refusal('2026-03-03', 'seizeInOwnCase')).toEqual(['not-in-state 公安程序规定 §174(2) 检察规则 §169']);
    expect(inquiry.act('2026-03-10', 'fileOwnCase').facet('case.stage')).toBe('investigation');
  });

  test('I61 the police do not inquire into what a commission has, nor into a private suit', () => {
    for (const origin of ['supervision', 'private'] as const)
      for (const act of ['questionWitness', 'examine', 'commissionAppraisal'])
        expect([origin, act, given({ origin }).refusal('2026-03-02', act)[0]?.split(' ')[0]]).toEqual([origin, act, 'not-in-state']);
  });

  test.each(['witness', 'victim', 'minor-witness', 'minor-victim'])('I84 whoever knows something may be heard: %s', (who) => {
    expect(filed().refusal('2026-03-03', 'questionWitness', { form: { who } })).toEqual([]);
  });

  test('I84 after the case is sent for review the police hear nobody on their own', () => {
    expect(sentForReview().refusal('2026-05-11', 'questionWitness')).toEqual(['not-your-act 刑诉法 §124…', 'not-in-state 刑诉法 §124…']);
  });

  test.each(['scene', 'body', 'corpse', 'lineup', 'objects'])(
    'I85 two officers inspect, examine, or hold an identification: %s',
    (kind) => {
      expect(filed().act('2026-03-03', 'examine', { form: { kind } }).told()).toEqual({ documents: ['勘验检查笔录', '辨认笔录'] });
      expect(filed().refusal('2026-03-03', 'examine', { form: { kind }, people: ['侦查员甲'] })).toEqual(['too-few-officers 刑诉法 §130…']);
    },
  );

  test('I85 there is an attesting witness, or the reason why not', () => {
    expect(filed().refusal('2026-03-03', 'examine', { form: { witness: '' } })).toEqual(['form-incomplete 刑诉法 §130…']);
  });

  test('I86 a re-enactment needs the head of the organ, and is no inspection', () => {
    expect(filed().act('2026-03-03', 'reenact').told()).toEqual({ documents: ['侦查实验笔录'] });
    expect(filed().refusal('2026-03-03', 'reenact', { approvals: {} })).toEqual(['approval-missing 刑诉法 §135…']);
    expect(filed().refusal('2026-03-03', 'examine', { form: { kind: 'experiment' } })).toEqual(['form-incomplete 刑诉法 §130…']);
  });

  test('I87 a corpse is dissected when the head of the police organ approves, and the family is told', () => {
    expect(filed().act('2026-03-03', 'dissectCorpse').told()).toEqual({ documents: ['解剖尸体通知书', '尸体检验笔录'], tells: ['family'] });
    expect(filed().refusal('2026-03-03', 'dissectCorpse', { approvals: {} })).toEqual(['approval-missing 刑诉法 §131…']);
    expect(filed().refusal('2026-03-03', 'dissectCorpse', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §131…']);
  });

  test('I88 an appraisal is commissioned with the head’s approval, and its opinion told to suspect and victim', () => {
    expect(filed().act('2026-03-03', 'commissionAppraisal').told()).toEqual({
      documents: ['鉴定聘请书', '鉴定意见通知书'],
      tells: ['accused', 'victim'],
    });
    expect(filed().refusal('2026-03-03', 'commissionAppraisal', { approvals: {} })).toEqual(['approval-missing 刑诉法 §146…']);
    expect(filed().refusal('2026-03-03', 'commissionAppraisal', { by: 'counsel' })).toEqual(['not-your-act 刑诉法 §146…']);
  });
});

describe('searches', () => {
  test('I89 given a warrant approved by the head, when two officers search before witnesses, then there is a record', () => {
    expect(filed().act('2026-03-03', 'search').told()).toEqual({ documents: ['搜查证', '搜查笔录'] });
    expect(filed().refusal('2026-03-03', 'search', { approvals: {} })).toEqual(['approval-missing 刑诉法 §136…']);
    expect(filed().refusal('2026-03-03', 'search', { people: ['侦查员甲'] })).toEqual(['too-few-officers 刑诉法 §136…']);
    expect(filed().refusal('2026-03-03', 'search', { form: { witness: '' } })).toEqual(['form-incomplete 刑诉法 §136…']);
  });

  test('I89 who searches does not approve the search', () => {
    expect(filed().refusal('2026-03-03', 'search', { people: ['局长', '侦查员甲'], approvals: { 'agency-head': '局长' } })).toEqual([
      'proposer-approves 刑诉法 §136…',
    ]);
  });

  test('I90 without a warrant there is a search only while detaining or arresting, in urgency, and nobody need approve it', () => {
    const urgent: More = { approvals: {}, form: { urgency: 'weapon' } };
    expect(filed().refusal('2026-03-02T10:05', 'searchInUrgency', urgent)).toEqual(['not-in-state 刑诉法 §138(2)']);
    expect(filed().act('2026-03-02T10:00', 'detain').act('2026-03-02T10:05', 'searchInUrgency', urgent).told()).toEqual({
      documents: ['搜查笔录'],
    });
    expect(arrested().refusal('2026-03-10T12:30', 'searchInUrgency', urgent)).toEqual([]);
    expect(detained().act('2026-03-03', 'decideBail').refusal('2026-03-03', 'searchInUrgency', urgent)).toEqual([
      'not-in-state 刑诉法 §138(2)',
    ]);
  });

  test('I90 also in urgency there are two officers, and a kind of urgency the law knows', () => {
    expect(detained().refusal('2026-03-03', 'searchInUrgency', { people: ['侦查员甲'] })).toEqual(['too-few-officers 刑诉法 §138(2)…']);
    expect(detained().refusal('2026-03-03', 'searchInUrgency', { form: { urgency: 'haste' } })).toEqual([
      'form-incomplete 刑诉法 §138(2)…',
    ]);
  });
});

describe('property', () => {
  test('I91 given the head of the unit approves, when two officers seize a thing, then it is held, listed, and the holder has the list', () => {
    expect(filed(things).act('2026-03-03', 'seizeProperty').told()).toEqual({
      sets: { '手机.hold': 'seized', '手机.listed': 'yes' },
      documents: ['扣押决定书', '扣押清单', '扣押笔录'],
      serves: ['owner'],
    });
    expect(filed(things).refusal('2026-03-03', 'seizeProperty', { approvals: {} })).toEqual(['approval-missing 刑诉法 §141…']);
    expect(filed(things).refusal('2026-03-03', 'seizeProperty', { people: ['侦查员甲'] })).toEqual(['too-few-officers 刑诉法 §141…']);
  });

  test('I91 what is found at the scene the commander seizes, and need not wait for an approval', () => {
    expect(filed(things).act('2026-03-03', 'seizeAtScene', { approvals: {} }).told()).toEqual({
      sets: { '手机.hold': 'seized', '手机.listed': 'yes' },
      documents: ['扣押清单', '扣押笔录'],
      serves: ['owner'],
    });
    expect(filed(things).refusal('2026-03-03', 'seizeAtScene', { form: { commander: '' } })).toEqual(['form-incomplete 刑诉法 §141…']);
    expect(filed(things).refusal('2026-03-03', 'seizeAtScene', { people: ['侦查员甲'] })).toEqual(['too-few-officers 刑诉法 §141…']);
  });

  test('I92 a house is sealed only with the head of the organ: the head of the unit is not enough', () => {
    const house = filed({ property: ['房屋'] });
    expect(house.act('2026-03-03', 'sealProperty').told()).toMatchObject({ sets: { '房屋.hold': 'seized', '房屋.listed': 'yes' } });
    expect(house.refusal('2026-03-03', 'sealProperty', { approvals: { 'unit-head': '大队长' } })).toEqual([
      'approval-missing 刑诉法 §141…',
    ]);
  });

  test('I92 in its own case the procuratorate seizes with the chief procurator, and the police do not', () => {
    expect(ownCase(things).act('2026-03-03', 'seizeInOwnCase').told()).toEqual({
      sets: { '手机.hold': 'seized', '手机.listed': 'yes' },
      documents: ['查封扣押决定书', '查封扣押清单', '查封扣押笔录'],
      serves: ['owner'],
    });
    expect(ownCase(things).refusal('2026-03-03', 'seizeInOwnCase', { approvals: {} })).toEqual(['approval-missing 刑诉法 §141…']);
    expect(filed(things).refusal('2026-03-03', 'seizeInOwnCase')).toEqual(['not-in-state 刑诉法 §19(2)']);
  });

  test('I93 an account is frozen with the head’s approval, once, and not what is seized already', () => {
    const account = filed({ property: ['存款'] });
    const frozen = account.act('2026-03-03', 'freezeProperty');
    expect(frozen.told()).toMatchObject({
      sets: { '存款.hold': 'frozen', '存款.listed': 'yes' },
      documents: ['协助冻结财产通知书'],
      serves: ['owner'],
    });
    expect(frozen.refusal('2026-03-04', 'freezeProperty')).toEqual(['not-in-state 刑诉法 §144(2)']);
    expect(filed(things).act('2026-03-03', 'seizeProperty').refusal('2026-03-04', 'freezeProperty')).toEqual([
      'not-in-state 刑诉法 §144(2)',
    ]);
    expect(account.refusal('2026-03-03', 'freezeProperty', { approvals: {} })).toEqual(['approval-missing 刑诉法 §144…']);
    expect(account.refusal('2026-03-03', 'freezeProperty', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §144…']);
  });

  test('I98 money stays frozen for six months, securities for two years', () => {
    const story = filed({ property: ['存款', '股票'] }).acts(
      ['2026-03-03', 'freezeProperty', { on: '存款' }],
      ['2026-03-03', 'freezeSecurities', { on: '股票' }],
    );
    expect(story.due('psr-freeze')).toBe('2026-09-03');
    expect(story.due('psr-freeze-securities')).toBe('2028-03-03');
    expect(story.refusal('2026-03-04', 'freezeSecurities', { on: '存款' })).toEqual(['not-in-state 刑诉法 §144(2)']);
    expect(filed({ property: ['股票'] }).refusal('2026-03-03', 'freezeSecurities', { approvals: {} })).toEqual([
      'approval-missing 刑诉法 §144…',
    ]);
  });

  test('I98 renewed on the last day it goes on for as long again; not renewed, it lapses by law the day after', () => {
    const frozen = filed({ property: ['存款'] }).act('2026-03-03', 'freezeProperty');
    expect(frozen.act('2026-09-03', 'renewFreeze').told()).toEqual({
      counts: { '存款 psr-freeze': '2027-03-03' },
      documents: ['继续冻结财产通知书'],
      tells: ['owner'],
    });
    const lapsed = frozen.until('2026-09-04');
    expect(lapsed.told()).toEqual({
      sets: { '存款.hold': 'none', '存款.ending': 'returned' },
      stops: ['存款 psr-freeze'],
    });
    expect(frozen.refusal('2026-09-04', 'renewFreeze')).toContain('limit-not-running 公安程序规定 §240');
    expect(frozen.refusal('2026-09-03', 'renewFreeze', { approvals: {} })).toEqual(['approval-missing 公安程序规定 §240…']);
    expect(lapsed.act('2026-09-07', 'freezeProperty').facet('property.hold')).toBe('frozen');
  });

  test('I98 securities are renewed as securities, and each freeze runs for itself', () => {
    const story = filed({ property: ['存款', '股票'] }).acts(
      ['2026-03-03', 'freezeProperty', { on: '存款' }],
      ['2026-03-03', 'freezeSecurities', { on: '股票' }],
    );
    expect(story.refusal('2026-08-03', 'renewFreezeOfSecurities', { on: '存款' })).toContain('limit-not-running 公安程序规定 §240');
    expect(story.act('2028-03-03', 'renewFreezeOfSecurities', { on: '股票' }).due('psr-freeze-securities')).toBe('2030-03-03');
    expect(story.until('2026-09-04').facet('property.hold', '股票')).toBe('frozen');
    expect(story.until('2026-09-04').facet('property.hold', '存款')).toBe('none');
  });

  test('I93 each thing has its own hold', () => {
    const story = filed({ property: ['手机', '存款', '汽车'] }).acts(
      ['2026-03-03', 'seizeProperty', { on: '手机' }],
      ['2026-03-03', 'freezeProperty', { on: '存款' }],
    );
    expect(['手机', '存款', '汽车'].map((thing) => story.facet('property.hold', thing))).toEqual(['seized', 'frozen', 'none']);
  });
});

describe('technical measures, undercover work, the hunt', () => {
  const grave = (): Story => filed({ accused: { 甲: { gravity: 'ten-plus' } } });

  test('I94 given a grave case, when the city-level head approves, then a technical measure is good for three months', () => {
    expect(grave().act('2026-03-05', 'authoriseTechnicalMeasures').told()).toEqual({
      starts: { 'case cpl-technical-measures': '2026-06-05' },
      documents: ['采取技术侦查措施决定书', '延长技术侦查措施期限决定书'],
    });
  });

  test('I94 the head of the county organ cannot approve it', () => {
    expect(grave().refusal('2026-03-05', 'authoriseTechnicalMeasures', { approvals: { 'police-head': '县局局长' } })).toEqual([
      'approval-missing 刑诉法 §150…',
    ]);
  });

  test('I94 a light case allows none, but the pursuit of somebody whose arrest is approved does', () => {
    const light = filed({ accused: { 甲: { gravity: 'up-to-one' } } });
    expect(light.refusal('2026-03-05', 'authoriseTechnicalMeasures')).toEqual(['not-in-state 刑诉法 §150 公安程序规定 §263(1).5']);
    const fugitive = light.acts(['2026-03-05', 'requestArrest'], ['2026-03-10', 'approveArrest']);
    expect(fugitive.refusal('2026-03-11', 'authoriseTechnicalMeasures')).toEqual([]);
  });

  test('I95 each prolongation is a decision of its own; what is no longer needed ends at once', () => {
    const story = grave().acts(['2026-03-05', 'authoriseTechnicalMeasures'], ['2026-06-04', 'authoriseTechnicalMeasures']);
    expect(story.due('cpl-technical-measures')).toBe('2026-09-04');
    expect(story.act('2026-06-20', 'endTechnicalMeasures', { form: { ground: 'no-need' } }).told()).toEqual({
      stops: ['case cpl-technical-measures'],
      documents: ['解除技术侦查措施决定书'],
    });
    expect(grave().refusal('2026-03-05', 'endTechnicalMeasures')).toEqual(['not-in-state 刑诉法 §151']);
  });

  test('I95 when the three months are over they end at once, and a day later they end late', () => {
    const story = grave().act('2026-03-05', 'authoriseTechnicalMeasures');
    expect(story.act('2026-06-05', 'endTechnicalMeasures', { form: { ground: 'time-over' } }).late()).toEqual([]);
    expect(story.act('2026-06-06', 'endTechnicalMeasures', { form: { ground: 'time-over' } }).late()).toEqual([
      'endTechnicalMeasures cpl-technical-measures 2026-06-05',
    ]);
  });

  test('I95 with the transfer for prosecution the measures end', () => {
    const story = grave().acts(['2026-03-05', 'authoriseTechnicalMeasures'], ['2026-04-01', 'transferForProsecution']);
    expect(story.told().stops).toContain('case cpl-technical-measures');
  });

  test('I96 undercover work and controlled delivery need the head, and never lead anybody to crime', () => {
    expect(filed().refusal('2026-03-05', 'investigateUndercover')).toEqual([]);
    expect(filed().refusal('2026-03-05', 'investigateUndercover', { approvals: {} })).toEqual(['approval-missing 刑诉法 §153…']);
    expect(filed().refusal('2026-03-05', 'investigateUndercover', { form: { safe: undefined } })).toEqual(['form-incomplete 刑诉法 §153…']);
    expect(filed().refusal('2026-03-05', 'investigateUndercover', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §153…']);
  });

  test('I97 a wanted notice hunts whoever is free and wanted; a reward is offered with the head’s approval', () => {
    expect(filed().act('2026-03-05', 'issueWantedNotice').told()).toEqual({ documents: ['通缉令'] });
    expect(filed().refusal('2026-03-05', 'issueWantedNotice', { approvals: {} })).toEqual(['approval-missing 刑诉法 §155…']);
    expect(detained().refusal('2026-03-05', 'issueWantedNotice')).toEqual(['not-in-state 刑诉法 §155…']);
    expect(filed().refusal('2026-03-05', 'issueWantedNotice', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §155…']);
    expect(
      filed()
        .act('2026-03-05', 'offerReward', { form: { reward: 5_000_000 } })
        .told(),
    ).toEqual({ documents: ['悬赏通告'] });
    expect(filed().refusal('2026-03-05', 'offerReward', { approvals: {} })).toEqual(['approval-missing 公安程序规定 §279']);
  });

  test('I97 somebody on bail who runs may be hunted; before filing nobody is', () => {
    expect(filed().act('2026-03-05', 'decideBail').refusal('2026-04-01', 'issueWantedNotice')).toEqual([]);
    expect(given().refusal('2026-03-05', 'issueWantedNotice')).toEqual(['not-in-state 刑诉法 §155…']);
  });
});
