import { application } from './application.ts';
import { decision } from './decision.ts';
import { notice } from './notice.ts';
import { remedies } from './remedies.ts';
import { service } from './service.ts';

/** Every act of legal aid, from the first word to the archive. 法律援助行为 */
export const legalAidActs = { ...notice, ...application, ...decision, ...service, ...remedies } as const;

export type LegalAidActName = keyof typeof legalAidActs;
