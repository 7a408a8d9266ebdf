import type { Moment } from '#justice/basics';
import { dueOf, openCase, perform, type CaseFile, type Command, type Jurisdiction } from '#justice/cases';
import { coreOf, procedure, type Field } from '#justice/procedures';
import { CHINA } from '#law/calendars';
import { ALL_LIMITS } from '#law/limits';
import { arrest } from './arrest.ts';
import { prosecutionClocks } from './clocks-prosecution.ts';
import { closing } from './closing.ts';
import { coercion } from './coercion.ts';
import { compulsoryTreatment } from './compulsory-treatment.ts';
import { confiscation } from './confiscation.ts';
import { investigation } from './investigation.ts';
import { prosecutionInvariants } from './invariants-prosecution.ts';
import { juvenile } from './juvenile.ts';
import { furtherProsecutionLimits } from './limits-prosecution-more.ts';
import { nonProsecution } from './non-prosecution.ts';
import { nonProsecutionRemedies } from './non-prosecution-remedies.ts';
import { property } from './property.ts';
import { prosecution } from './prosecution.ts';
import { prosecutionReview } from './prosecution-review.ts';
import { reconciliation } from './reconciliation.ts';
import { report } from './report.ts';
import { reviewMeasures } from './review-measures.ts';
import { special } from './special.ts';
import { supplement } from './supplement.ts';
import { victims } from './victims.ts';
import { is, criminalWords } from './words.ts';

const jurisdiction: Jurisdiction = {
  core: coreOf(
    procedure<typeof criminalWords, string>({
      version: '2018-10-26',
      effective: '2018-10-26',
      vocabulary: criminalWords,
      rules: { ...ALL_LIMITS, ...furtherProsecutionLimits } as unknown as Parameters<
        typeof procedure<typeof criminalWords, string>
      >[0]['rules'],
      clocks: prosecutionClocks,
      acts: {
        ...report,
        ...investigation,
        ...coercion,
        ...arrest,
        ...closing,
        ...prosecutionReview,
        ...reviewMeasures,
        ...supplement,
        ...nonProsecution,
        ...nonProsecutionRemedies,
        ...prosecution,
        ...juvenile,
        ...reconciliation,
        ...special,
        ...confiscation,
        ...compulsoryTreatment,
        ...property,
        ...victims,
      },
      invariants: prosecutionInvariants,
      held: { subject: 'accused', when: is('accused.custody', 'detained', 'arrested') },
      ends: is('case.stage', 'withdrawn', 'closed'),
    }),
  ),
  calendar: CHINA,
};

function blank(field: Field): unknown {
  if (field.type === 'yes-no') return true;
  if (field.type === 'number') return field.least ?? 1;
  if (field.type === 'money') return 100_000;
  if (field.type === 'choice') return Object.keys(field.of)[0];
  if (field.type === 'articles') return ['cpl 177'];
  return field.type === 'day' ? '2026-12-01' : 'text';
}

/** The command that performs an act in full, as the role named first; each role is its own agency with its own officers. */
function commandOf(name: string, on: string, over: Partial<Command>): Command {
  const act = jurisdiction.core.acts[name]?.act;
  if (act === undefined) throw new Error(`no act ${name}`);
  const role = over.role ?? String([act.by].flat()[0]);
  return {
    act: name,
    subject: on,
    at: '2026-03-02' as Moment,
    role,
    agency: role,
    people: [{ id: `${role}-${name}-1` }, { id: `${role}-${name}-2` }],
    panel: Array.from({ length: act.panel?.sizes[0] ?? 0 }, (_, seat) => ({ id: `${role}-judge-${seat}` })),
    approvals: (act.approvedBy ?? []).map((post) => ({ id: `${role}-${post}`, post })),
    present: (act.present ?? []).map(({ who }) => who),
    form: Object.fromEntries(
      Object.entries(act.form ?? {}).flatMap(([key, field]) => (field.optional === true ? [] : [[key, blank(field)]])),
    ),
    ...over,
  };
}

type Step = readonly [act: string, at: string, over?: Partial<Command> & { readonly on?: string }];

