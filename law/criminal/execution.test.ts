import { describe, expect, test } from 'vitest';
import type { More } from './cases-in-tests.ts';
import { attended, grave, inCorrections, inDeathReview, inForce, inPrison, judged, prosecuted, sentenced, two } from './trial-in-tests.ts';

const delivered = (act = 'convict', more: More = sentenced('imprisonment')) =>
  inForce(act === 'convict' ? undefined : grave, { 甲: [act, more] }).act('2026-06-30', 'deliverForImprisonment');
/** Outside prison by decision of the court, before delivery. */
const outside = () => inForce().act('2026-06-30', 'decideTemporaryRelease');

describe('delivery', () => {
  test('T193 within ten days the documents go to whoever executes; custody becomes punishment', () => {
    expect(delivered().told()).toEqual({
      sets: { '甲.custody': 'serving', '甲.execution': 'delivered' },
      starts: { '甲 pr-delivery': '2026-07-31' },
      stops: ['甲 cpl-execution-delivery'],
      documents: ['执行通知书', '结案登记表'],
      serves: ['detentionCentre', 'police', 'prison'],
      tells: ['procuratorate', 'family'],
    });
  });

  test('T193 the tenth day is in time, the eleventh is flagged', () => {
    expect(inForce().act('2026-07-06', 'deliverForImprisonment').late()).not.toContain(
      'deliverForImprisonment cpl-execution-delivery 2026-07-06',
    );
    expect(inForce().act('2026-07-07', 'deliverForImprisonment').late()).toContain(
      'deliverForImprisonment cpl-execution-delivery 2026-07-06',
    );
    expect(inForce().overdue('2026-07-07')).toEqual(['甲 cpl-execution-delivery']);
  });

  test('T193 nothing is executed before the judgment is in force', () => {
    expect(judged().refusal('2026-06-18', 'deliverForImprisonment')).toEqual(['not-in-state 刑诉法 §259(1)']);
  });

  test('T193 life is delivered too; a sentence in the community, a fine or an exemption is not', () => {
    expect(inForce(grave, { 甲: ['sentenceToLife'] }).refusal('2026-06-30', 'deliverForImprisonment')).toEqual([]);
    for (const sentence of ['community', 'fine', 'exempt']) {
      const free = inForce(undefined, { 甲: ['convict', sentenced(sentence, 0)] });
      expect(free.refusal('2026-06-30', 'deliverForImprisonment')).toEqual(['not-in-state 刑诉法 §259(2).3']);
    }
  });

  test('T193 nobody acquitted is delivered', () => {
    expect(inForce(undefined, { 甲: ['acquit'] }).refusal('2026-06-30', 'deliverForImprisonment')).toEqual([
      'not-in-state 刑诉法 §259…',
      'not-in-state 刑诉法 §259(2).3',
    ]);
  });

  test('T193 only the court delivers, each person once', () => {
    expect(inForce().refusal('2026-06-30', 'deliverForImprisonment', { by: 'prison' })).toEqual(['not-your-act 刑诉法 §259…']);
    expect(delivered().refusal('2026-07-01', 'deliverForImprisonment')).toEqual(['not-in-state 刑诉法 §259(2).3']);
    const both = inForce(two).act('2026-06-30', 'deliverForImprisonment', { on: '甲' });
    expect(both.refusal('2026-07-01', 'deliverForImprisonment', { on: '乙' })).toEqual([]);
  });

  test('T193 somebody on bail is taken in by delivery: the measure ends with it', () => {
    const bailed = judged().act('2026-06-16', 'bailAtTrial').until('2026-06-26').act('2026-06-30', 'deliverForImprisonment');
    expect(bailed.facet('accused.custody')).toBe('serving');
    expect(bailed.running('甲')).toEqual(['pr-delivery']);
  });
});

