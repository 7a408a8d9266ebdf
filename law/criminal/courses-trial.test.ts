import { describe, expect, test } from 'vitest';
import { arrested, given } from './cases-in-tests.ts';
import { BY_LAW, follow } from './courses-in-tests.ts';
import { attended } from './trial-in-tests.ts';

describe('whole courses through the trial', () => {
  test('E4 a private prosecution: sued, answered with a counter-claim, settled before the court, nothing is left', () => {
    const story = follow(
      given({ origin: 'private', victims: ['李'], accused: { 甲: { gravity: 'up-to-three' } } }),
      [
        '2026-03-02',
        'bringPrivateProsecution',
        {},
        {
          starts: { 'case spc-private-acceptance': '2026-03-17' },
          asks: ['case private-suit'],
          documents: ['刑事自诉状'],
          serves: ['court'],
        },
      ],
      [
        '2026-03-17',
        'acceptPrivateProsecution',
        {},
        {
          sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
          starts: { 'case cpl-trial-private': '2026-09-17', 'case cpl-defence-notice-trial': '2026-03-20' },
          stops: ['case spc-private-acceptance'],
          answers: ['case private-suit'],
          documents: ['受理案件通知书', '委托诉讼代理人告知书'],
          serves: ['victim', 'accused'],
        },
      ],
      [
        '2026-03-18',
        'tellDefendantRights',
        {},
        { stops: ['case cpl-defence-notice-trial'], documents: ['权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-03-20',
        'retainCounselAtTrial',
        { by: 'accused' },
        { sets: { '甲.counsel': 'retained' }, documents: ['委托书'], tells: ['court'] },
      ],
      ['2026-03-23', 'bringCounterclaim', {}, { documents: ['刑事反诉状'], serves: ['court'], tells: ['victim'] }],
      [
        '2026-03-24',
        'prepareHearing',
        { form: { day: '2026-04-07' } },
        {
          sets: { 'case.session': 'prepared' },
          documents: ['合议庭组成人员通知书', '起诉书副本', '送达回证'],
          serves: ['accused', 'counsel', 'guardian'],
        },
      ],
      [
        '2026-04-01',
        'summonToHearing',
        { form: { hearing: { from: '2026-04-07T09:00', minutes: 120, room: 'court/1' } } },
        { documents: ['传票', '出庭通知书', '开庭公告'], serves: ['accused', 'victim', 'counsel', 'guardian'], tells: ['procuratorate'] },
      ],
      ['2026-04-07', 'openHearing', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      ['2026-04-07', 'requestIndictmentWithdrawal', {}, ['not-in-state 刑诉法 §204(1).2']],
      ['2026-04-07', 'fileProtest', {}, ['not-in-state 刑诉法 §228…', 'limit-not-running 刑诉法 §230', 'not-in-state 刑诉法 §228…']],
      [
        '2026-04-14',
        'endPrivateProsecution',
        { form: { way: 'mediated' } },
        {
          sets: { 'case.stage': 'effective', 'case.session': 'none', '甲.standing': 'discharged' },
          stops: ['case cpl-trial-private'],
          serves: ['victim', 'accused'],
          documents: ['刑事调解书'],
        },
      ],
      ['2026-04-14', 'bringPrivateProsecution', {}, ['not-in-state 刑诉法 §210…']],
      ['2026-04-15', 'closeCase', {}, { sets: { 'case.stage': 'closed' }, documents: ['结案登记表', '归档目录'] }],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });

  test('E15 summary procedure left in the middle of the hearing: the ordinary time begins on the day of the decision, and the hearing begins again', () => {
    const story = follow(
      arrested({ accused: { 甲: { gravity: 'up-to-three' } } }),
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
      ['2026-05-15', 'arrangeDutyCounsel', {}, { sets: { '甲.counsel': 'duty' }, documents: ['提供法律帮助通知书'], tells: ['legalAid'] }],
      [
        '2026-05-18',
        'signPlea',
        { present: ['counsel'], form: { procedure: 'summary' } },
        { sets: { '甲.plea': 'signed' }, documents: ['认罪认罚具结书'] },
      ],
      [
        '2026-05-20',
        'prosecuteWithPlea',
        { form: { suggestion: 'summary' } },
        {
          sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
          starts: { 'case spc-prosecution-acceptance': '2026-05-27' },
          stops: ['甲 cpl-prosecution-review'],
          asks: ['case prosecution'],
          documents: ['起诉书', '量刑建议书', '认罪认罚具结书', '换押证'],
          serves: ['court'],
          tells: ['accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-05-22',
        'acceptForSummary',
        {},
        {
          sets: { 'case.mode': 'summary' },
          starts: { 'case cpl-defence-notice-trial': '2026-05-25', 'case cpl-trial-summary': '2026-06-11' },
          stops: ['case spc-prosecution-acceptance'],
          answers: ['case prosecution'],
          serves: ['procuratorate'],
          documents: ['立案登记表'],
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
        'prepareSimpleHearing',
        { form: { day: '2026-06-03' } },
        {
          sets: { 'case.session': 'prepared' },
          documents: ['起诉书副本', '送达回证'],
          serves: ['accused', 'counsel'],
          tells: ['procuratorate'],
        },
      ],
      ['2026-06-03', 'openHearing', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      [
        '2026-06-03',
        'withdrawPleaAtTrial',
        {},
        { sets: { '甲.plea': 'none' }, documents: ['法庭笔录'], tells: ['court', 'procuratorate', 'counsel'] },
      ],
      [
        '2026-06-03',
        'convict',
        { form: { sentence: 'imprisonment', months: 18 } },
        ['not-in-state 刑诉法 §221 刑诉法 §226 刑诉法解释 §358'],
      ],
      [
        '2026-06-05',
        'convertToOrdinary',
        {},
        {
          sets: { 'case.mode': 'ordinary', 'case.session': 'none' },
          starts: { 'case cpl-trial-first': '2026-08-05' },
          stops: ['case cpl-trial-summary'],
          documents: ['转换程序决定书'],
          tells: ['procuratorate', 'accused', 'counsel'],
        },
      ],
      ['2026-06-05', 'openHearing', attended, ['not-in-state 刑诉法 §187']],
      [
        '2026-06-08',
        'prepareHearing',
        { form: { day: '2026-06-22' } },
        {
          sets: { 'case.session': 'prepared' },
          documents: ['合议庭组成人员通知书', '起诉书副本', '送达回证'],
          serves: ['accused', 'counsel', 'guardian'],
        },
      ],
      [
        '2026-06-16',
        'summonToHearing',
        { form: { hearing: { from: '2026-06-22T09:00', minutes: 120, room: 'court/1' } } },
        { documents: ['传票', '出庭通知书', '开庭公告'], serves: ['accused', 'victim', 'counsel', 'guardian'], tells: ['procuratorate'] },
      ],
      ['2026-06-22', 'openHearing', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      ['2026-08-03', 'extendTrial', {}, { counts: { 'case cpl-trial-first': '2026-09-05' } }],
      [
        '2026-08-31',
        'convict',
        { form: { sentence: 'imprisonment', months: 18 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
      ],
      ['2026-09-01', 'pronounceAlone', {}, ['not-in-state 刑诉法 §183(1) 刑诉法 §216(1) 刑诉法 §222(1)']],
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
        '2026-09-04',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-09-14' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual(['case cpl-appeal-judgment']);
    expect(story.pending()).toEqual([]);
  });

  test('E16 the fast track: ten days to prosecute, ten to judge; left for summary procedure, whose twenty days begin anew', () => {
    const story = follow(
      given({ accused: { 甲: { gravity: 'up-to-one' } } }),
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
        { form: { ground: 'light', guarantee: 'deposit', deposit: 500_000 } },
        {
          sets: { '甲.custody': 'bail' },
          starts: { '甲 cpl-bail': '2027-03-03' },
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
          documents: ['取保候审决定书', '收取保证金通知书'],
        },
      ],
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
        '2026-03-16',
        'acceptForFastTrackReview',
        {},
        {
          starts: {
            '甲 cpl-defence-notice-review': '2026-03-19',
            '甲 cpl-prosecution-review-fast-track': '2026-03-26',
            '甲 cpl-bail': '2027-03-16',
          },
          answers: ['case review-acceptance'],
          documents: ['受理案件登记表', '取保候审决定书'],
          tells: ['police', 'detentionCentre'],
        },
      ],
      [
        '2026-03-17',
        'tellRightsInReview',
        {},
        { stops: ['甲 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      ['2026-03-18', 'questionInReview', {}, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-03-18', 'arrangeDutyCounsel', {}, { sets: { '甲.counsel': 'duty' }, documents: ['提供法律帮助通知书'], tells: ['legalAid'] }],
      ['2026-03-19', 'hearOpinions', {}, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      [
        '2026-03-19',
        'signPlea',
        { present: ['counsel'], form: { procedure: 'fast-track' } },
        { sets: { '甲.plea': 'signed' }, documents: ['认罪认罚具结书'] },
      ],
      [
        '2026-03-26',
        'prosecuteForFastTrack',
        { form: { probation: 'yes' } },
        {
          sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
          starts: { 'case spc-prosecution-acceptance': '2026-04-02' },
          stops: ['甲 cpl-prosecution-review', '甲 cpl-prosecution-review-fast-track'],
          asks: ['case prosecution'],
          documents: ['起诉书', '量刑建议书', '适用速裁程序建议书', '认罪认罚具结书', '换押证'],
          serves: ['court'],
          tells: ['accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-03-30',
        'acceptForFastTrack',
        {},
        {
          sets: { 'case.mode': 'fast-track' },
          starts: { 'case cpl-defence-notice-trial': '2026-04-02', 'case cpl-trial-fast-track': '2026-04-09', '甲 cpl-bail': '2027-03-30' },
          stops: ['case spc-prosecution-acceptance'],
          answers: ['case prosecution'],
          documents: ['立案登记表'],
          serves: ['procuratorate'],
        },
      ],
      [
        '2026-03-31',
        'tellDefendantRights',
        {},
        { stops: ['case cpl-defence-notice-trial'], documents: ['权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-04-01',
        'prepareSimpleHearing',
        { form: { day: '2026-04-07' } },
        {
          sets: { 'case.session': 'prepared' },
          documents: ['起诉书副本', '送达回证'],
          serves: ['accused', 'counsel'],
          tells: ['procuratorate'],
        },
      ],
      ['2026-04-03', 'notifySimpleHearing', {}, { documents: ['通知记录'], tells: ['accused', 'counsel', 'procuratorate', 'victim'] }],
      ['2026-04-07', 'openHearing', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      ['2026-04-07', 'extendTrial', {}, ['limit-not-running 刑诉法 §208(1)']],
      // A dispute over the amount: the facts are contested, though not the guilt.
      [
        '2026-04-08',
        'convertToSummary',
        {},
        {
          sets: { 'case.mode': 'summary', 'case.session': 'none' },
          starts: { 'case cpl-trial-summary': '2026-04-28' },
          stops: ['case cpl-trial-fast-track'],
          documents: ['转换程序决定书'],
          tells: ['procuratorate', 'accused', 'counsel'],
        },
      ],
      [
        '2026-04-09',
        'prepareSimpleHearing',
        { form: { day: '2026-04-20' } },
        {
          sets: { 'case.session': 'prepared' },
          documents: ['起诉书副本', '送达回证'],
          serves: ['accused', 'counsel'],
          tells: ['procuratorate'],
        },
      ],
      ['2026-04-20', 'openHearing', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      ['2026-04-20', 'convict', { form: { sentence: 'fine', months: 0 } }, { sets: { '甲.standing': 'guilty', '甲.sentence': 'fine' } }],
      [
        '2026-04-20',
        'pronounceAlone',
        {},
        {
          sets: { 'case.stage': 'judged', 'case.mode': 'ordinary', 'case.session': 'none' },
          starts: { 'case cpl-judgment-service': '2026-04-27' },
          stops: ['case cpl-trial-summary'],
          documents: ['刑事判决书', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-04-20',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-04-30' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
      [
        '2026-05-07',
        BY_LAW,
        {},
        { sets: { 'case.stage': 'effective', '甲.custody': 'none' }, stops: ['甲 cpl-bail', 'case cpl-appeal-judgment'] },
      ],
      ['2026-05-11', 'enforcePecuniaryPart', { form: { measure: 'collected' } }, { documents: ['执行裁定书'], serves: ['accused'] }],
      ['2026-05-11', 'executeSupplementary', { by: 'court', form: { kind: 'fine' } }, { sets: { '甲.execution': 'ended' } }],
      ['2026-05-12', 'closeCase', {}, { sets: { 'case.stage': 'closed' }, documents: ['结案登记表', '归档目录'] }],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });

  test('E17 ill in the middle of the trial: the clock stands still, and goes on where it stood; after recovery there is no trial in absence', () => {
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
        '2026-06-10',
        'suspendForIllness',
        {},
        {
          sets: { 'case.session': 'suspended' },
          starts: { 'case cpl-absence-illness': '2026-12-10' },
          counts: { 'case cpl-trial-first': 'suspended' },
          documents: ['中止审理裁定书'],
          tells: ['procuratorate', 'accused', 'counsel'],
        },
      ],
      ['2026-06-12', 'convict', { form: { sentence: 'imprisonment', months: 36 } }, ['not-in-state 刑诉法 §200…']],
      ['2026-09-10', 'resumeWithoutAccused', { present: ['procuratorate', 'counsel'] }, ['limit-not-running 刑诉法 §296']],
      [
        '2026-09-10',
        'resumeTrial',
        {},
        {
          sets: { 'case.session': 'prepared' },
          stops: ['case cpl-absence-illness'],
          counts: { 'case cpl-trial-first': '2026-10-22' },
          documents: ['恢复审理通知书'],
          tells: ['procuratorate', 'accused', 'counsel'],
        },
      ],
      ['2026-09-11', 'openHearing', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      [
        '2026-09-14',
        'convict',
        { form: { sentence: 'imprisonment', months: 36 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-09-15',
        'pronounceJudgment',
        { form: { way: 'court' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none' },
          starts: { 'case cpl-judgment-service': '2026-09-20' },
          stops: ['case cpl-trial-first'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-09-18',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-09-28' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual(['case cpl-appeal-judgment']);
    expect(story.pending()).toEqual([]);
  });

  test('E19 two victims claim in the criminal trial: one is paid on mediation, the other is adjudged; what was preserved is lifted after payment', () => {
    const story = follow(
      arrested({ accused: { 甲: { gravity: 'up-to-three' } }, victims: ['李', '王'] }),
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
          starts: {
            '甲 cpl-defence-notice-review': '2026-05-11',
            '李 cpl-victim-notice': '2026-05-11',
            '王 cpl-victim-notice': '2026-05-11',
          },
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
        '2026-05-15',
        'tellVictimRights',
        { on: '李' },
        {
          stops: ['李 cpl-victim-notice'],
          documents: ['被害人诉讼权利义务告知书', '委托诉讼代理人告知书'],
          serves: ['victim'],
          late: { '李 cpl-victim-notice': '2026-05-11' },
        },
      ],
      [
        '2026-05-15',
        'tellVictimRights',
        { on: '王' },
        {
          stops: ['王 cpl-victim-notice'],
          documents: ['被害人诉讼权利义务告知书', '委托诉讼代理人告知书'],
          serves: ['victim'],
          late: { '王 cpl-victim-notice': '2026-05-11' },
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
        '2026-05-25',
        'fileCivilClaim',
        { on: '李' },
        {
          sets: { '李.claim': 'filed' },
          starts: { '李 spc-civil-claim-acceptance': '2026-06-01' },
          asks: ['李 civil-claim'],
          documents: ['附带民事起诉状'],
          serves: ['court'],
        },
      ],
      [
        '2026-05-26',
        'fileCivilClaim',
        { on: '王' },
        {
          sets: { '王.claim': 'filed' },
          starts: { '王 spc-civil-claim-acceptance': '2026-06-02' },
          asks: ['王 civil-claim'],
          documents: ['附带民事起诉状'],
          serves: ['court'],
        },
      ],
      [
        '2026-05-26',
        'preserveAssets',
        { on: '王', form: { motion: 'asked' } },
        { sets: { '王.secured': 'yes' }, documents: ['财产保全裁定书'], serves: ['accused', 'victim'] },
      ],
      [
        '2026-06-01',
        'acceptCivilClaim',
        { on: '李' },
        {
          starts: { '李 spc-civil-claim-service': '2026-06-08' },
          stops: ['李 spc-civil-claim-acceptance'],
          answers: ['李 civil-claim'],
          documents: ['受理案件通知书'],
          serves: ['victim', 'procuratorate'],
        },
      ],
      [
        '2026-06-02',
        'acceptCivilClaim',
        { on: '王' },
        {
          starts: { '王 spc-civil-claim-service': '2026-06-08' },
          stops: ['王 spc-civil-claim-acceptance'],
          answers: ['王 civil-claim'],
          documents: ['受理案件通知书'],
          serves: ['victim', 'procuratorate'],
        },
      ],
      [
        '2026-06-05',
        'serveCivilClaim',
        { on: '李' },
        { stops: ['李 spc-civil-claim-service'], documents: ['送达回证'], serves: ['accused', 'guardian'] },
      ],
      [
        '2026-06-05',
        'serveCivilClaim',
        { on: '王' },
        { stops: ['王 spc-civil-claim-service'], documents: ['送达回证'], serves: ['accused', 'guardian'] },
      ],
      [
        '2026-06-08',
        'prepareHearing',
        { form: { day: '2026-06-22' } },
        {
          sets: { 'case.session': 'prepared' },
          documents: ['合议庭组成人员通知书', '起诉书副本', '送达回证'],
          serves: ['accused', 'counsel', 'guardian'],
        },
      ],
      [
        '2026-06-16',
        'summonToHearing',
        { form: { hearing: { from: '2026-06-22T09:00', minutes: 120, room: 'court/1' } } },
        { documents: ['传票', '出庭通知书', '开庭公告'], serves: ['accused', 'victim', 'counsel', 'guardian'], tells: ['procuratorate'] },
      ],
      ['2026-06-22', 'openHearing', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      [
        '2026-06-23',
        'mediateCivilClaim',
        { on: '李' },
        { sets: { '李.claim': 'settled' }, documents: ['附带民事调解书'], serves: ['victim', 'accused'] },
      ],
      ['2026-07-10', 'extendTrial', {}, { counts: { 'case cpl-trial-first': '2026-08-22' } }],
      [
        '2026-07-21',
        'convict',
        { form: { sentence: 'imprisonment', months: 24 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-07-22',
        'judgeCivilClaim',
        { on: '王' },
        { sets: { '王.claim': 'judged' }, documents: ['刑事附带民事判决书'], serves: ['victim', 'accused', 'procuratorate'] },
      ],
      [
        '2026-07-22',
        'pronounceJudgment',
        { form: { way: 'court' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none' },
          starts: { 'case cpl-judgment-service': '2026-07-27' },
          stops: ['case cpl-trial-first'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-07-24',
        'serveJudgment',
        {},
        {
          starts: {
            'case cpl-appeal-judgment': '2026-08-03',
            '李 cpl-victim-asks-protest': '2026-07-29',
            '王 cpl-victim-asks-protest': '2026-07-29',
          },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
      [
        '2026-08-04',
        BY_LAW,
        {},
        {
          sets: { 'case.stage': 'effective', '甲.arrest': 'none' },
          starts: { '甲 cpl-execution-delivery': '2026-08-14' },
          stops: ['case cpl-appeal-judgment', '李 cpl-victim-asks-protest', '王 cpl-victim-asks-protest'],
        },
      ],
      [
        '2026-09-01',
        'liftPreservation',
        { on: '王' },
        { sets: { '王.secured': 'no' }, documents: ['解除保全裁定书'], serves: ['accused', 'victim'] },
      ],
    );
    expect(story.late()).toEqual(['tellVictimRights cpl-victim-notice 2026-05-11', 'tellVictimRights cpl-victim-notice 2026-05-11']);
    expect(story.running()).toEqual(['甲 cpl-execution-delivery']);
    expect(story.pending()).toEqual([]);
  });

  test('E20 acquitted: free the same day although the procuratorate protests; affirmed, with reasons for the money to come back', () => {
    const story = follow(
      arrested({ property: ['保证金账户'] }),
      [
        '2026-03-12',
        'freezeProperty',
        {},
        {
          sets: { '保证金账户.hold': 'frozen', '保证金账户.listed': 'yes' },
          starts: { '保证金账户 psr-freeze': '2026-09-12' },
          documents: ['协助冻结财产通知书'],
          serves: ['owner'],
        },
      ],
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
      ['2026-05-13', 'questionInReview', { present: ['guardian'] }, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-05-15', 'hearOpinions', {}, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
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
      ['2026-06-15', 'acquit', { form: { ground: 'evidence' } }, { sets: { '甲.standing': 'acquitted' }, documents: ['合议庭评议笔录'] }],
      ['2026-06-15', 'judgeConfiscation', {}, ['not-in-state 刑诉法 §12']],
      ['2026-06-15', 'judgeRelease', {}, { sets: { '保证金账户.order': 'release' }, documents: ['判决书财物清单'] }],
      [
        '2026-06-16',
        'pronounceJudgment',
        { form: { way: 'court' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none', '甲.custody': 'none', '甲.arrest': 'none' },
          starts: { 'case cpl-judgment-service': '2026-06-22' },
          stops: ['case cpl-trial-first'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-06-16',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-06-26' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
      ['2026-06-17', 'decideArrest', { by: 'court' }, ['not-in-state 刑诉法 §80…']],
      [
        '2026-06-26',
        'fileProtest',
        { form: { against: 'lighter' } },
        { asks: ['case protest'], documents: ['刑事抗诉书'], serves: ['court', 'higherProcuratorate'], tells: ['accused', 'victim'] },
      ],
      [
        '2026-06-27',
        BY_LAW,
        {},
        {
          sets: { 'case.stage': 'appeal', 'case.lead': 'higherCourt' },
          starts: { 'case spc-appeal-forward': '2026-06-30' },
          stops: ['case cpl-appeal-judgment'],
          asks: ['case second-instance'],
        },
      ],
      [
        '2026-06-29',
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
        '2026-07-01',
        'acceptAppeal',
        {},
        {
          sets: { 'case.session': 'prepared' },
          starts: { 'case cpl-trial-second': '2026-09-01' },
          answers: ['case second-instance'],
          documents: ['受理案件通知书'],
          tells: ['court', 'accused', 'counsel', 'higherProcuratorate'],
        },
      ],
      [
        '2026-07-02',
        'notifyFileReading',
        {},
        {
          starts: { 'case cpl-second-instance-file-reading': '2026-08-03' },
          counts: { 'case cpl-trial-second': 'suspended' },
          asks: ['case file-reading'],
          documents: ['阅卷通知书'],
          serves: ['higherProcuratorate'],
        },
      ],
      [
        '2026-07-28',
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
      ['2026-08-03', 'questionOnAppeal', {}, ['not-in-state 刑诉法 §234(1).2 刑诉法 §234(1).3']],
      ['2026-08-03', 'hearAppeal', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      [
        '2026-08-17',
        'affirm',
        {},
        {
          sets: { 'case.stage': 'effective', 'case.session': 'none' },
          stops: ['case cpl-trial-second'],
          answers: ['case protest'],
          documents: ['刑事裁定书'],
          serves: ['accused', 'higherProcuratorate', 'counsel', 'victim'],
          tells: ['court', 'detentionCentre'],
        },
      ],
      [
        '2026-08-18',
        'directKeeper',
        {},
        {
          starts: { '保证金账户 spc-property-receipt': '2026-09-18' },
          asks: ['保证金账户 property-disposal'],
          documents: ['执行通知书'],
          serves: ['police'],
        },
      ],
      [
        '2026-08-24',
        'releaseHold',
        { by: 'court' },
        {
          sets: { '保证金账户.hold': 'none', '保证金账户.order': 'none', '保证金账户.ending': 'returned' },
          stops: ['保证金账户 psr-freeze'],
          documents: ['发还清单'],
          serves: ['owner'],
        },
      ],
      [
        '2026-08-25',
        'returnReceipt',
        {},
        {
          stops: ['保证金账户 spc-property-receipt'],
          answers: ['保证金账户 property-disposal'],
          documents: ['执行回单'],
          serves: ['court'],
        },
      ],
      ['2026-08-26', 'closeCase', {}, { sets: { 'case.stage': 'closed' }, documents: ['结案登记表', '归档目录'] }],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual([]);
    expect(story.pending()).toEqual([]);
  });

  test('E23 a car that belongs to somebody else: the owner objects, nobody may dispose of it, the court gives it back; the money is confiscated', () => {
    const story = follow(
      arrested({ property: ['车', '现金'] }),
      [
        '2026-03-11',
        'sealProperty',
        { on: '车' },
        {
          sets: { '车.hold': 'seized', '车.listed': 'yes' },
          documents: ['查封决定书', '扣押决定书', '查封扣押清单', '查封扣押笔录'],
          serves: ['owner'],
        },
      ],
      [
        '2026-03-11',
        'seizeProperty',
        { on: '现金' },
        { sets: { '现金.hold': 'seized', '现金.listed': 'yes' }, documents: ['扣押决定书', '扣押清单', '扣押笔录'], serves: ['owner'] },
      ],
      [
        '2026-04-01',
        'raiseOwnerClaim',
        { on: '车' },
        { sets: { '车.claim': 'raised' }, asks: ['车 property-claim'], documents: ['异议书'], tells: ['police', 'procuratorate', 'court'] },
      ],
      [
        '2026-04-15',
        'rejectOwnerClaim',
        { on: '车' },
        { sets: { '车.claim': 'settled' }, answers: ['车 property-claim'], documents: ['异议审查决定书'], serves: ['owner'] },
      ],
      [
        '2026-05-06',
        'sendWithFile',
        { on: '车' },
        { sets: { '车.sent': 'yes' }, documents: ['随案移送清单'], tells: ['procuratorate', 'court'] },
      ],
      [
        '2026-05-06',
        'sendWithFile',
        { on: '现金' },
        { sets: { '现金.sent': 'yes' }, documents: ['随案移送清单'], tells: ['procuratorate', 'court'] },
      ],
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
      ['2026-05-13', 'questionInReview', { present: ['guardian'] }, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-05-15', 'hearOpinions', {}, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
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
        '2026-06-09',
        'raiseOwnerClaim',
        { on: '现金' },
        {
          sets: { '现金.claim': 'raised' },
          asks: ['现金 property-claim'],
          documents: ['异议书'],
          tells: ['police', 'procuratorate', 'court'],
        },
      ],
      ['2026-06-10', 'judgeConfiscation', { on: '现金' }, ['not-in-state 刑诉法 §245(1)']],
      [
        '2026-06-10',
        'convict',
        { form: { sentence: 'imprisonment', months: 36 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-06-11',
        'rejectOwnerClaim',
        { on: '现金', by: 'court' },
        { sets: { '现金.claim': 'settled' }, answers: ['现金 property-claim'], documents: ['异议审查决定书'], serves: ['owner'] },
      ],
      ['2026-06-12', 'judgeRelease', { on: '车' }, { sets: { '车.order': 'release' }, documents: ['判决书财物清单'] }],
      ['2026-06-12', 'judgeConfiscation', { on: '现金' }, { sets: { '现金.order': 'confiscation' }, documents: ['判决书财物清单'] }],
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
          starts: { 'case cpl-appeal-judgment': '2026-06-25' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
      [
        '2026-06-26',
        'confiscateByJudgment',
        { on: '现金', by: 'court' },
        {
          sets: { '现金.hold': 'none', '现金.order': 'none', '现金.ending': 'confiscated' },
          documents: ['上缴国库凭证', '执行回单'],
          tells: ['court'],
        },
      ],
      [
        '2026-06-26',
        'releaseHold',
        { on: '车', by: 'court' },
        { sets: { '车.hold': 'none', '车.order': 'none', '车.ending': 'returned' }, documents: ['发还清单'], serves: ['owner'] },
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
      ['2026-06-29', 'closeCase', {}, ['not-in-state 刑诉法 §259(1)']],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual(['甲 pr-delivery']);
    expect(story.pending()).toEqual([]);
  });
});
