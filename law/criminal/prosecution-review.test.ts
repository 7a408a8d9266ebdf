import { describe, expect, test } from 'vitest';
import { arrested, filed, given, sentForReview } from './cases-in-tests.ts';
import { fromSupervision, heard, inReview, oneMinor } from './review-in-tests.ts';

const LIGHT = { accused: { 甲: { gravity: 'up-to-one' } } } as const;
const GRAVE = { accused: { 甲: { gravity: 'life-or-death' } } } as const;

const sent = () => filed().acts(['2026-03-03', 'decideBail'], ['2026-04-01', 'transferForProsecution']);

describe('taking the case in (acceptForReview 受理)', () => {
  test('P101 taken in: the suspect is told of counsel in three days, bail is decided anew, the sender and the centre are told', () => {
    expect(sent().act('2026-04-01', 'acceptForReview').told()).toEqual({
      // Three days from Wednesday 1 April end on Saturday 4 April, the first day of Qingming; Tuesday 7 April is the next working day.
      starts: { '甲 cpl-defence-notice-review': '2026-04-07', '甲 cpl-bail': '2027-04-01' },
      answers: ['case review-acceptance'],
      documents: ['受理案件登记表', '取保候审决定书'],
      tells: ['police', 'detentionCentre'],
    });
  });

  test('P101 the month of the review runs from the day the file came, not from the day it was taken in', () => {
    const slow = sent().act('2026-04-08', 'acceptForReview');
    // 1 May is a holiday; 6 May the next working day. Nobody is held, so it rolls.
    expect(slow.due('cpl-prosecution-review')).toBe('2026-05-06');
    expect(slow.derivation('cpl-prosecution-review')).toContain('刑诉法 §172(1)');
  });

  test('P101 residential surveillance is decided anew too, for six months', () => {
    const watched = filed().acts(
      ['2026-03-03', 'decideResidence'],
      ['2026-04-01', 'transferForProsecution'],
      ['2026-04-01', 'acceptForReview'],
    );
    expect(watched.due('cpl-residential-surveillance')).toBe('2026-10-01');
  });

  test('P101 each victim is told of an agent in three days', () => {
    const file = filed({ victims: ['张', '李'] }).acts(
      ['2026-03-03', 'decideBail'],
      ['2026-04-01', 'transferForProsecution'],
      ['2026-04-01', 'acceptForReview'],
    );
    expect([file.due('cpl-victim-notice', '张'), file.due('cpl-victim-notice', '李')]).toEqual(['2026-04-07', '2026-04-07']);
    expect(file.act('2026-04-03', 'tellVictimRights', { on: '张' }).running('张')).toEqual([]);
  });

  test('P101 a minor, or somebody facing life or death, without counsel: legal aid is notified within three days', () => {
    expect(inReview(oneMinor).due('la-notify')).toBe('2026-04-07');
    expect(inReview(GRAVE).due('la-notify')).toBe('2026-04-07');
    expect(inReview().running('甲')).not.toContain('la-notify');
    const told = inReview(oneMinor).act('2026-04-02', 'notifyLegalAid', { by: 'procuratorate' });
    expect(told.running('甲')).not.toContain('la-notify');
    expect(inReview(oneMinor).act('2026-04-08', 'notifyLegalAid', { by: 'procuratorate' }).told().late).toEqual({
      '甲 la-notify': '2026-04-07',
    });
  });

  test('P101 whoever already has counsel needs no notice', () => {
    const defended = filed(oneMinor).acts(
      ['2026-03-02', 'notifyLegalAid', { by: 'police' }],
      ['2026-03-03', 'assignCounsel'],
      ['2026-03-03', 'decideBail'],
      ['2026-04-01', 'transferForProsecution'],
      ['2026-04-01', 'acceptForReview'],
    );
    expect(defended.running('甲')).not.toContain('la-notify');
  });

  test('P101 only what was sent is taken in, once, by the procuratorate', () => {
    expect(filed().refusal('2026-03-03', 'acceptForReview')).toEqual([
      'not-in-state 检察规则 §156(1).1…',
      'no-open-request 检察规则 §156(1).1…',
    ]);
    expect(inReview().refusal('2026-04-02', 'acceptForReview')).toEqual(['no-open-request 检察规则 §156(1).1…']);
    expect(sent().refusal('2026-04-01', 'acceptForReview', { by: 'court' })).toEqual(['not-your-act 检察规则 §156(1).1…']);
  });

  test('P101 nothing of the review is done before the case is taken in', () => {
    expect(sent().refusal('2026-04-01', 'questionInReview')).toEqual(['not-in-state 刑诉法 §173(1)…']);
    expect(sent().refusal('2026-04-01', 'tellRightsInReview')).toEqual(['not-in-state 刑诉法 §34(2)…']);
  });
});

