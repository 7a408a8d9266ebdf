import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { More, Story } from './cases-in-tests.ts';
import {
  adult,
  appealed,
  attended,
  found,
  grave,
  heardOnAppeal,
  inCourt,
  inForce,
  minor,
  pleaded,
  prepared,
  privateCase,
  prosecuted,
  protested,
  sentenced,
  two,
} from './trial-in-tests.ts';

const death: More = { form: { sentence: 'death' } };
const reprieve: More = { form: { sentence: 'reprieve' } };

/** The case is back at first instance after 甲 appealed, heard before another panel. */
const backAfterAppeal = (act = 'convict', more: More = sentenced('imprisonment', 36)) =>
  appealed(grave, { 甲: [act, more] }).acts(
    ['2026-07-01', 'remandForFacts'],
    ['2026-07-06', 'prepareHearing', { form: { day: '2026-07-20' } }],
    ['2026-07-20', 'openHearing', attended],
  );

const onRetrial = () =>
  inForce(grave, { 甲: ['convict', sentenced('imprisonment', 36)] }).acts(
    ['2026-08-03', 'takeUpRetrial', { by: 'higherCourt' }],
    ['2026-08-17', 'openRetrial', attended],
  );

describe('guilty', () => {
  test.for(['exempt', 'community', 'fine', 'imprisonment'])('T131 found guilty in deliberation: %s', (sentence) => {
    const guilty = inCourt().act('2026-06-10', 'convict', sentenced(sentence, 12));
    expect(guilty.told()).toEqual({
      sets: { '甲.standing': 'guilty', '甲.sentence': sentence },
      documents: ['合议庭评议笔录'],
    });
  });

  test('T131 not before the hearing, nor twice', () => {
    expect(prepared().refusal('2026-06-01', 'convict', sentenced('imprisonment'))).toEqual(['not-in-state 刑诉法 §200…']);
    expect(found().refusal('2026-06-11', 'convict', sentenced('imprisonment'))).toEqual(['not-in-state 刑诉法 §200…']);
  });

  test('T131 nobody but a court finds anybody guilty', () => {
    expect(inCourt().refusal('2026-06-10', 'convict', { by: 'procuratorate', ...sentenced('imprisonment') })).toEqual([
      'not-your-act 刑诉法 §200…',
    ]);
    expect(inCourt().refusal('2026-06-10', 'sentenceToLife', { by: 'police' })).toContain('not-your-act 刑诉法 §200…');
  });

  test('T131 life and death are no choice of the ordinary finding', () => {
    expect(inCourt(grave).refusal('2026-06-10', 'convict', sentenced('life'))).toEqual(['form-incomplete 刑诉法 §200…']);
    expect(inCourt(grave).refusal('2026-06-10', 'convict', sentenced('death'))).toEqual(['form-incomplete 刑诉法 §200…']);
  });

  test('T131 a finding states crime and reasons', () => {
    expect(inCourt().refusal('2026-06-10', 'convict', { form: { sentence: 'imprisonment', charge: '' } })).toEqual([
      'form-incomplete 刑诉法 §200…',
    ]);
  });
});

