import { describe, expect, test } from 'vitest';
import type { Moment } from '#justice/basics';
import { dueOf, openCase, perform, type CaseFile, type Command, type Jurisdiction } from '#justice/cases';
import { coreOf, procedure, type Field } from '#justice/procedures';
import { CHINA } from '#law/calendars';
import { ALL_LIMITS } from '#law/limits';
import { arrest } from './arrest.ts';
import { prosecutionClocks } from './clocks-prosecution.ts';
import { closing } from './closing.ts';
import { coercion } from './coercion.ts';
import { compulsoryTreatment } from './compulsory-treatment.ts';
import { confiscation } from './confiscation.ts';
import { investigation } from './investigation.ts';
import { prosecutionInvariants } from './invariants-prosecution.ts';
import { juvenile } from './juvenile.ts';
import { furtherProsecutionLimits } from './limits-prosecution-more.ts';
import { nonProsecution } from './non-prosecution.ts';
import { nonProsecutionRemedies } from './non-prosecution-remedies.ts';
import { property } from './property.ts';
import { prosecution } from './prosecution.ts';
import { prosecutionReview } from './prosecution-review.ts';
import { reconciliation } from './reconciliation.ts';
import { report } from './report.ts';
import { reviewMeasures } from './review-measures.ts';
import { special } from './special.ts';
import { supplement } from './supplement.ts';
import { victims } from './victims.ts';
import { is, criminalWords } from './words.ts';

const jurisdiction: Jurisdiction = {
  core: coreOf(
    procedure<typeof criminalWords, string>({
      version: '2018-10-26',
      effective: '2018-10-26',
      vocabulary: criminalWords,
      rules: { ...ALL_LIMITS, ...furtherProsecutionLimits } as unknown as Parameters<
        typeof procedure<typeof criminalWords, string>
      >[0]['rules'],
      clocks: prosecutionClocks,
      acts: {
        ...report,
        ...investigation,
        ...coercion,
        ...arrest,
        ...closing,
        ...prosecutionReview,
        ...reviewMeasures,
        ...supplement,
        ...nonProsecution,
        ...nonProsecutionRemedies,
        ...prosecution,
        ...juvenile,
        ...reconciliation,
        ...special,
        ...confiscation,
        ...compulsoryTreatment,
        ...property,
        ...victims,
      },
      invariants: prosecutionInvariants,
      held: { subject: 'accused', when: is('accused.custody', 'detained', 'arrested') },
      ends: is('case.stage', 'withdrawn', 'closed'),
    }),
  ),
  calendar: CHINA,
};

function blank(field: Field): unknown {
  if (field.type === 'yes-no') return true;
  if (field.type === 'number') return field.least ?? 1;
  if (field.type === 'money') return 100_000;
  if (field.type === 'choice') return Object.keys(field.of)[0];
  if (field.type === 'articles') return ['cpl 177'];
  return field.type === 'day' ? '2026-12-01' : 'text';
}

/** The command that performs an act in full, as the role named first; each role is its own agency with its own officers. */
function commandOf(name: string, on: string, over: Partial<Command>): Command {
  const act = jurisdiction.core.acts[name]?.act;
  if (act === undefined) throw new Error(`no act ${name}`);
  const role = over.role ?? String([act.by].flat()[0]);
  return {
    act: name,
    subject: on,
    at: '2026-03-02' as Moment,
    role,
    agency: role,
    people: [{ id: `${role}-${name}-1` }, { id: `${role}-${name}-2` }],
    panel: Array.from({ length: act.panel?.sizes[0] ?? 0 }, (_, seat) => ({ id: `${role}-judge-${seat}` })),
    approvals: (act.approvedBy ?? []).map((post) => ({ id: `${role}-${post}`, post })),
    present: (act.present ?? []).map(({ who }) => who),
    form: Object.fromEntries(
      Object.entries(act.form ?? {}).flatMap(([key, field]) => (field.optional === true ? [] : [[key, blank(field)]])),
    ),
    ...over,
  };
}

