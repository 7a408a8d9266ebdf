import { describe, expect, test } from 'vitest';
import { arrested, detained, filed, given, sentForReview, type Setting, type Story } from './cases-in-tests.ts';

const requested = (setting?: Setting): Story => detained(setting).act('2026-03-05', 'requestArrest', { on: '甲' });
const approved = (): Story => requested().act('2026-03-10', 'approveArrest');
const refused = (): Story => requested().act('2026-03-10', 'refuseArrest', { people: ['检察官甲', '助理甲'] });
const released = (): Story => refused().act('2026-03-10', 'liftMeasure', { form: { ground: 'refused', deposit: 'none' } });
const reconsidering = (): Story => released().act('2026-03-12', 'requestArrestReconsideration');
const upheld = (): Story => reconsidering().act('2026-03-18', 'upholdRefusalOfArrest', { people: ['检察官乙'] });
const reviewing = (): Story => upheld().act('2026-03-20', 'requestArrestHigherReview');
const ownCase = (): Story => given({ origin: 'procuratorate' }).act('2026-03-02', 'fileOwnCase');
const ownDetention = (): Story =>
  ownCase().acts(
    ['2026-03-03T09:00', 'decideOwnDetention'],
    ['2026-03-03T12:00', 'deliverToDetentionCentre'],
    ['2026-03-03T13:00', 'notifyFamily'],
    ['2026-03-03T14:00', 'interrogate', { form: { recordings: 1 } }],
  );

