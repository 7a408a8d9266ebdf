import type { Hearing } from './api.ts';

export interface Conflict {
  readonly kind: 'judge' | 'room';
  readonly name: string;
  /** Both times were written, and they meet; otherwise it is one day, and nobody wrote when. */
  readonly isSure: boolean;
}

type Placed = Pick<Hearing, 'case' | 'court' | 'day' | 'time' | 'room' | 'judges'>;

const HOUR = 60;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * HOUR + Number(time.slice(3, 5));

/** Two hearings meet when they are on one day less than an hour apart; where a time was not written, nobody can say that they do not. */
const meet = (one: Placed, other: Placed): boolean =>
  one.case !== other.case &&
  one.day === other.day &&
  (one.time === undefined || other.time === undefined || Math.abs(minutesOf(one.time) - minutesOf(other.time)) < HOUR);

/** Who and which room is wanted twice, by case. 排期冲突 */
export function conflictsOf(hearings: readonly Placed[]): ReadonlyMap<string, readonly Conflict[]> {
  return new Map(
    hearings.flatMap((hearing) => {
      const others = hearings.filter((other) => meet(hearing, other));
      const told = (kind: Conflict['kind'], name: string, sharing: readonly Placed[]): readonly Conflict[] =>
        sharing.length === 0 ? [] : [{ kind, name, isSure: hearing.time !== undefined && sharing.some(({ time }) => time !== undefined) }];
      const { room } = hearing;
      const conflicts = [
        ...hearing.judges.flatMap(({ id, name }) =>
          told(
            'judge',
            name,
            others.filter(({ judges }) => judges.some((judge) => judge.id === id)),
          ),
        ),
        ...(room === undefined
          ? []
          : told(
              'room',
              room,
              others.filter((other) => other.court.agency === hearing.court.agency && other.room === room),
            )),
      ];
      return conflicts.length === 0 ? [] : [[hearing.case, conflicts] as const];
    }),
  );
}
