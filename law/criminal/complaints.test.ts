import { describe, expect, test } from 'vitest';
import { filed, given, sentForReview, type Story } from './cases-in-tests.ts';
import { inForce, judged } from './trial-in-tests.ts';

const onBail = (): Story => filed().act('2026-03-04', 'decideBail', { form: { guarantee: 'deposit', deposit: 2_000_000 } });

describe('complaints', () => {
  test.for(['accused', 'counsel', 'guardian', 'victim', 'owner'] as const)(
    'I252 whoever is a party, defends one or has an interest complains of an overrun measure or of property held on: %s',
    (by) => {
      const story = onBail().act('2026-05-06', 'complainOfMeasure', { by, form: { matters: ['deposit'] } });
      expect(story.told()).toEqual({ documents: ['申诉、控告书'], tells: ['police', 'procuratorate', 'court'] });
    },
  );

  test('I252 not of a case there is none of yet; and nobody else complains', () => {
    expect(given().refusal('2026-03-01', 'complainOfMeasure')).toEqual(['not-in-state 刑诉法 §117(1)…']);
    expect(onBail().refusal('2026-05-06', 'complainOfMeasure', { by: 'complainant' })).toEqual(['not-your-act 刑诉法 §117(1)…']);
    expect(onBail().refusal('2026-05-06', 'complainOfMeasure', { form: { reasons: '' } })).toEqual(['form-incomplete 刑诉法 §117(1)…']);
  });

  test('I253 the agency decides and says so in writing; the procuratorate reviews that, and no agency its own', () => {
    const answered = sentForReview().acts(
      ['2026-05-12', 'complainOfMeasure', { by: 'counsel', form: { matters: ['unreleased'] } }],
      ['2026-05-20', 'answerComplaint', { by: 'police', form: { found: 'unfounded' } }],
      ['2026-05-22', 'appealOnComplaint', { by: 'counsel', form: { matters: ['unreleased'] } }],
    );
    expect(answered.told()).toEqual({ documents: ['申诉书'], tells: ['procuratorate', 'higherProcuratorate'] });
    expect(answered.refusal('2026-05-25', 'decideAppealOnComplaint', { by: 'police' })).toEqual(['not-your-act 刑诉法 §117(2)…']);
    expect(answered.act('2026-05-25', 'decideAppealOnComplaint', { by: 'procuratorate' }).told().documents).toEqual([
      '刑事申诉审查结果通知书',
    ]);
  });
});

describe('the deposit', () => {
  test('I254 is given back when bail has ended, whatever ended it, and not before', () => {
    expect(onBail().refusal('2026-05-06', 'returnDeposit')).toEqual(['not-in-state 刑诉法 §73']);
    const lifted = onBail().act('2026-05-06', 'liftMeasure', { form: { ground: 'wrong', deposit: 'none' } });
    expect(lifted.act('2026-05-07', 'returnDeposit').told()).toEqual({
      documents: ['退还保证金决定书'],
      serves: ['accused'],
      tells: ['procuratorate', 'court'],
    });
    expect(lifted.refusal('2026-05-07', 'returnDeposit', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §73…']);
  });

  test('I255 the court has it handed over for what the judgment orders, once that is in effect', () => {
    expect(onBail().refusal('2026-05-06', 'claimDeposit')).toEqual(['not-in-state 刑诉法解释 §159']);
    expect(judged().refusal('2026-06-16', 'claimDeposit')).toEqual(['not-in-state 刑诉法解释 §159']);
    expect(
      inForce()
        .act('2026-06-29', 'claimDeposit', { form: { use: ['penalty'] } })
        .told(),
    ).toEqual({
      documents: ['移交保证金通知书'],
      serves: ['police'],
      tells: ['accused', 'victim'],
    });
  });

  test('I256 its forfeiture is reconsidered by the police, and reviewed by those above them', () => {
    const forfeited = onBail().act('2026-05-06', 'forfeitDeposit', { form: { forfeited: 1_000_000, further: 'pledge' } });
    const reconsidered = forfeited.acts(
      ['2026-05-08', 'askToReconsiderForfeiture', { by: 'accused' }],
      ['2026-05-14', 'reconsiderForfeiture', { form: { outcome: 'upheld' } }],
      ['2026-05-18', 'askToReviewForfeiture', { by: 'guardian' }],
    );
    expect(reconsidered.refusal('2026-05-20', 'reviewForfeiture', { by: 'police' })).toEqual(['not-your-act 公安程序规定 §99(2)…']);
    expect(reconsidered.act('2026-05-20', 'reviewForfeiture', { form: { outcome: 'revoked' } }).told()).toEqual({
      documents: ['复核决定书'],
      serves: ['accused'],
      tells: ['police', 'guardian', 'procuratorate', 'court'],
    });
    expect(forfeited.refusal('2026-05-08', 'askToReconsiderForfeiture', { by: 'victim' })).toEqual(['not-your-act 公安程序规定 §99(1)']);
    expect(forfeited.refusal('2026-05-14', 'reconsiderForfeiture', { approvals: {} })).toEqual(['approval-missing 公安程序规定 §99(1)…']);
  });
});