describe('prison', () => {
  test('T194 received within a month of delivery, the family told in five days', () => {
    const received = delivered().act('2026-07-20', 'receiveInPrison');
    expect(received.told()).toEqual({
      sets: { '甲.execution': 'prison' },
      starts: { '甲 pr-notify-family': '2026-07-27' },
      stops: ['甲 pr-delivery'],
      documents: ['收监登记表'],
      tells: ['police', 'procuratorate'],
    });
    expect(delivered().act('2026-08-01', 'receiveInPrison').late()).toContain('receiveInPrison pr-delivery 2026-07-31');
    expect(received.act('2026-07-27', 'tellFamilyOfReception').told()).toEqual({
      stops: ['甲 pr-notify-family'],
      documents: ['收监通知书'],
      serves: ['family'],
    });
    expect(received.act('2026-07-28', 'tellFamilyOfReception').late()).toContain('tellFamilyOfReception pr-notify-family 2026-07-27');
  });

  test('T194 no prison receives anybody without the four documents', () => {
    expect(inForce().refusal('2026-06-30', 'receiveInPrison')).toEqual(['not-in-state 刑诉法 §264(2)…']);
    expect(delivered().refusal('2026-07-20', 'receiveInPrison', { form: { documents: '' } })).toEqual(['form-incomplete 刑诉法 §264(2)…']);
    expect(delivered().refusal('2026-07-20', 'receiveInPrison', { by: 'detentionCentre' })).toEqual(['not-your-act 刑诉法 §264(2)…']);
    expect(delivered().refusal('2026-07-21', 'tellFamilyOfReception')).toEqual(['not-in-state 刑诉法 §264(4)…']);
  });

  test('T195 three months or less remain: served in the detention centre', () => {
    const kept = delivered().act('2026-07-02', 'keepInCentre', { form: { months: 3 } });
    expect(kept.told()).toEqual({
      sets: { '甲.execution': 'centre' },
      stops: ['甲 pr-delivery'],
      tells: ['court', 'family', 'procuratorate'],
    });
    expect(delivered().refusal('2026-07-02', 'keepInCentre', { form: { months: 4 } })).toEqual([
      'out-of-bounds 刑诉法 §264(2) 监狱法 §15(2)',
    ]);
  });

  test('T195 criminal detention is served there however much remains, up to a year', () => {
    expect(
      delivered()
        .act('2026-07-02', 'serveDetentionSentence', { form: { months: 6 } })
        .told(),
    ).toEqual({
      sets: { '甲.execution': 'centre' },
      stops: ['甲 pr-delivery'],
      tells: ['court', 'family', 'procuratorate'],
    });
    expect(delivered().refusal('2026-07-02', 'serveDetentionSentence', { form: { months: 12 } })).toEqual([]);
    expect(delivered().refusal('2026-07-02', 'serveDetentionSentence', { form: { months: 13 } })).toEqual([
      'out-of-bounds 刑法 §42 刑法 §69(1)',
    ]);
  });

  test('T195 not life, and not before delivery', () => {
    expect(delivered('sentenceToLife', {}).refusal('2026-07-02', 'keepInCentre')).toEqual(['not-in-state 刑诉法 §264(2)']);
    expect(delivered('sentenceToLife', {}).refusal('2026-07-02', 'serveDetentionSentence')).toEqual(['not-in-state 刑诉法 §264(2)']);
    expect(inForce().refusal('2026-07-02', 'keepInCentre')).toEqual(['not-in-state 刑诉法 §264(2)…']);
    expect(inPrison().refusal('2026-08-03', 'keepInCentre')).toEqual(['not-in-state 刑诉法 §264(2)…']);
  });

  test.for(['prison', 'centre'])('T196 released when the term is over, from %s', (where) => {
    const serving = where === 'prison' ? inPrison() : delivered().act('2026-07-02', 'keepInCentre', { form: { months: 2 } });
    const by = where === 'prison' ? 'prison' : 'detentionCentre';
    const released = serving.act('2026-09-30', 'releaseOnExpiry', { by });
    expect(released.told()).toEqual({
      sets: { '甲.custody': 'none', '甲.execution': 'ended' },
      documents: ['释放证明书'],
      serves: ['accused'],
      tells: ['police', 'court'],
    });
    expect(released.refusal('2026-10-08', 'closeCase')).toEqual([]);
  });

  test('T196 the last day of the term may come before the prison does: release from delivery', () => {
    expect(delivered().refusal('2026-07-10', 'releaseOnExpiry', { by: 'detentionCentre' })).toEqual([]);
  });

  test('T196 life and a reprieve end only through commutation', () => {
    expect(inPrison('sentenceToLife', {}).refusal('2026-09-30', 'releaseOnExpiry')).toEqual(['not-in-state 刑诉法 §264(5)']);
    expect(inCorrections().refusal('2026-09-30', 'releaseOnExpiry')).toEqual([
      'not-in-state 刑诉法 §264(5)…',
      'not-in-state 刑诉法 §264(5)',
    ]);
  });

  test('T196 what was asked meanwhile lapses with the release', () => {
    const asked = inPrison().acts(['2026-09-01', 'suggestCommutation'], ['2026-09-30', 'releaseOnExpiry']);
    expect(asked.told()).toMatchObject({ answers: ['甲 commutation'], stops: ['甲 pr-commutation'] });
  });
});