type Step = readonly [act: string, at: string, over?: Partial<Command> & { readonly on?: string }];

const subjectOf = (name: string): string =>
  ({ accused: 'wang', property: 'phone', victim: 'li' })[jurisdiction.core.acts[name]?.subject ?? ''] ?? 'case';

function tell(file: CaseFile, ...steps: readonly Step[]): CaseFile {
  return steps.reduce((before, [act, at, { on, ...over } = {}]) => {
    const result = perform(jurisdiction, before, commandOf(act, on ?? subjectOf(act), { ...over, at: at as Moment }));
    if ('refused' in result) throw new Error(`${act}: ${JSON.stringify(result.refused)}`);
    return result.file;
  }, file);
}

/** The articles that stand against an act; empty when it may be done. */
function articlesAgainst(file: CaseFile, [act, at, { on, ...over } = {}]: Step): readonly number[] {
  const result = perform(jurisdiction, file, commandOf(act, on ?? subjectOf(act), { ...over, at: at as Moment }));
  return 'refused' in result ? result.refused.flatMap(({ basis }) => basis.map(({ article }) => article)) : [];
}

const stateOf = (file: CaseFile, key: string, id?: string): string | undefined =>
  file.subjects.find((subject) => key in subject.state && (id === undefined || subject.id === id))?.state[key];
const running = (file: CaseFile): readonly string[] =>
  file.clocks.flatMap(({ limit, stoppedAt }) => (stoppedAt === undefined ? [limit] : []));
const lastDay = (file: CaseFile, limit: string): string => {
  const clock = file.clocks.find((one) => one.limit === limit && one.stoppedAt === undefined);
  if (clock === undefined) throw new Error(`${limit} does not run`);
  return dueOf(jurisdiction, file, clock).due;
};

function opened(facts: Readonly<Record<string, string>>, origin: string): CaseFile {
  const file = openCase(jurisdiction.core, [
    { id: 'case', type: 'case', facts: { origin } },
    { id: 'wang', type: 'accused', facts: { age: 'adult', gravity: 'up-to-one', ...facts } },
    { id: 'li', type: 'victim' },
    { id: 'phone', type: 'property' },
  ]);
  if ('findings' in file) throw new Error(JSON.stringify(file.findings));
  return file;
}

const filed = (facts: Readonly<Record<string, string>> = {}): CaseFile =>
  tell(opened(facts, 'public-security'), ['acceptReport', '2026-03-02'], ['fileCase', '2026-03-02']);
const sent = (facts?: Readonly<Record<string, string>>): CaseFile =>
  tell(
    filed(facts),
    ['decideBail', '2026-03-03'],
    ['seizeProperty', '2026-03-04'],
    ['transferForProsecution', '2026-04-01'],
    ['acceptForReview', '2026-04-01'],
  );
const heard = (facts?: Readonly<Record<string, string>>): CaseFile => {
  const file = tell(
    sent(facts),
    ['tellRightsInReview', '2026-04-02'],
    ['tellVictimRights', '2026-04-02'],
    ['questionInReview', '2026-04-03'],
  );
  const defended =
    facts?.['age'] === 'minor'
      ? tell(file, ['notifyLegalAid', '2026-04-03', { role: 'procuratorate' }], ['assignCounsel', '2026-04-04'])
      : tell(file, ['arrangeDutyCounsel', '2026-04-03']);
  return tell(defended, ['hearOpinions', '2026-04-07']);
};
const dismissed = (): CaseFile => tell(heard(), ['dismissAtDiscretion', '2026-04-10']);
const agreed = (): CaseFile =>
  tell(
    heard({ age: 'minor' }),
    ['proposeConditionalNonProsecution', '2026-04-08'],
    ['giveOpinionOnConditions', '2026-04-10'],
    ['agreeToConditions', '2026-04-10'],
  );

