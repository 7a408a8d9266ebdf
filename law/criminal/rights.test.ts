import { describe, expect, test } from 'vitest';
import { arrested, detained, filed, given, sentForReview, type More, type Story } from './cases-in-tests.ts';
import { heard, inReview, oneMinor } from './review-in-tests.ts';
import {
  appealed,
  heardOnAppeal,
  inCourt,
  inForce,
  inPrison,
  judged,
  privateJudged,
  privateSuit,
  sentenced,
  two,
} from './trial-in-tests.ts';

const withVictim = { victims: ['李'] } as const;
const unfiled = (): Story => given(withVictim).act('2026-03-02', 'refuseToFile', { form: { ground: 'minor' } });
const refused = (): Story =>
  detained().acts(['2026-03-05', 'requestArrest'], ['2026-03-10', 'refuseArrest'], ['2026-03-10', 'liftMeasure']);
const dismissed = (): Story => heard(withVictim).act('2026-04-15', 'dismissAtDiscretion');
const withdrawn = (): Story => inCourt().acts(['2026-06-15', 'requestIndictmentWithdrawal'], ['2026-06-17', 'allowWithdrawal']);
const treated = (): Story =>
  filed({ accused: { 甲: { gravity: 'life-or-death' } } }).acts(
    ['2026-03-02', 'findNotResponsible'],
    ['2026-03-03', 'proposeTreatment'],
    ['2026-03-10', 'applyForTreatment'],
    ['2026-03-16', 'acceptTreatment'],
    ['2026-03-17', 'notifyAgentForTreatment'],
    ['2026-04-01', 'orderTreatment', { present: ['guardian'] }],
  );
const ruled = (): Story =>
  filed({ property: ['存款'] }).acts(
    ['2026-03-02', 'freezeProperty'],
    ['2026-03-03', 'proposeConfiscation'],
    ['2026-03-10', 'applyForConfiscation'],
    ['2026-03-16', 'acceptConfiscation'],
    ['2026-03-18', 'announceConfiscation'],
    ['2026-08-28', 'renewFreeze'],
    ['2026-09-28', 'ruleConfiscation'],
  );

type Right = readonly [
  article: string,
  what: string,
  story: () => Story,
  act: string,
  /** The last day in time, and the first after it. */
  days: readonly [last: string, after: string],
  /** Why it is refused then; `late` where it is taken and flagged, `taken` where nobody is bound any more and it is taken all the same. */
  then: 'late' | 'taken' | readonly string[],
  more?: More,
];

