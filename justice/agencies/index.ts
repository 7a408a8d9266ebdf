export type { Agency, Appointment, Deputy, Label, Officer, Rank, Room, Roster, Superiority, Tier, Unit } from './agency.ts';
export { competentFor, type Handling } from './competence.ts';
export { inOrderOfSystems } from './in-order.ts';
export { findAgency, holdersOf, inEffect, seatsOf, type Seat } from './standing.ts';
