import { describe, expect, test } from 'vitest';
import { BY_LAW, follow } from './courses-in-tests.ts';
import { attended, inCourt } from './trial-in-tests.ts';

describe('whole courses to the end of execution', () => {
  test('E21 probation broken: revocation proposed, arrested meanwhile, revoked, and the term is served after all', () => {
    const story = follow(
      inCourt(),
      [
        '2026-06-10',
        'convict',
        { form: { sentence: 'community', months: 24 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'community' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-06-15',
        'pronounceJudgment',
        { form: { way: 'court' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none', '甲.custody': 'none', '甲.arrest': 'none' },
          starts: { 'case cpl-judgment-service': '2026-06-22' },
          stops: ['case cpl-defence-notice-trial', 'case cpl-trial-first'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
          late: { 'case cpl-defence-notice-trial': '2026-05-25' },
        },
      ],
      [
        '2026-06-15',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-06-25' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
      [
        '2026-06-26',
        BY_LAW,
        {},
        {
          sets: { 'case.stage': 'effective' },
          starts: { '甲 cpl-execution-delivery': '2026-07-06', '甲 cc-notify': '2026-07-01', '甲 cc-report': '2026-07-06' },
          stops: ['case cpl-appeal-judgment'],
        },
      ],
      [
        '2026-06-29',
        'deliverToCorrections',
        {},
        {
          sets: { '甲.execution': 'corrections' },
          stops: ['甲 cpl-execution-delivery', '甲 cc-notify'],
          documents: ['社区矫正执行通知书', '告知书'],
          serves: ['corrections', 'accused'],
          tells: ['procuratorate', 'police'],
        },
      ],
      [
        '2026-07-06',
        'receiveInCorrections',
        {},
        { stops: ['甲 cc-report'], documents: ['社区矫正宣告书'], serves: ['accused'], tells: ['court', 'procuratorate'] },
      ],
      [
        '2026-11-02',
        'proposeRevocation',
        {},
        {
          starts: { '甲 cc-revoke': '2026-12-02' },
          asks: ['甲 revocation'],
          documents: ['撤销缓刑、假释建议书'],
          serves: ['court'],
          tells: ['procuratorate'],
        },
      ],
      [
        '2026-11-02T10:00',
        'proposeArrestForRevocation',
        {},
        {
          starts: { '甲 cc-arrest-decision': '2026-11-04T10:00' },
          asks: ['甲 corrections-arrest'],
          documents: ['提请逮捕建议书'],
          serves: ['court'],
          tells: ['procuratorate'],
        },
      ],
      [
        '2026-11-04T09:00',
        'arrestForRevocation',
        {},
        {
          sets: { '甲.arrest': 'approved' },
          starts: { '甲 cpl-arrest-execution': '2026-11-04' },
          stops: ['甲 cc-arrest-decision'],
          answers: ['甲 corrections-arrest'],
          documents: ['逮捕决定书'],
          serves: ['police', 'corrections'],
        },
      ],
      [
        '2026-11-04T15:00',
        'executeArrestForRevocation',
        {},
        {
          sets: { '甲.custody': 'arrested' },
          starts: { '甲 cc-arrest-custody': '2026-12-04' },
          stops: ['甲 cpl-arrest-execution'],
          documents: ['逮捕证'],
          tells: ['court', 'corrections', 'family'],
        },
      ],
      [
        '2026-11-27',
        'revokeRelease',
        {},
        {
          sets: { '甲.custody': 'serving', '甲.arrest': 'none', '甲.sentence': 'imprisonment', '甲.execution': 'delivered' },
          starts: { '甲 pr-delivery': '2026-12-27' },
          stops: ['甲 cc-revoke', '甲 cc-arrest-custody'],
          answers: ['甲 revocation'],
          documents: ['撤销缓刑、假释裁定书'],
          serves: ['corrections', 'police', 'accused'],
          tells: ['procuratorate'],
        },
      ],
      [
        '2026-12-07',
        'receiveInPrison',
        {},
        {
          sets: { '甲.execution': 'prison' },
          starts: { '甲 pr-notify-family': '2026-12-14' },
          stops: ['甲 pr-delivery'],
          documents: ['收监登记表'],
          tells: ['police', 'procuratorate'],
        },
      ],
      ['2026-12-10', 'tellFamilyOfReception', {}, { stops: ['甲 pr-notify-family'], documents: ['收监通知书'], serves: ['family'] }],
    );
    // What the beginning left out, and nothing else.
    expect(story.late()).toEqual(['pronounceJudgment cpl-defence-notice-trial 2026-05-25']);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });

  test('E22 a fine beside the prison term: asked to be deferred, refused, still owed when the term is over, pursued from what was found later', () => {
    const story = follow(
      inCourt({ accused: { 甲: { gravity: 'up-to-three' } } }),
      [
        '2026-06-10',
        'convict',
        { form: { sentence: 'imprisonment', months: 6 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-06-15',
        'pronounceJudgment',
        { form: { way: 'court' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none' },
          starts: { 'case cpl-judgment-service': '2026-06-22' },
          stops: ['case cpl-defence-notice-trial', 'case cpl-trial-first'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
          late: { 'case cpl-defence-notice-trial': '2026-05-25' },
        },
      ],
      [
        '2026-06-15',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-06-25' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
      [
        '2026-06-26',
        BY_LAW,
        {},
        {
          sets: { 'case.stage': 'effective', '甲.arrest': 'none' },
          starts: { '甲 cpl-execution-delivery': '2026-07-06' },
          stops: ['case cpl-appeal-judgment'],
        },
      ],
      [
        '2026-06-29',
        'deliverForImprisonment',
        {},
        {
          sets: { '甲.custody': 'serving', '甲.execution': 'delivered' },
          starts: { '甲 pr-delivery': '2026-07-29' },
          stops: ['甲 cpl-execution-delivery'],
          documents: ['执行通知书', '结案登记表'],
          serves: ['detentionCentre', 'police', 'prison'],
          tells: ['procuratorate', 'family'],
        },
      ],
      // Three months or less remain: the detention centre keeps whoever is that near to release.
      [
        '2026-07-01',
        'keepInCentre',
        { form: { months: 2 } },
        { sets: { '甲.execution': 'centre' }, stops: ['甲 pr-delivery'], tells: ['court', 'family', 'procuratorate'] },
      ],
      [
        '2026-07-10',
        'applyForFineRelief',
        {},
        { starts: { '甲 spc-fine-relief': '2026-08-10' }, asks: ['甲 fine-relief'], documents: ['罚金减免申请书'], serves: ['court'] },
      ],
      [
        '2026-08-10',
        'refuseFineRelief',
        {},
        { stops: ['甲 spc-fine-relief'], answers: ['甲 fine-relief'], documents: ['驳回申请裁定书'], serves: ['accused'] },
      ],
      [
        '2026-09-01',
        'releaseOnExpiry',
        {},
        {
          sets: { '甲.custody': 'none', '甲.execution': 'ended' },
          documents: ['释放证明书'],
          serves: ['accused'],
          tells: ['police', 'court'],
        },
      ],
      ['2026-09-02', 'closeCase', {}, { sets: { 'case.stage': 'closed' }, documents: ['结案登记表', '归档目录'] }],
      // Property is found the next spring: what is owed may be collected at any time.
      ['2027-03-15', 'enforcePecuniaryPart', { form: { measure: 'collected' } }, { documents: ['执行裁定书'], serves: ['accused'] }],
    );
    // What the beginning left out, and nothing else.
    expect(story.late()).toEqual(['pronounceJudgment cpl-defence-notice-trial 2026-05-25']);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });

  test('E24 death: appealed, affirmed, approved, stayed on the last morning because of another crime, ordered anew, executed, reported', () => {
    const story = follow(
      inCourt({ accused: { 甲: { gravity: 'life-or-death' } } }),
      [
        '2026-06-15',
        'sentenceToDeath',
        { form: { sentence: 'death' } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'death' }, documents: ['合议庭评议笔录', '审判委员会讨论记录'] },
      ],
      [
        '2026-06-16',
        'pronounceJudgment',
        { form: { way: 'court' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none' },
          starts: { 'case cpl-judgment-service': '2026-06-22' },
          stops: ['case cpl-defence-notice-trial', 'case cpl-trial-first'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
          late: { 'case cpl-defence-notice-trial': '2026-05-25' },
        },
      ],
      [
        '2026-06-17',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-06-29' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
      [
        '2026-06-24',
        'appealOnBehalf',
        { by: 'counsel' },
        { asks: ['甲 appeal'], documents: ['上诉状'], serves: ['court'], tells: ['procuratorate', 'victim'] },
      ],
      // Ten days end on Saturday the 27th: an appeal may still be lodged on Monday.
      [
        '2026-06-30',
        BY_LAW,
        {},
        {
          sets: { 'case.stage': 'appeal', 'case.lead': 'higherCourt' },
          starts: { 'case spc-appeal-forward': '2026-07-03' },
          stops: ['case cpl-appeal-judgment'],
          asks: ['case second-instance'],
        },
      ],
      [
        '2026-07-02',
        'forwardAppeal',
        {},
        {
          stops: ['case spc-appeal-forward'],
          documents: ['移送上诉、抗诉案件函'],
          serves: ['higherCourt'],
          tells: ['procuratorate', 'accused', 'victim'],
        },
      ],
      [
        '2026-07-03',
        'acceptAppeal',
        {},
        {
          sets: { 'case.session': 'prepared' },
          starts: { 'case cpl-trial-second': '2026-09-03' },
          answers: ['case second-instance'],
          documents: ['受理案件通知书'],
          tells: ['court', 'accused', 'counsel', 'higherProcuratorate'],
        },
      ],
      [
        '2026-07-06',
        'notifyFileReading',
        {},
        {
          starts: { 'case cpl-second-instance-file-reading': '2026-08-06' },
          counts: { 'case cpl-trial-second': 'suspended' },
          asks: ['case file-reading'],
          documents: ['阅卷通知书'],
          serves: ['higherProcuratorate'],
        },
      ],
      [
        '2026-07-31',
        'returnFile',
        {},
        {
          sets: { 'case.session': 'read' },
          stops: ['case cpl-second-instance-file-reading'],
          counts: { 'case cpl-trial-second': '2026-09-28' },
          answers: ['case file-reading'],
          serves: ['higherCourt'],
        },
      ],
      ['2026-08-10', 'questionOnAppeal', {}, ['not-in-state 刑诉法 §234(1).2 刑诉法 §234(1).3']],
      ['2026-08-10', 'hearAppeal', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      ['2026-08-20', 'permitWithdrawal', {}, ['not-in-state 刑诉法解释 §383(3)']],
      [
        '2026-09-14',
        'affirm',
        {},
        {
          sets: { 'case.stage': 'death-review', 'case.session': 'none', '甲.arrest': 'none' },
          starts: { '甲 spc-death-submission': '2026-09-24' },
          stops: ['case cpl-trial-second'],
          answers: ['甲 appeal'],
          documents: ['刑事裁定书'],
          serves: ['accused', 'higherProcuratorate', 'counsel', 'victim'],
          tells: ['court', 'detentionCentre'],
        },
      ],
      [
        '2026-09-21',
        'submitForApproval',
        {},
        { stops: ['甲 spc-death-submission'], asks: ['甲 death-approval'], documents: ['报请核准死刑报告'], serves: ['supremeCourt'] },
      ],
      [
        '2026-12-14',
        'approveDeath',
        {},
        {
          sets: { '甲.execution': 'approved' },
          answers: ['甲 death-approval'],
          documents: ['核准死刑裁定书'],
          serves: ['highCourt', 'accused'],
          tells: ['supremeProcuratorate'],
        },
      ],
      ['2026-12-15', BY_LAW, {}, { sets: { 'case.stage': 'effective', 'case.lead': 'court' } }],
      [
        '2026-12-21',
        'signExecutionOrder',
        {},
        {
          sets: { '甲.execution': 'ordered' },
          starts: { '甲 cpl-death-execution': '2026-12-28' },
          documents: ['执行死刑命令'],
          serves: ['court'],
        },
      ],
      [
        '2026-12-23',
        'notifyOfExecution',
        { form: { day: '2026-12-28' } },
        { documents: ['死刑临场监督通知书'], serves: ['procuratorate'] },
      ],
      [
        '2026-12-28',
        'stayExecution',
        { form: { ground: 'crime' } },
        {
          sets: { '甲.execution': 'approved' },
          stops: ['甲 cpl-death-execution'],
          asks: ['甲 death-stay'],
          documents: ['请求停止执行死刑报告'],
          serves: ['supremeCourt'],
        },
      ],
      ['2026-12-28', 'executeDeath', { present: ['procuratorate'] }, ['not-in-state 刑诉法 §261(1)']],
      ['2027-02-01', 'continueExecution', {}, { answers: ['甲 death-stay'], documents: ['继续执行死刑决定书'], serves: ['court'] }],
      ['2027-02-02', 'executeDeath', { present: ['procuratorate'] }, ['not-in-state 刑诉法 §261(1)']],
      [
        '2027-02-03',
        'signExecutionOrder',
        {},
        {
          sets: { '甲.execution': 'ordered' },
          starts: { '甲 cpl-death-execution': '2027-02-10' },
          documents: ['执行死刑命令'],
          serves: ['court'],
        },
      ],
      [
        '2027-02-04',
        'notifyOfExecution',
        { form: { day: '2027-02-08' } },
        { documents: ['死刑临场监督通知书'], serves: ['procuratorate'] },
      ],
      [
        '2027-02-08',
        'executeDeath',
        { present: ['procuratorate'] },
        {
          sets: { '甲.custody': 'none', '甲.execution': 'ended' },
          starts: { '甲 spc-death-report': '2027-02-23' },
          stops: ['甲 cpl-death-execution'],
          documents: ['执行死刑笔录'],
          tells: ['family'],
        },
      ],
      ['2027-02-22', 'reportExecution', {}, { stops: ['甲 spc-death-report'], documents: ['死刑执行情况报告'], serves: ['supremeCourt'] }],
      ['2027-02-23', 'closeCase', {}, { sets: { 'case.stage': 'closed' }, documents: ['结案登记表', '归档目录'] }],
    );
    // What the beginning left out, and nothing else.
    expect(story.late()).toEqual(['transferForProsecution la-notify 2026-03-05', 'pronounceJudgment cpl-defence-notice-trial 2026-05-25']);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });

  test('E25 death with reprieve: approved above, two years without an intentional crime, commuted, objected to, maintained', () => {
    const story = follow(
      inCourt({ accused: { 甲: { gravity: 'life-or-death' } } }),
      [
        '2026-06-15',
        'sentenceToDeath',
        { form: { sentence: 'reprieve' } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'reprieve' }, documents: ['合议庭评议笔录', '审判委员会讨论记录'] },
      ],
      [
        '2026-06-16',
        'pronounceJudgment',
        { form: { way: 'court' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none' },
          starts: { 'case cpl-judgment-service': '2026-06-22' },
          stops: ['case cpl-defence-notice-trial', 'case cpl-trial-first'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
          late: { 'case cpl-defence-notice-trial': '2026-05-25' },
        },
      ],
      [
        '2026-06-17',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-06-29' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
      [
        '2026-06-30',
        BY_LAW,
        {},
        {
          sets: { 'case.stage': 'death-review', '甲.arrest': 'none' },
          starts: { '甲 spc-death-submission': '2026-07-10' },
          stops: ['case cpl-appeal-judgment'],
        },
      ],
      [
        '2026-07-07',
        'submitToHighCourt',
        {},
        { stops: ['甲 spc-death-submission'], asks: ['甲 death-review'], documents: ['报请复核报告'], serves: ['highCourt'] },
      ],
      [
        '2026-09-22',
        'approveReprieve',
        {},
        {
          sets: { '甲.execution': 'approved' },
          starts: { '甲 cpl-execution-delivery': '2026-10-02', '甲 cl-reprieve': '2028-09-22' },
          answers: ['甲 death-review'],
          documents: ['核准死刑缓期执行裁定书'],
          serves: ['court', 'accused'],
        },
      ],
      ['2026-09-23', BY_LAW, {}, { sets: { 'case.stage': 'effective' } }],
      [
        '2026-09-29',
        'deliverForImprisonment',
        {},
        {
          sets: { '甲.custody': 'serving', '甲.execution': 'delivered' },
          starts: { '甲 pr-delivery': '2026-10-29' },
          stops: ['甲 cpl-execution-delivery'],
          documents: ['执行通知书', '结案登记表'],
          serves: ['detentionCentre', 'police', 'prison'],
          tells: ['procuratorate', 'family'],
        },
      ],
      [
        '2026-10-14',
        'receiveInPrison',
        {},
        {
          sets: { '甲.execution': 'prison' },
          starts: { '甲 pr-notify-family': '2026-10-19' },
          stops: ['甲 pr-delivery'],
          documents: ['收监登记表'],
          tells: ['police', 'procuratorate'],
        },
      ],
      ['2026-10-19', 'tellFamilyOfReception', {}, { stops: ['甲 pr-notify-family'], documents: ['收监通知书'], serves: ['family'] }],
      [
        '2028-09-20',
        'commuteReprieve',
        { form: { sentence: 'life' } },
        ['not-in-state 刑法 §50(1) 刑诉法解释 §533', 'no-open-request 刑诉法 §261(2)…'],
      ],
      [
        '2028-09-25',
        'suggestCommutation',
        { form: { kind: 'commutation' } },
        {
          starts: { '甲 pr-commutation': '2028-10-25' },
          asks: ['甲 commutation'],
          documents: ['减刑建议书', '假释建议书'],
          serves: ['higherCourt'],
          tells: ['procuratorate'],
        },
      ],
      ['2028-09-26', 'announceCommutation', { by: 'highCourt' }, { documents: ['公示'] }],
      [
        '2028-10-20',
        'commuteReprieve',
        { form: { sentence: 'life' } },
        {
          sets: { '甲.sentence': 'life', '甲.commuted': 'reprieve' },
          starts: { '甲 cpl-commutation-opinion': '2028-11-09' },
          stops: ['甲 cl-reprieve', '甲 pr-commutation'],
          answers: ['甲 commutation'],
          documents: ['减刑、假释裁定书'],
          serves: ['prison', 'detentionCentre', 'procuratorate', 'accused'],
        },
      ],
      [
        '2028-11-09',
        'objectToRuling',
        {},
        {
          starts: { '甲 cpl-commutation-new-panel': '2028-12-11' },
          stops: ['甲 cpl-commutation-opinion'],
          asks: ['甲 ruling-recheck'],
          documents: ['减刑、假释裁定书面纠正意见'],
          serves: ['higherCourt'],
        },
      ],
      [
        '2028-12-07',
        'maintainRuling',
        { by: 'highCourt' },
        {
          stops: ['甲 cpl-commutation-new-panel'],
          answers: ['甲 ruling-recheck'],
          documents: ['减刑、假释裁定书'],
          serves: ['prison', 'detentionCentre', 'procuratorate', 'accused'],
        },
      ],
    );
    // What the beginning left out, and nothing else.
    expect(story.late()).toEqual(['transferForProsecution la-notify 2026-03-05', 'pronounceJudgment cpl-defence-notice-trial 2026-05-25']);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });

  test('E26 retrial on protest: execution suspended, heard by the court above, lighter, and the convict is out', () => {
    const story = follow(
      inCourt(),
      [
        '2026-06-10',
        'convict',
        { form: { sentence: 'imprisonment', months: 60 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-06-15',
        'pronounceJudgment',
        { form: { way: 'court' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none' },
          starts: { 'case cpl-judgment-service': '2026-06-22' },
          stops: ['case cpl-defence-notice-trial', 'case cpl-trial-first'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
          late: { 'case cpl-defence-notice-trial': '2026-05-25' },
        },
      ],
      [
        '2026-06-15',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-06-25' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
      [
        '2026-06-26',
        BY_LAW,
        {},
        {
          sets: { 'case.stage': 'effective', '甲.arrest': 'none' },
          starts: { '甲 cpl-execution-delivery': '2026-07-06' },
          stops: ['case cpl-appeal-judgment'],
        },
      ],
      [
        '2026-06-30',
        'deliverForImprisonment',
        {},
        {
          sets: { '甲.custody': 'serving', '甲.execution': 'delivered' },
          starts: { '甲 pr-delivery': '2026-07-31' },
          stops: ['甲 cpl-execution-delivery'],
          documents: ['执行通知书', '结案登记表'],
          serves: ['detentionCentre', 'police', 'prison'],
          tells: ['procuratorate', 'family'],
        },
      ],
      [
        '2026-07-20',
        'receiveInPrison',
        {},
        {
          sets: { '甲.execution': 'prison' },
          starts: { '甲 pr-notify-family': '2026-07-27' },
          stops: ['甲 pr-delivery'],
          documents: ['收监登记表'],
          tells: ['police', 'procuratorate'],
        },
      ],
      ['2026-07-22', 'tellFamilyOfReception', {}, { stops: ['甲 pr-notify-family'], documents: ['收监通知书'], serves: ['family'] }],
      [
        '2026-09-01',
        'petitionForRetrial',
        { by: 'family' },
        {
          starts: { 'case spc-petition-review': '2026-12-01' },
          asks: ['case retrial-petition'],
          documents: ['申诉状'],
          serves: ['court'],
          tells: ['procuratorate'],
        },
      ],
      [
        '2026-11-16',
        'extendPetitionReview',
        { by: 'court', form: { months: 2 } },
        { counts: { 'case spc-petition-review': '2027-02-01' } },
      ],
      [
        '2026-12-28',
        'rejectPetition',
        { by: 'court' },
        {
          stops: ['case spc-petition-review'],
          answers: ['case retrial-petition'],
          documents: ['驳回申诉通知书'],
          serves: ['accused', 'victim'],
        },
      ],
      [
        '2027-03-01',
        'protestForRetrial',
        { by: 'higherProcuratorate' },
        {
          starts: { 'case cpl-retrial-order': '2027-04-01' },
          asks: ['case retrial-protest'],
          documents: ['刑事抗诉书'],
          serves: ['higherCourt'],
          tells: ['accused'],
        },
      ],
      [
        '2027-03-15',
        'takeUpRetrial',
        { by: 'higherCourt' },
        {
          sets: { 'case.stage': 'retrial', 'case.lead': 'higherCourt' },
          starts: { 'case cpl-retrial': '2027-06-15' },
          stops: ['case cpl-retrial-order'],
          answers: ['case retrial-protest'],
          documents: ['提审决定书', '再审决定书'],
          tells: ['accused', 'higherProcuratorate', 'court'],
        },
      ],
      [
        '2027-03-16',
        'suspendExecution',
        { by: 'higherCourt' },
        {
          sets: { '甲.custody': 'none', '甲.execution': 'none' },
          documents: ['中止执行决定书'],
          serves: ['accused', 'prison', 'corrections'],
          tells: ['procuratorate'],
        },
      ],
      [
        '2027-05-10',
        'openRetrial',
        { by: 'higherCourt', present: ['procuratorate', 'accused', 'higherProcuratorate'] },
        { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] },
      ],
      [
        '2027-05-24',
        'lightenImprisonment',
        { by: 'higherCourt', form: { sentence: 'community', before: 60, after: 36 } },
        { sets: { 'case.session': 'revised', '甲.sentence': 'community' } },
      ],
      [
        '2027-05-31',
        'pronounceRetrial',
        {},
        {
          sets: { 'case.stage': 'effective', 'case.session': 'none' },
          starts: { '甲 cpl-execution-delivery': '2027-06-10', '甲 cc-notify': '2027-06-07', '甲 cc-report': '2027-06-10' },
          stops: ['case cpl-retrial'],
          documents: ['再审判决书'],
          serves: ['accused', 'higherProcuratorate', 'victim'],
          tells: ['prison', 'corrections'],
        },
      ],
      [
        '2027-06-04',
        'deliverToCorrections',
        {},
        {
          sets: { '甲.execution': 'corrections' },
          stops: ['甲 cpl-execution-delivery', '甲 cc-notify'],
          documents: ['社区矫正执行通知书', '告知书'],
          serves: ['corrections', 'accused'],
          tells: ['procuratorate', 'police'],
        },
      ],
      [
        '2027-06-08',
        'receiveInCorrections',
        {},
        { stops: ['甲 cc-report'], documents: ['社区矫正宣告书'], serves: ['accused'], tells: ['court', 'procuratorate'] },
      ],
    );
    // What the beginning left out, and nothing else.
    expect(story.late()).toEqual(['pronounceJudgment cpl-defence-notice-trial 2026-05-25']);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });

  test('E27 half the term served: commuted, then paroled; the procuratorate finds the parole wrong, and another panel takes it back', () => {
    const story = follow(
      inCourt(),
      [
        '2026-06-10',
        'convict',
        { form: { sentence: 'imprisonment', months: 72 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-06-15',
        'pronounceJudgment',
        { form: { way: 'court' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none' },
          starts: { 'case cpl-judgment-service': '2026-06-22' },
          stops: ['case cpl-defence-notice-trial', 'case cpl-trial-first'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
          late: { 'case cpl-defence-notice-trial': '2026-05-25' },
        },
      ],
      [
        '2026-06-15',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-06-25' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
      [
        '2026-06-26',
        BY_LAW,
        {},
        {
          sets: { 'case.stage': 'effective', '甲.arrest': 'none' },
          starts: { '甲 cpl-execution-delivery': '2026-07-06' },
          stops: ['case cpl-appeal-judgment'],
        },
      ],
      [
        '2026-06-30',
        'deliverForImprisonment',
        {},
        {
          sets: { '甲.custody': 'serving', '甲.execution': 'delivered' },
          starts: { '甲 pr-delivery': '2026-07-31' },
          stops: ['甲 cpl-execution-delivery'],
          documents: ['执行通知书', '结案登记表'],
          serves: ['detentionCentre', 'police', 'prison'],
          tells: ['procuratorate', 'family'],
        },
      ],
      [
        '2026-07-20',
        'receiveInPrison',
        {},
        {
          sets: { '甲.execution': 'prison' },
          starts: { '甲 pr-notify-family': '2026-07-27' },
          stops: ['甲 pr-delivery'],
          documents: ['收监登记表'],
          tells: ['police', 'procuratorate'],
        },
      ],
      ['2026-07-22', 'tellFamilyOfReception', {}, { stops: ['甲 pr-notify-family'], documents: ['收监通知书'], serves: ['family'] }],
      [
        '2028-06-01',
        'suggestCommutation',
        { form: { kind: 'commutation' } },
        {
          starts: { '甲 pr-commutation': '2028-07-03' },
          asks: ['甲 commutation'],
          documents: ['减刑建议书', '假释建议书'],
          serves: ['higherCourt'],
          tells: ['procuratorate'],
        },
      ],
      ['2028-06-05', 'announceCommutation', { by: 'higherCourt' }, { documents: ['公示'] }],
      ['2028-06-26', 'extendRulingOnCommutation', { by: 'higherCourt' }, { counts: { '甲 pr-commutation': '2028-08-01' } }],
      [
        '2028-07-20',
        'commuteTerm',
        { by: 'higherCourt' },
        {
          sets: { '甲.commuted': 'term' },
          starts: { '甲 cpl-commutation-opinion': '2028-08-09' },
          stops: ['甲 pr-commutation'],
          answers: ['甲 commutation'],
          documents: ['减刑、假释裁定书'],
          serves: ['prison', 'detentionCentre', 'procuratorate', 'accused'],
        },
      ],
      [
        '2029-06-01',
        'suggestCommutation',
        { form: { kind: 'parole' } },
        {
          starts: { '甲 pr-commutation': '2029-07-02' },
          asks: ['甲 commutation'],
          documents: ['减刑建议书', '假释建议书'],
          serves: ['higherCourt'],
          tells: ['procuratorate'],
        },
      ],
      ['2029-06-04', 'announceCommutation', { by: 'higherCourt' }, { documents: ['公示'] }],
      [
        '2029-06-29',
        'grantParole',
        { by: 'higherCourt' },
        {
          sets: { '甲.custody': 'none', '甲.execution': 'corrections' },
          starts: { '甲 cpl-commutation-opinion': '2029-07-19', '甲 cc-notify': '2029-07-04', '甲 cc-report': '2029-07-09' },
          stops: ['甲 pr-commutation'],
          answers: ['甲 commutation'],
          documents: ['减刑、假释裁定书'],
          serves: ['prison', 'detentionCentre', 'procuratorate', 'accused'],
          tells: ['corrections'],
        },
      ],
      [
        '2029-07-02',
        'notifyCorrectionsOfParole',
        { by: 'higherCourt' },
        { stops: ['甲 cc-notify'], documents: ['假释证明书'], serves: ['corrections'] },
      ],
      [
        '2029-07-06',
        'receiveInCorrections',
        {},
        { stops: ['甲 cc-report'], documents: ['社区矫正宣告书'], serves: ['accused'], tells: ['court', 'procuratorate'] },
      ],
      [
        '2029-07-13',
        'objectToRuling',
        {},
        {
          starts: { '甲 cpl-commutation-new-panel': '2029-08-13' },
          stops: ['甲 cpl-commutation-opinion'],
          asks: ['甲 ruling-recheck'],
          documents: ['减刑、假释裁定书面纠正意见'],
          serves: ['higherCourt'],
        },
      ],
      [
        '2029-08-06',
        'setAsideRuling',
        { by: 'higherCourt' },
        {
          sets: { '甲.custody': 'serving', '甲.commuted': 'none', '甲.execution': 'prison' },
          starts: { '甲 pr-notify-family': '2029-08-13' },
          stops: ['甲 cpl-commutation-new-panel'],
          answers: ['甲 ruling-recheck'],
          documents: ['减刑、假释裁定书'],
          serves: ['prison', 'detentionCentre', 'procuratorate', 'accused'],
          tells: ['corrections'],
        },
      ],
      ['2029-08-09', 'tellFamilyOfReception', {}, { stops: ['甲 pr-notify-family'], documents: ['收监通知书'], serves: ['family'] }],
    );
    // What the beginning left out, and nothing else.
    expect(story.late()).toEqual(['pronounceJudgment cpl-defence-notice-trial 2026-05-25']);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });

  test('E28 outside prison for an illness: approved, not objected to in the month, recalled when well, released when the term is over', () => {
    const story = follow(
      inCourt(),
      [
        '2026-06-10',
        'convict',
        { form: { sentence: 'imprisonment', months: 30 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-06-15',
        'pronounceJudgment',
        { form: { way: 'court' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none' },
          starts: { 'case cpl-judgment-service': '2026-06-22' },
          stops: ['case cpl-defence-notice-trial', 'case cpl-trial-first'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
          late: { 'case cpl-defence-notice-trial': '2026-05-25' },
        },
      ],
      [
        '2026-06-15',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-06-25' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
      [
        '2026-06-26',
        BY_LAW,
        {},
        {
          sets: { 'case.stage': 'effective', '甲.arrest': 'none' },
          starts: { '甲 cpl-execution-delivery': '2026-07-06' },
          stops: ['case cpl-appeal-judgment'],
        },
      ],
      [
        '2026-06-30',
        'deliverForImprisonment',
        {},
        {
          sets: { '甲.custody': 'serving', '甲.execution': 'delivered' },
          starts: { '甲 pr-delivery': '2026-07-31' },
          stops: ['甲 cpl-execution-delivery'],
          documents: ['执行通知书', '结案登记表'],
          serves: ['detentionCentre', 'police', 'prison'],
          tells: ['procuratorate', 'family'],
        },
      ],
      [
        '2026-07-20',
        'receiveInPrison',
        {},
        {
          sets: { '甲.execution': 'prison' },
          starts: { '甲 pr-notify-family': '2026-07-27' },
          stops: ['甲 pr-delivery'],
          documents: ['收监登记表'],
          tells: ['police', 'procuratorate'],
        },
      ],
      ['2026-07-22', 'tellFamilyOfReception', {}, { stops: ['甲 pr-notify-family'], documents: ['收监通知书'], serves: ['family'] }],
      [
        '2026-10-12',
        'proposeTemporaryRelease',
        { by: 'prison' },
        { asks: ['甲 temporary-release'], documents: ['暂予监外执行审批表'], serves: ['prisonAuthority', 'procuratorate'] },
      ],
      [
        '2026-10-26',
        'approveTemporaryRelease',
        {},
        {
          sets: { '甲.custody': 'none', '甲.execution': 'medical' },
          starts: { '甲 cpl-medical-release-opinion': '2026-11-26', '甲 cc-report': '2026-11-05' },
          answers: ['甲 temporary-release'],
          documents: ['暂予监外执行决定书'],
          serves: ['prison', 'detentionCentre', 'corrections', 'procuratorate'],
          tells: ['court', 'police'],
        },
      ],
      [
        '2026-11-03',
        'receiveInCorrections',
        {},
        { stops: ['甲 cc-report'], documents: ['社区矫正宣告书'], serves: ['accused'], tells: ['court', 'procuratorate'] },
      ],
      [
        '2027-05-10',
        'proposeRecall',
        {},
        {
          starts: { '甲 cc-recall': '2027-06-09' },
          asks: ['甲 recall'],
          documents: ['收监执行建议书'],
          serves: ['court', 'prisonAuthority'],
          tells: ['procuratorate'],
        },
      ],
      [
        '2027-06-07',
        'recall',
        { by: 'prisonAuthority' },
        {
          sets: { '甲.custody': 'serving', '甲.execution': 'prison' },
          starts: { '甲 pr-notify-family': '2027-06-14' },
          stops: ['甲 cpl-medical-release-opinion', '甲 cc-recall'],
          answers: ['甲 recall'],
          documents: ['收监执行决定书'],
          serves: ['corrections', 'police', 'prison', 'accused'],
          tells: ['procuratorate'],
        },
      ],
      ['2027-06-10', 'tellFamilyOfReception', {}, { stops: ['甲 pr-notify-family'], documents: ['收监通知书'], serves: ['family'] }],
      [
        '2028-09-01',
        'releaseOnExpiry',
        {},
        {
          sets: { '甲.custody': 'none', '甲.execution': 'ended' },
          documents: ['释放证明书'],
          serves: ['accused'],
          tells: ['police', 'court'],
        },
      ],
      ['2028-09-04', 'closeCase', {}, { sets: { 'case.stage': 'closed' }, documents: ['结案登记表', '归档目录'] }],
    );
    // What the beginning left out, and nothing else.
    expect(story.late()).toEqual(['pronounceJudgment cpl-defence-notice-trial 2026-05-25']);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });
});