describe('in the community', () => {
  const free = () => inForce(undefined, { 甲: ['convict', sentenced('community')] });

  test('T197 the court sends the convict to community corrections and frees them of every measure', () => {
    expect(free().act('2026-06-29', 'deliverToCorrections').told()).toEqual({
      sets: { '甲.execution': 'corrections' },
      stops: ['甲 cpl-execution-delivery', '甲 cc-notify'],
      documents: ['社区矫正执行通知书', '告知书'],
      serves: ['corrections', 'accused'],
      tells: ['procuratorate', 'police'],
    });
    expect(free().act('2026-07-02', 'deliverToCorrections').late()).toContain('deliverToCorrections cc-notify 2026-07-01');
  });

  test('T197 the convict reports within ten days and is received', () => {
    expect(inCorrections().told()).toEqual({
      stops: ['甲 cc-report'],
      documents: ['社区矫正宣告书'],
      serves: ['accused'],
      tells: ['court', 'procuratorate'],
    });
    expect(free().refusal('2026-06-29', 'receiveInCorrections')).toEqual(['not-in-state 社矫法 §21…']);
  });

  test('T197 nobody sentenced to imprisonment is sent there', () => {
    expect(inForce().refusal('2026-06-29', 'deliverToCorrections')).toEqual(['not-in-state 刑诉法 §264(1)…']);
    expect(judged(undefined, { 甲: ['convict', sentenced('community')] }).refusal('2026-06-18', 'deliverToCorrections')).toEqual([
      'not-in-state 刑诉法 §259(1)',
    ]);
  });

  test('T198 it ends when the time is over', () => {
    const ended = inCorrections().act('2029-07-02', 'endCorrections');
    expect(ended.told()).toEqual({
      sets: { '甲.execution': 'ended' },
      documents: ['解除社区矫正证明书', '释放证明书'],
      serves: ['accused'],
      tells: ['court', 'procuratorate', 'police', 'prison'],
    });
  });

  test('T198 not while revocation or commutation is decided', () => {
    expect(inCorrections().act('2026-09-01', 'proposeRevocation').refusal('2026-09-02', 'endCorrections')).toEqual([
      'not-in-state 社矫法 §44…',
    ]);
    expect(inCorrections().act('2026-09-01', 'suggestCommutationInCommunity').refusal('2026-09-02', 'endCorrections')).toEqual([
      'not-in-state 社矫法 §44…',
    ]);
    expect(inPrison().refusal('2026-09-01', 'endCorrections')).toEqual(['not-in-state 社矫法 §44…', 'not-in-state 社矫法 §44…']);
  });
});