describe('life and death', () => {
  test('T132 life, with counsel, in ordinary procedure', () => {
    expect(inCourt(grave).act('2026-06-10', 'sentenceToLife').told()).toEqual({
      sets: { '甲.standing': 'guilty', '甲.sentence': 'life' },
      documents: ['合议庭评议笔录'],
    });
  });

  test('T132 nobody is sentenced to life who has no counsel', () => {
    expect(inCourt().refusal('2026-06-10', 'sentenceToLife')).toEqual(['not-in-state 刑诉法 §35(3) 刑诉法 §278']);
    const retained = inCourt().act('2026-06-10', 'retainCounselAtTrial');
    expect(retained.refusal('2026-06-10', 'sentenceToLife')).toEqual([]);
  });

  test('T132 death and reprieve go through the judicial committee', () => {
    expect(inCourt(grave).act('2026-06-10', 'sentenceToDeath', death).told()).toEqual({
      sets: { '甲.standing': 'guilty', '甲.sentence': 'death' },
      documents: ['合议庭评议笔录', '审判委员会讨论记录'],
    });
    expect(inCourt(grave).refusal('2026-06-10', 'sentenceToDeath', { ...death, approvals: {} })).toEqual(['approval-missing 刑诉法 §200…']);
    expect(inCourt(grave).refusal('2026-06-10', 'sentenceToDeath', { ...reprieve, approvals: {} })).toEqual([
      'approval-missing 刑诉法 §200…',
    ]);
  });

  test('T132 no minor is sentenced to death, with or without reprieve', () => {
    const young = inCourt({ accused: { 甲: { age: 'minor', gravity: 'life-or-death' } } });
    expect(young.refusal('2026-06-10', 'sentenceToDeath', death)).toEqual(['not-in-state 刑法 §49(1)']);
    expect(young.refusal('2026-06-10', 'sentenceToDeath', reprieve)).toEqual(['not-in-state 刑法 §49(1)']);
    expect(young.refusal('2026-06-10', 'sentenceToLife')).toEqual([]);
  });

  test('T132 neither in summary procedure nor on the fast track', () => {
    const short = (accept: string) =>
      pleaded(adult).acts(
        ['2026-05-22', accept],
        ['2026-05-25', 'prepareSimpleHearing', { form: { day: '2026-05-26' } }],
        ['2026-05-26', 'retainCounselAtTrial'],
        ['2026-05-26', 'openHearing', attended],
      );
    for (const accept of ['acceptForSummary', 'acceptForFastTrack']) {
      expect(short(accept).refusal('2026-05-26', 'sentenceToLife')).toEqual(['not-in-state 刑诉法 §216(1)']);
      expect(short(accept).refusal('2026-05-26', 'sentenceToDeath', death)).toEqual(['not-in-state 刑诉法 §216(1)']);
    }
  });
});

describe('the shorter procedures', () => {
  const fast = () =>
    pleaded(adult).acts(
      ['2026-05-22', 'acceptForFastTrack'],
      ['2026-05-25', 'prepareSimpleHearing', { form: { day: '2026-05-26' } }],
      ['2026-05-26', 'openHearing', attended],
    );
  const summary = () =>
    pleaded(adult).acts(
      ['2026-05-22', 'acceptForSummary'],
      ['2026-05-25', 'prepareSimpleHearing', { form: { day: '2026-05-26' } }],
      ['2026-05-26', 'openHearing', attended],
    );

  test('T133 on the fast track three years are the most', () => {
    expect(fast().refusal('2026-05-26', 'convict', sentenced('imprisonment', 36))).toEqual([]);
    expect(fast().refusal('2026-05-26', 'convict', sentenced('imprisonment', 37))).toEqual(['out-of-bounds 刑诉法 §222(1)']);
    expect(summary().refusal('2026-05-26', 'convict', sentenced('imprisonment', 37))).toEqual([]);
  });

  test('T133 where there may be no crime the case is tried in ordinary procedure first', () => {
    const reason = ['not-in-state 刑诉法 §221 刑诉法 §226 刑诉法解释 §368(1).1 刑诉法解释 §375(1).1'];
    expect(fast().refusal('2026-05-26', 'acquit')).toEqual(reason);
    expect(summary().refusal('2026-05-26', 'acquit')).toEqual(reason);
    const turned = fast().acts(
      ['2026-05-26', 'convertToOrdinary'],
      ['2026-05-27', 'prepareHearing', { form: { day: '2026-06-10' } }],
      ['2026-06-10', 'openHearing', attended],
    );
    expect(turned.refusal('2026-06-11', 'acquit')).toEqual([]);
  });

  test('T133 whoever denies the facts is not convicted in a shorter procedure', () => {
    const reason = ['not-in-state 刑诉法 §221 刑诉法 §226 刑诉法解释 §358'];
    const fastDenied = fast().act('2026-05-26', 'withdrawPleaAtTrial');
    expect(fastDenied.refusal('2026-05-26', 'convict', sentenced('imprisonment', 12))).toEqual(reason);
    const summaryDenied = summary().act('2026-05-26', 'withdrawPleaAtTrial');
    expect(summaryDenied.refusal('2026-05-26', 'convict', sentenced('imprisonment', 12))).toEqual(reason);
    expect(inCourt().refusal('2026-06-10', 'convict', sentenced('imprisonment', 12))).toEqual([]);
  });
});

