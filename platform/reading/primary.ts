import type { Citation, Moment, Words } from '#justice/basics';
import { expire, holds, viewOf, type CaseFile } from '#justice/cases';
import { mandateFor, type Actor, type Practice, type Standing } from '#platform/acts';
import type { CoreAct } from '#justice/procedures';

/** What somebody would do next in a case. 下一步 */
export interface Primary {
  readonly act: string;
  readonly title: Words;
  readonly subject: string;
  readonly role: string;
  readonly basis: readonly Citation[];
}

interface Asked {
  readonly practice: Practice;
  readonly file: CaseFile;
  readonly opener: string;
  readonly standing: Standing;
  readonly actor: Actor;
  readonly at: Moment;
  /** The limit that runs out next, and whose it is. */
  readonly next?: { readonly limit: string; readonly subject: string };
}

type Ranked = { readonly act: CoreAct; readonly role: string; readonly rank: number };

/**
 * The act that moves the case on: it ends the limit that runs out next, or answers what is asked, or takes the case to its next stage.
 * Only such acts are looked at, and no further than the first that is allowed: a page of a desk costs little.
 */
export function primaryOf(asked: Asked): Primary | undefined {
  const { practice, standing, actor, at, opener } = asked;
  if (actor.kind !== 'officer') return undefined;
  const { core } = practice.jurisdiction;
  const file = expire(practice.jurisdiction, asked.file, at);
  const lead = file.subjects.find(({ type }) => type === 'case')?.state['case.lead'];
  const relation = { isRecused: false, officer: [], party: [] };
  const mine = Object.entries(core.procedure.vocabulary.roles)
    .filter(([, { kind }]) => kind !== 'law' && kind !== 'party')
    .map(([role]) => role)
    .filter((role) => !('refused' in mandateFor({ practice, file, opener, relation }, standing, { actor, role, at })));
  const rolesOf = ({ act }: CoreAct): readonly string[] => (typeof act.by === 'string' ? [act.by] : act.by);
  const ranked = Object.values(core.acts).flatMap((act): readonly Ranked[] => {
    const rank = rankOf(act, asked.next?.limit);
    const role =
      rank === undefined ? undefined : rolesOf(act).find((one) => mine.includes(one) && (act.act.byLead !== true || one === lead));
    return rank === undefined || role === undefined ? [] : [{ act, role, rank }];
  });
  for (const { act, role } of ranked.toSorted((one, other) => one.rank - other.rank)) {
    const subjects = file.subjects.filter(({ type }) => type === act.subject);
    // Whoever's limit runs out next comes first.
    const inOrder = subjects.toSorted((one, other) => Number(other.id === asked.next?.subject) - Number(one.id === asked.next?.subject));
    const subject = inOrder.find((one) => act.guards.every(({ condition }) => holds(condition, viewOf(core, file, one))));
    if (subject !== undefined) return { act: act.name, title: act.act.title, subject: subject.id, role, basis: act.act.basis };
  }
  return undefined;
}

const ENDS_THE_LIMIT = 0;
const MOVES_ON = 2;

/** How directly an act moves the case on; undefined for one that does not. */
function rankOf({ act, effects, each }: CoreAct, limit: string | undefined): number | undefined {
  const all = [effects, ...each.map((one) => one.effects)];
  const clocks = all.flatMap((one) => one.clocks);
  const isEnding = limit !== undefined && clocks.some((one) => one.limit === limit && one.change === 'stop');
  if (isEnding) return ENDS_THE_LIMIT;
  if (all.some(({ closes }) => closes.length > 0) && act.answers !== undefined) return 1;
  const isMoving = act.hands !== undefined || all.some(({ assigns }) => assigns.some(({ key }) => key === 'case.stage'));
  return isMoving ? MOVES_ON : undefined;
}
