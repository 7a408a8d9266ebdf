import { choice, type Act, type Condition, type Invariant, type Procedure } from '#justice/procedures';
import { appeal } from './appeal.ts';
import { arrest } from './arrest.ts';
import { closing } from './closing.ts';
import { coercion } from './coercion.ts';
import { commutation } from './commutation.ts';
import { complaints } from './complaints.ts';
import { compulsoryTreatment } from './compulsory-treatment.ts';
import { confiscation } from './confiscation.ts';
import { custodyLimits } from './custody-limits.ts';
import { deathReview } from './death-review.ts';
import { defence } from './defence.ts';
import { execution } from './execution.ts';
import { trialInvariants } from './invariants-trial.ts';
import { investigation } from './investigation.ts';
import { juvenile } from './juvenile.ts';
import { legalSupervision } from './legal-supervision.ts';
import { measureRemedies } from './measure-remedies.ts';
import { nonProsecutionRemedies } from './non-prosecution-remedies.ts';
import { nonProsecution } from './non-prosecution.ts';
import { criminal } from './procedure.ts';
import { prosecutionReview } from './prosecution-review.ts';
import { property } from './property.ts';
import { prosecution } from './prosecution.ts';
import { reconciliation } from './reconciliation.ts';
import { report } from './report.ts';
import { retrial } from './retrial.ts';
import { reviewMeasures } from './review-measures.ts';
import { special } from './special.ts';
import { supplement } from './supplement.ts';
import { rulingAppeal } from './ruling-appeal.ts';
import { freed, onTrial } from './trial-conditions.ts';
import { trialIntake } from './trial-intake.ts';
import { trialMeasures } from './trial-measures.ts';
import { trialPreparation } from './trial-preparation.ts';
import { trial } from './trial.ts';
import { verdicts } from './verdicts.ts';
import { victims } from './victims.ts';
import { acts, any, is, some } from './words.ts';

/** A condition of a subject whose longest lawful duration is asked for. 持续状态 */
export interface Lasting {
  readonly on: string;
  readonly during: Condition;
}

/** A stretch of the procedure that is explored by itself; what lies outside it is told by acts that allow at least as much. 分段验证 */
export interface Part {
  readonly title: readonly [zh: string, en: string];
  readonly procedure: Procedure;
  /** Subjects besides the one accused. */
  readonly besides?: Readonly<Record<string, number>>;
  /** Custody in this stretch. */
  readonly lasting?: Lasting;
}

/** Held before the judgment is in force, while the case is at some stage. 未决羁押 */
function custodyWhile(stage: Condition): Lasting {
  return { on: 'accused', during: { all: [is('accused.custody', 'detained', 'arrested'), stage] } };
}

const either = ['任一', 'either'] as const;

/** Stands for everything from the indictment on: the court takes the case to its end, as the part on the trial proves it may, or sends it back. */
const whatFollowsIndictment = acts({
  tryToTheEnd: {
    title: ['审判并执行完毕(另段验证)', 'tried to the end (explored in another part)'],
    by: 'court',
    phase: 'trial',
    when: is('case.stage', 'trial'),
    withdraws: 'prosecution',
    sets: { 'case.stage': 'closed' },
    each: {
      accused: [freed, { where: onTrial, sets: { 'accused.standing': { form: 'verdict' } } }],
    },
    form: { verdict: choice(either, { acquitted: either, guilty: either }) },
    basis: [],
  },
});

/** Stands for everything before the indictment: whoever is sent to court has counsel and a plea or not, in one measure or another. */
const whatPrecedesIndictment = acts({
  indict: {
    title: ['提起公诉(此前另段验证)', 'prosecute (what came before is explored in another part)'],
    by: 'procuratorate',
    phase: 'trial',
    when: is('case.stage', 'report', 'review'),
    asks: 'prosecution',
    sets: { 'case.stage': 'trial', 'case.lead': 'court' },
    each: {
      accused: {
        where: is('accused.standing', 'suspect'),
        stops: ['cpl-prosecution-review', 'ppr-withdrawn-dismissal'],
        sets: { 'accused.standing': 'indicted', 'accused.counsel': { form: 'counsel' }, 'accused.plea': { form: 'plea' } },
      },
    },
    form: { counsel: choice(either, { none: either, retained: either }), plea: choice(either, { none: either, signed: either }) },
    basis: [],
  },
});