/** What parties and agencies may do for some days only. */
const rights: readonly Right[] = [
  [
    '公安程序规定 §179(1)',
    'the complainant challenges the refusal to file: seven days',
    unfiled,
    'challengeRefusalToFile',
    ['2026-03-09', '2026-03-10'],
    ['not-in-state 公安程序规定 §179(1) 公安程序规定 §179(2)'],
  ],
  [
    '公安程序规定 §179(2)',
    'and again, above: seven days',
    () => unfiled().acts(['2026-03-05', 'challengeRefusalToFile'], ['2026-03-20', 'upholdRefusalToFile']),
    'challengeRefusalToFile',
    ['2026-03-27', '2026-03-28'],
    ['not-in-state 公安程序规定 §179(1) 公安程序规定 §179(2)'],
  ],
  [
    '公安程序规定 §141(1)',
    'the police want the refusal of arrest reconsidered: five days',
    refused,
    'requestArrestReconsideration',
    ['2026-03-16', '2026-03-17'],
    'late',
  ],
  [
    '公安程序规定 §141(2)',
    'and reviewed above: five days',
    () => refused().acts(['2026-03-12', 'requestArrestReconsideration'], ['2026-03-18', 'upholdRefusalOfArrest']),
    'requestArrestHigherReview',
    ['2026-03-23', '2026-03-24'],
    'late',
  ],
  [
    '公安程序规定 §294(1)',
    'the police want non-prosecution reconsidered: seven days',
    dismissed,
    'requestNonProsecutionReconsideration',
    ['2026-04-22', '2026-04-23'],
    'late',
  ],
  [
    '公安程序规定 §294(2)',
    'and reviewed above: seven days',
    () => dismissed().acts(['2026-04-20', 'requestNonProsecutionReconsideration'], ['2026-05-18', 'upholdOnReconsideration']),
    'requestNonProsecutionReview',
    ['2026-05-25', '2026-05-26'],
    'late',
  ],
  [
    '刑诉法 §180',
    'the victim petitions above: seven days',
    dismissed,
    'petitionAgainstNonProsecution',
    ['2026-04-22', '2026-04-23'],
    ['limit-not-running 刑诉法 §180'],
  ],
  ['刑诉法 §181', 'the person not prosecuted petitions: seven days', dismissed, 'petitionByAccused', ['2026-04-22', '2026-04-23'], 'late'],
  [
    '刑诉法 §230',
    'the accused appeals against a judgment: ten days',
    judged,
    'appeal',
    ['2026-06-25', '2026-06-26'],
    ['not-in-state 刑诉法 §227…', 'limit-not-running 刑诉法 §230'],
  ],
  [
    '刑诉法 §230',
    'the procuratorate protests: ten days',
    judged,
    'fileProtest',
    ['2026-06-25', '2026-06-26'],
    ['not-in-state 刑诉法 §228…', 'limit-not-running 刑诉法 §230'],
  ],
  [
    '刑诉法 §227(1)',
    'the private prosecutor appeals: ten days, over the Qingming holiday',
    privateJudged,
    'appealByPrivateProsecutor',
    ['2026-04-07', '2026-04-08'],
    ['not-in-state 刑诉法 §227(1)…', 'limit-not-running 刑诉法 §230'],
  ],
  [
    '刑诉法 §229',
    'the victim asks for a protest: five days',
    () => judged(withVictim),
    'askForProtest',
    ['2026-06-22', '2026-06-23'],
    'taken',
  ],
  [
    '刑诉法 §230',
    'the accused appeals against a ruling: five days',
    withdrawn,
    'appealRuling',
    ['2026-06-22', '2026-06-23'],
    ['not-in-state 刑诉法 §227(1)…', 'not-in-state 刑诉法 §227(1)…', 'limit-not-running 刑诉法 §230'],
  ],
  [
    '刑诉法解释 §322(1)',
    'whoever sued appeals against the refusal: five days',
    () => privateSuit().act('2026-03-09', 'refusePrivateProsecution'),
    'appealRefusalOfSuit',
    ['2026-03-16', '2026-03-17'],
    ['limit-not-running 刑诉法 §230 刑诉法解释 §322(1)'],
  ],
  [
    '刑诉法 §300(2)',
    'owner and family appeal against a confiscation: five days, over National Day',
    ruled,
    'appealConfiscation',
    ['2026-10-08', '2026-10-09'],
    ['not-in-state 刑诉法 §300(2)…', 'limit-not-running 刑诉法解释 §622'],
    { by: 'owner' },
  ],
  [
    '刑诉法 §305(2)',
    'the person, the family or the victim asks for reconsideration of treatment: five days',
    treated,
    'requestTreatmentReconsideration',
    ['2026-04-07', '2026-04-08'],
    ['limit-not-running 刑诉法解释 §642'],
    { by: 'family' },
  ],
  [
    '刑诉法 §267',
    'the procuratorate objects to release from prison: a month',
    () => inPrison().acts(['2026-09-01', 'proposeTemporaryRelease', { by: 'prison' }], ['2026-09-10', 'approveTemporaryRelease']),
    'objectToTemporaryRelease',
    ['2026-10-10', '2026-10-11'],
    'taken',
  ],
  [
    '刑诉法 §274',
    'the procuratorate objects to a commutation: twenty days',
    () => inPrison().acts(['2028-06-01', 'suggestCommutation'], ['2028-06-15', 'commuteTerm', { by: 'higherCourt' }]),
    'objectToRuling',
    ['2028-07-05', '2028-07-06'],
    ['limit-not-running 刑诉法 §274 刑诉法解释 §539(1)'],
  ],
];

