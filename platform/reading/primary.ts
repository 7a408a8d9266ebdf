import type { Moment } from '#justice/basics';
import { expire, holds, viewOf, type CaseFile } from '#justice/cases';
import type { CoreAct, Power } from '#justice/procedures';
import { mandateFor, type Actor, type Practice, type Standing } from '#platform/acts';
import { firstStepOf } from './beginning.ts';
import { firstAllowed, isOpenIn, isOpenTo, subjectsOf, type Decision, type Looking, type Primary } from './looking.ts';
import { allEffects, decides, STAGE, stagesOf, startsAnew, touchesLiberty, wanted } from './what-acts-do.ts';

interface Asked {
  readonly practice: Practice;
  readonly file: CaseFile;
  readonly opener: string;
  readonly standing: Standing;
  readonly actor: Actor;
  readonly at: Moment;
  /** The limit that runs out next, and whose it is. */
  readonly next?: { readonly limit: string; readonly subject: string; readonly isOurs: boolean };
  /** The acts that were done in the case already, where no limit runs. */
  readonly done: readonly string[];
}

/**
 * The act that moves the case on: it takes the case forward to its next stage, where nothing else could become of it; or it answers what is asked; or,
 * while the case cannot go forward, it brings about what that lacks; or it is what a case that was only opened waits for. Only acts of such a kind are looked at, so that a page of a desk costs little.
 * INVARIANT: nobody is nudged into one outcome of a decision: where an answer, a vote or a case may come out in several ways, what comes next is to decide.
 */
export function nextStepOf(asked: Asked): Primary | Decision | undefined {
  const { practice, actor, at } = asked;
  if (actor.kind !== 'officer') return undefined;
  const file = expire(practice.jurisdiction, asked.file, at);
  const looking: Looking = { practice, file, first: asked.next?.subject, roleFor: roleFinder(asked, file) };
  const mine = Object.values(practice.jurisdiction.core.acts).filter((act) => looking.roleFor(act) !== undefined);
  return stepOnward(asked, looking, mine) ?? (asked.next === undefined ? firstStepOf(looking, mine, asked.done) : undefined);
}

/** What a limit that runs, or what is asked, makes the next step. */
function stepOnward(asked: Asked, looking: Looking, mine: readonly CoreAct[]): Primary | Decision | undefined {
  const { practice } = looking;
  // Where nothing runs, nothing presses: a case that is over is not taken up again by the way.
  const onward = asked.next === undefined ? [] : onwardActs(looking, mine);
  const limit = asked.next?.isOurs === true ? asked.next.limit : undefined;
  const ways: readonly (() => readonly CoreAct[])[] = [
    () => mine.filter((act) => act.effects.closes.length > 0 && act.act.answers !== undefined),
    () => enabling(looking, mine, onward),
    () => mine.filter((act) => limit !== undefined && staysAndEnds(practice, act, limit)),
  ];
  const goesOn = firstAllowed(looking, onward);
  const due = limit === undefined ? undefined : decidedWithin(looking, mine, limit);
  // Where going on is one of its ways and cannot be done yet, what that lacks comes first.
  const isRipe = goesOn !== undefined || !onward.some(({ name }) => limit !== undefined && compelledBy(practice, limit).includes(name));
  const decision = decisionOn(looking, mine, { goesOn, due: isRipe ? due : undefined });
  // What is due next and decides nothing comes before what is decided whenever the reader sees fit.
  const duty = decision === undefined || limit === undefined ? undefined : firstAllowed(looking, dutiesWithin(looking, mine, limit));
  if ((duty ?? decision ?? goesOn) !== undefined) return duty ?? decision ?? goesOn;
  for (const way of ways) {
    const found = firstAllowed(looking, way());
    if (found !== undefined) return answerOrVote(looking, mine, found) ?? found;
  }
  return due;
}

/** What is to be decided now: within the limit that runs out next, unless that is whether the case goes on, which has more ways. */
function decisionOn(
  looking: Looking,
  mine: readonly CoreAct[],
  { goesOn, due }: { readonly goesOn: Primary | undefined; readonly due: Decision | undefined },
): Decision | undefined {
  if (goesOn === undefined || due?.ways.includes(goesOn.act) === false) return due;
  return answerOrVote(looking, mine, goesOn) ?? goingOn(looking, mine, goesOn);
}

