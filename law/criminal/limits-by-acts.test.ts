import { describe, expect, test } from 'vitest';
import { arrested, detained, filed, given, type More, type Setting, type Story } from './cases-in-tests.ts';
import { criminal } from './procedure.ts';
import { fromSupervision, heard, inReview, oneMinor } from './review-in-tests.ts';
import {
  accepted,
  adult,
  appealed,
  attended,
  found,
  heardOnAppeal,
  inCorrections,
  inCourt,
  inDeathReview,
  inForce,
  inPrison,
  judged,
  pleaded,
  prosecuted,
  privateCase,
  privateSuit,
  sentenced,
} from './trial-in-tests.ts';

const withVictim: Setting = { victims: ['李'] };
const withMoney: Setting = { property: ['现金'] };

const unfiled = (): Story => given(withVictim).act('2026-03-02', 'refuseToFile');
const challenged = (): Story => unfiled().act('2026-03-05', 'challengeRefusalToFile');
const noticed = (): Story =>
  unfiled().acts(['2026-03-04', 'demandReasonsForNotFiling'], ['2026-03-05', 'giveReasonsForNotFiling'], ['2026-03-09', 'notifyToFile']);
const asked = (): Story => detained().act('2026-03-05', 'requestArrest');
const refused = (): Story => asked().act('2026-03-10', 'refuseArrest');
const free = (): Story => refused().act('2026-03-10', 'liftMeasure');
const reconsidered = (): Story => free().acts(['2026-03-12', 'requestArrestReconsideration'], ['2026-03-18', 'upholdRefusalOfArrest']);
const approved = (): Story => asked().act('2026-03-10', 'approveArrest');
const justArrested = (): Story => approved().act('2026-03-10T09:00', 'executeArrest');
const ownDetention = (): Story =>
  given({ origin: 'procuratorate' }).acts(['2026-03-02', 'fileOwnCase'], ['2026-03-03T09:00', 'decideOwnDetention']);
const until = (day: string): More => ({ form: { until: day } });
const corrected = (): Story => filed().act('2026-03-10', 'correctInvestigation', until('2026-03-20'));
const custodyCorrected = (): Story => detained().act('2026-03-10', 'correctCustody', until('2026-03-20'));
const trialCorrected = (): Story => inCourt().act('2026-07-01', 'correctTrial', until('2026-07-20'));
const minorFiled = (): Story => filed({ accused: { 甲: { age: 'minor' } } });
const seized = (): Story => filed(withMoney).act('2026-03-03', 'seizeProperty');
const dismissed = (): Story => heard(withVictim).act('2026-04-15', 'dismissAtDiscretion');
const challengedDismissal = (): Story => dismissed().act('2026-04-20', 'requestNonProsecutionReconsideration');
const upheldDismissal = (): Story => challengedDismissal().act('2026-05-18', 'upholdOnReconsideration');
const conditions = (): Story =>
  heard(oneMinor).acts(
    ['2026-04-08', 'proposeConditionalNonProsecution'],
    ['2026-04-09', 'giveOpinionOnConditions', { by: 'police' }],
    ['2026-04-10', 'agreeToConditions', { present: ['guardian'] }],
    ['2026-04-13', 'decideConditionalNonProsecution', { form: { months: 6, until: '2026-10-13' } }],
  );
const proposedConfiscation = (): Story =>
  filed({ property: ['存款'] }).acts(['2026-03-02', 'freezeProperty'], ['2026-03-03', 'proposeConfiscation']);
const appliedForConfiscation = (): Story => proposedConfiscation().act('2026-03-10', 'applyForConfiscation');
const acceptedConfiscation = (): Story => appliedForConfiscation().act('2026-03-16', 'acceptConfiscation');
const announced = (): Story => acceptedConfiscation().act('2026-03-18', 'announceConfiscation');
const ruled = (): Story => announced().acts(['2026-08-28', 'renewFreeze'], ['2026-09-28', 'ruleConfiscation']);
const proposedTreatment = (): Story =>
  filed({ accused: { 甲: { gravity: 'life-or-death' } } }).acts(['2026-03-02', 'findNotResponsible'], ['2026-03-03', 'proposeTreatment']);
const appliedForTreatment = (): Story => proposedTreatment().act('2026-03-10', 'applyForTreatment');
const acceptedTreatment = (): Story => appliedForTreatment().act('2026-03-16', 'acceptTreatment');
const treated = (): Story =>
  acceptedTreatment().acts(['2026-03-17', 'notifyAgentForTreatment'], ['2026-04-01', 'orderTreatment', { present: ['guardian'] }]);
const withdrawn = (): Story => inCourt().acts(['2026-06-15', 'requestIndictmentWithdrawal'], ['2026-06-17', 'allowWithdrawal']);
const ordered = (): Story =>
  inDeathReview()
    .acts(['2026-07-03', 'submitToHighCourt'], ['2026-09-01', 'agreeToDeath'], ['2026-12-01', 'approveDeath'])
    .until('2026-12-02')
    .act('2026-12-07', 'signExecutionOrder');
const delivered = (): Story => inForce().act('2026-06-30', 'deliverForImprisonment');
const onProbation = (): Story => inForce(undefined, { 甲: ['convict', sentenced('community')] });
const revocation = (): Story => inCorrections().act('2026-08-03T09:00', 'proposeRevocation');
const arrestedAgain = (): Story =>
  revocation().acts(
    ['2026-08-03T10:00', 'proposeArrestForRevocation'],
    ['2026-08-04T10:00', 'arrestForRevocation'],
    ['2026-08-04T15:00', 'executeArrestForRevocation'],
  );
const outside = (): Story =>
  inPrison().acts(['2026-09-01', 'proposeTemporaryRelease', { by: 'prison' }], ['2026-09-10', 'approveTemporaryRelease']);
