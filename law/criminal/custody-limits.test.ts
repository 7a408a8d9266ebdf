import { describe, expect, test } from 'vitest';
import { dueOf } from '#justice/cases';
import { coreOf } from '#justice/procedures';
import { CHINA } from '#law/calendars';
import { arrested, detained, given, sentForReview, type Setting, type Story } from './cases-in-tests.ts';
import { criminal } from './procedure.ts';

const china = { core: coreOf(criminal), calendar: CHINA };

// 甲 is arrested on 10 March 2026; two months end on Sunday 10 May.
const CUSTODY = 'cpl-investigation-custody';
const grave: Setting = { accused: { 甲: { gravity: 'ten-plus' } } };
const oneMonth = (setting?: Setting): Story => arrested(setting).act('2026-05-02', 'extendCustodyByHigherProcuratorate', { on: '甲' });
const twoMore = (setting?: Setting): Story => oneMonth(setting).act('2026-06-02', 'extendCustodyByProvince', { on: '甲' });
const seven = (): Story => twoMore(grave).act('2026-08-02', 'extendCustodyForGravity', { on: '甲' });

const prolonged = {
  documents: ['提请批准延长侦查羁押期限意见书', '批准延长侦查羁押期限决定书'],
  serves: ['police', 'procuratorate'],
  tells: ['police', 'detentionCentre', 'accused', 'counsel'],
};

describe('prolonging', () => {
  test('I150 two months from the arrest, ending on a Sunday: custody never rolls', () => {
    expect(arrested().due(CUSTODY)).toBe('2026-05-10');
    expect(arrested().derivation(CUSTODY)).toEqual(expect.arrayContaining(['刑诉法 §156', '刑诉法 §105(2)', '刑诉法 §105(4)']));
  });

  test('I150 at the end of a month that has no such day, the last day', () => {
    const held = given().acts(
      ['2026-12-30', 'fileCase'],
      ['2026-12-30', 'requestArrest'],
      ['2026-12-31', 'approveArrest'],
      ['2026-12-31', 'executeArrest'],
    );
    expect(held.due(CUSTODY)).toBe('2027-02-28');
  });

  test('I26 given a complex case, when the next higher procuratorate agrees, then one month more', () => {
    expect(oneMonth().told()).toEqual({ sets: { '甲.prolonged': 'complex' }, counts: { [`甲 ${CUSTODY}`]: '2026-06-10' }, ...prolonged });
  });

  test('I26 the same level cannot, the province need not, the police never', () => {
    for (const by of ['procuratorate', 'provincialProcuratorate', 'police', 'court'])
      expect([by, arrested().refusal('2026-05-02', 'extendCustodyByHigherProcuratorate', { by })]).toEqual([
        by,
        ['not-your-act 刑诉法 §156…'],
      ]);
  });

  test('I151 no second month of article 156', () => {
    expect(oneMonth().refusal('2026-06-02', 'extendCustodyByHigherProcuratorate')).toEqual(['extension-used-up 刑诉法 §156…']);
  });

  test('I152 on the last day it can be prolonged; on the day after, the request is not even taken up', () => {
    expect(arrested().refusal('2026-05-10', 'extendCustodyByHigherProcuratorate')).toEqual([]);
    expect(arrested().refusal('2026-05-11', 'extendCustodyByHigherProcuratorate')).toEqual(['not-in-state 检察规则 §309(3)']);
    expect(oneMonth().refusal('2026-06-11', 'extendCustodyByProvince')).toEqual(['not-in-state 检察规则 §309(3)']);
    expect(twoMore(grave).refusal('2026-08-11', 'extendCustodyForGravity')).toEqual(['not-in-state 检察规则 §309(3)']);
  });

  test('I152 whoever is held beyond the time is held unlawfully and is let go, late', () => {
    expect(arrested().overdue('2026-05-11')).toEqual([`甲 ${CUSTODY}`]);
    expect(
      arrested()
        .act('2026-05-12', 'liftMeasure', { form: { ground: 'time-over', deposit: 'none' } })
        .late(),
    ).toEqual([`liftMeasure ${CUSTODY} 2026-05-10`]);
    for (const act of ['decideBail', 'decideResidence', 'transferForProsecution'])
      expect([act, arrested().refusal('2026-05-12', act)]).toEqual([act, []]);
  });

  test('I28 two months more in the four kinds of cases, by the province, after the month of article 156', () => {
    expect(twoMore().told()).toEqual({ sets: { '甲.prolonged': 'four-kinds' }, counts: { [`甲 ${CUSTODY}`]: '2026-08-10' }, ...prolonged });
    expect(arrested().refusal('2026-05-02', 'extendCustodyByProvince')).toEqual(['not-in-state 刑诉法 §158']);
    expect(oneMonth().refusal('2026-06-02', 'extendCustodyByProvince', { by: 'higherProcuratorate' })).toEqual([
      'not-your-act 刑诉法 §158…',
    ]);
    expect(twoMore().refusal('2026-08-02', 'extendCustodyByProvince')).toEqual([
      'not-in-state 刑诉法 §158',
      'extension-used-up 刑诉法 §158…',
    ]);
  });

  test.each(['remote', 'gang', 'roaming', 'wide'])('I28 one of the four kinds: %s', (kind) => {
    expect(oneMonth().refusal('2026-06-02', 'extendCustodyByProvince', { form: { kind } })).toEqual([]);
  });

  test('I28 no fifth kind', () => {
    expect(oneMonth().refusal('2026-06-02', 'extendCustodyByProvince', { form: { kind: 'busy' } })).toEqual([
      'form-incomplete 刑诉法 §158…',
    ]);
  });

  test('I29 the last two months come after article 158, and the whole is seven months', () => {
    expect(seven().told()).toEqual({ sets: { '甲.prolonged': 'ten-years' }, counts: { [`甲 ${CUSTODY}`]: '2026-10-10' }, ...prolonged });
    expect(oneMonth(grave).refusal('2026-06-02', 'extendCustodyForGravity')).toEqual(['not-in-state 刑诉法 §159']);
    expect(seven().refusal('2026-10-02', 'extendCustodyForGravity')).toEqual([
      'not-in-state 刑诉法 §159',
      'extension-used-up 刑诉法 §159…',
    ]);
    expect(seven().due(CUSTODY)).toBe('2026-10-10');
  });

  test.each([
    ['up-to-one', ['not-in-state 刑诉法 §159']],
    ['up-to-three', ['not-in-state 刑诉法 §159']],
    ['up-to-ten', ['not-in-state 刑诉法 §159']],
    ['ten-plus', []],
    ['life-or-death', []],
  ])('I30 whether ten years or more are likely decides on the last prolongation: %s', (gravity, expected) => {
    expect(twoMore({ accused: { 甲: { gravity } } }).refusal('2026-08-02', 'extendCustodyForGravity')).toEqual(expected);
  });

  test('I153 only whoever is arrested, suspected and under investigation', () => {
    expect(detained().refusal('2026-03-04', 'extendCustodyByHigherProcuratorate')).toEqual([
      'not-in-state 刑诉法 §156…',
      'limit-not-running 刑诉法 §156…',
    ]);
    expect(sentForReview().refusal('2026-05-09', 'extendCustodyByHigherProcuratorate')).toEqual([
      'not-in-state 刑诉法 §156…',
      'limit-not-running 刑诉法 §156…',
    ]);
  });

  test('I153 of two arrested only the one whose period is prolonged stays longer', () => {
    const two = arrested({ accused: { 甲: {}, 乙: {} } }).acts(
      ['2026-03-20', 'requestArrest', { on: '乙' }],
      ['2026-03-27', 'approveArrest', { on: '乙' }],
      ['2026-03-27', 'executeArrest', { on: '乙' }],
      ['2026-05-04', 'extendCustodyByHigherProcuratorate', { on: '乙' }],
    );
    expect([two.due(CUSTODY, '甲'), two.due(CUSTODY, '乙')]).toEqual(['2026-05-10', '2026-06-27']);
    expect(two.overdue('2026-05-11').filter((one) => one.includes(CUSTODY))).toEqual([`甲 ${CUSTODY}`]);
  });
});

