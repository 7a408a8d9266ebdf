import { describe, expect, test } from 'vitest';
import { coreOf } from '#justice/procedures';
import { citeInShort } from '#law/statutes';
import { arrested, detained, filed, given, sentForReview, type More, type Story } from './cases-in-tests.ts';
import { criminal } from './procedure.ts';
import { fromSupervision, heard, inReview, oneMinor } from './review-in-tests.ts';
import {
  accepted,
  appealed,
  found,
  inCorrections,
  inCourt,
  inDeathReview,
  inForce,
  inPrison,
  judged,
  prepared,
  prosecuted,
  sentenced,
} from './trial-in-tests.ts';

const acts = coreOf(criminal).acts;
const basisOf = (act: string): readonly string[] => (acts[act]?.act.basis ?? []).map(citeInShort);

/** Whom an act tells or serves. */
const reached = (story: Story): readonly string[] => {
  const { serves = [], tells = [] } = story.told();
  return [...serves, ...tells];
};

const withVictim = { victims: ['李'] } as const;
const executed = (): Story =>
  inDeathReview()
    .acts(['2026-07-03', 'submitToHighCourt'], ['2026-09-01', 'agreeToDeath'], ['2026-12-01', 'approveDeath'])
    .until('2026-12-02')
    .act('2026-12-07', 'signExecutionOrder');
const dismissed = (): Story => heard(withVictim).act('2026-04-15', 'dismissAtDiscretion');
const petitioned = (): Story => dismissed().act('2026-04-20', 'petitionAgainstNonProsecution');
const designated = (): Story => filed().acts(['2026-03-02T09:00', 'decideResidence'], ['2026-03-02T10:00', 'designateResidence']);
const afterRetention = (): Story => fromSupervision().act('2026-04-01T10:00', 'detainAfterRetention');
const probation = (): Story =>
  heard(oneMinor).acts(
    ['2026-04-08', 'proposeConditionalNonProsecution'],
    ['2026-04-09', 'giveOpinionOnConditions', { by: 'police' }],
    ['2026-04-10', 'agreeToConditions', { present: ['guardian'] }],
    ['2026-04-13', 'decideConditionalNonProsecution', { form: { months: 6, until: '2026-10-13' } }],
  );
const treated = (): Story =>
  filed({ accused: { 甲: { gravity: 'life-or-death' } } }).acts(
    ['2026-03-02', 'findNotResponsible'],
    ['2026-03-03', 'proposeTreatment'],
    ['2026-03-10', 'applyForTreatment'],
    ['2026-03-16', 'acceptTreatment'],
  );
const claimed = (): Story => accepted(withVictim).acts(['2026-05-25', 'fileCivilClaim'], ['2026-06-01', 'acceptCivilClaim']);

type Notice = readonly [
  article: string,
  what: string,
  story: () => Story,
  act: string,
  who: readonly string[],
  /** The last moment in time, and the first that is late. */
  time?: readonly [last: string, late: string] | undefined,
  more?: More,
];

