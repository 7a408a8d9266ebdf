import { describe, expect, test } from 'vitest';
import { agreed, articlesAgainst, filed, heard, lastDay, sent, stateOf, tell } from './prosecution-telling.ts';

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
    expect(articlesAgainst(done, ['revokeConditionalNonProsecution', '2026-10-20'])).toContain(284);
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