const commuted = (): Story => inPrison().acts(['2028-06-01', 'suggestCommutation'], ['2028-06-15', 'commuteTerm', { by: 'higherCourt' }]);
/** In force, with money that was seized and is to go to the victim. */
const withOrder = (): Story =>
  prosecuted({ ...withMoney, ...withVictim }, [['2026-03-03', 'seizeProperty']])
    .acts(
      ['2026-05-22', 'acceptCase'],
      ['2026-05-25', 'prepareHearing', { form: { day: '2026-06-08' } }],
      ['2026-06-08', 'openHearing', attended],
      ['2026-06-10', 'convict', sentenced('imprisonment')],
      ['2026-06-10', 'judgeReturnToVictim'],
      ['2026-06-15', 'pronounceJudgment'],
      ['2026-06-15', 'serveJudgment'],
    )
    .until('2026-06-26');

const guardian: More = { present: ['guardian'] };
const higher: More = { by: 'higherCourt' };

type End = readonly [act: string, more?: More];
type Row = readonly [
  limit: string,
  /** Whose it is. */
  whose: string,
  /** The case just after the act that starts it. */
  story: () => Story,
  due: string,
  /** The first moment after it. */
  after: string,
  ...ends: readonly End[],
];

/** Limits somebody must keep: whatever ends them ends them in time on the last day, and late on the next. */
const kept: readonly Row[] = [
  [
    'ppr-investigation-correction',
    'case',
    corrected,
    '2026-03-20',
    '2026-03-21',
    ['answerInvestigationCorrection'],
    ['revokeInvestigationCorrection'],
  ],
  [
    'ppr-investigation-correction-review',
    'case',
    () => corrected().act('2026-03-12', 'objectToInvestigationCorrection'),
    '2026-03-19',
    '2026-03-20',
    ['upholdInvestigationCorrection'],
    ['revokeInvestigationCorrection'],
    ['answerInvestigationCorrection'],
  ],
  [
    'ppr-custody-oral-correction',
    'case',
    () => detained().act('2026-03-03', 'correctCustodyOrally'),
    '2026-03-10',
    '2026-03-11',
    ['answerCustodyCorrection'],
    ['correctCustody', until('2026-03-31')],
  ],
  [
    'ppr-custody-correction',
    'case',
    custodyCorrected,
    '2026-03-20',
    '2026-03-21',
    ['answerCustodyCorrection'],
    ['revokeCustodyCorrection'],
  ],
  [
    'ppr-custody-correction-review',
    'case',
    () => custodyCorrected().act('2026-03-12', 'objectToCustodyCorrection'),
    '2026-03-19',
    '2026-03-20',
    ['upholdCustodyCorrection'],
    ['revokeCustodyCorrection'],
  ],
  ['ppr-trial-correction', 'case', trialCorrected, '2026-07-20', '2026-07-21', ['answerTrialCorrection'], ['revokeTrialCorrection']],
  [
    'ppr-trial-correction-review',
    'case',
    () => trialCorrected().act('2026-07-02', 'objectToTrialCorrection'),
    '2026-07-09',
    '2026-07-10',
    ['upholdTrialCorrection'],
    ['revokeTrialCorrection'],
  ],
  ['psr-filing-reconsideration', 'case', challenged, '2026-04-07', '2026-04-08', ['upholdRefusalToFile'], ['fileAfterReview']],
  [
    'psr-filing-reasons',
    'case',
    () => unfiled().act('2026-03-04', 'demandReasonsForNotFiling'),
    '2026-03-11',
    '2026-03-12',
    ['giveReasonsForNotFiling'],
  ],
  ['psr-filing-on-notice', 'case', noticed, '2026-03-24', '2026-03-25', ['fileAfterReview']],
  [
    'cpl-technical-measures',
    'case',
    () => filed().act('2026-03-03', 'authoriseTechnicalMeasures'),
    '2026-06-03',
    '2026-06-04',
    ['endTechnicalMeasures'],
    ['transferForProsecution'],
    ['withdrawCase'],
  ],
  [
    'psr-recusal-decision',
    'case',
    () => filed().act('2026-03-03', 'requestRecusal', { by: 'accused' }),
    '2026-03-05',
    '2026-03-06',
    ['decideRecusal'],
  ],
  [
    'cpl-summons',
    '甲',
    () => filed().act('2026-03-02T08:00', 'summon'),
    '2026-03-02T20:00',
    '2026-03-02T20:01',
    ['endSummons'],
    ['detain'],
    ['decideBail'],
    ['decideResidence'],
  ],
  [
    'cpl-bail',
    '甲',
    () => filed().act('2026-03-04', 'decideBail'),
    '2027-03-04',
    '2027-03-05',
    ['liftMeasure'],
    ['decideResidence'],
    ['detain'],
    ['withdrawCase'],
  ],
  [
    'cpl-residential-surveillance',
    '甲',
    () => filed().act('2026-03-04', 'decideResidence'),
    '2026-09-04',
    '2026-09-05',
    ['liftMeasure'],
    ['decideBail'],
    ['detain'],
    ['withdrawCase'],
  ],
  [
    'cpl-designated-residence-notify',
    '甲',
    () => filed().acts(['2026-03-02T08:00', 'decideResidence'], ['2026-03-02T09:00', 'designateResidence']),
    '2026-03-03T09:00',
    '2026-03-03T09:01',
    ['notifyFamily'],
    ['liftMeasure'],
    ['decideBail'],
  ],
  [
    'cpl-detention-to-station',
    '甲',
    () => filed().act('2026-03-02T10:00', 'detain'),
    '2026-03-03T10:00',
    '2026-03-03T10:01',
    ['deliverToDetentionCentre'],
    ['decideBail'],
    ['decideResidence'],
    ['liftMeasure'],
  ],
  [
    'cpl-detention-notify-family',
    '甲',
    () => filed().act('2026-03-02T10:00', 'detain'),
    '2026-03-03T10:00',
    '2026-03-03T10:01',
    ['notifyFamily'],
    ['decideBail'],
    ['liftMeasure'],
  ],
  [
    'cpl-detention-interrogate',
    '甲',
    () => filed().act('2026-03-02T10:00', 'detain'),
    '2026-03-03T10:00',
    '2026-03-03T10:01',
    ['interrogate'],
    ['decideBail'],
    ['liftMeasure'],
  ],
  [
    'cpl-arrest-request',
    '甲',
    detained,
    '2026-03-05',
    '2026-03-06',
    ['requestArrest'],
    ['liftMeasure'],
    ['decideBail'],
    ['decideResidence'],
    ['terminateForAccused'],
  ],
  ['cpl-arrest-review', '甲', asked, '2026-03-12', '2026-03-13', ['approveArrest'], ['refuseArrest']],
  ['cpl-release-at-once', '甲', refused, '2026-03-10', '2026-03-11', ['liftMeasure'], ['decideBail'], ['decideResidence']],
  [
    'cpl-own-case-arrest-decision',
    '甲',
    ownDetention,
    '2026-03-17',
    '2026-03-18',
    ['decideArrest'],
    ['liftMeasure'],
    ['decideBail'],
    ['decideResidence'],
  ],
  [
    'ppr-arrest-reconsideration',
    '甲',
    () => free().act('2026-03-12', 'requestArrestReconsideration'),
    '2026-03-19',
    '2026-03-20',
    ['upholdRefusalOfArrest'],
    ['reverseRefusalOfArrest'],
  ],
  [
    'ppr-arrest-higher-review',
    '甲',
    () => reconsidered().act('2026-03-20', 'requestArrestHigherReview'),
    '2026-04-07',
    '2026-04-08',
    ['upholdRefusalOnHigherReview'],
    ['reverseRefusalOnHigherReview'],
  ],
  ['cpl-arrest-execution', '甲', approved, '2026-03-10', '2026-03-11', ['executeArrest']],
  [
    'cpl-arrest-notify-family',
    '甲',
    justArrested,
    '2026-03-11T09:00',
    '2026-03-11T09:01',
    ['notifyFamily'],
    ['decideBail'],
    ['liftMeasure'],
  ],
  ['cpl-arrest-interrogate', '甲', justArrested, '2026-03-11T09:00', '2026-03-11T09:01', ['interrogate'], ['decideBail'], ['liftMeasure']],
  [
    'cpl-investigation-custody',
    '甲',
    arrested,
    '2026-05-10',
    '2026-05-11',
    ['transferForProsecution'],
    ['liftMeasure'],
    ['decideBail'],
    ['decideResidence'],
    ['withdrawCase'],
    ['terminateForAccused'],
  ],
  ['cpl-change-measure-reply', '甲', () => arrested().act('2026-03-16', 'applyForChange'), '2026-03-19', '2026-03-20', ['answerOnMeasure']],
  [
    'cpl-custody-necessity-reply',
    '甲',
    () => arrested().act('2026-03-16', 'proposeRelease'),
    '2026-03-26',
    '2026-03-27',
    ['answerOnMeasure'],
  ],
  [
    'cpl-lawyer-meeting',
    '甲',
    () => arrested().act('2026-03-11T08:00', 'retainCounsel', { by: 'family' }).act('2026-03-11T09:00', 'requestMeeting'),
    '2026-03-13T09:00',
    '2026-03-13T09:01',
    ['arrangeMeeting'],
  ],
  ['la-notify', '甲', minorFiled, '2026-03-05', '2026-03-06', ['notifyLegalAid'], ['retainCounsel', { by: 'guardian' }]],
  [
    'la-assign-notified',
    '甲',
    () => minorFiled().act('2026-03-02', 'notifyLegalAid'),
    '2026-03-05',
    '2026-03-06',
    ['assignCounsel'],
    ['retainCounsel', { by: 'guardian' }],
  ],
  [
    'cpl-prosecution-review',
    '甲',
    heard,
    '2026-05-06',
    '2026-05-07',
    ['prosecute'],
    ['dismissAtDiscretion'],
    ['dismissByStatute'],
    ['returnForSupplement'],
  ],
  [
    'cpl-prosecution-review-fast-track',
    '甲',
    () =>
      filed({ accused: { 甲: { gravity: 'up-to-one' } } }).acts(
        ['2026-03-03', 'decideBail'],
        ['2026-04-07', 'transferForProsecution'],
        ['2026-04-07', 'acceptForFastTrackReview'],
      ),
    '2026-04-17',
    '2026-04-18',
    ['leaveFastTrackReview'],
    ['returnForSupplement'],
    ['dismissByStatute'],
  ],
  [
    'cpl-supplementary-investigation',
    'case',
    () => heard().act('2026-04-20', 'returnForSupplement'),
    '2026-05-20',
    '2026-05-21',
    ['resubmitAfterSupplement'],
    ['withdrawAfterReturn'],
  ],
  [
    'cpl-defence-notice-review',
    '甲',
    inReview,
    '2026-04-07',
    '2026-04-08',
    ['tellRightsInReview'],
    ['returnForSupplement'],
    ['dismissByStatute'],
  ],
  ['cpl-victim-notice', '李', () => inReview(withVictim), '2026-04-07', '2026-04-08', ['tellVictimRights']],
  [
    'cpl-supervision-case-detention',
    '甲',
    () => fromSupervision().act('2026-04-01T10:00', 'detainAfterRetention'),
    '2026-04-11',
    '2026-04-12',
    ['arrestAfterRetention'],
    ['bailAfterRetention'],
    ['residenceAfterRetention'],
  ],
  ['spc-prosecution-acceptance', 'case', prosecuted, '2026-05-27', '2026-05-28', ['acceptCase'], ['returnToProcuratorate']],
  [
    'ppr-nonprosecution-reconsideration',
    '甲',
    challengedDismissal,
    '2026-05-20',
    '2026-05-21',
    ['upholdOnReconsideration'],
    ['revokeOnReconsideration'],
  ],
  [
    'ppr-nonprosecution-review',
    '甲',
    () => upheldDismissal().act('2026-05-20', 'requestNonProsecutionReview'),
    '2026-06-22',
    '2026-06-23',
    ['upholdOnReview'],
    ['orderProsecution'],
  ],
  [
    'ppr-victim-petition-review',
    '甲',
    () => dismissed().act('2026-04-20', 'petitionAgainstNonProsecution'),
    '2026-07-20',
    '2026-07-21',
    ['upholdOnVictimPetition'],
    ['orderProsecution'],
  ],
  [
    'ppr-late-petition-review',
    '甲',
    () => dismissed().act('2026-04-23', 'petitionLate'),
    '2026-07-23',
    '2026-07-24',
    ['upholdOnLatePetition'],
    ['revokeNonProsecution'],
  ],
  [
    'ppr-accused-petition-review',
    '甲',
    () => dismissed().act('2026-04-20', 'petitionByAccused'),
    '2026-07-20',
    '2026-07-21',
    ['upholdOnAccusedPetition'],
    ['changeNonProsecutionGround'],
    ['revokeNonProsecution'],
  ],
  [
    'ppr-conditional-service',
    '甲',
    conditions,
    '2026-04-16',
    '2026-04-17',
    ['announceConditionalNonProsecution', guardian],
    ['revokeConditionalNonProsecution'],
  ],
  [
    'ppr-confiscation-reasons',
    'case',
    () => filed().act('2026-03-03', 'demandReasonsForConfiscation'),
    '2026-03-10',
    '2026-03-11',
    ['giveReasonsAgainstConfiscation'],
  ],
  [
    'ppr-treatment-reasons',
    'case',
    () => filed().act('2026-03-03', 'demandReasonsForTreatment'),
    '2026-03-10',
    '2026-03-11',
    ['giveReasonsAgainstTreatment'],
  ],
  [
    'ppr-confiscation-decision',
    'case',
    proposedConfiscation,
    '2026-04-02',
    '2026-04-03',
    ['applyForConfiscation'],
    ['declineConfiscation'],
  ],
  [
    'spc-confiscation-acceptance',
    'case',
    appliedForConfiscation,
    '2026-04-09',
    '2026-04-10',
    ['acceptConfiscation'],
    ['returnConfiscation'],
  ],
  ['spc-confiscation-announcement', 'case', acceptedConfiscation, '2026-03-31', '2026-04-01', ['announceConfiscation']],
  ['ppr-treatment-decision', 'case', proposedTreatment, '2026-04-02', '2026-04-03', ['applyForTreatment'], ['declineTreatment']],
  ['spc-treatment-acceptance', 'case', appliedForTreatment, '2026-03-17', '2026-03-18', ['acceptTreatment'], ['returnTreatment']],
  [
    'spc-treatment-legal-aid',
    'case',
    acceptedTreatment,
    '2026-03-19',
    '2026-03-20',
    ['notifyAgentForTreatment'],
    ['orderTreatment', guardian],
    ['refuseTreatment', guardian],
  ],
  [
    'cpl-compulsory-treatment',
    'case',
    acceptedTreatment,
    '2026-04-16',
    '2026-04-17',
    ['orderTreatment', guardian],
    ['refuseTreatment', guardian],
    ['findResponsible', guardian],
  ],
  ['spc-treatment-execution', 'case', treated, '2026-04-07', '2026-04-08', ['deliverToTreatment']],
  [
    'spc-treatment-reconsideration',
    'case',
    () => treated().act('2026-04-03', 'requestTreatmentReconsideration', { by: 'family' }),
    '2026-05-06',
    '2026-05-07',
    ['upholdTreatment'],
    ['revokeTreatment'],
    ['remandTreatment'],
  ],
  [
    'spc-treatment-release',
    'case',
    () => treated().act('2026-08-03', 'applyForReleaseFromTreatment'),
    '2026-09-03',
    '2026-09-04',
    ['releaseFromTreatment'],
    ['continueTreatment'],
  ],
  [
    'spc-treatment-recheck',
    'case',
    () => treated().act('2026-04-20', 'objectToTreatmentDecision'),
    '2026-05-20',
    '2026-05-21',
    ['confirmTreatmentDecision'],
    ['endTreatmentOnRecheck'],
  ],
  [
    'cpl-property-release',
    '现金',
    () => seized().act('2026-03-04', 'findUnrelated'),
    '2026-03-09',
    '2026-03-10',
    ['releaseHold'],
    ['withdrawCase'],
  ],
  ['spc-property-receipt', '现金', () => withOrder().act('2026-06-29', 'directKeeper'), '2026-07-29', '2026-07-30', ['returnReceipt']],
  [
    'spc-civil-claim-acceptance',
    '李',
    () => accepted(withVictim).act('2026-05-25', 'fileCivilClaim'),
    '2026-06-01',
    '2026-06-02',
    ['acceptCivilClaim'],
    ['refuseCivilClaim'],
  ],
  [
    'spc-civil-claim-service',
    '李',
    () => accepted(withVictim).acts(['2026-05-25', 'fileCivilClaim'], ['2026-06-01', 'acceptCivilClaim']),
    '2026-06-08',
    '2026-06-09',
    ['serveCivilClaim'],
    ['mediateCivilClaim'],
    ['withdrawCivilClaim'],
  ],
  ['cpl-defence-notice-trial', 'case', accepted, '2026-05-25', '2026-05-26', ['tellDefendantRights'], ['transferPublicCase']],
  [
    'spc-transfer-up-decision',
    'case',
    () => accepted().act('2026-06-01', 'requestTransferUp', { form: { expires: '2026-07-22' } }),
    '2026-06-11',
    '2026-06-12',
    ['refuseTransferUp'],
    ['transferPublicCase'],
  ],
  ['cpl-trial-first', 'case', found, '2026-07-22', '2026-07-23', ['pronounceJudgment']],
  ['cpl-trial-private', 'case', privateCase, '2026-09-09', '2026-09-10', ['endPrivateProsecution'], ['dismissPrivateProsecution']],
  [
    'cpl-trial-summary',
    'case',
    () => pleaded(adult).act('2026-05-22', 'acceptForSummary'),
    '2026-06-11',
    '2026-06-12',
    ['convertToOrdinary'],
    ['transferPublicCase'],
  ],
  [
    'cpl-trial-fast-track',
    'case',
    () => pleaded(adult).act('2026-05-22', 'acceptForFastTrack'),
    '2026-06-06',
    '2026-06-07',
    ['convertToSummary'],
    ['convertToOrdinary'],
  ],
  [
    'cpl-adjourned-supplement',
    'case',
    () => inCourt().act('2026-06-09', 'adjournForSupplement'),
    '2026-07-09',
    '2026-07-10',
    ['submitSupplement'],
    ['requestIndictmentWithdrawal'],
  ],
  ['spc-private-acceptance', 'case', privateSuit, '2026-03-17', '2026-03-18', ['acceptPrivateProsecution'], ['refusePrivateProsecution']],
  [
    'ppr-withdrawn-dismissal',
    '甲',
    () => withdrawn().until('2026-06-23'),
    '2026-07-23',
    '2026-07-24',
    ['dismissForEvidence'],
    ['dismissByStatute'],
    ['dismissAtDiscretion'],
  ],
  ['cpl-judgment-service', 'case', () => found().act('2026-06-15', 'pronounceJudgment'), '2026-06-22', '2026-06-23', ['serveJudgment']],
  [
    'cpl-protest-reply',
    '李',
    () => judged(withVictim).act('2026-06-18', 'askForProtest'),
    '2026-06-23',
    '2026-06-24',
    ['refuseProtest'],
    ['fileProtest'],
  ],
  [
    'spc-supplementary-material',
    'case',
    () => prosecuted().act('2026-05-21', 'demandMaterial'),
    '2026-05-25',
    '2026-05-26',
    ['supplyMaterial'],
    ['acceptCase'],
    ['returnToProcuratorate'],
  ],
  [
    'spc-appeal-forward',
    'case',
    () => judged().act('2026-06-18', 'appeal').until('2026-06-26'),
    '2026-06-29',
    '2026-06-30',
    ['forwardAppeal'],
    ['acceptAppeal'],
  ],
  [
    'cpl-trial-second',
    'case',
    () => heardOnAppeal(appealed()),
    '2026-09-08',
    '2026-09-09',
    ['affirm'],
    ['remandForFacts'],
    ['remandForProcedure'],
    ['permitWithdrawal'],
  ],
  [
    'cpl-second-instance-file-reading',
    'case',
    () => appealed().act('2026-06-30', 'notifyFileReading'),
    '2026-07-31',
    '2026-08-01',
    ['returnFile'],
  ],
  ['spc-death-submission', '甲', inDeathReview, '2026-07-06', '2026-07-07', ['submitToHighCourt']],
  ['cpl-death-execution', '甲', ordered, '2026-12-14', '2026-12-15', ['executeDeath', { present: ['procuratorate'] }], ['stayExecution']],
  [
    'spc-death-report',
    '甲',
    () => ordered().act('2026-12-14', 'executeDeath', { present: ['procuratorate'] }),
    '2026-12-29',
    '2026-12-30',
    ['reportExecution'],
  ],
  [
    'spc-fine-relief',
    '甲',
    () => inForce().act('2026-07-10', 'applyForFineRelief'),
    '2026-08-10',
    '2026-08-11',
    ['grantFineRelief'],
    ['refuseFineRelief'],
  ],
  [
    'spc-petition-review',
    'case',
    () => inForce().act('2026-07-10', 'petitionForRetrial', { by: 'accused' }),
    '2026-10-10',
    '2026-10-11',
    ['rejectPetition'],
    ['decideRetrial'],
  ],
  [
    'cpl-retrial',
    'case',
    () => inForce().acts(['2026-07-10', 'decideRetrial'], ['2026-08-10', 'openRetrial', attended]),
    '2026-10-10',
    '2026-10-11',
    ['pronounceRetrialOpenToAppeal'],
    ['withdrawFromRetrial'],
  ],
  [
    'cpl-retrial-order',
    'case',
    () => inForce().act('2026-07-10', 'protestForRetrial'),
    '2026-08-10',
    '2026-08-11',
    ['takeUpRetrial'],
    ['orderRetrial'],
    ['withdrawRetrialProtest'],
  ],
  ['cpl-execution-delivery', '甲', inForce, '2026-07-06', '2026-07-07', ['deliverForImprisonment'], ['decideTemporaryRelease']],
  ['pr-delivery', '甲', delivered, '2026-07-31', '2026-08-01', ['receiveInPrison'], ['keepInCentre', { form: { months: 3 } }]],
  ['pr-notify-family', '甲', () => delivered().act('2026-07-20', 'receiveInPrison'), '2026-07-27', '2026-07-28', ['tellFamilyOfReception']],
  ['cc-notify', '甲', onProbation, '2026-07-01', '2026-07-02', ['deliverToCorrections']],
  ['cc-report', '甲', () => onProbation().act('2026-06-29', 'deliverToCorrections'), '2026-07-06', '2026-07-07', ['receiveInCorrections']],
  ['cc-revoke', '甲', revocation, '2026-09-02', '2026-09-03', ['revokeRelease'], ['refuseRevocation']],
  [
    'cc-arrest-decision',
    '甲',
    () => revocation().act('2026-08-03T10:00', 'proposeArrestForRevocation'),
    '2026-08-05T10:00',
    '2026-08-05T10:01',
    ['arrestForRevocation'],
    ['refuseArrestForRevocation'],
  ],
  ['cc-arrest-custody', '甲', arrestedAgain, '2026-09-03', '2026-09-04', ['revokeRelease'], ['refuseRevocation']],
  [
    'cc-recall',
    '甲',
    () => outside().act('2026-12-01', 'proposeRecall'),
    '2026-12-31',
    '2027-01-01',
    ['recall', { by: 'prisonAuthority' }],
    ['refuseRecall', { by: 'prisonAuthority' }],
  ],
  [
    'cc-commutation',
    '甲',
    () => inCorrections().act('2026-07-10', 'suggestCommutationInCommunity'),
    '2026-08-10',
    '2026-08-11',
    ['commuteTerm', higher],
    ['refuseCommutation', higher],
  ],
  [
    'pr-commutation',
    '甲',
    () => inPrison().act('2026-09-03', 'suggestCommutation'),
    '2026-10-08',
    '2026-10-09',
    ['commuteTerm', higher],
    ['grantParole', higher],
    ['refuseCommutation', higher],
    ['withdrawSuggestion', higher],
  ],
  [
    'cpl-commutation-new-panel',
    '甲',
    () => commuted().act('2028-06-26', 'objectToRuling'),
    '2028-07-26',
    '2028-07-27',
    ['maintainRuling', higher],
    ['setAsideRuling', higher],
  ],
];

