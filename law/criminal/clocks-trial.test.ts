import { describe, expect, test } from 'vitest';
import type { More, Story } from './cases-in-tests.ts';
import { trialClocks } from './clocks-trial.ts';
import {
  accepted,
  adult,
  appealed,
  attended,
  found,
  grave,
  heardOnAppeal,
  inCorrections,
  inCourt,
  inDeathReview,
  inForce,
  inPrison,
  judged,
  pleaded,
  privateCase,
  privateSuit,
  prosecuted,
  sentenced,
} from './trial-in-tests.ts';

type Compelled = readonly [act: string, more?: More];

const open = (story: Story, at: string, acts: readonly Compelled[]): readonly string[] =>
  acts.flatMap(([act, more]) => (story.refusal(at, act, more).length === 0 ? [act] : []));

/** Each limit: a case in which it is over, the first day it is over, and what may be done then. */
const rows: readonly (readonly [limit: keyof typeof trialClocks, story: () => Story, day: string, acts: readonly Compelled[]])[] = [
  ['spc-prosecution-acceptance', () => prosecuted(), '2026-05-28', [['acceptCase'], ['returnToProcuratorate']]],
  ['spc-private-acceptance', privateSuit, '2026-03-18', [['acceptPrivateProsecution'], ['refusePrivateProsecution']]],
  ['spc-supplementary-material', () => prosecuted().act('2026-05-21', 'demandMaterial'), '2026-05-26', [['supplyMaterial']]],
  ['cpl-trial-first', () => found(), '2026-07-23', [['pronounceJudgment'], ['releaseAtTrial'], ['bailAtTrial'], ['residenceAtTrial']]],
  [
    'cpl-trial-summary',
    () => shorter('acceptForSummary'),
    '2026-06-12',
    [['pronounceJudgment'], ['pronounceAlone'], ['convertToOrdinary'], ['releaseAtTrial'], ['bailAtTrial'], ['residenceAtTrial']],
  ],
  [
    'cpl-trial-fast-track',
    () => shorter('acceptForFastTrack'),
    '2026-06-08',
    [['pronounceAlone'], ['convertToOrdinary'], ['convertToSummary'], ['releaseAtTrial'], ['bailAtTrial'], ['residenceAtTrial']],
  ],
  [
    'cpl-adjourned-supplement',
    () => inCourt().act('2026-06-10', 'adjournForSupplement'),
    '2026-07-11',
    [['submitSupplement'], ['continueWithoutSupplement']],
  ],
  ['cpl-judgment-service', () => found().act('2026-06-15', 'pronounceJudgment'), '2026-06-23', [['serveJudgment']]],
  [
    'cpl-protest-reply',
    () => judged({ victims: ['李'] }).act('2026-06-16', 'askForProtest'),
    '2026-06-23',
    [['refuseProtest'], ['fileProtest']],
  ],
  [
    'spc-appeal-forward',
    () => judged().act('2026-06-18', 'appeal', { on: '甲' }).until('2026-06-26'),
    '2026-06-30',
    [['forwardAppeal'], ['acceptAppeal']],
  ],
  [
    'cpl-trial-second',
    () => appealed().act('2026-07-01', 'questionOnAppeal'),
    '2026-08-30',
    [
      ['affirm'],
      ['remandForFacts'],
      ['remandForProcedure'],
      ['releaseAtTrial', { by: 'higherCourt' }],
      ['bailAtTrial', { by: 'higherCourt' }],
    ],
  ],
  ['cpl-second-instance-file-reading', () => appealed().act('2026-07-01', 'notifyFileReading'), '2026-08-04', [['returnFile']]],
  ['spc-death-submission', () => inDeathReview(), '2026-07-07', [['submitToHighCourt']]],
  ['cpl-death-execution', () => ordered(), '2026-11-03', [['executeDeath', { present: ['procuratorate'] }], ['stayExecution']]],
  [
    'spc-death-report',
    () => ordered().act('2026-10-30', 'executeDeath', { present: ['procuratorate'] }),
    '2026-11-17',
    [['reportExecution']],
  ],
  [
    'cpl-retrial',
    () => inForce().acts(['2026-08-03', 'takeUpRetrial', { by: 'higherCourt' }], ['2026-08-17', 'openRetrial', attended]),
    '2026-11-04',
    [['upholdOnRetrial'], ['remandOnRetrial']],
  ],
  [
    'cpl-retrial-order',
    () => inForce().act('2026-08-03', 'protestForRetrial'),
    '2026-09-04',
    [
      ['takeUpRetrial', { by: 'higherCourt' }],
      ['orderRetrial', { by: 'higherCourt' }],
    ],
  ],
  ['cpl-execution-delivery', () => inForce(), '2026-07-07', [['deliverForImprisonment'], ['decideTemporaryRelease']]],
  [
    'pr-delivery',
    () => inForce().act('2026-07-01', 'deliverForImprisonment'),
    '2026-08-02',
    [['receiveInPrison'], ['keepInCentre', { form: { months: 2 } }], ['serveDetentionSentence']],
  ],
  ['cc-notify', () => inForce(undefined, { 甲: ['convict', sentenced('community')] }), '2026-07-02', [['deliverToCorrections']]],
  [
    'cc-report',
    () => inForce(undefined, { 甲: ['convict', sentenced('community')] }).act('2026-06-29', 'deliverToCorrections'),
    '2026-07-07',
    [['receiveInCorrections']],
  ],
  ['cc-revoke', () => inCorrections().act('2026-08-03', 'proposeRevocation'), '2026-09-03', [['revokeRelease'], ['refuseRevocation']]],
  [
    'cc-arrest-decision',
    () => revoking().act('2026-08-04T09:00', 'proposeArrestForRevocation'),
    '2026-08-06T09:01',
    [['arrestForRevocation'], ['refuseArrestForRevocation']],
  ],
  [
    'cc-arrest-custody',
    () =>
      revoking().acts(
        ['2026-08-04T09:00', 'proposeArrestForRevocation'],
        ['2026-08-05', 'arrestForRevocation'],
        ['2026-08-05', 'executeArrestForRevocation'],
      ),
    '2026-09-05',
    [['revokeRelease'], ['refuseRevocation']],
  ],
  [
    'cc-recall',
    () => inForce().acts(['2026-06-29', 'decideTemporaryRelease'], ['2026-08-03', 'proposeRecall']),
    '2026-09-03',
    [
      ['recall', { by: 'court' }],
      ['refuseRecall', { by: 'court' }],
    ],
  ],
  [
    'cpl-commutation-new-panel',
    () =>
      inPrison().acts(
        ['2026-08-03', 'suggestCommutation', { by: 'prison' }],
        ['2026-08-10', 'commuteTerm', { by: 'higherCourt' }],
        ['2026-08-17', 'objectToRuling'],
      ),
    '2026-09-18',
    [
      ['maintainRuling', { by: 'higherCourt' }],
      ['setAsideRuling', { by: 'higherCourt' }],
    ],
  ],
];

