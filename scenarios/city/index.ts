import type { Roster } from '#justice/agencies';
import { agencies } from './agencies.ts';
import { rooms } from './rooms.ts';
import { appointments, deputies, officers, units } from './officers.ts';

/** The city of Linjiang 临江市 and its province: who may act, for whom. All invented. 虚构的城市 */
export const LINJIANG: Roster = { agencies, units, officers, appointments, deputies, rooms };
