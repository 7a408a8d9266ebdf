import type { ClocksOf } from '#justice/procedures';
import { communityCorrections, cpl, policeRules, prison, spc } from '#law/statutes';
import { onTrial } from './trial-conditions.ts';
import { all, is, some, type CriminalWords } from './words.ts';

const release = ['releaseAtTrial', 'bailAtTrial', 'residenceAtTrial'] as const;
const judgments = ['pronounceJudgment', 'pronounceAlone'] as const;

/** Which length applies from the trial on, and what must follow when time is over. 审判与执行期限的适用与逾期后果 */
export const trialClocks = {
  'spc-prosecution-acceptance': {
    expiry: {
      compels: ['acceptCase', 'acceptForSummary', 'acceptForFastTrack', 'returnToProcuratorate', 'returnAbsenceCase'],
      basis: [spc(219, 2)],
    },
  },
  'spc-transfer-up-decision': {
    expiry: { compels: ['transferPublicCase', 'transferPrivateCase', 'refuseTransferUp'], basis: [spc(17, 3)] },
  },
  'spc-private-acceptance': { expiry: { compels: ['acceptPrivateProsecution', 'refusePrivateProsecution'], basis: [spc(320, 1)] } },
  'cpl-trial-first': { expiry: { compels: [...judgments, ...release], basis: [cpl(98), cpl(208, 1), spc(170)] } },
  'cpl-trial-private': {
    // Whoever is held when the time begins; who is arrested later turns it.
    variants: [{ when: some('accused', is('accused.custody', 'arrested')), variant: 'held' }],
    expiry: { compels: [...judgments, ...release], basis: [cpl(98), cpl(212, 2)] },
  },
  'cpl-trial-summary': {
    variants: [{ when: some('accused', all(onTrial, is('accused.gravity', 'up-to-ten', 'ten-plus'))), variant: 'over-three-years' }],
    expiry: { compels: [...judgments, 'convertToOrdinary', ...release], basis: [cpl(98), cpl(220), cpl(221)] },
  },
  'cpl-trial-fast-track': {
    variants: [{ when: some('accused', all(onTrial, is('accused.gravity', 'up-to-three'))), variant: 'over-one-year' }],
    expiry: { compels: [...judgments, 'convertToOrdinary', 'convertToSummary', ...release], basis: [cpl(98), cpl(225), cpl(226)] },
  },
  'cpl-adjourned-supplement': { expiry: { compels: ['submitSupplement', 'continueWithoutSupplement'], basis: [cpl(205), spc(274, 3)] } },
  'cpl-absence-illness': { lapses: true },
  'cpl-judgment-service': { expiry: { compels: ['serveJudgment'], basis: [cpl(202, 2)] } },
  'cpl-victim-asks-protest': { lapses: true },
  'cpl-protest-reply': { expiry: { compels: ['refuseProtest', 'fileProtest'], basis: [cpl(229)] } },
  'cpl-appeal-judgment': { lapses: true, expiry: { happens: 'takeEffect', basis: [cpl(230), cpl(259, 2, 1)] } },
  'cpl-appeal-ruling': { lapses: true, expiry: { happens: 'withdrawalTakesEffect', basis: [cpl(230), cpl(259, 2, 1)] } },
  'spc-supplementary-material': { expiry: { compels: ['supplyMaterial'], basis: [spc(219, 1, 4)] } },
  'spc-appeal-forward': { expiry: { compels: ['forwardAppeal', 'acceptAppeal'], basis: [cpl(231, 1), spc(381)] } },
  'cpl-trial-second': {
    expiry: { compels: ['affirm', 'pronounceRevision', 'remandForFacts', 'remandForProcedure', ...release], basis: [cpl(98), cpl(243, 1)] },
  },
  'cpl-second-instance-file-reading': { expiry: { compels: ['returnFile'], basis: [cpl(235)] } },
  'spc-death-submission': { expiry: { compels: ['submitToHighCourt', 'submitForApproval'], basis: [spc(423, 1)] } },
  'cpl-death-execution': { expiry: { compels: ['executeDeath', 'stayExecution'], basis: [cpl(262, 1)] } },
  'cpl-retrial': {
    expiry: { compels: ['upholdOnRetrial', 'pronounceRetrial', 'pronounceRetrialOpenToAppeal', 'remandOnRetrial'], basis: [cpl(258, 1)] },
  },
  'cpl-retrial-order': { expiry: { compels: ['takeUpRetrial', 'orderRetrial'], basis: [cpl(258, 2)] } },
  'cpl-execution-delivery': {
    expiry: { compels: ['deliverForImprisonment', 'deliverToCorrections', 'decideTemporaryRelease'], basis: [cpl(264, 1)] },
  },
  'cl-reprieve': { lapses: true },
  'spc-fine-relief': { expiry: { compels: ['grantFineRelief', 'refuseFineRelief'], basis: [spc(524)] } },
  'spc-death-report': { expiry: { compels: ['reportExecution'], basis: [spc(509)] } },
  'pr-delivery': {
    expiry: { compels: ['receiveInPrison', 'keepInCentre', 'serveDetentionSentence'], basis: [prison(15, 1), policeRules(300, 1)] },
  },
  'cc-notify': { expiry: { compels: ['deliverToCorrections', 'notifyCorrectionsOfParole'], basis: [communityCorrections(20)] } },
  'cc-report': { expiry: { compels: ['receiveInCorrections'], basis: [communityCorrections(21, 1)] } },
  'cc-revoke': { expiry: { compels: ['revokeRelease', 'refuseRevocation'], basis: [communityCorrections(48, 1)] } },
  'cc-arrest-decision': { expiry: { compels: ['arrestForRevocation', 'refuseArrestForRevocation'], basis: [communityCorrections(47, 2)] } },
  'cc-arrest-custody': { expiry: { compels: ['revokeRelease', 'refuseRevocation'], basis: [communityCorrections(47, 2)] } },
  'cc-recall': { expiry: { compels: ['recall', 'refuseRecall'], basis: [communityCorrections(49, 2)] } },
  'cpl-medical-release-opinion': { lapses: true },
  'cpl-commutation-opinion': { lapses: true },
  'cpl-commutation-new-panel': { expiry: { compels: ['maintainRuling', 'setAsideRuling', 'restoreGraveSentence'], basis: [cpl(274)] } },
} as const satisfies ClocksOf<CriminalWords, string>;
