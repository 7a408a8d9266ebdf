import { describe, expect, test } from 'vitest';
import { detained, filed, given, type More, type Setting, type Story } from './cases-in-tests.ts';
import { fromSupervision, hearAll, heard, inReview, oneMinor } from './review-in-tests.ts';
import { inForce, judged, sentenced } from './trial-in-tests.ts';

const GUARDED: More = { present: ['guardian'] };
const youth = (gravity: string): Setting => ({ accused: { 甲: { age: 'minor', gravity } } });
const proposed = (): Story => heard(oneMinor).act('2026-04-08', 'proposeConditionalNonProsecution');
const consulted = (): Story => proposed().act('2026-04-09', 'giveOpinionOnConditions');
const agreed = (): Story => consulted().act('2026-04-10', 'agreeToConditions', GUARDED);
const until = (day: string, months = 6): More => ({ form: { months, until: day } });
/** On probation from Wednesday 15 April to 15 October 2026. */
const onProbation = (): Story =>
  agreed().acts(
    ['2026-04-15', 'decideConditionalNonProsecution', until('2026-10-15')],
    ['2026-04-16', 'announceConditionalNonProsecution', GUARDED],
  );

describe('inquiry and detention', () => {
  test('Z1 police, procuratorate and court may each inquire into upbringing, cause and care; guardian and counsel are told', () => {
    const inquired = heard(oneMinor).act('2026-04-08', 'inquireIntoMinor', { by: 'procuratorate' });
    expect(inquired.told()).toEqual({ documents: ['社会调查报告'], tells: ['guardian', 'counsel'] });
    expect(filed(oneMinor).refusal('2026-03-03', 'inquireIntoMinor', { by: 'police' })).toEqual([]);
    expect(filed(oneMinor).refusal('2026-03-03', 'inquireIntoMinor', { by: 'counsel' })).toEqual(['not-your-act 刑诉法 §279…']);
    expect(heard().refusal('2026-04-08', 'inquireIntoMinor', { by: 'procuratorate' })).toEqual(['not-in-state 刑诉法 §279…']);
    expect(heard(oneMinor).refusal('2026-04-08', 'inquireIntoMinor', { by: 'procuratorate', form: { cause: '' } })).toEqual([
      'form-incomplete 刑诉法 §279…',
    ]);
  });

  test('Z1 a minor who is held is held apart from adults', () => {
    const held = detained(youth('up-to-ten')).act('2026-03-02', 'holdMinorApart');
    expect(held.told()).toEqual({ documents: ['分押登记'], tells: ['procuratorate'] });
    expect(filed(oneMinor).refusal('2026-03-03', 'holdMinorApart')).toEqual(['not-in-state 刑诉法 §280(2)…']);
    expect(detained().refusal('2026-03-03', 'holdMinorApart')).toEqual(['not-in-state 刑诉法 §280(2)…']);
  });
});