/** Whom the law wants told, of what, and by when. */
const notices: readonly Notice[] = [
  ['刑诉法 §112', 'the complainant, that the case is not filed', given, 'refuseToFile', ['complainant']],
  [
    '刑诉法 §113',
    'the procuratorate, why it was not filed: seven days',
    () => given().acts(['2026-03-02', 'refuseToFile'], ['2026-03-04', 'demandReasonsForNotFiling']),
    'giveReasonsForNotFiling',
    ['procuratorate'],
    ['2026-03-11', '2026-03-12'],
  ],
  [
    '公安程序规定 §179(1)',
    'whoever complained, that the refusal stands: thirty days',
    () => given(withVictim).acts(['2026-03-02', 'refuseToFile'], ['2026-03-05', 'challengeRefusalToFile']),
    'upholdRefusalToFile',
    ['complainant', 'victim'],
    ['2026-04-07', '2026-04-08'],
  ],
  [
    '刑诉法 §85(2)',
    'the family of the detained: twenty-four hours',
    () => filed().act('2026-03-02T10:00', 'detain'),
    'notifyFamily',
    ['family'],
    ['2026-03-03T10:00', '2026-03-03T10:01'],
  ],
  [
    '刑诉法 §93(2)',
    'the family of the arrested: twenty-four hours',
    () => detained().acts(['2026-03-05', 'requestArrest'], ['2026-03-10', 'approveArrest'], ['2026-03-10T23:30', 'executeArrest']),
    'notifyFamily',
    ['family'],
    ['2026-03-11T23:30', '2026-03-11T23:31'],
  ],
  [
    '刑诉法 §75(2)',
    'the family of whoever lives at a designated place: twenty-four hours',
    designated,
    'notifyFamily',
    ['family'],
    ['2026-03-03T10:00', '2026-03-03T10:01'],
  ],
  [
    '检察规则 §144',
    'the family of whoever was detained after retention: twenty-four hours',
    afterRetention,
    'notifyFamily',
    ['family'],
    ['2026-04-02T10:00', '2026-04-02T10:01'],
  ],
  [
    '刑诉法 §90',
    'the procuratorate, that the arrest was carried out: at once',
    () => detained().acts(['2026-03-05', 'requestArrest'], ['2026-03-10', 'approveArrest']),
    'executeArrest',
    ['procuratorate'],
    ['2026-03-10T23:59', '2026-03-11T00:00'],
  ],
  [
    '刑诉法 §91(3)',
    'the procuratorate, that whoever it did not have arrested was released',
    () => detained().acts(['2026-03-05', 'requestArrest'], ['2026-03-10', 'refuseArrest']),
    'liftMeasure',
    ['procuratorate', 'accused'],
    ['2026-03-10T23:59', '2026-03-11T00:00'],
  ],
  [
    '刑诉法 §96',
    'the procuratorate that approved it, that the arrest became bail',
    arrested,
    'decideBail',
    ['procuratorate', 'accused'],
    ['2026-05-10', '2026-05-11'],
  ],
  [
    '刑诉法 §97',
    'whoever applied for another measure: three days',
    () => arrested().act('2026-03-16', 'applyForChange'),
    'answerOnMeasure',
    ['accused', 'guardian', 'family', 'counsel'],
    ['2026-03-19', '2026-03-20'],
  ],
  [
    '刑诉法 §95',
    'the procuratorate, what came of its proposal: ten days',
    () => arrested().act('2026-03-16', 'proposeRelease'),
    'answerOnMeasure',
    ['procuratorate'],
    ['2026-03-26', '2026-03-27'],
  ],
  [
    '刑诉法 §148',
    'suspect and victim, what the experts say',
    filed,
    'commissionAppraisal',
    ['accused', 'victim'],
    undefined,
    { form: { opinion: '轻伤二级' } },
  ],
  [
    '刑诉法 §162',
    'suspect and counsel, that the case goes to the procuratorate',
    arrested,
    'transferForProsecution',
    ['accused', 'counsel'],
    ['2026-05-10', '2026-05-11'],
  ],
  [
    '刑诉法 §163',
    'the procuratorate that approved the arrest, that the case is withdrawn',
    arrested,
    'withdrawCase',
    ['procuratorate', 'accused', 'victim'],
    ['2026-05-10', '2026-05-11'],
  ],
  [
    '刑诉法 §34(2)',
    'the suspect, of the right to counsel, when the file has come: three days',
    () => sentForReview().act('2026-05-08', 'acceptForReview'),
    'tellRightsInReview',
    ['accused'],
    ['2026-05-11', '2026-05-12'],
  ],
  [
    '刑诉法 §46(2)',
    'the victim, of the right to an agent: three days',
    () => sentForReview(withVictim).act('2026-05-08', 'acceptForReview'),
    'tellVictimRights',
    ['victim'],
    ['2026-05-11', '2026-05-12'],
  ],
  [
    '法援法 §36',
    'legal aid, that a minor has no counsel: three days',
    () => filed({ accused: { 甲: { age: 'minor' } } }),
    'notifyLegalAid',
    ['legalAid'],
    ['2026-03-05', '2026-03-06'],
    { by: 'police' },
  ],
  ['刑诉法 §178', 'the person not prosecuted', heard, 'dismissAtDiscretion', ['accused'], ['2026-05-06', '2026-05-07']],
  ['刑诉法 §179', 'the police who sent the case', heard, 'dismissAtDiscretion', ['police']],
  ['刑诉法 §180', 'the victim of a case that is not prosecuted', () => heard(withVictim), 'dismissAtDiscretion', ['victim']],
  ['检察规则 §377', 'counsel, where there are any', heard, 'dismissAtDiscretion', ['counsel']],
  [
    '刑诉法 §180',
    'the victim, what came of the petition: three months',
    petitioned,
    'upholdOnVictimPetition',
    ['victim', 'accused', 'procuratorate'],
    ['2026-07-20', '2026-07-21'],
  ],
  [
    '刑诉法 §181',
    'the person not prosecuted, with a copy to the police: three months',
    () => dismissed().act('2026-04-20', 'petitionByAccused'),
    'upholdOnAccusedPetition',
    ['accused', 'police'],
    ['2026-07-20', '2026-07-21'],
  ],
  [
    '检察规则 §471',
    'the minor, the guardian, the police and the victim, that there are conditions: three days',
    probation,
    'announceConditionalNonProsecution',
    ['accused', 'guardian', 'police', 'victim'],
    ['2026-04-16', '2026-04-17'],
    { present: ['guardian'] },
  ],
  [
    '刑诉法 §34(2)',
    'the defendant, of the right to counsel, when the case is accepted: three days',
    accepted,
    'tellDefendantRights',
    ['accused'],
    ['2026-05-25', '2026-05-26'],
  ],
  [
    '刑诉法 §187(1)',
    'defendant and counsel, the indictment: ten days before the hearing',
    accepted,
    'prepareHearing',
    ['accused', 'counsel'],
    ['2026-05-25', '2026-05-26'],
    { form: { day: '2026-06-04' } },
  ],
  [
    '刑诉法 §187(3)',
    'everybody, the day of the hearing: three days before',
    prepared,
    'summonToHearing',
    ['procuratorate', 'accused', 'victim', 'counsel'],
    ['2026-06-05', '2026-06-06'],
    { form: { hearing: { from: '2026-06-08T09:00', minutes: 120, room: 'court/1' } } },
  ],
  [
    '刑诉法 §202(2)',
    'the parties, the procuratorate and counsel, the judgment: five days',
    () => found().act('2026-06-15', 'pronounceJudgment', { form: { way: 'court' } }),
    'serveJudgment',
    ['accused', 'victim', 'procuratorate', 'counsel'],
    ['2026-06-22', '2026-06-23'],
  ],
  [
    '刑诉法 §229',
    'the victim, whether there will be a protest: five days',
    () => judged(withVictim).act('2026-06-18', 'askForProtest'),
    'refuseProtest',
    ['victim'],
    ['2026-06-23', '2026-06-24'],
  ],
  [
    '刑诉法 §231',
    'the other side, that there is an appeal: three days',
    () => judged().act('2026-06-18', 'appeal').until('2026-06-26'),
    'forwardAppeal',
    ['procuratorate', 'victim'],
    ['2026-06-29', '2026-06-30'],
  ],
  ['刑诉法 §235', 'the procuratorate above, that it may read the file', appealed, 'notifyFileReading', ['higherProcuratorate']],
  [
    '刑诉法 §263(1)',
    'the procuratorate, of an execution: three days before',
    executed,
    'notifyOfExecution',
    ['procuratorate'],
    ['2026-12-11', '2026-12-12'],
    { form: { day: '2026-12-14' } },
  ],
  [
    '刑诉法 §263',
    'the family, that it was carried out: the order runs seven days',
    executed,
    'executeDeath',
    ['family'],
    ['2026-12-14', '2026-12-15'],
    { present: ['procuratorate'] },
  ],
  [
    '刑诉法 §264(4)',
    'the family, where the convict is: five days',
    () => inForce().acts(['2026-06-30', 'deliverForImprisonment'], ['2026-07-20', 'receiveInPrison']),
    'tellFamilyOfReception',
    ['family'],
    ['2026-07-27', '2026-07-28'],
  ],
  [
    '社矫法 §20',
    'community corrections, that somebody comes: five days',
    () => inForce(undefined, { 甲: ['convict', sentenced('community')] }),
    'deliverToCorrections',
    ['corrections', 'accused', 'procuratorate', 'police'],
    ['2026-07-01', '2026-07-02'],
  ],
  [
    '刑诉法 §267',
    'the procuratorate, that somebody is let out of prison',
    () => inPrison().act('2026-09-01', 'proposeTemporaryRelease', { by: 'prison' }),
    'approveTemporaryRelease',
    ['procuratorate', 'corrections'],
  ],
  [
    '社矫法 §48',
    'police and corrections, that a probation is revoked: thirty days',
    () => inCorrections().act('2026-08-03', 'proposeRevocation'),
    'revokeRelease',
    ['corrections', 'police', 'accused'],
    ['2026-09-02', '2026-09-03'],
  ],
  [
    '刑诉法 §304(2)',
    'legal aid, that the person to be treated has no agent: three days',
    treated,
    'notifyAgentForTreatment',
    ['legalAid'],
    ['2026-03-19', '2026-03-20'],
  ],
  [
    '刑诉法解释 §187',
    'the defendant, the claim for damages: five days',
    claimed,
    'serveCivilClaim',
    ['accused'],
    ['2026-06-08', '2026-06-09'],
  ],
  ['刑诉法 §110(3)', 'whoever reported, that another organ has the case', filed, 'transferJurisdiction', ['complainant']],
  ['检察规则 §328', 'the police, that another procuratorate reviews it', inReview, 'changeJurisdictionInReview', ['police']],
  [
    '刑诉法 §176(1)',
    'suspect and victim, that there is an indictment',
    () => heard(withVictim),
    'prosecute',
    ['accused', 'victim'],
    ['2026-05-06', '2026-05-07'],
  ],
  [
    '刑诉法解释 §162(2)',
    'the procuratorate, that the court has accepted the case: seven days',
    prosecuted,
    'acceptCase',
    ['procuratorate'],
    ['2026-05-27', '2026-05-28'],
  ],
  [
    '刑诉法 §206(2)',
    'everybody, that the trial goes on',
    () => inCourt().act('2026-06-10', 'suspendForIllness'),
    'resumeTrial',
    ['procuratorate', 'accused', 'counsel'],
  ],
  [
    '刑诉法 §273(2)',
    'the procuratorate, that a term was commuted: a month',
    () => inPrison().act('2028-08-01', 'suggestCommutation'),
    'commuteTerm',
    ['procuratorate', 'accused'],
    ['2028-09-01', '2028-09-02'],
    { by: 'higherCourt' },
  ],
];

describe('who must be told, of what, by when (告知、通知、送达)', () => {
  test.for(notices)('E31 %s: %s', ([article, , story, act, who, time, more = {}]) => {
    expect([act, basisOf(act)]).toEqual([act, expect.arrayContaining([expect.stringContaining(article)])]);
    const [last, late] = time ?? [];
    const at = last ?? story().file.entries.at(-1)?.at ?? '2026-03-02';
    const told = story().act(at, act, more);
    expect(reached(told)).toEqual(expect.arrayContaining(who as string[]));
    expect([at, told.told().late ?? {}]).toEqual([at, {}]);
    if (late === undefined) return;
    const after = story().act(late, act, more);
    expect(reached(after)).toEqual(expect.arrayContaining(who as string[]));
    expect([late, Object.keys(after.told().late ?? {})]).toEqual([late, [expect.any(String)]]);
  });
});