describe('fines and confiscation', () => {
  const fined = () => inForce(undefined, { 甲: ['convict', sentenced('fine', 0)] });

  test.for(['fine', 'rights', 'property'])('T199 a supplementary penalty on its own is carried out: %s', (kind) => {
    const done = fined().act('2026-07-15', 'executeSupplementary', { form: { kind } });
    expect(done.told()).toEqual({ sets: { '甲.execution': 'ended' } });
    expect(done.refusal('2026-07-16', 'closeCase')).toEqual([]);
  });

  test('T199 by the court, or by the police where it is political rights; no prison', () => {
    expect(fined().refusal('2026-07-15', 'executeSupplementary', { by: 'police', form: { kind: 'rights' } })).toEqual([]);
    expect(fined().refusal('2026-07-15', 'executeSupplementary', { by: 'prison' })).toEqual(['not-your-act 刑诉法 §270…']);
    expect(inForce().refusal('2026-07-15', 'executeSupplementary')).toEqual(['not-in-state 刑诉法 §270…']);
    expect(fined().act('2026-07-15', 'executeSupplementary').refusal('2026-07-16', 'executeSupplementary')).toEqual([
      'not-in-state 刑诉法 §270…',
    ]);
  });

  test.for(['collected', 'property', 'restitution'])('T200 the pecuniary part is enforced at any time: %s', (measure) => {
    expect(inPrison().act('2026-09-01', 'enforcePecuniaryPart', { form: { measure } }).told()).toEqual({
      documents: ['执行裁定书'],
      serves: ['accused'],
    });
  });

  test('T200 even after the case is closed, and never before the judgment is in force', () => {
    const closed = inPrison().acts(['2026-09-30', 'releaseOnExpiry'], ['2026-10-08', 'closeCase']);
    expect(closed.refusal('2027-03-01', 'enforcePecuniaryPart')).toEqual([]);
    expect(judged().refusal('2026-06-18', 'enforcePecuniaryPart')).toEqual(['not-in-state 刑诉法 §271…']);
    expect(inForce(undefined, { 甲: ['acquit'] }).refusal('2026-06-29', 'enforcePecuniaryPart')).toEqual(['not-in-state 刑诉法 §271…']);
  });
});

describe('relief from a fine', () => {
  const asked = () => inPrison().act('2026-09-01', 'applyForFineRelief');

  test('T230 whoever cannot pay for a disaster applies with proof, and is answered within a month', () => {
    expect(asked().told()).toEqual({
      starts: { '甲 spc-fine-relief': '2026-10-08' },
      asks: ['甲 fine-relief'],
      documents: ['罚金减免申请书'],
      serves: ['court'],
    });
    expect(inPrison().refusal('2026-09-01', 'applyForFineRelief', { form: { proof: '' } })).toEqual(['form-incomplete 刑诉法 §271…']);
    expect(inPrison().refusal('2026-09-01', 'applyForFineRelief', { by: 'prison' })).toEqual(['not-your-act 刑诉法 §271…']);
    expect(judged().refusal('2026-06-18', 'applyForFineRelief')).toEqual(['not-in-state 刑诉法 §271…']);
  });

  test.for(['deferred', 'reduced', 'remitted'])('T230 granted by a ruling: %s', (relief) => {
    expect(asked().act('2026-09-20', 'grantFineRelief', { form: { relief } }).told()).toEqual({
      stops: ['甲 spc-fine-relief'],
      answers: ['甲 fine-relief'],
      documents: ['执行裁定书'],
      serves: ['accused'],
    });
  });

  test('T230 or refused; never without an application, and late it is flagged', () => {
    expect(asked().act('2026-09-20', 'refuseFineRelief').told()).toMatchObject({ documents: ['驳回申请裁定书'] });
    expect(inPrison().refusal('2026-09-20', 'grantFineRelief')).toEqual(['no-open-request 刑诉法 §271…']);
    expect(asked().act('2026-10-09', 'refuseFineRelief').late()).toContain('refuseFineRelief spc-fine-relief 2026-10-08');
  });

  test('T230 after the sentence was served too', () => {
    const closed = inPrison().acts(['2026-09-30', 'releaseOnExpiry'], ['2026-10-08', 'closeCase']);
    expect(closed.act('2026-10-12', 'applyForFineRelief').refusal('2026-10-20', 'grantFineRelief')).toEqual([]);
  });
});