const returnToProcuratorate = { returnToProcuratorate: trialPreparation.returnToProcuratorate };
const courtOrders = { decideArrest: arrest.decideArrest, executeArrest: arrest.executeArrest };

/** A trial without detours. */
const plainTrial = {
  acceptCase: trialPreparation.acceptCase,
  prepareHearing: trialPreparation.prepareHearing,
  openHearing: trialPreparation.openHearing,
  acquit: verdicts.acquit,
  convict: verdicts.convict,
  pronounceJudgment: trial.pronounceJudgment,
  serveJudgment: trial.serveJudgment,
  takeEffect: appeal.takeEffect,
  ...courtOrders,
};

/** A sentence carried out without detours. */
const plainExecution = {
  deliverForImprisonment: execution.deliverForImprisonment,
  receiveInPrison: execution.receiveInPrison,
  deliverToCorrections: execution.deliverToCorrections,
  receiveInCorrections: execution.receiveInCorrections,
  executeSupplementary: execution.executeSupplementary,
  releaseOnExpiry: execution.releaseOnExpiry,
  endCorrections: execution.endCorrections,
  closeCase: execution.closeCase,
};

const beforeTrial = {
  ...report,
  ...investigation,
  ...coercion,
  ...measureRemedies,
  ...arrest,
  ...custodyLimits,
  ...defence,
  ...closing,
  ...prosecutionReview,
  ...reviewMeasures,
  ...supplement,
  ...nonProsecution,
  ...prosecution,
  ...returnToProcuratorate,
  // A minor's record is sealed before the case is closed.
  sealRecord: juvenile.sealRecord,
  holdMinorApart: juvenile.holdMinorApart,
};

const everyCaseEnds: Invariant = {
  name: 'END',
  title: ['案件总可以依法办结', 'every case can come to a lawful end'],
  // A private prosecution begins at the court, in the last part.
  whenever: any(is('case.origin', 'public-security', 'procuratorate', 'supervision'), is('case.stage', 'trial')),
  reachable: is('case.stage', 'closed', 'withdrawn', 'unfiled'),
  basis: criminal.invariants.find((invariant) => 'reachable' in invariant)?.basis ?? [],
};

const nothingLeftOpen: Invariant = {
  name: 'OPEN',
  title: ['办结之后无人在押', 'nobody is held once the case is over'],
  never: {
    all: [is('case.stage', 'closed', 'withdrawn', 'unfiled'), some('accused', is('accused.custody', 'detained', 'arrested', 'serving'))],
  },
  basis: everyCaseEnds.basis,
};

function part(title: Part['title'], own: Readonly<Record<string, unknown>>, invariants: readonly Invariant[] = criminal.invariants): Part {
  const names = new Set(Object.keys(own));
  const speaking = invariants.filter((invariant) => actsNamed(invariant).every((name) => names.has(name)));
  return {
    title,
    procedure: {
      ...criminal,
      clocks: {},
      acts: own as Readonly<Record<string, Act>>,
      invariants: [...speaking, everyCaseEnds, nothingLeftOpen],
    },
  };
}

/** The acts an invariant speaks of by name. */
function actsNamed(invariant: Invariant): readonly string[] {
  if ('acts' in invariant) return invariant.acts;
  if ('before' in invariant) return [...invariant.before.first, ...invariant.before.then];
  if ('after' in invariant) return [...invariant.after, ...invariant.noneOf];
  if ('from' in invariant) return [...invariant.from, ...invariant.until];
  return 'apart' in invariant ? invariant.apart.flat() : [];
}