const subjectOf = (name: string): string =>
  ({ accused: 'wang', property: 'phone', victim: 'li' })[jurisdiction.core.acts[name]?.subject ?? ''] ?? 'case';

/** The file after these acts; throws when one is refused. */
export function tell(file: CaseFile, ...steps: readonly Step[]): CaseFile {
  return steps.reduce((before, [act, at, { on, ...over } = {}]) => {
    const result = perform(jurisdiction, before, commandOf(act, on ?? subjectOf(act), { ...over, at: at as Moment }));
    if ('refused' in result) throw new Error(`${act}: ${JSON.stringify(result.refused)}`);
    return result.file;
  }, file);
}

/** The articles that stand against an act; empty when it may be done. */
export function articlesAgainst(file: CaseFile, [act, at, { on, ...over } = {}]: Step): readonly number[] {
  const result = perform(jurisdiction, file, commandOf(act, on ?? subjectOf(act), { ...over, at: at as Moment }));
  return 'refused' in result ? result.refused.flatMap(({ basis }) => basis.map(({ article }) => article)) : [];
}

/** What a facet of the first subject that has it says, or of the named subject. */
export const stateOf = (file: CaseFile, key: string, id?: string): string | undefined =>
  file.subjects.find((subject) => key in subject.state && (id === undefined || subject.id === id))?.state[key];
/** The limits that run. */
export const running = (file: CaseFile): readonly string[] =>
  file.clocks.flatMap(({ limit, stoppedAt }) => (stoppedAt === undefined ? [limit] : []));
/** The last day of a running limit, `YYYY-MM-DD`. */
export const lastDay = (file: CaseFile, limit: string): string => {
  const clock = file.clocks.find((one) => one.limit === limit && one.stoppedAt === undefined);
  if (clock === undefined) throw new Error(`${limit} does not run`);
  return dueOf(jurisdiction, file, clock).due;
};

/** A case with one accused, one victim and one thing. */
export function opened(facts: Readonly<Record<string, string>>, origin: string): CaseFile {
  const file = openCase(jurisdiction.core, [
    { id: 'case', type: 'case', facts: { origin } },
    { id: 'wang', type: 'accused', facts: { age: 'adult', gravity: 'up-to-one', ...facts } },
    { id: 'li', type: 'victim' },
    { id: 'phone', type: 'property' },
  ]);
  if ('findings' in file) throw new Error(JSON.stringify(file.findings));
  return file;
}

/** A case the police have filed on 2 March. */
export const filed = (facts: Readonly<Record<string, string>> = {}): CaseFile =>
  tell(opened(facts, 'public-security'), ['acceptReport', '2026-03-02'], ['fileCase', '2026-03-02']);
/** The same case, the suspect on bail, accepted for review on 1 April. */
export const sent = (facts?: Readonly<Record<string, string>>): CaseFile =>
  tell(
    filed(facts),
    ['decideBail', '2026-03-03'],
    ['seizeProperty', '2026-03-04'],
    ['transferForProsecution', '2026-04-01'],
    ['acceptForReview', '2026-04-01'],
  );
/** The same case after questioning and hearing. */
export const heard = (facts?: Readonly<Record<string, string>>): CaseFile => {
  const file = tell(
    sent(facts),
    ['tellRightsInReview', '2026-04-02'],
    ['tellVictimRights', '2026-04-02'],
    ['questionInReview', '2026-04-03'],
  );
  const defended =
    facts?.['age'] === 'minor'
      ? tell(file, ['notifyLegalAid', '2026-04-03', { role: 'procuratorate' }], ['assignCounsel', '2026-04-04'])
      : tell(file, ['arrangeDutyCounsel', '2026-04-03']);
  return tell(defended, ['hearOpinions', '2026-04-07']);
};
/** The same case after discretionary non-prosecution. */
export const dismissed = (): CaseFile => tell(heard(), ['dismissAtDiscretion', '2026-04-10']);
/** A minor’s case in which conditional non-prosecution is agreed. */
export const agreed = (): CaseFile =>
  tell(
    heard({ age: 'minor' }),
    ['proposeConditionalNonProsecution', '2026-04-08'],
    ['giveOpinionOnConditions', '2026-04-10'],
    ['agreeToConditions', '2026-04-10'],
  );