const revoking = (): Story => inCorrections().act('2026-08-03', 'proposeRevocation');
const ordered = (): Story =>
  heardOnAppeal(appealed(grave, { 甲: ['sentenceToDeath', { form: { sentence: 'death' } }] })).acts(
    ['2026-07-24', 'affirm'],
    ['2026-07-27', 'submitForApproval'],
    ['2026-10-20', 'approveDeath'],
    ['2026-10-26', 'signExecutionOrder'],
  );
const shorter = (accept: string): Story =>
  pleaded(adult).acts(
    ['2026-05-22', accept],
    ['2026-05-25', 'prepareSimpleHearing', { form: { day: '2026-05-26' } }],
    ['2026-05-26', 'openHearing', attended],
    ['2026-05-26', 'convict', sentenced('imprisonment', 12)],
  );

describe('what a limit that is over compels', () => {
  test.for(rows)('T221 %s is seen on its first day over, and what it compels may still be done', ([limit, story, day, acts]) => {
    expect(
      story()
        .overdue(day)
        .map((one) => one.split(' ')[1]),
    ).toContain(limit);
    expect(open(story(), day, acts)).toEqual(acts.map(([act]) => act));
    const { expiry } = trialClocks[limit] as { readonly expiry?: { readonly compels?: readonly string[] } };
    for (const [act] of acts) expect(expiry?.compels).toContain(act);
  });

  test('T221 one more day and nothing is void: what comes late is flagged with the day it should have come', () => {
    const late = found().act('2026-07-23', 'pronounceJudgment');
    expect(late.told().late).toMatchObject({ 'case cpl-trial-first': '2026-07-22' });
    expect(late.facet('case.stage')).toBe('judged');
  });
});

