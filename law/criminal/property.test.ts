import { describe, expect, test } from 'vitest';
import { filed, type Line, type Setting, type Story } from './cases-in-tests.ts';
import { prosecuted } from './trial-in-tests.ts';

const one: Setting = { property: ['手机'] };
const account: Setting = { property: ['存款'] };
const seized = (): Story => filed(one).act('2026-03-03', 'seizeProperty');
const frozen = (): Story => filed(account).act('2026-03-03', 'freezeProperty');
const unrelated = (): Story => seized().act('2026-03-10', 'findUnrelated');
const claimed = (): Story => seized().act('2026-03-10', 'raiseOwnerClaim');
/** Seized on 3 March, on trial in June. */
const kept: readonly Line[] = [['2026-03-03', 'seizeProperty', { on: '手机' }]];
const onTrial = (besides: readonly Line[] = kept): Story => prosecuted(one, besides).act('2026-05-22', 'acceptCase');

describe('while the case is investigated', () => {
  test('I210 what serves as evidence goes with the file, once', () => {
    const sent = seized().act('2026-03-20', 'sendWithFile');
    expect(sent.told()).toEqual({ sets: { '手机.sent': 'yes' }, documents: ['随案移送清单'], tells: ['procuratorate', 'court'] });
    expect(sent.refusal('2026-03-21', 'sendWithFile')).toEqual(['not-in-state 刑诉法 §245(2)…']);
    expect(frozen().refusal('2026-03-20', 'sendWithFile')).toEqual(['not-in-state 刑诉法 §245(2)…']);
    expect(filed(one).refusal('2026-03-20', 'sendWithFile')).toContain('not-in-state 刑诉法 §245(1)');
    expect(seized().refusal('2026-03-20', 'sendWithFile', { by: 'court' })).toEqual(['not-your-act 刑诉法 §245(2)…']);
  });

  test('I211 what spoils is sold with the head’s approval, and the money kept in its place', () => {
    const sold = seized().act('2026-03-20', 'sellPerishable');
    expect(sold.told()).toEqual({ documents: ['变卖、拍卖清单'], tells: ['owner'] });
    expect(sold.facet('property.hold')).toBe('seized');
    expect(seized().refusal('2026-03-20', 'sellPerishable', { approvals: {} })).toEqual(['approval-missing 刑诉法 §245(1)…']);
    expect(filed(one).refusal('2026-03-20', 'sellPerishable')).toEqual(['not-in-state 刑诉法 §245(1)']);
  });

  test('I212 given a thing that has nothing to do with the case, then it goes back within three days', () => {
    expect(unrelated().told()).toEqual({
      sets: { '手机.order': 'release' },
      starts: { '手机 cpl-property-release': '2026-03-13' },
      documents: ['解除查封、扣押、冻结决定书'],
      tells: ['owner'],
    });
    expect(unrelated().act('2026-03-13', 'releaseHold').told()).toEqual({
      sets: { '手机.hold': 'none', '手机.order': 'none', '手机.ending': 'returned' },
      stops: ['手机 cpl-property-release'],
      documents: ['发还清单'],
      serves: ['owner'],
    });
  });

  test('I212 on the fourth day it is late, and goes back all the same', () => {
    expect(unrelated().overdue('2026-03-14')).toEqual(['手机 cpl-property-release']);
    expect(unrelated().act('2026-03-14', 'releaseHold').late()).toEqual(['releaseHold cpl-property-release 2026-03-13']);
  });

  test('I212 nothing goes back without a decision, and a decision is made once', () => {
    expect(seized().refusal('2026-03-10', 'releaseHold')).toEqual(['not-in-state 刑诉法 §145']);
    expect(unrelated().refusal('2026-03-11', 'findUnrelated')).toEqual(['not-in-state 刑诉法 §145…']);
    expect(unrelated().act('2026-03-11', 'releaseHold').refusal('2026-03-12', 'releaseHold')).toContain('not-in-state 刑诉法 §245(1)');
  });

  test('I212 a frozen account is released as a seized thing is, and its freeze ends', () => {
    const free = frozen().acts(['2026-03-10', 'findUnrelated'], ['2026-03-12', 'releaseHold']);
    expect(free.told().stops).toEqual(['存款 psr-freeze', '存款 cpl-property-release']);
  });

  test('I213 the victim’s own goes back before judgment, photographed, with the head’s approval', () => {
    expect(seized().act('2026-03-20', 'returnToVictim').told()).toMatchObject({
      sets: { '手机.hold': 'none', '手机.ending': 'returned' },
      documents: ['发还清单'],
      serves: ['victim'],
    });
    expect(seized().refusal('2026-03-20', 'returnToVictim', { approvals: {} })).toEqual(['approval-missing 刑诉法 §245(1)…']);
    expect(seized().refusal('2026-03-20', 'returnToVictim', { form: { photographs: '' } })).toEqual(['form-incomplete 刑诉法 §245(1)…']);
    expect(unrelated().refusal('2026-03-20', 'returnToVictim')).toEqual(['not-in-state 刑诉法 §245(1)…']);
  });

  test('I213 not while somebody else claims it', () => {
    expect(claimed().refusal('2026-03-20', 'returnToVictim')).toEqual(['not-in-state 刑诉法 §245(1)']);
  });

  test.each(['drugs', 'weapons', 'poison', 'obscene'])('I214 contraband is disposed of, its value as evidence kept: %s', (kind) => {
    expect(seized().act('2026-03-20', 'destroyContraband', { form: { kind } }).told()).toMatchObject({
      sets: { '手机.hold': 'none', '手机.ending': 'destroyed' },
      documents: ['销毁清单'],
    });
  });

  test('I214 not without the head, not what is only frozen, not what is to go back or is claimed', () => {
    expect(seized().refusal('2026-03-20', 'destroyContraband', { approvals: {} })).toEqual(['approval-missing 刑诉法 §245(1)…']);
    expect(frozen().refusal('2026-03-20', 'destroyContraband')).toEqual(['not-in-state 刑诉法 §245(1)…']);
    expect(unrelated().refusal('2026-03-20', 'destroyContraband')).toEqual(['not-in-state 公安程序规定 §236(2)']);
    expect(claimed().refusal('2026-03-20', 'destroyContraband')).toEqual(['not-in-state 刑诉法 §245(1)']);
    expect(seized().refusal('2026-03-20', 'destroyContraband', { form: { evidence: '' } })).toEqual(['form-incomplete 刑诉法 §245(1)…']);
  });
});