describe('conditional non-prosecution is proposed (拟作附条件不起诉)', () => {
  test('Z2 chapters 4 to 6, a year or less, remorse: the police are asked, everybody else is told', () => {
    expect(proposed().told()).toEqual({
      sets: { '甲.probation': 'proposed' },
      asks: ['甲 conditional-opinion'],
      documents: ['征求意见函'],
      serves: ['police'],
      tells: ['victim', 'accused', 'guardian', 'counsel'],
    });
  });

  test.each(['4', '5', '6'])('Z2 chapter %s of the Special Part is among them', (chapter) => {
    expect(heard(oneMinor).refusal('2026-04-08', 'proposeConditionalNonProsecution', { form: { chapter } })).toEqual([]);
  });

  test.each(['1', '2', '3', '7', '8', '9', '10'])('Z2 chapter %s is not', (chapter) => {
    expect(heard(oneMinor).refusal('2026-04-08', 'proposeConditionalNonProsecution', { form: { chapter } })).toEqual([
      'form-incomplete 刑诉法 §282(1)…',
    ]);
  });

  test('Z2 not for adults', () => {
    const adult = heard({ accused: { 甲: { gravity: 'up-to-one' } } });
    expect(adult.refusal('2026-04-08', 'proposeConditionalNonProsecution')).toEqual(['not-in-state 刑诉法 §282(1)']);
  });

  test.each(['up-to-three', 'up-to-ten', 'ten-plus', 'life-or-death'])('Z2 not where more than a year is likely: %s', (gravity) => {
    expect(heard(youth(gravity)).refusal('2026-04-08', 'proposeConditionalNonProsecution')).toEqual(['not-in-state 刑诉法 §282(1)']);
  });

  test('Z2 not without remorse, not before everybody was heard', () => {
    expect(heard(oneMinor).refusal('2026-04-08', 'proposeConditionalNonProsecution', { form: { remorse: '' } })).toEqual([
      'form-incomplete 刑诉法 §282(1)…',
    ]);
    expect(inReview(oneMinor).refusal('2026-04-02', 'proposeConditionalNonProsecution')).toEqual(['not-in-state 刑诉法 §173(1)']);
  });

  test('Z2 in a commission’s case the next higher procuratorate approves first', () => {
    const file = hearAll(fromSupervision(oneMinor));
    expect(file.refusal('2026-04-08', 'proposeConditionalNonProsecution')).toEqual(['not-in-state 检察规则 §371']);
    const approved = file.acts(['2026-04-08', 'proposeNonProsecution'], ['2026-04-09', 'approveNonProsecution']);
    expect(approved.refusal('2026-04-10', 'proposeConditionalNonProsecution')).toEqual([]);
  });

  test('Z2 once', () => {
    expect(proposed().refusal('2026-04-09', 'proposeConditionalNonProsecution')).toEqual([
      'not-in-state 刑诉法 §282(1)…',
      'request-already-open 刑诉法 §282(1)…',
    ]);
  });
});