describe('counting anew', () => {
  const found = (on: string, ground = 'another-crime') => ({ form: { ground, found: on } });

  test('I154 given another important crime, when the head approves, then two months run from its discovery', () => {
    const story = arrested().act('2026-04-20', 'recountCustody', found('2026-04-20'));
    expect(story.told()).toEqual({
      counts: { [`甲 ${CUSTODY}`]: '2026-06-20' },
      documents: ['变更羁押期限通知书'],
      serves: ['detentionCentre', 'accused'],
      tells: ['procuratorate', 'counsel'],
    });
  });

  test('I154 the approval may come days later: the discovery counts, not the paper', () => {
    expect(arrested().act('2026-04-24', 'recountCustody', found('2026-04-20')).due(CUSTODY)).toBe('2026-06-20');
    expect(arrested().act('2026-04-24', 'recountCustody', found('2026-05-30')).due(CUSTODY)).toBe('2026-06-24');
  });

  test('I154 counted anew, it may be prolonged anew', () => {
    const story = twoMore().act('2026-07-01', 'recountCustody', found('2026-07-01'));
    expect(story.told().sets).toEqual({ '甲.prolonged': 'none' });
    expect(story.due(CUSTODY)).toBe('2026-09-01');
    expect(story.act('2026-08-20', 'extendCustodyByHigherProcuratorate').due(CUSTODY)).toBe('2026-10-01');
  });

  test('I154 the head approves, the lead decides, and only about somebody arrested', () => {
    expect(arrested().refusal('2026-04-20', 'recountCustody', { approvals: {} })).toEqual(['approval-missing 刑诉法 §160…']);
    expect(arrested().refusal('2026-04-20', 'recountCustody', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §160…']);
    expect(detained().refusal('2026-03-04', 'recountCustody')).toEqual(['not-in-state 刑诉法 §160…', 'limit-not-running 刑诉法 §160…']);
    expect(arrested().refusal('2026-04-20', 'recountCustody', { form: { ground: 'delay' } })).toEqual(['form-incomplete 刑诉法 §160…']);
  });

  test('I155 who will not say who they are: the period begins when it is known', () => {
    const unknown = arrested().act('2026-03-10T13:00', 'suspendCustodyClock', { form: { ground: 'identity', from: '2026-03-10' } });
    expect(unknown.told().counts).toEqual({ [`甲 ${CUSTODY}`]: 'suspended' });
    const known = unknown.act('2026-06-05', 'recountCustody', found('2026-06-03', 'identity'));
    expect(known.due(CUSTODY)).toBe('2026-08-03');
    expect(known.late()).toEqual([]);
  });
});

describe('not counted', () => {
  const paused = (): Story => arrested().act('2026-04-01', 'suspendCustodyClock', { form: { ground: 'appraisal', from: '2026-04-01' } });

  test('I156 a psychiatric appraisal is not counted: twenty days out, twenty days on', () => {
    const story = paused().act('2026-04-21', 'resumeCustodyClock', { form: { until: '2026-04-21' } });
    expect(story.told()).toEqual({
      counts: { [`甲 ${CUSTODY}`]: '2026-05-30' },
      documents: ['变更羁押期限通知书'],
      serves: ['detentionCentre', 'accused'],
      tells: ['procuratorate', 'counsel'],
    });
  });

  test('I156 the derivation says what is not counted, why, and by which article', () => {
    const said = (story: Story): readonly string[] => {
      const clock = story.file.clocks.findLast(({ limit }) => limit === CUSTODY);
      const steps = clock === undefined ? [] : dueOf(china, story.file, clock).steps;
      return steps.filter(({ what }) => what[0].includes('不计入期间')).map(({ what, basis }) => `${what[0]} ${basis[0]?.article}`);
    };
    expect(said(paused())).toEqual(['自此不计入期间(对犯罪嫌疑人作精神病鉴定),尚未恢复计算 149']);
    const counted = paused().act('2026-04-21', 'resumeCustodyClock', { form: { until: '2026-04-21' } });
    expect(said(counted)).toEqual(['2026-04-01..2026-04-20(对犯罪嫌疑人作精神病鉴定) 不计入期间 149']);
  });

  test('I156 the days of the appraisal count, not the days on which they were written down', () => {
    const late = arrested()
      .act('2026-04-03', 'suspendCustodyClock', { form: { ground: 'appraisal', from: '2026-04-01' } })
      .act('2026-04-28', 'resumeCustodyClock', { form: { until: '2026-04-21' } });
    expect(late.due(CUSTODY)).toBe('2026-05-30');
  });

  test('I156 while it stands still nobody is late and nothing is prolonged; twice it does not stop', () => {
    expect(paused().overdue('2026-12-31')).toEqual([]);
    expect(paused().refusal('2026-05-02', 'extendCustodyByHigherProcuratorate')).toEqual(['limit-not-running 刑诉法 §156…']);
    expect(paused().refusal('2026-04-02', 'suspendCustodyClock')).toEqual(['limit-not-running 刑诉法 §149…']);
    expect(arrested().refusal('2026-04-21', 'resumeCustodyClock')).toEqual(['limit-not-running 刑诉法 §149…']);
  });

  test('I156 it needs the head; the procuratorate does it in its own case only', () => {
    expect(arrested().refusal('2026-04-01', 'suspendCustodyClock', { approvals: {} })).toEqual(['approval-missing 刑诉法 §149…']);
    expect(arrested().refusal('2026-04-01', 'suspendCustodyClock', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §149…']);
    const own = given({ origin: 'procuratorate' }).acts(
      ['2026-03-02', 'fileOwnCase'],
      ['2026-03-03', 'decideArrest'],
      ['2026-03-03', 'executeArrest'],
    );
    expect(own.refusal('2026-04-01', 'suspendCustodyClock')).toEqual([]);
    expect(own.refusal('2026-04-01', 'suspendCustodyClock', { by: 'police' })).toEqual(['not-your-act 刑诉法 §149…']);
    expect(own.refusal('2026-04-01', 'recountCustody')).toEqual([]);
  });

  test('I156 an appraisal after a prolongation moves the prolonged end', () => {
    const story = oneMonth()
      .act('2026-05-20', 'suspendCustodyClock', { form: { ground: 'appraisal', from: '2026-05-20' } })
      .act('2026-05-30', 'resumeCustodyClock', { form: { until: '2026-05-30' } });
    expect(story.due(CUSTODY)).toBe('2026-06-20');
  });
});
