import { describe, expect, test } from 'vitest';
import { arrested, detained, filed, given, sentForReview, type Story } from './cases-in-tests.ts';

const onBail = (): Story => filed().act('2026-03-04', 'decideBail', { form: { guarantee: 'deposit', deposit: 6_000_000 } });
const YUAN = 100;

describe('the deposit and the surety', () => {
  test('I160 given a breach, when the head approves, then the deposit is forfeited and everybody is told', () => {
    const story = onBail().act('2026-05-06', 'forfeitDeposit', { form: { forfeited: 10_000 * YUAN, further: 'pledge' } });
    expect(story.told()).toEqual({
      documents: ['没收保证金决定书', '对保证人罚款决定书'],
      serves: ['accused'],
      tells: ['procuratorate', 'court'],
    });
    expect(onBail().refusal('2026-05-06', 'forfeitDeposit', { approvals: {} })).toEqual(['approval-missing 刑诉法 §70(2)…']);
    expect(onBail().refusal('2026-05-06', 'forfeitDeposit', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §70(2)…']);
    expect(filed().refusal('2026-05-06', 'forfeitDeposit')).toEqual(['not-in-state 刑诉法 §70(2)…']);
  });

  test('I161 from 50,000 yuan on the head of the city-level organ approves; one fen less is for the county', () => {
    expect(onBail().refusal('2026-05-06', 'forfeitDeposit', { form: { forfeited: 50_000 * YUAN - 1 } })).toEqual([]);
    expect(onBail().refusal('2026-05-06', 'forfeitDeposit', { form: { forfeited: 50_000 * YUAN } })).toEqual([
      'out-of-bounds 公安程序规定 §97(2)',
    ]);
    expect(onBail().refusal('2026-05-06', 'forfeitLargeDeposit', { form: { forfeited: 50_000 * YUAN } })).toEqual([]);
    expect(onBail().refusal('2026-05-06', 'forfeitLargeDeposit', { form: { forfeited: 50_000 * YUAN - 1 } })).toEqual([
      'out-of-bounds 公安程序规定 §97(2)',
    ]);
    expect(
      onBail().refusal('2026-05-06', 'forfeitLargeDeposit', {
        form: { forfeited: 60_000 * YUAN },
        approvals: { 'police-head': '县局局长' },
      }),
    ).toEqual(['approval-missing 刑诉法 §71(3)…']);
  });

  test.each([
    [999.99, ['out-of-bounds 公安程序规定 §103']],
    [1000, []],
    [20_000, []],
    [20_000.01, ['out-of-bounds 公安程序规定 §103']],
  ])('I162 the surety who looked away is fined a thousand to twenty thousand yuan: %d', (yuan, expected) => {
    expect(onBail().refusal('2026-05-06', 'forfeitDeposit', { form: { fine: Math.round(yuan * YUAN) } })).toEqual(expected);
  });

  test('I160 what follows is one of the ways of article 71', () => {
    for (const further of ['pledge', 'new-guarantee', 'measure'])
      expect([further, onBail().refusal('2026-05-06', 'forfeitDeposit', { form: { further } })]).toEqual([further, []]);
    expect(onBail().refusal('2026-05-06', 'forfeitDeposit', { form: { further: 'nothing' } })).toEqual(['form-incomplete 刑诉法 §70(2)…']);
  });
});

describe('asking for a change', () => {
  test('I163 given custody, when the family asks for bail, then there is an answer within three days', () => {
    const story = arrested().act('2026-03-12', 'applyForChange', { by: 'family' });
    expect(story.told()).toEqual({
      // The third day is a Sunday: Monday the 16th.
      starts: { '甲 cpl-change-measure-reply': '2026-03-16' },
      asks: ['甲 measure-change'],
      documents: ['变更强制措施申请书'],
    });
  });

  test.each(['accused', 'guardian', 'family', 'counsel'])('I163 %s may ask', (by) => {
    expect(detained().refusal('2026-03-03', 'applyForChange', { by })).toEqual([]);
  });

  test('I163 nobody asks who is under no measure, nor a stranger, nor twice at once; from bail one may ask as well', () => {
    expect(filed().refusal('2026-03-03', 'applyForChange')).toEqual(['not-in-state 刑诉法 §97…']);
    expect(detained().refusal('2026-03-03', 'applyForChange', { by: 'victim' })).toEqual(['not-your-act 刑诉法 §97…']);
    const asked = detained().act('2026-03-03', 'applyForChange', { by: 'counsel' });
    expect(asked.refusal('2026-03-04', 'applyForChange', { by: 'family' })).toEqual(['request-already-open 刑诉法 §97…']);
    expect(onBail().refusal('2026-05-06', 'applyForChange')).toEqual([]);
    expect(detained().refusal('2026-03-03', 'applyForChange', { form: { reasons: '' } })).toEqual(['form-incomplete 刑诉法 §97…']);
  });

  test('I47 answered with reasons on the last day in time, after it late', () => {
    const asked = arrested().act('2026-03-12', 'applyForChange');
    expect(asked.act('2026-03-16', 'answerOnMeasure', { form: { outcome: 'refused' } }).told()).toEqual({
      stops: ['甲 cpl-change-measure-reply'],
      answers: ['甲 measure-change'],
      documents: ['变更强制措施决定通知书', '不同意变更强制措施告知书'],
      serves: ['accused'],
      tells: ['guardian', 'family', 'counsel', 'procuratorate'],
    });
    expect(asked.act('2026-03-17', 'answerOnMeasure').late()).toEqual(['answerOnMeasure cpl-change-measure-reply 2026-03-16']);
    expect(asked.refusal('2026-03-16', 'answerOnMeasure', { form: { reasons: '' } })).toEqual(['form-incomplete 刑诉法 §95…']);
  });

  test('I164 the organ that has the case answers: the police in their investigation, the procuratorate in its own and in review', () => {
    const asked = arrested().act('2026-03-12', 'applyForChange');
    for (const by of ['procuratorate', 'court', 'higherCourt'])
      expect([by, asked.refusal('2026-03-13', 'answerOnMeasure', { by })]).toEqual([by, ['not-your-act 刑诉法 §95…']]);
    const handed = sentForReview().act('2026-05-11', 'applyForChange');
    expect(handed.refusal('2026-05-12', 'answerOnMeasure', { by: 'police' })).toEqual(['not-your-act 刑诉法 §95…']);
    expect(handed.refusal('2026-05-12', 'answerOnMeasure')).toEqual([]);
    const own = given({ origin: 'procuratorate' }).acts(
      ['2026-03-02', 'fileOwnCase'],
      ['2026-03-03', 'decideOwnDetention'],
      ['2026-03-04', 'applyForChange'],
    );
    expect(own.refusal('2026-03-05', 'answerOnMeasure', { by: 'police' })).toEqual(['not-your-act 刑诉法 §95…']);
    expect(own.refusal('2026-03-05', 'answerOnMeasure')).toEqual([]);
  });

  test('I164 an answer alone changes nothing: the measure is changed by its own act', () => {
    const agreed = arrested().acts(['2026-03-12', 'applyForChange'], ['2026-03-13', 'answerOnMeasure', { form: { outcome: 'agreed' } }]);
    expect(agreed.facet('accused.custody')).toBe('arrested');
    expect(agreed.act('2026-03-13', 'decideBail').facet('accused.custody')).toBe('bail');
  });
});

describe('whether custody is still needed', () => {
  test('I165 given an arrest, when the procuratorate proposes release, then the organ has ten days to say what it did', () => {
    const proposed = arrested().act('2026-03-20', 'proposeRelease');
    expect(proposed.told()).toEqual({
      starts: { '甲 cpl-custody-necessity-reply': '2026-03-30' },
      asks: ['甲 custody-necessity'],
      documents: ['释放或者变更强制措施建议书'],
      serves: ['police', 'court'],
    });
    expect(proposed.act('2026-03-30', 'answerOnMeasure').late()).toEqual([]);
    expect(proposed.act('2026-03-31', 'answerOnMeasure').late()).toEqual(['answerOnMeasure cpl-custody-necessity-reply 2026-03-30']);
  });

  test('I165 it is about whoever is arrested, not detained; in review the procuratorate need not propose, it releases', () => {
    expect(detained().refusal('2026-03-03', 'proposeRelease')).toEqual(['not-in-state 刑诉法 §95']);
    expect(onBail().refusal('2026-05-06', 'proposeRelease')).toEqual(['not-in-state 刑诉法 §95']);
    expect(sentForReview().refusal('2026-05-11', 'proposeRelease')).toEqual(['not-in-state 刑诉法 §95…']);
    expect(arrested().refusal('2026-03-20', 'proposeRelease', { by: 'police' })).toEqual(['not-your-act 刑诉法 §95…']);
  });

  test('I165 each arrested suspect is looked at by themselves', () => {
    const two = arrested({ accused: { 甲: {}, 乙: {} } }).acts(
      ['2026-03-20', 'requestArrest', { on: '乙' }],
      ['2026-03-27', 'approveArrest', { on: '乙' }],
      ['2026-03-27', 'executeArrest', { on: '乙' }],
      ['2026-04-07', 'proposeRelease', { on: '乙' }],
    );
    expect(two.pending()).toEqual(['乙 custody-necessity']);
    expect(two.refusal('2026-04-08', 'answerOnMeasure', { on: '甲' })).toEqual(['no-open-request 刑诉法 §95…']);
    expect(two.refusal('2026-04-08', 'answerOnMeasure', { on: '乙' })).toEqual([]);
  });
});
