import { describe, expect, test } from 'vitest';
import { conflictsOf } from './hearing-conflicts.ts';

type Placed = Parameters<typeof conflictsOf>[0][number];

const NORTH = { agency: 'fy-north', name: { zh: '江北法院', en: 'North' } };
const SOUTH = { agency: 'fy-south', name: { zh: '江南法院', en: 'South' } };
const HE = { id: 'o1', name: '贺兰' };
const YAO = { id: 'o2', name: '姚远' };

const hearing = (id: string, more: Partial<Placed>): Placed => ({ case: id, court: NORTH, day: '2026-03-02', judges: [], ...more });

describe('hearings that cannot both be', () => {
  test('W7 one judge in two hearings within the hour is told at both', () => {
    const found = conflictsOf([hearing('a', { time: '09:00', judges: [HE] }), hearing('b', { time: '09:30', judges: [HE, YAO] })]);
    expect([...found.keys()]).toEqual(['a', 'b']);
    expect(found.get('b')).toEqual([{ kind: 'judge', name: '贺兰', isSure: true }]);
  });

  test('W7 an hour apart, or on another day, they do not meet', () => {
    const nine = hearing('a', { time: '09:00', judges: [HE], room: '第一法庭' });
    expect(conflictsOf([nine, hearing('b', { time: '10:00', judges: [HE], room: '第一法庭' })]).size).toBe(0);
    expect(conflictsOf([nine, { ...nine, case: 'b', day: '2026-03-03' }]).size).toBe(0);
  });

  test('W7 a room is taken in its own court only', () => {
    const here = hearing('a', { time: '09:00', room: '第三法庭' });
    expect(conflictsOf([here, { ...here, case: 'b', court: SOUTH }]).size).toBe(0);
    expect(conflictsOf([here, { ...here, case: 'b' }]).get('a')).toEqual([{ kind: 'room', name: '第三法庭', isSure: true }]);
  });

  test('W7 where no time was written nobody says that they do not meet, nor that they do', () => {
    const found = conflictsOf([hearing('a', { judges: [HE] }), hearing('b', { time: '15:00', judges: [HE] })]);
    expect([...found.values()].flat().map(({ isSure }) => isSure)).toEqual([false, false]);
  });
});