describe('the fast track of the review (acceptForFastTrackReview 速裁办案期限)', () => {
  const fast = (gravity: string) =>
    filed({ accused: { 甲: { gravity } } }).acts(['2026-03-03', 'decideBail'], ['2026-04-07', 'transferForProsecution']);

  test('P102 ten days where a year or less is likely, fifteen where more is', () => {
    expect(fast('up-to-one').act('2026-04-07', 'acceptForFastTrackReview').told().starts).toEqual({
      '甲 cpl-defence-notice-review': '2026-04-10',
      '甲 cpl-prosecution-review-fast-track': '2026-04-17',
      '甲 cpl-bail': '2027-04-07',
    });
    const longer = fast('up-to-three').act('2026-04-07', 'acceptForFastTrackReview');
    expect(longer.due('cpl-prosecution-review-fast-track')).toBe('2026-04-22');
    expect(longer.derivation('cpl-prosecution-review-fast-track')).toContain('刑诉法 §172(1)');
  });

  test('P102 the ordinary month runs beside it, for the case that leaves the fast track', () => {
    expect(fast('up-to-one').act('2026-04-07', 'acceptForFastTrackReview').due('cpl-prosecution-review')).toBe('2026-05-07');
  });

  test('P102 the last day of somebody held does not move to Monday', () => {
    const held = sentForReview({ accused: { 甲: { gravity: 'up-to-three' } } }).act('2026-05-08', 'acceptForFastTrackReview');
    // Fifteen days from 8 May 2026 end on Saturday 23 May.
    expect(held.due('cpl-prosecution-review-fast-track')).toBe('2026-05-23');
    const free = filed({ accused: { 甲: { gravity: 'up-to-three' } } }).acts(
      ['2026-03-03', 'decideBail'],
      ['2026-05-08', 'transferForProsecution'],
      ['2026-05-08', 'acceptForFastTrackReview'],
    );
    expect(free.due('cpl-prosecution-review-fast-track')).toBe('2026-05-25');
  });

  test('P102 not above three years, not for minors', () => {
    expect(fast('up-to-ten').refusal('2026-04-07', 'acceptForFastTrackReview')).toEqual(['not-in-state 刑诉法 §222(1)']);
    const minor = filed(oneMinor).acts(['2026-03-03', 'decideBail'], ['2026-04-07', 'transferForProsecution']);
    expect(minor.refusal('2026-04-07', 'acceptForFastTrackReview')).toEqual(['not-in-state 刑诉法 §223(1).2']);
  });

  test('P102 one accused above three years keeps all off it', () => {
    const two = filed({ accused: { 甲: { gravity: 'up-to-one' }, 乙: { gravity: 'up-to-ten' } } }).acts(
      ['2026-03-03', 'decideBail', { on: '甲' }],
      ['2026-03-03', 'decideBail', { on: '乙' }],
      ['2026-04-07', 'transferForProsecution'],
    );
    expect(two.refusal('2026-04-07', 'acceptForFastTrackReview')).toEqual(['not-in-state 刑诉法 §222(1)']);
  });

  test('P102 left: only the ordinary month runs on; left after the tenth day: late', () => {
    const taken = fast('up-to-one').act('2026-04-07', 'acceptForFastTrackReview');
    const left = taken.act('2026-04-16', 'leaveFastTrackReview');
    expect(left.told()).toEqual({ stops: ['甲 cpl-prosecution-review-fast-track'] });
    expect(left.due('cpl-prosecution-review')).toBe('2026-05-07');
    expect(taken.act('2026-04-20', 'leaveFastTrackReview').told().late).toEqual({ '甲 cpl-prosecution-review-fast-track': '2026-04-17' });
    expect(fast('up-to-one').refusal('2026-04-07', 'leaveFastTrackReview')).toEqual(['not-in-state 检察规则 §273(1)']);
  });
});

