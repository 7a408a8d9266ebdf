import { describe, expect, test } from 'vitest';
import { always, byAlso, coreWith, gone, unattended, unguarded, verdictsOn, type Wrong } from './proofs-in-tests.ts';
import {
  DEATH,
  FIRST,
  grave,
  light,
  privately,
  middling,
  SECOND,
  verdictWith,
  WHOLE,
  withoutAlso,
  withoutEach,
  withoutSetting,
  withoutStarts,
  young,
} from './trial-slices-in-tests.ts';

type Row = readonly [name: string, mistake: string, stretch: typeof FIRST, facts: typeof light, wrong: Readonly<Record<string, Wrong>>];

const uncounted: Wrong = (act) => ({ ...act, sets: { ...act.sets, 'case.adjournments': '2' } });
const atAnyTime: Wrong = (act) => ({ ...act, when: { all: [] } });

// Each promise holds as the law stands, and is broken by the mistake it is there to find.
const rows: readonly Row[] = [
  ['T1', 'the procuratorate finds somebody guilty', FIRST, light, { convict: byAlso('procuratorate') }],
  ['T1', 'the police pronounce the judgment', FIRST, light, { pronounceJudgment: byAlso('police') }],
  ['T2', 'somebody is found guilty before the hearing', FIRST, light, { convict: always }],
  ['T2', 'somebody is acquitted before the hearing', FIRST, light, { acquit: always }],
  ['T3', 'judgment is pronounced while somebody is still on trial', FIRST, light, { pronounceJudgment: unguarded(200) }],
  ['T3', 'a single judge does so', FIRST, light, { pronounceAlone: unguarded(200) }],
  ['T5', 'nobody asks for counsel where life or death is likely', FIRST, grave, { openHearing: unguarded(278) }],
  ['T5', 'nor before the ill defendant is tried in absence', FIRST, young, { resumeWithoutAccused: unguarded(278) }],
  ['T6', 'life is given without counsel', FIRST, middling, { sentenceToLife: unguarded(278) }],
  ['T6', 'death is given without counsel', FIRST, middling, { sentenceToDeath: unguarded(278) }],
  ['T7', 'a minor is sentenced to death', FIRST, young, { sentenceToDeath: unguarded(49) }],
  ['T8', 'a public prosecution is heard without the prosecutor', FIRST, light, { openHearing: unattended }],
  ['T9', 'a minor is tried without the guardian', FIRST, young, { openHearing: unattended }],
  ['T10', 'nobody looks at how often the trial was adjourned', FIRST, light, { adjournForSupplement: uncounted }],
  ['T11', 'the fast track is taken without a plea', FIRST, light, { acceptForFastTrack: unguarded(222, 223) }],
  ['T11', 'the fast track is taken above three years', FIRST, middling, { acceptForFastTrack: unguarded(222) }],
  ['T12', 'a single judge judges in ordinary procedure', FIRST, light, { pronounceAlone: unguarded(183, 216, 222) }],
  ['T13', 'life is given in summary procedure', FIRST, middling, { sentenceToLife: unguarded(216) }],
  ['T14', 'whoever is sent back stays a defendant', FIRST, light, { returnToProcuratorate: withoutEach }],
  ['T15', 'acceptance starts no time of the trial', FIRST, light, { acceptCase: withoutStarts }],
  ['T15', 'the change to ordinary procedure starts none', FIRST, light, { convertToOrdinary: withoutStarts }],
  ['T16', 'whoever is acquitted is not released when it is pronounced', SECOND, light, { pronounceJudgment: withoutEach }],
  ['T17', 'an appeal is taken outside its time', SECOND, light, { appeal: unguarded(230) }],
  ['T17', 'so is a protest', SECOND, light, { fileProtest: unguarded(230) }],
  ['T18', 'the law makes an appealed judgment effective', SECOND, light, { takeEffect: always }],
  ['T19', 'the appeal of the accused makes the sentence heavier', SECOND, light, { convict: always }],
  ['T20', 'the trial after the remand makes it heavier', SECOND, light, { convict: always }],
  ['T21', 'the case is sent back for unclear facts twice', SECOND, light, { remandForFacts: unguarded(236) }],
  ['T22', 'an appeal is decided unread and unheard', SECOND, light, { affirm: always }],
  ['T23', 'a protest is decided without a hearing', SECOND, light, { questionOnAppeal: unguarded(234) }],
  ['T24', 'acceptance of the appeal starts no time', SECOND, light, { acceptAppeal: withoutStarts }],
  ['T25', 'the court of first instance affirms its own judgment', SECOND, light, { affirm: byAlso('court') }],
  [
    'T26',
    'nothing follows the judgment',
    SECOND,
    light,
    { takeEffect: gone, enterSecondInstance: gone, enterDeathReview: gone, quashRuling: gone },
  ],
  ['T27', 'a high court approves death', DEATH, grave, { approveDeath: byAlso('highCourt') }],
  ['T27', 'a high court signs the order', DEATH, grave, { signExecutionOrder: byAlso('highCourt') }],
  ['T28', 'death is carried out without an order', DEATH, grave, { executeDeath: unguarded(261) }],
  ['T29', 'an order is signed without approval', DEATH, grave, { signExecutionOrder: always }],
  ['T30', 'a death sentence takes effect unreviewed', DEATH, grave, { takeEffect: always }],
  ['T30', 'affirmed on appeal it skips the review', DEATH, grave, { affirm: withoutAlso }],
  ['T31', 'a reprieve is delivered unapproved', WHOLE, grave, { deliverForImprisonment: unguarded(259) }],
  ['T32', 'death is carried out without the procuratorate there', DEATH, grave, { executeDeath: unattended }],
  ['T34', 'a sentence is delivered before the judgment is in force', WHOLE, light, { deliverForImprisonment: unguarded(259) }],
  ['T34', 'so is a suspended one', WHOLE, light, { deliverToCorrections: unguarded(259) }],
  ['T36', 'a prison receives somebody without the documents', WHOLE, light, { receiveInPrison: always }],
  ['T36', 'so does a detention centre', WHOLE, light, { serveDetentionSentence: always }],
  ['T37', 'somebody serving life is released as if a term were over', WHOLE, grave, { releaseOnExpiry: unguarded(264) }],
  [
    'T39',
    'nobody answers a petition',
    WHOLE,
    light,
    { rejectPetition: gone, decideRetrial: gone, takeUpRetrial: gone, orderRetrial: gone },
  ],
  ['T41', 'nobody rules on commutation', WHOLE, light, { commuteTerm: gone, refuseCommutation: gone, grantParole: gone }],
  ['T42', 'nobody rules on revocation', WHOLE, light, { revokeRelease: gone, refuseRevocation: gone }],
  ['T43', 'a prison commutes', WHOLE, light, { commuteTerm: byAlso('prison') }],
  ['T44', 'an arrest pending revocation has no limit', WHOLE, light, { executeArrestForRevocation: withoutStarts }],
  ['T45', 'a case is closed over people who serve', WHOLE, light, { closeCase: unguarded(259) }],
  ['T46', 'execution is suspended without a retrial', WHOLE, light, { suspendExecution: atAnyTime }],
];

