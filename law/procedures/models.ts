import type { Counts } from '#justice/checker';

/** A model to explore: how many subjects of each type, and facts that are fixed to keep it small. */
export interface ModelSize {
  readonly title: readonly [zh: string, en: string];
  readonly counts: Counts;
  readonly facts?: Readonly<Record<string, string>>;
}

const ordinary = { 'case.origin': 'public-security', 'accused.age': 'adult', 'accused.gravity': 'up-to-ten' };

/** The models each procedure is explored in; all facts are varied where none are fixed. 验证规模 */
export const MODELS: Readonly<Record<string, readonly ModelSize[]>> = {
  criminal: [
    { title: ['一名被追诉人,全部案件来源、年龄与刑罚档次', 'one accused, every origin, age and likely sentence'], counts: { accused: 1, victim: 0, property: 0 } },
    { title: ['一名被追诉人、一件财物(普通案件)', 'one accused, one thing (an ordinary case)'], counts: { accused: 1, victim: 0, property: 1 }, facts: ordinary },
    { title: ['一名被追诉人、一名被害人(普通案件)', 'one accused, one victim (an ordinary case)'], counts: { accused: 1, victim: 1, property: 0 }, facts: ordinary },
  ],
};
