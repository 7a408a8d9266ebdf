import { describe, expect, test } from 'vitest';
import { accepted, attended, found, grave, inCourt, judged, prepared, privateCase, prosecuted, two } from './trial-in-tests.ts';

const elsewhere = { form: { ground: 'better', to: '临江区人民法院' } };

describe('what a file lacks', () => {
  test('T101 the court asks for what the file lacks, and the procuratorate has three days', () => {
    const asked = prosecuted().act('2026-05-21', 'demandMaterial', { form: { missing: '扣押清单' } });
    expect(asked.told()).toEqual({
      starts: { 'case spc-supplementary-material': '2026-05-25' },
      asks: ['case prosecution-material'],
      documents: ['补送材料函'],
      serves: ['procuratorate'],
    });
  });

  test('T101 the third day is a Sunday: it is the Monday after', () => {
    const asked = prosecuted().act('2026-05-21', 'demandMaterial');
    expect(asked.derivation('spc-supplementary-material')).toContain('刑诉法 §105(4)');
    expect(asked.act('2026-05-25', 'supplyMaterial').late()).toEqual([]);
  });

  test('T101 what is handed in on the fourth day is taken, and flagged as late', () => {
    const asked = prosecuted().act('2026-05-21', 'demandMaterial');
    expect(asked.act('2026-05-26', 'supplyMaterial').told()).toEqual({
      stops: ['case spc-supplementary-material'],
      answers: ['case prosecution-material'],
      serves: ['court'],
      late: { 'case spc-supplementary-material': '2026-05-25' },
    });
  });

  test('T101 while the court waits its own seven days go on', () => {
    const asked = prosecuted().act('2026-05-21', 'demandMaterial');
    expect(asked.due('spc-prosecution-acceptance')).toBe('2026-05-27');
  });

  test('T101 nothing is asked for of a case that was accepted, or never prosecuted', () => {
    expect(accepted().refusal('2026-05-25', 'demandMaterial')).toEqual(['no-open-request 刑诉法解释 §219(1).4']);
    expect(privateCase().refusal('2026-03-10', 'demandMaterial')).toEqual(['no-open-request 刑诉法解释 §219(1).4']);
  });

  test('T101 the same question is not asked twice at once', () => {
    const asked = prosecuted().act('2026-05-21', 'demandMaterial');
    expect(asked.refusal('2026-05-22', 'demandMaterial')).toEqual(['request-already-open 刑诉法解释 §218…']);
    expect(asked.act('2026-05-22', 'supplyMaterial').refusal('2026-05-23', 'demandMaterial')).toEqual([]);
  });

  test('T101 nothing is handed in that was not asked for', () => {
    expect(prosecuted().refusal('2026-05-21', 'supplyMaterial')).toEqual(['no-open-request 刑诉法解释 §219(1).4']);
  });

  test('T101 only the court asks, and only the procuratorate answers', () => {
    expect(prosecuted().refusal('2026-05-21', 'demandMaterial', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法解释 §218…']);
    const asked = prosecuted().act('2026-05-21', 'demandMaterial');
    expect(asked.refusal('2026-05-22', 'supplyMaterial', { by: 'police' })).toEqual(['not-your-act 刑诉法解释 §219(1).4']);
  });

  test('T101 acceptance, or return, ends the question', () => {
    const asked = prosecuted().act('2026-05-21', 'demandMaterial');
    expect(asked.act('2026-05-22', 'acceptCase').told()).toMatchObject({
      answers: ['case prosecution', 'case prosecution-material'],
      stops: ['case spc-prosecution-acceptance', 'case spc-supplementary-material'],
    });
    expect(asked.act('2026-05-22', 'returnToProcuratorate').pending()).toEqual([]);
  });
});

describe('another court', () => {
  test('T102 a public prosecution goes back to the procuratorate, and nothing of the trial runs on', () => {
    const moved = prepared().act('2026-06-01', 'transferPublicCase', elsewhere);
    expect(moved.told()).toEqual({
      sets: { 'case.stage': 'review', 'case.lead': 'procuratorate', 'case.session': 'none', '甲.standing': 'suspect' },
      starts: { '甲 cpl-prosecution-review': '2026-07-01' },
      stops: ['case cpl-defence-notice-trial', 'case cpl-trial-first'],
      documents: ['改变管辖决定书', '指定管辖决定书'],
      serves: ['court', 'procuratorate'],
      tells: ['accused', 'victim'],
      late: { 'case cpl-defence-notice-trial': '2026-05-25' },
    });
  });

  test('T102 only a higher court decides it', () => {
    expect(prepared().refusal('2026-06-01', 'transferPublicCase', { by: 'court' })).toEqual(['not-your-act 刑诉法 §208(2)…']);
    expect(prepared().refusal('2026-06-01', 'transferPublicCase', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §208(2)…']);
  });

  test('T102 the court that is asked need not be the one asking: the lower court may be unfit, or jurisdiction disputed', () => {
    for (const ground of ['taken', 'unfit', 'unclear', 'better']) {
      expect(prepared().refusal('2026-06-01', 'transferPublicCase', { form: { ground, to: '临江区人民法院' } })).toEqual([]);
    }
    expect(prepared().refusal('2026-06-01', 'transferPublicCase', { form: { ground: 'convenient' } })).toEqual([
      'form-incomplete 刑诉法 §208(2)…',
    ]);
  });

  test('T102 not before acceptance, not in the middle of a hearing, not after judgment', () => {
    expect(prosecuted().refusal('2026-05-21', 'transferPublicCase')).toEqual(['not-in-state 刑诉法解释 §219']);
    expect(inCourt().refusal('2026-06-09', 'transferPublicCase')).toEqual(['not-in-state 刑诉法 §208(2)…']);
    expect(judged().refusal('2026-06-16', 'transferPublicCase')).toEqual(['not-in-state 刑诉法 §208(2)…', 'not-in-state 刑诉法 §208(2)…']);
  });

  test('T102 nor once somebody has been found guilty', () => {
    const adjourned = found().act('2026-06-10', 'adjourn');
    expect(adjourned.refusal('2026-06-11', 'transferPublicCase')).toEqual(['not-in-state 刑诉法 §208(2)…']);
    expect(inCourt().act('2026-06-10', 'adjourn').refusal('2026-06-11', 'transferPublicCase')).toEqual([]);
  });

  test('T102 nor while the procuratorate looks for evidence or asks the indictment back', () => {
    const looking = inCourt().act('2026-06-09', 'adjournForSupplement');
    expect(looking.refusal('2026-06-10', 'transferPublicCase')).toEqual(['not-in-state 刑诉法 §208(2)…']);
    const asking = inCourt().act('2026-06-09', 'adjourn').act('2026-06-10', 'requestIndictmentWithdrawal');
    expect(asking.refusal('2026-06-10', 'transferPublicCase')).toEqual(['not-in-state 刑诉法 §208(2)…']);
  });

  test('T102 the other court accepts the case and counts its time from then', () => {
    const moved = prepared().act('2026-06-01', 'transferPublicCase', elsewhere);
    const again = moved.act('2026-06-10', 'prosecute').act('2026-06-15', 'acceptCase', { agency: 'another-court' });
    expect(again.due('cpl-trial-first')).toBe('2026-08-15');
    expect(again.refusal('2026-06-16', 'prepareHearing', { agency: 'court-agency' })).toEqual(['another-agency-handles 刑诉法 §183…']);
  });

  test('T102 where nothing moved, no other court takes part', () => {
    expect(accepted().refusal('2026-05-25', 'prepareHearing', { agency: 'another-court' })).toEqual([
      'another-agency-handles 刑诉法 §183…',
    ]);
  });

  test('T102 everybody on trial is a suspect again', () => {
    const moved = accepted(two).act('2026-05-25', 'transferPublicCase', elsewhere);
    expect(moved.facet('accused.standing', '甲')).toBe('suspect');
    expect(moved.facet('accused.standing', '乙')).toBe('suspect');
    expect(moved.running('乙')).toEqual(['cpl-prosecution-review']);
  });

  test('T102 a private prosecution goes straight to the other court, whose six months begin anew, and end after the National Day week', () => {
    const moved = privateCase().act('2026-04-01', 'transferPrivateCase', elsewhere);
    expect(moved.told()).toEqual({
      counts: { 'case cpl-trial-private': '2026-10-08' },
      documents: ['改变管辖决定书', '指定管辖决定书'],
      serves: ['court'],
      tells: ['accused', 'victim'],
    });
    expect(moved.derivation('cpl-trial-private')).toContain('刑诉法 §208(2)');
    expect(moved.act('2026-04-07', 'prepareHearing', { agency: 'another-court', form: { day: '2026-04-20' } }).facet('case.session')).toBe(
      'prepared',
    );
  });

  test('T102 each kind of prosecution goes its own way', () => {
    expect(privateCase().refusal('2026-04-01', 'transferPublicCase')).toEqual(['not-in-state 刑诉法解释 §22']);
    expect(accepted().refusal('2026-05-25', 'transferPrivateCase')).toEqual([
      'not-in-state 刑诉法解释 §22',
      'limit-not-running 刑诉法 §208(2)…',
    ]);
  });

  test('T102 a private case that is being heard stays where it is', () => {
    const hearing = privateCase().acts(
      ['2026-03-11', 'prepareHearing', { form: { day: '2026-03-23' } }],
      ['2026-03-23', 'openHearing', attended],
    );
    expect(hearing.refusal('2026-03-24', 'transferPrivateCase')).toEqual(['not-in-state 刑诉法 §208(2)…']);
  });

  test('T102 the accused stays under arrest: the measure is decided anew by the procuratorate', () => {
    const moved = accepted(grave).act('2026-05-25', 'transferPublicCase', elsewhere);
    expect(moved.facet('accused.custody')).toBe('arrested');
  });
});

describe('a case for the court above', () => {
  const asked = (at = '2026-05-25') => accepted(grave).act(at, 'requestTransferUp', { form: { ground: 'gravity', expires: '2026-07-22' } });

  test('T233 the court asks, by its president, and is answered in ten days', () => {
    expect(asked().told()).toEqual({
      starts: { 'case spc-transfer-up-decision': '2026-06-04' },
      asks: ['case transfer-up'],
      documents: ['移送审判请求书'],
      serves: ['higherCourt'],
    });
    expect(accepted(grave).refusal('2026-05-25', 'requestTransferUp', { approvals: {} })).toEqual(['approval-missing 刑诉法解释 §17']);
  });

  test.for(['gravity', 'complex', 'novel', 'guiding'])('T233 a ground of article 17: %s', (ground) => {
    expect(accepted().refusal('2026-05-25', 'requestTransferUp', { form: { ground, expires: '2026-07-22' } })).toEqual([]);
  });

  test('T233 at the latest fifteen days before the trial must end', () => {
    expect(asked('2026-07-07').told().late).toBeUndefined();
    expect(asked('2026-07-08').told().late).toEqual({ 'case spc-transfer-up-request': '2026-07-07' });
  });

  test('T233 while it is not answered no hearing opens', () => {
    const waiting = asked().act('2026-05-26', 'prepareHearing', { form: { day: '2026-06-08' } });
    expect(waiting.refusal('2026-06-08', 'openHearing', attended)).toEqual(['not-in-state 刑诉法解释 §17(3)']);
    const refused = waiting.act('2026-06-03', 'refuseTransferUp');
    expect(refused.told()).toEqual({
      stops: ['case spc-transfer-up-decision'],
      answers: ['case transfer-up'],
      documents: ['不同意移送决定书'],
      serves: ['court'],
    });
    expect(refused.refusal('2026-06-08', 'openHearing', attended)).toEqual([]);
  });

  test('T233 agreed, the case goes back to be prosecuted there', () => {
    expect(asked().act('2026-06-03', 'transferPublicCase').told()).toMatchObject({
      sets: { 'case.stage': 'review' },
      answers: ['case transfer-up'],
    });
    expect(asked().overdue('2026-06-05')).toContain('case spc-transfer-up-decision');
  });

  test('T233 not once the hearing has begun, and nobody answers unasked', () => {
    expect(inCourt().refusal('2026-06-09', 'requestTransferUp')).toEqual(['not-in-state 刑诉法解释 §17']);
    expect(accepted().refusal('2026-06-03', 'refuseTransferUp')).toEqual(['no-open-request 刑诉法解释 §17(3)']);
  });
});