describe('review for prosecution', () => {
  test('P13 the review runs a month from the transfer, fifteen days longer once, and both notices three days', () => {
    const file = sent();
    expect(lastDay(file, 'cpl-prosecution-review')).toBe('2026-05-06');
    expect(lastDay(file, 'cpl-defence-notice-review')).toBe('2026-04-07');
    expect(lastDay(file, 'cpl-victim-notice')).toBe('2026-04-07');
    const longer = tell(file, ['extendReview', '2026-04-28']);
    expect(lastDay(longer, 'cpl-prosecution-review')).toBe('2026-05-18');
    expect(articlesAgainst(longer, ['extendReview', '2026-05-10'])).not.toEqual([]);
  });

  test('P13 bail is decided anew by the procuratorate, for twelve months from then', () => {
    expect(lastDay(sent(), 'cpl-bail')).toBe('2027-04-01');
  });

  test('P5 P6 nobody is prosecuted, and no opinion heard, before the suspect is questioned', () => {
    expect(articlesAgainst(sent(), ['hearOpinions', '2026-04-02'])).toEqual([173]);
    expect(articlesAgainst(sent(), ['prosecute', '2026-04-02'])).toContain(173);
    expect(stateOf(tell(heard(), ['prosecute', '2026-04-20']), 'accused.standing')).toBe('indicted');
  });

  test('P7 P8 a plea is signed in the presence of counsel, after opinions were heard', () => {
    expect(articlesAgainst(heard(), ['signPlea', '2026-04-08', { present: [] }])).toEqual([174]);
    expect(articlesAgainst(sent(), ['signPlea', '2026-04-02'])).toEqual([173, 174]);
    expect(articlesAgainst(heard(), ['signPlea', '2026-04-08', { present: ['counsel'] }])).toEqual([]);
  });

  test('P9 a minor is questioned with a guardian there, and heard with assigned counsel', () => {
    expect(articlesAgainst(sent({ age: 'minor' }), ['questionInReview', '2026-04-03', { present: [] }])).toContain(281);
    const questioned = tell(sent({ age: 'minor' }), ['questionInReview', '2026-04-03']);
    expect(articlesAgainst(questioned, ['hearOpinions', '2026-04-07'])).toEqual([35, 278]);
  });

  test('P10 P11 a plea goes to court with a recommended sentence, on the fast track if everybody signed', () => {
    const pleaded = tell(heard(), ['signPlea', '2026-04-08']);
    expect(articlesAgainst(pleaded, ['prosecute', '2026-04-20'])).toEqual([176]);
    expect(articlesAgainst(heard(), ['prosecuteForFastTrack', '2026-04-20'])).toEqual([222, 223]);
    const court = tell(pleaded, ['prosecuteForFastTrack', '2026-04-10']);
    expect(stateOf(court, 'case.lead')).toBe('court');
    expect(lastDay(court, 'spc-prosecution-acceptance')).toBe('2026-04-17');
    expect(articlesAgainst(tell(pleaded, ['withdrawPlea', '2026-04-09']), ['prosecute', '2026-04-20'])).toEqual([]);
  });

  test('P2 P3 two returns, each counting the review anew; a third is refused, and want of evidence ends the case', () => {
    const first = tell(heard(), ['returnForSupplement', '2026-04-20']);
    expect(running(first)).toContain('cpl-supplementary-investigation');
    expect(running(first)).not.toContain('cpl-prosecution-review');
    const back = tell(first, ['resubmitAfterSupplement', '2026-05-18']);
    expect(lastDay(back, 'cpl-prosecution-review')).toBe('2026-06-18');
    const twice = tell(back, ['returnForSupplement', '2026-06-10'], ['resubmitAfterSupplement', '2026-07-08']);
    expect(articlesAgainst(twice, ['returnForSupplement', '2026-07-20'])).toEqual([175, 175, 257, 342]);
    expect(articlesAgainst(heard(), ['dismissForEvidence', '2026-04-20'])).toEqual([175, 367]);
    expect(stateOf(tell(twice, ['dismissForEvidence', '2026-07-20']), 'accused.custody')).toBe('none');
  });

  test('P23 a supervision case: detention first, a decision in ten days outside the review, and the higher level approves non-prosecution', () => {
    const file = tell(
      opened({ gravity: 'ten-plus' }, 'supervision'),
      ['transferFromSupervision', '2026-04-01'],
      ['acceptForReview', '2026-04-01'],
      ['detainAfterRetention', '2026-04-01'],
    );
    expect(lastDay(file, 'cpl-supervision-case-detention')).toBe('2026-04-11');
    expect(articlesAgainst(file, ['returnForInquiry', '2026-04-05'])).toContain(170);
    const bailed = tell(file, ['bailAfterRetention', '2026-04-10']);
    expect(lastDay(bailed, 'cpl-prosecution-review') > '2026-05-06').toBe(true);
    expect(articlesAgainst(bailed, ['dismissByStatute', '2026-04-20'])).toEqual([371]);
    const approved = tell(bailed, ['proposeNonProsecution', '2026-04-20'], ['approveNonProsecution', '2026-04-27']);
    expect(articlesAgainst(approved, ['dismissByStatute', '2026-04-28'])).toEqual([]);
  });
});