describe('rights and counsel', () => {
  test('P103 the suspect is told in writing, and the three days are kept', () => {
    expect(inReview().act('2026-04-07', 'tellRightsInReview').told()).toEqual({
      stops: ['甲 cpl-defence-notice-review'],
      documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'],
      serves: ['accused'],
    });
    expect(inReview().act('2026-04-08', 'tellRightsInReview').told().late).toEqual({ '甲 cpl-defence-notice-review': '2026-04-07' });
    expect(inReview().refusal('2026-04-02', 'tellRightsInReview', { by: 'police' })).toEqual(['not-your-act 刑诉法 §34(2)…']);
  });

  test('P103 several accused are told one by one, each on their own clock', () => {
    const two = inReview({ accused: { 甲: {}, 乙: {} } }).act('2026-04-02', 'tellRightsInReview', { on: '乙' });
    expect(two.running('甲')).toContain('cpl-defence-notice-review');
    expect(two.running('乙')).not.toContain('cpl-defence-notice-review');
  });

  test('P103 counsel is retained by the suspect or the family, at any moment, also in place of assigned counsel', () => {
    const retained = inReview().act('2026-04-02', 'retainCounselInReview', { by: 'family' });
    expect(retained.told()).toEqual({ sets: { '甲.counsel': 'retained' }, documents: ['委托书'], tells: ['procuratorate'] });
    expect(heard(oneMinor).act('2026-04-08', 'retainCounselInReview').facet('accused.counsel')).toBe('retained');
    expect(retained.refusal('2026-04-03', 'retainCounselInReview')).toEqual(['not-in-state 刑诉法 §34(1)…']);
    expect(inReview().refusal('2026-04-02', 'retainCounselInReview', { by: 'victim' })).toEqual(['not-your-act 刑诉法 §34(1)…']);
  });

  test('P103 retaining counsel takes back the request for assigned counsel', () => {
    const asked = inReview(oneMinor).act('2026-04-02', 'notifyLegalAid', { by: 'procuratorate' });
    expect(asked.act('2026-04-03', 'retainCounselInReview', { by: 'guardian' }).told()).toMatchObject({
      answers: ['甲 mandatory-counsel'],
      stops: ['甲 la-assign-notified'],
    });
  });

  test('P103 somebody whose non-prosecution was revoked may retain counsel too', () => {
    const revoked = heard().acts(['2026-04-10', 'dismissAtDiscretion'], ['2026-04-15', 'correctNonProsecution']);
    expect(revoked.act('2026-04-16', 'retainCounselInReview').facet('accused.counsel')).toBe('retained');
  });

  test('P103 duty counsel stands by whoever has nobody, and only by them', () => {
    expect(inReview().act('2026-04-02', 'arrangeDutyCounsel').told()).toEqual({
      sets: { '甲.counsel': 'duty' },
      documents: ['提供法律帮助通知书'],
      tells: ['legalAid'],
    });
    const retained = inReview().act('2026-04-02', 'retainCounselInReview');
    expect(retained.refusal('2026-04-03', 'arrangeDutyCounsel')).toEqual(['not-in-state 刑诉法 §36(1)…']);
  });

  test('P104 mandatory counsel: legal aid is asked, assigns within three days, tells everybody', () => {
    const asked = inReview(GRAVE).act('2026-04-02', 'notifyLegalAid', { by: 'procuratorate', form: { ground: 'gravity' } });
    expect(asked.told()).toEqual({
      starts: { '甲 la-assign-notified': '2026-04-07' },
      stops: ['甲 la-notify'],
      asks: ['甲 mandatory-counsel'],
      documents: ['提供法律援助通知书'],
      serves: ['legalAid'],
    });
    expect(asked.act('2026-04-07', 'assignCounsel').told()).toEqual({
      sets: { '甲.counsel': 'assigned' },
      stops: ['甲 la-assign-notified'],
      answers: ['甲 mandatory-counsel'],
      documents: ['给予法律援助决定书', '指派通知书'],
      serves: ['accused', 'police', 'procuratorate', 'court'],
    });
    expect(asked.act('2026-04-08', 'assignCounsel').told().late).toEqual({ '甲 la-assign-notified': '2026-04-07' });
  });

  test('P104 an adult who faces less must apply; whoever has counsel needs none; nobody assigns unasked', () => {
    expect(inReview().refusal('2026-04-02', 'notifyLegalAid', { by: 'procuratorate' })).toEqual(['not-in-state 刑诉法 §35(3) 刑诉法 §278']);
    const retained = inReview(oneMinor).act('2026-04-02', 'retainCounselInReview', { by: 'guardian' });
    expect(retained.refusal('2026-04-03', 'notifyLegalAid', { by: 'procuratorate' })).toEqual(['not-in-state 刑诉法 §35(3)…']);
    expect(inReview(oneMinor).refusal('2026-04-02', 'assignCounsel')).toEqual(['no-open-request 刑诉法 §278…']);
    const asked = inReview(oneMinor).act('2026-04-02', 'notifyLegalAid', { by: 'procuratorate' });
    expect(asked.refusal('2026-04-02', 'notifyLegalAid', { by: 'procuratorate' })).toEqual(['request-already-open 刑诉法 §35(3)…']);
  });
});

