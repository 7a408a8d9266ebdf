import { describe, expect, test } from 'vitest';
import { arrested, given } from './cases-in-tests.ts';
import { BY_LAW, follow } from './courses-in-tests.ts';
import { attended } from './trial-in-tests.ts';

describe('whole courses, from the report on', () => {
  test('E1 a theft from the report to the release: every paper, every notice, every day', () => {
    const story = follow(
      given({ accused: { 甲: { gravity: 'up-to-three' } }, victims: ['李'], property: ['手机'] }),
      [
        '2026-03-02',
        'acceptReport',
        { form: { source: 'complaint' } },
        { documents: ['受案登记表', '受案回执', '接受证据材料清单'], serves: ['complainant'] },
      ],
      [
        '2026-03-03',
        'fileCase',
        {},
        {
          sets: { 'case.stage': 'investigation' },
          documents: ['呈请立案报告书', '立案决定书'],
          tells: ['complainant', 'victim', 'procuratorate'],
        },
      ],
      // Three days for the request from the day after detention; a day for custody, family and questioning, to the minute.
      [
        '2026-03-03T14:30',
        'detain',
        { form: { ground: 'evidence' } },
        {
          sets: { '甲.custody': 'detained' },
          starts: {
            '甲 cpl-detention-to-station': '2026-03-04T14:30',
            '甲 cpl-detention-notify-family': '2026-03-04T14:30',
            '甲 cpl-detention-interrogate': '2026-03-04T14:30',
            '甲 cpl-arrest-request': '2026-03-06',
          },
          documents: ['呈请拘留报告书', '拘留证'],
        },
      ],
      [
        '2026-03-03T15:00',
        'seizeAtScene',
        {},
        { sets: { '手机.hold': 'seized', '手机.listed': 'yes' }, documents: ['扣押清单', '扣押笔录'], serves: ['owner'] },
      ],
      ['2026-03-03T20:00', 'deliverToDetentionCentre', {}, { stops: ['甲 cpl-detention-to-station'], tells: ['detentionCentre'] }],
      [
        '2026-03-03T21:00',
        'interrogate',
        { form: { place: 'centre' } },
        { stops: ['甲 cpl-detention-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-03-04T14:30',
        'notifyFamily',
        {},
        { stops: ['甲 cpl-detention-notify-family'], serves: ['family'], documents: ['拘留通知书'] },
      ],
      ['2026-03-04', 'provideDutyCounsel', { by: 'legalAid' }, { sets: { '甲.counsel': 'duty' } }],
      [
        '2026-03-06',
        'requestArrest',
        {},
        {
          starts: { '甲 cpl-arrest-review': '2026-03-13' },
          stops: ['甲 cpl-arrest-request'],
          asks: ['甲 arrest-review'],
          documents: ['提请批准逮捕书'],
        },
      ],
      ['2026-03-09', 'questionBeforeArrest', {}, { documents: ['讯问笔录'] }],
      [
        '2026-03-13',
        'approveArrest',
        {},
        {
          sets: { '甲.arrest': 'approved' },
          starts: { '甲 cpl-arrest-execution': '2026-03-13' },
          stops: ['甲 cpl-arrest-review'],
          answers: ['甲 arrest-review'],
          documents: ['批准逮捕决定书'],
          serves: ['police'],
        },
      ],
      [
        '2026-03-13T16:00',
        'executeArrest',
        {},
        {
          sets: { '甲.custody': 'arrested' },
          starts: {
            '甲 cpl-arrest-notify-family': '2026-03-14T16:00',
            '甲 cpl-arrest-interrogate': '2026-03-14T16:00',
            '甲 cpl-investigation-custody': '2026-05-13',
          },
          stops: ['甲 cpl-arrest-execution'],
          documents: ['逮捕证'],
          tells: ['procuratorate', 'court', 'detentionCentre'],
        },
      ],
      ['2026-03-13T18:00', 'notifyFamily', {}, { stops: ['甲 cpl-arrest-notify-family'], serves: ['family'], documents: ['逮捕通知书'] }],
      [
        '2026-03-14T10:00',
        'interrogate',
        {},
        { stops: ['甲 cpl-arrest-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-03-20',
        'returnToVictim',
        {},
        { sets: { '手机.hold': 'none', '手机.ending': 'returned' }, documents: ['发还清单'], serves: ['victim'] },
      ],
      // Two months end on Wednesday 13 May.
      [
        '2026-05-12',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-06-12' },
          stops: ['甲 cpl-investigation-custody'],
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
      [
        '2026-05-12',
        'acceptForReview',
        {},
        {
          starts: { '甲 cpl-defence-notice-review': '2026-05-15', '李 cpl-victim-notice': '2026-05-15' },
          answers: ['case review-acceptance'],
          tells: ['police', 'detentionCentre'],
          documents: ['受理案件登记表'],
        },
      ],
      [
        '2026-05-13',
        'tellRightsInReview',
        {},
        { stops: ['甲 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-05-14',
        'tellVictimRights',
        {},
        { stops: ['李 cpl-victim-notice'], documents: ['被害人诉讼权利义务告知书', '委托诉讼代理人告知书'], serves: ['victim'] },
      ],
      ['2026-05-18', 'questionInReview', {}, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-05-20', 'hearOpinions', {}, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      [
        '2026-05-21',
        'signPlea',
        { present: ['counsel'], form: { procedure: 'summary' } },
        { sets: { '甲.plea': 'signed' }, documents: ['认罪认罚具结书'] },
      ],
      [
        '2026-06-11',
        'prosecuteWithPlea',
        { form: { suggestion: 'summary' } },
        {
          sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
          starts: { 'case spc-prosecution-acceptance': '2026-06-18' },
          stops: ['甲 cpl-prosecution-review'],
          asks: ['case prosecution'],
          documents: ['起诉书', '量刑建议书', '认罪认罚具结书', '换押证'],
          serves: ['court'],
          tells: ['accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-06-15',
        'acceptForSummary',
        {},
        {
          sets: { 'case.mode': 'summary' },
          starts: { 'case cpl-defence-notice-trial': '2026-06-18', 'case cpl-trial-summary': '2026-07-05' },
          stops: ['case spc-prosecution-acceptance'],
          answers: ['case prosecution'],
          serves: ['procuratorate'],
          documents: ['立案登记表'],
        },
      ],
      [
        '2026-06-16',
        'tellDefendantRights',
        {},
        { stops: ['case cpl-defence-notice-trial'], documents: ['权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-06-22',
        'prepareSimpleHearing',
        { form: { day: '2026-06-29' } },
        {
          sets: { 'case.session': 'prepared' },
          documents: ['起诉书副本', '送达回证'],
          serves: ['accused', 'counsel'],
          tells: ['procuratorate'],
        },
      ],
      ['2026-06-25', 'notifySimpleHearing', {}, { documents: ['通知记录'], tells: ['accused', 'counsel', 'procuratorate', 'victim'] }],
      ['2026-06-29', 'openHearing', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      [
        '2026-06-29',
        'convict',
        { form: { sentence: 'imprisonment', months: 10 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'imprisonment' } },
      ],
      [
        '2026-06-29',
        'pronounceAlone',
        {},
        {
          sets: { 'case.stage': 'judged', 'case.mode': 'ordinary', 'case.session': 'none' },
          starts: { 'case cpl-judgment-service': '2026-07-06' },
          stops: ['case cpl-trial-summary'],
          documents: ['刑事判决书', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-06-29',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-07-09', '李 cpl-victim-asks-protest': '2026-07-06' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
      // Ten days from the day after service; a Thursday.
      [
        '2026-07-10',
        BY_LAW,
        {},
        {
          sets: { 'case.stage': 'effective', '甲.arrest': 'none' },
          starts: { '甲 cpl-execution-delivery': '2026-07-20' },
          stops: ['case cpl-appeal-judgment', '李 cpl-victim-asks-protest'],
        },
      ],
      [
        '2026-07-14',
        'deliverForImprisonment',
        {},
        {
          sets: { '甲.custody': 'serving', '甲.execution': 'delivered' },
          starts: { '甲 pr-delivery': '2026-08-14' },
          stops: ['甲 cpl-execution-delivery'],
          documents: ['执行通知书', '结案登记表'],
          serves: ['detentionCentre', 'police', 'prison'],
          tells: ['procuratorate', 'family'],
        },
      ],
      [
        '2026-08-07',
        'receiveInPrison',
        {},
        {
          sets: { '甲.execution': 'prison' },
          starts: { '甲 pr-notify-family': '2026-08-12' },
          stops: ['甲 pr-delivery'],
          documents: ['收监登记表'],
          tells: ['police', 'procuratorate'],
        },
      ],
      ['2026-08-11', 'tellFamilyOfReception', {}, { stops: ['甲 pr-notify-family'], documents: ['收监通知书'], serves: ['family'] }],
      // Ten months from the day of detention, each day of custody one day of the term.
      [
        '2027-01-02',
        'releaseOnExpiry',
        {},
        {
          sets: { '甲.custody': 'none', '甲.execution': 'ended' },
          documents: ['释放证明书'],
          serves: ['accused'],
          tells: ['police', 'court'],
        },
      ],
      ['2027-01-04', 'closeCase', {}, { sets: { 'case.stage': 'closed' }, documents: ['结案登记表', '归档目录'] }],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });

  test('E2 the procuratorate’s own case: filed, decided and investigated by itself, executed by the police, the property judged and handed over', () => {
    const story = follow(
      given({ origin: 'procuratorate', accused: { 甲: { gravity: 'ten-plus' } }, property: ['赃款'] }),
      ['2026-03-02', 'inquireIntoClue', {}, { sets: { 'case.lead': 'procuratorate' }, documents: ['线索登记表'] }],
      ['2026-03-09', 'fileOwnCase', {}, { sets: { 'case.stage': 'investigation' }, documents: ['立案报告书', '立案决定书'] }],
      [
        '2026-03-10T09:00',
        'summon',
        {},
        { sets: { '甲.custody': 'summoned' }, starts: { '甲 cpl-summons': '2026-03-10T21:00' }, documents: ['传唤证'], tells: ['family'] },
      ],
      ['2026-03-10T18:00', 'prolongSummons', { form: { measure: 'detention' } }, { counts: { '甲 cpl-summons': '2026-03-11T09:00' } }],
      [
        '2026-03-11T08:00',
        'decideOwnDetention',
        { form: { ground: 'tampering' } },
        {
          sets: { '甲.custody': 'detained' },
          starts: {
            '甲 cpl-detention-to-station': '2026-03-12T08:00',
            '甲 cpl-detention-notify-family': '2026-03-12T08:00',
            '甲 cpl-detention-interrogate': '2026-03-12T08:00',
            '甲 cpl-own-case-arrest-decision': '2026-03-25',
          },
          stops: ['甲 cpl-summons'],
          documents: ['拘留决定书', '拘留证'],
          serves: ['police', 'accused'],
          tells: ['detentionCentre'],
        },
      ],
      ['2026-03-11T15:00', 'deliverToDetentionCentre', {}, { stops: ['甲 cpl-detention-to-station'], tells: ['detentionCentre'] }],
      [
        '2026-03-11T17:00',
        'notifyFamily',
        {},
        { stops: ['甲 cpl-detention-notify-family'], serves: ['family'], documents: ['拘留通知书'] },
      ],
      [
        '2026-03-11T19:00',
        'interrogate',
        {},
        { stops: ['甲 cpl-detention-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-03-12',
        'retainCounsel',
        { by: 'family' },
        { sets: { '甲.counsel': 'retained' }, documents: ['委托书'], tells: ['police', 'procuratorate', 'detentionCentre'] },
      ],
      [
        '2026-03-13',
        'freezeProperty',
        {},
        {
          sets: { '赃款.hold': 'frozen', '赃款.listed': 'yes' },
          starts: { '赃款 psr-freeze': '2026-09-13' },
          documents: ['协助冻结财产通知书'],
          serves: ['owner'],
        },
      ],
      // Fourteen days end on the 25th; three more for special circumstances.
      [
        '2026-03-24',
        'extendOwnArrestDecision',
        { form: { days: 3 } },
        {
          sets: { '甲.prolonged': 'special' },
          counts: { '甲 cpl-own-case-arrest-decision': '2026-03-28' },
          documents: ['延长拘留期限通知书'],
          serves: ['accused'],
          tells: ['detentionCentre'],
        },
      ],
      [
        '2026-03-27',
        'decideArrest',
        {},
        {
          sets: { '甲.arrest': 'approved' },
          starts: { '甲 cpl-arrest-execution': '2026-03-27' },
          stops: ['甲 cpl-own-case-arrest-decision'],
          documents: ['逮捕决定书'],
          serves: ['police'],
        },
      ],
      [
        '2026-03-27T16:00',
        'executeArrest',
        {},
        {
          sets: { '甲.custody': 'arrested', '甲.prolonged': 'none' },
          starts: {
            '甲 cpl-arrest-notify-family': '2026-03-28T16:00',
            '甲 cpl-arrest-interrogate': '2026-03-28T16:00',
            '甲 cpl-investigation-custody': '2026-05-27',
          },
          stops: ['甲 cpl-arrest-execution'],
          documents: ['逮捕证'],
          tells: ['procuratorate', 'court', 'detentionCentre'],
        },
      ],
      ['2026-03-27T18:00', 'notifyFamily', {}, { stops: ['甲 cpl-arrest-notify-family'], serves: ['family'], documents: ['逮捕通知书'] }],
      [
        '2026-03-28T09:00',
        'interrogate',
        {},
        { stops: ['甲 cpl-arrest-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-05-20',
        'extendCustodyByHigherProcuratorate',
        { form: { received: '2026-05-18' } },
        {
          sets: { '甲.prolonged': 'complex' },
          counts: { '甲 cpl-investigation-custody': '2026-06-27' },
          documents: ['提请批准延长侦查羁押期限意见书', '批准延长侦查羁押期限决定书'],
          serves: ['police', 'procuratorate'],
          tells: ['police', 'detentionCentre', 'accused', 'counsel'],
        },
      ],
      [
        '2026-06-26',
        'transferOwnCase',
        { form: { proposal: 'prosecution' } },
        {
          sets: { 'case.stage': 'review', '甲.prolonged': 'none' },
          starts: { '甲 cpl-prosecution-review': '2026-07-26' },
          stops: ['甲 cpl-investigation-custody'],
          asks: ['case review-acceptance'],
          tells: ['accused', 'counsel', 'detentionCentre'],
          documents: ['侦查终结报告', '起诉意见书'],
        },
      ],
      [
        '2026-06-26',
        'acceptForReview',
        {},
        {
          starts: { '甲 cpl-defence-notice-review': '2026-06-29' },
          answers: ['case review-acceptance'],
          tells: ['police', 'detentionCentre'],
          documents: ['受理案件登记表'],
        },
      ],
      [
        '2026-06-29',
        'tellRightsInReview',
        {},
        { stops: ['甲 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      ['2026-07-02', 'questionInReview', {}, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-07-06', 'hearOpinions', {}, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      [
        '2026-07-24',
        'prosecute',
        {},
        {
          sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
          starts: { 'case spc-prosecution-acceptance': '2026-07-31' },
          stops: ['甲 cpl-prosecution-review'],
          asks: ['case prosecution'],
          documents: ['起诉书', '换押证'],
          serves: ['court'],
          tells: ['accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-07-30',
        'acceptCase',
        {},
        {
          starts: { 'case cpl-defence-notice-trial': '2026-08-03', 'case cpl-trial-first': '2026-09-30' },
          stops: ['case spc-prosecution-acceptance'],
          answers: ['case prosecution'],
          documents: ['立案登记表'],
          serves: ['procuratorate'],
        },
      ],
      [
        '2026-07-31',
        'tellDefendantRights',
        {},
        { stops: ['case cpl-defence-notice-trial'], documents: ['权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-08-03',
        'prepareHearing',
        { form: { day: '2026-08-17' } },
        {
          sets: { 'case.session': 'prepared' },
          documents: ['合议庭组成人员通知书', '起诉书副本', '送达回证'],
          serves: ['accused', 'counsel', 'guardian'],
        },
      ],
      [
        '2026-08-10',
        'summonToHearing',
        { form: { hearing: { from: '2026-08-17T09:00', minutes: 120, room: 'court/1' } } },
        { documents: ['传票', '出庭通知书', '开庭公告'], serves: ['accused', 'victim', 'counsel', 'guardian'], tells: ['procuratorate'] },
      ],
      ['2026-08-17', 'openHearing', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      [
        '2026-08-31',
        'convict',
        { form: { sentence: 'imprisonment', months: 132 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
      ],
      ['2026-09-01', 'pronounceJudgment', {}, ['not-in-state 刑诉法 §245(3)']],
      ['2026-09-01', 'judgeConfiscation', {}, { sets: { '赃款.order': 'confiscation' }, documents: ['判决书财物清单'] }],
      [
        '2026-09-01',
        'pronounceJudgment',
        { form: { way: 'court' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none' },
          starts: { 'case cpl-judgment-service': '2026-09-07' },
          stops: ['case cpl-trial-first'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-09-03',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-09-14' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
      [
        '2026-09-11',
        'renewFreeze',
        { by: 'court' },
        { counts: { '赃款 psr-freeze': '2027-03-11' }, documents: ['继续冻结财产通知书'], tells: ['owner'] },
      ],
      ['2026-09-14', BY_LAW, {}, {}],
      // The frozen money is where the bank has it: the court directs the keeper, who answers with a receipt within a month.
      [
        '2026-09-15',
        'directKeeper',
        {},
        {
          starts: { '赃款 spc-property-receipt': '2026-10-15' },
          asks: ['赃款 property-disposal'],
          documents: ['执行通知书'],
          serves: ['police'],
        },
      ],
      [
        '2026-09-21',
        'deliverForImprisonment',
        {},
        {
          sets: { '甲.custody': 'serving', '甲.execution': 'delivered' },
          starts: { '甲 pr-delivery': '2026-10-21' },
          stops: ['甲 cpl-execution-delivery'],
          documents: ['执行通知书', '结案登记表'],
          serves: ['detentionCentre', 'police', 'prison'],
          tells: ['procuratorate', 'family'],
        },
      ],
      [
        '2026-09-29',
        'confiscateByJudgment',
        { by: 'court' },
        {
          sets: { '赃款.hold': 'none', '赃款.order': 'none', '赃款.ending': 'confiscated' },
          stops: ['赃款 psr-freeze'],
          documents: ['上缴国库凭证', '执行回单'],
          tells: ['court'],
        },
      ],
      [
        '2026-10-13',
        'returnReceipt',
        {},
        { stops: ['赃款 spc-property-receipt'], answers: ['赃款 property-disposal'], documents: ['执行回单'], serves: ['court'] },
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
      ['2026-10-16', 'tellFamilyOfReception', {}, { stops: ['甲 pr-notify-family'], documents: ['收监通知书'], serves: ['family'] }],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });

  test('E3 a commission’s case: retention over, detained first, arrested on the last day, returned once, convicted, protested, heavier on appeal', () => {
    const story = follow(
      given({ origin: 'supervision', accused: { 甲: { gravity: 'ten-plus' } } }),
      [
        '2026-03-02',
        'transferFromSupervision',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-04-02' },
          asks: ['case review-acceptance'],
          documents: ['起诉意见书'],
          serves: ['procuratorate'],
        },
      ],
      [
        '2026-03-02',
        'acceptForReview',
        {},
        {
          starts: { '甲 cpl-defence-notice-review': '2026-03-05' },
          answers: ['case review-acceptance'],
          tells: ['police', 'detentionCentre'],
          documents: ['受理案件登记表'],
        },
      ],
      [
        '2026-03-02T10:00',
        'detainAfterRetention',
        {},
        {
          sets: { '甲.custody': 'detained' },
          starts: { '甲 cpl-supervision-case-detention': '2026-03-12', '甲 cpl-detention-notify-family': '2026-03-03T10:00' },
          counts: { '甲 cpl-prosecution-review': 'suspended' },
          documents: ['拘留决定书'],
          serves: ['police', 'accused'],
          tells: ['supervision', 'family'],
        },
      ],
      [
        '2026-03-03T09:00',
        'notifyFamily',
        {},
        { stops: ['甲 cpl-detention-notify-family'], serves: ['family'], documents: ['拘留通知书'] },
      ],
      [
        '2026-03-04',
        'tellRightsInReview',
        {},
        { stops: ['甲 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      // Ten days, four more at most; the review stands still meanwhile.
      ['2026-03-11', 'extendDecisionAfterRetention', { form: { days: 5 } }, ['form-incomplete 刑诉法 §170(2)…']],
      [
        '2026-03-11',
        'extendDecisionAfterRetention',
        { form: { days: 4 } },
        { counts: { '甲 cpl-supervision-case-detention': '2026-03-16' }, tells: ['detentionCentre'] },
      ],
      [
        '2026-03-16',
        'arrestAfterRetention',
        {},
        {
          sets: { '甲.arrest': 'approved' },
          starts: { '甲 cpl-arrest-execution': '2026-03-16' },
          stops: ['甲 cpl-supervision-case-detention'],
          counts: { '甲 cpl-prosecution-review': '2026-04-15' },
          documents: ['逮捕决定书'],
          serves: ['police'],
        },
      ],
      [
        '2026-03-16T15:00',
        'executeArrestInReview',
        {},
        {
          sets: { '甲.custody': 'arrested' },
          starts: { '甲 cpl-arrest-notify-family': '2026-03-17T15:00', '甲 cpl-arrest-interrogate': '2026-03-17T15:00' },
          stops: ['甲 cpl-arrest-execution'],
          documents: ['逮捕证'],
          tells: ['procuratorate', 'detentionCentre'],
        },
      ],
      ['2026-03-16T17:00', 'notifyFamily', {}, { stops: ['甲 cpl-arrest-notify-family'], serves: ['family'], documents: ['逮捕通知书'] }],
      ['2026-03-17T09:00', 'interrogateAfterArrest', {}, { stops: ['甲 cpl-arrest-interrogate'], documents: ['讯问笔录'] }],
      [
        '2026-03-18',
        'retainCounselInReview',
        { by: 'family' },
        { sets: { '甲.counsel': 'retained' }, documents: ['委托书'], tells: ['procuratorate'] },
      ],
      ['2026-03-20', 'questionInReview', {}, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-03-24', 'hearOpinions', {}, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      [
        '2026-04-13',
        'returnForInquiry',
        {},
        {
          sets: { 'case.stage': 'supplement', 'case.lead': 'supervision', 'case.returns': '1' },
          starts: { 'case cpl-supplementary-investigation': '2026-05-13' },
          stops: ['甲 cpl-prosecution-review'],
          asks: ['case supplementary-inquiry'],
          documents: ['补充调查决定书', '补充调查提纲'],
          serves: ['supervision'],
          tells: ['detentionCentre', 'police'],
        },
      ],
      [
        '2026-05-13',
        'resubmitAfterInquiry',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-06-13' },
          stops: ['case cpl-supplementary-investigation'],
          answers: ['case supplementary-inquiry'],
          documents: ['补充调查报告'],
          serves: ['procuratorate'],
          tells: ['detentionCentre'],
        },
      ],
      ['2026-05-13', 'acceptForReview', {}, ['no-open-request 检察规则 §156(1).1…']],
      [
        '2026-06-12',
        'prosecute',
        {},
        {
          sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
          starts: { 'case spc-prosecution-acceptance': '2026-06-19' },
          stops: ['甲 cpl-prosecution-review'],
          asks: ['case prosecution'],
          documents: ['起诉书', '换押证'],
          serves: ['court'],
          tells: ['accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-06-18',
        'acceptCase',
        {},
        {
          starts: { 'case cpl-defence-notice-trial': '2026-06-22', 'case cpl-trial-first': '2026-08-18' },
          stops: ['case spc-prosecution-acceptance'],
          answers: ['case prosecution'],
          documents: ['立案登记表'],
          serves: ['procuratorate'],
        },
      ],
      [
        '2026-06-22',
        'tellDefendantRights',
        {},
        { stops: ['case cpl-defence-notice-trial'], documents: ['权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-06-24',
        'prepareHearing',
        { form: { day: '2026-07-06' } },
        {
          sets: { 'case.session': 'prepared' },
          documents: ['合议庭组成人员通知书', '起诉书副本', '送达回证'],
          serves: ['accused', 'counsel', 'guardian'],
        },
      ],
      [
        '2026-07-02',
        'summonToHearing',
        { form: { hearing: { from: '2026-07-06T09:00', minutes: 120, room: 'court/1' } } },
        { documents: ['传票', '出庭通知书', '开庭公告'], serves: ['accused', 'victim', 'counsel', 'guardian'], tells: ['procuratorate'] },
      ],
      ['2026-07-06', 'openHearing', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      [
        '2026-07-10',
        'convict',
        { form: { sentence: 'imprisonment', months: 96 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-07-13',
        'pronounceJudgment',
        { form: { way: 'later' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none' },
          starts: { 'case cpl-judgment-service': '2026-07-20' },
          stops: ['case cpl-trial-first'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-07-13',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-07-23' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
      [
        '2026-07-20',
        'fileProtest',
        { form: { against: 'lighter' } },
        { asks: ['case protest'], documents: ['刑事抗诉书'], serves: ['court', 'higherProcuratorate'], tells: ['accused', 'victim'] },
      ],
      [
        '2026-07-24',
        BY_LAW,
        {},
        {
          sets: { 'case.stage': 'appeal', 'case.lead': 'higherCourt' },
          starts: { 'case spc-appeal-forward': '2026-07-27' },
          stops: ['case cpl-appeal-judgment'],
          asks: ['case second-instance'],
        },
      ],
      [
        '2026-07-27',
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
        '2026-07-29',
        'acceptAppeal',
        {},
        {
          sets: { 'case.session': 'prepared' },
          starts: { 'case cpl-trial-second': '2026-09-29' },
          answers: ['case second-instance'],
          documents: ['受理案件通知书'],
          tells: ['court', 'accused', 'counsel', 'higherProcuratorate'],
        },
      ],
      [
        '2026-07-30',
        'notifyFileReading',
        {},
        {
          starts: { 'case cpl-second-instance-file-reading': '2026-08-31' },
          counts: { 'case cpl-trial-second': 'suspended' },
          asks: ['case file-reading'],
          documents: ['阅卷通知书'],
          serves: ['higherProcuratorate'],
        },
      ],
      [
        '2026-08-28',
        'returnFile',
        {},
        {
          sets: { 'case.session': 'read' },
          stops: ['case cpl-second-instance-file-reading'],
          counts: { 'case cpl-trial-second': '2026-10-28' },
          answers: ['case file-reading'],
          serves: ['higherCourt'],
        },
      ],
      ['2026-09-07', 'hearAppeal', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      [
        '2026-09-21',
        'convict',
        { by: 'higherCourt', form: { sentence: 'imprisonment', months: 132 } },
        { sets: { 'case.session': 'revised' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-09-22',
        'pronounceRevision',
        {},
        {
          sets: { 'case.stage': 'effective', 'case.session': 'none', '甲.arrest': 'none' },
          starts: { '甲 cpl-execution-delivery': '2026-10-02' },
          stops: ['case cpl-trial-second'],
          answers: ['case protest'],
          documents: ['刑事判决书'],
          serves: ['accused', 'higherProcuratorate', 'counsel', 'victim'],
          tells: ['court', 'detentionCentre'],
        },
      ],
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
        '2026-10-20',
        'receiveInPrison',
        {},
        {
          sets: { '甲.execution': 'prison' },
          starts: { '甲 pr-notify-family': '2026-10-26' },
          stops: ['甲 pr-delivery'],
          documents: ['收监登记表'],
          tells: ['police', 'procuratorate'],
        },
      ],
      ['2026-10-23', 'tellFamilyOfReception', {}, { stops: ['甲 pr-notify-family'], documents: ['收监通知书'], serves: ['family'] }],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });

  test('E6 bail breached: part of the deposit forfeited, detained, arrested, and the two months are those of the arrest', () => {
    const story = follow(
      given(),
      ['2026-03-02', 'acceptReport', {}, { documents: ['受案登记表', '受案回执', '接受证据材料清单'], serves: ['complainant'] }],
      [
        '2026-03-02',
        'fileCase',
        {},
        {
          sets: { 'case.stage': 'investigation' },
          documents: ['呈请立案报告书', '立案决定书'],
          tells: ['complainant', 'victim', 'procuratorate'],
        },
      ],
      [
        '2026-03-02T08:00',
        'compelAttendance',
        {},
        { sets: { '甲.custody': 'summoned' }, starts: { '甲 cpl-summons': '2026-03-02T20:00' }, documents: ['呈请拘传报告书', '拘传证'] },
      ],
      [
        '2026-03-02T17:00',
        'decideBail',
        { form: { ground: 'harmless', guarantee: 'deposit', deposit: 3_000_000 } },
        {
          sets: { '甲.custody': 'bail' },
          starts: { '甲 cpl-bail': '2027-03-02' },
          stops: ['甲 cpl-summons'],
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
          documents: ['取保候审决定书', '收取保证金通知书'],
        },
      ],
      [
        '2026-06-15',
        'forfeitDeposit',
        { form: { breach: '传讯两次未到案', forfeited: 1_000_000, further: 'measure' } },
        { serves: ['accused'], tells: ['procuratorate', 'court'], documents: ['没收保证金决定书'] },
      ],
      [
        '2026-06-15T10:00',
        'detain',
        { form: { ground: 'breach' } },
        {
          sets: { '甲.custody': 'detained' },
          starts: {
            '甲 cpl-detention-to-station': '2026-06-16T10:00',
            '甲 cpl-detention-notify-family': '2026-06-16T10:00',
            '甲 cpl-detention-interrogate': '2026-06-16T10:00',
            '甲 cpl-arrest-request': '2026-06-18',
          },
          stops: ['甲 cpl-bail'],
          documents: ['呈请拘留报告书', '拘留证'],
        },
      ],
      ['2026-06-15T20:00', 'deliverToDetentionCentre', {}, { stops: ['甲 cpl-detention-to-station'], tells: ['detentionCentre'] }],
      [
        '2026-06-15T21:00',
        'notifyFamily',
        {},
        { stops: ['甲 cpl-detention-notify-family'], serves: ['family'], documents: ['拘留通知书'] },
      ],
      [
        '2026-06-16T09:00',
        'interrogate',
        {},
        { stops: ['甲 cpl-detention-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-06-17',
        'extendArrestRequest',
        { form: { days: 4 } },
        {
          sets: { '甲.prolonged': 'special' },
          counts: { '甲 cpl-arrest-request': '2026-06-22' },
          documents: ['延长拘留期限通知书'],
          serves: ['accused'],
          tells: ['detentionCentre'],
        },
      ],
      ['2026-06-18', 'extendArrestRequestToThirtyDays', {}, ['not-in-state 刑诉法 §91(2)…']],
      // Three and four days: Monday the 22nd, after the Dragon Boat holiday, in which the police may not rest.
      [
        '2026-06-22',
        'requestArrest',
        {},
        {
          sets: { '甲.prolonged': 'none' },
          starts: { '甲 cpl-arrest-review': '2026-06-29' },
          stops: ['甲 cpl-arrest-request'],
          asks: ['甲 arrest-review'],
          documents: ['提请批准逮捕书'],
        },
      ],
      [
        '2026-06-29',
        'approveArrest',
        {},
        {
          sets: { '甲.arrest': 'approved' },
          starts: { '甲 cpl-arrest-execution': '2026-06-29' },
          stops: ['甲 cpl-arrest-review'],
          answers: ['甲 arrest-review'],
          documents: ['批准逮捕决定书'],
          serves: ['police'],
        },
      ],
      [
        '2026-06-29T11:00',
        'executeArrest',
        {},
        {
          sets: { '甲.custody': 'arrested' },
          starts: {
            '甲 cpl-arrest-notify-family': '2026-06-30T11:00',
            '甲 cpl-arrest-interrogate': '2026-06-30T11:00',
            '甲 cpl-investigation-custody': '2026-08-29',
          },
          stops: ['甲 cpl-arrest-execution'],
          documents: ['逮捕证'],
          tells: ['procuratorate', 'court', 'detentionCentre'],
        },
      ],
      ['2026-06-29T12:00', 'deliverToDetentionCentre', {}, { tells: ['detentionCentre'] }],
      ['2026-06-29T13:00', 'notifyFamily', {}, { stops: ['甲 cpl-arrest-notify-family'], serves: ['family'], documents: ['逮捕通知书'] }],
      [
        '2026-06-29T15:00',
        'interrogate',
        {},
        { stops: ['甲 cpl-arrest-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-08-28',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-09-28' },
          stops: ['甲 cpl-investigation-custody'],
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
      [
        '2026-08-28',
        'acceptForReview',
        {},
        {
          starts: { '甲 cpl-defence-notice-review': '2026-08-31' },
          answers: ['case review-acceptance'],
          tells: ['police', 'detentionCentre'],
          documents: ['受理案件登记表'],
        },
      ],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual(['甲 cpl-prosecution-review', '甲 cpl-defence-notice-review']);
    expect(story.pending()).toEqual([]);
  });

  test('E8 designated residence in a security case: the family in a day, six months, then arrest and its two months', () => {
    const story = follow(
      given({ accused: { 甲: { gravity: 'ten-plus' } } }),
      ['2026-03-02', 'acceptReport', {}, { documents: ['受案登记表', '受案回执', '接受证据材料清单'], serves: ['complainant'] }],
      [
        '2026-03-02',
        'fileCase',
        {},
        {
          sets: { 'case.stage': 'investigation' },
          documents: ['呈请立案报告书', '立案决定书'],
          tells: ['complainant', 'victim', 'procuratorate'],
        },
      ],
      [
        '2026-03-03T09:00',
        'decideResidence',
        { form: { ground: 'better' } },
        {
          sets: { '甲.custody': 'residence' },
          starts: { '甲 cpl-residential-surveillance': '2026-09-03' },
          documents: ['监视居住决定书'],
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
        },
      ],
      [
        '2026-03-03T10:00',
        'designateResidenceForSecurity',
        { form: { hindrance: 'evidence' }, approvals: { 'police-head': '局长' } },
        ['approval-missing 刑诉法 §75(1)…'],
      ],
      [
        '2026-03-03T10:00',
        'designateResidenceForSecurity',
        { form: { hindrance: 'evidence' } },
        {
          starts: { '甲 cpl-designated-residence-notify': '2026-03-04T10:00' },
          documents: ['指定居所监视居住决定书'],
          serves: ['accused'],
          tells: ['procuratorate'],
        },
      ],
      [
        '2026-03-04T09:30',
        'notifyFamily',
        {},
        { stops: ['甲 cpl-designated-residence-notify'], serves: ['family'], documents: ['监视居住通知书'] },
      ],
      [
        '2026-03-05',
        'retainCounsel',
        { by: 'family' },
        { sets: { '甲.counsel': 'retained' }, documents: ['委托书'], tells: ['police', 'procuratorate', 'detentionCentre'] },
      ],
      ['2026-03-05', 'requestMeeting', {}, ['not-in-state 刑诉法 §39(1)…']],
      ['2026-04-10', 'interrogate', { form: { place: 'home' } }, { documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] }],
      // Fifteen days for somebody at liberty, twenty in grave cases.
      [
        '2026-08-17',
        'requestArrest',
        {},
        { starts: { '甲 cpl-arrest-review': '2026-09-01' }, asks: ['甲 arrest-review'], documents: ['提请批准逮捕书'] },
      ],
      [
        '2026-08-24',
        'approveArrest',
        {},
        {
          sets: { '甲.arrest': 'approved' },
          starts: { '甲 cpl-arrest-execution': '2026-08-24' },
          stops: ['甲 cpl-arrest-review'],
          answers: ['甲 arrest-review'],
          documents: ['批准逮捕决定书'],
          serves: ['police'],
        },
      ],
      [
        '2026-08-24T10:00',
        'executeArrest',
        {},
        {
          sets: { '甲.custody': 'arrested' },
          starts: {
            '甲 cpl-arrest-notify-family': '2026-08-25T10:00',
            '甲 cpl-arrest-interrogate': '2026-08-25T10:00',
            '甲 cpl-investigation-custody': '2026-10-24',
          },
          stops: ['甲 cpl-residential-surveillance', '甲 cpl-arrest-execution'],
          documents: ['逮捕证'],
          tells: ['procuratorate', 'court', 'detentionCentre'],
        },
      ],
      ['2026-08-24T14:00', 'deliverToDetentionCentre', {}, { tells: ['detentionCentre'] }],
      ['2026-08-24T15:00', 'notifyFamily', {}, { stops: ['甲 cpl-arrest-notify-family'], serves: ['family'], documents: ['逮捕通知书'] }],
      [
        '2026-08-24T19:00',
        'interrogate',
        {},
        { stops: ['甲 cpl-arrest-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-10-23',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-11-23' },
          stops: ['甲 cpl-investigation-custody'],
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
      [
        '2026-10-23',
        'acceptForReview',
        {},
        {
          starts: { '甲 cpl-defence-notice-review': '2026-10-26' },
          answers: ['case review-acceptance'],
          tells: ['police', 'detentionCentre'],
          documents: ['受理案件登记表'],
        },
      ],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual(['甲 cpl-prosecution-review', '甲 cpl-defence-notice-review']);
    expect(story.pending()).toEqual([]);
  });

  test('E9 custody prolonged by one, two and two months, each by its level, each asked for before the last is over; then sent, and never again', () => {
    const story = follow(
      arrested({ accused: { 甲: { gravity: 'ten-plus' } } }),
      ['2026-05-09', 'extendCustodyByProvince', { form: { kind: 'gang' } }, ['not-in-state 刑诉法 §158']],
      [
        '2026-05-09',
        'extendCustodyByHigherProcuratorate',
        { by: 'procuratorate', form: { received: '2026-05-02' } },
        ['not-your-act 刑诉法 §156…'],
      ],
      [
        '2026-05-09',
        'extendCustodyByHigherProcuratorate',
        { form: { received: '2026-05-02' } },
        {
          sets: { '甲.prolonged': 'complex' },
          counts: { '甲 cpl-investigation-custody': '2026-06-10' },
          documents: ['提请批准延长侦查羁押期限意见书', '批准延长侦查羁押期限决定书'],
          serves: ['police', 'procuratorate'],
          tells: ['police', 'detentionCentre', 'accused', 'counsel'],
        },
      ],
      ['2026-06-10', 'extendCustodyForGravity', {}, ['not-in-state 刑诉法 §159']],
      [
        '2026-06-10',
        'extendCustodyByProvince',
        { form: { kind: 'gang' } },
        {
          sets: { '甲.prolonged': 'four-kinds' },
          counts: { '甲 cpl-investigation-custody': '2026-08-10' },
          documents: ['提请批准延长侦查羁押期限意见书', '批准延长侦查羁押期限决定书'],
          serves: ['police', 'procuratorate'],
          tells: ['police', 'detentionCentre', 'accused', 'counsel'],
        },
      ],
      [
        '2026-08-10',
        'extendCustodyForGravity',
        {},
        {
          sets: { '甲.prolonged': 'ten-years' },
          counts: { '甲 cpl-investigation-custody': '2026-10-10' },
          documents: ['提请批准延长侦查羁押期限意见书', '批准延长侦查羁押期限决定书'],
          serves: ['police', 'procuratorate'],
          tells: ['police', 'detentionCentre', 'accused', 'counsel'],
        },
      ],
      ['2026-10-09', 'extendCustodyForGravity', {}, ['not-in-state 刑诉法 §159', 'extension-used-up 刑诉法 §159…']],
      // Seven months after the arrest, on a Saturday: custody does not wait for Monday.
      [
        '2026-10-10',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate', '甲.prolonged': 'none' },
          starts: { '甲 cpl-prosecution-review': '2026-11-10' },
          stops: ['甲 cpl-investigation-custody'],
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
      [
        '2026-10-10',
        'acceptForReview',
        {},
        {
          starts: { '甲 cpl-defence-notice-review': '2026-10-13' },
          answers: ['case review-acceptance'],
          tells: ['police', 'detentionCentre'],
          documents: ['受理案件登记表'],
        },
      ],
      [
        '2026-10-11',
        'extendCustodyByHigherProcuratorate',
        { form: { received: '2026-10-11' } },
        ['not-in-state 刑诉法 §156…', 'limit-not-running 刑诉法 §156…'],
      ],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual(['甲 cpl-prosecution-review', '甲 cpl-defence-notice-review']);
    expect(story.pending()).toEqual([]);
  });

  test('E10 identity unknown, established, and another important crime: the months of custody begin again, once for each, with their own prolonging', () => {
    const story = follow(
      given(),
      ['2026-03-02', 'acceptReport', {}, { documents: ['受案登记表', '受案回执', '接受证据材料清单'], serves: ['complainant'] }],
      [
        '2026-03-02',
        'fileCase',
        {},
        {
          sets: { 'case.stage': 'investigation' },
          documents: ['呈请立案报告书', '立案决定书'],
          tells: ['complainant', 'victim', 'procuratorate'],
        },
      ],
      [
        '2026-03-02T10:00',
        'detain',
        { form: { ground: 'unknown' } },
        {
          sets: { '甲.custody': 'detained' },
          starts: {
            '甲 cpl-detention-to-station': '2026-03-03T10:00',
            '甲 cpl-detention-notify-family': '2026-03-03T10:00',
            '甲 cpl-detention-interrogate': '2026-03-03T10:00',
            '甲 cpl-arrest-request': '2026-03-05',
          },
          documents: ['呈请拘留报告书', '拘留证'],
        },
      ],
      ['2026-03-02T15:00', 'deliverToDetentionCentre', {}, { stops: ['甲 cpl-detention-to-station'], tells: ['detentionCentre'] }],
      [
        '2026-03-02T17:00',
        'interrogate',
        {},
        { stops: ['甲 cpl-detention-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-03-03T09:30',
        'notifyFamily',
        { form: { delay: '身份不明,无法通知' } },
        { stops: ['甲 cpl-detention-notify-family'], serves: ['family'], documents: ['拘留通知书'] },
      ],
      [
        '2026-03-04',
        'extendArrestRequestToThirtyDays',
        { form: { kind: 'repeated' } },
        {
          sets: { '甲.prolonged': 'thirty' },
          counts: { '甲 cpl-arrest-request': '2026-04-01' },
          documents: ['延长拘留期限通知书'],
          serves: ['accused'],
          tells: ['detentionCentre'],
        },
      ],
      [
        '2026-04-01',
        'requestArrest',
        {},
        {
          sets: { '甲.prolonged': 'none' },
          starts: { '甲 cpl-arrest-review': '2026-04-08' },
          stops: ['甲 cpl-arrest-request'],
          asks: ['甲 arrest-review'],
          documents: ['提请批准逮捕书'],
        },
      ],
      [
        '2026-04-08',
        'approveArrest',
        {},
        {
          sets: { '甲.arrest': 'approved' },
          starts: { '甲 cpl-arrest-execution': '2026-04-08' },
          stops: ['甲 cpl-arrest-review'],
          answers: ['甲 arrest-review'],
          documents: ['批准逮捕决定书'],
          serves: ['police'],
        },
      ],
      [
        '2026-04-08T10:00',
        'executeArrest',
        {},
        {
          sets: { '甲.custody': 'arrested' },
          starts: {
            '甲 cpl-arrest-notify-family': '2026-04-09T10:00',
            '甲 cpl-arrest-interrogate': '2026-04-09T10:00',
            '甲 cpl-investigation-custody': '2026-06-08',
          },
          stops: ['甲 cpl-arrest-execution'],
          documents: ['逮捕证'],
          tells: ['procuratorate', 'court', 'detentionCentre'],
        },
      ],
      ['2026-04-08T12:00', 'notifyFamily', {}, { stops: ['甲 cpl-arrest-notify-family'], serves: ['family'], documents: ['逮捕通知书'] }],
      [
        '2026-04-08T16:00',
        'interrogate',
        {},
        { stops: ['甲 cpl-arrest-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-04-08T17:00',
        'suspendCustodyClock',
        { form: { ground: 'identity', from: '2026-04-08' } },
        {
          counts: { '甲 cpl-investigation-custody': 'suspended' },
          documents: ['变更羁押期限通知书'],
          serves: ['detentionCentre', 'accused'],
          tells: ['procuratorate', 'counsel'],
        },
      ],
      [
        '2026-04-28',
        'recountCustody',
        { form: { ground: 'identity', found: '2026-04-28' } },
        {
          counts: { '甲 cpl-investigation-custody': '2026-06-28' },
          documents: ['变更羁押期限通知书'],
          serves: ['detentionCentre', 'accused'],
          tells: ['procuratorate', 'counsel'],
        },
      ],
      [
        '2026-06-22',
        'extendCustodyByHigherProcuratorate',
        { form: { received: '2026-06-20' } },
        {
          sets: { '甲.prolonged': 'complex' },
          counts: { '甲 cpl-investigation-custody': '2026-07-28' },
          documents: ['提请批准延长侦查羁押期限意见书', '批准延长侦查羁押期限决定书'],
          serves: ['police', 'procuratorate'],
          tells: ['police', 'detentionCentre', 'accused', 'counsel'],
        },
      ],
      // Another important crime is found on 20 July; the papers are of the 22nd, the count is of the 20th.
      [
        '2026-07-22',
        'recountCustody',
        { form: { ground: 'another-crime', found: '2026-07-20' } },
        {
          sets: { '甲.prolonged': 'none' },
          counts: { '甲 cpl-investigation-custody': '2026-09-20' },
          documents: ['变更羁押期限通知书'],
          serves: ['detentionCentre', 'accused'],
          tells: ['procuratorate', 'counsel'],
        },
      ],
      [
        '2026-09-18',
        'extendCustodyByHigherProcuratorate',
        { form: { received: '2026-09-14' } },
        {
          sets: { '甲.prolonged': 'complex' },
          counts: { '甲 cpl-investigation-custody': '2026-10-20' },
          documents: ['提请批准延长侦查羁押期限意见书', '批准延长侦查羁押期限决定书'],
          serves: ['police', 'procuratorate'],
          tells: ['police', 'detentionCentre', 'accused', 'counsel'],
        },
      ],
      [
        '2026-10-20',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate', '甲.prolonged': 'none' },
          starts: { '甲 cpl-prosecution-review': '2026-11-20' },
          stops: ['甲 cpl-investigation-custody'],
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual(['甲 cpl-prosecution-review']);
    expect(story.pending()).toEqual(['case review-acceptance']);
  });

  test('E11 an appraisal that is not counted finds no responsibility: treatment instead of trial, reconsidered, and in the end released', () => {
    const story = follow(
      given({ accused: { 甲: { gravity: 'life-or-death' } } }),
      ['2026-03-02', 'acceptReport', {}, { documents: ['受案登记表', '受案回执', '接受证据材料清单'], serves: ['complainant'] }],
      [
        '2026-03-02',
        'fileCase',
        {},
        {
          sets: { 'case.stage': 'investigation' },
          starts: { '甲 la-notify': '2026-03-05' },
          documents: ['呈请立案报告书', '立案决定书'],
          tells: ['complainant', 'victim', 'procuratorate'],
        },
      ],
      [
        '2026-03-02',
        'notifyLegalAid',
        { by: 'police', form: { ground: 'gravity' } },
        {
          starts: { '甲 la-assign-notified': '2026-03-05' },
          stops: ['甲 la-notify'],
          asks: ['甲 mandatory-counsel'],
          documents: ['提供法律援助通知书'],
          serves: ['legalAid'],
        },
      ],
      [
        '2026-03-03',
        'assignCounsel',
        {},
        {
          sets: { '甲.counsel': 'assigned' },
          stops: ['甲 la-assign-notified'],
          answers: ['甲 mandatory-counsel'],
          documents: ['给予法律援助决定书', '指派通知书'],
          serves: ['accused', 'police', 'procuratorate', 'court'],
        },
      ],
      [
        '2026-03-03T10:00',
        'detain',
        { form: { ground: 'committing' } },
        {
          sets: { '甲.custody': 'detained' },
          starts: {
            '甲 cpl-detention-to-station': '2026-03-04T10:00',
            '甲 cpl-detention-notify-family': '2026-03-04T10:00',
            '甲 cpl-detention-interrogate': '2026-03-04T10:00',
            '甲 cpl-arrest-request': '2026-03-06',
          },
          documents: ['呈请拘留报告书', '拘留证'],
        },
      ],
      ['2026-03-03T15:00', 'deliverToDetentionCentre', {}, { stops: ['甲 cpl-detention-to-station'], tells: ['detentionCentre'] }],
      [
        '2026-03-03T16:00',
        'notifyFamily',
        {},
        { stops: ['甲 cpl-detention-notify-family'], serves: ['family'], documents: ['拘留通知书'] },
      ],
      [
        '2026-03-03T17:00',
        'interrogate',
        {},
        { stops: ['甲 cpl-detention-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-03-06',
        'requestArrest',
        {},
        {
          starts: { '甲 cpl-arrest-review': '2026-03-13' },
          stops: ['甲 cpl-arrest-request'],
          asks: ['甲 arrest-review'],
          documents: ['提请批准逮捕书'],
        },
      ],
      [
        '2026-03-13',
        'approveArrest',
        {},
        {
          sets: { '甲.arrest': 'approved' },
          starts: { '甲 cpl-arrest-execution': '2026-03-13' },
          stops: ['甲 cpl-arrest-review'],
          answers: ['甲 arrest-review'],
          documents: ['批准逮捕决定书'],
          serves: ['police'],
        },
      ],
      [
        '2026-03-13T09:00',
        'executeArrest',
        {},
        {
          sets: { '甲.custody': 'arrested' },
          starts: {
            '甲 cpl-arrest-notify-family': '2026-03-14T09:00',
            '甲 cpl-arrest-interrogate': '2026-03-14T09:00',
            '甲 cpl-investigation-custody': '2026-05-13',
          },
          stops: ['甲 cpl-arrest-execution'],
          documents: ['逮捕证'],
          tells: ['procuratorate', 'court', 'detentionCentre'],
        },
      ],
      ['2026-03-13T11:00', 'notifyFamily', {}, { stops: ['甲 cpl-arrest-notify-family'], serves: ['family'], documents: ['逮捕通知书'] }],
      [
        '2026-03-13T12:00',
        'interrogate',
        {},
        { stops: ['甲 cpl-arrest-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-03-16',
        'suspendCustodyClock',
        { form: { ground: 'appraisal', from: '2026-03-16' } },
        {
          counts: { '甲 cpl-investigation-custody': 'suspended' },
          documents: ['变更羁押期限通知书'],
          serves: ['detentionCentre', 'accused'],
          tells: ['procuratorate', 'counsel'],
        },
      ],
      [
        '2026-03-16',
        'commissionAppraisal',
        { form: { kind: 'first' } },
        { documents: ['鉴定聘请书', '鉴定意见通知书'], tells: ['accused', 'victim'] },
      ],
      [
        '2026-05-15',
        'resumeCustodyClock',
        { form: { until: '2026-05-15' } },
        {
          counts: { '甲 cpl-investigation-custody': '2026-07-12' },
          documents: ['变更羁押期限通知书'],
          serves: ['detentionCentre', 'accused'],
          tells: ['procuratorate', 'counsel'],
        },
      ],
      [
        '2026-05-15',
        'findNotResponsible',
        {},
        { sets: { '甲.ill': 'yes' }, documents: ['鉴定意见通知书'], serves: ['accused', 'guardian', 'victim'] },
      ],
      [
        '2026-05-18',
        'proposeTreatment',
        {},
        {
          sets: {
            'case.stage': 'special',
            'case.lead': 'procuratorate',
            'case.track': 'treatment',
            '甲.custody': 'none',
            '甲.arrest': 'none',
          },
          starts: { 'case ppr-treatment-decision': '2026-06-17' },
          stops: ['甲 cpl-investigation-custody'],
          asks: ['case treatment-opinion'],
          documents: ['强制医疗意见书', '释放证明书'],
          serves: ['procuratorate'],
        },
      ],
      [
        '2026-05-18',
        'restrainTemporarily',
        {},
        { sets: { '甲.custody': 'treatment' }, documents: ['采取临时保护性约束措施决定书'], tells: ['guardian', 'procuratorate'] },
      ],
      [
        '2026-06-01',
        'requireProofForTreatment',
        {},
        { counts: { 'case ppr-treatment-decision': 'suspended' }, documents: ['补充证据通知书'], serves: ['police'] },
      ],
      ['2026-06-11', 'supplyProofForTreatment', {}, { counts: { 'case ppr-treatment-decision': '2026-06-29' }, serves: ['procuratorate'] }],
      [
        '2026-06-22',
        'applyForTreatment',
        {},
        {
          sets: { 'case.lead': 'court' },
          starts: { 'case spc-treatment-acceptance': '2026-06-29' },
          stops: ['case ppr-treatment-decision'],
          asks: ['case treatment-application'],
          answers: ['case treatment-opinion'],
          documents: ['强制医疗申请书'],
          serves: ['court'],
        },
      ],
      [
        '2026-06-26',
        'acceptTreatment',
        {},
        {
          starts: { 'case cpl-compulsory-treatment': '2026-07-27', 'case spc-treatment-legal-aid': '2026-06-29' },
          stops: ['case spc-treatment-acceptance'],
          answers: ['case treatment-application'],
          documents: ['受理案件通知书'],
          serves: ['procuratorate', 'guardian'],
        },
      ],
      [
        '2026-06-29',
        'notifyAgentForTreatment',
        {},
        { stops: ['case spc-treatment-legal-aid'], documents: ['提供法律援助通知书'], serves: ['legalAid'] },
      ],
      [
        '2026-07-20',
        'orderTreatment',
        { present: ['guardian'] },
        {
          sets: { 'case.track': 'treated', '甲.standing': 'discharged' },
          starts: {
            'case spc-treatment-execution': '2026-07-27',
            'case spc-treatment-reconsideration-request': '2026-07-27',
            'case ppr-treatment-correction': '2026-08-10',
          },
          stops: ['case cpl-compulsory-treatment'],
          documents: ['强制医疗决定书', '强制医疗执行通知书'],
          serves: ['police', 'guardian', 'victim', 'procuratorate'],
        },
      ],
      [
        '2026-07-24',
        'deliverToTreatment',
        {},
        { stops: ['case spc-treatment-execution'], documents: ['交付执行回执'], tells: ['treatmentInstitution', 'court'] },
      ],
      [
        '2026-07-27',
        'requestTreatmentReconsideration',
        { by: 'family' },
        {
          starts: { 'case spc-treatment-reconsideration': '2026-08-27' },
          stops: ['case spc-treatment-reconsideration-request'],
          asks: ['case treatment-reconsideration'],
          documents: ['复议申请书'],
          serves: ['higherCourt'],
        },
      ],
      [
        '2026-08-24',
        'upholdTreatment',
        {},
        {
          stops: ['case spc-treatment-reconsideration'],
          answers: ['case treatment-reconsideration'],
          documents: ['复议决定书'],
          serves: ['guardian', 'victim', 'procuratorate'],
        },
      ],
      [
        '2027-08-02',
        'applyForReleaseFromTreatment',
        { by: 'treatmentInstitution' },
        {
          starts: { 'case spc-treatment-release': '2027-09-02' },
          asks: ['case treatment-release'],
          documents: ['解除强制医疗意见书', '解除强制医疗申请书'],
          serves: ['court'],
        },
      ],
      [
        '2027-08-30',
        'releaseFromTreatment',
        {},
        {
          sets: { 'case.track': 'ended', '甲.custody': 'none' },
          starts: { 'case ppr-treatment-correction': '2027-09-20' },
          stops: ['case spc-treatment-release'],
          answers: ['case treatment-release'],
          documents: ['解除强制医疗决定书'],
          serves: ['treatmentInstitution', 'accused', 'guardian', 'procuratorate'],
        },
      ],
      ['2027-09-30', 'closeSpecial', {}, { sets: { 'case.stage': 'closed' }, stops: ['case ppr-treatment-correction'] }],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });
});