describe('non-prosecution', () => {
  test('P21 P22 it frees the person at once, and nothing of the review runs on', () => {
    const file = dismissed();
    expect(stateOf(file, 'accused.custody')).toBe('none');
    expect(running(file)).not.toContain('cpl-bail');
    expect(running(file)).not.toContain('cpl-prosecution-review');
    expect(lastDay(file, 'cpl-victim-petition-nonprosecution')).toBe('2026-04-17');
  });

  test('P25 P29 P30 police: seven days, thirty for the answer, then the higher procuratorate', () => {
    const asked = tell(dismissed(), ['requestNonProsecutionReconsideration', '2026-04-15']);
    expect(lastDay(asked, 'ppr-nonprosecution-reconsideration')).toBe('2026-05-15');
    expect(articlesAgainst(asked, ['requestNonProsecutionReview', '2026-04-16'])).toEqual([179]);
    const upheld = tell(asked, ['upholdOnReconsideration', '2026-05-08']);
    expect(articlesAgainst(upheld, ['requestNonProsecutionReconsideration', '2026-05-09'])).toEqual([179]);
    const ordered = tell(upheld, ['requestNonProsecutionReview', '2026-05-11'], ['orderProsecution', '2026-06-01']);
    expect(stateOf(ordered, 'accused.standing')).toBe('ordered');
    expect(articlesAgainst(ordered, ['dismissAtDiscretion', '2026-06-02'])).not.toEqual([]);
    expect(articlesAgainst(ordered, ['prosecute', '2026-06-02'])).toEqual([]);
  });

  test('P26 P31 P32 victim and person petition in their own seven days, and the case stays open meanwhile', () => {
    const file = tell(dismissed(), ['petitionAgainstNonProsecution', '2026-04-13'], ['petitionByAccused', '2026-04-14']);
    expect(lastDay(file, 'ppr-victim-petition-review')).toBe('2026-07-13');
    expect(articlesAgainst(file, ['closeWithoutTrial', '2026-05-08'])).toContain(180);
    const statutory = tell(heard(), ['dismissByStatute', '2026-04-10']);
    expect(articlesAgainst(statutory, ['petitionByAccused', '2026-04-14'])).toContain(181);
  });

  test('P33 P61 the case closes when the periods are over and nothing is held', () => {
    const over = dismissed();
    expect(articlesAgainst(over, ['closeWithoutTrial', '2026-04-27'])).toEqual([177]);
    const free = tell(over, ['orderReleaseWithoutTrial', '2026-04-13'], ['releaseHold', '2026-04-14', { role: 'police' }]);
    expect(articlesAgainst(free, ['closeWithoutTrial', '2026-04-16'])).toEqual([179, 180, 181]);
    expect(stateOf(tell(free, ['closeWithoutTrial', '2026-04-27']), 'case.stage')).toBe('closed');
  });

  test('P27 the victim may sue, but not after conditional non-prosecution', () => {
    expect(stateOf(tell(dismissed(), ['acceptVictimSuit', '2026-05-08']), 'accused.standing')).toBe('separate');
  });

  test('P24 special non-prosecution waits for the Supreme People’s Procuratorate', () => {
    expect(articlesAgainst(heard(), ['dismissSpecially', '2026-04-10'])).toEqual([182]);
    expect(
      articlesAgainst(tell(heard(), ['requestSpecialNonProsecution', '2026-04-08'], ['approveSpecialNonProsecution', '2026-05-08']), [
        'dismissSpecially',
        '2026-05-11',
      ]),
    ).toEqual([]);
  });
});