describe('a third party', () => {
  test('I215 given a right, when its owner claims the thing, then nobody disposes of it until there is an answer', () => {
    expect(claimed().told()).toEqual({
      sets: { '手机.claim': 'raised' },
      asks: ['手机 property-claim'],
      documents: ['异议书'],
      tells: ['police', 'procuratorate', 'court'],
    });
    for (const act of ['returnToVictim', 'destroyContraband'])
      expect([act, claimed().refusal('2026-03-11', act)]).toEqual([act, ['not-in-state 刑诉法 §245(1)']]);
    const ordered = unrelated().act('2026-03-11', 'raiseOwnerClaim');
    for (const act of ['releaseHold', 'announceUnclaimed'])
      expect([act, ordered.refusal('2026-03-12', act)]).toEqual([act, ['not-in-state 刑诉法 §245(1)']]);
  });

  test('I215 a claim is raised once, by an owner, on what is held', () => {
    expect(claimed().refusal('2026-03-11', 'raiseOwnerClaim')).toContain('request-already-open 刑诉法 §117(1).4…');
    expect(seized().refusal('2026-03-11', 'raiseOwnerClaim', { by: 'family' })).toEqual(['not-your-act 刑诉法 §117(1).4…']);
    expect(filed(one).refusal('2026-03-11', 'raiseOwnerClaim')).toEqual(['not-in-state 刑诉法 §245(1)']);
  });

  test('I216 given a good claim, then the thing goes back within three days; given a bad one, the case goes on', () => {
    expect(claimed().act('2026-03-16', 'acceptOwnerClaim').told()).toEqual({
      sets: { '手机.claim': 'settled', '手机.order': 'release' },
      starts: { '手机 cpl-property-release': '2026-03-19' },
      answers: ['手机 property-claim'],
      documents: ['异议审查决定书'],
      serves: ['owner'],
      tells: ['accused', 'victim'],
    });
    const rejected = claimed().act('2026-03-16', 'rejectOwnerClaim');
    expect(rejected.told()).toMatchObject({ sets: { '手机.claim': 'settled' }, answers: ['手机 property-claim'] });
    expect(rejected.refusal('2026-03-17', 'returnToVictim')).toEqual([]);
    expect(rejected.refusal('2026-03-17', 'raiseOwnerClaim')).toEqual(['not-in-state 刑诉法 §117(1).4…']);
  });

  test('I216 no answer without a claim, and none from a party', () => {
    for (const act of ['acceptOwnerClaim', 'rejectOwnerClaim'])
      expect([act, seized().refusal('2026-03-16', act).at(-1)?.split(' ')[0]]).toEqual([act, 'no-open-request']);
    expect(claimed().refusal('2026-03-16', 'acceptOwnerClaim', { by: 'victim' })).toEqual(['not-your-act 刑诉法 §117(2)…']);
  });

  test('I217 each thing has its own hold, claim and end', () => {
    const story = filed({ property: ['手机', '货车', '存款'] }).acts(
      ['2026-03-03', 'seizeProperty', { on: '手机' }],
      ['2026-03-03', 'sealProperty', { on: '货车' }],
      ['2026-03-03', 'freezeProperty', { on: '存款' }],
      ['2026-03-10', 'raiseOwnerClaim', { on: '货车' }],
      ['2026-03-11', 'returnToVictim', { on: '手机' }],
      ['2026-03-12', 'acceptOwnerClaim', { on: '货车' }],
    );
    const ends = ['手机', '货车', '存款'].map((thing) => [story.facet('property.hold', thing), story.facet('property.order', thing)]);
    expect(ends).toEqual([
      ['none', 'none'],
      ['seized', 'release'],
      ['frozen', 'none'],
    ]);
    expect(story.running('货车')).toEqual(['cpl-property-release']);
    expect(story.running('手机')).toEqual([]);
  });
});