describe('opinion and consent', () => {
  test('Z3 the police answer in writing, approved by their head', () => {
    expect(consulted().told()).toEqual({
      answers: ['甲 conditional-opinion'],
      documents: ['附条件不起诉意见书'],
      serves: ['procuratorate'],
    });
    expect(proposed().refusal('2026-04-09', 'giveOpinionOnConditions', { approvals: {} })).toEqual(['approval-missing 刑诉法 §282(1)…']);
    expect(heard(oneMinor).refusal('2026-04-09', 'giveOpinionOnConditions')).toEqual(['no-open-request 刑诉法 §282(1)…']);
  });

  test('Z3 nothing is decided before the police were heard', () => {
    const rushed = proposed().act('2026-04-09', 'agreeToConditions', GUARDED);
    expect(rushed.refusal('2026-04-10', 'decideConditionalNonProsecution', until('2026-10-10'))).toEqual(['not-in-state 刑诉法 §282(1)']);
  });

  test('Z3 a negative opinion of the police does not bind the procuratorate', () => {
    const against = proposed().acts(
      ['2026-04-09', 'giveOpinionOnConditions', { form: { opinion: '应当起诉' } }],
      ['2026-04-10', 'agreeToConditions', GUARDED],
    );
    expect(against.refusal('2026-04-15', 'decideConditionalNonProsecution', until('2026-10-15'))).toEqual([]);
  });

  test('Z4 minor and guardian agree together', () => {
    expect(agreed().told()).toEqual({ sets: { '甲.probation': 'agreed' }, documents: ['听取意见笔录'], tells: ['procuratorate'] });
    expect(consulted().refusal('2026-04-10', 'agreeToConditions')).toEqual(['must-be-present 刑诉法 §282(3) 检察规则 §469(2)']);
    expect(consulted().refusal('2026-04-15', 'decideConditionalNonProsecution', until('2026-10-15'))).toEqual([
      'not-in-state 刑诉法 §282(3)',
    ]);
    expect(heard(oneMinor).refusal('2026-04-10', 'agreeToConditions', GUARDED)).toEqual(['not-in-state 刑诉法 §282(3)…']);
  });

  test('Z4 either of them objects, and prosecution follows', () => {
    for (const by of ['accused', 'guardian']) {
      const objected = consulted().act('2026-04-10', 'objectToConditions', { by });
      expect(objected.told()).toEqual({ sets: { '甲.probation': 'objected' }, tells: ['procuratorate'] });
      expect(objected.refusal('2026-04-15', 'decideConditionalNonProsecution', until('2026-10-15'))).toEqual([
        'not-in-state 刑诉法 §282(3)',
      ]);
      expect(objected.refusal('2026-04-15', 'dismissAtDiscretion')).toEqual(['not-in-state 刑诉法 §282(3)']);
      expect(objected.refusal('2026-04-15', 'prosecute')).toEqual([]);
    }
    expect(consulted().refusal('2026-04-10', 'objectToConditions', { by: 'counsel' })).toEqual(['not-your-act 刑诉法 §282(3)…']);
  });

  test('Z4 whoever agreed may still object as long as nothing is decided', () => {
    const thoughtAgain = agreed().act('2026-04-13', 'objectToConditions', { by: 'guardian' });
    expect(thoughtAgain.refusal('2026-04-15', 'decideConditionalNonProsecution', until('2026-10-15'))).toEqual([
      'not-in-state 刑诉法 §282(3)',
    ]);
    expect(onProbation().refusal('2026-04-20', 'objectToConditions')).toContain('not-in-state 刑诉法 §282(3)…');
  });

  test('Z4 an objection is withdrawn by both, before the decision to prosecute', () => {
    const objected = consulted().act('2026-04-10', 'objectToConditions');
    expect(objected.refusal('2026-04-13', 'withdrawObjectionToConditions')).toEqual(['must-be-present 刑诉法 §282(3) 检察规则 §470(3)']);
    const back = objected.act('2026-04-13', 'withdrawObjectionToConditions', GUARDED);
    expect(back.told()).toEqual({ sets: { '甲.probation': 'agreed' }, tells: ['procuratorate'] });
    expect(back.refusal('2026-04-15', 'decideConditionalNonProsecution', until('2026-10-15'))).toEqual([]);
    const court = objected.act('2026-04-15', 'prosecute');
    expect(court.refusal('2026-04-16', 'withdrawObjectionToConditions', GUARDED)).toContain('not-in-state 检察规则 §470(3)');
    expect(agreed().refusal('2026-04-13', 'withdrawObjectionToConditions', GUARDED)).toEqual(['not-in-state 检察规则 §470(3)']);
  });
});

