import { describe, expect, test } from 'vitest';
import { bank, direct, fine, receipt, type Setting, type Step } from './cases-in-tests.ts';
import { playedIn, refusedAfter, refusedBefore, type Course } from './courses-in-tests.ts';

const citizen: Setting = {};
const firm: Setting = { kind: 'organisation' };

const closed = ['case.file=archived', 'papers 结案报告, 案卷'];
const investigated = ['case.stage=investigated', 'papers 询问笔录, 现场检查笔录'];
const proposed = 'papers 案件调查终结报告';
const source: Step = { form: { source: 'inspection', on: '2026-01-12' } };
const shown: Step = { form: { shown: 'shown' } };
const proposes = (proposal: string, gravity = 'plain'): Step => ({ form: { proposal, gravity } });

describe('on the spot, from the street to the archive', () => {
  /** 28 April: fifteen days reach over the May holiday to the 13th; sixty end on Saturday 27 June and roll to Monday. */
  const paid: Course = [
    ['2026-04-28T10:00', 'tellOnTheSpot', ['notice=told']],
    [
      '2026-04-28T10:05',
      'fineOnTheSpot',
      [
        'notice=none',
        'outcome=fined',
        'delivery=on-the-spot',
        'duty=owed',
        'remedy=open',
        'starts pen-pay 2026-05-13',
        'starts rec-apply 2026-06-29',
        'starts adm-sue 2026-10-28',
        'papers 当场行政处罚决定书',
        'to party',
      ],
      fine(200),
    ],
    ['2026-04-29', 'recordOnTheSpotDecision', ['delivery=recorded']],
    ['2026-05-13', 'payFine', ['duty=met', 'ends pen-pay'], bank],
    ['2026-05-14', 'closeCase', closed],
  ];

  test('B33 a citizen fined 200 yuan on the spot pays at the bank on the last day', () => {
    expect(playedIn(citizen, paid)).toEqual(paid);
  });

  test('B33 on the spot: not untold, not 201 yuan, not collected over 100, not archived unpaid or unrecorded', () => {
    expect(refusedBefore(citizen, paid, ['tellOnTheSpot', ['2026-04-28T10:00', 'fineOnTheSpot', fine(200)]])).toEqual([
      'not-in-state §44 §45(1) §62',
    ]);
    expect(refusedBefore(citizen, paid, ['fineOnTheSpot', ['2026-04-28T10:05', 'fineOnTheSpot', fine(201)]])).toEqual([
      'out-of-bounds §51',
    ]);
    expect(refusedBefore(citizen, paid, ['payFine', ['2026-05-12', 'collectOnTheSpot', { form: { fine: 20_000, receipt } }]])).toEqual([
      'out-of-bounds §68(1).1',
    ]);
    expect(refusedBefore(citizen, paid, ['payFine', ['2026-05-12', 'closeCase']])).toEqual(['not-in-state §47 §258']);
    expect(refusedBefore(citizen, paid, ['recordOnTheSpotDecision', ['2026-04-28T11:00', 'closeCase']])).toEqual(['not-in-state §47 §258']);
    expect(refusedAfter(citizen, paid, ['2026-05-15', 'fineOnTheSpot', fine(100)])).toEqual([
      'not-in-state §42(1) §51 §52',
      'not-in-state §44 §45(1) §62',
    ]);
  });

  /** Two working days after 29 September are 30 September and 8 October; after 8 October, the 9th and Saturday the 10th, which is worked. */
  const remote: Course = [
    ['2026-09-29T10:00', 'tellOnTheSpot', ['notice=told']],
    [
      '2026-09-29T10:05',
      'fineOnTheSpot',
      [
        'notice=none',
        'outcome=fined',
        'delivery=on-the-spot',
        'duty=owed',
        'remedy=open',
        'starts pen-pay 2026-10-14',
        'starts rec-apply 2026-11-30',
        'starts adm-sue 2027-03-29',
        'papers 当场行政处罚决定书',
        'to party',
      ],
      fine(3000),
    ],
    [
      '2026-09-29T11:00',
      'collectInRemotePlace',
      ['duty=met', 'cash=officer', 'ends pen-pay', 'starts pen-hand-in 2026-10-08'],
      { form: { place: 'remote', receipt } },
    ],
    ['2026-10-08', 'recordOnTheSpotDecision', ['delivery=recorded']],
    ['2026-10-08', 'handIn', ['cash=agency', 'ends pen-hand-in', 'starts pen-deposit 2026-10-10']],
    ['2026-10-12', 'deposit', ['cash=banked', 'ends pen-deposit', 'late pen-deposit 2026-10-10']],
    ['2026-10-12', 'closeCase', closed],
  ];

  test('B33 a firm in a remote place pays into the officer’s hand; over the National Day the money reaches the bank a day late', () => {
    expect(playedIn(firm, remote)).toEqual(remote);
  });

  test('B33 collected money: no second payment, no archive before the bank has it, nothing banked that was not handed in', () => {
    expect(refusedBefore(firm, remote, ['recordOnTheSpotDecision', ['2026-10-08', 'payFine', bank]])).toEqual([
      'not-in-state §66(1) §67(3) §214(1)',
    ]);
    expect(refusedBefore(firm, remote, ['handIn', ['2026-10-08', 'deposit']])).toEqual(['not-in-state §71']);
    expect(refusedBefore(firm, remote, ['deposit', ['2026-10-10', 'closeCase']])).toEqual(['not-in-state §47 §258']);
    expect(refusedBefore(firm, remote, ['fineOnTheSpot', ['2026-09-29T10:05', 'fineOnTheSpot', fine(3001)]])).toEqual([
      'out-of-bounds §51',
    ]);
  });

  const warned: Course = [
    ['2026-02-11T09:00', 'tellOnTheSpot', ['notice=told']],
    ['2026-02-11T09:01', 'stateDefence', ['asks statement']],
    ['2026-02-11T09:10', 'rejectDefence', ['closes statement', 'to party']],
    [
      '2026-02-11T09:15',
      'warnOnTheSpot',
      [
        'notice=none',
        'outcome=warned',
        'delivery=on-the-spot',
        'remedy=open',
        'starts rec-apply 2026-04-13',
        'starts adm-sue 2026-08-11',
        'papers 当场行政处罚决定书',
        'to party',
      ],
      { form: { articles: ['某法第一条'] } },
    ],
    ['2026-02-11', 'recordOnTheSpotDecision', ['delivery=recorded']],
    ['2026-02-13', 'closeCase', closed],
  ];

  test('B33 a warning on the spot after the party was heard owes nothing, but may be attacked', () => {
    expect(playedIn(citizen, warned)).toEqual(warned);
  });

  test('B33 on the spot too what the party says is reviewed first, and the warned owe no money', () => {
    expect(
      refusedBefore(citizen, warned, ['rejectDefence', ['2026-02-11T09:05', 'warnOnTheSpot', { form: { articles: ['某法第一条'] } }]]),
    ).toEqual(['not-in-state §44 §45(1) §62']);
    expect(refusedBefore(citizen, warned, ['closeCase', ['2026-02-12', 'payFine', bank]])).toEqual([
      'not-in-state §66(1) §67(3) §214(1)',
      'not-in-state §66(1) §67(3) §214(1)',
    ]);
  });
});

