import { describe, expect, test } from 'vitest';
import { arrested, given } from './cases-in-tests.ts';
import { BY_LAW, follow } from './courses-in-tests.ts';
import { attended } from './trial-in-tests.ts';

describe('whole courses through the review for prosecution', () => {
  test('E5 not prosecuted, upheld on petition, the victim goes to court directly', () => {
    const story = follow(
      given({ accused: { 甲: { gravity: 'up-to-three' } }, victims: ['李'] }),
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
        '2026-03-03',
        'decideBail',
        { form: { ground: 'harmless', guarantee: 'surety' } },
        {
          sets: { '甲.custody': 'bail' },
          starts: { '甲 cpl-bail': '2027-03-03' },
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
          documents: ['取保候审决定书', '取保候审保证书'],
        },
      ],
      [
        '2026-04-01',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-05-06' },
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
      [
        '2026-04-02',
        'acceptForReview',
        {},
        {
          starts: { '甲 cpl-defence-notice-review': '2026-04-07', '甲 cpl-bail': '2027-04-02', '李 cpl-victim-notice': '2026-04-07' },
          answers: ['case review-acceptance'],
          documents: ['受理案件登记表', '取保候审决定书'],
          tells: ['police', 'detentionCentre'],
        },
      ],
      [
        '2026-04-03',
        'tellVictimRights',
        {},
        { stops: ['李 cpl-victim-notice'], documents: ['被害人诉讼权利义务告知书', '委托诉讼代理人告知书'], serves: ['victim'] },
      ],
      [
        '2026-04-03',
        'tellRightsInReview',
        {},
        { stops: ['甲 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      ['2026-04-07', 'questionInReview', {}, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-04-09', 'hearOpinions', {}, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      [
        '2026-04-15',
        'dismissAtDiscretion',
        { form: { measure: 'apology' } },
        {
          sets: { '甲.custody': 'none', '甲.standing': 'not-prosecuted', '甲.dismissal': 'discretionary' },
          starts: {
            '甲 cpl-victim-petition-nonprosecution': '2026-04-22',
            '甲 cpl-accused-petition-nonprosecution': '2026-04-22',
            '甲 psr-nonprosecution-reconsideration-request': '2026-04-22',
          },
          stops: ['甲 cpl-prosecution-review', '甲 cpl-bail'],
          documents: ['不起诉决定书', '释放通知书', '解除查封、扣押、冻结通知书'],
          serves: ['accused', 'victim', 'police', 'supervision', 'counsel'],
          tells: ['detentionCentre'],
        },
      ],
      [
        '2026-04-15',
        'announceNonProsecution',
        { form: { day: '2026-04-15' } },
        { documents: ['公开宣布笔录'], tells: ['accused', 'victim'] },
      ],
      // Seven days from the day after: the victim on the last of them, the police not at all.
      [
        '2026-04-22',
        'petitionAgainstNonProsecution',
        {},
        {
          starts: { '甲 ppr-victim-petition-review': '2026-07-22' },
          stops: ['甲 cpl-victim-petition-nonprosecution'],
          asks: ['甲 victim-petition'],
          documents: ['申诉书'],
          serves: ['higherProcuratorate'],
        },
      ],
      [
        '2026-07-20',
        'upholdOnVictimPetition',
        {},
        {
          stops: ['甲 ppr-victim-petition-review'],
          answers: ['甲 victim-petition'],
          documents: ['复查决定书'],
          serves: ['victim', 'accused', 'procuratorate'],
        },
      ],
      [
        '2026-07-27',
        'closeWithoutTrial',
        {},
        {
          sets: { 'case.stage': 'closed' },
          stops: ['甲 cpl-accused-petition-nonprosecution', '甲 psr-nonprosecution-reconsideration-request'],
        },
      ],
      [
        '2026-08-03',
        'acceptVictimSuit',
        {},
        { sets: { '甲.standing': 'separate' }, documents: ['受理案件通知书'], serves: ['procuratorate', 'victim', 'accused'] },
      ],
      ['2026-08-03', 'correctNonProsecution', {}, ['not-in-state 检察规则 §278(1).3…']],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });

  test('E7 bail by each of the three organs in turn, each for twelve months of its own, and none from the judgment on', () => {
    const story = follow(
      given({ accused: { 甲: { gravity: 'up-to-three' } } }),
      ['2025-03-03', 'acceptReport', {}, { documents: ['受案登记表', '受案回执', '接受证据材料清单'], serves: ['complainant'] }],
      [
        '2025-03-03',
        'fileCase',
        {},
        {
          sets: { 'case.stage': 'investigation' },
          documents: ['呈请立案报告书', '立案决定书'],
          tells: ['complainant', 'victim', 'procuratorate'],
        },
      ],
      [
        '2025-03-04',
        'decideBail',
        { form: { ground: 'light', guarantee: 'surety' } },
        {
          sets: { '甲.custody': 'bail' },
          starts: { '甲 cpl-bail': '2026-03-04' },
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
          documents: ['取保候审决定书', '取保候审保证书'],
        },
      ],
      // The police use eleven months of their twelve.
      [
        '2026-02-02',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-03-02' },
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
      [
        '2026-02-03',
        'acceptForReview',
        {},
        {
          starts: { '甲 cpl-defence-notice-review': '2026-02-06', '甲 cpl-bail': '2027-02-03' },
          answers: ['case review-acceptance'],
          documents: ['受理案件登记表', '取保候审决定书'],
          tells: ['police', 'detentionCentre'],
        },
      ],
      [
        '2026-02-04',
        'tellRightsInReview',
        {},
        { stops: ['甲 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      ['2026-02-24', 'questionInReview', {}, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-02-25', 'hearOpinions', {}, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      [
        '2026-03-02',
        'prosecute',
        {},
        {
          sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
          starts: { 'case spc-prosecution-acceptance': '2026-03-09' },
          stops: ['甲 cpl-prosecution-review'],
          asks: ['case prosecution'],
          documents: ['起诉书', '换押证'],
          serves: ['court'],
          tells: ['accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-03-05',
        'acceptCase',
        {},
        {
          starts: { 'case cpl-defence-notice-trial': '2026-03-09', 'case cpl-trial-first': '2026-05-06', '甲 cpl-bail': '2027-03-05' },
          stops: ['case spc-prosecution-acceptance'],
          answers: ['case prosecution'],
          documents: ['立案登记表'],
          serves: ['procuratorate'],
        },
      ],
      // Two years of bail are behind him, and a third begins: each organ has twelve months, whatever the others used.
      [
        '2026-03-08',
        'tellDefendantRights',
        {},
        { stops: ['case cpl-defence-notice-trial'], documents: ['权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-03-09',
        'prepareHearing',
        { form: { day: '2026-03-23' } },
        {
          sets: { 'case.session': 'prepared' },
          documents: ['合议庭组成人员通知书', '起诉书副本', '送达回证'],
          serves: ['accused', 'counsel', 'guardian'],
        },
      ],
      ['2026-03-12', 'bailAtTrial', {}, ['not-in-state 刑诉法 §67…']],
      [
        '2026-03-16',
        'summonToHearing',
        { form: { hearing: { from: '2026-03-23T09:00', minutes: 120, room: 'court/1' } } },
        { documents: ['传票', '出庭通知书', '开庭公告'], serves: ['accused', 'victim', 'counsel', 'guardian'], tells: ['procuratorate'] },
      ],
      ['2026-03-23', 'openHearing', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      [
        '2026-03-24',
        'convict',
        { form: { sentence: 'community', months: 12 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'community' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-03-25',
        'pronounceJudgment',
        { form: { way: 'court' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none' },
          starts: { 'case cpl-judgment-service': '2026-03-30' },
          stops: ['case cpl-trial-first'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-03-26',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-04-07' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
      // Bail ends with the judgment in force; probation begins.
      [
        '2026-04-08',
        BY_LAW,
        {},
        {
          sets: { 'case.stage': 'effective', '甲.custody': 'none' },
          starts: { '甲 cpl-execution-delivery': '2026-04-18', '甲 cc-notify': '2026-04-13', '甲 cc-report': '2026-04-20' },
          stops: ['甲 cpl-bail', 'case cpl-appeal-judgment'],
        },
      ],
      [
        '2026-04-09',
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
        '2026-04-12',
        'receiveInCorrections',
        {},
        { stops: ['甲 cc-report'], documents: ['社区矫正宣告书'], serves: ['accused'], tells: ['court', 'procuratorate'] },
      ],
      [
        '2027-04-08',
        'endCorrections',
        {},
        {
          sets: { '甲.execution': 'ended' },
          documents: ['解除社区矫正证明书', '释放证明书'],
          serves: ['accused'],
          tells: ['court', 'procuratorate', 'police', 'prison'],
        },
      ],
      ['2027-04-09', 'closeCase', {}, { sets: { 'case.stage': 'closed' }, documents: ['结案登记表', '归档目录'] }],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });

  test('E12 another organ at each stage: the police hand the case over and count on, the procuratorate and the court count anew', () => {
    const story = follow(
      arrested(),
      [
        '2026-04-01',
        'transferJurisdiction',
        { form: { ground: 'designated', to: '河西分局' } },
        { tells: ['complainant', 'procuratorate', 'detentionCentre', 'family'], documents: ['移送案件通知书'] },
      ],
      ['2026-04-02', 'interrogate', { agency: '河西分局' }, { documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] }],
      [
        '2026-05-08',
        'transferForProsecution',
        { agency: '河西分局' },
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-06-08' },
          stops: ['甲 cpl-investigation-custody'],
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
      [
        '2026-05-08',
        'acceptForReview',
        { agency: '河西区人民检察院' },
        {
          starts: { '甲 cpl-defence-notice-review': '2026-05-11' },
          answers: ['case review-acceptance'],
          tells: ['police', 'detentionCentre'],
          documents: ['受理案件登记表'],
        },
      ],
      [
        '2026-05-11',
        'tellRightsInReview',
        { agency: '河西区人民检察院' },
        { stops: ['甲 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-05-25',
        'changeJurisdictionInReview',
        { agency: '河西区人民检察院', form: { to: '河东区人民检察院' } },
        { starts: { '甲 cpl-prosecution-review': '2026-06-25' }, documents: ['移送案件通知书'], tells: ['police', 'detentionCentre'] },
      ],
      ['2026-05-26', 'changeCustodyOrder', { agency: '河东区人民检察院' }, { documents: ['换押证'], serves: ['detentionCentre'] }],
      ['2026-05-28', 'questionInReview', { agency: '河东区人民检察院' }, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-06-01', 'hearOpinions', { agency: '河东区人民检察院' }, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      [
        '2026-06-24',
        'prosecute',
        { agency: '河东区人民检察院' },
        {
          sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
          starts: { 'case spc-prosecution-acceptance': '2026-07-01' },
          stops: ['甲 cpl-prosecution-review'],
          asks: ['case prosecution'],
          documents: ['起诉书', '换押证'],
          serves: ['court'],
          tells: ['accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-06-29',
        'acceptCase',
        {},
        {
          starts: { 'case cpl-defence-notice-trial': '2026-07-02', 'case cpl-trial-first': '2026-08-29' },
          stops: ['case spc-prosecution-acceptance'],
          answers: ['case prosecution'],
          documents: ['立案登记表'],
          serves: ['procuratorate'],
        },
      ],
      [
        '2026-06-30',
        'tellDefendantRights',
        {},
        { stops: ['case cpl-defence-notice-trial'], documents: ['权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-07-01',
        'requestTransferUp',
        { form: { ground: 'complex', expires: '2026-08-29' } },
        {
          starts: { 'case spc-transfer-up-decision': '2026-07-13' },
          asks: ['case transfer-up'],
          documents: ['移送审判请求书'],
          serves: ['higherCourt'],
        },
      ],
      [
        '2026-07-08',
        'refuseTransferUp',
        {},
        { stops: ['case spc-transfer-up-decision'], answers: ['case transfer-up'], documents: ['不同意移送决定书'], serves: ['court'] },
      ],
      // A higher court gives the case to another court: it goes back to the procuratorate, which prosecutes there.
      [
        '2026-07-13',
        'transferPublicCase',
        { form: { ground: 'unfit', to: '河北区人民法院' } },
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate', '甲.standing': 'suspect' },
          starts: { '甲 cpl-prosecution-review': '2026-08-13' },
          stops: ['case cpl-trial-first'],
          documents: ['改变管辖决定书', '指定管辖决定书'],
          serves: ['court', 'procuratorate'],
          tells: ['accused', 'victim'],
        },
      ],
      [
        '2026-07-20',
        'prosecute',
        { agency: '河北区人民检察院' },
        {
          sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
          starts: { 'case spc-prosecution-acceptance': '2026-07-27' },
          stops: ['甲 cpl-prosecution-review'],
          asks: ['case prosecution'],
          documents: ['起诉书', '换押证'],
          serves: ['court'],
          tells: ['accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-07-24',
        'acceptCase',
        { agency: '河北区人民法院' },
        {
          starts: { 'case cpl-defence-notice-trial': '2026-07-27', 'case cpl-trial-first': '2026-09-24' },
          stops: ['case spc-prosecution-acceptance'],
          answers: ['case prosecution'],
          documents: ['立案登记表'],
          serves: ['procuratorate'],
        },
      ],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual(['case cpl-defence-notice-trial', 'case cpl-trial-first']);
    expect(story.pending()).toEqual([]);
  });

  test('E13 returned twice, each time for a month and with a new review after it, then prosecuted: the third review may not be the third return', () => {
    const story = follow(
      arrested(),
      [
        '2026-05-08',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-06-08' },
          stops: ['甲 cpl-investigation-custody'],
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
      [
        '2026-05-08',
        'acceptForReview',
        {},
        {
          starts: { '甲 cpl-defence-notice-review': '2026-05-11' },
          answers: ['case review-acceptance'],
          tells: ['police', 'detentionCentre'],
          documents: ['受理案件登记表'],
        },
      ],
      [
        '2026-05-09',
        'tellRightsInReview',
        {},
        { stops: ['甲 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      ['2026-05-13', 'questionInReview', {}, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-05-15', 'hearOpinions', {}, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      [
        '2026-06-05',
        'extendReview',
        {},
        {
          counts: { '甲 cpl-prosecution-review': '2026-06-23' },
          documents: ['延长审查起诉期限通知书'],
          tells: ['detentionCentre', 'accused'],
        },
      ],
      [
        '2026-06-22',
        'returnForSupplement',
        {},
        {
          sets: { 'case.stage': 'supplement', 'case.lead': 'police', 'case.returns': '1' },
          starts: { 'case cpl-supplementary-investigation': '2026-07-22' },
          stops: ['甲 cpl-prosecution-review'],
          asks: ['case supplementary-investigation'],
          documents: ['补充侦查决定书', '补充侦查提纲'],
          serves: ['police'],
          tells: ['detentionCentre'],
        },
      ],
      [
        '2026-07-20',
        'resubmitAfterSupplement',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-08-20' },
          stops: ['case cpl-supplementary-investigation'],
          answers: ['case supplementary-investigation'],
          documents: ['补充侦查报告书'],
          serves: ['procuratorate'],
          tells: ['detentionCentre'],
        },
      ],
      [
        '2026-08-20',
        'returnForSupplement',
        {},
        {
          sets: { 'case.stage': 'supplement', 'case.lead': 'police', 'case.returns': '2' },
          starts: { 'case cpl-supplementary-investigation': '2026-09-20' },
          stops: ['甲 cpl-prosecution-review'],
          asks: ['case supplementary-investigation'],
          documents: ['补充侦查决定书', '补充侦查提纲'],
          serves: ['police'],
          tells: ['detentionCentre'],
        },
      ],
      ['2026-09-21', 'askWhyNotResubmitted', {}, { documents: ['要求说明理由通知书'], serves: ['police'] }],
      [
        '2026-09-22',
        'resubmitAfterSupplement',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-10-22' },
          stops: ['case cpl-supplementary-investigation'],
          answers: ['case supplementary-investigation'],
          documents: ['补充侦查报告书'],
          serves: ['procuratorate'],
          tells: ['detentionCentre'],
          late: { 'case cpl-supplementary-investigation': '2026-09-20' },
        },
      ],
      ['2026-09-23', 'returnForSupplement', {}, ['counted-out 刑诉法 §175(2)…']],
      ['2026-09-24', 'passOnNewFacts', {}, { documents: ['移送犯罪线索函'], tells: ['police', 'supervision'] }],
      [
        '2026-10-22',
        'prosecute',
        {},
        {
          sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
          starts: { 'case spc-prosecution-acceptance': '2026-10-29' },
          stops: ['甲 cpl-prosecution-review'],
          asks: ['case prosecution'],
          documents: ['起诉书', '换押证'],
          serves: ['court'],
          tells: ['accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-10-29',
        'acceptCase',
        {},
        {
          starts: { 'case cpl-defence-notice-trial': '2026-11-02', 'case cpl-trial-first': '2026-12-29' },
          stops: ['case spc-prosecution-acceptance'],
          answers: ['case prosecution'],
          documents: ['立案登记表'],
          serves: ['procuratorate'],
        },
      ],
    );
    expect(story.late()).toEqual(['resubmitAfterSupplement cpl-supplementary-investigation 2026-09-20']);
    expect(story.running()).toEqual(['case cpl-defence-notice-trial', 'case cpl-trial-first']);
    expect(story.pending()).toEqual([]);
  });

  test('E14 the indictment withdrawn for want of evidence, nobody prosecuted; new facts, the decision is taken back, and the case comes to court a second time', () => {
    const story = follow(
      arrested({ victims: ['李'] }),
      [
        '2026-05-08',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-06-08' },
          stops: ['甲 cpl-investigation-custody'],
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
      [
        '2026-05-08',
        'acceptForReview',
        {},
        {
          starts: { '甲 cpl-defence-notice-review': '2026-05-11', '李 cpl-victim-notice': '2026-05-11' },
          answers: ['case review-acceptance'],
          tells: ['police', 'detentionCentre'],
          documents: ['受理案件登记表'],
        },
      ],
      [
        '2026-05-09',
        'tellRightsInReview',
        {},
        { stops: ['甲 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      ['2026-05-13', 'questionInReview', {}, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-05-15', 'hearOpinions', {}, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      // The victim had to be told by the 11th: late, not void.
      [
        '2026-05-15',
        'tellVictimRights',
        {},
        {
          stops: ['李 cpl-victim-notice'],
          documents: ['被害人诉讼权利义务告知书', '委托诉讼代理人告知书'],
          serves: ['victim'],
          late: { '李 cpl-victim-notice': '2026-05-11' },
        },
      ],
      [
        '2026-05-20',
        'prosecute',
        {},
        {
          sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
          starts: { 'case spc-prosecution-acceptance': '2026-05-27' },
          stops: ['甲 cpl-prosecution-review'],
          asks: ['case prosecution'],
          documents: ['起诉书', '换押证'],
          serves: ['court'],
          tells: ['accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-05-22',
        'acceptCase',
        {},
        {
          starts: { 'case cpl-defence-notice-trial': '2026-05-25', 'case cpl-trial-first': '2026-07-22' },
          stops: ['case spc-prosecution-acceptance'],
          answers: ['case prosecution'],
          documents: ['立案登记表'],
          serves: ['procuratorate'],
        },
      ],
      [
        '2026-05-25',
        'tellDefendantRights',
        {},
        { stops: ['case cpl-defence-notice-trial'], documents: ['权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-05-26',
        'prepareHearing',
        { form: { day: '2026-06-08' } },
        {
          sets: { 'case.session': 'prepared' },
          documents: ['合议庭组成人员通知书', '起诉书副本', '送达回证'],
          serves: ['accused', 'counsel', 'guardian'],
        },
      ],
      ['2026-06-08', 'openHearing', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      [
        '2026-06-15',
        'requestIndictmentWithdrawal',
        {},
        { asks: ['case indictment-withdrawal'], documents: ['撤回起诉决定书'], serves: ['court'] },
      ],
      ['2026-06-15', 'pronounceJudgment', {}, ['not-in-state 刑诉法 §200', 'not-in-state 刑诉法 §183…']],
      [
        '2026-06-17',
        'allowWithdrawal',
        {},
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none' },
          starts: { 'case cpl-appeal-ruling': '2026-06-22' },
          stops: ['case cpl-trial-first'],
          answers: ['case indictment-withdrawal'],
          documents: ['准许撤回起诉裁定书'],
          serves: ['procuratorate', 'accused', 'counsel'],
        },
      ],
      // Five days for a ruling: Monday the 22nd.
      [
        '2026-06-23',
        BY_LAW,
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate', '甲.standing': 'suspect' },
          starts: { '甲 cpl-prosecution-review': '2026-07-23', '甲 ppr-withdrawn-dismissal': '2026-07-23' },
          stops: ['case cpl-appeal-ruling'],
        },
      ],
      ['2026-06-24', 'prosecute', {}, ['not-in-state 检察规则 §424(2)']],
      ['2026-06-24', 'returnForSupplement', {}, ['not-in-state 检察规则 §424(2)']],
      [
        '2026-07-14',
        'dismissForEvidence',
        {},
        {
          sets: { '甲.custody': 'none', '甲.arrest': 'none', '甲.standing': 'not-prosecuted', '甲.dismissal': 'evidence' },
          starts: { '甲 cpl-victim-petition-nonprosecution': '2026-07-21', '甲 psr-nonprosecution-reconsideration-request': '2026-07-21' },
          stops: ['甲 cpl-prosecution-review', '甲 ppr-withdrawn-dismissal'],
          documents: ['不起诉决定书', '释放通知书', '解除查封、扣押、冻结通知书'],
          serves: ['accused', 'victim', 'police', 'supervision', 'counsel'],
          tells: ['detentionCentre'],
        },
      ],
      [
        '2026-07-14',
        'announceNonProsecution',
        { form: { day: '2026-07-14' } },
        { documents: ['公开宣布笔录'], tells: ['accused', 'victim'] },
      ],
      [
        '2026-09-10',
        'correctNonProsecution',
        {},
        {
          sets: { '甲.standing': 'ordered', '甲.dismissal': 'none' },
          starts: { '甲 cpl-prosecution-review': '2026-10-10' },
          stops: ['甲 cpl-victim-petition-nonprosecution', '甲 psr-nonprosecution-reconsideration-request'],
          documents: ['撤销不起诉决定书'],
          serves: ['accused', 'victim', 'police', 'supervision'],
        },
      ],
      [
        '2026-09-15',
        'decideArrestInReview',
        {},
        {
          sets: { '甲.arrest': 'approved' },
          starts: { '甲 cpl-arrest-execution': '2026-09-15' },
          documents: ['逮捕决定书'],
          serves: ['police'],
        },
      ],
      [
        '2026-09-15T14:00',
        'executeArrestInReview',
        {},
        {
          sets: { '甲.custody': 'arrested' },
          starts: { '甲 cpl-arrest-notify-family': '2026-09-16T14:00', '甲 cpl-arrest-interrogate': '2026-09-16T14:00' },
          stops: ['甲 cpl-arrest-execution'],
          documents: ['逮捕证'],
          tells: ['procuratorate', 'detentionCentre'],
        },
      ],
      ['2026-09-15T16:00', 'notifyFamily', {}, { stops: ['甲 cpl-arrest-notify-family'], serves: ['family'], documents: ['逮捕通知书'] }],
      ['2026-09-16T09:00', 'interrogateAfterArrest', {}, { stops: ['甲 cpl-arrest-interrogate'], documents: ['讯问笔录'] }],
      [
        '2026-10-08',
        'prosecute',
        {},
        {
          sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
          starts: { 'case spc-prosecution-acceptance': '2026-10-15' },
          stops: ['甲 cpl-prosecution-review'],
          asks: ['case prosecution'],
          documents: ['起诉书', '换押证'],
          serves: ['court'],
          tells: ['accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-10-13',
        'acceptCase',
        {},
        {
          starts: { 'case cpl-defence-notice-trial': '2026-10-16', 'case cpl-trial-first': '2026-12-13' },
          stops: ['case spc-prosecution-acceptance'],
          answers: ['case prosecution'],
          documents: ['立案登记表'],
          serves: ['procuratorate'],
        },
      ],
    );
    expect(story.late()).toEqual(['tellVictimRights cpl-victim-notice 2026-05-11']);
    expect(story.running()).toEqual(['case cpl-defence-notice-trial', 'case cpl-trial-first']);
    expect(story.pending()).toEqual([]);
  });

  test('E18 one in court, one not prosecuted and then ordered to be: prosecuted in a case of their own, while the judgment of the other takes effect', () => {
    const story = follow(
      given({ accused: { 甲: {}, 乙: { gravity: 'up-to-three' } }, victims: ['李'] }),
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
        { on: '甲' },
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
      [
        '2026-03-02T15:00',
        'deliverToDetentionCentre',
        { on: '甲' },
        { stops: ['甲 cpl-detention-to-station'], tells: ['detentionCentre'] },
      ],
      [
        '2026-03-02T16:00',
        'notifyFamily',
        { on: '甲' },
        { stops: ['甲 cpl-detention-notify-family'], serves: ['family'], documents: ['拘留通知书'] },
      ],
      [
        '2026-03-02T17:00',
        'interrogate',
        { on: '甲' },
        { stops: ['甲 cpl-detention-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-03-05',
        'requestArrest',
        { on: '甲' },
        {
          starts: { '甲 cpl-arrest-review': '2026-03-12' },
          stops: ['甲 cpl-arrest-request'],
          asks: ['甲 arrest-review'],
          documents: ['提请批准逮捕书'],
        },
      ],
      [
        '2026-03-10',
        'approveArrest',
        { on: '甲' },
        {
          sets: { '甲.arrest': 'approved' },
          starts: { '甲 cpl-arrest-execution': '2026-03-10' },
          stops: ['甲 cpl-arrest-review'],
          answers: ['甲 arrest-review'],
          documents: ['批准逮捕决定书'],
          serves: ['police'],
        },
      ],
      [
        '2026-03-10T09:00',
        'executeArrest',
        { on: '甲' },
        {
          sets: { '甲.custody': 'arrested' },
          starts: {
            '甲 cpl-arrest-notify-family': '2026-03-11T09:00',
            '甲 cpl-arrest-interrogate': '2026-03-11T09:00',
            '甲 cpl-investigation-custody': '2026-05-10',
          },
          stops: ['甲 cpl-arrest-execution'],
          documents: ['逮捕证'],
          tells: ['procuratorate', 'court', 'detentionCentre'],
        },
      ],
      [
        '2026-03-10T11:00',
        'notifyFamily',
        { on: '甲' },
        { stops: ['甲 cpl-arrest-notify-family'], serves: ['family'], documents: ['逮捕通知书'] },
      ],
      [
        '2026-03-10T12:00',
        'interrogate',
        { on: '甲' },
        { stops: ['甲 cpl-arrest-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-03-12',
        'decideBail',
        { on: '乙', form: { ground: 'harmless', guarantee: 'surety' } },
        {
          sets: { '乙.custody': 'bail' },
          starts: { '乙 cpl-bail': '2027-03-12' },
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
          documents: ['取保候审决定书', '取保候审保证书'],
        },
      ],
      [
        '2026-05-08',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-06-08', '乙 cpl-prosecution-review': '2026-06-08' },
          stops: ['甲 cpl-investigation-custody'],
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
      [
        '2026-05-08',
        'acceptForReview',
        {},
        {
          starts: {
            '甲 cpl-defence-notice-review': '2026-05-11',
            '乙 cpl-defence-notice-review': '2026-05-11',
            '乙 cpl-bail': '2027-05-08',
            '李 cpl-victim-notice': '2026-05-11',
          },
          answers: ['case review-acceptance'],
          documents: ['受理案件登记表', '取保候审决定书'],
          tells: ['police', 'detentionCentre'],
        },
      ],
      [
        '2026-05-09',
        'tellRightsInReview',
        { on: '甲' },
        { stops: ['甲 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-05-09',
        'tellRightsInReview',
        { on: '乙' },
        { stops: ['乙 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-05-11',
        'tellVictimRights',
        {},
        { stops: ['李 cpl-victim-notice'], documents: ['被害人诉讼权利义务告知书', '委托诉讼代理人告知书'], serves: ['victim'] },
      ],
      ['2026-05-13', 'questionInReview', { on: '甲' }, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-05-13', 'questionInReview', { on: '乙' }, { sets: { '乙.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-05-15', 'hearOpinions', { on: '甲' }, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      ['2026-05-15', 'hearOpinions', { on: '乙' }, { sets: { '乙.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      [
        '2026-05-18',
        'dismissAtDiscretion',
        { on: '乙', form: { measure: 'reprimand' } },
        {
          sets: { '乙.custody': 'none', '乙.standing': 'not-prosecuted', '乙.dismissal': 'discretionary' },
          starts: {
            '乙 cpl-victim-petition-nonprosecution': '2026-05-25',
            '乙 cpl-accused-petition-nonprosecution': '2026-05-25',
            '乙 psr-nonprosecution-reconsideration-request': '2026-05-25',
          },
          stops: ['乙 cpl-prosecution-review', '乙 cpl-bail'],
          documents: ['不起诉决定书', '释放通知书', '解除查封、扣押、冻结通知书'],
          serves: ['accused', 'victim', 'police', 'supervision', 'counsel'],
          tells: ['detentionCentre'],
        },
      ],
      [
        '2026-05-20',
        'prosecute',
        {},
        {
          sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
          starts: { 'case spc-prosecution-acceptance': '2026-05-27' },
          stops: ['甲 cpl-prosecution-review'],
          asks: ['case prosecution'],
          documents: ['起诉书', '换押证'],
          serves: ['court'],
          tells: ['accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-05-22',
        'acceptCase',
        {},
        {
          starts: { 'case cpl-defence-notice-trial': '2026-05-25', 'case cpl-trial-first': '2026-07-22' },
          stops: ['case spc-prosecution-acceptance'],
          answers: ['case prosecution'],
          documents: ['立案登记表'],
          serves: ['procuratorate'],
        },
      ],
      [
        '2026-05-25',
        'petitionAgainstNonProsecution',
        { on: '乙' },
        {
          starts: { '乙 ppr-victim-petition-review': '2026-08-25' },
          stops: ['乙 cpl-victim-petition-nonprosecution'],
          asks: ['乙 victim-petition'],
          documents: ['申诉书'],
          serves: ['higherProcuratorate'],
        },
      ],
      [
        '2026-05-25',
        'tellDefendantRights',
        {},
        { stops: ['case cpl-defence-notice-trial'], documents: ['权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-05-26',
        'prepareHearing',
        { form: { day: '2026-06-08' } },
        {
          sets: { 'case.session': 'prepared' },
          documents: ['合议庭组成人员通知书', '起诉书副本', '送达回证'],
          serves: ['accused', 'counsel', 'guardian'],
        },
      ],
      [
        '2026-06-05',
        'orderProsecution',
        { on: '乙' },
        {
          sets: { '乙.standing': 'ordered', '乙.dismissal': 'none' },
          starts: { '乙 cpl-prosecution-review': '2026-07-06' },
          stops: [
            '乙 cpl-accused-petition-nonprosecution',
            '乙 psr-nonprosecution-reconsideration-request',
            '乙 ppr-victim-petition-review',
          ],
          answers: ['乙 victim-petition'],
          documents: ['复核决定书', '复查决定书'],
          serves: ['accused', 'victim', 'police', 'supervision', 'procuratorate'],
        },
      ],
      ['2026-06-08', 'openHearing', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      [
        '2026-06-10',
        'convict',
        { on: '甲', form: { sentence: 'imprisonment', months: 48 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-06-12',
        'prosecuteSeparately',
        { on: '乙' },
        { sets: { '乙.standing': 'separate' }, stops: ['乙 cpl-prosecution-review'], documents: ['起诉书'], serves: ['court'] },
      ],
      [
        '2026-06-15',
        'pronounceJudgment',
        { form: { way: 'court' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none' },
          starts: { 'case cpl-judgment-service': '2026-06-22' },
          stops: ['case cpl-trial-first'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-06-15',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-06-25', '李 cpl-victim-asks-protest': '2026-06-22' },
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
          stops: ['case cpl-appeal-judgment', '李 cpl-victim-asks-protest'],
        },
      ],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual(['甲 cpl-execution-delivery']);
    expect(story.pending()).toEqual([]);
  });

  test('E29 a minor: counsel from the first day, a guardian each time, conditions kept for six months, and the record sealed', () => {
    const story = follow(
      given({ accused: { 甲: { age: 'minor', gravity: 'up-to-one' } }, victims: ['李'] }),
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
        '2026-03-03',
        'notifyLegalAid',
        { by: 'police' },
        {
          starts: { '甲 la-assign-notified': '2026-03-06' },
          stops: ['甲 la-notify'],
          asks: ['甲 mandatory-counsel'],
          documents: ['提供法律援助通知书'],
          serves: ['legalAid'],
        },
      ],
      [
        '2026-03-04',
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
        '2026-03-04',
        'decideBail',
        { form: { ground: 'harmless', guarantee: 'surety' } },
        {
          sets: { '甲.custody': 'bail' },
          starts: { '甲 cpl-bail': '2027-03-04' },
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
          documents: ['取保候审决定书', '取保候审保证书'],
        },
      ],
      ['2026-03-05', 'interrogate', {}, ['must-be-present 刑诉法 §281(1) 公安程序规定 §323(1)']],
      [
        '2026-03-05',
        'interrogate',
        { present: ['guardian'], form: { place: 'handling-area' } },
        { documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      ['2026-03-10', 'inquireIntoMinor', { by: 'police' }, { documents: ['社会调查报告'], tells: ['guardian', 'counsel'] }],
      [
        '2026-03-20',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-04-20' },
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
      [
        '2026-03-20',
        'acceptForReview',
        {},
        {
          starts: { '甲 cpl-defence-notice-review': '2026-03-23', '甲 cpl-bail': '2027-03-20', '李 cpl-victim-notice': '2026-03-23' },
          answers: ['case review-acceptance'],
          documents: ['受理案件登记表', '取保候审决定书'],
          tells: ['police', 'detentionCentre'],
        },
      ],
      [
        '2026-03-23',
        'tellRightsInReview',
        {},
        { stops: ['甲 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-03-23',
        'tellVictimRights',
        {},
        { stops: ['李 cpl-victim-notice'], documents: ['被害人诉讼权利义务告知书', '委托诉讼代理人告知书'], serves: ['victim'] },
      ],
      ['2026-03-25', 'questionInReview', { present: ['guardian'] }, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-03-26', 'hearOpinions', {}, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      [
        '2026-03-27',
        'proposeConditionalNonProsecution',
        { form: { chapter: '5' } },
        {
          sets: { '甲.probation': 'proposed' },
          asks: ['甲 conditional-opinion'],
          documents: ['征求意见函'],
          serves: ['police'],
          tells: ['victim', 'accused', 'guardian', 'counsel'],
        },
      ],
      [
        '2026-03-30',
        'giveOpinionOnConditions',
        { by: 'police' },
        { answers: ['甲 conditional-opinion'], documents: ['附条件不起诉意见书'], serves: ['procuratorate'] },
      ],
      [
        '2026-03-31',
        'agreeToConditions',
        { present: ['guardian'] },
        { sets: { '甲.probation': 'agreed' }, documents: ['听取意见笔录'], tells: ['procuratorate'] },
      ],
      [
        '2026-04-01',
        'decideConditionalNonProsecution',
        { form: { months: 6, until: '2026-10-01' } },
        {
          sets: { '甲.custody': 'none', '甲.standing': 'conditional', '甲.dismissal': 'juvenile', '甲.probation': 'none' },
          starts: {
            '甲 ppr-conditional-service': '2026-04-07',
            '甲 cpl-victim-petition-nonprosecution': '2026-04-08',
            '甲 cpl-juvenile-probation': '2026-10-01',
            '甲 psr-nonprosecution-reconsideration-request': '2026-04-08',
          },
          stops: ['甲 cpl-prosecution-review', '甲 cpl-bail'],
          documents: ['附条件不起诉决定书', '释放通知书'],
          tells: ['detentionCentre'],
        },
      ],
      [
        '2026-04-02',
        'announceConditionalNonProsecution',
        { present: ['guardian'] },
        {
          stops: ['甲 ppr-conditional-service'],
          documents: ['宣布笔录', '送达回证'],
          serves: ['police', 'victim', 'accused', 'guardian', 'counsel'],
        },
      ],
      ['2026-06-01', 'superviseProbation', {}, { documents: ['考察记录'], tells: ['guardian'] }],
      ['2026-09-30', 'completeProbation', {}, ['limit-not-running 刑诉法 §284(2)']],
      [
        '2026-10-09',
        'completeProbation',
        {},
        {
          sets: { '甲.standing': 'not-prosecuted' },
          starts: { '甲 cpl-victim-petition-nonprosecution': '2026-10-16', '甲 psr-nonprosecution-reconsideration-request': '2026-10-16' },
          stops: ['甲 cpl-juvenile-probation'],
          documents: ['附条件不起诉考察意见书', '不起诉决定书'],
          serves: ['accused', 'guardian', 'victim', 'police', 'counsel'],
        },
      ],
      ['2026-10-12', 'closeWithoutTrial', {}, ['not-in-state 刑诉法 §179 刑诉法 §180 刑诉法 §181', 'not-in-state 检察规则 §486']],
      [
        '2026-10-12',
        'sealRecord',
        { by: 'procuratorate' },
        {
          sets: { '甲.sealed': 'yes' },
          documents: ['犯罪记录封存决定书'],
          serves: ['accused', 'guardian'],
          tells: ['police', 'procuratorate', 'court', 'corrections'],
        },
      ],
      [
        '2026-10-20',
        'closeWithoutTrial',
        {},
        {
          sets: { 'case.stage': 'closed' },
          stops: ['甲 cpl-victim-petition-nonprosecution', '甲 psr-nonprosecution-reconsideration-request'],
        },
      ],
      ['2027-03-01', 'answerRecordQuery', { by: 'procuratorate', form: { answer: 'refused' } }, { documents: ['查询答复'] }],
      [
        '2027-03-02',
        'certifyNoRecord',
        { form: { by: 'self' } },
        { documents: ['无犯罪记录证明'], serves: ['accused', 'guardian'], tells: ['police', 'court'] },
      ],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });

  test('E30 reconciled before the police, agreed to be lenient, not prosecuted; the agreement stands', () => {
    const story = follow(
      given({ accused: { 甲: { gravity: 'up-to-three' } }, victims: ['李'] }),
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
        '2026-03-03',
        'decideBail',
        { form: { ground: 'light', guarantee: 'surety' } },
        {
          sets: { '甲.custody': 'bail' },
          starts: { '甲 cpl-bail': '2027-03-03' },
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
          documents: ['取保候审决定书', '取保候审保证书'],
        },
      ],
      [
        '2026-03-10',
        'hostReconciliationByPolice',
        { present: ['accused'], form: { chapter: '4', 'recent-crimes': 0 } },
        ['must-be-present 刑诉法 §289'],
      ],
      [
        '2026-03-10',
        'hostReconciliationByPolice',
        { present: ['victim', 'accused'], form: { chapter: '4', 'recent-crimes': 0 } },
        { sets: { '甲.reconciled': 'yes' }, documents: ['和解协议书'], serves: ['accused', 'victim'] },
      ],
      ['2026-03-16', 'suggestLeniencyByPolice', {}, { documents: ['从宽处理建议书'], serves: ['procuratorate'] }],
      [
        '2026-03-16',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-04-16' },
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
      [
        '2026-03-17',
        'acceptForReview',
        {},
        {
          starts: { '甲 cpl-defence-notice-review': '2026-03-20', '甲 cpl-bail': '2027-03-17', '李 cpl-victim-notice': '2026-03-20' },
          answers: ['case review-acceptance'],
          documents: ['受理案件登记表', '取保候审决定书'],
          tells: ['police', 'detentionCentre'],
        },
      ],
      [
        '2026-03-18',
        'tellRightsInReview',
        {},
        { stops: ['甲 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-03-18',
        'tellVictimRights',
        {},
        { stops: ['李 cpl-victim-notice'], documents: ['被害人诉讼权利义务告知书', '委托诉讼代理人告知书'], serves: ['victim'] },
      ],
      ['2026-03-20', 'questionInReview', {}, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-03-23', 'hearOpinions', {}, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      [
        '2026-04-01',
        'dismissAtDiscretion',
        { form: { measure: 'none' } },
        {
          sets: { '甲.custody': 'none', '甲.standing': 'not-prosecuted', '甲.dismissal': 'discretionary' },
          starts: {
            '甲 cpl-victim-petition-nonprosecution': '2026-04-08',
            '甲 cpl-accused-petition-nonprosecution': '2026-04-08',
            '甲 psr-nonprosecution-reconsideration-request': '2026-04-08',
          },
          stops: ['甲 cpl-prosecution-review', '甲 cpl-bail'],
          documents: ['不起诉决定书', '释放通知书', '解除查封、扣押、冻结通知书'],
          serves: ['accused', 'victim', 'police', 'supervision', 'counsel'],
          tells: ['detentionCentre'],
        },
      ],
      [
        '2026-04-01',
        'announceNonProsecution',
        { form: { day: '2026-04-01' } },
        { documents: ['公开宣布笔录'], tells: ['accused', 'victim'] },
      ],
      ['2026-04-02', 'retractReconciliation', { by: 'victim' }, ['not-in-state 检察规则 §503(2)']],
      [
        '2026-04-09',
        'closeWithoutTrial',
        {},
        {
          sets: { 'case.stage': 'closed' },
          stops: [
            '甲 cpl-victim-petition-nonprosecution',
            '甲 cpl-accused-petition-nonprosecution',
            '甲 psr-nonprosecution-reconsideration-request',
          ],
        },
      ],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });
});