/**
 * The criminal procedure in parts, each explored whole: together they hold every act, and each stands for the others by acts that allow no less.
 * The procedure at once has more states than a machine holds.
 */
export const CRIMINAL_PARTS: readonly Part[] = [
  {
    ...part(['自受案至提起公诉', 'from the report to the indictment'], { ...beforeTrial, ...whatFollowsIndictment }),
    lasting: custodyWhile(is('case.stage', 'report', 'investigation', 'review', 'supplement')),
  },
  part(['不起诉的救济', 'remedies against non-prosecution'], {
    ...whatFollowsIndictment,
    ...withoutDetours({ ...beforeTrial, ...nonProsecutionRemedies }),
  }),
  part(['未成年人程序与和解', 'minors and reconciliation'], {
    ...whatFollowsIndictment,
    ...withoutDetours({ ...beforeTrial, ...nonProsecutionRemedies, ...juvenile, ...reconciliation }, { ...arrest, ...reviewMeasures }),
  }),
  part(['特别程序', 'special procedures'], {
    ...whatFollowsIndictment,
    ...withoutDetours({ ...beforeTrial, ...special, ...confiscation, ...compulsoryTreatment }),
  }),
  {
    ...part(
      ['自提起公诉至执行完毕', 'from the indictment to the end of execution'],
      {
        ...whatPrecedesIndictment,
        ...trialIntake,
        ...trialPreparation,
        ...trialMeasures,
        ...trial,
        ...verdicts,
        ...appeal,
        ...rulingAppeal,
        ...deathReview,
        ...retrial,
        ...execution,
        ...commutation,
        ...courtOrders,
      },
      [...(trialInvariants as readonly Invariant[])],
    ),
    lasting: custodyWhile(is('case.stage', 'trial', 'judged', 'appeal', 'death-review')),
  },
  // Complaints change nothing by themselves: they are explored where the case goes its whole way and things are held.
  { ...part(['涉案财物', 'property'], { ...plainCourse(), ...investigation, ...property, ...complaints }), besides: { property: 1 } },
  {
    ...part(['两人共同涉案的财物', 'property of two accused'], {
      ...shortCourse(),
      seizeProperty: investigation.seizeProperty,
      ...property,
    }),
    besides: { accused: 2, property: 1 },
  },
  {
    ...part(['两项财物', 'two items of property'], { ...shortCourse(), seizeProperty: investigation.seizeProperty, ...property }),
    besides: { property: 2 },
  },
  {
    ...part(['附带民事诉讼', 'civil claims'], {
      ...plainCourse(),
      ...victims,
      askForProtest: appeal.askForProtest,
      refuseProtest: appeal.refuseProtest,
    }),
    besides: { victim: 1 },
  },
  {
    ...part(['两名被告人的附带民事诉讼', 'civil claims against two defendants'], { ...plainCourse(), ...victims }),
    besides: { accused: 2, victim: 1 },
  },
  // What is supervised is explored in an ordinary case: who the accused is makes no difference to it.
  { ...part(['侦查活动监督', 'supervision of the investigation'], { ...twoSuspects(), ...supervising('Investigation') }), besides: {} },
  { ...part(['监管执法监督', 'supervision of custody'], { ...twoSuspects(), ...supervising('Custody') }), besides: {} },
  { ...part(['审判活动监督', 'supervision of the trial'], { ...shortCourse(), ...supervising('Trial') }), besides: {} },
  { ...part(['两名犯罪嫌疑人', 'two suspects'], twoSuspects()), besides: { accused: 2 } },
  { ...part(['两名被告人的审判与上诉', 'trial and appeal of two defendants'], twoDefendants(), trialInvariants), besides: { accused: 2 } },
];