/** The decision an act is one outcome of, if it is: other acts of the reader answer the same with another outcome, or a panel may vote on others now. */
function answerOrVote({ practice, file }: Looking, mine: readonly CoreAct[], { act: name, subject }: Primary): Decision | undefined {
  const { core } = practice.jurisdiction;
  const { vocabulary } = core.procedure;
  const act = core.acts[name];
  if (act === undefined) return undefined;
  // Also a way that still lacks something is one: whoever refuses today what could be granted tomorrow has decided.
  const closing = (one: string): readonly CoreAct[] =>
    mine.filter((other) => other.effects.closes.includes(one) && other.act.phase === act.act.phase);
  const request = [act.act.answers ?? []].flat().find((one) => areDifferent(closing(one)));
  if (request !== undefined) {
    const ways = closing(request);
    return { title: vocabulary.requests[request]?.title ?? act.act.title, subject, request, ways: ways.map((one) => one.name) };
  }
  const of = file.subjects.find(({ id }) => id === subject);
  if (act.act.panel === undefined || of === undefined) return undefined;
  const view = viewOf(core, file, of);
  const votable = mine.filter((one) => one.act.panel !== undefined && one.subject === act.subject && isOpenTo(one, view));
  if (!areDifferent(votable)) return undefined;
  return { title: vocabulary.phases[act.act.phase] ?? act.act.title, subject, ways: votable.map((one) => one.name) };
}

/**
 * Whether a case goes on against people is decided, not done by the way: beside the act that takes it on stand those by which the reader could now
 * end it, drop it for one of them or send it back, which leave the same things otherwise.
 */
function goingOn(looking: Looking, mine: readonly CoreAct[], { act: name, subject }: Primary): Decision | undefined {
  const { core } = looking.practice.jurisdiction;
  const { vocabulary } = core.procedure;
  const act = core.acts[name];
  if (act === undefined) return undefined;
  const stage = stagesOf(act);
  const standing = settled(act);
  const isOtherwise = (one: CoreAct): boolean =>
    allEffects(one).some(({ assigns }) =>
      assigns.some(({ key, to }) =>
        key === STAGE
          ? typeof to === 'string' && !stage.includes(to)
          : one.act.phase === act.act.phase && standing.has(key) && standing.get(key) !== to,
      ),
    );
  const ways = mine.filter((one) => one.name === name || (isOtherwise(one) && isOpenIn(looking, one)));
  if (ways.length === 1) return undefined;
  return { title: vocabulary.phases[act.act.phase] ?? act.act.title, subject, ways: ways.map((one) => one.name) };
}

/**
 * What has to be decided within a limit: the law names several acts one of which must have been done when it is over, and more than one is open to the
 * reader now. Where all of them take or give back somebody's liberty, what the limit is for cannot be done yet, and it is not the time to decide.
 */
function decidedWithin({ practice, file, first }: Looking, mine: readonly CoreAct[], limit: string): Decision | undefined {
  const { core } = practice.jurisdiction;
  const compelled = compelledBy(practice, limit);
  const ways = mine.filter(
    (act) =>
      compelled.includes(act.name) &&
      subjectsOf(file, act, first)
        .slice(0, 1)
        .some((subject) => isOpenTo(act, viewOf(core, file, subject))),
  );
  const title = core.procedure.rules[limit]?.title;
  if (ways.length < 2 || title === undefined || ways.every((act) => touchesLiberty(practice, act))) return undefined;
  return { title, subject: first ?? 'case', ways: ways.map((one) => one.name) };
}

/** The acts one of which must have been done when a limit is over. */
const compelledBy = ({ jurisdiction: { core } }: Practice, limit: string): readonly string[] =>
  core.procedure.clocks[limit]?.expiry?.compels ?? [];

/** What an act settles about each of several subjects. */
const settled = ({ each }: CoreAct): ReadonlyMap<string, unknown> =>
  new Map(each.flatMap(({ effects }) => effects.assigns.filter(({ key }) => !key.includes(':')).map(({ key, to }) => [key, to] as const)));

/** Whether acts leave a case in different ways. */
const areDifferent = (acts: readonly CoreAct[]): boolean => new Set(acts.map(outcomeOf)).size > 1;

const outcomeOf = ({ act, effects: { closes: _closes, ...effects }, each }: CoreAct): string =>
  JSON.stringify([effects, each, act.hands, act.opens]);

/** In which role of the case somebody may do an act, if in any. */
function roleFinder({ practice, opener, standing, actor, at }: Asked, file: CaseFile): Looking['roleFor'] {
  const lead = file.subjects.find(({ type }) => type === 'case')?.state['case.lead'];
  const relation = { isRecused: false, officer: [], party: [] };
  const roles = Object.entries(practice.jurisdiction.core.procedure.vocabulary.roles)
    .filter(([, { kind }]) => kind !== 'law' && kind !== 'party')
    .map(([role]) => role)
    .filter((role) => !('refused' in mandateFor({ practice, file, opener, relation }, standing, { actor, role, at })));
  return ({ act }) =>
    (typeof act.by === 'string' ? [act.by] : act.by).find((role) => roles.includes(role) && (act.byLead !== true || role === lead));
}