describe('ordinary procedure, from filing to the archive', () => {
  const plain: Course = [
    ['2026-03-02', 'fileCase', ['case.stage=filed', 'starts pen-decide 2026-06-01', 'papers 立案审批表'], source],
    ['2026-03-03', 'investigate', investigated, shown],
    ['2026-03-09', 'propose', ['proposal=light', proposed], proposes('light')],
    ['2026-03-10', 'tellParty', ['notice=told', 'papers 行政处罚事先告知书', 'to party']],
    ['2026-03-11', 'stateDefence', ['asks statement']],
    ['2026-03-12', 'rejectDefence', ['closes statement', 'to party']],
    [
      '2026-03-20',
      'decideFine',
      [
        'proposal=none',
        'notice=none',
        'outcome=fined',
        'delivery=due',
        'ends pen-decide',
        'starts pen-serve 2026-03-31',
        'papers 行政处罚决定书',
      ],
      fine(5000),
    ],
    [
      '2026-03-31',
      'deliver',
      [
        'delivery=done',
        'duty=owed',
        'remedy=open',
        'ends pen-serve',
        'starts pen-pay 2026-04-15',
        'starts rec-apply 2026-06-01',
        'starts adm-sue 2026-09-30',
        'papers 送达回证',
        'to party',
      ],
      direct,
    ],
    ['2026-04-15', 'payFine', ['duty=met', 'ends pen-pay'], bank],
    ['2026-04-16', 'closeCase', closed],
  ];

  test('B33 a plain fine: told, heard, not believed, fined, served and paid on the last days', () => {
    expect(playedIn(citizen, plain)).toEqual(plain);
  });

  test('B33 a plain fine: no proposal before the evidence, no decision untold or unheard, no payment before service', () => {
    expect(refusedBefore(citizen, plain, ['investigate', ['2026-03-02', 'propose', proposes('light')]])).toEqual([
      'not-in-state §40 §57(1)',
    ]);
    expect(refusedBefore(citizen, plain, ['tellParty', ['2026-03-10', 'decideFine', fine(5000)]])).toEqual(['not-in-state §44 §45(1) §62']);
    expect(refusedBefore(citizen, plain, ['rejectDefence', ['2026-03-11', 'decideFine', fine(5000)]])).toEqual([
      'not-in-state §44 §45(1) §62',
    ]);
    expect(refusedBefore(citizen, plain, ['deliver', ['2026-03-30', 'payFine', bank]])).toEqual(['not-in-state §66(1) §67(3) §214(1)']);
    expect(refusedBefore(citizen, plain, ['deliver', ['2026-03-30', 'decideFine', fine(5000)]])).toEqual([
      'not-in-state §28(1) §57(1).1 §59 §60 §172(1).1 §175',
      'not-in-state §57(1).1',
      'not-in-state §44 §45(1) §62',
      'not-in-state §63(1) §64(1).1',
    ]);
  });

  /** Told on 11 February, five working days are 12, 13, Saturday 14, 24 and 25 February; seven before the hearing of 11 March end on the 2nd. */
  const heardOut: Course = [
    ['2026-01-19', 'fileCase', ['case.stage=filed', 'starts pen-decide 2026-04-20', 'papers 立案审批表'], source],
    ['2026-01-21', 'investigate', investigated, shown],
    ['2026-02-09', 'propose', ['proposal=heavy', 'gravity=complex', proposed], proposes('heavy', 'complex')],
    [
      '2026-02-11',
      'tellPartyOfHearing',
      ['notice=offered', 'starts pen-hearing-request 2026-02-25', 'papers 行政处罚听证告知书', 'to party'],
    ],
    ['2026-02-25', 'requestHearing', ['notice=requested', 'asks hearing']],
    [
      '2026-03-02',
      'announceHearing',
      ['notice=announced', 'over pen-hearing-request', 'papers 举行听证通知书', 'to party'],
      { form: { hearing: { from: '2026-03-11T09:00', minutes: 120, room: 'agency/1' }, publicity: 'open' } },
    ],
    ['2026-03-11', 'holdHearing', ['notice=held', 'closes hearing', 'papers 听证笔录, 听证报告书'], { form: { signed: 'signed' } }],
    ['2026-03-13', 'submitForLegalReview', ['asks legal-review', 'papers 法制审核表']],
    [
      '2026-03-16',
      'passLegalReview',
      ['review=passed', 'closes legal-review', 'papers 法制审核意见书'],
      { form: { qualification: 'examined' } },
    ],
    ['2026-03-18', 'discussCollectively', ['review=discussed', 'papers 集体讨论记录']],
    [
      '2026-03-20',
      'decideRestriction',
      [
        'proposal=none',
        'gravity=plain',
        'notice=none',
        'review=none',
        'outcome=restricted',
        'delivery=due',
        'ends pen-decide',
        'ends pen-hearing-request',
        'starts pen-serve 2026-03-31',
        'papers 行政处罚决定书',
      ],
      { form: { articles: ['某法第一条'], kind: ['licence'] } },
    ],
    [
      '2026-03-24',
      'deliver',
      [
        'delivery=done',
        'duty=owed',
        'remedy=open',
        'ends pen-serve',
        'starts rec-apply 2026-05-25',
        'starts adm-sue 2026-09-24',
        'papers 送达回证',
        'to party',
      ],
      direct,
    ],
    ['2026-03-26', 'publish', ['publicity=published']],
    ['2026-04-10', 'performPenalty', ['duty=met']],
    ['2026-04-13', 'closeCase', closed],
  ];

  test('B33 a licence revoked after a hearing over the Spring Festival, legal review and collective discussion', () => {
    expect(playedIn(firm, heardOut)).toEqual(heardOut);
  });

  test('B33 a hearing: not asked for on the sixth working day, not skipped, not chaired by the investigator, nothing decided undiscussed', () => {
    const kind: Step = { form: { articles: ['某法第一条'], kind: ['licence'] } };
    expect(refusedBefore(firm, heardOut, ['requestHearing', ['2026-02-26', 'requestHearing']])).toEqual(['limit-not-running §64(1).1']);
    expect(refusedBefore(firm, heardOut, ['requestHearing', ['2026-02-25', 'decideRestriction', kind]])).toEqual([
      'not-in-state §63(1) §64(1).1',
      'not-in-state §58(1)',
      'not-in-state §57(2)',
    ]);
    expect(
      refusedBefore(firm, heardOut, ['holdHearing', ['2026-03-11', 'holdHearing', { form: { signed: 'signed' }, people: ['执法员甲'] }]]),
    ).toEqual(['took-part-before §64(1).4 §127(2)']);
    expect(refusedBefore(firm, heardOut, ['submitForLegalReview', ['2026-03-12', 'decideRestriction', kind]])).toEqual([
      'not-in-state §58(1)',
      'not-in-state §57(2)',
    ]);
    expect(
      refusedBefore(firm, heardOut, [
        'passLegalReview',
        ['2026-03-16', 'passLegalReview', { form: { qualification: 'earlier' }, people: ['执法员乙'] }],
      ]),
    ).toEqual(['took-part-before §58(1)']);
    expect(refusedBefore(firm, heardOut, ['passLegalReview', ['2026-03-16', 'discussCollectively']])).toEqual(['not-in-state §58(1)']);
    expect(refusedBefore(firm, heardOut, ['discussCollectively', ['2026-03-17', 'decideRestriction', kind]])).toEqual([
      'not-in-state §57(2)',
    ]);
    expect(refusedBefore(firm, heardOut, ['deliver', ['2026-03-23', 'publish']])).toEqual(['not-in-state §48(1) §50']);
    expect(refusedBefore(firm, heardOut, ['performPenalty', ['2026-04-10', 'payFine', bank]])).toEqual([
      'not-in-state §66(1) §67(3) §214(1)',
    ]);
  });

  /** Told again on 30 April after the review failed: 6, 7, 8, Saturday 9 and 11 May. */
  const again: Course = [
    ['2026-04-07', 'fileCase', ['case.stage=filed', 'starts pen-decide 2026-07-06', 'papers 立案审批表'], source],
    ['2026-04-08', 'investigate', investigated, shown],
    ['2026-04-09', 'propose', ['proposal=heavy', 'gravity=public', proposed], proposes('heavy', 'public')],
    [
      '2026-04-10',
      'tellPartyOfHearing',
      ['notice=offered', 'starts pen-hearing-request 2026-04-17', 'papers 行政处罚听证告知书', 'to party'],
    ],
    ['2026-04-13', 'forgoHearing', ['notice=forgone']],
    ['2026-04-20', 'submitForLegalReview', ['asks legal-review', 'over pen-hearing-request', 'papers 法制审核表']],
    ['2026-04-22', 'failLegalReview', ['review=failed', 'closes legal-review', 'papers 法制审核意见书']],
    ['2026-04-29', 'propose', ['notice=none', 'review=none', 'ends pen-hearing-request', proposed], proposes('heavy', 'public')],
    [
      '2026-04-30',
      'tellPartyOfHearing',
      ['notice=offered', 'starts pen-hearing-request 2026-05-11', 'papers 行政处罚听证告知书', 'to party'],
    ],
    ['2026-05-12', 'submitForLegalReview', ['asks legal-review', 'over pen-hearing-request', 'papers 法制审核表']],
    [
      '2026-05-13',
      'passLegalReview',
      ['review=passed', 'closes legal-review', 'papers 法制审核意见书'],
      { form: { qualification: 'examined' } },
    ],
    [
      '2026-05-14',
      'decideWarning',
      [
        'proposal=none',
        'gravity=plain',
        'notice=none',
        'review=none',
        'outcome=warned',
        'delivery=due',
        'ends pen-decide',
        'ends pen-hearing-request',
        'starts pen-serve 2026-05-25',
        'papers 行政处罚决定书',
      ],
      { form: { articles: ['某法第一条'] } },
    ],
    [
      '2026-05-25',
      'deliver',
      [
        'delivery=done',
        'remedy=open',
        'ends pen-serve',
        'starts rec-apply 2026-07-24',
        'starts adm-sue 2026-11-25',
        'papers 送达回证',
        'to party',
      ],
      direct,
    ],
    ['2026-05-26', 'closeCase', closed],
  ];

  test('B33 a legal review failed: proposed anew, told anew, the silence of five working days, reviewed again', () => {
    expect(playedIn(firm, again)).toEqual(again);
  });

  test('B33 after a failed review nothing old is relied on: neither the notice nor the waiver', () => {
    const decision: Step = { form: { articles: ['某法第一条'] } };
    const untilTold = again.slice(0, 8);
    expect(refusedAfter(firm, untilTold, ['2026-04-29', 'decideWarning', decision])).toEqual([
      'not-in-state §44 §45(1) §62',
      'not-in-state §63(1) §64(1).1',
      'not-in-state §58(1)',
    ]);
    expect(refusedAfter(firm, again.slice(0, 9), ['2026-05-11', 'submitForLegalReview'])).toEqual(['not-in-state §63(1) §64(1).1']);
    expect(refusedAfter(firm, again.slice(0, 10), ['2026-05-12', 'decideWarning', decision])).toEqual(['not-in-state §58(1)']);
  });

  /** The defence convinces: told on Monday 27 April, the right to a hearing would end on 7 May; the lighter fine needs none. */
  const lenient: Course = [
    ['2026-04-07', 'fileCase', ['case.stage=filed', 'starts pen-decide 2026-07-06', 'papers 立案审批表'], source],
    ['2026-04-08', 'investigate', investigated, shown],
    ['2026-04-13', 'propose', ['proposal=heavy', proposed], proposes('heavy')],
    [
      '2026-04-27',
      'tellPartyOfHearing',
      ['notice=offered', 'starts pen-hearing-request 2026-05-07', 'papers 行政处罚听证告知书', 'to party'],
    ],
    ['2026-04-28', 'stateDefence', ['asks statement']],
    ['2026-04-29', 'acceptDefence', ['proposal=light', 'closes statement', 'to party'], { form: { proposal: 'light' } }],
    [
      '2026-04-30',
      'decideFine',
      [
        'proposal=none',
        'notice=none',
        'outcome=fined',
        'delivery=due',
        'ends pen-decide',
        'ends pen-hearing-request',
        'starts pen-serve 2026-05-13',
        'papers 行政处罚决定书',
      ],
      fine(800),
    ],
    [
      '2026-05-09',
      'deliver',
      [
        'delivery=done',
        'duty=owed',
        'remedy=open',
        'ends pen-serve',
        'starts pen-pay 2026-05-25',
        'starts rec-apply 2026-07-08',
        'starts adm-sue 2026-11-09',
        'papers 送达回证',
        'to party',
      ],
      direct,
    ],
    ['2026-05-25', 'payFine', ['duty=met', 'ends pen-pay'], { form: { way: 'electronic' } }],
    ['2026-05-26', 'closeCase', closed],
  ];

  test('B33 leniency: the defence is accepted, the heavy penalty becomes a small fine without a hearing', () => {
    expect(playedIn(citizen, lenient)).toEqual(lenient);
  });

  test('B33 leniency: a defence never makes it heavier, and a lighter penalty has no hearing to be asked for', () => {
    expect(refusedBefore(citizen, lenient, ['acceptDefence', ['2026-04-29', 'acceptDefence', { form: { proposal: 'heavy' } }]])).toEqual([
      'form-incomplete §45 §169',
    ]);
    expect(refusedBefore(citizen, lenient, ['decideFine', ['2026-04-30', 'requestHearing']])).toEqual(['not-in-state §63(1)']);
    expect(refusedBefore(citizen, lenient, ['acceptDefence', ['2026-04-29', 'decideFine', fine(800)]])).toEqual([
      'not-in-state §44 §45(1) §62',
      'not-in-state §63(1) §64(1).1',
    ]);
  });

  /** Decided on Thursday 18 June: the Dragon Boat holiday of 19 to 21 June does not count. */
  const forgiven: Course = [
    ['2026-06-15', 'fileCase', ['case.stage=filed', 'starts pen-decide 2026-09-14', 'papers 立案审批表'], source],
    ['2026-06-16', 'investigate', investigated, shown],
    ['2026-06-17', 'propose', ['proposal=no-penalty', proposed], proposes('no-penalty')],
    [
      '2026-06-18',
      'decideNoPenalty',
      [
        'proposal=none',
        'outcome=unpunished',
        'delivery=due',
        'ends pen-decide',
        'starts pen-serve 2026-06-30',
        'papers 不予行政处罚决定书',
      ],
      { form: { ground: 'first' } },
    ],
    ['2026-06-30', 'deliver', ['delivery=done', 'ends pen-serve', 'papers 送达回证', 'to party'], direct],
    ['2026-07-01', 'closeCase', closed],
  ];

  test('B33 a first slight breach put right in time: no penalty, in writing, and nothing to pay or to attack', () => {
    expect(playedIn(firm, forgiven)).toEqual(forgiven);
  });

  test('B33 where no penalty is proposed none is imposed; no penalty is not published, and the paper is served before the archive', () => {
    expect(refusedBefore(firm, forgiven, ['decideNoPenalty', ['2026-06-18', 'decideFine', fine(100)]])).toEqual([
      'not-in-state §57(1).1',
      'not-in-state §44 §45(1) §62',
      'not-in-state §63(1) §64(1).1',
    ]);
    expect(refusedBefore(firm, forgiven, ['deliver', ['2026-06-19', 'closeCase']])).toEqual(['not-in-state §47 §258']);
    expect(refusedBefore(firm, forgiven, ['closeCase', ['2026-07-01', 'publish']])).toEqual(['not-in-state §48(1) §50']);
    expect(refusedBefore(firm, forgiven, ['closeCase', ['2026-07-01', 'seekReconsideration']])).toEqual([
      'not-in-state §7(1) §73 §20(1)',
      'limit-not-running §20(1)',
    ]);
  });

  const child: Setting = { kind: 'incapable' };
  const incapable: Course = [
    ['2026-09-17', 'fileCase', ['case.stage=filed', 'starts pen-decide 2026-12-16', 'papers 立案审批表'], source],
    ['2026-09-18', 'investigate', investigated, { form: { shown: 'shown', guardian: '母亲到场' } }],
    ['2026-09-21', 'proposeNoPenaltyForIncapable', ['proposal=no-penalty', proposed]],
    [
      '2026-09-22',
      'decideNoPenalty',
      [
        'proposal=none',
        'outcome=unpunished',
        'delivery=due',
        'ends pen-decide',
        'starts pen-serve 2026-10-09',
        'papers 不予行政处罚决定书',
      ],
      { form: { ground: 'incapable' } },
    ],
    ['2026-09-23', 'deliver', ['delivery=done', 'ends pen-serve', 'papers 送达回证', 'to party'], direct],
    ['2026-09-24', 'closeCase', closed],
  ];

  test('B33 a child of thirteen is not punished: the guardian is to look after it; over Mid-Autumn and National Day service ends on 9 October', () => {
    expect(playedIn(child, incapable)).toEqual(incapable);
  });

  test('B33 a child: no ordinary proposal, no notice of a penalty, no penalty', () => {
    expect(refusedBefore(child, incapable, ['proposeNoPenaltyForIncapable', ['2026-09-21', 'propose', proposes('light')]])).toEqual([
      'not-in-state §30 §31',
    ]);
    expect(refusedBefore(citizen, incapable, ['proposeNoPenaltyForIncapable', ['2026-09-21', 'proposeNoPenaltyForIncapable']])).toEqual([
      'not-in-state §30 §31',
    ]);
    expect(
      refusedBefore(child, incapable, ['decideNoPenalty', ['2026-09-22', 'decideWarning', { form: { articles: ['某法第一条'] } }]]),
    ).toEqual(['not-in-state §30 §31', 'not-in-state §57(1).1', 'not-in-state §44 §45(1) §62', 'not-in-state §63(1) §64(1).1']);
  });

  /** Nobody finds the party: the notice by publication ends, and the decision counts as served the day the thirty days are over. */
  const byNotice: Course = [
    ['2026-03-02', 'fileCase', ['case.stage=filed', 'starts pen-decide 2026-06-01', 'papers 立案审批表'], source],
    ['2026-03-03', 'investigate', investigated, shown],
    ['2026-03-09', 'propose', ['proposal=light', proposed], proposes('light')],
    ['2026-03-10', 'tellParty', ['notice=told', 'papers 行政处罚事先告知书', 'to party']],
    [
      '2026-04-13',
      'decideFine',
      [
        'proposal=none',
        'notice=none',
        'outcome=fined',
        'delivery=due',
        'ends pen-decide',
        'starts pen-serve 2026-04-22',
        'papers 行政处罚决定书',
      ],
      fine(600),
    ],
    [
      '2026-05-22',
      'deliver',
      [
        'delivery=done',
        'duty=owed',
        'remedy=open',
        'ends pen-serve',
        'starts pen-pay 2026-06-08',
        'starts rec-apply 2026-07-21',
        'starts adm-sue 2026-11-23',
        'late pen-serve 2026-04-22',
        'papers 送达回证',
        'to party',
      ],
      { form: { way: 'notice' } },
    ],
    ['2026-06-09', 'paymentOverdue', ['duty=overdue', 'ends pen-pay'], { by: 'law' }],
    ['2026-06-10', 'remind', ['duty=reminded', 'starts cmp-reminder 2026-06-25', 'papers 履行行政处罚决定催告书', 'to party']],
    ['2026-06-25', 'payFine', ['duty=met', 'ends cmp-reminder'], bank],
    ['2026-06-26', 'closeCase', closed],
  ];

  test('B33 served by public notice: the payment, the reconsideration and the suit count from the day it counts as served', () => {
    expect(playedIn(citizen, byNotice)).toEqual(byNotice);
  });

  test('B33 public notice: nothing is owed, overdue or reminded before service', () => {
    expect(refusedBefore(citizen, byNotice, ['deliver', ['2026-05-21', 'remind']])).toEqual(['not-in-state §35 §54 §200 §207']);
    expect(refusedBefore(citizen, byNotice, ['deliver', ['2026-05-21', 'seekReconsideration']])).toEqual([
      'not-in-state §7(1) §73 §20(1)',
      'limit-not-running §20(1)',
    ]);
    expect(refusedBefore(citizen, byNotice, ['paymentOverdue', ['2026-06-08', 'remind']])).toEqual(['not-in-state §35 §54 §200 §207']);
  });
});