describe('temporarily outside prison', () => {
  test('T201 before delivery the court decides, after hearing the procuratorate', () => {
    expect(outside().told()).toEqual({
      sets: { '甲.custody': 'none', '甲.execution': 'medical' },
      starts: { '甲 cpl-medical-release-opinion': '2026-07-31', '甲 cc-report': '2026-07-10' },
      stops: ['甲 cpl-execution-delivery'],
      documents: ['暂予监外执行决定书'],
      serves: ['corrections', 'accused'],
      tells: ['procuratorate'],
    });
    expect(inForce().refusal('2026-06-30', 'decideTemporaryRelease', { form: { opinion: '' } })).toEqual(['form-incomplete 刑诉法 §265…']);
    expect(inForce().refusal('2026-06-30', 'decideTemporaryRelease', { form: { diagnosis: '' } })).toEqual([
      'form-incomplete 刑诉法 §265…',
    ]);
  });

  test('T201 after delivery it is for the prison to propose and its authority to approve', () => {
    expect(inPrison().refusal('2026-08-03', 'decideTemporaryRelease')).toEqual(['not-in-state 刑诉法 §265…']);
    const proposed = inPrison().act('2026-08-03', 'proposeTemporaryRelease');
    expect(proposed.told()).toEqual({
      asks: ['甲 temporary-release'],
      documents: ['暂予监外执行审批表'],
      serves: ['prisonAuthority', 'procuratorate'],
    });
    expect(proposed.act('2026-08-10', 'approveTemporaryRelease').told()).toEqual({
      sets: { '甲.custody': 'none', '甲.execution': 'medical' },
      starts: { '甲 cpl-medical-release-opinion': '2026-09-10', '甲 cc-report': '2026-08-20' },
      answers: ['甲 temporary-release'],
      documents: ['暂予监外执行决定书'],
      serves: ['prison', 'detentionCentre', 'corrections', 'procuratorate'],
      tells: ['court', 'police'],
    });
    expect(proposed.act('2026-08-10', 'refuseTemporaryRelease').told()).toEqual({
      answers: ['甲 temporary-release'],
      documents: ['不予批准暂予监外执行决定书'],
      serves: ['prison', 'detentionCentre'],
    });
  });

  test('T201 a prison does not approve what it proposes, and nobody approves unasked', () => {
    const proposed = inPrison().act('2026-08-03', 'proposeTemporaryRelease');
    expect(proposed.refusal('2026-08-10', 'approveTemporaryRelease', { by: 'prison' })).toEqual(['not-your-act 刑诉法 §265(5)…']);
    expect(inPrison().refusal('2026-08-10', 'approveTemporaryRelease')).toEqual(['no-open-request 刑诉法 §265(5)…']);
    expect(inForce().refusal('2026-06-30', 'proposeTemporaryRelease')).toEqual(['not-in-state 刑诉法 §265…']);
  });

  test('T201 nobody sentenced to death with reprieve', () => {
    const spared = inDeathReview('reprieve').acts(
      ['2026-06-30', 'submitToHighCourt'],
      ['2026-07-20', 'approveReprieve'],
      ['2026-07-21', 'deliverForImprisonment'],
      ['2026-08-03', 'receiveInPrison'],
    );
    expect(spared.refusal('2026-09-01', 'proposeTemporaryRelease')).toEqual(['not-in-state 刑诉法 §265']);
    expect(inDeathReview('reprieve').refusal('2026-06-29', 'decideTemporaryRelease')).toEqual(['not-in-state 刑诉法 §265']);
  });

  test('T202 the procuratorate objects, and the decision is examined again', () => {
    const objected = outside().act('2026-07-20', 'objectToTemporaryRelease');
    expect(objected.told()).toEqual({
      stops: ['甲 cpl-medical-release-opinion'],
      asks: ['甲 release-recheck'],
      documents: ['暂予监外执行书面检察意见'],
      serves: ['prisonAuthority', 'court'],
    });
    expect(objected.act('2026-08-03', 'maintainTemporaryRelease', { by: 'court' }).told()).toEqual({
      answers: ['甲 release-recheck'],
      serves: ['procuratorate'],
    });
    expect(objected.act('2026-08-03', 'recall', { by: 'court' }).told()).toMatchObject({
      sets: { '甲.custody': 'serving', '甲.execution': 'prison' },
      answers: ['甲 release-recheck'],
    });
    expect(inPrison().refusal('2026-08-03', 'objectToTemporaryRelease')).toEqual(['not-in-state 刑诉法 §267…']);
  });

  test('T203 community corrections propose recall, decided within thirty days', () => {
    const proposed = outside().act('2026-09-01', 'proposeRecall');
    expect(proposed.told()).toEqual({
      starts: { '甲 cc-recall': '2026-10-08' },
      asks: ['甲 recall'],
      documents: ['收监执行建议书'],
      serves: ['court', 'prisonAuthority'],
      tells: ['procuratorate'],
    });
    expect(proposed.act('2026-09-15', 'recall', { by: 'court' }).told()).toMatchObject({
      sets: { '甲.custody': 'serving', '甲.execution': 'prison' },
      // 20 September is a Sunday on which people work.
      starts: { '甲 pr-notify-family': '2026-09-20' },
      answers: ['甲 recall'],
      documents: ['收监执行决定书'],
    });
    expect(proposed.act('2026-09-15', 'refuseRecall', { by: 'court' }).told()).toMatchObject({
      stops: ['甲 cc-recall'],
      answers: ['甲 recall'],
      documents: ['不予收监决定书'],
    });
    expect(inCorrections().refusal('2026-09-01', 'proposeRecall')).toEqual(['not-in-state 刑诉法 §268(1)…']);
  });

  test('T203 recalled without a proposal where the conditions were never met', () => {
    expect(outside().refusal('2026-09-01', 'recall', { by: 'court' })).toEqual([]);
    expect(outside().refusal('2026-09-01', 'recall', { by: 'corrections' })).toEqual(['not-your-act 刑诉法 §267…']);
    expect(inCorrections().refusal('2026-09-01', 'recall', { by: 'court' })).toEqual(['not-in-state 刑诉法 §267…']);
  });

  test('T203 the term ends outside as well', () => {
    expect(outside().act('2028-06-30', 'endCorrections').told()).toMatchObject({ sets: { '甲.execution': 'ended' } });
  });
});