describe('a right is used on its last day, and one day late (期间)', () => {
  test.for(rights)('E32 %s: %s', ([, , story, act, [last, after], then, more = {}]) => {
    expect([last, story().refusal(last, act, more)]).toEqual([last, []]);
    expect([last, story().act(last, act, more).told().late ?? {}]).toEqual([last, {}]);
    if (typeof then === 'string') {
      const late = story().act(after, act, more).told().late ?? {};
      expect([after, Object.values(late)]).toEqual([after, then === 'late' ? [last] : []]);
    } else expect([after, story().refusal(after, act, more)]).toEqual([after, then]);
  });
});

describe('victims', () => {
  test('E33 after the seven days the victim may still complain, but to whoever decided, not above', () => {
    const late = dismissed().act('2026-04-23', 'petitionLate');
    expect(late.pending()).toEqual(['甲 late-petition']);
    expect(late.running('甲')).toContain('ppr-late-petition-review');
    expect(late.running('甲')).not.toContain('ppr-victim-petition-review');
    expect(dismissed().refusal('2026-04-22', 'petitionLate')).toEqual(['not-in-state 检察规则 §382']);
  });

  test('E33 the victim goes to court without a petition, or while it is being answered, which ends it', () => {
    expect(dismissed().refusal('2026-04-16', 'acceptVictimSuit')).toEqual([]);
    const asked = dismissed().act('2026-04-20', 'petitionAgainstNonProsecution');
    const sued = asked.act('2026-05-06', 'acceptVictimSuit');
    expect(asked.pending()).toEqual(['甲 victim-petition']);
    expect([sued.pending(), sued.running('甲'), sued.facet('accused.standing')]).toEqual([[], [], 'separate']);
    expect(sued.refusal('2026-05-11', 'orderProsecution', { by: 'higherProcuratorate' })).toEqual([
      'not-in-state 检察规则 §380…',
      'no-open-request 检察规则 §380…',
    ]);
  });

  test('E33 the victim is heard before anybody is prosecuted, and may hand in writing what they think', () => {
    const file = inReview(withVictim);
    expect(file.refusal('2026-04-20', 'prosecute')).toContain('not-in-state 刑诉法 §173(1)');
    expect(file.refusal('2026-04-02', 'handInOpinion', { by: 'victim' })).toEqual([]);
    expect(file.refusal('2026-04-02', 'handInOpinion', { by: 'family' })).toEqual(['not-your-act 刑诉法 §173(1)…']);
  });

  test('E33 damages are claimed until the judgment of first instance, not after it', () => {
    expect(inCourt(withVictim).refusal('2026-06-12', 'fileCivilClaim')).toEqual([]);
    expect(judged(withVictim).refusal('2026-06-16', 'fileCivilClaim')).toEqual(['not-in-state 刑诉法解释 §198']);
  });

  test('E33 a victim does not appeal against the sentence, only asks for a protest; of a private case it is an appeal', () => {
    expect(judged(withVictim).refusal('2026-06-18', 'appeal', { on: '甲', by: 'victim' })).toEqual(['not-your-act 刑诉法 §227…']);
    expect(judged(withVictim).refusal('2026-06-18', 'appealByPrivateProsecutor')).toEqual(['not-in-state 刑诉法 §227(1)…']);
    expect(privateJudged().refusal('2026-03-27', 'askForProtest')).toEqual(['not-in-state 刑诉法 §229…']);
    expect(privateJudged().refusal('2026-03-27', 'appealByPrivateProsecutor')).toEqual([]);
  });

  test('E33 the request for a protest is answered by the protest itself', () => {
    const asked = judged(withVictim).act('2026-06-18', 'askForProtest');
    expect(asked.due('cpl-protest-reply')).toBe('2026-06-23');
    const protested = asked.act('2026-06-23', 'fileProtest');
    expect([protested.pending(), protested.told().late ?? {}]).toEqual([['case protest'], {}]);
  });

  test('E33 what was taken from the victim goes back before judgment, unless somebody else claims it', () => {
    const seized = filed({ property: ['金镯'], ...withVictim }).act('2026-03-03', 'seizeProperty');
    expect(seized.act('2026-03-04', 'returnToVictim').told().serves).toEqual(['victim']);
    const claimed = seized.act('2026-03-04', 'raiseOwnerClaim');
    expect(claimed.refusal('2026-03-05', 'returnToVictim')).toEqual(['not-in-state 刑诉法 §245(1)']);
  });
});

