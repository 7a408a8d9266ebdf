export type { Access, Action, Answer, Question } from './access.ts';
export { LAW, type ActRequest, type Actor, type Outcome, type Receipt, type Relation, type Standing } from './actor.ts';
export {
  again,
  enterSubjects,
  openNewCase,
  performAct,
  questionAbout,
  writingWith,
  type EnteringSubject,
  type Grounds,
  type Opening,
} from './engine.ts';
export { lockCase, type LockedCase } from './locked-case.ts';
export { mandateFor } from './mandate.ts';
export type { Practice, Practices } from './practice.ts';
export { ACT_REFUSALS, type ActRefusalCode } from './refusals.ts';
export type { Sealer } from './record.ts';
export { entryFromBody, fileFromStore, stateToStore, type RecordedBody, type StoredState } from './stored-case.ts';
export { catchUpWithLaw, writeAct, writeEntry } from './writer.ts';
export { decideProposal, propose, type Decision, type Proposal, type ProposalOutcome, type Proposing } from './proposals.ts';
export { assignOfficer, type Assigned, type Assigning } from './assign.ts';
