import type { Migration } from './migration.ts';
import { oneActOneTransaction } from './0001-one-act-one-transaction.ts';
import { theSecondWall } from './0002-the-second-wall.ts';
import { writingAnAct } from './0003-writing-an-act.ts';
import { needToKnow } from './0004-need-to-know.ts';
import { oneRoundTrip } from './0006-one-round-trip.ts';
import { askedToDecide } from './0009-asked-to-decide.ts';
import { eventsByPlace } from './0012-events-by-place.ts';
import { bookings } from './0011-bookings.ts';
import { filesAndDrafts } from './0008-files-and-drafts.ts';
import { theDesk } from './0013-the-desk.ts';
import { insideTheAgency } from './0015-inside-the-agency.ts';
import { keptInside } from './0018-kept-inside.ts';
import { takenOff } from './0019-taken-off.ts';
import { whatIsOpen } from './0016-what-is-open.ts';
import { laterSignatures } from './0014-later-signatures.ts';
import { theirPart } from './0020-their-part.ts';
import { tokensHaveNames } from './0005-tokens-have-names.ts';
import { writtenAtOnce } from './0007-written-at-once.ts';

/** Every migration, the oldest first. A released one never changes. */
export const MIGRATIONS: readonly Migration[] = [
  oneActOneTransaction,
  theSecondWall,
  writingAnAct,
  needToKnow,
  tokensHaveNames,
  oneRoundTrip,
  writtenAtOnce,
  filesAndDrafts,
  askedToDecide,
  bookings,
  eventsByPlace,
  theDesk,
  laterSignatures,
  insideTheAgency,
  whatIsOpen,
  keptInside,
  takenOff,
  theirPart,
];
