export type { CourtRead, DefendantRead, EventKind, JudgmentRead, TimelineEvent, TrialProcedure, Unreadable } from './judgment.ts';
export { auditJudgment, type DefendantAudit } from './audit.ts';
export type { Assessment } from './assess.ts';
export { LADDERS, type LadderName } from './checks.ts';
export { asTimeline, readJudgment } from './read-judgment.ts';
export { EXAMPLES } from './examples.ts';
