import { penalty, policeAdministrativeRules } from '#law/statutes';
import { partiesDone, thingsDone } from './conditions.ts';
import { acts, all, is, need, not, pending } from './words.ts';

/** The end of the case. 结案归档 */
export const closing = acts({
  closeCase: {
    title: ['结案归档', 'Close and archive the case'],
    by: 'agency',
    phase: 'closing',
    when: all(
      is('case.stage', 'found', 'investigated'),
      is('case.file', 'open'),
      need([penalty(47), policeAdministrativeRules(258)], partiesDone),
      need([penalty(74, 1), policeAdministrativeRules(193)], thingsDone),
      not(pending('recusal')),
    ),
    sets: { 'case.file': 'archived' },
    produces: ['结案报告', '案卷'],
    batch: [
      '应当结案的情形由法律列明，逐案核对后归档',
      'the law lists when a case must be closed; that is checked for each, and its file is archived',
    ],
    basis: [penalty(47), policeAdministrativeRules(258), policeAdministrativeRules(260)],
  },
});