describe('questioning and hearing', () => {
  test('P105 the suspect is questioned by two, and it is written down', () => {
    expect(inReview().act('2026-04-02', 'questionInReview').told()).toEqual({
      sets: { '甲.hearing': 'questioned' },
      documents: ['讯问笔录'],
    });
    expect(inReview().refusal('2026-04-02', 'questionInReview', { people: ['检察官一'] })).toEqual(['too-few-officers 刑诉法 §173(1)…']);
    expect(inReview().refusal('2026-04-02', 'questionInReview', { people: ['检察官一', '检察官一'] })).toEqual([
      'too-few-officers 刑诉法 §173(1)…',
    ]);
  });

  test('P105 a minor is questioned with the guardian or an appropriate adult there, an adult without', () => {
    expect(inReview(oneMinor).refusal('2026-04-02', 'questionInReview')).toEqual(['must-be-present 刑诉法 §281(1) 检察规则 §465(2)']);
    expect(inReview(oneMinor).refusal('2026-04-02', 'questionInReview', { present: ['guardian'] })).toEqual([]);
    expect(inReview().refusal('2026-04-02', 'questionInReview')).toEqual([]);
  });

  test('P105 once questioned the suspect may be questioned again, by the same rules; the hearing stands', () => {
    expect(inReview().refusal('2026-04-02', 'questionAgainInReview')).toEqual(['not-in-state 刑诉法 §173(1)…']);
    const again = heard().act('2026-04-10', 'questionAgainInReview');
    expect([again.facet('accused.hearing'), again.told()]).toEqual(['heard', { documents: ['讯问笔录'] }]);
    expect(heard(oneMinor).refusal('2026-04-10', 'questionAgainInReview')).toEqual(['must-be-present 刑诉法 §281(1) 检察规则 §465(2)']);
    expect(heard().refusal('2026-04-10', 'questionAgainInReview', { people: ['一人'] })).toEqual(['too-few-officers 刑诉法 §173(1)…']);
  });

  test('P105 the suspect comes first, counsel and victim after', () => {
    expect(inReview().refusal('2026-04-02', 'hearOpinions')).toEqual(['not-in-state 刑诉法 §173(1)']);
    const asked = inReview().act('2026-04-02', 'questionInReview');
    expect(asked.act('2026-04-03', 'hearOpinions').told()).toEqual({ sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] });
    expect(asked.refusal('2026-04-03', 'hearOpinions', { people: ['一人'] })).toEqual(['too-few-officers 刑诉法 §173(1)…']);
    expect(asked.refusal('2026-04-03', 'hearOpinions', { form: { defence: '' } })).toEqual(['form-incomplete 刑诉法 §173(1)…']);
  });

  test('P105 those who must have counsel are heard only with counsel', () => {
    const minor = inReview(oneMinor).act('2026-04-02', 'questionInReview', { present: ['guardian'] });
    expect(minor.refusal('2026-04-03', 'hearOpinions')).toEqual(['not-in-state 刑诉法 §35(3) 刑诉法 §278']);
    const grave = inReview(GRAVE).act('2026-04-02', 'questionInReview');
    expect(grave.refusal('2026-04-03', 'hearOpinions')).toEqual(['not-in-state 刑诉法 §35(3) 刑诉法 §278']);
    // Duty counsel gives legal help and is no defender.
    const onDuty = grave.act('2026-04-03', 'arrangeDutyCounsel');
    expect(onDuty.refusal('2026-04-03', 'hearOpinions')).toEqual(['not-in-state 刑诉法 §35(3) 刑诉法 §278']);
    const retained = grave.act('2026-04-03', 'retainCounselInReview');
    expect(retained.refusal('2026-04-03', 'hearOpinions')).toEqual([]);
  });

  test('P105 counsel and victim may hand in their opinion at any time, as often as they like', () => {
    const file = inReview({ victims: ['张'] }).act('2026-04-02', 'handInOpinion', { by: 'counsel' });
    expect(file.told()).toEqual({ documents: ['书面意见'], serves: ['procuratorate'] });
    expect(file.refusal('2026-04-03', 'handInOpinion', { by: 'counsel' })).toEqual([]);
    expect(file.refusal('2026-04-03', 'handInOpinion', { by: 'victim' })).toEqual([]);
    expect(file.refusal('2026-04-03', 'handInOpinion', { by: 'police' })).toEqual(['not-your-act 刑诉法 §173(1)…']);
  });

  test('P105 when a non-prosecution without a hearing is revoked, the person is questioned and heard before anything else', () => {
    const revoked = inReview().acts(['2026-04-03', 'dismissByStatute'], ['2026-04-13', 'correctNonProsecution']);
    const asked = revoked.act('2026-04-14', 'questionInReview');
    expect(asked.act('2026-04-15', 'hearOpinions').facet('accused.hearing')).toBe('heard');
  });
});

