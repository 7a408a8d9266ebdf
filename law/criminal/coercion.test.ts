import { describe, expect, test } from 'vitest';
import { arrested, detained, filed, given, sentForReview, type Setting, type Story } from './cases-in-tests.ts';

const ownCase = (): Story => given({ origin: 'procuratorate' }).act('2026-03-02', 'fileOwnCase');
const summoned = (): Story => filed().act('2026-03-02T08:00', 'summon');
const onBail = (setting?: Setting): Story => filed(setting).act('2026-03-04', 'decideBail', { on: '甲' });
const atHome = (setting?: Setting): Story => filed(setting).act('2026-03-04', 'decideResidence', { on: '甲' });

describe('the summons', () => {
  test('I100 given the head of the unit approves, when a suspect is summoned, then twelve hours begin and the family is told', () => {
    expect(summoned().told()).toEqual({
      sets: { '甲.custody': 'summoned' },
      starts: { '甲 cpl-summons': '2026-03-02T20:00' },
      documents: ['传唤证'],
      tells: ['family'],
    });
    expect(filed().refusal('2026-03-02', 'summon', { approvals: {} })).toEqual(['approval-missing 刑诉法 §119(1)…']);
  });

  test('I100 at the scene a word and a badge are enough: no warrant, no approval', () => {
    const story = filed().act('2026-03-02T08:00', 'summonAtScene', { approvals: {} });
    expect(story.told()).toEqual({
      sets: { '甲.custody': 'summoned' },
      starts: { '甲 cpl-summons': '2026-03-02T20:00' },
      tells: ['family'],
    });
    expect(filed().refusal('2026-03-02', 'summonAtScene', { form: { told: '' } })).toEqual(['form-incomplete 刑诉法 §119(1)…']);
  });

  test('I100 nobody is summoned who is summoned already, on bail, held, or waiting for a decision on arrest', () => {
    expect(summoned().refusal('2026-03-02T20:00', 'summon')).toEqual(['not-in-state 刑诉法 §119(1)…']);
    expect(onBail().refusal('2026-03-05', 'summon')).toEqual(['not-in-state 刑诉法 §119(1)…']);
    expect(detained().refusal('2026-03-03', 'summon')).toEqual(['not-in-state 刑诉法 §119(1)…']);
    expect(filed().act('2026-03-05', 'requestArrest').refusal('2026-03-06', 'summon')).toEqual(['not-in-state 刑诉法 §119(1)…']);
  });

  test('I101 bringing somebody in by force needs two officers and the head of the organ', () => {
    const story = filed().act('2026-03-02T08:00', 'compelAttendance');
    expect(story.told()).toEqual({
      sets: { '甲.custody': 'summoned' },
      starts: { '甲 cpl-summons': '2026-03-02T20:00' },
      documents: ['呈请拘传报告书', '拘传证'],
    });
    expect(filed().refusal('2026-03-02', 'compelAttendance', { people: ['侦查员甲'] })).toEqual(['too-few-officers 刑诉法 §66…']);
    expect(filed().refusal('2026-03-02', 'compelAttendance', { approvals: { 'unit-head': '大队长' } })).toEqual([
      'approval-missing 刑诉法 §66…',
    ]);
    expect(filed().refusal('2026-03-02', 'compelAttendance', { by: 'court' })).toEqual(['not-your-act 刑诉法 §66…']);
  });

  test('I102 a grave and complex case that calls for detention may hold the summoned for twenty-four hours, approved', () => {
    const prolonged = summoned().act('2026-03-02T18:00', 'prolongSummons');
    expect(prolonged.told()).toEqual({ counts: { '甲 cpl-summons': '2026-03-03T08:00' } });
    expect(summoned().refusal('2026-03-02T18:00', 'prolongSummons', { approvals: {} })).toEqual(['approval-missing 刑诉法 §119(2)…']);
    expect(filed().refusal('2026-03-02T18:00', 'prolongSummons')).toContain('not-in-state 刑诉法 §119(2)…');
  });

  test('I102 whoever was brought in by force is kept longer only with the head of the organ', () => {
    const forced = filed().act('2026-03-02T08:00', 'compelAttendance');
    expect(forced.act('2026-03-02T19:00', 'prolongCompelledAttendance').due('cpl-summons')).toBe('2026-03-03T08:00');
    expect(forced.refusal('2026-03-02T19:00', 'prolongCompelledAttendance', { approvals: { 'unit-head': '大队长' } })).toEqual([
      'approval-missing 刑诉法 §119(2)…',
    ]);
  });

  test('I103 at the twelfth hour the summons ends in time, a minute later it is late', () => {
    expect(summoned().act('2026-03-02T20:00', 'endSummons').told()).toEqual({
      sets: { '甲.custody': 'none' },
      stops: ['甲 cpl-summons'],
    });
    expect(summoned().act('2026-03-02T20:01', 'endSummons').late()).toEqual(['endSummons cpl-summons 2026-03-02T20:00']);
    expect(summoned().overdue('2026-03-02T20:01')).toEqual(['甲 cpl-summons']);
  });

  test('I103 hours do not wait for the weekend', () => {
    const friday = filed().act('2026-03-06T21:00', 'summon');
    expect(friday.due('cpl-summons')).toBe('2026-03-07T09:00');
  });

  test('I103 a summons ends as well in detention, bail or surveillance', () => {
    for (const act of ['detain', 'decideBail', 'decideResidence'])
      expect([act, summoned().act('2026-03-02T19:00', act).told().stops]).toEqual([act, ['甲 cpl-summons']]);
    expect(filed().refusal('2026-03-02', 'endSummons')).toEqual(['not-in-state 刑诉法 §119(2)…']);
  });
});