/** Ends a limit, not as one of several ways to, starts no other unless the law says that nothing is decided in it, and the case stays where it is. */
const staysAndEnds = (practice: Practice, act: CoreAct, limit: string): boolean =>
  !decides(act) &&
  (compelledBy(practice, limit).length < 2 || !compelledBy(practice, limit).includes(act.name)) &&
  (act.act.batch !== undefined || !startsAnew(act)) &&
  act.act.hands === undefined &&
  act.act.vacates === undefined &&
  stagesOf(act).length === 0 &&
  allEffects(act).some(({ clocks }) => clocks.some((one) => one.limit === limit && one.change === 'stop'));

/** Acts that end a limit, leave the case where it is, and neither take nor give back anybody's liberty. */
const dutiesWithin = ({ practice }: Looking, mine: readonly CoreAct[], limit: string): readonly CoreAct[] =>
  mine.filter((act) => staysAndEnds(practice, act, limit) && !touchesLiberty(practice, act));

/** The way a case goes from one power to the next. */
const ONWARD: readonly Power[] = ['investigation', 'prosecution', 'adjudication', 'enforcement'];

/** Acts that take the case forward to the nearest stage from which it goes on: not back to an agency before, and not to where it ends. */
function onwardActs({ practice, file, roleFor }: Looking, mine: readonly CoreAct[]): readonly CoreAct[] {
  const { core } = practice.jurisdiction;
  const { subjects, roles } = core.procedure.vocabulary;
  const stages = Object.keys(subjects.case.facets['stage']?.values ?? {});
  const current = stages.indexOf(file.subjects.find(({ type }) => type === 'case')?.state[STAGE] ?? '');
  const rankOf = (role: string | undefined): number => ONWARD.indexOf(roles[role ?? '']?.power ?? 'party');
  const isHandedUp = (act: CoreAct): boolean => rankOf(act.act.hands) > rankOf(roleFor(act));
  const all = Object.values(core.acts);
  const handing = all.filter(({ act }) => act.hands !== undefined);
  const leaving = new Set(
    (handing.length > 0 ? handing : all).flatMap((act) =>
      act.guards.flatMap(({ condition }) => wanted(condition)).flatMap(({ key, values }) => (key === STAGE ? values : [])),
    ),
  );
  const forward = mine
    .filter((act) => act.act.hands === undefined || isHandedUp(act))
    .filter((act) => isOfThisStage(act, stages[current]))
    .flatMap((act) => stagesOf(act).map((stage) => ({ act, stage, at: stages.indexOf(stage) })))
    .filter(({ act, stage, at }) => (at > current || isHandedUp(act)) && leaving.has(stage))
    .toSorted((one, other) => one.at - other.at);
  // Where the case may be handed on, that is the way forward.
  const handed = forward.filter(({ act }) => act.act.hands !== undefined);
  const way = handed.length > 0 ? handed : forward;
  return way.filter(({ at }) => at === way[0]?.at).map(({ act }) => act);
}

/** Whether an act is one of the stage the case is in, so far as its guards speak of stages. */
function isOfThisStage({ guards }: CoreAct, stage: string | undefined): boolean {
  const asked = guards.flatMap(({ condition }) => wanted(condition)).filter(({ key }) => key === STAGE);
  return asked.length === 0 || asked.some(({ values }) => stage !== undefined && values.includes(stage));
}

/** Acts that bring about something the onward acts still lack. */
function enabling({ practice, file, first }: Looking, mine: readonly CoreAct[], onward: readonly CoreAct[]): readonly CoreAct[] {
  const { core } = practice.jurisdiction;
  const lacking = onward.flatMap((act) =>
    subjectsOf(file, act, first)
      .slice(0, 1)
      .flatMap((subject) => {
        const view = viewOf(core, file, subject);
        const failing = act.guards.filter(({ condition }) => !holds(condition, view)).flatMap(({ condition }) => wanted(condition));
        // What belongs to another stage lacks nothing that could be brought about now.
        return failing.some(({ key }) => key === STAGE) ? [] : failing;
      }),
  );
  return mine.filter(
    (act) =>
      !decides(act) &&
      // Nor into taking or giving back somebody's liberty.
      !touchesLiberty(practice, act) &&
      // Nor into another procedure with another limit.
      !startsAnew(act) &&
      allEffects(act).some(({ assigns }) => assigns.some(({ key, to }) => lacking.some((one) => one.key === key && one.values[0] === to))),
  );
}