describe('the plea (认罪认罚)', () => {
  test('P106 signed by the suspect with counsel there', () => {
    const signed = heard().act('2026-04-08', 'signPlea', { present: ['counsel'] });
    expect(signed.told()).toEqual({ sets: { '甲.plea': 'signed' }, documents: ['认罪认罚具结书'] });
    expect(heard().refusal('2026-04-08', 'signPlea')).toEqual(['must-be-present 刑诉法 §174(1)']);
    expect(heard().refusal('2026-04-08', 'signPlea', { by: 'counsel', present: ['counsel'] })).toEqual(['not-your-act 刑诉法 §174(1)…']);
  });

  test('P106 not before everybody was heard, not without any counsel', () => {
    expect(inReview().refusal('2026-04-02', 'signPlea', { present: ['counsel'] })).toEqual([
      'not-in-state 刑诉法 §173(2)',
      'not-in-state 刑诉法 §174(1)',
    ]);
    const alone = inReview().acts(['2026-04-02', 'questionInReview'], ['2026-04-03', 'hearOpinions']);
    expect(alone.refusal('2026-04-07', 'signPlea', { present: ['counsel'] })).toEqual(['not-in-state 刑诉法 §174(1)']);
  });

  test('P106 a minor signs with both counsel and guardian', () => {
    expect(heard(oneMinor).refusal('2026-04-08', 'signPlea', { present: ['counsel'] })).toEqual(['must-be-present 检察规则 §468(1)']);
    expect(heard(oneMinor).refusal('2026-04-08', 'signPlea', { present: ['counsel', 'guardian'] })).toEqual([]);
  });

  test('P106 no statement is needed from the blind, deaf or mute, nor where guardian or counsel of a minor object', () => {
    const recorded = heard(oneMinor).act('2026-04-08', 'recordPlea', { form: { ground: 'objection' } });
    expect(recorded.told()).toEqual({ sets: { '甲.plea': 'recorded' }, documents: ['认罪认罚情况记录'] });
    expect(heard().refusal('2026-04-08', 'recordPlea', { form: { ground: 'lazy' } })).toEqual(['form-incomplete 刑诉法 §174(2)…']);
    expect(inReview().act('2026-04-02', 'arrangeDutyCounsel').refusal('2026-04-02', 'recordPlea')).toEqual(['not-in-state 刑诉法 §173(2)']);
    const alone = inReview().acts(['2026-04-02', 'questionInReview'], ['2026-04-03', 'hearOpinions']);
    expect(alone.refusal('2026-04-07', 'recordPlea')).toEqual(['not-in-state 检察规则 §267(2)']);
  });

  test('P106 withdrawn, it may be given again; what was never given cannot be withdrawn', () => {
    const signed = heard().act('2026-04-08', 'signPlea', { present: ['counsel'] });
    const withdrawn = signed.act('2026-04-09', 'withdrawPlea');
    expect(withdrawn.told()).toEqual({ sets: { '甲.plea': 'withdrawn' }, tells: ['procuratorate', 'counsel'] });
    expect(withdrawn.refusal('2026-04-10', 'signPlea', { present: ['counsel'] })).toEqual([]);
    expect(heard().refusal('2026-04-08', 'withdrawPlea')).toEqual(['not-in-state 刑诉法 §15…']);
    expect(signed.refusal('2026-04-09', 'signPlea', { present: ['counsel'] })).toEqual(['not-in-state 刑诉法 §174(1)…']);
  });
});

