import type { Procedure } from '#justice/procedures';
import { administrativePenalty } from '#law/administrative-penalty';
import { criminal } from '#law/criminal';
import { legalAid } from '#law/legal-aid';

export { modelsOf, type Model } from './models.ts';

/** Every procedure of this jurisdiction, by its identifier. 全部程序 */
export const PROCEDURES: Readonly<Record<string, Procedure>> = Object.fromEntries(
  [criminal, legalAid, administrativePenalty].map((procedure) => [procedure.id, procedure]),
);