describe('rights that lapse', () => {
  test('T222 an appeal not taken, a protest not asked for, an opinion not given: nobody was late', () => {
    expect(judged({ victims: ['李'] }).overdue('2026-06-25')).not.toContain('李 cpl-victim-asks-protest');
    expect(
      inForce()
        .late()
        .filter((one) => one.includes('cpl-appeal-judgment')),
    ).toEqual([]);
    const outside = inForce().act('2026-06-29', 'decideTemporaryRelease');
    expect(outside.overdue('2026-08-30')).not.toContain('甲 cpl-medical-release-opinion');
    const commuted = inPrison().acts(
      ['2026-08-03', 'suggestCommutation', { by: 'prison' }],
      ['2026-08-10', 'commuteTerm', { by: 'higherCourt' }],
    );
    expect(commuted.overdue('2026-10-30')).toEqual([]);
  });

  test('T222 six months of illness, two years of reprieve: their end opens something, and is nobody’s delay', () => {
    const ill = inCourt().act('2026-06-10', 'suspendForIllness');
    expect(ill.overdue('2027-01-04')).not.toContain('case cpl-absence-illness');
    const spared = inDeathReview('reprieve').acts(
      ['2026-06-30', 'submitToHighCourt'],
      ['2026-07-20', 'approveReprieve'],
      ['2026-07-21', 'deliverForImprisonment'],
      ['2026-08-03', 'receiveInPrison'],
      ['2026-08-04', 'tellFamilyOfReception'],
    );
    expect(spared.overdue('2028-08-30')).toEqual([]);
  });

  test('T222 when the time for appeal is over the law acts the day after, once', () => {
    expect(judged().until('2026-06-25').facet('case.stage')).toBe('judged');
    const over = judged().until('2026-07-30');
    expect(over.file.entries.at(-1)).toMatchObject({ act: 'takeEffect', at: '2026-06-26', role: 'law' });
    expect(over.file.entries.filter(({ act }) => act === 'takeEffect')).toHaveLength(1);
  });
});

describe('which length applies', () => {
  test('T223 summary: by what anybody on trial faces', () => {
    const one = (gravity: string) =>
      pleaded({ accused: { 甲: { gravity: 'up-to-three' }, 乙: { gravity } } }).act('2026-05-22', 'acceptForSummary');
    expect(one('up-to-three').due('cpl-trial-summary')).toBe('2026-06-11');
    expect(one('up-to-ten').due('cpl-trial-summary')).toBe('2026-07-07');
    expect(one('ten-plus').due('cpl-trial-summary')).toBe('2026-07-07');
  });

  test('T223 the fast track: ten days, or fifteen if anybody faces more than a year', () => {
    const one = (gravity: string) =>
      pleaded({ accused: { 甲: { gravity: 'up-to-one' }, 乙: { gravity } } }).act('2026-05-22', 'acceptForFastTrack');
    expect(one('up-to-one').due('cpl-trial-fast-track')).toBe('2026-06-01');
    expect(one('up-to-three').due('cpl-trial-fast-track')).toBe('2026-06-06');
  });

  test('T223 a private prosecution: six months, and two from acceptance once the defendant is held', () => {
    expect(privateCase().due('cpl-trial-private')).toBe('2026-09-09');
    const held = privateCase().acts(['2026-03-16', 'decideArrest', { by: 'court' }], ['2026-03-17', 'executeArrest']);
    expect(held.told()).toMatchObject({ sets: { '甲.custody': 'arrested' }, counts: { 'case cpl-trial-private': '2026-05-09' } });
    expect(held.derivation('cpl-trial-private')).toContain('刑诉法 §208(1)');
  });

  test('T223 sent back after an appeal, a private case whose defendant is held has two months too', () => {
    const back = privateCase().acts(
      ['2026-03-11', 'prepareHearing', { form: { day: '2026-03-23' } }],
      ['2026-03-16', 'decideArrest', { by: 'court' }],
      ['2026-03-17', 'executeArrest'],
      ['2026-03-23', 'openHearing', attended],
      ['2026-03-24', 'convict', sentenced('imprisonment', 12)],
      ['2026-03-25', 'pronounceJudgment'],
      ['2026-03-25', 'serveJudgment'],
      ['2026-03-30', 'appeal', { on: '甲' }],
      ['2026-04-09', 'acceptAppeal'],
      ['2026-04-20', 'remandForFacts'],
    );
    expect(back.running()).not.toContain('case cpl-trial-first');
    expect(back.due('cpl-trial-private')).toBe('2026-06-20');
  });

  test('T223 the last day moves for a holiday only where nobody is held', () => {
    const held = prosecuted().act('2026-05-27', 'acceptCase');
    expect(held.due('cpl-trial-first')).toBe('2026-07-27');
    const saturday = prosecuted().act('2026-05-25', 'acceptCase');
    expect(saturday.due('cpl-trial-first')).toBe('2026-07-25');
    expect(saturday.act('2026-05-26', 'bailAtTrial').due('cpl-trial-first')).toBe('2026-07-27');
    expect(accepted().due('cpl-trial-first')).toBe('2026-07-22');
  });
});
