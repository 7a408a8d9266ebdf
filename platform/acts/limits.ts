import type { Tables } from '#platform/store';
import { dueOf, type CaseFile, type ClockInCase, type Jurisdiction } from '#justice/cases';

/** A row of the limits: one run of a limit with its last day and how it was counted. */
export type LimitRow = Omit<Tables['limits'], 'case_id'>;

interface Change {
  readonly before: CaseFile | undefined;
  readonly after: CaseFile;
  readonly number: number;
  /** Who must keep a limit. */
  readonly agencyFor: (limit: string) => string;
  readonly late: ReadonlySet<string>;
}

/** The rows of the limits an entry started, changed or ended. */
export function limitRows(jurisdiction: Jurisdiction, { before, after, number, agencyFor, late }: Change): readonly LimitRow[] {
  return after.clocks.flatMap((clock, index) => {
    const earlier = before?.clocks[index];
    if (earlier?.stoppedAt !== undefined) return [];
    const counted = dueOf(jurisdiction, after, clock);
    // A clock nobody touched may still end on another day: a last day on a holiday moves once nobody is held any more.
    if (earlier === clock && before !== undefined && dueOf(jurisdiction, before, earlier).due === counted.due) return [];
    return [
      {
        clock: index,
        limit_name: clock.limit,
        subject: clock.subject,
        started_at: clock.startedAt,
        due: counted.due,
        provisional: counted.provisional !== undefined,
        steps: counted.steps,
        agency_id: agencyFor(clock.limit),
        status: statusOf(clock),
        started_by: number,
        stopped_by: clock.stoppedAt === undefined ? null : number,
        late: late.has(`${clock.limit}/${clock.subject}`),
      },
    ];
  });
}

function statusOf({ stoppedAt, excluded }: ClockInCase): LimitRow['status'] {
  if (stoppedAt !== undefined) return 'stopped';
  return excluded.some(({ to }) => to === undefined) ? 'suspended' : 'running';
}