/** Rights that are late when they are used late, while nobody is late who leaves them. */
const rights: readonly Row[] = [
  ['psr-arrest-reconsideration-request', '甲', free, '2026-03-16', '2026-03-17', ['requestArrestReconsideration']],
  ['psr-arrest-higher-review-request', '甲', reconsidered, '2026-03-23', '2026-03-24', ['requestArrestHigherReview']],
  ['psr-nonprosecution-reconsideration-request', '甲', dismissed, '2026-04-22', '2026-04-23', ['requestNonProsecutionReconsideration']],
  ['psr-nonprosecution-review-request', '甲', upheldDismissal, '2026-05-25', '2026-05-26', ['requestNonProsecutionReview']],
  ['cpl-accused-petition-nonprosecution', '甲', dismissed, '2026-04-22', '2026-04-23', ['petitionByAccused']],
];

/** Rights that lapse, and terms that run out: nobody is late who lets them pass; on the day after the law goes on without them, or only then may what follows be done. */
const lapsing: readonly (readonly [
  limit: string,
  whose: string,
  story: () => Story,
  due: string,
  after: string,
  then: readonly string[],
])[] = [
  ['psr-filing-reconsideration-request', 'case', unfiled, '2026-03-09', '2026-03-10', []],
  ['psr-filing-review-request', 'case', () => challenged().act('2026-03-20', 'upholdRefusalToFile'), '2026-03-27', '2026-03-28', []],
  ['psr-freeze', '现金', () => filed(withMoney).act('2026-03-03', 'freezeProperty'), '2026-09-03', '2026-09-04', ['现金.hold none']],
  [
    'psr-freeze-securities',
    '现金',
    () => filed(withMoney).act('2026-03-03', 'freezeSecurities'),
    '2028-03-03',
    '2028-03-04',
    ['现金.hold none'],
  ],
  ['cpl-victim-petition-nonprosecution', '甲', dismissed, '2026-04-22', '2026-04-23', []],
  ['cpl-confiscation-notice', 'case', announced, '2026-09-18', '2026-09-19', []],
  ['spc-confiscation-appeal', 'case', ruled, '2026-10-08', '2026-10-09', ['case.track ended']],
  ['spc-treatment-reconsideration-request', 'case', treated, '2026-04-07', '2026-04-08', []],
  ['ppr-treatment-correction', 'case', treated, '2026-04-21', '2026-04-22', []],
  [
    'psr-unclaimed-property',
    '现金',
    () => seized().acts(['2026-03-04', 'findUnrelated'], ['2026-03-05', 'announceUnclaimed']),
    '2026-09-07',
    '2026-09-08',
    [],
  ],
  ['spc-unclaimed-property', '现金', () => withOrder().act('2026-06-29', 'announceUnclaimedByJudgment'), '2027-06-29', '2027-06-30', []],
  ['cpl-absence-illness', 'case', () => inCourt().act('2026-06-09', 'suspendForIllness'), '2026-12-09', '2026-12-10', []],
  ['cpl-victim-asks-protest', '李', () => judged(withVictim), '2026-06-22', '2026-06-23', []],
  ['cpl-appeal-judgment', 'case', judged, '2026-06-25', '2026-06-26', ['case.stage effective']],
  ['cpl-appeal-ruling', 'case', withdrawn, '2026-06-22', '2026-06-23', ['case.stage review']],
  [
    'cl-reprieve',
    '甲',
    () => inDeathReview('reprieve').acts(['2026-07-03', 'submitToHighCourt'], ['2026-09-01', 'approveReprieve']),
    '2028-09-01',
    '2028-09-02',
    [],
  ],
  ['cpl-medical-release-opinion', '甲', outside, '2026-10-10', '2026-10-11', []],
  ['cpl-commutation-opinion', '甲', commuted, '2028-07-05', '2028-07-06', []],
];