describe('minors', () => {
  test('P35 conditional non-prosecution is for minors facing a year or less, after everybody was heard', () => {
    expect(articlesAgainst(heard(), ['proposeConditionalNonProsecution', '2026-04-08'])).toEqual([282]);
    expect(articlesAgainst(heard({ age: 'minor', gravity: 'up-to-three' }), ['proposeConditionalNonProsecution', '2026-04-08'])).toEqual([
      282,
    ]);
    expect(
      stateOf(
        tell(agreed(), [
          'decideConditionalNonProsecution',
          '2026-04-15',
          { form: { months: 6, until: '2026-10-15', conditions: 'text', reasons: 'text' } },
        ]),
        'accused.standing',
      ),
    ).toBe('conditional');
  });

  test('P35 the probation is six to twelve months', () => {
    const form = { months: 5, until: '2026-09-15', conditions: 'text', reasons: 'text' };
    expect(() => tell(agreed(), ['decideConditionalNonProsecution', '2026-04-15', { form }])).toThrow('months');
  });

  test('P38 an objection leads to prosecution, unless it is withdrawn', () => {
    const file = tell(
      heard({ age: 'minor' }),
      ['proposeConditionalNonProsecution', '2026-04-08'],
      ['giveOpinionOnConditions', '2026-04-10'],
      ['objectToConditions', '2026-04-10'],
    );
    expect(articlesAgainst(file, ['dismissAtDiscretion', '2026-04-15'])).toEqual([282]);
    expect(articlesAgainst(file, ['prosecute', '2026-04-15'])).toEqual([]);
    expect(
      articlesAgainst(tell(file, ['withdrawObjectionToConditions', '2026-04-13']), ['decideConditionalNonProsecution', '2026-04-15']),
    ).toEqual([]);
  });

  test('P39 P40 P42 P43 the end of the probation ends the case; until then it may be revoked', () => {
    const form = { months: 6, until: '2026-10-15', conditions: 'text', reasons: 'text' };
    const file = tell(
      agreed(),
      ['decideConditionalNonProsecution', '2026-04-15', { form }],
      ['announceConditionalNonProsecution', '2026-04-16'],
    );
    expect(lastDay(file, 'cpl-juvenile-probation')).toBe('2026-10-15');
    expect(articlesAgainst(file, ['completeProbation', '2026-10-01'])).toEqual([284]);
    expect(stateOf(tell(file, ['revokeConditionalNonProsecution', '2026-08-03']), 'accused.standing')).toBe('ordered');
    const done = tell(file, ['completeProbation', '2026-10-16'], ['sealRecord', '2026-10-16']);
    expect(articlesAgainst(done, ['acceptVictimSuit', '2026-10-20'])).toEqual([472, 320]);
    expect(articlesAgainst(file, ['revokeConditionalNonProsecution', '2026-10-20'])).toEqual([284]);
  });
});