describe('revocation', () => {
  const proposed = () => inCorrections().act('2026-09-01', 'proposeRevocation');

  test('T204 proposed by community corrections, decided by the court in thirty days', () => {
    expect(proposed().told()).toEqual({
      starts: { '甲 cc-revoke': '2026-10-08' },
      asks: ['甲 revocation'],
      documents: ['撤销缓刑、假释建议书'],
      serves: ['court'],
      tells: ['procuratorate'],
    });
    expect(inPrison().refusal('2026-09-01', 'proposeRevocation')).toEqual(['not-in-state 社矫法 §46(3)…', 'not-in-state 社矫法 §46(3)…']);
  });

  test('T204 revoked: the suspended imprisonment is served, delivered within a month', () => {
    const revoked = proposed().act('2026-09-21', 'revokeRelease');
    expect(revoked.told()).toEqual({
      sets: { '甲.custody': 'serving', '甲.sentence': 'imprisonment', '甲.execution': 'delivered' },
      starts: { '甲 pr-delivery': '2026-10-21' },
      stops: ['甲 cc-revoke'],
      answers: ['甲 revocation'],
      documents: ['撤销缓刑、假释裁定书'],
      serves: ['corrections', 'police', 'accused'],
      tells: ['procuratorate'],
    });
    expect(revoked.refusal('2026-09-28', 'receiveInPrison')).toEqual([]);
    expect(proposed().refusal('2026-09-21', 'revokeRelease', { form: { heard: '' } })).toEqual(['form-incomplete 社矫法 §45…']);
    expect(inCorrections().refusal('2026-09-21', 'revokeRelease')).toEqual(['no-open-request 社矫法 §45…']);
  });

  test('T204 refused: the person stays where they are, and is released if arrested', () => {
    const refused = proposed().act('2026-09-21', 'refuseRevocation');
    expect(refused.told()).toMatchObject({ answers: ['甲 revocation'], documents: ['不予撤销裁定书'], serves: ['corrections'] });
    expect(refused.facet('accused.execution')).toBe('corrections');
  });

  test('T205 arrest meanwhile: asked with the proposal, answered in forty-eight hours', () => {
    const asked = proposed().act('2026-09-02T09:00', 'proposeArrestForRevocation');
    expect(asked.told()).toMatchObject({
      starts: { '甲 cc-arrest-decision': '2026-09-04T09:00' },
      asks: ['甲 corrections-arrest'],
      documents: ['提请逮捕建议书'],
    });
    expect(asked.act('2026-09-04T08:59', 'arrestForRevocation').late()).not.toContain(
      'arrestForRevocation cc-arrest-decision 2026-09-04T09:00',
    );
    expect(asked.act('2026-09-04T09:01', 'arrestForRevocation').late()).toContain(
      'arrestForRevocation cc-arrest-decision 2026-09-04T09:00',
    );
    expect(inCorrections().refusal('2026-09-02', 'proposeArrestForRevocation')).toEqual(['no-open-request 社矫法 §47(1)…']);
  });

  test('T205 the police carry it out, two together, and the custody lasts thirty days at most', () => {
    const held = proposed()
      .act('2026-09-02T09:00', 'proposeArrestForRevocation')
      .acts(['2026-09-03T09:00', 'arrestForRevocation'], ['2026-09-03T15:00', 'executeArrestForRevocation']);
    expect(held.told()).toMatchObject({
      sets: { '甲.custody': 'arrested' },
      starts: { '甲 cc-arrest-custody': '2026-10-03' },
      documents: ['逮捕证'],
      tells: ['court', 'corrections', 'family'],
    });
    const decided = proposed().act('2026-09-02T09:00', 'proposeArrestForRevocation').act('2026-09-03', 'arrestForRevocation');
    expect(decided.refusal('2026-09-03', 'executeArrestForRevocation', { people: ['one'] })).toEqual(['too-few-officers 刑诉法 §80…']);
    expect(decided.refusal('2026-09-03', 'executeArrestForRevocation', { by: 'corrections' })).toContain('not-your-act 刑诉法 §80…');
    expect(held.act('2026-09-21', 'refuseRevocation').told()).toMatchObject({
      sets: { '甲.custody': 'none', '甲.arrest': 'none' },
      stops: ['甲 cc-revoke', '甲 cc-arrest-custody'],
    });
    expect(held.act('2026-09-21', 'revokeRelease').facet('accused.custody')).toBe('serving');
    expect(held.overdue('2026-10-04')).toContain('甲 cc-arrest-custody');
  });

  test('T205 no arrest that was refused or never decided is carried out', () => {
    const asked = proposed().act('2026-09-02', 'proposeArrestForRevocation');
    expect(asked.refusal('2026-09-02', 'executeArrestForRevocation')).toEqual(['not-in-state 社矫法 §47(2)']);
    const refused = asked.act('2026-09-03', 'refuseArrestForRevocation');
    expect(refused.told()).toMatchObject({ answers: ['甲 corrections-arrest'], documents: ['不予逮捕决定书'] });
    expect(refused.refusal('2026-09-04', 'executeArrestForRevocation')).toEqual(['not-in-state 社矫法 §47(2)']);
    expect(proposed().refusal('2026-09-03', 'arrestForRevocation')).toEqual(['no-open-request 社矫法 §47…']);
  });
});

