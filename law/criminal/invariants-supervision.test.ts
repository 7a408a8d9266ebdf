import { describe, expect, test } from 'vitest';
import type { Act } from '#justice/procedures';
import { legalSupervision } from './legal-supervision.ts';
import { always, byAlso, coreWith, gettingWrong, police, verdictsOn, type Wrong } from './proofs-in-tests.ts';
import { report } from './report.ts';

const acts: Readonly<Record<string, Act>> = {
  fileCase: report.fileCase,
  ...Object.fromEntries(Object.entries(legalSupervision).filter(([name]) => !name.includes('Custody') && !name.includes('Trial'))),
};
const OF_INVESTIGATION = ['V2', 'V6', 'V9', 'V12', 'V15'];
const whole = { fileCase: report.fileCase, ...legalSupervision };

/** Nobody answers any more once an answer was urged. */
const notOnceUrged: Wrong = (act) => ({ ...act, when: { not: { facet: 'case.investigationHeed', in: ['urged'] } } });
const unreviewed: Wrong = (act) => ({ ...act, when: { facet: 'case.investigationHeed', in: ['noticed'] } });

describe('what must hold of supervision', () => {
  const verdicts = verdictsOn(coreWith(acts, police(), OF_INVESTIGATION));
  test.each(OF_INVESTIGATION)('%s holds in every state that can be reached', (name) => {
    expect(verdicts[name]).toMatch(/^(?:proved|enforced)$/u);
  });

  test('V1 holds of every act of supervision', () => {
    expect(verdictsOn(coreWith(whole, police(), ['V1']))['V1']).toMatch(/^(?:proved|enforced)$/u);
  });

  test.each<readonly [name: string, mistake: string, wrong: Readonly<Record<string, Wrong>>]>([
    ['V1', 'the police give notice to themselves', { correctInvestigation: byAlso('police') }],
    ['V2', 'nobody answers who was urged', { answerInvestigationCorrection: notOnceUrged }],
    ['V6', 'an objection is reviewed before anybody is urged only', { upholdInvestigationCorrection: unreviewed }],
    ['V9', 'an answer is urged at once', { urgeInvestigationCorrection: always }],
    ['V12', 'the procuratorate above is told at once', { reportInvestigationUncorrected: always }],
    ['V15', 'the procuratorate judges its own correction', { overruleCorrection: byAlso('procuratorate') }],
  ])('%s is broken where %s', (name, _mistake, wrong) => {
    const own = gettingWrong(name === 'V1' ? whole : acts, wrong);
    expect(verdictsOn(coreWith(own, police(), [name]))[name]).toMatch(/^broken/u);
  });
});