describe('the time of the review', () => {
  test('P107 a grave and complex case gets fifteen days more, once, for each accused', () => {
    const longer = inReview({ accused: { 甲: {}, 乙: {} } }).act('2026-04-28', 'extendReview', { on: '甲' });
    // One month and fifteen days from 1 April end on Saturday 16 May; nobody is held: Monday 18 May.
    expect(longer.told()).toEqual({
      counts: { '甲 cpl-prosecution-review': '2026-05-18' },
      documents: ['延长审查起诉期限通知书'],
      tells: ['detentionCentre', 'accused'],
    });
    expect(longer.due('cpl-prosecution-review', '乙')).toBe('2026-05-06');
    expect(longer.refusal('2026-05-10', 'extendReview', { on: '甲' })).toEqual(['extension-used-up 刑诉法 §172(1)…']);
  });

  test('P107 the last day of somebody held stays where it is, on a Saturday too', () => {
    const held = sentForReview().acts(['2026-05-08', 'acceptForReview']);
    expect(held.due('cpl-prosecution-review')).toBe('2026-06-08');
    expect(held.act('2026-06-05', 'extendReview').due('cpl-prosecution-review')).toBe('2026-06-23');
    const saturday = arrested().acts(
      ['2026-05-05', 'transferForProsecution'],
      ['2026-05-06', 'acceptForReview'],
      ['2026-06-01', 'extendReview'],
    );
    expect(saturday.due('cpl-prosecution-review')).toBe('2026-06-20');
  });

  test('P107 an extension asked for after the last day is recorded as late', () => {
    expect(inReview().act('2026-05-07', 'extendReview').told().late).toEqual({ '甲 cpl-prosecution-review': '2026-05-06' });
  });

  test('P107 nobody is extended who is out of the case', () => {
    const gone = heard().act('2026-04-10', 'dismissAtDiscretion');
    expect(gone.refusal('2026-04-13', 'extendReview')).toEqual(['not-in-state 刑诉法 §172(1)…', 'limit-not-running 刑诉法 §172(1)…']);
  });

  test('P107 change of jurisdiction: the review is counted anew, an extension may be given anew', () => {
    const moved = inReview().acts(['2026-04-20', 'extendReview'], ['2026-05-11', 'changeJurisdictionInReview']);
    expect(moved.told()).toMatchObject({
      starts: { '甲 cpl-prosecution-review': '2026-06-11' },
      documents: ['移送案件通知书'],
      tells: ['police', 'detentionCentre'],
    });
    expect(moved.refusal('2026-06-01', 'extendReview')).toEqual([]);
  });

  test('P107 change of jurisdiction ends the fast track, and counts anew for those to be prosecuted too', () => {
    const fast = filed(LIGHT).acts(
      ['2026-03-03', 'decideBail'],
      ['2026-04-07', 'transferForProsecution'],
      ['2026-04-07', 'acceptForFastTrackReview'],
      ['2026-04-10', 'changeJurisdictionInReview'],
    );
    expect(fast.running('甲')).not.toContain('cpl-prosecution-review-fast-track');
    const ordered = heard().acts(
      ['2026-04-10', 'dismissAtDiscretion'],
      ['2026-04-15', 'correctNonProsecution'],
      ['2026-04-20', 'changeJurisdictionInReview'],
    );
    expect(ordered.due('cpl-prosecution-review')).toBe('2026-05-20');
  });

  test('P107 not while somebody handed over from retention waits for a measure', () => {
    const detained = fromSupervision().act('2026-04-01', 'detainAfterRetention');
    expect(detained.refusal('2026-04-02', 'changeJurisdictionInReview')).toEqual(['not-in-state 刑诉法 §170(2)']);
    expect(detained.act('2026-04-03', 'bailAfterRetention').refusal('2026-04-07', 'changeJurisdictionInReview')).toEqual([]);
  });

  test('P107 while the suspect is appraised for mental illness the month stands still, also for somebody held', () => {
    const held = sentForReview().act('2026-05-08', 'acceptForReview');
    const appraised = held.act('2026-05-18', 'appraiseInReview', { form: { motion: 'asked' } });
    expect(appraised.told()).toEqual({
      counts: { '甲 cpl-prosecution-review': 'suspended' },
      documents: ['委托鉴定书', '变更羁押期限通知书'],
      serves: ['accused'],
      tells: ['detentionCentre', 'counsel', 'family'],
    });
    expect(appraised.overdue('2026-07-01')).not.toContain('甲 cpl-prosecution-review');
    // Twenty days, 18 May to 6 June, are left out.
    const over = appraised.act('2026-06-07', 'endAppraisalInReview');
    expect(over.told().counts).toEqual({ '甲 cpl-prosecution-review': '2026-06-28' });
    expect(appraised.refusal('2026-05-19', 'appraiseInReview')).toEqual(['limit-not-running 刑诉法 §149…']);
    expect(held.refusal('2026-05-18', 'endAppraisalInReview')).toEqual(['limit-not-running 刑诉法 §148…']);
  });

  test('P107 not while the measure after retention is decided on: the month stands still for that', () => {
    const detained = fromSupervision().act('2026-04-01', 'detainAfterRetention');
    expect(detained.refusal('2026-04-02', 'appraiseInReview')).toEqual(['not-in-state 刑诉法 §149…', 'limit-not-running 刑诉法 §149…']);
    expect(detained.refusal('2026-04-02', 'endAppraisalInReview')).toEqual(['not-in-state 刑诉法 §148…']);
  });

  test('P107 a private prosecution knows no review', () => {
    expect(given({ origin: 'private' }).refusal('2026-04-01', 'acceptForReview')).toEqual([
      'not-in-state 检察规则 §156(1).1…',
      'no-open-request 检察规则 §156(1).1…',
    ]);
  });
});

describe('another procuratorate', () => {
  test('P107 given a change of jurisdiction, the procuratorate that receives the case acts in it, and the one that gave it away no longer', () => {
    const handed = inReview().act('2026-04-08', 'changeJurisdictionInReview', { form: { to: '河东区人民检察院' } });
    const theirs = handed.act('2026-04-09', 'questionInReview', { agency: '河东区人民检察院' });
    expect(theirs.refusal('2026-04-10', 'hearOpinions')).toEqual(['another-agency-handles 刑诉法 §173(1)…']);
    expect(theirs.refusal('2026-04-10', 'hearOpinions', { agency: '河东区人民检察院' })).toEqual([]);
  });
});
