import { describe, expect, test } from 'vitest';
import { filed, given } from './cases-in-tests.ts';

const CUSTODY = 'cpl-investigation-custody';

describe('whole investigations', () => {
  test('I251 a gang of three: thirty days for two, bail for one, two arrests on two days, one prolonged, all sent together', () => {
    const gang = filed({ accused: { 甲: { gravity: 'ten-plus' }, 乙: {}, 丙: { age: 'minor' } }, property: ['赃车'] }).acts(
      ['2026-03-02T10:00', 'detain', { on: '甲', form: { ground: 'roaming' } }],
      ['2026-03-02T11:00', 'seizeAtScene', { on: '赃车' }],
      ['2026-03-02T18:00', 'deliverToDetentionCentre', { on: '甲' }],
      ['2026-03-02T19:00', 'interrogate', { on: '甲' }],
      ['2026-03-03T09:00', 'notifyFamily', { on: '甲' }],
      ['2026-03-04T09:00', 'detain', { on: '乙', form: { ground: 'roaming' } }],
      ['2026-03-04T09:00', 'detain', { on: '丙', form: { ground: 'roaming' } }],
      ['2026-03-04T15:00', 'retainCounsel', { on: '丙', by: 'guardian' }],
      ['2026-03-04T16:00', 'interrogate', { on: '丙', present: ['guardian'] }],
      ['2026-03-04T17:00', 'interrogate', { on: '乙' }],
      ['2026-03-04T18:00', 'deliverToDetentionCentre', { on: '乙' }],
      ['2026-03-04T18:00', 'deliverToDetentionCentre', { on: '丙' }],
      ['2026-03-04T19:00', 'notifyFamily', { on: '乙' }],
      ['2026-03-04T19:00', 'notifyFamily', { on: '丙' }],
      ['2026-03-05', 'extendArrestRequestToThirtyDays', { on: '甲', form: { kind: 'gang' } }],
      ['2026-03-06', 'extendArrestRequestToThirtyDays', { on: '乙', form: { kind: 'gang' } }],
      ['2026-03-06', 'decideBail', { on: '丙', form: { ground: 'harmless', guarantee: 'surety' } }],
    );
    expect([gang.due('cpl-arrest-request', '甲'), gang.due('cpl-arrest-request', '乙')]).toEqual(['2026-04-01', '2026-04-03']);
    expect(gang.running('丙')).toEqual(['cpl-bail']);

    const arrested = gang.acts(
      ['2026-04-01', 'requestArrest', { on: '甲' }],
      ['2026-04-03', 'requestArrest', { on: '乙' }],
      ['2026-04-08', 'approveArrest', { on: '甲' }],
      ['2026-04-08T10:00', 'executeArrest', { on: '甲' }],
      ['2026-04-08T12:00', 'notifyFamily', { on: '甲' }],
      ['2026-04-08T14:00', 'interrogate', { on: '甲' }],
      ['2026-04-10', 'approveArrest', { on: '乙' }],
      ['2026-04-10T10:00', 'executeArrest', { on: '乙' }],
      ['2026-04-10T12:00', 'notifyFamily', { on: '乙' }],
      ['2026-04-10T14:00', 'interrogate', { on: '乙' }],
    );
    // Thirty and seven days, the longest before a decision on arrest.
    expect(arrested.late()).toEqual([]);
    expect([arrested.due(CUSTODY, '甲'), arrested.due(CUSTODY, '乙')]).toEqual(['2026-06-08', '2026-06-10']);

    const prolonged = arrested.act('2026-06-01', 'extendCustodyByHigherProcuratorate', { on: '甲' });
    expect(prolonged.overdue('2026-06-11')).toEqual([`乙 ${CUSTODY}`]);
    const sent = prolonged.acts(['2026-06-10', 'sendWithFile', { on: '赃车' }], ['2026-06-10', 'transferForProsecution']);
    expect(sent.late()).toEqual([]);
    expect(sent.told().starts).toEqual({
      '甲 cpl-prosecution-review': '2026-07-10',
      '乙 cpl-prosecution-review': '2026-07-10',
      '丙 cpl-prosecution-review': '2026-07-10',
    });
    expect(sent.running('丙')).toEqual(['cpl-bail', 'cpl-prosecution-review']);
  });

  test('I251 refused, bailed, in breach, detained again, arrested after all: the second arrest has its own two months', () => {
    const story = filed().acts(
      ['2026-03-02T10:00', 'detain'],
      ['2026-03-02T15:00', 'deliverToDetentionCentre'],
      ['2026-03-02T16:00', 'interrogate'],
      ['2026-03-02T17:00', 'notifyFamily'],
      ['2026-03-04', 'requestArrest'],
      ['2026-03-11', 'refuseArrest', { form: { ground: 'evidence', outline: '补查转账记录' } }],
      ['2026-03-11', 'decideBail', { form: { ground: 'refused', guarantee: 'deposit', deposit: 2_000_000 } }],
      ['2026-05-20', 'forfeitDeposit', { form: { breach: '擅自离开居住的市', forfeited: 1_000_000, further: 'measure' } }],
      ['2026-05-20T09:00', 'detain', { form: { ground: 'breach' } }],
      ['2026-05-20T12:00', 'deliverToDetentionCentre'],
      ['2026-05-20T13:00', 'interrogate'],
      ['2026-05-20T14:00', 'notifyFamily'],
      ['2026-05-22', 'requestArrest'],
      ['2026-05-29', 'approveArrest'],
      ['2026-05-29', 'executeArrest'],
    );
    expect(story.late()).toEqual([]);
    expect(story.due(CUSTODY)).toBe('2026-07-29');
    expect(story.running()).toEqual(expect.not.arrayContaining(['甲 cpl-bail', '甲 cpl-arrest-request', '甲 cpl-release-at-once']));
  });

  test('I251 the procuratorate’s own: a clue, seventeen days, an arrest it decides and the police execute, counted anew, sent', () => {
    const own = given({ origin: 'procuratorate', accused: { 甲: { gravity: 'ten-plus' } }, property: ['账本'] }).acts(
      ['2026-03-02', 'inquireIntoClue'],
      ['2026-03-04', 'questionWitnessInOwnCase'],
      ['2026-03-09', 'fileOwnCase'],
      ['2026-03-10T09:00', 'decideOwnDetention', { form: { ground: 'tampering' } }],
      ['2026-03-10T10:00', 'seizeInOwnCase'],
      ['2026-03-10T12:00', 'deliverToDetentionCentre'],
      ['2026-03-10T14:00', 'interrogate', { form: { recordings: 1 } }],
      ['2026-03-10T15:00', 'notifyFamily'],
      ['2026-03-23', 'extendOwnArrestDecision', { form: { days: 3 } }],
      ['2026-03-27', 'decideArrest'],
      ['2026-03-27T10:00', 'executeArrest'],
      ['2026-03-27T12:00', 'notifyFamily'],
      ['2026-03-27T14:00', 'interrogate', { form: { recordings: 1 } }],
      ['2026-05-11', 'recountCustody', { form: { ground: 'another-crime', found: '2026-05-08' } }],
    );
    expect(own.late()).toEqual([]);
    expect(own.due(CUSTODY)).toBe('2026-07-08');
    const sent = own.act('2026-07-08', 'transferOwnCase');
    expect(sent.late()).toEqual([]);
    expect(sent.due('cpl-prosecution-review')).toBe('2026-08-08');
  });

  test('I251 refused, challenged twice, noticed by the procuratorate, filed at last, and handed to the organ that has jurisdiction', () => {
    const noticed = given({ victims: ['李'] }).acts(
      ['2026-03-02', 'acceptReport', { form: { source: 'complaint' } }],
      ['2026-03-05', 'refuseToFile', { form: { ground: 'minor' } }],
      ['2026-03-11', 'challengeRefusalToFile'],
      ['2026-04-09', 'upholdRefusalToFile'],
      ['2026-04-13', 'challengeRefusalToFile'],
      ['2026-04-20', 'demandReasonsForNotFiling', { form: { ground: 'victim' } }],
      ['2026-04-27', 'giveReasonsForNotFiling'],
      ['2026-05-06', 'notifyToFile'],
    );
    // What the next higher organ was still asked is overtaken by the notice.
    expect(noticed.pending()).toEqual(['case filing-reconsideration', 'case filing-notice']);
    const atLast = noticed.act('2026-05-20', 'fileAfterReview');
    expect(atLast.pending()).toEqual([]);
    expect(atLast.running()).toEqual([]);
    // The notice was followed in time; the next higher organ owed its answer by 13 May.
    expect(atLast.late()).toEqual(['fileAfterReview psr-filing-reconsideration 2026-05-13']);
    const handed = atLast.acts(
      ['2026-05-21', 'transferJurisdiction', { form: { to: '河西分局' } }],
      ['2026-05-25', 'summon', { agency: '河西分局' }],
    );
    expect(handed.facet('accused.custody')).toBe('summoned');
  });

  test('I251 an appraisal finds no responsibility: the clock stood still, and the case is withdrawn', () => {
    const story = filed({ property: ['刀', '存款'] }).acts(
      ['2026-03-02', 'requestArrest'],
      ['2026-03-09', 'approveArrest'],
      ['2026-03-09', 'executeArrest'],
      ['2026-03-09', 'notifyFamily'],
      ['2026-03-09', 'interrogate'],
      ['2026-03-10', 'seizeProperty', { on: '刀' }],
      ['2026-03-10', 'freezeProperty', { on: '存款' }],
      ['2026-03-16', 'suspendCustodyClock', { form: { ground: 'appraisal', from: '2026-03-16' } }],
      ['2026-03-16', 'commissionAppraisal'],
      ['2026-06-15', 'resumeCustodyClock', { form: { until: '2026-06-15' } }],
    );
    // Two months to 9 May, and the ninety-one days of the appraisal.
    expect(story.due(CUSTODY)).toBe('2026-08-08');
    const over = story.act('2026-06-16', 'withdrawCase', { form: { ground: 'other' } });
    expect(over.late()).toEqual([]);
    expect(over.running()).toEqual([]);
    expect(['刀', '存款'].map((thing) => over.facet('property.ending', thing))).toEqual(['returned', 'returned']);
    expect(over.facet('accused.custody')).toBe('none');
  });
});
