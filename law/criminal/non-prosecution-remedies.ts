import { text } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules, spc, supervisionLaw } from '#law/statutes';
import { leftTheCase, policeMayAsk } from './review-conditions.ts';
import { acts, all, any, every, expired, is, need, not, running, some } from './words.ts';

const opinion = { opinion: text(['意见和理由', 'Opinion and reasons']) } as const;
const notProsecuted = is('accused.standing', 'not-prosecuted', 'conditional');
const windows = [
  'psr-nonprosecution-reconsideration-request',
  'psr-nonprosecution-review-request',
  'cpl-victim-petition-nonprosecution',
  'cpl-accused-petition-nonprosecution',
  'cpl-juvenile-probation',
] as const;
const toBeProsecuted = { 'accused.standing': 'ordered', 'accused.dismissal': 'none', 'accused.challenge': 'none' } as const;
const ownPetitions = ['late-petition', 'accused-petition'] as const;
const ownRequests = ['nonprosecution-reconsideration', ...ownPetitions] as const;
const higherRequests = ['nonprosecution-review', 'victim-petition'] as const;

/** What police, victims and the person concerned may do against non-prosecution, and the answers. 对不起诉决定的救济 */
export const nonProsecutionRemedies = acts({
  requestNonProsecutionReconsideration: {
    title: ['要求复议不起诉决定', 'Ask for reconsideration of non-prosecution'],
    by: 'police',
    approvedBy: ['police-head'],
    on: 'accused',
    phase: 'prosecution-review',
    when: all(
      notProsecuted,
      not(is('case.stage', 'closed')),
      need(cpl(179), is('case.origin', 'public-security')),
      need(cpl(179), is('accused.challenge', 'none'), ['已经复议', 'it has been reconsidered already']),
    ),
    asks: 'nonprosecution-reconsideration',
    stops: 'psr-nonprosecution-reconsideration-request',
    form: opinion,
    produces: ['要求复议意见书'],
    serves: ['procuratorate'],
    basis: [cpl(179), cpl(282, 2), policeRules(294, 1), policeRules(330, 1)],
  },

  upholdOnReconsideration: {
    title: ['复议维持不起诉', 'Uphold non-prosecution on reconsideration'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'prosecution-review',
    answers: 'nonprosecution-reconsideration',
    starts: 'psr-nonprosecution-review-request',
    sets: { 'accused.challenge': 'reconsidered' },
    form: opinion,
    produces: ['复议决定书'],
    serves: ['police'],
    basis: [cpl(179), procuratorateRules(379, 2)],
  },

  requestNonProsecutionReview: {
    title: ['提请复核不起诉决定', 'Ask the higher procuratorate to review non-prosecution'],
    by: 'police',
    approvedBy: ['police-head'],
    on: 'accused',
    phase: 'prosecution-review',
    when: all(
      notProsecuted,
      not(is('case.stage', 'closed')),
      need(cpl(179), is('accused.challenge', 'reconsidered'), ['尚未复议或者已经复核', 'not yet reconsidered, or reviewed already']),
    ),
    asks: 'nonprosecution-review',
    stops: 'psr-nonprosecution-review-request',
    form: opinion,
    produces: ['提请复核意见书'],
    serves: ['higherProcuratorate'],
    basis: [cpl(179), policeRules(294, 2), policeRules(330, 2)],
  },

  requestReconsiderationBySupervision: {
    title: ['监察机关提请复议不起诉决定', 'Supervision commission asks for reconsideration'],
    by: 'supervision',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(
      notProsecuted,
      not(is('case.stage', 'closed')),
      need(supervisionLaw(54, 4), is('case.origin', 'supervision')),
      is('accused.challenge', 'none'),
    ),
    asks: 'nonprosecution-review',
    form: opinion,
    produces: ['提请复议意见书'],
    serves: ['higherProcuratorate'],
    basis: [supervisionLaw(54, 4), procuratorateRules(379, 1)],
  },

  upholdOnReview: {
    title: ['上一级复核维持不起诉', 'Uphold non-prosecution on review'],
    by: 'higherProcuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'prosecution-review',
    answers: 'nonprosecution-review',
    sets: { 'accused.challenge': 'reviewed' },
    form: opinion,
    produces: ['复核决定书', '复议决定书'],
    serves: ['police', 'supervision', 'procuratorate'],
    basis: [cpl(179), procuratorateRules(379, 1), procuratorateRules(380)],
  },

  petitionAgainstNonProsecution: {
    title: ['被害人申诉', 'Victim petitions the higher procuratorate'],
    by: 'victim',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(notProsecuted, need(cpl(180), running('cpl-victim-petition-nonprosecution'))),
    asks: 'victim-petition',
    stops: 'cpl-victim-petition-nonprosecution',
    form: opinion,
    produces: ['申诉书'],
    serves: ['higherProcuratorate'],
    basis: [cpl(180), cpl(282, 2), procuratorateRules(381), procuratorateRules(387)],
  },

  petitionLate: {
    title: ['被害人七日后申诉', 'Victim petitions after seven days'],
    by: 'victim',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(
      notProsecuted,
      need(
        procuratorateRules(382),
        any(
          expired('cpl-victim-petition-nonprosecution'),
          all(is('case.stage', 'closed'), not(running('cpl-victim-petition-nonprosecution'))),
        ),
        ['七日未满', 'the seven days are not over'],
      ),
    ),
    asks: 'late-petition',
    stops: 'cpl-victim-petition-nonprosecution',
    form: opinion,
    produces: ['申诉书'],
    serves: ['procuratorate'],
    basis: [procuratorateRules(382), procuratorateRules(387)],
  },

  upholdOnVictimPetition: {
    title: ['复查维持不起诉(被害人申诉)', 'Uphold non-prosecution on the victim’s petition'],
    by: 'higherProcuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'prosecution-review',
    answers: 'victim-petition',
    form: opinion,
    produces: ['复查决定书'],
    serves: ['victim', 'accused', 'procuratorate'],
    basis: [cpl(180), procuratorateRules(383, 1), procuratorateRules(386)],
  },

  upholdOnLatePetition: {
    title: ['答复逾期申诉', 'Answer the late petition'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'prosecution-review',
    answers: 'late-petition',
    form: opinion,
    produces: ['审查结论'],
    serves: ['victim'],
    basis: [procuratorateRules(382)],
  },

  petitionByAccused: {
    title: ['被不起诉人申诉', 'The person not prosecuted petitions'],
    by: 'accused',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(
      is('accused.standing', 'not-prosecuted'),
      need(cpl(181), is('accused.dismissal', 'discretionary'), [
        '只能对酌定不起诉申诉',
        'only discretionary non-prosecution may be petitioned against',
      ]),
      // After seven days another department examines it; nothing ends the right to petition.
      any(running('cpl-accused-petition-nonprosecution'), expired('cpl-accused-petition-nonprosecution'), is('case.stage', 'closed')),
    ),
    asks: 'accused-petition',
    stops: 'cpl-accused-petition-nonprosecution',
    form: opinion,
    produces: ['申诉书'],
    serves: ['procuratorate'],
    basis: [cpl(181), procuratorateRules(385, 1), procuratorateRules(387)],
  },

  upholdOnAccusedPetition: {
    title: ['复查维持不起诉(被不起诉人申诉)', 'Uphold non-prosecution on the person’s petition'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'prosecution-review',
    answers: 'accused-petition',
    form: opinion,
    produces: ['复查决定书'],
    serves: ['accused', 'victim', 'police'],
    basis: [cpl(181), procuratorateRules(385, 2), procuratorateRules(386)],
  },

  changeNonProsecutionGround: {
    title: ['变更为法定不起诉', 'Change the ground to statutory non-prosecution'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'prosecution-review',
    when: is('accused.dismissal', 'discretionary'),
    answers: 'accused-petition',
    // A new decision, open to police and victim anew.
    drops: ['cpl-accused-petition-nonprosecution', 'psr-nonprosecution-review-request'],
    starts: 'cpl-victim-petition-nonprosecution',
    also: policeMayAsk,
    sets: { 'accused.dismissal': 'statutory', 'accused.challenge': 'none' },
    form: opinion,
    produces: ['复查决定书', '不起诉决定书'],
    serves: ['accused', 'victim', 'police', 'supervision'],
    basis: [procuratorateRules(278, 1, 1), procuratorateRules(385, 2)],
  },

  revokeOnReconsideration: {
    title: ['复议撤销不起诉、决定起诉', 'Revoke non-prosecution on reconsideration'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'prosecution-review',
    when: notProsecuted,
    answers: 'nonprosecution-reconsideration',
    withdraws: [...ownPetitions, ...higherRequests],
    drops: windows,
    // The law sets no period after a revocation; the ordinary one runs anew, so that nobody can be held without a limit.
    starts: 'cpl-prosecution-review',
    sets: toBeProsecuted,
    form: opinion,
    produces: ['撤销不起诉决定书', '复议决定书'],
    serves: ['accused', 'victim', 'police', 'supervision'],
    basis: [cpl(179), procuratorateRules(379, 2), procuratorateRules(388)],
  },

  revokeNonProsecution: {
    title: ['复查撤销不起诉、决定起诉', 'Revoke non-prosecution on a petition'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'prosecution-review',
    when: notProsecuted,
    answers: ownPetitions,
    withdraws: ['nonprosecution-reconsideration', ...higherRequests],
    drops: windows,
    starts: 'cpl-prosecution-review',
    sets: toBeProsecuted,
    form: opinion,
    produces: ['撤销不起诉决定书', '复查决定书'],
    serves: ['accused', 'victim', 'police', 'supervision'],
    basis: [procuratorateRules(382), procuratorateRules(385, 2), procuratorateRules(388)],
  },

  orderProsecution: {
    title: ['上级撤销不起诉、交下级起诉', 'Higher procuratorate revokes and orders prosecution'],
    by: 'higherProcuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'prosecution-review',
    when: notProsecuted,
    answers: higherRequests,
    withdraws: ownRequests,
    drops: windows,
    starts: 'cpl-prosecution-review',
    sets: toBeProsecuted,
    form: opinion,
    produces: ['复核决定书', '复查决定书'],
    serves: ['accused', 'victim', 'police', 'supervision', 'procuratorate'],
    basis: [procuratorateRules(380), procuratorateRules(383, 2)],
  },

  correctNonProsecution: {
    title: ['依职权撤销不起诉', 'Revoke non-prosecution of its own motion'],
    by: ['procuratorate', 'higherProcuratorate', 'supremeProcuratorate'],
    on: 'accused',
    phase: 'prosecution-review',
    when: is('accused.standing', 'not-prosecuted'),
    withdraws: [...ownRequests, ...higherRequests],
    drops: windows,
    starts: 'cpl-prosecution-review',
    sets: toBeProsecuted,
    form: opinion,
    produces: ['撤销不起诉决定书'],
    serves: ['accused', 'victim', 'police', 'supervision'],
    basis: [procuratorateRules(278, 1, 3), procuratorateRules(369), procuratorateRules(388), procuratorateRules(389)],
  },

  reopenReview: {
    title: ['撤销不起诉后恢复办理', 'Reopen the case after revocation'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: all(
      is('case.stage', 'closed', 'withdrawn'),
      some('accused', is('accused.standing', 'ordered')),
      every('accused', any(is('accused.standing', 'ordered'), leftTheCase)),
    ),
    sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
    hands: 'procuratorate',
    basis: [procuratorateRules(388), procuratorateRules(389)],
  },

  prosecuteSeparately: {
    title: ['另案起诉', 'Prosecute in a case of its own'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(
      is('accused.standing', 'ordered'),
      is('accused.custody', 'none', 'bail', 'residence'),
      need(
        procuratorateRules(423),
        is('case.stage', 'trial', 'judged', 'appeal', 'death-review', 'effective', 'retrial', 'closed', 'withdrawn'),
      ),
      some('accused', is('accused.standing', 'indicted', 'guilty', 'acquitted')),
    ),
    stops: ['cpl-prosecution-review', 'cpl-bail', 'cpl-residential-surveillance'],
    sets: { 'accused.standing': 'separate', 'accused.custody': 'none' },
    opens: { procedure: 'criminal', act: 'prosecute' },
    produces: ['起诉书'],
    serves: ['court'],
    basis: [procuratorateRules(388), procuratorateRules(423)],
  },

  acceptVictimSuit: {
    title: ['受理被害人直接起诉', 'Court accepts the victim’s own suit'],
    by: 'court',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(
      is('accused.standing', 'not-prosecuted'),
      need([procuratorateRules(472, 1), spc(320, 2, 9)], not(is('accused.dismissal', 'juvenile')), [
        '对附条件不起诉及考验期满后的不起诉不得自诉',
        'no suit lies against conditional non-prosecution, nor against its end after probation',
      ]),
    ),
    withdraws: [...ownRequests, ...higherRequests],
    drops: windows,
    sets: { 'accused.standing': 'separate' },
    opens: { procedure: 'criminal', act: 'acceptPrivateProsecution' },
    produces: ['受理案件通知书'],
    serves: ['procuratorate', 'victim', 'accused'],
    basis: [cpl(180), procuratorateRules(384)],
  },
});
