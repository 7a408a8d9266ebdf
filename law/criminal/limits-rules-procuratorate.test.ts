import { describe, expect, test } from 'vitest';
import { counted, type Given } from './limits-in-tests.ts';
import { procuratorateRuleLimits } from './limits-rules-procuratorate.ts';

type Name = keyof typeof procuratorateRuleLimits;
const last = (limit: Name, start: string, given?: Given): readonly string[] => counted(procuratorateRuleLimits[limit], start, given);

// Monday 2 March 2026 is where every limit of this table begins; five days end on a Saturday and move to Monday the 9th.
const FROM = '2026-03-02';

describe('every limit the rules of the procuratorates add', () => {
  test.each([
    ['ppr-recusal-reconsideration-request', '2026-03-09', '检察规则 §32'],
    ['ppr-recusal-reconsideration', '2026-03-05', '检察规则 §33'],
    ['ppr-file-access-permission', '2026-03-05', '检察规则 §48(1)'],
    ['ppr-file-access', '2026-03-05', '检察规则 §49(1)'],
    ['ppr-evidence-permission', '2026-03-09', '检察规则 §53'],
    ['ppr-obstruction-complaint', '2026-03-12', '检察规则 §58'],
    ['ppr-bail-reply', '2026-03-05', '检察规则 §88'],
    ['ppr-surety-replacement', '2026-03-05', '检察规则 §96'],
    ['ppr-expired-measure-decision', '2026-03-05', '检察规则 §150(1)'],
    ['ppr-change-measure-reply', '2026-03-05', '检察规则 §151(1)'],
    ['ppr-workplace-notice', '2026-03-09', '检察规则 §153'],
    ['ppr-report-triage', '2026-03-09', '检察规则 §161(1)'],
    ['ppr-letter-reply', '2026-03-09', '检察规则 §163'],
    ['ppr-letter-result', '2026-06-02', '检察规则 §163'],
    ['ppr-lead-transfer', '2026-03-09', '检察规则 §166(1)'],
    ['ppr-no-filing-lead-service', '2026-03-12', '检察规则 §172'],
    ['ppr-no-filing-service', '2026-03-17', '检察规则 §173(1)'],
    ['ppr-no-filing-reconsideration-request', '2026-03-12', '检察规则 §173(2)'],
    ['ppr-false-report-clarification', '2026-04-02', '检察规则 §174(1)'],
    ['ppr-evidence-assistance', '2026-04-02', '检察规则 §180(2)'],
    ['ppr-seized-money', '2026-03-05', '检察规则 §217(1)'],
    ['ppr-withdrawal-review', '2026-03-09', '检察规则 §244'],
    ['ppr-withdrawn-proceeds', '2026-04-01', '检察规则 §247'],
    ['ppr-own-arrest-forward', '2026-03-09', '检察规则 §296'],
    ['ppr-own-arrest-decision', '2026-03-09', '检察规则 §297'],
    ['ppr-jurisdiction-transfer', '2026-03-09', '检察规则 §328(1)'],
    ['ppr-custody-expiry-decision', '2026-03-05', '检察规则 §338'],
    ['ppr-material-supplement', '2026-03-05', '检察规则 §361'],
    ['ppr-evidence-handover', '2026-03-05', '检察规则 §414'],
    ['ppr-hearing-handover', '2026-03-05', '检察规则 §428'],
    ['ppr-record-query', '2026-03-09', '检察规则 §484'],
  ] as const)('P136 %s ends on %s (%s)', (limit, end, article) => {
    expect(last(limit, FROM)).toEqual([end, article]);
  });
});

describe('what is particular', () => {
  test('P137 the workplace is told within five days of a measure, ten of withdrawal or non-prosecution', () => {
    expect(last('ppr-workplace-notice', FROM, { variant: 'ended' })[0]).toBe('2026-03-12');
  });

  test('P137 file access counts working days: three from a Friday end on Wednesday', () => {
    expect(last('ppr-file-access', '2026-03-06')[0]).toBe('2026-03-11');
    // Before Qingming, 4 to 6 April.
    expect(last('ppr-file-access', '2026-04-02')[0]).toBe('2026-04-08');
  });

  test('P137 a withdrawal goes up seven days before the limit ends, ten where the case is complex', () => {
    expect(last('ppr-withdrawal-report', '2026-05-20')[0]).toBe('2026-05-13');
    expect(last('ppr-withdrawal-report', '2026-05-20', { variant: 'complex' })[0]).toBe('2026-05-10');
  });

  test('P137 custody is to be prolonged on a request seven days before it ends, also when that is a Sunday', () => {
    expect(last('ppr-custody-extension-request', '2026-05-10')[0]).toBe('2026-05-03');
  });

  test('P137 the answer on a withdrawal takes seven days, ten where the case is complex', () => {
    expect(last('ppr-withdrawal-review', FROM, { variant: 'complex' })[0]).toBe('2026-03-12');
  });

  test('P137 proceeds after a withdrawal: thirty days, thirty more once', () => {
    expect(last('ppr-withdrawn-proceeds', FROM, { extensions: [{ days: 30 }] })[0]).toBe('2026-05-06');
    expect(last('ppr-withdrawn-proceeds', FROM, { extensions: [{ days: 30 }, { days: 30 }] })).toEqual(['deadlines/extension-used-up']);
    expect(last('ppr-withdrawn-proceeds', FROM, { extensions: [{ days: 15 }] })).toEqual(['deadlines/unknown-extension']);
  });

  test('P137 arrest in an own case: seven days and one to three more; fifteen or twenty for whoever is not detained', () => {
    expect(last('ppr-own-arrest-decision', FROM, { extensions: [{ days: 3 }] })[0]).toBe('2026-03-12');
    expect(last('ppr-own-arrest-decision', FROM, { extensions: [{ days: 4 }] })).toEqual(['deadlines/unknown-extension']);
    expect(last('ppr-own-arrest-decision', FROM, { variant: 'not-detained' })[0]).toBe('2026-03-17');
    expect(last('ppr-own-arrest-decision', FROM, { variant: 'not-detained-complex' })[0]).toBe('2026-03-23');
    expect(last('ppr-own-arrest-decision', FROM, { variant: 'not-detained', extensions: [{ days: 1 }] })).toEqual([
      'deadlines/unknown-extension',
    ]);
  });

  test('P137 the arrest decision about somebody held never moves; about somebody free it does', () => {
    // The Spring Festival lasts from 15 to 23 February 2026.
    expect(last('ppr-own-arrest-decision', '2026-02-10', { held: true })[0]).toBe('2026-02-17');
    expect(last('ppr-own-arrest-decision', '2026-02-05', { variant: 'not-detained' })[0]).toBe('2026-02-24');
  });

  test('P137 an own case is forwarded within seven days of detention, holiday or not', () => {
    expect(last('ppr-own-arrest-forward', '2026-02-10')[0]).toBe('2026-02-17');
  });

  test('P137 the arrest of a foreigner is reported within forty-eight hours, over the weekend too', () => {
    expect(last('ppr-foreigner-arrest-report', '2026-03-06T10:20')).toEqual(['2026-03-08T10:20', '检察规则 §294(3)']);
  });
});