describe('the request', () => {
  test('I130 given a detained suspect, when the head approves the request, then the procuratorate has seven days', () => {
    expect(requested().told()).toEqual({
      starts: { '甲 cpl-arrest-review': '2026-03-12' },
      stops: ['甲 cpl-arrest-request'],
      asks: ['甲 arrest-review'],
      documents: ['提请批准逮捕书'],
    });
  });

  test('I130 the head approves, the police ask, nobody else', () => {
    expect(detained().refusal('2026-03-05', 'requestArrest', { approvals: {} })).toEqual(['approval-missing 刑诉法 §87…']);
    expect(detained().refusal('2026-03-05', 'requestArrest', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §87…']);
    expect(detained().refusal('2026-03-05', 'requestArrest', { people: ['局长'], approvals: { 'police-head': '局长' } })).toEqual([
      'proposer-approves 刑诉法 §87…',
    ]);
    expect(ownCase().refusal('2026-03-05', 'requestArrest')).toEqual(['not-in-state 刑诉法 §87…']);
    expect(sentForReview().refusal('2026-05-11', 'requestArrest')).toContain('not-in-state 刑诉法 §87…');
  });

  test('I130 the request names facts and need; without them it is none', () => {
    expect(detained().refusal('2026-03-05', 'requestArrest', { form: { facts: '' } })).toEqual(['form-incomplete 刑诉法 §87…']);
    expect(detained().refusal('2026-03-05', 'requestArrest', { form: { necessity: '' } })).toEqual(['form-incomplete 刑诉法 §87…']);
  });

  test('I130 on the third day in time, on the fourth late, and looked at all the same', () => {
    expect(requested().late()).toEqual([]);
    const late = detained().act('2026-03-06', 'requestArrest');
    expect(late.late()).toEqual(['requestArrest cpl-arrest-request 2026-03-05']);
    expect(late.pending()).toEqual(['甲 arrest-review']);
  });

  test('I131 about somebody at liberty, on bail or under surveillance the review takes fifteen days, and rolls over a holiday', () => {
    for (const measure of ['decideBail', 'decideResidence'])
      expect(filed().acts(['2026-03-04', measure], ['2026-03-05', 'requestArrest']).due('cpl-arrest-review')).toBe('2026-03-20');
    // Fifteen days after Monday 20 April: 5 May, a holiday.
    expect(filed().act('2026-04-20', 'requestArrest').due('cpl-arrest-review')).toBe('2026-05-06');
  });

  test('I131 about a detainee the seventh day stays in the holiday: custody never rolls', () => {
    const asked = filed().acts(['2026-04-24', 'detain'], ['2026-04-26', 'requestArrest']);
    expect(asked.due('cpl-arrest-review')).toBe('2026-05-03');
    expect(asked.derivation('cpl-arrest-review')).toContain('刑诉法 §105(4)');
  });

  test('I132 one request at a time for one suspect; another suspect has their own', () => {
    expect(requested().refusal('2026-03-06', 'requestArrest')).toEqual(['request-already-open 刑诉法 §87…']);
    const two = requested({ accused: { 甲: {}, 乙: {} } });
    expect(two.act('2026-03-06', 'requestArrest', { on: '乙' }).pending()).toEqual(['甲 arrest-review', '乙 arrest-review']);
    expect(two.act('2026-03-06', 'requestArrest', { on: '乙' }).due('cpl-arrest-review', '乙')).toBe('2026-03-23');
  });

  test('I132 nobody is asked for who is discharged, summoned, arrested, or whose arrest is ordered', () => {
    expect(filed().act('2026-03-05', 'terminateForAccused').refusal('2026-03-05', 'requestArrest')).toEqual(['not-in-state 刑诉法 §87']);
    expect(filed().act('2026-03-05T08:00', 'summon').refusal('2026-03-05T09:00', 'requestArrest')).toEqual(['not-in-state 刑诉法 §91(1)']);
    expect(arrested().refusal('2026-03-11', 'requestArrest')).toEqual(['not-in-state 刑诉法 §91(1)']);
    expect(approved().refusal('2026-03-10', 'requestArrest')).toEqual(['not-in-state 刑诉法 §90']);
  });
});

describe('the review', () => {
  test('I133 two prosecutors question the suspect, a minor with somebody at their side; the file is not theirs to build', () => {
    expect(requested().act('2026-03-09', 'questionBeforeArrest').told()).toEqual({ documents: ['讯问笔录'] });
    expect(requested().refusal('2026-03-09', 'questionBeforeArrest', { people: ['检察官甲'] })).toEqual(['too-few-officers 刑诉法 §88…']);
    expect(detained().refusal('2026-03-04', 'questionBeforeArrest')).toEqual(['no-open-request 刑诉法 §88…']);
    const minor = requested({ accused: { 甲: { age: 'minor' } } });
    expect(minor.refusal('2026-03-09', 'questionBeforeArrest')).toEqual(['must-be-present 刑诉法 §281(1) 检察规则 §465(2)']);
    expect(minor.refusal('2026-03-09', 'questionBeforeArrest', { present: ['guardian'] })).toEqual([]);
  });

  test('I32 an investigator has no part in the review', () => {
    const byPolice = { people: ['police-1', '检察官乙'] };
    expect(requested().refusal('2026-03-09', 'questionBeforeArrest', byPolice)).toContain('took-part-before 检察规则 §35');
    expect(requested().refusal('2026-03-09', 'approveArrest', byPolice)).toContain('took-part-before 检察规则 §35');
    expect(requested().refusal('2026-03-09', 'refuseArrest', byPolice)).toContain('took-part-before 检察规则 §35');
  });

  test('I134 given the conditions of article 81, when the chief procurator decides, then the arrest is approved and must be executed at once', () => {
    expect(approved().told()).toEqual({
      sets: { '甲.arrest': 'approved' },
      starts: { '甲 cpl-arrest-execution': '2026-03-10' },
      stops: ['甲 cpl-arrest-review'],
      answers: ['甲 arrest-review'],
      documents: ['批准逮捕决定书'],
      serves: ['police'],
    });
    expect(requested().refusal('2026-03-10', 'approveArrest', { approvals: {} })).toEqual(['approval-missing 刑诉法 §81…']);
  });

  test('I10 who asks does not approve, and no level above or beside decides in its place', () => {
    for (const by of ['police', 'higherProcuratorate', 'court'])
      for (const act of ['approveArrest', 'refuseArrest'])
        expect([by, act, requested().refusal('2026-03-10', act, { by })[0]?.split(' ')[0]]).toEqual([by, act, 'not-your-act']);
  });

  test('I134 nothing is approved that was not asked for, nor twice', () => {
    expect(detained().refusal('2026-03-04', 'approveArrest')).toEqual(['no-open-request 刑诉法 §81…']);
    expect(approved().refusal('2026-03-10', 'approveArrest')).toEqual(['no-open-request 刑诉法 §81…']);
    expect(approved().refusal('2026-03-10', 'refuseArrest')).toEqual(['no-open-request 刑诉法 §90…']);
  });

  test('I134 on the seventh day in time, on the eighth late', () => {
    expect(requested().act('2026-03-12', 'approveArrest').late()).toEqual([]);
    expect(requested().act('2026-03-13', 'approveArrest').late()).toEqual(['approveArrest cpl-arrest-review 2026-03-12']);
  });

  test('I135 given doubts, when arrest is refused with reasons, then the detainee is due for release the same day', () => {
    expect(refused().told()).toEqual({
      sets: { '甲.arrest': 'refused' },
      starts: { '甲 psr-arrest-reconsideration-request': '2026-03-16', '甲 cpl-release-at-once': '2026-03-10' },
      stops: ['甲 cpl-arrest-review'],
      answers: ['甲 arrest-review'],
      documents: ['不批准逮捕决定书', '不批准逮捕理由说明书'],
      serves: ['police'],
    });
    expect(requested().refusal('2026-03-10', 'refuseArrest', { form: { reasons: '' } })).toEqual(['form-incomplete 刑诉法 §90…']);
    expect(requested().refusal('2026-03-10', 'refuseArrest', { approvals: {} })).toEqual(['approval-missing 刑诉法 §90…']);
  });

  test('I135 whoever was at liberty stays there: nobody to release', () => {
    const free = filed().acts(['2026-03-05', 'requestArrest'], ['2026-03-18', 'refuseArrest']);
    expect(free.running()).toEqual(['甲 psr-arrest-reconsideration-request']);
  });
});

describe('after a refusal', () => {
  test('I13 nothing but release, bail or surveillance comes first', () => {
    expect(refused().refusal('2026-03-10', 'requestArrest')).toEqual(['not-in-state 刑诉法 §91(3)']);
    expect(refused().refusal('2026-03-10', 'requestArrestReconsideration')).toEqual(['not-in-state 刑诉法 §92']);
    expect(refused().refusal('2026-03-10', 'transferForProsecution')).toEqual(['not-in-state 刑诉法 §91(3)']);
    for (const act of ['liftMeasure', 'decideBail', 'decideResidence'])
      expect([act, refused().act('2026-03-10', act).told().stops]).toEqual([act, ['甲 cpl-release-at-once']]);
  });

  test('I13 the next day is too late, and supervision sees it', () => {
    expect(refused().overdue('2026-03-11')).toEqual(['甲 cpl-release-at-once']);
    expect(refused().act('2026-03-11', 'liftMeasure').late()).toEqual(['liftMeasure cpl-release-at-once 2026-03-10']);
  });

  test('I136 whoever was released is not detained again for the same, but a breach of bail or surveillance changes that', () => {
    expect(released().refusal('2026-03-11', 'detain')).toEqual(['not-in-state 刑诉法 §71(4) 刑诉法 §77(2) 刑诉法 §91(3)']);
    expect(
      refused()
        .act('2026-03-10', 'decideBail')
        .refusal('2026-04-01', 'detain', { form: { ground: 'breach' } }),
    ).toEqual([]);
    expect(
      refused()
        .act('2026-03-10', 'decideResidence')
        .refusal('2026-04-01', 'detain', { form: { ground: 'breach' } }),
    ).toEqual([]);
  });

  test('I137 with more evidence the police ask again: from liberty, with fifteen days for the review', () => {
    const again = released().act('2026-04-08', 'requestArrest');
    expect(again.told()).toMatchObject({ sets: { '甲.arrest': 'none' }, asks: ['甲 arrest-review'] });
    expect(again.due('cpl-arrest-review')).toBe('2026-04-23');
    expect(again.late()).toEqual([]);
  });

  test('I138 given release, when the police object within five days, then the procuratorate reconsiders within seven', () => {
    expect(released().act('2026-03-16', 'requestArrestReconsideration').told()).toEqual({
      sets: { '甲.arrest': 'reconsidered' },
      // Seven days after Monday the 16th.
      starts: { '甲 ppr-arrest-reconsideration': '2026-03-23' },
      stops: ['甲 psr-arrest-reconsideration-request'],
      asks: ['甲 arrest-reconsideration'],
      documents: ['要求复议意见书'],
    });
    expect(released().refusal('2026-03-12', 'requestArrestReconsideration', { approvals: {} })).toEqual(['approval-missing 刑诉法 §92…']);
    expect(approved().refusal('2026-03-12', 'requestArrestReconsideration')).toContain('not-in-state 刑诉法 §92');
  });

  test('I138 the fifth day falls on a Sunday: Monday is in time, Tuesday is late', () => {
    expect(released().due('psr-arrest-reconsideration-request')).toBe('2026-03-16');
    expect(released().act('2026-03-17', 'requestArrestReconsideration').late()).toEqual([
      'requestArrestReconsideration psr-arrest-reconsideration-request 2026-03-16',
    ]);
  });

  test('I51 another prosecutor reconsiders; the chief procurator may decide both times', () => {
    expect(reconsidering().refusal('2026-03-18', 'upholdRefusalOfArrest', { people: ['检察官甲'] })).toEqual([
      'took-part-before 检察规则 §290',
    ]);
    expect(reconsidering().refusal('2026-03-18', 'reverseRefusalOfArrest', { people: ['检察官甲'] })).toEqual([
      'took-part-before 检察规则 §290',
    ]);
    expect(
      reconsidering().refusal('2026-03-18', 'upholdRefusalOfArrest', {
        people: ['检察官乙'],
        approvals: { 'chief-procurator': 'procuratorate-chief-procurator' },
      }),
    ).toEqual([]);
  });

  test('I139 upheld, the police have five days for the next higher procuratorate', () => {
    expect(upheld().told()).toEqual({
      starts: { '甲 psr-arrest-higher-review-request': '2026-03-23' },
      stops: ['甲 ppr-arrest-reconsideration'],
      answers: ['甲 arrest-reconsideration'],
      documents: ['复议决定书'],
      serves: ['police'],
    });
    expect(reconsidering().act('2026-03-20', 'upholdRefusalOfArrest').late()).toEqual([
      'upholdRefusalOfArrest ppr-arrest-reconsideration 2026-03-19',
    ]);
  });

  test('I17 higher review only after reconsideration was refused, and only once', () => {
    expect(released().refusal('2026-03-12', 'requestArrestHigherReview')).toEqual(['not-in-state 刑诉法 §92']);
    expect(reconsidering().refusal('2026-03-13', 'requestArrestHigherReview')).toEqual(['not-in-state 刑诉法 §92']);
    expect(reviewing().told()).toEqual({
      sets: { '甲.arrest': 'reviewed' },
      starts: { '甲 ppr-arrest-higher-review': '2026-04-07' },
      stops: ['甲 psr-arrest-higher-review-request'],
      asks: ['甲 arrest-higher-review'],
      documents: ['提请复核意见书'],
    });
    const done = reviewing().act('2026-04-01', 'upholdRefusalOnHigherReview');
    expect(done.told()).toEqual({
      stops: ['甲 ppr-arrest-higher-review'],
      answers: ['甲 arrest-higher-review'],
      documents: ['复核决定书'],
      serves: ['police', 'procuratorate'],
    });
    expect(done.refusal('2026-04-02', 'requestArrestHigherReview')).toEqual(['not-in-state 刑诉法 §92']);
    expect(done.refusal('2026-04-02', 'requestArrestReconsideration')).toEqual(['not-in-state 刑诉法 §92']);
  });

  test('I50 neither level decides for the other', () => {
    expect(reconsidering().refusal('2026-03-18', 'upholdRefusalOnHigherReview')).toEqual(['no-open-request 刑诉法 §92…']);
    expect(reconsidering().refusal('2026-03-18', 'reverseRefusalOnHigherReview')).toEqual(['no-open-request 刑诉法 §92…']);
    expect(reconsidering().refusal('2026-03-18', 'reverseRefusalOfArrest', { by: 'higherProcuratorate' })).toEqual([
      'not-your-act 刑诉法 §92…',
    ]);
    expect(reviewing().refusal('2026-04-01', 'upholdRefusalOfArrest', { people: ['检察官丙'] })).toEqual(['no-open-request 刑诉法 §92…']);
    expect(reviewing().refusal('2026-04-01', 'reverseRefusalOnHigherReview', { by: 'procuratorate', people: ['检察官丙'] })).toEqual([
      'not-your-act 刑诉法 §92…',
    ]);
  });

  test('I139 reversed at either level, the arrest is approved and is executed at once', () => {
    const first = reconsidering().act('2026-03-18', 'reverseRefusalOfArrest', { people: ['检察官乙'] });
    expect(first.told()).toMatchObject({
      sets: { '甲.arrest': 'approved' },
      starts: { '甲 cpl-arrest-execution': '2026-03-18' },
      documents: ['撤销不批准逮捕决定通知书', '批准逮捕决定书'],
    });
    const second = reviewing().acts(['2026-04-01', 'reverseRefusalOnHigherReview'], ['2026-04-01T15:00', 'executeArrest']);
    expect(second.facet('accused.custody')).toBe('arrested');
    expect(second.due('cpl-investigation-custody')).toBe('2026-06-01');
  });

  test('I16 while the challenge is open the police neither ask anew nor detain', () => {
    expect(reconsidering().refusal('2026-03-13', 'requestArrest')).toContain('not-in-state 刑诉法 §92');
    expect(reviewing().refusal('2026-03-21', 'requestArrest')).toContain('not-in-state 刑诉法 §92');
    expect(reconsidering().refusal('2026-03-13', 'detain')).toContain('not-in-state 刑诉法 §92');
  });
});

describe('the execution', () => {
  test('I7 given approval, when two police officers arrest, then two months of custody and two duties of a day begin', () => {
    expect(approved().act('2026-03-10T09:00', 'executeArrest').told()).toEqual({
      sets: { '甲.custody': 'arrested' },
      starts: {
        '甲 cpl-arrest-notify-family': '2026-03-11T09:00',
        '甲 cpl-arrest-interrogate': '2026-03-11T09:00',
        '甲 cpl-investigation-custody': '2026-05-10',
      },
      stops: ['甲 cpl-arrest-execution'],
      documents: ['逮捕证'],
      tells: ['procuratorate', 'court', 'detentionCentre'],
    });
  });

  test('I7 without approval there is no arrest, with one officer none, and by nobody but the police', () => {
    expect(detained().refusal('2026-03-03', 'executeArrest')).toEqual(['not-in-state 刑诉法 §80']);
    expect(requested().refusal('2026-03-06', 'executeArrest')).toEqual(['not-in-state 刑诉法 §80']);
    expect(released().refusal('2026-03-11', 'executeArrest')).toEqual(['not-in-state 刑诉法 §80']);
    expect(approved().refusal('2026-03-10', 'executeArrest', { people: ['侦查员甲'] })).toEqual(['too-few-officers 刑诉法 §80…']);
    expect(approved().refusal('2026-03-10', 'executeArrest', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §80…']);
    expect(arrested().refusal('2026-03-11', 'executeArrest')).toEqual(['not-in-state 刑诉法 §80…']);
  });

  test('I140 executed the next day is late, and still an arrest', () => {
    expect(approved().act('2026-03-11', 'executeArrest').late()).toEqual(['executeArrest cpl-arrest-execution 2026-03-10']);
  });

  test('I140 the custody of the investigation ends in a holiday, if that is when it ends', () => {
    const held = filed().acts(['2026-03-02', 'requestArrest'], ['2026-03-03', 'approveArrest'], ['2026-03-03', 'executeArrest']);
    // Two months after 3 March: Sunday 3 May, in the May holiday.
    expect(held.due('cpl-investigation-custody')).toBe('2026-05-03');
  });

  test('I140 two arrested, two periods', () => {
    const two = arrested({ accused: { 甲: {}, 乙: {} } }).acts(
      ['2026-03-20', 'requestArrest', { on: '乙' }],
      ['2026-03-27', 'approveArrest', { on: '乙' }],
      ['2026-03-27', 'executeArrest', { on: '乙' }],
    );
    expect([two.due('cpl-investigation-custody', '甲'), two.due('cpl-investigation-custody', '乙')]).toEqual(['2026-05-10', '2026-05-27']);
  });

  test('I141 arrested again after bail: a new decision, a new period', () => {
    const again = arrested().acts(
      ['2026-04-01', 'decideBail'],
      ['2026-05-06', 'requestArrest'],
      ['2026-05-12', 'approveArrest'],
      ['2026-05-12', 'executeArrest'],
    );
    expect(again.due('cpl-investigation-custody')).toBe('2026-07-12');
    expect(again.running()).not.toContain('甲 cpl-bail');
  });

  test('I142 within twenty-four hours of arrest the suspect is questioned and the family told', () => {
    const held = approved().act('2026-03-10T09:00', 'executeArrest');
    expect(held.act('2026-03-11T09:00', 'interrogate').late()).toEqual([]);
    expect(held.act('2026-03-11T09:01', 'interrogate').late()).toEqual(['interrogate cpl-arrest-interrogate 2026-03-11T09:00']);
    expect(held.act('2026-03-11T09:01', 'notifyFamily').late()).toEqual(['notifyFamily cpl-arrest-notify-family 2026-03-11T09:00']);
  });
});

describe('the procuratorate’s own case', () => {
  test('I143 given flight or collusion, when the chief procurator decides, then the suspect is detained and fourteen days run', () => {
    expect(
      ownCase()
        .act('2026-03-03T09:00', 'decideOwnDetention', { form: { ground: 'fleeing' } })
        .told(),
    ).toEqual({
      sets: { '甲.custody': 'detained' },
      starts: {
        '甲 cpl-detention-to-station': '2026-03-04T09:00',
        '甲 cpl-detention-notify-family': '2026-03-04T09:00',
        '甲 cpl-detention-interrogate': '2026-03-04T09:00',
        '甲 cpl-own-case-arrest-decision': '2026-03-17',
      },
      documents: ['拘留决定书', '拘留证'],
      serves: ['police', 'accused'],
      tells: ['detentionCentre'],
    });
  });

  test('I143 only two grounds of article 82, only in its own case, only with the chief procurator', () => {
    expect(ownCase().refusal('2026-03-03', 'decideOwnDetention', { form: { ground: 'identified' } })).toEqual([
      'form-incomplete 刑诉法 §165…',
    ]);
    expect(filed().refusal('2026-03-03', 'decideOwnDetention')).toEqual(['not-in-state 刑诉法 §19(2)']);
    expect(ownCase().refusal('2026-03-03', 'decideOwnDetention', { approvals: {} })).toEqual(['approval-missing 刑诉法 §165…']);
    expect(ownCase().refusal('2026-03-03', 'decideOwnDetention', { by: 'police' })).toEqual(['not-your-act 刑诉法 §165…']);
  });

  test('I24 one to three days more in special circumstances, once: seventeen days at most', () => {
    const prolonged = ownDetention().act('2026-03-16', 'extendOwnArrestDecision', { form: { days: 3 } });
    expect(prolonged.told()).toEqual({
      sets: { '甲.prolonged': 'special' },
      counts: { '甲 cpl-own-case-arrest-decision': '2026-03-20' },
      documents: ['延长拘留期限通知书'],
      serves: ['accused'],
      tells: ['detentionCentre'],
    });
    for (const days of [0, 4])
      expect([days, ownDetention().refusal('2026-03-16', 'extendOwnArrestDecision', { form: { days } })]).toEqual([
        days,
        ['form-incomplete 刑诉法 §167…'],
      ]);
    expect(prolonged.refusal('2026-03-18', 'extendOwnArrestDecision', { form: { days: 1 } })).toEqual(['extension-used-up 刑诉法 §167…']);
    expect(ownDetention().refusal('2026-03-16', 'extendOwnArrestDecision', { approvals: {} })).toEqual(['approval-missing 刑诉法 §167…']);
    expect(detained().refusal('2026-03-04', 'extendOwnArrestDecision')).toContain('not-in-state 刑诉法 §19(2)');
  });

  test('I24 within that time it decides itself, and the police execute', () => {
    const decided = ownDetention().act('2026-03-17', 'decideArrest');
    expect(decided.told()).toEqual({
      sets: { '甲.arrest': 'approved' },
      starts: { '甲 cpl-arrest-execution': '2026-03-17' },
      stops: ['甲 cpl-own-case-arrest-decision'],
      documents: ['逮捕决定书'],
      serves: ['police'],
    });
    expect(decided.late()).toEqual([]);
    expect(ownDetention().act('2026-03-18', 'decideArrest').late()).toEqual(['decideArrest cpl-own-case-arrest-decision 2026-03-17']);
    const held = decided.act('2026-03-17T16:00', 'executeArrest');
    expect(held.due('cpl-investigation-custody')).toBe('2026-05-17');
    expect(decided.refusal('2026-03-17', 'executeArrest', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §80…']);
  });

  test('I12 nobody else decides an arrest in the investigation: not the court, not in a police case', () => {
    expect(ownDetention().refusal('2026-03-16', 'decideArrest', { by: 'court' })).toEqual(['not-your-act 刑诉法 §80…']);
    expect(ownDetention().refusal('2026-03-16', 'decideArrest', { by: 'police' })).toEqual(['not-your-act 刑诉法 §80…']);
    expect(ownDetention().refusal('2026-03-16', 'decideArrest', { approvals: {} })).toEqual(['approval-missing 刑诉法 §80…']);
    expect(detained().refusal('2026-03-05', 'decideArrest', { by: 'procuratorate' })).toEqual([
      'not-your-act 刑诉法 §80…',
      'not-in-state 刑诉法 §80…',
    ]);
  });

  test('I144 not arrested, the suspect is released or bailed by the organ that leads', () => {
    for (const act of ['liftMeasure', 'decideBail', 'decideResidence'])
      expect([act, ownDetention().act('2026-03-16', act).told().stops]).toEqual([act, ['甲 cpl-own-case-arrest-decision']]);
  });
});

describe('arrested on an own decision in review or court', () => {
  test('I145 the organ that decided questions within twenty-four hours, a minor with somebody there', () => {
    const inReview = (setting: Setting): Story =>
      filed(setting).acts(
        ['2026-03-04', 'retainCounsel'],
        ['2026-04-01', 'transferForProsecution'],
        ['2026-04-02', 'acceptForReview'],
        ['2026-04-08', 'questionInReview', { present: ['guardian'] }],
        ['2026-04-09', 'hearOpinions'],
        ['2026-04-10', 'decideArrestInReview'],
        ['2026-04-10T10:00', 'executeArrestInReview'],
      );
    const story = inReview({});
    expect(story.act('2026-04-11T10:00', 'interrogateAfterArrest').told()).toEqual({
      stops: ['甲 cpl-arrest-interrogate'],
      documents: ['讯问笔录'],
    });
    expect(inReview({ accused: { 甲: { age: 'minor' } } }).refusal('2026-04-11', 'interrogateAfterArrest')).toEqual([
      'must-be-present 刑诉法 §281(1) 检察规则 §465(2)',
    ]);
    expect(story.refusal('2026-04-11', 'interrogateAfterArrest', { by: 'police' })).toEqual(['not-your-act 刑诉法 §94…']);
    expect(arrested().refusal('2026-03-11', 'interrogateAfterArrest', { by: 'procuratorate' })).toEqual(['not-in-state 刑诉法 §94…']);
  });
});