describe('the decision', () => {
  const decide = (day: string, months = 6) => agreed().act('2026-04-15', 'decideConditionalNonProsecution', until(day, months));

  test('Z5 free, on probation, served within three days; police and victim have their seven', () => {
    expect(decide('2026-10-15').told()).toEqual({
      sets: {
        '甲.custody': 'none',
        '甲.standing': 'conditional',
        '甲.dismissal': 'juvenile',
        '甲.probation': 'none',
      },
      starts: {
        '甲 ppr-conditional-service': '2026-04-20',
        '甲 cpl-victim-petition-nonprosecution': '2026-04-22',
        '甲 cpl-juvenile-probation': '2026-10-15',
        '甲 psr-nonprosecution-reconsideration-request': '2026-04-22',
      },
      stops: ['甲 cpl-prosecution-review', '甲 cpl-bail'],
      documents: ['附条件不起诉决定书', '释放通知书'],
      tells: ['detentionCentre'],
    });
  });

  test('Z5 the probation is six months to a year from the decision, to the day', () => {
    expect(agreed().refusal('2026-04-15', 'decideConditionalNonProsecution', until('2026-10-15'))).toEqual([]);
    expect(agreed().refusal('2026-04-15', 'decideConditionalNonProsecution', until('2026-10-14'))).toEqual([
      'out-of-bounds 刑诉法 §283(2)',
    ]);
    expect(agreed().refusal('2026-04-15', 'decideConditionalNonProsecution', until('2027-04-15', 12))).toEqual([]);
    expect(agreed().refusal('2026-04-15', 'decideConditionalNonProsecution', until('2027-04-16', 12))).toEqual([
      'out-of-bounds 刑诉法 §283(2)',
    ]);
  });

  test('Z5 five months or thirteen are no probation; nor is a day that does not exist', () => {
    for (const months of [5, 13])
      expect(agreed().refusal('2026-04-15', 'decideConditionalNonProsecution', until('2026-10-15', months))).toEqual([
        'form-incomplete 刑诉法 §282(1)…',
      ]);
    expect(agreed().refusal('2026-04-15', 'decideConditionalNonProsecution', until('2026-11-31', 7))).toEqual([
      'form-incomplete 刑诉法 §282(1)…',
    ]);
  });

  test('Z5 the last day of a probation never moves', () => {
    // 17 October 2026 is a Saturday.
    const saturday = agreed().act('2026-04-15', 'decideConditionalNonProsecution', until('2026-10-17'));
    expect(saturday.due('cpl-juvenile-probation')).toBe('2026-10-17');
  });

  test('Z5 announced face to face, with the guardian there, and served on everybody within three days', () => {
    const decided = decide('2026-10-15');
    expect(decided.refusal('2026-04-16', 'announceConditionalNonProsecution')).toEqual(['must-be-present 检察规则 §471(2)']);
    expect(decided.act('2026-04-20', 'announceConditionalNonProsecution', GUARDED).told()).toEqual({
      stops: ['甲 ppr-conditional-service'],
      documents: ['宣布笔录', '送达回证'],
      serves: ['police', 'victim', 'accused', 'guardian', 'counsel'],
    });
    expect(decided.act('2026-04-21', 'announceConditionalNonProsecution', GUARDED).told().late).toEqual({
      '甲 ppr-conditional-service': '2026-04-20',
    });
    expect(agreed().refusal('2026-04-16', 'announceConditionalNonProsecution', GUARDED)).toEqual(['not-in-state 检察规则 §471']);
  });

  test('Z5 only the procuratorate decides, not in a trial', () => {
    expect(agreed().refusal('2026-04-15', 'decideConditionalNonProsecution', { by: 'court', ...until('2026-10-15') })).toContain(
      'not-your-act 刑诉法 §282(1)…',
    );
    const court = heard(oneMinor).act('2026-04-20', 'prosecute');
    expect(court.refusal('2026-04-21', 'decideConditionalNonProsecution', until('2026-10-21'))).toContain('not-in-state 刑诉法 §282(1)…');
  });
});