describe('other ends, other duties', () => {
  test('T206 the convict dies: execution ends, whatever it was', () => {
    const dead = inPrison().act('2026-09-01', 'suggestCommutation').act('2026-09-10', 'endByDeathOfConvict');
    expect(dead.told()).toEqual({
      sets: { '甲.custody': 'none', '甲.execution': 'ended' },
      stops: ['甲 pr-commutation'],
      answers: ['甲 commutation'],
      documents: ['死亡通知书'],
      tells: ['court', 'procuratorate', 'family'],
    });
    expect(inCorrections().refusal('2026-09-10', 'endByDeathOfConvict', { by: 'corrections' })).toEqual([]);
    expect(inForce().refusal('2026-06-30', 'endByDeathOfConvict')).toEqual(['not-in-state 刑诉法 §268(4)…']);
  });

  test('T207 a petition, or a doubt about the judgment, is passed on', () => {
    expect(inPrison().act('2026-09-01', 'forwardPetitionOfConvict').told()).toEqual({
      documents: ['提请处理意见书'],
      serves: ['procuratorate', 'court'],
    });
    expect(inCorrections().refusal('2026-09-01', 'forwardPetitionOfConvict')).toEqual(['not-in-state 刑诉法 §275…']);
  });

  test('T207 a new crime opens another case', () => {
    expect(inPrison().act('2026-09-01', 'transferNewCrime').told()).toEqual({
      documents: ['起诉意见书', '移送函'],
      serves: ['procuratorate', 'police'],
    });
    expect(inCorrections().refusal('2026-09-01', 'transferNewCrime', { by: 'corrections' })).toEqual([]);
    expect(inForce().refusal('2026-06-29', 'transferNewCrime')).toEqual(['not-in-state 刑诉法 §273(1)…']);
  });

  test('T207 the procuratorate supervises whoever executes', () => {
    expect(inPrison().act('2026-09-01', 'supervisePenalExecution').told()).toEqual({
      documents: ['纠正违法通知书'],
      serves: ['prison', 'detentionCentre', 'corrections', 'court'],
    });
    expect(inForce().refusal('2026-06-29', 'supervisePenalExecution')).toEqual(['not-in-state 刑诉法 §276']);
    expect(inPrison().refusal('2026-09-01', 'supervisePenalExecution', { by: 'court' })).toEqual(['not-your-act 刑诉法 §276']);
  });
});