describe('not guilty', () => {
  test.for(['law', 'evidence', 'responsibility'])('T134 acquitted: %s', (ground) => {
    expect(inCourt().act('2026-06-10', 'acquit', { form: { ground } }).told()).toEqual({
      sets: { '甲.standing': 'acquitted' },
      documents: ['合议庭评议笔录'],
    });
  });

  test('T134 an acquittal needs its reasons, and a hearing', () => {
    expect(inCourt().refusal('2026-06-10', 'acquit', { form: { reasons: '' } })).toEqual(['form-incomplete 刑诉法 §200…']);
    expect(prepared().refusal('2026-06-01', 'acquit')).toEqual(['not-in-state 刑诉法 §200…']);
  });

  test('T134 whoever was convicted at first instance may be acquitted on appeal, and is free when it is pronounced', () => {
    const acquitted = heardOnAppeal(appealed()).act('2026-07-22', 'acquit', { by: 'higherCourt' });
    expect(acquitted.told().sets).toEqual({ 'case.session': 'revised', '甲.standing': 'acquitted', '甲.sentence': 'none' });
    const pronounced = acquitted.act('2026-07-24', 'pronounceRevision');
    expect(pronounced.told().sets).toMatchObject({ 'case.stage': 'effective', '甲.custody': 'none' });
  });

  test('T134 and on retrial', () => {
    const acquitted = onRetrial().act('2026-08-20', 'acquit', { by: 'higherCourt' });
    expect(acquitted.facet('accused.standing')).toBe('acquitted');
    expect(acquitted.running()).not.toContain('甲 cpl-execution-delivery');
  });
});