describe('the probation', () => {
  test('Z6 supervised by the procuratorate, the guardian is told', () => {
    expect(onProbation().act('2026-06-15', 'superviseProbation').told()).toEqual({ documents: ['考察记录'], tells: ['guardian'] });
    expect(onProbation().refusal('2026-06-15', 'superviseProbation', { by: 'police' })).toEqual(['not-your-act 刑诉法 §283(1)…']);
    expect(agreed().refusal('2026-04-13', 'superviseProbation')).toEqual(['not-in-state 刑诉法 §283(1)…']);
  });

  test.each([
    ['new-crime', '刑诉法 §284(1).1'],
    ['earlier-crime', '刑诉法 §284(1).1'],
    ['order', '刑诉法 §284(1).2'],
    ['supervision', '刑诉法 §284(1).2'],
  ])('Z7 revoked for %s (%s): prosecution follows, a new review runs', (ground) => {
    const revoked = onProbation().act('2026-08-03', 'revokeConditionalNonProsecution', { form: { ground } });
    expect(revoked.told()).toMatchObject({
      sets: { '甲.standing': 'ordered', '甲.dismissal': 'none' },
      starts: { '甲 cpl-prosecution-review': '2026-09-03' },
      documents: ['撤销附条件不起诉决定书'],
      serves: ['accused', 'guardian', 'police', 'victim'],
    });
    expect(revoked.told().late).toBeUndefined();
    expect(revoked.refusal('2026-08-10', 'prosecute')).toEqual([]);
  });

  test('Z7 not for other reasons; after it nobody is let go without a trial', () => {
    expect(onProbation().refusal('2026-08-03', 'revokeConditionalNonProsecution', { form: { ground: 'school' } })).toEqual([
      'form-incomplete 刑诉法 §284(1)…',
    ]);
    const revoked = onProbation().act('2026-08-03', 'revokeConditionalNonProsecution');
    for (const act of ['dismissAtDiscretion', 'dismissByStatute', 'proposeConditionalNonProsecution'])
      expect(revoked.refusal('2026-08-10', act)).not.toEqual([]);
    expect(agreed().refusal('2026-04-13', 'revokeConditionalNonProsecution')).toEqual(['not-in-state 刑诉法 §284(1)…']);
  });

  test('Z7 on the last day, and when the probation is over but nothing decided yet, it is not too late', () => {
    expect(onProbation().refusal('2026-10-15', 'revokeConditionalNonProsecution')).toEqual([]);
    const over = onProbation().act('2026-10-20', 'revokeConditionalNonProsecution');
    expect([over.facet('accused.standing'), over.told().late]).toEqual(['ordered', undefined]);
    const ended = onProbation().act('2026-10-16', 'completeProbation');
    expect(ended.refusal('2026-10-20', 'revokeConditionalNonProsecution')).toEqual(['not-in-state 刑诉法 §284(1)…']);
  });

  test('Z7 what police or victim had asked is settled with it', () => {
    const asked = onProbation().acts(
      ['2026-04-20', 'requestNonProsecutionReconsideration'],
      ['2026-04-20', 'petitionAgainstNonProsecution'],
    );
    const revoked = asked.act('2026-04-27', 'revokeConditionalNonProsecution');
    expect(revoked.pending()).toEqual([]);
    expect(revoked.running('甲')).toEqual(['cpl-prosecution-review']);
  });

  test('Z8 over without any of that: non-prosecution, not a day earlier', () => {
    expect(onProbation().refusal('2026-10-15', 'completeProbation')).toEqual(['limit-not-running 刑诉法 §284(2)']);
    const done = onProbation().act('2026-10-16', 'completeProbation');
    expect(done.told()).toEqual({
      sets: { '甲.standing': 'not-prosecuted' },
      starts: {
        '甲 cpl-victim-petition-nonprosecution': '2026-10-23',
        '甲 psr-nonprosecution-reconsideration-request': '2026-10-23',
      },
      stops: ['甲 cpl-juvenile-probation'],
      documents: ['附条件不起诉考察意见书', '不起诉决定书'],
      serves: ['accused', 'guardian', 'victim', 'police', 'counsel'],
    });
  });

  test('Z8 the chief procurator decides on the assessment', () => {
    expect(onProbation().refusal('2026-10-16', 'completeProbation', { approvals: {} })).toEqual(['approval-missing 刑诉法 §284(2)…']);
    expect(onProbation().refusal('2026-10-16', 'completeProbation', { form: { reasons: '' } })).toEqual([
      'form-incomplete 刑诉法 §284(2)…',
    ]);
  });

  test('Z8 not while the police’s or the victim’s challenge waits for its answer', () => {
    const asked = onProbation().act('2026-04-20', 'petitionAgainstNonProsecution');
    expect(asked.refusal('2026-10-16', 'completeProbation')).toEqual(['not-in-state 刑诉法 §284(2)…']);
    const answered = asked.act('2026-06-01', 'upholdOnVictimPetition');
    expect(answered.refusal('2026-10-16', 'completeProbation')).toEqual([]);
  });

  test('Z8 an end nobody decided on shows as overdue', () => {
    // What victim and police left unused is nobody's delay.
    expect(onProbation().overdue('2026-10-15')).toEqual([]);
    expect(onProbation().overdue('2026-10-16')).toContain('甲 cpl-juvenile-probation');
  });

  test('Z8 two minors, two probations', () => {
    const both = heard({ accused: { 甲: { age: 'minor', gravity: 'up-to-one' }, 乙: { age: 'minor', gravity: 'up-to-one' } } });
    const each = ['甲', '乙'].reduce(
      (story, on) =>
        story.acts(
          ['2026-04-08', 'proposeConditionalNonProsecution', { on }],
          ['2026-04-08', 'giveOpinionOnConditions', { on }],
          ['2026-04-08', 'agreeToConditions', { on, ...GUARDED }],
          ['2026-04-08', 'decideConditionalNonProsecution', { on, ...until(on === '甲' ? '2026-10-08' : '2027-04-08') }],
        ),
      both,
    );
    expect(each.refusal('2026-10-09', 'completeProbation', { on: '甲' })).toEqual([]);
    expect(each.refusal('2026-10-09', 'completeProbation', { on: '乙' })).toEqual(['limit-not-running 刑诉法 §284(2)']);
  });
});