const ALL = Array.from({ length: 46 }, (_, index) => `T${index + 1}`);

describe.for([
  ['an adult who faces up to three years', light],
  ['a minor who faces life', young],
  ['a private prosecution', privately],
] as const)('what must hold of the trial and after, of %s', ([, facts]) => {
  // One exploration answers for all of them.
  const verdicts = verdictsOn(coreWith(WHOLE, facts, ALL));
  test.for(ALL)('%s holds in every state that can be reached', (name) => {
    expect(verdicts[name]).toMatch(/^(?:proved|enforced)$/u);
  });
});

describe('no empty promise, from the acceptance to the end of execution', () => {
  test.for(rows)('%s finds that %s', ([name, , ...mistaken]) => {
    expect(verdictWith(name, mistaken)).toBe('broken');
  });

  test('T4 the judgment leaves nothing undecided that is held', () => {
    expect(verdictWith('T4', [FIRST, light, {}], { property: 1 })).toMatch(/^(?:proved|enforced)$/u);
    expect(verdictWith('T4', [FIRST, light, { pronounceJudgment: unguarded(245) }], { property: 1 })).toBe('broken');
  });

  test('T33 every review of a death sentence ends: with no answer of the Supreme People’s Court some do not', () => {
    const silent = {
      approveDeath: gone,
      changeDeath: gone,
      changeDeathToReprieve: gone,
      remandByDisapproval: gone,
      remandToSecondInstance: gone,
      terminateOnReview: gone,
    };
    expect(verdictWith('T33', [DEATH, grave, {}])).toBe('proved');
    expect(verdictWith('T33', [DEATH, grave, silent])).toBe('broken');
  });

  test('T38 whoever serves life can come to its end: without commutation only by death', () => {
    const hopeless = {
      commuteLife: gone,
      grantParoleFromLife: gone,
      endByDeathOfConvict: gone,
      suspendExecution: gone,
      approveTemporaryRelease: gone,
    };
    expect(verdictWith('T38', [WHOLE, grave, {}])).toBe('proved');
    expect(verdictWith('T38', [WHOLE, grave, { ...hopeless, ...noRetrial }])).toBe('broken');
  });

  test('T35 nobody serves without a conviction: a remand that forgets the execution is found', () => {
    expect(verdictWith('T35', [WHOLE, light, {}])).toBe('proved');
    expect(verdictWith('T35', [WHOLE, light, { acquit: withoutSetting('accused.execution') }])).toBe('broken');
  });

  test('T40 a victim’s request for a protest has an answer and a limit', () => {
    expect(verdictWith('T40', [SECOND, light, {}], { victim: 1 })).toMatch(/^(?:proved|enforced)$/u);
    expect(verdictWith('T40', [SECOND, light, { refuseProtest: gone, fileProtest: gone }], { victim: 1 })).toBe('broken');
  });

  test('T45 things that are held keep a case open', () => {
    const careless = { pronounceJudgment: unguarded(245), closeCase: unguarded(245) };
    expect(verdictWith('T45', [WHOLE, light, careless], { property: 1 })).toBe('broken');
  });
});

const noRetrial = { takeUpRetrial: gone, orderRetrial: gone, decideRetrial: gone };
