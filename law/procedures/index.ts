import type { Procedure } from '#justice/procedures';
import { administrativePenalty } from '#law/administrative-penalty';
import { legalAid } from '#law/legal-aid';

/** Every procedure of this jurisdiction, by its identifier. 全部程序 */
export const PROCEDURES: Readonly<Record<string, Procedure>> = Object.fromEntries(
  [legalAid, administrativePenalty].map((procedure) => [procedure.id, procedure]),
);