/** The shortest ways to a judgment or an end without one, for what happens to things and claims beside them. */
function plainCourse(): Readonly<Record<string, unknown>> {
  const { fileCase, withdrawCase } = report;
  const { transferForProsecution } = closing;
  const { acceptForReview, questionInReview, hearOpinions } = prosecutionReview;
  const { dismissByStatute, closeWithoutTrial } = nonProsecution;
  const { seizeProperty, freezeProperty, renewFreeze, freezeLapses } = investigation;
  const first = { fileCase, withdrawCase, transferForProsecution, acceptForReview, questionInReview, hearOpinions };
  const { pronounceJudgment, pronounceAlone, serveJudgment } = trial;
  const { takeEffect } = appeal;
  const atCourt = {
    ...trialPreparation,
    pronounceJudgment,
    pronounceAlone,
    serveJudgment,
    acquit: verdicts.acquit,
    convict: verdicts.convict,
    takeEffect,
  };
  return {
    ...first,
    ...atCourt,
    ...execution,
    dismissByStatute,
    closeWithoutTrial,
    seizeProperty,
    freezeProperty,
    renewFreeze,
    freezeLapses,
    ...prosecution,
    ...returnToProcuratorate,
  };
}

/** Where remedies and special procedures are explored, the measures of the investigation, explored in the first part, are left out. */
function withoutDetours(
  all: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const detours = new Set([
    ...Object.keys(coercion),
    ...Object.keys(measureRemedies),
    ...Object.keys(custodyLimits),
    ...Object.keys(defence),
    ...Object.keys(more),
    // A clock that stands still for an appraisal is explored in the first part.
    'appraiseInReview',
    'endAppraisalInReview',
  ]);
  return Object.fromEntries(Object.entries(all).filter(([name]) => !detours.has(name)));
}

/** From filing to the judgment and its execution, or an end before it, without detours. */
function shortCourse(): Readonly<Record<string, unknown>> {
  return { ...shortWayToCourt(), ...plainTrial, ...plainExecution };
}

function shortWayToCourt(): Readonly<Record<string, unknown>> {
  const { fileCase, withdrawCase } = report;
  const { acceptForReview, questionInReview, hearOpinions } = prosecutionReview;
  const { dismissByStatute, closeWithoutTrial } = nonProsecution;
  return {
    fileCase,
    withdrawCase,
    transferForProsecution: closing.transferForProsecution,
    acceptForReview,
    questionInReview,
    hearOpinions,
    dismissByStatute,
    closeWithoutTrial,
    prosecute: prosecution.prosecute,
  };
}

/** The procuratorate supervises one organ's part in the case; what it does about another's is explored beside that one. */
function supervising(what: 'Investigation' | 'Custody' | 'Trial'): Readonly<Record<string, unknown>> {
  const others = ['Investigation', 'Custody', 'Trial'].filter((one) => one !== what);
  return Object.fromEntries(Object.entries(legalSupervision).filter(([name]) => !others.some((other) => name.includes(other))));
}

/** Two suspects who may be detained, arrested, let out, prosecuted or not, each by themselves. */
function twoSuspects(): Readonly<Record<string, unknown>> {
  const { detain, decideBail, liftMeasure } = coercion;
  const { requestArrest, approveArrest, refuseArrest, executeArrest } = arrest;
  const { resubmitAfterSupplement, returnForSupplement } = supplement;
  const { refuseToFile } = report;
  const measures = { detain, decideBail, liftMeasure, requestArrest, approveArrest, refuseArrest, executeArrest };
  return {
    ...shortWayToCourt(),
    refuseToFile,
    ...measures,
    returnForSupplement,
    resubmitAfterSupplement,
    ...nonProsecution,
    ...prosecution,
    ...whatFollowsIndictment,
  };
}

/** Two defendants tried together: one may be acquitted and the other appeal, serve or be free. */
function twoDefendants(): Readonly<Record<string, unknown>> {
  return { ...whatPrecedesIndictment, ...plainTrial, ...appeal, ...plainExecution };
}
