import type { Law } from './law.ts';
import { administrationTexts } from './texts-administration.ts';
import { criminalTexts } from './texts-criminal.ts';
import { informationTexts } from './texts-information.ts';
import { litigationTexts } from './texts-litigation.ts';
import { peopleTexts } from './texts-people.ts';

/** The laws that this jurisdiction's rules cite, by the identifier citations use. 法律目录 */
export const LAWS = {
  ...criminalTexts,
  ...litigationTexts,
  ...administrationTexts,
  ...peopleTexts,
  ...informationTexts,
} as const satisfies Readonly<Record<string, Law>>;

export type LawId = keyof typeof LAWS;