describe('counsel', () => {
  test('E34 the file is read from the review on, not while the case is investigated', () => {
    const retained = arrested().act('2026-03-11', 'retainCounsel', { by: 'family' });
    expect(retained.refusal('2026-03-12', 'readFile')).toEqual(['not-in-state 刑诉法 §40']);
    const sent = retained.acts(['2026-05-08', 'transferForProsecution'], ['2026-05-08', 'acceptForReview']);
    expect(sent.refusal('2026-05-11', 'readFile')).toEqual([]);
  });

  test('E34 a meeting is arranged within forty-eight hours, to the minute, over a weekend too', () => {
    const asked = arrested().act('2026-03-11', 'retainCounsel', { by: 'family' }).act('2026-03-13T17:20', 'requestMeeting');
    expect(asked.due('cpl-lawyer-meeting')).toBe('2026-03-15T17:20');
    expect(asked.act('2026-03-15T17:20', 'arrangeMeeting').late()).toEqual([]);
    expect(asked.act('2026-03-15T17:21', 'arrangeMeeting').late()).toEqual(['arrangeMeeting cpl-lawyer-meeting 2026-03-15T17:20']);
  });

  test('E34 nobody asks for a meeting who is not counsel, or for somebody at liberty', () => {
    expect(arrested().refusal('2026-03-11', 'requestMeeting')).toEqual(['not-in-state 刑诉法 §39(2)']);
    const free = filed().acts(['2026-03-02', 'decideBail'], ['2026-03-03', 'retainCounsel', { by: 'accused' }]);
    expect(free.refusal('2026-03-04', 'requestMeeting')).toEqual(['not-in-state 刑诉法 §39(1)…']);
  });

  test('E34 given assigned counsel, the family may still retain its own; given its own, nobody is assigned', () => {
    const minor = filed({ accused: { 甲: { age: 'minor' } } }).acts(
      ['2026-03-02', 'notifyLegalAid', { by: 'police' }],
      ['2026-03-03', 'assignCounsel'],
    );
    expect(minor.act('2026-03-04', 'retainCounsel', { by: 'guardian' }).facet('accused.counsel')).toBe('retained');
    const own = filed({ accused: { 甲: { age: 'minor' } } }).act('2026-03-02', 'retainCounsel', { by: 'guardian' });
    expect(own.running('甲')).toEqual([]);
    expect(own.refusal('2026-03-03', 'notifyLegalAid', { by: 'police' })).toEqual(['not-in-state 刑诉法 §35(3)…']);
  });

  test('E34 counsel retained while legal aid looks for one ends the request', () => {
    const asked = filed({ accused: { 甲: { gravity: 'life-or-death' } } }).act('2026-03-02', 'notifyLegalAid', { by: 'police' });
    const retained = asked.act('2026-03-03', 'retainCounsel', { by: 'family' });
    expect([asked.pending(), retained.pending(), retained.running('甲')]).toEqual([['甲 mandatory-counsel'], [], []]);
  });

  test('E34 who faces life or death is not heard without counsel; who faces less is', () => {
    const bare = sentForReview({ accused: { 甲: { gravity: 'life-or-death' } } }).acts(
      ['2026-05-08', 'acceptForReview'],
      ['2026-05-11', 'questionInReview'],
    );
    expect(bare.refusal('2026-05-13', 'hearOpinions')).toEqual(['not-in-state 刑诉法 §35(3) 刑诉法 §278']);
    const less = sentForReview().acts(['2026-05-08', 'acceptForReview'], ['2026-05-11', 'questionInReview']);
    expect(less.refusal('2026-05-13', 'hearOpinions')).toEqual([]);
  });

  test('E34 counsel or family appeal only as long as the accused may, and the accused takes it back', () => {
    const lodged = judged().act('2026-06-24', 'appealOnBehalf', { by: 'family' });
    expect(lodged.pending()).toEqual(['甲 appeal']);
    expect(lodged.refusal('2026-06-25', 'withdrawAppeal', { by: 'family' })).toEqual(['not-your-act 刑诉法解释 §378(2)…']);
    const gone = lodged.act('2026-06-25', 'withdrawAppeal');
    expect([gone.pending(), gone.until('2026-06-26').facet('case.stage')]).toEqual([[], 'effective']);
    expect(judged().refusal('2026-06-26', 'appealOnBehalf', { by: 'counsel' })).toContain('limit-not-running 刑诉法 §230');
  });

  test('E34 counsel may want somebody recused at every stage while it is open, and asks for reconsideration', () => {
    for (const [stage, story, at] of [
      ['investigation', arrested(), '2026-03-12'],
      ['review', inReview(), '2026-04-02'],
      ['trial', inCourt(), '2026-06-09'],
      ['appeal', appealed(), '2026-06-30'],
    ] as const)
      expect([stage, story.refusal(at, 'requestRecusal', { by: 'counsel' })]).toEqual([stage, []]);
    expect(inForce().refusal('2026-06-29', 'requestRecusal', { by: 'counsel' })).toEqual(['not-in-state 刑诉法 §29…']);
    const asked = arrested().act('2026-03-12', 'requestRecusal', { by: 'counsel' });
    expect(asked.due('psr-recusal-decision')).toBe('2026-03-16');
    expect(asked.refusal('2026-03-13', 'interrogate')).toEqual([]);
    const decided = asked.act('2026-03-13', 'decideRecusal', { form: { outcome: 'refused' } });
    expect(decided.refusal('2026-03-16', 'requestRecusal', { by: 'counsel', form: { kind: 'again' } })).toEqual([]);
  });

  test('E34 a plea is signed with counsel there, by nobody who has none, and a minor with the guardian too', () => {
    expect(heard().refusal('2026-04-08', 'signPlea')).toEqual(['must-be-present 刑诉法 §174(1)']);
    expect(heard().refusal('2026-04-08', 'signPlea', { present: ['counsel'] })).toEqual([]);
    expect(heard(oneMinor).refusal('2026-04-08', 'signPlea', { present: ['counsel'] })).toEqual(['must-be-present 检察规则 §468(1)']);
  });

  test('E34 on appeal the accused may take another lawyer, and the file is read again', () => {
    const up = appealed(two).act('2026-06-30', 'retainCounselAtTrial', { on: '乙', by: 'family' });
    expect(up.refusal('2026-07-01', 'readFile', { on: '乙' })).toEqual([]);
    expect(heardOnAppeal(appealed()).refusal('2026-07-21', 'retainCounselAtTrial', { by: 'accused' })).toEqual([]);
  });

  test('E34 the measure is asked about by the accused, the guardian, the family and counsel, of each organ in its time', () => {
    for (const by of ['accused', 'guardian', 'family', 'counsel'])
      expect([by, arrested().refusal('2026-03-12', 'applyForChange', { by })]).toEqual([by, []]);
    expect(arrested().refusal('2026-03-12', 'applyForChange', { by: 'victim' })).toEqual(['not-your-act 刑诉法 §97…']);
    const asked = inCourt().act('2026-06-09', 'applyForChange', { by: 'counsel' });
    expect(asked.due('cpl-change-measure-reply')).toBe('2026-06-12');
    expect(asked.refusal('2026-06-10', 'answerOnMeasure', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §95…']);
    expect(asked.act('2026-06-12', 'answerOnMeasure', { by: 'court' }).late()).not.toContain(
      'answerOnMeasure cpl-change-measure-reply 2026-06-12',
    );
  });

  test('E34 whoever serves a sentence petitions, and the prison passes it on without reading it as a reason to wait', () => {
    const serving = inPrison('convict', sentenced('imprisonment', 60));
    expect(serving.act('2026-09-01', 'forwardPetitionOfConvict', { by: 'prison' }).told().serves).toEqual(['procuratorate', 'court']);
    expect(serving.act('2026-09-01', 'petitionForRetrial', { by: 'accused' }).facet('accused.execution')).toBe('prison');
  });
});