describe('no heavier sentence on the appeal of the accused', () => {
  test('T135 the appeal of the accused bars every heavier sentence', () => {
    const heard = heardOnAppeal(appealed(grave, { 甲: ['convict', sentenced('imprisonment')] }));
    for (const [act, more] of [
      ['convict', sentenced('imprisonment', 120)],
      ['sentenceToLife', {}],
      ['sentenceToDeath', death],
    ] as const) {
      expect(heard.refusal('2026-07-22', act, { by: 'higherCourt', ...more })).toEqual(['not-in-state 刑诉法 §200…']);
    }
  });

  test('T135 a protest lifts the bar', () => {
    const heard = heardOnAppeal(protested(grave, { 甲: ['convict', sentenced('imprisonment')] }));
    expect(heard.refusal('2026-07-22', 'convict', { by: 'higherCourt', ...sentenced('imprisonment', 120) })).toEqual([]);
    expect(heard.refusal('2026-07-22', 'sentenceToLife', { by: 'higherCourt' })).toEqual([]);
    expect(heard.refusal('2026-07-22', 'sentenceToDeath', { by: 'higherCourt', ...death })).toEqual([]);
  });

  test('T135 so does the appeal of the private prosecutor', () => {
    const judged = privateCase().acts(
      ['2026-03-11', 'prepareHearing', { form: { day: '2026-03-23' } }],
      ['2026-03-23', 'openHearing', attended],
      ['2026-03-24', 'convict', sentenced('fine', 0)],
      ['2026-03-25', 'pronounceJudgment'],
      ['2026-03-25', 'serveJudgment'],
    );
    const up = (act: string, by: string) =>
      judged
        .act('2026-03-30', act, { by, ...(by === 'accused' ? { on: '甲' } : {}) })
        .acts(['2026-04-08', 'acceptAppeal'], ['2026-04-20', 'hearAppeal', attended]);
    const heavier: More = { by: 'higherCourt', ...sentenced('imprisonment', 6) };
    expect(up('appealByPrivateProsecutor', 'victim').refusal('2026-04-21', 'convict', heavier)).toEqual([]);
    expect(up('appeal', 'accused').refusal('2026-04-21', 'convict', heavier)).toEqual(['not-in-state 刑诉法 §200…']);
  });

  test('T135 nor may an acquittal that only the accused appealed become a conviction', () => {
    const heard = heardOnAppeal(appealed(undefined, { 甲: ['acquit'] }));
    expect(heard.refusal('2026-07-22', 'convict', { by: 'higherCourt', ...sentenced('fine', 0) })).toEqual(['not-in-state 刑诉法 §200…']);
  });

  test('T136 lighter is always possible: imprisonment to less', () => {
    const heard = heardOnAppeal(appealed());
    const lighter = (form: object) => heard.refusal('2026-07-22', 'lightenImprisonment', { by: 'higherCourt', form: { ...form } });
    expect(lighter({ sentence: 'imprisonment', before: 36, after: 24 })).toEqual([]);
    expect(lighter({ sentence: 'imprisonment', before: 36, after: 36 })).toEqual([]);
    expect(lighter({ sentence: 'imprisonment', before: 36, after: 37 })).toEqual(['out-of-bounds 刑诉法 §237(1)']);
    for (const sentence of ['community', 'fine', 'exempt']) expect(lighter({ sentence, before: 36, after: 0 })).toEqual([]);
    expect(lighter({ sentence: 'life', before: 36, after: 0 })).toEqual(['form-incomplete 刑诉法 §236(1)…']);
  });

  test.for([
    ['lightenDeath', 'death', ['reprieve', 'life', 'imprisonment'], ['death', 'community']],
    ['lightenLife', 'reprieve', ['life', 'imprisonment'], ['reprieve', 'death', 'fine']],
  ] as const)('T136 %s: from %s to less only', ([act, before, lighter, not]) => {
    const heard = heardOnAppeal(appealed(grave, { 甲: ['sentenceToDeath', { form: { sentence: before } }] }));
    for (const sentence of lighter) {
      expect(heard.refusal('2026-07-22', act, { by: 'higherCourt', form: { sentence } })).toEqual([]);
    }
    for (const sentence of not) {
      expect(heard.refusal('2026-07-22', act, { by: 'higherCourt', form: { sentence } })).toEqual(['form-incomplete 刑诉法 §236(1)…']);
    }
  });

  test('T136 a sentence in the community becomes a fine or an exemption, never imprisonment', () => {
    const heard = heardOnAppeal(appealed(undefined, { 甲: ['convict', sentenced('community')] }));
    expect(heard.refusal('2026-07-22', 'lightenOther', { by: 'higherCourt', form: { sentence: 'fine' } })).toEqual([]);
    expect(heard.refusal('2026-07-22', 'lightenOther', { by: 'higherCourt', form: { sentence: 'exempt' } })).toEqual([]);
    expect(heard.refusal('2026-07-22', 'lightenOther', { by: 'higherCourt', form: { sentence: 'imprisonment' } })).toEqual([
      'form-incomplete 刑诉法 §236(1)…',
    ]);
    expect(heard.refusal('2026-07-22', 'lightenImprisonment', { by: 'higherCourt' })).toEqual(['not-in-state 刑诉法 §236(1)…']);
  });

  test('T136 nothing is lightened before the appeal was heard, and each act is for its own sentence', () => {
    const unheard = appealed();
    expect(unheard.refusal('2026-07-01', 'lightenImprisonment', { by: 'higherCourt' })).toEqual(['not-in-state 刑诉法 §236(1)…']);
    const heard = heardOnAppeal(appealed());
    expect(heard.refusal('2026-07-22', 'lightenDeath', { by: 'higherCourt' })).toEqual(['not-in-state 刑诉法 §236(1)…']);
    expect(heard.refusal('2026-07-22', 'lightenLife', { by: 'higherCourt' })).toEqual(['not-in-state 刑诉法 §236(1)…']);
    expect(heard.refusal('2026-07-22', 'lightenOther', { by: 'higherCourt' })).toEqual(['not-in-state 刑诉法 §236(1)…']);
  });
});

