export { recordLook, type Look } from './access-log.ts';
export { agenciesOf, daysLeft, offersFor, subjectsInWords, type FacetRead, type OfferRead } from './case-page.ts';
export { readCase, readerOf, type CaseRead } from './cases.ts';
export { relationOf } from './relation.ts';
export { isToldTo, type ToldEntry } from './told.ts';
export { valuesUnder } from './openings.ts';
export { heldIn, readInbox, type Awaited, type Desk } from './inbox.ts';
export { listProposals, readProposal, stepsOf, votesOn, type ProposalRow } from './proposals.ts';
export { findCases, type FoundCase, type Wanted } from './search.ts';