describe('when nobody is prosecuted', () => {
  const spared = (): Story =>
    filed(one).acts(
      ['2026-03-03', 'seizeProperty'],
      ['2026-04-01', 'transferForProsecution'],
      ['2026-04-01', 'acceptForReview'],
      ['2026-04-08', 'questionInReview'],
      ['2026-04-08', 'arrangeDutyCounsel'],
      ['2026-04-09', 'hearOpinions'],
      ['2026-04-20', 'dismissByStatute'],
    );

  test('I218 with the decision not to prosecute the organ that holds is told to release', () => {
    expect(spared().act('2026-04-20', 'orderReleaseWithoutTrial').told()).toEqual({
      sets: { '手机.order': 'release' },
      documents: ['解除查封、扣押、冻结通知书'],
      serves: ['police'],
      tells: ['owner'],
    });
    const back = spared().acts(['2026-04-20', 'orderReleaseWithoutTrial'], ['2026-04-21', 'releaseHold', { by: 'police' }]);
    expect(back.facet('property.ending')).toBe('returned');
  });

  test('I218 as long as somebody may still be prosecuted it is not', () => {
    expect(seized().refusal('2026-03-20', 'orderReleaseWithoutTrial')).toEqual(['not-in-state 刑诉法 §177(3)']);
    const open = seized().acts(['2026-04-01', 'transferForProsecution'], ['2026-04-01', 'acceptForReview']);
    expect(open.refusal('2026-04-08', 'orderReleaseWithoutTrial')).toEqual(['not-in-state 刑诉法 §177(3)']);
    expect(spared().act('2026-04-20', 'orderReleaseWithoutTrial').refusal('2026-04-21', 'orderReleaseWithoutTrial')).toEqual([
      'not-in-state 刑诉法 §177(3)…',
    ]);
  });

  test('I219 what must be confiscated goes to the competent agency, with the chief procurator’s approval', () => {
    expect(spared().act('2026-04-21', 'transferToAuthority').told()).toMatchObject({
      sets: { '手机.hold': 'none', '手机.ending': 'transferred' },
      documents: ['检察意见书', '移送清单'],
      tells: ['owner'],
    });
    expect(spared().refusal('2026-04-21', 'transferToAuthority', { approvals: {} })).toEqual(['approval-missing 刑诉法 §177(3)…']);
    expect(spared().refusal('2026-04-21', 'transferToAuthority', { by: 'police' })).toEqual(['not-your-act 刑诉法 §177(3)…']);
    expect(seized().refusal('2026-03-20', 'transferToAuthority')).toEqual(['not-in-state 刑诉法 §177(3)']);
    expect(spared().act('2026-04-21', 'raiseOwnerClaim').refusal('2026-04-22', 'transferToAuthority')).toEqual([
      'not-in-state 刑诉法 §245(1)',
    ]);
  });

  test('I220 an unknown owner is called by public notice: six months, then the treasury', () => {
    const noticed = unrelated().act('2026-03-12', 'announceUnclaimed');
    expect(noticed.told()).toEqual({
      starts: { '手机 psr-unclaimed-property': '2026-09-14' },
      stops: ['手机 cpl-property-release'],
      documents: ['招领公告'],
    });
    expect(noticed.refusal('2026-09-14', 'surrenderUnclaimed')).toEqual(['not-in-state 公安程序规定 §233 刑诉法解释 §445(3)']);
    expect(noticed.act('2026-09-15', 'surrenderUnclaimed').told()).toMatchObject({
      sets: { '手机.hold': 'none', '手机.ending': 'confiscated' },
      documents: ['上缴国库凭证'],
    });
    // An owner who comes in time has it back.
    expect(noticed.act('2026-09-14', 'releaseHold').facet('property.ending')).toBe('returned');
  });
});

