import type { Api } from '#platform/client';
import type { Output } from './io.ts';

const inboth = ({ zh, en }: { readonly zh: string; readonly en: string }): string => `${zh}  ${en}`;

/** A problem as a command line tells it: what, every reason with its articles, what to do. */
export function sayProblem({ code, says, help, reasons = [], findings = [] }: Api['Problem'], io: Output): void {
  io.err(`api: ${inboth(says)} (${code})`);
  for (const reason of reasons) {
    const basis = reason.basis.map(({ text }) => text.zh).join('、');
    io.err(`  - ${inboth(reason.says)} (${reason.code})${basis === '' ? '' : `  ${basis}`}`);
  }
  for (const { where, help: todo } of findings) io.err(`  - ${where}: ${todo}`);
  if (help !== undefined) io.err(`  ${inboth(help)}`);
}

/** One line for each thing that was asked for. */
export const LINES = {
  inbox: ({ case: id, numbers, procedure, isHeld, next, awaits }: Api['InboxRow']): string =>
    [
      numbers.at(-1) ?? id,
      procedure.zh,
      isHeld ? '在押' : '',
      next === undefined ? '' : `${next.title.zh} ${next.due}`,
      ...awaits.map(({ title, id: what }) => `待办:${title.zh} ${what}`),
      id,
    ]
      .filter((part) => part !== '')
      .join('  '),
  offers: ({ act, title, subject, role, approvals }: Api['Offer']): string =>
    `${act.padEnd(28)}${title.zh}  ${title.en}  ${role}/${subject}${approvals.length === 0 ? '' : `  须审批:${approvals.map(({ zh }) => zh).join('、')}`}`,
  limits: ({ title, subject, due, status, late }: Api['Limit']): string =>
    `${due.padEnd(18)}${title.zh}  ${title.en}  ${subject}  ${late ? '逾期 late' : status}`,
} as const;

/** What was written. */
export function sayReceipt({ case: id, number, documents, caseNumber, leaf }: Api['Receipt'], io: Output): void {
  io.out(`已办理 done  ${id} #${number}  ${leaf}`);
  for (const document of documents) io.out(`  ${document.title}  ${document.number}`);
  if (caseNumber !== undefined) io.out(`  ${caseNumber}`);
}
