import { describe, expect, test } from 'vitest';
import type { Invariant } from '#justice/procedures';
import { judgmentInvariants } from './invariants-judgment.ts';
import { always, byAlso, coreWith, gone, unguarded, verdictsOn, type Wrong } from './proofs-in-tests.ts';
import {
  DEATH,
  FIRST,
  grave,
  light,
  privately,
  SECOND,
  verdictWith,
  WHOLE,
  withoutAlso,
  withoutEach,
  withoutSetting,
  withoutStarts,
  withoutStops,
  withoutWithdraws,
  young,
} from './trial-slices-in-tests.ts';
import { attended, found, heardOnAppeal, appealed } from './trial-in-tests.ts';

type Row = readonly [name: string, mistake: string, stretch: typeof FIRST, facts: typeof light, wrong: Readonly<Record<string, Wrong>>];

const rows: readonly Row[] = [
  ['T48', 'a panel judges on the fast track', FIRST, light, { pronounceJudgment: unguarded(222) }],
  ['T49', 'somebody is judged without any hearing', FIRST, light, { convict: always }],
  ['T50', 'a hearing opens unprepared', FIRST, light, { openHearing: unguarded(187) }],
  ['T51', 'a minor is convicted without counsel', FIRST, young, { openHearing: unguarded(278), resumeWithoutAccused: unguarded(278) }],
  ['T52', 'an appeal is heard before the procuratorate read the file', SECOND, light, { hearAppeal: unguarded(235) }],
  ['T56', 'what is suspended never goes on', FIRST, light, { resumeTrial: gone, resumeWithoutAccused: gone }],
  ['T57', 'a withdrawal takes effect while it may be appealed', SECOND, light, { withdrawalTakesEffect: unguarded(230) }],
  ['T58', 'the court withdraws the indictment itself', FIRST, light, { allowWithdrawal: withoutAsking }],
  ['T59', 'whoever is acquitted may still be arrested', SECOND, light, { pronounceJudgment: withoutEach, takeEffect: withoutEach }],
  ['T60', 'a suspended sentence keeps somebody in custody', SECOND, light, { pronounceJudgment: withoutEach }],
  ['T61', 'after judgment nobody’s time runs', SECOND, light, { pronounceJudgment: withoutStarts }],
  ['T62', 'a judgment in force sets no delivery going', SECOND, light, { takeEffect: withoutEach }],
  ['T63', 'a retrial has no time', WHOLE, light, { takeUpRetrial: withoutStarts }],
  ['T64', 'community corrections arrest', WHOLE, light, { executeArrestForRevocation: byAlso('corrections') }],
  ['T65', 'an arrest is carried out undecided', WHOLE, light, { executeArrestForRevocation: unguarded(47) }],
  ['T66', 'the time of bail outlasts bail', WHOLE, light, { deliverForImprisonment: withoutStops }],
  ['T67', 'what the Supreme People’s Court sent back is sent back again', DEATH, grave, { remandOnReview: unguarded(433) }],
  ['T68', 'a high court changes death', DEATH, grave, { changeDeath: byAlso('highCourt') }],
  ['T69', 'death is carried out after a stay', DEATH, grave, { stayExecution: withoutSetting('accused.execution') }],
  ['T70', 'a first court reopens the judgment of the second', WHOLE, light, { decideRetrial: unguarded(254) }],
  ['T71', 'a middle court commutes life', WHOLE, grave, { commuteLife: byAlso('higherCourt') }],
  ['T72', 'life is commuted as a term', WHOLE, grave, { commuteTerm: always }],
  ['T73', 'an objection meets no ruling', WHOLE, light, { objectToRuling: unguarded(274) }],
  ['T74', 'a grave sentence is restored to whom it was never commuted', WHOLE, grave, { restoreGraveSentence: withoutAsking }],
  ['T76', 'somebody is arrested in a closed case', WHOLE, light, { decideArrest: always }],
  ['T77', 'a judgment leaves somebody on trial', SECOND, light, { pronounceJudgment: unguarded(200), serveJudgment: unguarded(202) }],
  ['T78', 'a case sent back leaves a petition open', WHOLE, grave, { quashAfterStay: withoutWithdraws }],
];

function withoutAsking({ answers: _answers, ...act }: Parameters<Wrong>[0]): ReturnType<Wrong> {
  return { ...act, when: { all: [] } };
}

const ALL = judgmentInvariants.map(({ name }) => name);

describe.for([
  ['an adult who faces up to three years', light],
  ['a minor who faces life', young],
  ['a private prosecution', privately],
] as const)('what must hold of judgments, of %s', ([, facts]) => {
  // One exploration answers for all of them.
  const verdicts = verdictsOn(coreWith(WHOLE, facts, ALL));
  test.for(ALL)('%s holds in every state that can be reached', (name) => {
    expect(verdicts[name]).toMatch(/^(?:proved|enforced)$/u);
  });
});

describe('no empty promise, of judgment and what follows', () => {
  test.for(rows)('%s finds that %s', ([name, , ...mistaken]) => {
    expect(verdictWith(name, mistaken)).toBe('broken');
  });

  test('T75 a case is closed with nothing open: a closing that forgets the open petition is found', () => {
    expect(verdictWith('T75', [SECOND, light, {}])).toMatch(/^(?:proved|enforced)$/u);
    const careless = { closeCase: always, takeEffect: withoutAlso };
    expect(verdictWith('T75', [WHOLE, light, careless])).toBe('broken');
  });
});

describe('who may not judge again', () => {
  const groups = (name: string): readonly (readonly string[])[] => {
    const rule = judgmentInvariants.find((one) => one.name === name) as Invariant | undefined;
    return rule !== undefined && 'apart' in rule ? rule.apart : [];
  };

  test('T53 every judging act of every instance stands in exactly one group', () => {
    const all = groups('T53').flat();
    expect(new Set(all).size).toBe(all.length);
    for (const act of ['pronounceJudgment', 'affirm', 'approveDeath', 'upholdOnRetrial']) expect(all).toContain(act);
  });

  test('T53 a judge of the first instance does not sit on appeal, one of the appeal does not sit on retrial', () => {
    const first = appealed();
    expect(first.refusal('2026-07-01', 'questionOnAppeal', { panel: ['court-judge-1', 'y', 'z'] })).toEqual([
      'took-part-before 刑诉法解释 §29(2) 刑诉法 §256(1)',
    ]);
    const retried = heardOnAppeal(appealed()).acts(['2026-07-24', 'affirm'], ['2026-08-03', 'takeUpRetrial', { by: 'higherCourt' }]);
    expect(
      retried.refusal('2026-08-17', 'openRetrial', { ...attended, by: 'higherCourt', panel: ['higherCourt-judge-1', 'y', 'z'] }),
    ).toContain('took-part-before 刑诉法解释 §29(2) 刑诉法 §256(1)');
  });

  test('T55 a prosecutor who became a judge does not judge this case, in any instance', () => {
    expect(found().refusal('2026-06-15', 'pronounceJudgment', { panel: ['procuratorate-2', 'y', 'z'] })).toEqual([
      'took-part-before 刑诉法 §3(1) 刑诉法 §7 刑诉法解释 §29(1)',
    ]);
    expect(heardOnAppeal(appealed()).refusal('2026-07-24', 'affirm', { panel: ['procuratorate-2', 'y', 'z'] })).toContain(
      'took-part-before 刑诉法 §3(1) 刑诉法 §7 刑诉法解释 §29(1)',
    );
  });
});