/** Limits counted back from a day that is fixed: the act comes so many days before it. */
const ahead: readonly (readonly [
  limit: string,
  story: () => Story,
  act: string,
  field: string,
  day: string,
  last: string,
  late: string,
])[] = [
  ['cpl-indictment-service', accepted, 'prepareHearing', 'day', '2026-06-11', '2026-06-01', '2026-06-02'],
  [
    'cpl-summons-service',
    () => accepted().act('2026-05-25', 'prepareHearing', { form: { day: '2026-06-11' } }),
    'summonToHearing',
    'hearing',
    '2026-06-11',
    '2026-06-08',
    '2026-06-09',
  ],
  ['spc-transfer-up-request', accepted, 'requestTransferUp', 'expires', '2026-07-22', '2026-07-07', '2026-07-08'],
  ['spc-death-supervision', ordered, 'notifyOfExecution', 'day', '2026-12-14', '2026-12-11', '2026-12-12'],
];

/** What prolongs a limit, counts it anew, stops it for a while or lets it go on, and how often. */
const moved: readonly (readonly [
  limit: string,
  whose: string,
  story: () => Story,
  act: End,
  at: string,
  before: string,
  after: string,
  /** Why it is not done a second time; nothing where it may be. */
  again: readonly string[],
])[] = [
  [
    'psr-filing-reconsideration',
    'case',
    challenged,
    ['extendFilingReconsideration', { form: { days: 30 } }],
    '2026-04-01',
    '2026-04-07',
    '2026-05-06',
    ['extension-used-up 公安程序规定 §179(3)'],
  ],
  [
    'cpl-summons',
    '甲',
    () => filed().act('2026-03-02T08:00', 'summon'),
    ['prolongSummons'],
    '2026-03-02T19:00',
    '2026-03-02T20:00',
    '2026-03-03T08:00',
    [],
  ],
  [
    'cpl-arrest-request',
    '甲',
    detained,
    ['extendArrestRequest', { form: { days: 4 } }],
    '2026-03-05',
    '2026-03-05',
    '2026-03-09',
    ['not-in-state 刑诉法 §91(1)…', 'extension-used-up 刑诉法 §91(1)…'],
  ],
  [
    'cpl-arrest-request',
    '甲',
    detained,
    ['extendArrestRequestToThirtyDays', { form: { kind: 'gang' } }],
    '2026-03-05',
    '2026-03-05',
    '2026-04-01',
    ['not-in-state 刑诉法 §91(2)…', 'extension-used-up 刑诉法 §91(2)…'],
  ],
  [
    'cpl-own-case-arrest-decision',
    '甲',
    ownDetention,
    ['extendOwnArrestDecision', { form: { days: 3 } }],
    '2026-03-16',
    '2026-03-17',
    '2026-03-20',
    ['extension-used-up 刑诉法 §167…'],
  ],
  [
    'cpl-investigation-custody',
    '甲',
    arrested,
    ['extendCustodyByHigherProcuratorate'],
    '2026-05-08',
    '2026-05-10',
    '2026-06-10',
    ['extension-used-up 刑诉法 §156…'],
  ],
  [
    'cpl-investigation-custody',
    '甲',
    arrested,
    ['recountCustody', { form: { ground: 'another-crime', found: '2026-05-06' } }],
    '2026-05-08',
    '2026-05-10',
    '2026-07-06',
    [],
  ],
  [
    'psr-freeze',
    '现金',
    () => filed(withMoney).act('2026-03-03', 'freezeProperty'),
    ['renewFreeze'],
    '2026-09-01',
    '2026-09-03',
    '2027-03-01',
    [],
  ],
  [
    'cpl-prosecution-review',
    '甲',
    heard,
    ['extendReview'],
    '2026-04-28',
    '2026-05-06',
    '2026-05-18',
    ['extension-used-up 刑诉法 §172(1)…'],
  ],
  [
    'cpl-supervision-case-detention',
    '甲',
    () => fromSupervision().act('2026-04-01T10:00', 'detainAfterRetention'),
    ['extendDecisionAfterRetention', { form: { days: 4 } }],
    '2026-04-10',
    '2026-04-11',
    '2026-04-15',
    ['extension-used-up 刑诉法 §170(2)…'],
  ],
  [
    'ppr-confiscation-decision',
    'case',
    proposedConfiscation,
    ['extendConfiscationDecision'],
    '2026-04-01',
    '2026-04-02',
    '2026-04-17',
    ['extension-used-up 检察规则 §523(1)'],
  ],
  ['cpl-trial-first', 'case', found, ['extendTrial'], '2026-07-20', '2026-07-22', '2026-08-22', ['extension-used-up 刑诉法 §208(1)']],
  [
    'cpl-trial-first',
    'case',
    () => found().act('2026-07-20', 'extendTrial'),
    ['extendTrialByHigherCourt', { form: { ground: 'four' } }],
    '2026-08-20',
    '2026-08-22',
    '2026-11-22',
    ['extension-used-up 刑诉法 §208(1)…'],
  ],
  [
    'cpl-trial-second',
    'case',
    () => heardOnAppeal(appealed()),
    ['extendAppealByHighCourt'],
    '2026-09-01',
    '2026-09-08',
    '2026-11-08',
    ['extension-used-up 刑诉法 §243(1)'],
  ],
  [
    'spc-petition-review',
    'case',
    () => inForce().act('2026-07-10', 'petitionForRetrial', { by: 'accused' }),
    ['extendPetitionReview', { form: { months: 3 } }],
    '2026-10-09',
    '2026-10-10',
    '2027-01-11',
    ['extension-used-up 刑诉法解释 §457(1)'],
  ],
  [
    'cpl-retrial',
    'case',
    () => inForce().act('2026-07-10', 'decideRetrial'),
    ['extendRetrial', { form: { months: 3 } }],
    '2026-10-09',
    '2026-10-10',
    '2027-01-10',
    ['extension-used-up 刑诉法 §258(1)'],
  ],
  [
    'pr-commutation',
    '甲',
    () => inPrison().act('2026-09-03', 'suggestCommutation'),
    ['extendRulingOnCommutation', higher],
    '2026-10-08',
    '2026-10-08',
    '2026-11-03',
    ['extension-used-up 监狱法 §30…'],
  ],
  ['cpl-trial-private', 'case', privateCase, ['transferPrivateCase'], '2026-04-13', '2026-09-09', '2026-10-13', []],
];