describe('property', () => {
  test('P59 a third party’s claim stops disposal until it is answered', () => {
    const file = tell(sent(), ['raiseOwnerClaim', '2026-04-07']);
    expect(articlesAgainst(file, ['returnToVictim', '2026-04-08'])).toEqual([245]);
    const granted = tell(file, ['acceptOwnerClaim', '2026-04-10', { role: 'procuratorate' }]);
    expect(lastDay(granted, 'cpl-property-release')).toBe('2026-04-13');
    expect(stateOf(tell(granted, ['releaseHold', '2026-04-13', { role: 'police' }]), 'property.ending')).toBe('returned');
    expect(articlesAgainst(tell(file, ['rejectOwnerClaim', '2026-04-10']), ['returnToVictim', '2026-04-11'])).toEqual([]);
  });

  test('P58 nothing is confiscated before a judgment in force', () => {
    expect(articlesAgainst(sent(), ['judgeConfiscation', '2026-04-10'])).toEqual([245, 300]);
    expect(articlesAgainst(sent(), ['confiscateByJudgment', '2026-04-10'])).toEqual([245, 300, 245]);
  });

  test('P62 what nobody claims goes to the treasury after six months', () => {
    const file = tell(sent(), ['findUnrelated', '2026-04-07'], ['announceUnclaimed', '2026-04-08']);
    expect(articlesAgainst(file, ['surrenderUnclaimed', '2026-10-08'])).toEqual([233, 445]);
    expect(stateOf(tell(file, ['surrenderUnclaimed', '2026-10-12']), 'property.ending')).toBe('confiscated');
  });
});

describe('special procedures', () => {
  test('P47 P48 proceeds are confiscated after six months of notice, in force after five days', () => {
    const file = tell(
      filed({ gravity: 'ten-plus' }),
      ['seizeProperty', '2026-03-04'],
      ['proposeConfiscation', '2026-03-05'],
      ['applyForConfiscation', '2026-04-01'],
      ['acceptConfiscation', '2026-04-10'],
      ['announceConfiscation', '2026-04-20'],
    );
    expect(lastDay(file, 'cpl-confiscation-notice')).toBe('2026-10-20');
    expect(articlesAgainst(file, ['ruleConfiscation', '2026-09-01'])).toEqual([299]);
    const ruled = tell(file, ['ruleConfiscation', '2026-10-21']);
    expect(stateOf(ruled, 'property.order')).toBe('confiscation');
    expect(articlesAgainst(ruled, ['confiscateByJudgment', '2026-10-22'])).toEqual([245, 300]);
    const effective = tell(
      ruled,
      ['confiscationTakesEffect', '2026-10-27'],
      ['confiscateByJudgment', '2026-10-28'],
      ['closeSpecial', '2026-10-28'],
    );
    expect(stateOf(effective, 'accused.standing')).toBe('separate');
  });

  test('P49 P50 P51 treatment is ordered by a court with the guardian there, and ends when danger does', () => {
    const file = tell(
      filed({ gravity: 'ten-plus' }),
      ['proposeTreatment', '2026-03-05'],
      ['restrainTemporarily', '2026-03-05'],
      ['applyForTreatment', '2026-03-20'],
      ['acceptTreatment', '2026-03-25'],
    );
    expect(lastDay(file, 'cpl-compulsory-treatment')).toBe('2026-04-27');
    expect(articlesAgainst(file, ['orderTreatment', '2026-04-10', { present: [] }])).toContain(304);
    const treated = tell(file, ['orderTreatment', '2026-04-10'], ['deliverToTreatment', '2026-04-13']);
    expect(stateOf(treated, 'accused.custody')).toBe('treatment');
    const over = tell(
      treated,
      ['applyForReleaseFromTreatment', '2027-04-12'],
      ['releaseFromTreatment', '2027-05-06'],
      ['closeSpecial', '2027-05-07'],
    );
    expect(stateOf(over, 'accused.custody')).toBe('none');
  });

  test('P46 trial in absence needs approval in police cases, and not while somebody is in hand', () => {
    expect(articlesAgainst(sent({ gravity: 'ten-plus' }), ['prosecuteInAbsence', '2026-04-10'])).toEqual([291, 291]);
    const abroad = tell(
      sent({ gravity: 'ten-plus' }),
      ['releaseInReview', '2026-04-02'],
      ['requestAbsenceApproval', '2026-04-03'],
      ['approveAbsence', '2026-05-08'],
    );
    expect(articlesAgainst(abroad, ['prosecuteInAbsence', '2026-05-11'])).toEqual([]);
  });
});
