import { describe, expect, test } from 'vitest';
import { filed, given, type More, type Setting, type Story } from './cases-in-tests.ts';
import { accepted, found, inCourt, inForce, judged, prosecuted } from './trial-in-tests.ts';

const victim = { victims: ['李'] } satisfies Setting;
const inReview = (setting: Setting = victim): Story =>
  filed(setting).acts(['2026-04-01', 'transferForProsecution'], ['2026-04-01', 'acceptForReview']);
const filedClaim = (): Story => accepted(victim).act('2026-05-25', 'fileCivilClaim');
const pendingClaim = (): Story => filedClaim().act('2026-05-27', 'acceptCivilClaim');
const YUAN = 100;

describe('before the trial', () => {
  test('I200 given the file has come, when the procuratorate tells the victim their rights, then it is within three days', () => {
    expect(inReview().due('cpl-victim-notice')).toBe('2026-04-07');
    expect(inReview().act('2026-04-07', 'tellVictimRights').told()).toEqual({
      stops: ['李 cpl-victim-notice'],
      documents: ['被害人诉讼权利义务告知书', '委托诉讼代理人告知书'],
      serves: ['victim'],
    });
    // Three days after 1 April is Saturday in the Qingming holiday; the 7th is the first working day.
    expect(inReview().act('2026-04-08', 'tellVictimRights').late()).toEqual(['tellVictimRights cpl-victim-notice 2026-04-07']);
  });

  test('I200 each victim is told; the police need not, and not before the review', () => {
    const two = inReview({ victims: ['李', '周'] }).act('2026-04-02', 'tellVictimRights', { on: '李' });
    expect(two.running('李')).toEqual([]);
    expect(two.running('周')).toEqual(['cpl-victim-notice']);
    expect(inReview().refusal('2026-04-02', 'tellVictimRights', { by: 'police' })).toEqual(['not-your-act 刑诉法 §46(2)']);
    expect(filed(victim).refusal('2026-03-03', 'tellVictimRights')).toEqual(['not-in-state 刑诉法 §46(2)']);
  });

  test('I201 given agreement, when the organ that leads mediates with the victim there, then the compensation is settled', () => {
    const terms: More = { present: ['victim'], form: { amount: 8000 * YUAN, terms: '当场付清' } };
    expect(filed(victim).act('2026-03-20', 'mediateCompensation', terms).told()).toEqual({
      sets: { '李.claim': 'settled' },
      documents: ['调解协议书'],
      serves: ['victim', 'accused'],
    });
    expect(inReview().refusal('2026-04-20', 'mediateCompensation', terms)).toEqual([]);
    expect(inReview().refusal('2026-04-20', 'mediateCompensation', { ...terms, by: 'police' })).toEqual(['not-your-act 刑诉法解释 §185…']);
    expect(filed(victim).refusal('2026-03-20', 'mediateCompensation', { form: terms.form ?? {} })).toEqual([
      'must-be-present 刑诉法解释 §185',
    ]);
  });

  test('I201 what is settled is not settled again, and not before filing or in court', () => {
    const settled = filed(victim).act('2026-03-20', 'mediateCompensation', { present: ['victim'] });
    expect(settled.refusal('2026-03-23', 'mediateCompensation', { present: ['victim'] })).toEqual(['not-in-state 刑诉法解释 §185…']);
    expect(given(victim).refusal('2026-03-02', 'mediateCompensation', { present: ['victim'] })).toEqual(['not-in-state 刑诉法解释 §185…']);
    expect(accepted(victim).refusal('2026-05-25', 'mediateCompensation', { by: 'procuratorate', present: ['victim'] })).toContain(
      'not-in-state 刑诉法解释 §185…',
    );
  });

  test('I202 a victim in need is helped to judicial aid from the investigation on', () => {
    expect(inReview().act('2026-04-20', 'seekVictimAid').told()).toEqual({ documents: ['司法救助意见书'], serves: ['victim'] });
    expect(accepted(victim).refusal('2026-05-25', 'seekVictimAid', { by: 'court' })).toEqual([]);
    expect(given(victim).refusal('2026-03-02', 'seekVictimAid')).toEqual(['not-in-state 检察规则 §276(3)']);
    expect(inReview().refusal('2026-04-20', 'seekVictimAid', { by: 'police' })).toEqual(['not-your-act 检察规则 §276(3)']);
  });
});