const facetsOf = (story: Story): readonly string[] =>
  story.file.subjects.flatMap(({ id, type, state }) =>
    Object.entries(state).flatMap(([key, value]) => (key.startsWith(`${type}.`) ? [`${id}.${key.slice(type.length + 1)} ${value}`] : [])),
  );

describe('each limit: the act that starts it, the acts that end it, and what is late', () => {
  test('E61 no limit of the procedure is left out', () => {
    const told = new Set(['cpl-juvenile-probation', ...[...kept, ...rights, ...lapsing, ...ahead].map(([limit]) => limit)]);
    expect(Object.keys(criminal.vocabulary.limits).filter((limit) => !told.has(limit))).toEqual([]);
  });

  test.for(kept)('E61 %s of %s', ([limit, whose, story, due, after, ...ends]) => {
    const key = `${whose} ${limit}`;
    expect(story().due(limit, whose)).toBe(due);
    expect(story().overdue(due)).not.toContain(key);
    expect(story().overdue(after)).toContain(key);
    for (const [act, more] of ends) {
      const inTime = story().act(due, act, more);
      expect([act, inTime.told().late?.[key], inTime.running(whose).includes(limit)]).toEqual([act, undefined, false]);
      const late = story().act(after, act, more);
      expect([act, late.told().late?.[key], late.running(whose).includes(limit)]).toEqual([act, due, false]);
    }
  });

  test.for(rights)('E61 %s of %s, which nobody need use', ([limit, whose, story, due, after, ...ends]) => {
    const key = `${whose} ${limit}`;
    expect(story().due(limit, whose)).toBe(due);
    expect(story().overdue(after)).not.toContain(key);
    for (const [act, more] of ends) {
      expect([act, story().act(due, act, more).told().late?.[key]]).toEqual([act, undefined]);
      expect([act, story().act(after, act, more).told().late?.[key]]).toEqual([act, due]);
    }
  });

  test('E61 cpl-juvenile-probation: not a day less; when it is over, the decision is due', () => {
    expect(conditions().due('cpl-juvenile-probation')).toBe('2026-10-13');
    expect(conditions().refusal('2026-10-13', 'completeProbation')).toEqual(['limit-not-running 刑诉法 §284(2)']);
    expect(conditions().overdue('2026-10-14')).toContain('甲 cpl-juvenile-probation');
    const told = conditions().act('2026-04-14', 'announceConditionalNonProsecution', guardian);
    expect(told.act('2026-10-14', 'completeProbation').told().late).toBeUndefined();
  });

  test.each(lapsing)('E62 %s of %s lapses', (limit, whose, story, due, after, then) => {
    expect(story().due(limit, whose)).toBe(due);
    expect(story().until(due).running(whose)).toContain(limit);
    const over = story().until(after);
    expect(over.late().filter((late) => late.includes(limit))).toEqual([]);
    expect(over.overdue(after)).not.toContain(`${whose} ${limit}`);
    expect(facetsOf(over)).toEqual(expect.arrayContaining(then as string[]));
  });

  test.each(ahead)('E63 %s is counted back from the day', (limit, story, act, field, day, last, late) => {
    const form = { [field]: field === 'hearing' ? { from: `${day}T09:00`, minutes: 120, room: 'court/1' } : day };
    expect(
      story()
        .act(last, act, { form })
        .late()
        .filter((one) => one.includes(limit)),
    ).toEqual([]);
    expect(
      story()
        .act(late, act, { form })
        .late()
        .filter((one) => one.includes(limit)),
    ).toEqual([`${act} ${limit} ${last}`]);
  });

  test.for(moved)('E64 %s of %s is moved', ([limit, whose, story, [act, more], at, before, after, again]) => {
    expect([act, story().due(limit, whose)]).toEqual([act, before]);
    const once = story().act(at, act, more);
    expect([act, once.due(limit, whose), once.told().late]).toEqual([act, after, undefined]);
    expect([act, once.refusal(at, act, more)]).toEqual([act, again]);
  });

  test('E64 what stands still goes on where it stood: the days between do not count, those before do', () => {
    const appraised = arrested().act('2026-03-20', 'suspendCustodyClock', { form: { ground: 'appraisal', from: '2026-03-20' } });
    expect(appraised.overdue('2026-12-31')).not.toContain('甲 cpl-investigation-custody');
    expect(appraised.act('2026-04-19', 'resumeCustodyClock', { form: { until: '2026-04-19' } }).due('cpl-investigation-custody')).toBe(
      '2026-06-09',
    );

    const review = heard().act('2026-04-10', 'appraiseInReview').act('2026-04-20', 'endAppraisalInReview');
    expect(review.due('cpl-prosecution-review')).toBe('2026-05-11');

    const ill = inCourt().act('2026-06-10', 'suspendForIllness').act('2026-06-20', 'resumeTrial');
    expect(ill.due('cpl-trial-first')).toBe('2026-08-01');

    const read = appealed().act('2026-06-30', 'notifyFileReading').act('2026-07-20', 'returnFile');
    expect(read.due('cpl-trial-second')).toBe('2026-09-18');

    const proof = proposedTreatment().act('2026-03-10', 'requireProofForTreatment').act('2026-03-20', 'supplyProofForTreatment');
    expect(proof.due('ppr-treatment-decision')).toBe('2026-04-13');
  });

  test('E64 what begins anew forgets what was used: after a return, a remand, a conversion, another organ', () => {
    const back = heard().act('2026-04-30', 'returnForSupplement').act('2026-05-29', 'resubmitAfterSupplement');
    expect(back.due('cpl-prosecution-review')).toBe('2026-06-29');
    const ordinary = pleaded(adult).act('2026-05-22', 'acceptForSummary').act('2026-06-10', 'convertToOrdinary');
    expect(ordinary.due('cpl-trial-first')).toBe('2026-08-10');
    const remanded = heardOnAppeal(appealed()).act('2026-08-31', 'remandForFacts');
    expect(remanded.due('cpl-trial-first')).toBe('2026-10-31');
    const supplemented = inCourt().act('2026-06-09', 'adjournForSupplement').act('2026-07-09', 'submitSupplement');
    expect(supplemented.due('cpl-trial-first')).toBe('2026-09-09');
    const elsewhere = heard().act('2026-04-30', 'changeJurisdictionInReview');
    expect(elsewhere.due('cpl-prosecution-review')).toBe('2026-06-01');
  });
});
