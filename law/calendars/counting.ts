import type { CountingArticles } from '#justice/deadlines';
import {
  administrativeLitigationInterpretation as litigationInterpretation,
  civilInterpretation,
  civilProcedure,
  civilProcedure2021,
  compulsion,
  cpl,
  penalty,
  policeAdministrativeRules,
  reconsideration,
  reconsideration2017,
  spc,
} from '#law/statutes';

const criminal: CountingArticles = {
  start: [cpl(105, 2)],
  months: [spc(202, 1)],
  roll: [cpl(105, 4)],
  held: [cpl(105, 4)],
  travel: [cpl(105, 3)],
  post: [cpl(105, 3)],
};

const civilBy = (cite: typeof civilProcedure): CountingArticles => ({
  start: [cite(85, 2), civilInterpretation(125)],
  roll: [cite(85, 3)],
  travel: [cite(85, 4)],
  post: [cite(85, 4)],
});

const civil = civilBy(civilProcedure);

const litigation: CountingArticles = {
  start: [litigationInterpretation(48, 2)],
  roll: [litigationInterpretation(48, 3)],
  travel: [litigationInterpretation(48, 4)],
  post: [litigationInterpretation(48, 4)],
};

const police: CountingArticles = {
  start: [policeAdministrativeRules(35)],
  roll: [policeAdministrativeRules(35)],
  held: [policeAdministrativeRules(35)],
};

/** 复议法 counts by the civil rules what it does not count itself. */
const reconsiderationBy = (own: ReturnType<typeof reconsideration>): CountingArticles => ({
  start: [own, ...(civil.start ?? [])],
  roll: [own, ...(civil.roll ?? [])],
  travel: [own, ...(civil.travel ?? [])],
  post: [own, ...(civil.post ?? [])],
});

/**
 * The articles by which each law counts time, by the law a limit stands in. 处罚法, 强制法, 法援法, 国赔法 and 监察法 say nothing of
 * holidays or the road: there the steps name the limit's own article. 期间计算的依据
 */
export const COUNTING: Readonly<Record<string, CountingArticles>> = {
  cpl: criminal,
  spcInterpretation: criminal,
  procuratorateRules: criminal,
  policeRules: criminal,
  communityCorrectionsLaw: criminal,
  prisonLaw: criminal,
  commutationProcedure: criminal,
  commutationRules: criminal,
  civilProcedureLaw: civil,
  'civilProcedureLaw@2021-12-24': civilBy(civilProcedure2021),
  civilInterpretation: civil,
  administrativeLitigationLaw: litigation,
  administrativeLitigationInterpretation: litigation,
  reconsiderationLaw: { ...reconsiderationBy(reconsideration(88, 1)), workdays: [reconsideration(88, 2)] },
  'reconsiderationLaw@2017-09-01': { ...reconsiderationBy(reconsideration2017(40, 1)), workdays: [reconsideration2017(40, 2)] },
  reconsiderationRegulation: reconsiderationBy(reconsideration2017(40, 1)),
  policeAdministrativeRules: police,
  penaltyLaw: { workdays: [penalty(85)] },
  compulsionLaw: { workdays: [compulsion(69)] },
};