describe('the civil claim', () => {
  test('I203 given material loss, when the victim sues in the first instance, then the court has seven days to accept', () => {
    expect(filedClaim().told()).toEqual({
      sets: { '李.claim': 'filed' },
      starts: { '李 spc-civil-claim-acceptance': '2026-06-01' },
      asks: ['李 civil-claim'],
      documents: ['附带民事起诉状'],
      serves: ['court'],
    });
  });

  test('I203 before the court has the case, after judgment, or a second time, it is too early, too late, or once too often', () => {
    expect(inReview().refusal('2026-04-20', 'fileCivilClaim')).toEqual(['not-in-state 刑诉法解释 §198']);
    expect(judged(victim).refusal('2026-06-16', 'fileCivilClaim')).toEqual(['not-in-state 刑诉法解释 §198']);
    expect(filedClaim().refusal('2026-05-26', 'fileCivilClaim')).toEqual([
      'not-in-state 刑诉法 §101(1)…',
      'request-already-open 刑诉法 §101(1)…',
    ]);
    expect(accepted(victim).refusal('2026-05-25', 'fileCivilClaim', { by: 'family' })).toEqual(['not-your-act 刑诉法 §101(1)…']);
  });

  test('I203 the claim says against whom, for what loss, how much', () => {
    for (const field of ['against', 'losses', 'amount'])
      expect([field, accepted(victim).refusal('2026-05-25', 'fileCivilClaim', { form: { [field]: undefined } })]).toEqual([
        field,
        ['form-incomplete 刑诉法 §101(1)…'],
      ]);
  });

  test('I204 given damage to the state, when it prosecutes, then the procuratorate claims: not after the case is accepted', () => {
    const state = { victims: ['国有林场'] } satisfies Setting;
    expect(prosecuted(state).act('2026-05-20', 'fileClaimForState').told()).toMatchObject({
      sets: { '国有林场.claim': 'filed' },
      asks: ['国有林场 civil-claim'],
    });
    expect(accepted(state).refusal('2026-05-25', 'fileClaimForState')).toEqual(['no-open-request 刑诉法 §101(2)']);
    expect(prosecuted(state).refusal('2026-05-20', 'fileClaimForState', { by: 'victim' })).toEqual(['not-your-act 刑诉法 §101(2)…']);
  });

  test('I205 accepted within seven days, served within five', () => {
    expect(pendingClaim().told()).toEqual({
      starts: { '李 spc-civil-claim-service': '2026-06-01' },
      stops: ['李 spc-civil-claim-acceptance'],
      answers: ['李 civil-claim'],
      documents: ['受理案件通知书'],
      serves: ['victim', 'procuratorate'],
    });
    expect(pendingClaim().act('2026-06-01', 'serveCivilClaim').told()).toEqual({
      stops: ['李 spc-civil-claim-service'],
      documents: ['送达回证'],
      serves: ['accused', 'guardian'],
    });
    expect(pendingClaim().act('2026-06-02', 'serveCivilClaim').late()).toEqual(['serveCivilClaim spc-civil-claim-service 2026-06-01']);
    expect(filedClaim().act('2026-06-02', 'acceptCivilClaim').late()).toEqual(['acceptCivilClaim spc-civil-claim-acceptance 2026-06-01']);
    expect(filedClaim().refusal('2026-05-27', 'acceptCivilClaim', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §101…']);
    expect(accepted(victim).refusal('2026-05-27', 'acceptCivilClaim')).toEqual(['no-open-request 刑诉法 §101…']);
  });

  test.each(['scope', 'restitution', 'state', 'settled', 'conditions'])('I205 or refused, with a ground of the law: %s', (ground) => {
    expect(filedClaim().act('2026-05-27', 'refuseCivilClaim', { form: { ground } }).told()).toMatchObject({
      sets: { '李.claim': 'dismissed' },
      answers: ['李 civil-claim'],
      documents: ['不予受理裁定书'],
    });
  });

  test('I206 nothing is served, mediated, judged or withdrawn before the claim is accepted', () => {
    for (const act of [
      'serveCivilClaim',
      'mediateCivilClaim',
      'judgeCivilClaim',
      'withdrawCivilClaim',
      'treatClaimAsWithdrawn',
      'dismissCivilClaim',
    ])
      expect([act, filedClaim().refusal('2026-05-26', act)[0]]).toEqual([act, 'not-in-state 刑诉法解释 §186']);
  });
});

describe('assets', () => {
  test('I207 given a claim, when the court preserves assets, then they stay until it lifts that', () => {
    const secured = filedClaim().act('2026-05-26', 'preserveAssets', { form: { motion: 'asked' } });
    expect(secured.told()).toEqual({
      sets: { '李.secured': 'yes' },
      documents: ['财产保全裁定书'],
      serves: ['accused', 'victim'],
    });
    expect(secured.refusal('2026-05-27', 'preserveAssets')).toEqual(['not-in-state 刑诉法 §102…']);
    expect(secured.act('2026-05-28', 'liftPreservation').told().sets).toEqual({ '李.secured': 'no' });
    expect(filedClaim().refusal('2026-05-28', 'liftPreservation')).toEqual(['not-in-state 刑诉法 §102…']);
  });

  test('I207 no claim, no preservation; nobody but the court', () => {
    expect(accepted(victim).refusal('2026-05-26', 'preserveAssets')).toEqual(['not-in-state 刑诉法 §102…']);
    expect(filedClaim().refusal('2026-05-26', 'preserveAssets', { by: 'police' })).toEqual(['not-your-act 刑诉法 §102…']);
  });

  test('I207 a refused or withdrawn claim frees the assets', () => {
    const secured = filedClaim().act('2026-05-26', 'preserveAssets');
    expect(secured.act('2026-05-27', 'refuseCivilClaim').facet('victim.secured')).toBe('no');
    expect(secured.acts(['2026-05-27', 'acceptCivilClaim'], ['2026-05-28', 'withdrawCivilClaim']).facet('victim.secured')).toBe('no');
  });
});

describe('the end of the claim', () => {
  test('I208 mediated, it is settled', () => {
    expect(pendingClaim().act('2026-06-01', 'mediateCivilClaim').told()).toEqual({
      sets: { '李.claim': 'settled' },
      stops: ['李 spc-civil-claim-service'],
      documents: ['附带民事调解书'],
      serves: ['victim', 'accused'],
    });
  });

  test('I208 judged with the crime, or after it by the same court', () => {
    expect(
      pendingClaim()
        .act('2026-06-01', 'judgeCivilClaim', { form: { amount: 30_000 * YUAN } })
        .told(),
    ).toMatchObject({
      sets: { '李.claim': 'judged' },
      documents: ['刑事附带民事判决书'],
      serves: ['victim', 'accused', 'procuratorate'],
    });
    expect(pendingClaim().refusal('2026-06-01', 'judgeCivilClaim', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §103…']);
    const later = found(victim).acts(
      ['2026-06-11', 'fileCivilClaim'],
      ['2026-06-12', 'acceptCivilClaim'],
      ['2026-06-15', 'pronounceJudgment'],
    );
    expect(later.refusal('2026-06-20', 'judgeCivilClaim')).toEqual([]);
  });

  test('I208 withdrawn by the victim, or treated as withdrawn when they stay away', () => {
    expect(pendingClaim().act('2026-06-01', 'withdrawCivilClaim').told()).toMatchObject({
      sets: { '李.claim': 'withdrawn' },
      documents: ['准许撤诉裁定书'],
      tells: ['court', 'accused'],
    });
    expect(pendingClaim().act('2026-06-01', 'treatClaimAsWithdrawn').told()).toMatchObject({
      sets: { '李.claim': 'withdrawn' },
      documents: ['按撤诉处理裁定书'],
    });
    expect(pendingClaim().refusal('2026-06-01', 'withdrawCivilClaim', { by: 'accused' })).toEqual(['not-your-act 刑诉法解释 §178(2)…']);
  });

  test('I209 dismissed only when the prosecution is withdrawn: not in the trial, not after a verdict', () => {
    expect(pendingClaim().refusal('2026-06-01', 'dismissCivilClaim')).toEqual(['not-in-state 刑诉法解释 §197(2)']);
    const convicted = found(victim).acts(
      ['2026-06-11', 'fileCivilClaim'],
      ['2026-06-12', 'acceptCivilClaim'],
      ['2026-06-15', 'pronounceJudgment'],
    );
    expect(convicted.refusal('2026-06-16', 'dismissCivilClaim')).toEqual(['not-in-state 刑诉法解释 §197(2)']);
    const withdrawn = inCourt(victim).acts(
      ['2026-06-08', 'fileCivilClaim'],
      ['2026-06-09', 'acceptCivilClaim'],
      ['2026-06-10', 'requestIndictmentWithdrawal'],
      ['2026-06-11', 'allowWithdrawal'],
    );
    expect(withdrawn.act('2026-06-11', 'dismissCivilClaim').told()).toMatchObject({
      sets: { '李.claim': 'dismissed' },
      documents: ['驳回起诉裁定书'],
      serves: ['victim'],
    });
  });

  test('I209 once it has ended, nothing more becomes of it', () => {
    const over = pendingClaim().act('2026-06-01', 'mediateCivilClaim');
    for (const act of ['judgeCivilClaim', 'mediateCivilClaim', 'withdrawCivilClaim'])
      expect([act, over.refusal('2026-06-02', act)[0]?.split(' ')[0]]).toEqual([act, 'not-in-state']);
    expect(inForce(victim).refusal('2026-06-29', 'fileCivilClaim')).toEqual(['not-in-state 刑诉法解释 §198']);
  });

  test('I209 two victims, two claims, two ends', () => {
    const two = accepted({ victims: ['李', '周'] }).acts(
      ['2026-05-25', 'fileCivilClaim', { on: '李' }],
      ['2026-05-26', 'fileCivilClaim', { on: '周' }],
      ['2026-05-27', 'acceptCivilClaim', { on: '李' }],
      ['2026-05-27', 'refuseCivilClaim', { on: '周' }],
    );
    expect([two.facet('victim.claim', '李'), two.facet('victim.claim', '周')]).toEqual(['filed', 'dismissed']);
    expect(two.due('spc-civil-claim-service')).toBe('2026-06-01');
  });
});