describe('by judgment', () => {
  test('I221 the court says what becomes of each thing: to the victim, confiscated, released', () => {
    const orders = { judgeReturnToVictim: 'victim', judgeConfiscation: 'confiscation', judgeRelease: 'release' };
    for (const [act, order] of Object.entries(orders))
      expect([act, onTrial().act('2026-06-01', act).told()]).toEqual([
        act,
        { sets: { '手机.order': order }, documents: ['判决书财物清单'] },
      ]);
  });

  test('I221 neither police nor procuratorate judge, and not before the trial', () => {
    for (const act of ['judgeReturnToVictim', 'judgeConfiscation', 'judgeRelease']) {
      expect([act, onTrial().refusal('2026-06-01', act, { by: 'procuratorate' })]).toEqual([act, ['not-your-act 刑诉法 §245(3)…']]);
      expect([act, seized().refusal('2026-03-20', act)]).toEqual([act, ['not-in-state 刑诉法 §245(3) 刑诉法 §300(1)']]);
    }
  });

  test('I221 a claim is answered before the thing is confiscated', () => {
    const disputed = onTrial().act('2026-05-29', 'raiseOwnerClaim');
    expect(disputed.refusal('2026-06-01', 'judgeConfiscation')).toEqual(['not-in-state 刑诉法 §245(1)']);
    expect(disputed.refusal('2026-06-01', 'judgeReturnToVictim')).toEqual(['not-in-state 刑诉法 §245(1)']);
    expect(disputed.refusal('2026-06-01', 'judgeRelease')).toEqual([]);
  });

  /** Judged as `act` says, in force from 26 June. */
  const inForceWith = (act: string, besides: readonly Line[] = kept): Story =>
    inForceOf(onTrial(besides).acts(['2026-05-25', 'prepareHearing', { form: { day: '2026-06-08' } }]), act);
  const inForceOf = (story: Story, act: string): Story =>
    story
      .acts(
        ['2026-06-08', 'openHearing', { present: ['procuratorate', 'accused'] }],
        ['2026-06-10', 'convict', { on: '甲', form: { sentence: 'imprisonment', months: 36 } }],
        ['2026-06-10', act],
        ['2026-06-15', 'pronounceJudgment'],
        ['2026-06-15', 'serveJudgment'],
      )
      .until('2026-06-26');

  test('I222 only when the judgment is in force is it carried out', () => {
    const waiting = onTrial().act('2026-06-01', 'judgeConfiscation');
    for (const act of ['directKeeper', 'confiscateByJudgment'])
      expect([act, waiting.refusal('2026-06-02', act)[0]]).toEqual([act, 'not-in-state 刑诉法 §245(4) 刑诉法 §300(1)']);
  });

  test('I223 what its keeper still has, the court directs it to dispose of, with a receipt within a month', () => {
    const directed = inForceWith('judgeConfiscation').act('2026-07-01', 'directKeeper');
    expect(directed.told()).toEqual({
      starts: { '手机 spc-property-receipt': '2026-08-03' },
      asks: ['手机 property-disposal'],
      documents: ['执行通知书'],
      serves: ['police'],
    });
    const done = directed.act('2026-07-20', 'confiscateByJudgment', { by: 'police' });
    expect(done.told()).toMatchObject({ sets: { '手机.hold': 'none', '手机.ending': 'confiscated' }, tells: ['court'] });
    expect(done.act('2026-08-03', 'returnReceipt').told()).toEqual({
      stops: ['手机 spc-property-receipt'],
      answers: ['手机 property-disposal'],
      documents: ['执行回单'],
      serves: ['court'],
    });
    expect(done.act('2026-08-04', 'returnReceipt').told().late).toEqual({ '手机 spc-property-receipt': '2026-08-03' });
    expect(inForceWith('judgeConfiscation').refusal('2026-07-20', 'returnReceipt')).toEqual(['no-open-request 公安程序规定 §288(2)…']);
  });

  test('I223 what came with the file the court disposes of itself', () => {
    const withFile = inForceWith('judgeConfiscation', [...kept, ['2026-03-04', 'sendWithFile', { on: '手机' }]]);
    expect(withFile.refusal('2026-07-01', 'directKeeper')).toEqual(['not-in-state 刑诉法解释 §447(2)']);
    expect(withFile.act('2026-07-01', 'confiscateByJudgment', { by: 'court' }).facet('property.ending')).toBe('confiscated');
  });

  test('I224 as judged and not otherwise', () => {
    const toVictim = inForceWith('judgeReturnToVictim');
    expect(toVictim.refusal('2026-07-01', 'confiscateByJudgment', { by: 'court' })).toEqual(['not-in-state 刑诉法 §245(4)']);
    expect(toVictim.act('2026-07-01', 'returnByJudgment', { by: 'court' }).told()).toMatchObject({
      sets: { '手机.hold': 'none', '手机.ending': 'returned' },
      serves: ['victim'],
      tells: ['court'],
    });
    const confiscated = inForceWith('judgeConfiscation');
    expect(confiscated.refusal('2026-07-01', 'returnByJudgment', { by: 'court' })).toEqual(['not-in-state 刑诉法 §245(4)']);
    expect(confiscated.refusal('2026-07-01', 'confiscateByJudgment', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §245(4)…']);
    expect(inForceWith('judgeRelease').act('2026-07-01', 'releaseHold', { by: 'court' }).facet('property.ending')).toBe('returned');
  });

  test('I225 a victim who does not come is called by public notice: one year, then the treasury', () => {
    const noticed = inForceWith('judgeReturnToVictim').act('2026-07-01', 'announceUnclaimedByJudgment');
    expect(noticed.told()).toEqual({ starts: { '手机 spc-unclaimed-property': '2027-07-01' }, documents: ['认领公告'] });
    expect(noticed.refusal('2027-07-01', 'surrenderUnclaimed', { by: 'court' })).toEqual([
      'not-in-state 公安程序规定 §233 刑诉法解释 §445(3)',
    ]);
    expect(noticed.act('2027-07-02', 'surrenderUnclaimed', { by: 'court' }).facet('property.ending')).toBe('confiscated');
    expect(inForceWith('judgeConfiscation').refusal('2026-07-01', 'announceUnclaimedByJudgment')).toEqual([
      'not-in-state 刑诉法解释 §445(3)',
    ]);
  });
});