describe('detention', () => {
  test('I104 given a ground and the head’s approval, when the police detain, then four clocks start', () => {
    expect(
      filed()
        .act('2026-03-02T10:00', 'detain', { form: { ground: 'identified' } })
        .told(),
    ).toEqual({
      sets: { '甲.custody': 'detained' },
      starts: {
        '甲 cpl-detention-to-station': '2026-03-03T10:00',
        '甲 cpl-detention-notify-family': '2026-03-03T10:00',
        '甲 cpl-detention-interrogate': '2026-03-03T10:00',
        '甲 cpl-arrest-request': '2026-03-05',
      },
      documents: ['呈请拘留报告书', '拘留证'],
    });
  });

  test.each(['committing', 'identified', 'evidence', 'fleeing', 'tampering', 'unknown', 'roaming', 'breach'])(
    'I104 article 82 and the breach of a milder measure allow detention: %s',
    (ground) => {
      expect(filed().refusal('2026-03-02', 'detain', { form: { ground } })).toEqual([]);
    },
  );

  test('I104 no other ground, no other organ, no detention without the head', () => {
    expect(filed().refusal('2026-03-02', 'detain', { form: { ground: 'habit' } })).toEqual(['form-incomplete 刑诉法 §82…']);
    expect(filed().refusal('2026-03-02', 'detain', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §82…']);
    expect(filed().refusal('2026-03-02', 'detain', { by: 'court' })).toEqual(['not-your-act 刑诉法 §82…']);
    expect(filed().refusal('2026-03-02', 'detain', { approvals: { 'unit-head': '大队长' } })).toEqual(['approval-missing 刑诉法 §82…']);
    expect(filed().refusal('2026-03-02', 'detain', { people: ['局长', '侦查员甲'], approvals: { 'police-head': '局长' } })).toEqual([
      'proposer-approves 刑诉法 §82…',
    ]);
    expect(ownCase().refusal('2026-03-03', 'detain')).toEqual(['not-in-state 刑诉法 §82…']);
  });

  test('I104 nobody is detained twice, nor out of an arrest', () => {
    expect(detained().refusal('2026-03-03', 'detain')).toEqual(['not-in-state 刑诉法 §82…']);
    expect(arrested().refusal('2026-03-11', 'detain')).toEqual(['not-in-state 刑诉法 §82…']);
  });

  test('I105 a breach of bail ends it in detention, and a new time for the request begins', () => {
    const story = onBail().act('2026-04-01T09:00', 'detain', { form: { ground: 'breach' } });
    expect(story.told().stops).toEqual(['甲 cpl-bail']);
    expect(story.due('cpl-arrest-request')).toBe('2026-04-04');
  });

  test('I105 while the procuratorate reviews a request for arrest the police do not detain', () => {
    expect(filed().act('2026-03-05', 'requestArrest').refusal('2026-03-06', 'detain')).toEqual(['not-in-state 刑诉法 §92']);
  });

  test('I106 delivered within twenty-four hours, examined on reception; at the minute in time, one later late', () => {
    const held = filed().act('2026-03-02T10:00', 'detain');
    expect(held.act('2026-03-03T10:00', 'deliverToDetentionCentre').told()).toEqual({
      stops: ['甲 cpl-detention-to-station'],
      tells: ['detentionCentre'],
    });
    expect(held.act('2026-03-03T10:01', 'deliverToDetentionCentre').late()).toEqual([
      'deliverToDetentionCentre cpl-detention-to-station 2026-03-03T10:00',
    ]);
    expect(held.refusal('2026-03-02T12:00', 'deliverToDetentionCentre', { form: { health: undefined } })).toEqual([
      'form-incomplete 刑诉法 §85(2)…',
    ]);
    expect(filed().refusal('2026-03-02', 'deliverToDetentionCentre')).toEqual(['not-in-state 刑诉法 §85(2)…']);
  });

  test('I107 the family is told within twenty-four hours of detention, and served the notice', () => {
    const held = filed().act('2026-03-02T10:00', 'detain');
    expect(held.act('2026-03-03T09:00', 'notifyFamily').told()).toEqual({
      stops: ['甲 cpl-detention-notify-family'],
      documents: ['拘留通知书', '逮捕通知书', '监视居住通知书'],
      serves: ['family'],
    });
    expect(held.act('2026-03-04T09:00', 'notifyFamily', { form: { delay: '无法通知' } }).late()).toEqual([
      'notifyFamily cpl-detention-notify-family 2026-03-03T10:00',
    ]);
    expect(onBail().refusal('2026-03-05', 'notifyFamily')).toEqual(['not-in-state 刑诉法 §75(2)…']);
  });

  test('I107 whoever leads the case tells the family: the police theirs, the procuratorate its own', () => {
    expect(detained().refusal('2026-03-03', 'notifyFamily', { by: 'court' })).toEqual(['not-your-act 刑诉法 §75(2)…']);
    const own = ownCase().act('2026-03-03', 'decideOwnDetention');
    expect(own.refusal('2026-03-03', 'notifyFamily', { by: 'police' })).toEqual(['not-your-act 刑诉法 §75(2)…']);
    expect(own.act('2026-03-03', 'notifyFamily').told().stops).toEqual(['甲 cpl-detention-notify-family']);
  });

  test('I108 the three days for the request count from the day after, and no weekend or holiday prolongs them', () => {
    // Detained on Friday: the third day is Monday. Detained on Thursday 30 April: 3 May, in the middle of the holiday.
    expect(filed().act('2026-03-06', 'detain').due('cpl-arrest-request')).toBe('2026-03-09');
    expect(filed().act('2026-03-05', 'detain').due('cpl-arrest-request')).toBe('2026-03-08');
    expect(filed().act('2026-04-30', 'detain').due('cpl-arrest-request')).toBe('2026-05-03');
    expect(filed().act('2026-04-30', 'detain').derivation('cpl-arrest-request')).toContain('刑诉法 §105(4)');
  });

  test('I109 special circumstances add one to four days, with the head, and the suspect is told', () => {
    const prolonged = detained().act('2026-03-04', 'extendArrestRequest', { form: { days: 4 } });
    expect(prolonged.told()).toEqual({
      sets: { '甲.prolonged': 'special' },
      counts: { '甲 cpl-arrest-request': '2026-03-09' },
      documents: ['延长拘留期限通知书'],
      serves: ['accused'],
      tells: ['detentionCentre'],
    });
    expect(
      detained()
        .act('2026-03-04', 'extendArrestRequest', { form: { days: 1 } })
        .due('cpl-arrest-request'),
    ).toBe('2026-03-06');
    for (const days of [0, 5])
      expect([days, detained().refusal('2026-03-04', 'extendArrestRequest', { form: { days } })]).toEqual([
        days,
        ['form-incomplete 刑诉法 §91(1)…'],
      ]);
    expect(detained().refusal('2026-03-04', 'extendArrestRequest', { approvals: {} })).toEqual(['approval-missing 刑诉法 §91(1)…']);
  });

  test('I109 no second extension, neither of the one kind nor of the other', () => {
    const prolonged = detained().act('2026-03-04', 'extendArrestRequest', { form: { days: 2 } });
    expect(prolonged.refusal('2026-03-06', 'extendArrestRequest', { form: { days: 2 } })).toEqual([
      'not-in-state 刑诉法 §91(1)…',
      'extension-used-up 刑诉法 §91(1)…',
    ]);
    expect(prolonged.refusal('2026-03-06', 'extendArrestRequestToThirtyDays')).toEqual(['not-in-state 刑诉法 §91(2)…']);
  });

  test('I109 an extension on the last day is in time, on the day after it comes late and says so', () => {
    expect(
      detained()
        .act('2026-03-05', 'extendArrestRequest', { form: { days: 4 } })
        .late(),
    ).toEqual([]);
    const late = detained().act('2026-03-06', 'extendArrestRequest', { form: { days: 4 } });
    expect(late.late()).toEqual(['extendArrestRequest cpl-arrest-request 2026-03-05']);
    expect(late.due('cpl-arrest-request')).toBe('2026-03-09');
  });

  test('I23 roaming, repeated and gang offences: thirty days in all, the first three among them', () => {
    const prolonged = detained().act('2026-03-04', 'extendArrestRequestToThirtyDays', { form: { kind: 'gang' } });
    expect(prolonged.told()).toMatchObject({
      sets: { '甲.prolonged': 'thirty' },
      counts: { '甲 cpl-arrest-request': '2026-04-01' },
    });
    expect(detained().refusal('2026-03-04', 'extendArrestRequestToThirtyDays', { form: { kind: 'cunning' } })).toEqual([
      'form-incomplete 刑诉法 §91(2)…',
    ]);
    expect(prolonged.refusal('2026-03-20', 'extendArrestRequest', { form: { days: 1 } })).toEqual(['not-in-state 刑诉法 §91(1)…']);
    expect(detained().refusal('2026-03-04', 'extendArrestRequestToThirtyDays', { approvals: {} })).toEqual([
      'approval-missing 刑诉法 §91(2)…',
    ]);
  });

  test('I109 whose request is made needs no more time to make it', () => {
    expect(detained().act('2026-03-04', 'requestArrest').refusal('2026-03-05', 'extendArrestRequest')).toEqual([
      'limit-not-running 刑诉法 §91(1)…',
    ]);
  });

  test('I110 several detained, several clocks: one prolonged, the other not', () => {
    const two = filed({ accused: { 甲: {}, 乙: {} } }).acts(
      ['2026-03-02', 'detain', { on: '甲' }],
      ['2026-03-04', 'detain', { on: '乙' }],
      ['2026-03-04', 'extendArrestRequestToThirtyDays', { on: '甲' }],
    );
    expect([two.due('cpl-arrest-request', '甲'), two.due('cpl-arrest-request', '乙')]).toEqual(['2026-04-01', '2026-03-07']);
    expect(two.facet('accused.prolonged', '乙')).toBe('none');
  });
});

describe('bail', () => {
  test('I111 given no danger, when the head approves, then bail runs for twelve months and detention is over', () => {
    const story = detained().act('2026-03-04', 'decideBail', { form: { ground: 'harmless', guarantee: 'surety' } });
    expect(story.told()).toEqual({
      sets: { '甲.custody': 'bail' },
      starts: { '甲 cpl-bail': '2027-03-04' },
      stops: ['甲 cpl-arrest-request'],
      documents: ['取保候审决定书', '取保候审保证书', '收取保证金通知书'],
      serves: ['accused'],
      tells: ['detentionCentre', 'procuratorate'],
    });
  });

  test.each(['light', 'harmless', 'health', 'time-over', 'refused'])('I111 a ground of the law: %s', (ground) => {
    expect(filed().refusal('2026-03-04', 'decideBail', { form: { ground } })).toEqual([]);
  });

  test('I111 the head approves; the organ that investigates decides', () => {
    expect(filed().refusal('2026-03-04', 'decideBail', { approvals: {} })).toEqual(['approval-missing 刑诉法 §67…']);
    expect(filed().refusal('2026-03-04', 'decideBail', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §67…']);
    expect(ownCase().refusal('2026-03-04', 'decideBail', { by: 'police' })).toEqual(['not-your-act 刑诉法 §67…']);
    expect(ownCase().refusal('2026-03-04', 'decideBail')).toEqual([]);
    expect(sentForReview().refusal('2026-05-11', 'decideBail', { by: 'police' })).toEqual([
      'not-your-act 刑诉法 §67…',
      'not-in-state 刑诉法 §67…',
    ]);
  });

  test('I112 a deposit is a thousand yuan at least, for a minor five hundred; surety or deposit, not both', () => {
    const deposit = (story: Story, fen: number): readonly string[] =>
      story.refusal('2026-03-04', 'decideBail', { form: { guarantee: 'deposit', deposit: fen } });
    const minor = filed({ accused: { 甲: { age: 'minor' } } });
    expect(deposit(filed(), 100_000)).toEqual([]);
    expect(deposit(filed(), 99_999)).toEqual(['out-of-bounds 公安程序规定 §87 检察规则 §92']);
    expect(deposit(minor, 50_000)).toEqual([]);
    expect(deposit(minor, 49_999)).toEqual(['out-of-bounds 公安程序规定 §87 检察规则 §92']);
    expect(filed().refusal('2026-03-04', 'decideBail', { form: { guarantee: ['surety', 'deposit'] } })).toEqual([
      'form-incomplete 刑诉法 §67…',
    ]);
  });

  test('I113 bail is not decided twice by one organ: twelve months are the longest', () => {
    expect(onBail().refusal('2026-06-01', 'decideBail')).toEqual(['not-in-state 刑诉法 §67…']);
    expect(onBail().due('cpl-bail')).toBe('2027-03-04');
    expect(onBail().overdue('2027-03-05')).toEqual(['甲 cpl-bail']);
  });

  test('I113 a month that has no such day ends with its last one', () => {
    expect(filed().act('2028-02-29', 'decideBail').due('cpl-bail')).toBe('2029-02-28');
  });

  test('I114 bail out of an arrest spends the arrest: a new one needs a new decision', () => {
    const story = arrested().act('2026-04-01', 'decideBail');
    expect(story.told()).toMatchObject({
      sets: { '甲.custody': 'bail', '甲.arrest': 'none' },
      stops: ['甲 cpl-investigation-custody'],
      tells: ['detentionCentre', 'procuratorate'],
    });
    expect(story.refusal('2026-04-20', 'executeArrest')).toEqual(['not-in-state 刑诉法 §80']);
    expect(story.refusal('2026-04-20', 'requestArrest')).toEqual([]);
  });

  test('I114 once arrest is approved it is executed, and not turned into bail first', () => {
    const approved = detained().acts(['2026-03-05', 'requestArrest'], ['2026-03-10', 'approveArrest']);
    expect(approved.refusal('2026-03-10', 'decideBail')).toEqual(['not-in-state 刑诉法 §90']);
    expect(approved.refusal('2026-03-10', 'decideResidence')).toEqual(['not-in-state 刑诉法 §90']);
    expect(approved.refusal('2026-03-10', 'liftMeasure')).toEqual(['not-in-state 刑诉法 §90']);
  });
});

describe('residential surveillance', () => {
  test('I115 given a ground, when the head approves, then six months run at home', () => {
    expect(atHome().told()).toEqual({
      sets: { '甲.custody': 'residence' },
      starts: { '甲 cpl-residential-surveillance': '2026-09-04' },
      documents: ['监视居住决定书'],
      serves: ['accused'],
      tells: ['detentionCentre', 'procuratorate'],
    });
    expect(filed().refusal('2026-03-04', 'decideResidence', { approvals: {} })).toEqual(['approval-missing 刑诉法 §74…']);
    expect(filed().refusal('2026-03-04', 'decideResidence', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §74…']);
    expect(atHome().refusal('2026-03-05', 'decideResidence')).toEqual(['not-in-state 刑诉法 §74…']);
  });

  test('I115 a breach of bail may lead home, and the bail is over without being lifted', () => {
    expect(
      onBail()
        .act('2026-05-01', 'decideResidence', { form: { ground: 'breach' } })
        .told(),
    ).toMatchObject({
      starts: { '甲 cpl-residential-surveillance': '2026-11-01' },
      stops: ['甲 cpl-bail'],
    });
  });

  test('I116 whoever has no dwelling lives where the organ says, and the family is told within twenty-four hours', () => {
    const designated = filed().acts(['2026-03-04T09:00', 'decideResidence'], ['2026-03-04T09:00', 'designateResidence']);
    expect(designated.told()).toEqual({
      starts: { '甲 cpl-designated-residence-notify': '2026-03-05T09:00' },
      documents: ['指定居所监视居住决定书'],
      serves: ['accused'],
      tells: ['procuratorate'],
    });
    expect(designated.act('2026-03-05T09:00', 'notifyFamily').late()).toEqual([]);
    expect(designated.act('2026-03-05T09:01', 'notifyFamily').late()).toEqual([
      'notifyFamily cpl-designated-residence-notify 2026-03-05T09:00',
    ]);
    expect(filed().refusal('2026-03-04', 'designateResidence')).toEqual(['not-in-state 刑诉法 §75(1)…']);
    expect(atHome().refusal('2026-03-04', 'designateResidence', { approvals: {} })).toEqual(['approval-missing 刑诉法 §75(1)…']);
  });

  test('I117 in state security and terrorism cases the next higher police organ approves as well', () => {
    expect(atHome().refusal('2026-03-04', 'designateResidenceForSecurity')).toEqual([]);
    expect(atHome().refusal('2026-03-04', 'designateResidenceForSecurity', { approvals: { 'police-head': '局长' } })).toEqual([
      'approval-missing 刑诉法 §75(1)…',
    ]);
    expect(atHome().refusal('2026-03-04', 'designateResidenceForSecurity', { form: { hindrance: 'comfort' } })).toEqual([
      'form-incomplete 刑诉法 §75(1)…',
    ]);
    expect(
      ownCase().act('2026-03-03', 'decideResidence').refusal('2026-03-04', 'designateResidenceForSecurity', { by: 'procuratorate' }),
    ).toContain('not-your-act 刑诉法 §75(1)…');
  });
});

describe('release', () => {
  test('I118 given a wrong detention, when the head approves, then the suspect walks out with a certificate', () => {
    expect(
      detained()
        .act('2026-03-03', 'liftMeasure', { form: { ground: 'wrong', deposit: 'none' } })
        .told(),
    ).toEqual({
      sets: { '甲.custody': 'none' },
      stops: ['甲 cpl-arrest-request'],
      documents: ['释放通知书', '释放证明书', '解除取保候审决定书', '解除监视居住决定书', '退还保证金决定书'],
      serves: ['accused'],
      tells: ['procuratorate', 'detentionCentre'],
    });
    expect(detained().refusal('2026-03-03', 'liftMeasure', { approvals: {} })).toEqual(['approval-missing 刑诉法 §73…']);
  });

  test.each([
    ['bail', 'decideBail', '甲 cpl-bail'],
    ['surveillance', 'decideResidence', '甲 cpl-residential-surveillance'],
  ])('I118 %s is lifted too, and its clock stops', (_measure, act, clock) => {
    const story = filed().acts(['2026-03-04', act], ['2026-06-01', 'liftMeasure']);
    expect(story.told()).toMatchObject({ sets: { '甲.custody': 'none' }, stops: [clock] });
  });

  test('I118 lifting an arrest spends it', () => {
    const story = arrested().act('2026-04-01', 'liftMeasure', { form: { ground: 'no-need', deposit: 'none' } });
    expect(story.told().sets).toEqual({ '甲.custody': 'none', '甲.arrest': 'none' });
    expect(story.running()).toEqual([]);
  });

  test('I118 nobody is released who is free, or by an organ that does not lead the case', () => {
    expect(filed().refusal('2026-03-03', 'liftMeasure')).toEqual(['not-in-state 刑诉法 §73…']);
    expect(detained().refusal('2026-03-03', 'liftMeasure', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §73…']);
    expect(sentForReview().refusal('2026-05-11', 'liftMeasure', { by: 'police' })).toContain('not-your-act 刑诉法 §73…');
  });

  test('I118 a bail that ran out is lifted late, and lifted all the same', () => {
    expect(
      onBail()
        .act('2027-03-05', 'liftMeasure', { form: { ground: 'time-over', deposit: 'returned' } })
        .late(),
    ).toEqual(['liftMeasure cpl-bail 2027-03-04']);
  });
});