describe('sealing (封存)', () => {
  const MINOR: Setting = { accused: { 甲: { age: 'minor' } } };
  const convicted = (sentence: string, months = 36): Story => inForce(MINOR, { 甲: ['convict', sentenced(sentence, months)] });
  const years = (count: number): More => ({ by: 'court', form: { years: count } });

  test('Z9 of every minor who was not prosecuted', () => {
    const gone = heard(oneMinor).act('2026-04-10', 'dismissAtDiscretion');
    expect(gone.act('2026-04-13', 'sealRecord').told()).toEqual({
      sets: { '甲.sealed': 'yes' },
      documents: ['犯罪记录封存决定书'],
      serves: ['accused', 'guardian'],
      tells: ['police', 'procuratorate', 'court', 'corrections'],
    });
    expect(onProbation().refusal('2026-06-15', 'sealRecord')).toEqual(['not-in-state 刑诉法 §286(1) 检察规则 §486']);
    expect(onProbation().act('2026-10-16', 'completeProbation').refusal('2026-10-16', 'sealRecord')).toEqual([]);
  });

  test('Z9 never of an adult', () => {
    expect(heard().act('2026-04-10', 'dismissAtDiscretion').refusal('2026-04-13', 'sealRecord')).toEqual(['not-in-state 刑诉法 §286(1)']);
  });

  test.each([['exempt'], ['community'], ['fine']])('Z9 of a minor punished no harder than five years: %s', (sentence) => {
    expect(convicted(sentence).refusal('2026-06-29', 'sealRecord', { by: 'court' })).toEqual([]);
  });

  test('Z9 imprisonment: five years are sealed, more are not, and the years must be told', () => {
    expect(convicted('imprisonment').refusal('2026-06-29', 'sealRecord', { by: 'court' })).toEqual([
      'not-in-state 刑诉法 §286(1) 检察规则 §486',
    ]);
    expect(convicted('imprisonment', 60).refusal('2026-06-29', 'sealRecordOfImprisonment', years(5))).toEqual([]);
    expect(convicted('imprisonment', 72).refusal('2026-06-29', 'sealRecordOfImprisonment', years(6))).toEqual([
      'out-of-bounds 刑诉法 §286(1)',
    ]);
    expect(convicted('imprisonment').refusal('2026-06-29', 'sealRecordOfImprisonment', { by: 'court', form: { years: '' } })).toEqual([
      'form-incomplete 刑诉法 §286(1)…',
    ]);
    expect(convicted('imprisonment').act('2026-06-29', 'sealRecordOfImprisonment', years(3)).facet('accused.sealed')).toBe('yes');
  });

  test('Z9 only when the judgment is in force', () => {
    const open = judged(MINOR, { 甲: ['convict', sentenced('imprisonment')] });
    expect(open.refusal('2026-06-16', 'sealRecordOfImprisonment', years(3))).toEqual(['not-in-state 检察规则 §482(1)']);
    const light = judged(MINOR, { 甲: ['convict', sentenced('community')] });
    expect(light.refusal('2026-06-16', 'sealRecord', { by: 'court' })).toEqual(['not-in-state 刑诉法 §286(1) 检察规则 §486']);
  });

  test('Z9 once', () => {
    const sealed = heard(oneMinor).acts(['2026-04-10', 'dismissAtDiscretion'], ['2026-04-13', 'sealRecord']);
    expect(sealed.refusal('2026-04-14', 'sealRecord')).toEqual(['not-in-state 刑诉法 §286(1)…']);
  });

  test('Z10 queries are answered, certificates given, for what is sealed only', () => {
    const gone = heard(oneMinor).act('2026-04-10', 'dismissAtDiscretion');
    const sealed = gone.act('2026-04-13', 'sealRecord');
    for (const by of ['procuratorate', 'police', 'court'])
      expect(sealed.refusal('2026-05-06', 'answerRecordQuery', { by, form: { answer: 'refused' } })).toEqual([]);
    expect(sealed.refusal('2026-05-06', 'answerRecordQuery', { form: { answer: 'perhaps' } })).toEqual(['form-incomplete 刑诉法 §286(2)…']);
    expect(gone.refusal('2026-05-06', 'answerRecordQuery')).toEqual(['not-in-state 刑诉法 §286(2)…']);
    expect(sealed.act('2026-05-06', 'certifyNoRecord').told()).toEqual({
      documents: ['无犯罪记录证明'],
      serves: ['accused', 'guardian'],
      tells: ['police', 'court'],
    });
    expect(gone.refusal('2026-05-06', 'certifyNoRecord')).toEqual(['not-in-state 检察规则 §487']);
  });

  test('Z10 the answer to a query is on record, whichever it is', () => {
    const sealed = heard(oneMinor).acts(['2026-04-10', 'dismissAtDiscretion'], ['2026-04-13', 'sealRecord']);
    const asked = sealed.act('2026-05-06', 'answerRecordQuery', { form: { by: '某区人民法院', answer: 'granted' } });
    expect([asked.told(), asked.facet('accused.sealed')]).toEqual([{ documents: ['查询答复'] }, 'yes']);
  });

  test('Z10 unsealed only for a crime that makes five years or more together with what was sealed', () => {
    const sealed = convicted('imprisonment').act('2026-06-29', 'sealRecordOfImprisonment', years(3));
    for (const ground of ['new-crime', 'earlier-crime'])
      expect(sealed.act('2027-03-01', 'unsealRecord', { form: { ground } }).told()).toEqual({
        sets: { '甲.sealed': 'no' },
        documents: ['解除封存决定书'],
      });
    expect(sealed.refusal('2027-03-01', 'unsealRecord', { form: { ground: 'curiosity' } })).toEqual(['form-incomplete 检察规则 §485(2)…']);
    const gone = heard(oneMinor).acts(['2026-04-10', 'dismissAtDiscretion'], ['2026-04-13', 'sealRecord']);
    expect(gone.refusal('2026-05-06', 'unsealRecord')).toEqual(['not-in-state 检察规则 §485(2)']);
    expect(convicted('imprisonment').refusal('2027-03-01', 'unsealRecord')).toContain('not-in-state 检察规则 §485(2)…');
  });

  test('Z10 nothing of the kind before there is a case', () => {
    expect(given(oneMinor).refusal('2026-03-02', 'sealRecord', { by: 'police' })).toEqual(['not-in-state 刑诉法 §286(1) 检察规则 §486']);
  });
});