describe('after a remand', () => {
  test('T137 the first court may repeat the sentence or lighten it, and not make it heavier', () => {
    const back = backAfterAppeal();
    expect(back.refusal('2026-07-22', 'repeatSentence')).toEqual([]);
    expect(back.refusal('2026-07-22', 'lightenImprisonment', { form: { before: 36, after: 12 } })).toEqual([]);
    expect(back.refusal('2026-07-22', 'acquit')).toEqual([]);
    expect(back.refusal('2026-07-22', 'convict', sentenced('imprisonment', 120))).toEqual(['not-in-state 刑诉法 §200…']);
    expect(back.refusal('2026-07-22', 'sentenceToLife')).toEqual(['not-in-state 刑诉法 §200…']);
    expect(back.refusal('2026-07-22', 'sentenceToDeath', death)).toEqual(['not-in-state 刑诉法 §200…']);
  });

  test('T137 unless new crimes are added to the indictment', () => {
    const added = backAfterAppeal().act('2026-07-21', 'supplementIndictment');
    expect(added.told().sets).toEqual({ '甲.sentence': 'none' });
    expect(added.refusal('2026-07-22', 'convict', sentenced('imprisonment', 120))).toEqual([]);
  });

  test('T137 a mere change of the charge adds no crime, and lifts nothing', () => {
    const changed = backAfterAppeal().act('2026-07-21', 'changeIndictment');
    expect(changed.told().sets).toBeUndefined();
    expect(changed.refusal('2026-07-22', 'convict', sentenced('imprisonment', 120))).toEqual(['not-in-state 刑诉法 §200…']);
  });

  test('T137 there is nothing to repeat in a first trial', () => {
    expect(inCourt().refusal('2026-06-10', 'repeatSentence')).toEqual(['not-in-state 刑诉法 §237(1)']);
    expect(inCourt(grave).refusal('2026-06-10', 'repeatDeathSentence')).toEqual(['not-in-state 刑诉法 §237(1)']);
  });

  test('T137 a death sentence is repeated by the judicial committee, no other sentence needs it', () => {
    const back = backAfterAppeal('sentenceToDeath', death);
    expect(back.refusal('2026-07-22', 'repeatSentence')).toEqual(['not-in-state 刑诉法 §237(1)']);
    expect(back.refusal('2026-07-22', 'repeatDeathSentence', { approvals: {} })).toEqual(['approval-missing 刑诉法 §200…']);
    expect(back.act('2026-07-22', 'repeatDeathSentence').told()).toEqual({
      sets: { '甲.standing': 'guilty' },
      documents: ['合议庭评议笔录', '审判委员会讨论记录'],
    });
    expect(backAfterAppeal().refusal('2026-07-22', 'repeatDeathSentence')).toEqual(['not-in-state 刑诉法 §237(1)']);
  });

  test('T137 a protest before the remand leaves the new court free', () => {
    const free = protested(grave, { 甲: ['convict', sentenced('imprisonment')] }).acts(
      ['2026-07-01', 'remandForFacts'],
      ['2026-07-06', 'prepareHearing', { form: { day: '2026-07-20' } }],
      ['2026-07-20', 'openHearing', attended],
    );
    expect(free.refusal('2026-07-22', 'convict', sentenced('imprisonment', 120))).toEqual([]);
    expect(free.refusal('2026-07-22', 'repeatSentence')).toEqual(['not-in-state 刑诉法 §237(1)']);
  });
});

describe('on retrial', () => {
  test('T138 whatever the court of the retrial finds is a revision, and the execution of the old sentence stops', () => {
    const revised = onRetrial().act('2026-08-20', 'lightenImprisonment', { by: 'higherCourt', form: { before: 36, after: 12 } });
    expect(revised.told()).toMatchObject({ sets: { 'case.session': 'revised' }, stops: ['甲 cpl-execution-delivery'] });
  });

  test('T138 nothing is found before the retrial is heard', () => {
    const unheard = inForce().act('2026-08-03', 'takeUpRetrial', { by: 'higherCourt' });
    expect(unheard.refusal('2026-08-10', 'acquit', { by: 'higherCourt' })).toEqual(['not-in-state 刑诉法 §200…']);
  });
});