describe('the case is closed', () => {
  test('T208 when every sentence is carried out', () => {
    const closed = inPrison().acts(['2026-09-30', 'releaseOnExpiry'], ['2026-10-08', 'closeCase']);
    expect(closed.told()).toEqual({ sets: { 'case.stage': 'closed' }, documents: ['结案登记表', '归档目录'] });
  });

  test('T208 not while somebody serves, or a petition is open', () => {
    expect(inPrison().refusal('2026-09-01', 'closeCase')).toEqual(['not-in-state 刑诉法 §259(1)']);
    expect(judged().refusal('2026-06-18', 'closeCase')).toEqual(['not-in-state 刑诉法 §259…', 'not-in-state 刑诉法 §259(1)']);
    const petition = inPrison().acts(['2026-09-30', 'releaseOnExpiry'], ['2026-10-08', 'petitionForRetrial', { by: 'accused' }]);
    expect(petition.refusal('2026-10-09', 'closeCase')).toEqual(['not-in-state 刑诉法 §259…']);
  });

  test('T208 one of two still serves: the case stays open', () => {
    const both = inForce(two, { 甲: ['acquit'] });
    expect(both.refusal('2026-06-29', 'closeCase')).toEqual(['not-in-state 刑诉法 §259(1)']);
  });

  test('T208 an acquittal or an exemption in force closes at once', () => {
    expect(inForce(undefined, { 甲: ['acquit'] }).refusal('2026-06-29', 'closeCase')).toEqual([]);
    expect(inForce(undefined, { 甲: ['convict', sentenced('exempt', 0)] }).refusal('2026-06-29', 'closeCase')).toEqual([]);
  });

  test('T209 not over things still held: the judgment is carried out on them first', () => {
    const held = prosecuted({ property: ['手机'] }, [['2026-03-03', 'seizeProperty', { on: '手机' }]])
      .acts(
        ['2026-05-22', 'acceptCase'],
        ['2026-05-25', 'prepareHearing', { form: { day: '2026-06-08' } }],
        ['2026-06-08', 'openHearing', attended],
        ['2026-06-10', 'acquit'],
        ['2026-06-12', 'judgeRelease'],
        ['2026-06-15', 'pronounceJudgment'],
        ['2026-06-15', 'serveJudgment'],
      )
      .until('2026-06-26');
    expect(held.refusal('2026-06-29', 'closeCase')).toEqual(['not-in-state 刑诉法 §245(4)']);
    const given = held.act('2026-06-29', 'releaseHold', { by: 'court' });
    expect(given.refusal('2026-06-30', 'closeCase')).toEqual([]);
  });

  test('T209 after closing only what reopens the case is possible', () => {
    const closed = inPrison().acts(['2026-09-30', 'releaseOnExpiry'], ['2026-10-08', 'closeCase']);
    expect(closed.refusal('2026-10-09', 'suggestCommutation')).toContain('not-in-state 刑诉法 §259(1)');
    expect(closed.refusal('2026-10-09', 'deliverForImprisonment')).toContain('not-in-state 刑诉法 §259(1)');
    expect(closed.refusal('2026-10-09', 'petitionForRetrial', { by: 'accused' })).toEqual([]);
    expect(closed.refusal('2026-10-09', 'takeUpRetrial', { by: 'higherCourt' })).toEqual([]);
  });
});