describe('termination', () => {
  test.for(['death', 'time', 'complaint'])('T139 the trial of one defendant ends without judgment: %s', (ground) => {
    const ended = inCourt(two).act('2026-06-09', 'terminate', { on: '甲', form: { ground } });
    expect(ended.told()).toEqual({
      sets: { '甲.standing': 'discharged', '甲.custody': 'none', '甲.arrest': 'none' },
      documents: ['终止审理裁定书'],
      serves: ['procuratorate', 'family'],
    });
    expect(ended.facet('accused.standing', '乙')).toBe('indicted');
  });

  test('T139 an accomplice’s appeal goes on when the one who appealed dies', () => {
    const both = appealed({ accused: { 甲: {}, 乙: {} } });
    const dead = both.act('2026-07-01', 'terminate', { on: '甲', by: 'higherCourt' });
    expect(dead.told()).toMatchObject({ sets: { '甲.standing': 'discharged', '甲.sentence': 'none' }, answers: ['甲 appeal'] });
    expect(dead.refusal('2026-07-02', 'endAppealWithoutAccused')).toEqual(['not-in-state 刑诉法 §16…']);
    expect(dead.refusal('2026-07-02', 'questionOnAppeal')).toEqual([]);
  });

  test('T139 nobody whose judgment is pronounced is taken out of the case before an appeal', () => {
    expect(inForce().refusal('2026-06-29', 'terminate')).toEqual(['not-in-state 刑诉法 §16…']);
  });
});

describe('a minor', () => {
  test('T140 a minor is judged with counsel, and may be given any sentence but death', () => {
    const guilty = found(minor);
    expect(guilty.facet('accused.counsel')).toBe('assigned');
    expect(guilty.facet('accused.standing')).toBe('guilty');
    expect(prosecuted(minor).facet('accused.age')).toBe('minor');
  });
});

describe('whatever the courts do', () => {
  const weight = ['exempt', 'fine', 'community', 'imprisonment', 'life', 'reprieve', 'death'];
  const verdicts = [
    ...['exempt', 'fine', 'community', 'imprisonment'].map((sentence) => ['convict', sentenced(sentence, 36)] as const),
    ['sentenceToLife', {}] as const,
    ...[reprieve, death].map((more) => ['sentenceToDeath', more] as const),
  ];
  const steps = [
    ['hearAppeal', attended],
    ['questionOnAppeal', {}],
    ['notifyFileReading', {}],
    ['returnFile', {}],
    ['remandForFacts', {}],
    ['remandForProcedure', {}],
    ['prepareHearing', {}],
    ['openHearing', attended],
    ['changeIndictment', {}],
    ['repeatSentence', {}],
    ['repeatDeathSentence', {}],
    ...['reprieve', 'life', 'imprisonment'].map((sentence) => ['lightenDeath', { form: { sentence } }] as const),
    ...['life', 'imprisonment'].map((sentence) => ['lightenLife', { form: { sentence } }] as const),
    ...['imprisonment', 'community', 'fine', 'exempt'].map(
      (sentence) => ['lightenImprisonment', { form: { sentence, before: 36, after: 12 } }] as const,
    ),
    ...['fine', 'exempt'].map((sentence) => ['lightenOther', { form: { sentence } }] as const),
    ...verdicts,
  ] as const;

  const weightOf = (story: Story): number => weight.indexOf(story.facet('accused.sentence') ?? '');
  const isOpen = (story: Story, act: string, more: More): boolean => story.refusal('2026-07-15', act, more).length === 0;
  /** What the panel decides is decided by the court that has the case. */
  const byCourtOf = (story: Story, act: string, more: More): More =>
    act.startsWith('lighten') || verdicts.some(([name]) => name === act)
      ? { ...more, by: story.facet('case.stage') === 'appeal' ? 'higherCourt' : 'court' }
      : more;

  test('T135 T137 after an appeal of the accused alone, through remands and new trials, the sentence never becomes heavier', () => {
    const starts = verdicts.map((verdict) => appealed(grave, { 甲: verdict }));
    fc.assert(
      fc.property(fc.nat(starts.length - 1), fc.array(fc.nat(), { minLength: 12, maxLength: 24 }), (first, walk) => {
        let story = starts[first]!;
        for (const choice of walk) {
          const now = story;
          const allowed = steps
            .map(([act, more]) => [act, byCourtOf(now, act, more)] as const)
            .filter(([act, more]) => isOpen(now, act, more));
          const chosen = allowed[choice % allowed.length];
          if (chosen === undefined) return;
          story = now.act('2026-07-15', ...chosen);
          expect(weightOf(story)).toBeLessThanOrEqual(weightOf(now));
        }
      }),
      { numRuns: 20 },
    );
  });
});
