import { describe, expect, test } from 'vitest';
import { given } from './cases-in-tests.ts';
import { BY_LAW, follow } from './courses-in-tests.ts';
import { attended, inCourt } from './trial-in-tests.ts';

describe('several accused, each in their own way', () => {
  test('E41 three measures at once, each with its own clock: one held, one on bail, one at home; what is done to one moves no other', () => {
    const story = follow(
      given({ accused: { 甲: { gravity: 'ten-plus' }, 乙: {}, 丙: { gravity: 'up-to-three' } } }),
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
        { on: '甲', form: { ground: 'roaming' } },
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
        '2026-03-02T11:00',
        'decideBail',
        { on: '乙', form: { ground: 'harmless', guarantee: 'surety' } },
        {
          sets: { '乙.custody': 'bail' },
          starts: { '乙 cpl-bail': '2027-03-02' },
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
          documents: ['取保候审决定书', '取保候审保证书'],
        },
      ],
      [
        '2026-03-02T12:00',
        'decideResidence',
        { on: '丙', form: { ground: 'carer' } },
        {
          sets: { '丙.custody': 'residence' },
          starts: { '丙 cpl-residential-surveillance': '2026-09-02' },
          documents: ['监视居住决定书'],
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
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
        'interrogate',
        { on: '甲' },
        { stops: ['甲 cpl-detention-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-03-02T17:00',
        'notifyFamily',
        { on: '甲' },
        { stops: ['甲 cpl-detention-notify-family'], serves: ['family'], documents: ['拘留通知书'] },
      ],
      [
        '2026-03-04',
        'extendArrestRequestToThirtyDays',
        { on: '甲', form: { kind: 'gang' } },
        {
          sets: { '甲.prolonged': 'thirty' },
          counts: { '甲 cpl-arrest-request': '2026-04-01' },
          documents: ['延长拘留期限通知书'],
          serves: ['accused'],
          tells: ['detentionCentre'],
        },
      ],
      [
        '2026-03-30',
        'requestArrest',
        { on: '甲' },
        {
          sets: { '甲.prolonged': 'none' },
          starts: { '甲 cpl-arrest-review': '2026-04-06' },
          stops: ['甲 cpl-arrest-request'],
          asks: ['甲 arrest-review'],
          documents: ['提请批准逮捕书'],
        },
      ],
      [
        '2026-03-31',
        'requestArrest',
        { on: '乙' },
        { starts: { '乙 cpl-arrest-review': '2026-04-15' }, asks: ['乙 arrest-review'], documents: ['提请批准逮捕书'] },
      ],
      // Seven days for the one who is held, fifteen for the one who is not.
      [
        '2026-04-06',
        'approveArrest',
        { on: '甲' },
        {
          sets: { '甲.arrest': 'approved' },
          starts: { '甲 cpl-arrest-execution': '2026-04-06' },
          stops: ['甲 cpl-arrest-review'],
          answers: ['甲 arrest-review'],
          documents: ['批准逮捕决定书'],
          serves: ['police'],
        },
      ],
      [
        '2026-04-06T10:00',
        'executeArrest',
        { on: '甲' },
        {
          sets: { '甲.custody': 'arrested' },
          starts: {
            '甲 cpl-arrest-notify-family': '2026-04-07T10:00',
            '甲 cpl-arrest-interrogate': '2026-04-07T10:00',
            '甲 cpl-investigation-custody': '2026-06-06',
          },
          stops: ['甲 cpl-arrest-execution'],
          documents: ['逮捕证'],
          tells: ['procuratorate', 'court', 'detentionCentre'],
        },
      ],
      [
        '2026-04-06T11:00',
        'notifyFamily',
        { on: '甲' },
        { stops: ['甲 cpl-arrest-notify-family'], serves: ['family'], documents: ['逮捕通知书'] },
      ],
      [
        '2026-04-06T14:00',
        'interrogate',
        { on: '甲' },
        { stops: ['甲 cpl-arrest-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-04-15',
        'refuseArrest',
        { on: '乙', form: { ground: 'necessity' } },
        {
          sets: { '乙.arrest': 'refused' },
          starts: { '乙 psr-arrest-reconsideration-request': '2026-04-20' },
          stops: ['乙 cpl-arrest-review'],
          answers: ['乙 arrest-review'],
          documents: ['不批准逮捕决定书', '不批准逮捕理由说明书'],
          serves: ['police'],
        },
      ],
      [
        '2026-06-05',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate', '乙.arrest': 'none' },
          starts: {
            '甲 cpl-prosecution-review': '2026-07-05',
            '乙 cpl-prosecution-review': '2026-07-06',
            '丙 cpl-prosecution-review': '2026-07-06',
          },
          stops: ['甲 cpl-investigation-custody', '乙 psr-arrest-reconsideration-request'],
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
      [
        '2026-06-05',
        'acceptForReview',
        {},
        {
          starts: {
            '甲 cpl-defence-notice-review': '2026-06-08',
            '乙 cpl-defence-notice-review': '2026-06-08',
            '丙 cpl-defence-notice-review': '2026-06-08',
            '乙 cpl-bail': '2027-06-05',
            '丙 cpl-residential-surveillance': '2026-12-05',
          },
          answers: ['case review-acceptance'],
          documents: ['受理案件登记表', '取保候审决定书'],
          tells: ['police', 'detentionCentre'],
        },
      ],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual([
      '甲 cpl-prosecution-review',
      '乙 cpl-prosecution-review',
      '丙 cpl-prosecution-review',
      '甲 cpl-defence-notice-review',
      '乙 cpl-defence-notice-review',
      '丙 cpl-defence-notice-review',
      '乙 cpl-bail',
      '丙 cpl-residential-surveillance',
    ]);
    expect(story.pending()).toEqual([]);
  });

  test('E42 different pleas: who pleads does not speak for who does not; summary procedure needs all, the sentence of one is not the measure of another', () => {
    const story = follow(
      given({ accused: { 甲: { gravity: 'up-to-three' }, 乙: { gravity: 'up-to-three' } } }),
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
        { form: { ground: 'light', guarantee: 'surety' }, on: '甲' },
        {
          sets: { '甲.custody': 'bail' },
          starts: { '甲 cpl-bail': '2027-03-03' },
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
          documents: ['取保候审决定书', '取保候审保证书'],
        },
      ],
      [
        '2026-03-03',
        'decideBail',
        { form: { ground: 'light', guarantee: 'surety' }, on: '乙' },
        {
          sets: { '乙.custody': 'bail' },
          starts: { '乙 cpl-bail': '2027-03-03' },
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
          documents: ['取保候审决定书', '取保候审保证书'],
        },
      ],
      [
        '2026-03-16',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-04-16', '乙 cpl-prosecution-review': '2026-04-16' },
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
            '甲 cpl-prosecution-review-fast-track': '2026-03-31',
            '乙 cpl-defence-notice-review': '2026-03-19',
            '乙 cpl-prosecution-review-fast-track': '2026-03-31',
            '甲 cpl-bail': '2027-03-16',
            '乙 cpl-bail': '2027-03-16',
          },
          answers: ['case review-acceptance'],
          documents: ['受理案件登记表', '取保候审决定书'],
          tells: ['police', 'detentionCentre'],
        },
      ],
      [
        '2026-03-17',
        'tellRightsInReview',
        { on: '甲' },
        { stops: ['甲 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-03-17',
        'tellRightsInReview',
        { on: '乙' },
        { stops: ['乙 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      ['2026-03-18', 'questionInReview', { on: '甲' }, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-03-18', 'questionInReview', { on: '乙' }, { sets: { '乙.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      [
        '2026-03-18',
        'arrangeDutyCounsel',
        { on: '甲' },
        { sets: { '甲.counsel': 'duty' }, documents: ['提供法律帮助通知书'], tells: ['legalAid'] },
      ],
      [
        '2026-03-18',
        'arrangeDutyCounsel',
        { on: '乙' },
        { sets: { '乙.counsel': 'duty' }, documents: ['提供法律帮助通知书'], tells: ['legalAid'] },
      ],
      ['2026-03-19', 'hearOpinions', { on: '甲' }, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      ['2026-03-19', 'hearOpinions', { on: '乙' }, { sets: { '乙.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      [
        '2026-03-20',
        'signPlea',
        { on: '甲', present: ['counsel'], form: { procedure: 'fast-track' } },
        { sets: { '甲.plea': 'signed' }, documents: ['认罪认罚具结书'] },
      ],
      ['2026-03-23', 'prosecuteForFastTrack', {}, ['not-in-state 刑诉法 §222(1) 刑诉法 §223(1).4']],
      ['2026-03-23', 'prosecute', {}, ['not-in-state 刑诉法 §176(2)']],
      // One does not plead: the fast track is left, for both, and the month runs.
      [
        '2026-03-24',
        'leaveFastTrackReview',
        {},
        { stops: ['甲 cpl-prosecution-review-fast-track', '乙 cpl-prosecution-review-fast-track'] },
      ],
      [
        '2026-04-07',
        'prosecuteWithPlea',
        { form: { suggestion: 'ordinary' } },
        {
          sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted', '乙.standing': 'indicted' },
          starts: { 'case spc-prosecution-acceptance': '2026-04-14' },
          stops: ['甲 cpl-prosecution-review', '乙 cpl-prosecution-review'],
          asks: ['case prosecution'],
          documents: ['起诉书', '量刑建议书', '认罪认罚具结书', '换押证'],
          serves: ['court'],
          tells: ['accused', 'victim', 'detentionCentre'],
        },
      ],
      ['2026-04-08', 'acceptForSummary', {}, ['not-in-state 刑诉法 §214(1) 刑诉法 §215']],
      ['2026-04-08', 'acceptForFastTrack', {}, ['not-in-state 刑诉法 §222(1) 刑诉法 §223']],
      [
        '2026-04-10',
        'acceptCase',
        {},
        {
          starts: {
            'case cpl-defence-notice-trial': '2026-04-13',
            'case cpl-trial-first': '2026-06-10',
            '甲 cpl-bail': '2027-04-10',
            '乙 cpl-bail': '2027-04-10',
          },
          stops: ['case spc-prosecution-acceptance'],
          answers: ['case prosecution'],
          documents: ['立案登记表'],
          serves: ['procuratorate'],
        },
      ],
      [
        '2026-04-13',
        'tellDefendantRights',
        {},
        { stops: ['case cpl-defence-notice-trial'], documents: ['权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-04-14',
        'prepareHearing',
        { form: { day: '2026-04-27' } },
        {
          sets: { 'case.session': 'prepared' },
          documents: ['合议庭组成人员通知书', '起诉书副本', '送达回证'],
          serves: ['accused', 'counsel', 'guardian'],
        },
      ],
      [
        '2026-04-22',
        'summonToHearing',
        { form: { hearing: { from: '2026-04-27T09:00', minutes: 120, room: 'court/1' } } },
        { documents: ['传票', '出庭通知书', '开庭公告'], serves: ['accused', 'victim', 'counsel', 'guardian'], tells: ['procuratorate'] },
      ],
      ['2026-04-27', 'openHearing', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      [
        '2026-04-28',
        'convict',
        { on: '甲', form: { sentence: 'fine', months: 0 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'fine' }, documents: ['合议庭评议笔录'] },
      ],
      ['2026-04-28', 'pronounceJudgment', { form: { way: 'court' } }, ['not-in-state 刑诉法 §200']],
      [
        '2026-04-28',
        'acquit',
        { on: '乙', form: { ground: 'evidence' } },
        { sets: { '乙.standing': 'acquitted' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-04-28',
        'pronounceJudgment',
        { form: { way: 'court' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none', '乙.custody': 'none' },
          starts: { 'case cpl-judgment-service': '2026-05-06' },
          stops: ['case cpl-trial-first', '乙 cpl-bail'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-05-06',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-05-18' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual(['甲 cpl-bail', 'case cpl-appeal-judgment']);
    expect(story.pending()).toEqual([]);
  });

  test('E43 one flees from bail: his deposit is forfeited, he is wanted, and the trial of both stands still until he is brought in', () => {
    const story = follow(
      given({ accused: { 甲: {}, 乙: {} } }),
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
        { form: { ground: 'harmless', guarantee: 'deposit', deposit: 1_000_000 }, on: '甲' },
        {
          sets: { '甲.custody': 'bail' },
          starts: { '甲 cpl-bail': '2027-03-03' },
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
          documents: ['取保候审决定书', '收取保证金通知书'],
        },
      ],
      [
        '2026-03-03',
        'decideBail',
        { form: { ground: 'harmless', guarantee: 'deposit', deposit: 1_000_000 }, on: '乙' },
        {
          sets: { '乙.custody': 'bail' },
          starts: { '乙 cpl-bail': '2027-03-03' },
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
          documents: ['取保候审决定书', '收取保证金通知书'],
        },
      ],
      [
        '2026-04-01',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-05-06', '乙 cpl-prosecution-review': '2026-05-06' },
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
      [
        '2026-04-01',
        'acceptForReview',
        {},
        {
          starts: {
            '甲 cpl-defence-notice-review': '2026-04-07',
            '乙 cpl-defence-notice-review': '2026-04-07',
            '甲 cpl-bail': '2027-04-01',
            '乙 cpl-bail': '2027-04-01',
          },
          answers: ['case review-acceptance'],
          documents: ['受理案件登记表', '取保候审决定书'],
          tells: ['police', 'detentionCentre'],
        },
      ],
      [
        '2026-04-02',
        'tellRightsInReview',
        { on: '甲' },
        { stops: ['甲 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-04-02',
        'tellRightsInReview',
        { on: '乙' },
        { stops: ['乙 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      ['2026-04-07', 'questionInReview', { on: '甲' }, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-04-07', 'questionInReview', { on: '乙' }, { sets: { '乙.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-04-08', 'hearOpinions', { on: '甲' }, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      ['2026-04-08', 'hearOpinions', { on: '乙' }, { sets: { '乙.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      [
        '2026-04-20',
        'prosecute',
        {},
        {
          sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted', '乙.standing': 'indicted' },
          starts: { 'case spc-prosecution-acceptance': '2026-04-27' },
          stops: ['甲 cpl-prosecution-review', '乙 cpl-prosecution-review'],
          asks: ['case prosecution'],
          documents: ['起诉书', '换押证'],
          serves: ['court'],
          tells: ['accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-04-24',
        'acceptCase',
        {},
        {
          starts: {
            'case cpl-defence-notice-trial': '2026-04-27',
            'case cpl-trial-first': '2026-06-24',
            '甲 cpl-bail': '2027-04-24',
            '乙 cpl-bail': '2027-04-24',
          },
          stops: ['case spc-prosecution-acceptance'],
          answers: ['case prosecution'],
          documents: ['立案登记表'],
          serves: ['procuratorate'],
        },
      ],
      [
        '2026-04-27',
        'tellDefendantRights',
        {},
        { stops: ['case cpl-defence-notice-trial'], documents: ['权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-04-28',
        'prepareHearing',
        { form: { day: '2026-05-18' } },
        {
          sets: { 'case.session': 'prepared' },
          documents: ['合议庭组成人员通知书', '起诉书副本', '送达回证'],
          serves: ['accused', 'counsel', 'guardian'],
        },
      ],
      [
        '2026-05-12',
        'summonToHearing',
        { form: { hearing: { from: '2026-05-18T09:00', minutes: 120, room: 'court/1' } } },
        { documents: ['传票', '出庭通知书', '开庭公告'], serves: ['accused', 'victim', 'counsel', 'guardian'], tells: ['procuratorate'] },
      ],
      [
        '2026-05-18',
        'forfeitDeposit',
        { on: '乙', by: 'police', form: { breach: '传讯不到案,去向不明', forfeited: 1_000_000, further: 'measure' } },
        { serves: ['accused'], tells: ['procuratorate', 'court'], documents: ['没收保证金决定书'] },
      ],
      [
        '2026-05-18',
        'suspendTrial',
        { form: { ground: 'flight' } },
        {
          sets: { 'case.session': 'suspended' },
          counts: { 'case cpl-trial-first': 'suspended' },
          documents: ['中止审理裁定书'],
          tells: ['procuratorate', 'accused', 'counsel'],
        },
      ],
      [
        '2026-05-19',
        'decideArrest',
        { on: '乙', by: 'court' },
        {
          sets: { '乙.arrest': 'approved' },
          starts: { '乙 cpl-arrest-execution': '2026-05-19' },
          documents: ['逮捕决定书'],
          serves: ['police'],
        },
      ],
      ['2026-05-19', 'issueWantedNotice', { on: '乙', by: 'police' }, { documents: ['通缉令'] }],
      [
        '2026-07-20T10:00',
        'executeArrest',
        { on: '乙' },
        {
          sets: { '乙.custody': 'arrested' },
          starts: { '乙 cpl-arrest-notify-family': '2026-07-21T10:00', '乙 cpl-arrest-interrogate': '2026-07-21T10:00' },
          stops: ['乙 cpl-bail', '乙 cpl-arrest-execution'],
          documents: ['逮捕证'],
          tells: ['procuratorate', 'court', 'detentionCentre'],
          late: { '乙 cpl-arrest-execution': '2026-05-19' },
        },
      ],
      [
        '2026-07-20T14:00',
        'notifyFamily',
        { on: '乙', by: 'court' },
        { stops: ['乙 cpl-arrest-notify-family'], serves: ['family'], documents: ['逮捕通知书'] },
      ],
      [
        '2026-07-20T16:00',
        'interrogateAfterArrest',
        { on: '乙', by: 'court' },
        { stops: ['乙 cpl-arrest-interrogate'], documents: ['讯问笔录'] },
      ],
      [
        '2026-07-21',
        'resumeTrial',
        {},
        {
          sets: { 'case.session': 'prepared' },
          counts: { 'case cpl-trial-first': '2026-08-27' },
          documents: ['恢复审理通知书'],
          tells: ['procuratorate', 'accused', 'counsel'],
        },
      ],
      ['2026-07-27', 'openHearing', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      [
        '2026-07-28',
        'convict',
        { on: '甲', form: { sentence: 'community', months: 24 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'community' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-07-28',
        'convict',
        { on: '乙', form: { sentence: 'imprisonment', months: 24 } },
        { sets: { '乙.standing': 'guilty', '乙.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-07-31',
        'pronounceJudgment',
        { form: { way: 'court' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none' },
          starts: { 'case cpl-judgment-service': '2026-08-05' },
          stops: ['case cpl-trial-first'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-08-03',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-08-13' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
    );
    expect(story.late()).toEqual(['executeArrest cpl-arrest-execution 2026-05-19']);
    expect(story.running()).toEqual(['甲 cpl-bail', 'case cpl-appeal-judgment']);
    expect(story.pending()).toEqual([]);
  });

  test('E44 one dies during the trial: terminated for him, judged for the other; of his nothing is executed', () => {
    const story = follow(
      given({ accused: { 甲: {}, 乙: {} } }),
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
        { form: { ground: 'harmless', guarantee: 'surety' }, on: '甲' },
        {
          sets: { '甲.custody': 'bail' },
          starts: { '甲 cpl-bail': '2027-03-03' },
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
          documents: ['取保候审决定书', '取保候审保证书'],
        },
      ],
      [
        '2026-03-03',
        'decideBail',
        { form: { ground: 'harmless', guarantee: 'surety' }, on: '乙' },
        {
          sets: { '乙.custody': 'bail' },
          starts: { '乙 cpl-bail': '2027-03-03' },
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
          starts: { '甲 cpl-prosecution-review': '2026-05-06', '乙 cpl-prosecution-review': '2026-05-06' },
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
      [
        '2026-04-01',
        'acceptForReview',
        {},
        {
          starts: {
            '甲 cpl-defence-notice-review': '2026-04-07',
            '乙 cpl-defence-notice-review': '2026-04-07',
            '甲 cpl-bail': '2027-04-01',
            '乙 cpl-bail': '2027-04-01',
          },
          answers: ['case review-acceptance'],
          documents: ['受理案件登记表', '取保候审决定书'],
          tells: ['police', 'detentionCentre'],
        },
      ],
      [
        '2026-04-02',
        'tellRightsInReview',
        { on: '甲' },
        { stops: ['甲 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-04-02',
        'tellRightsInReview',
        { on: '乙' },
        { stops: ['乙 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      ['2026-04-07', 'questionInReview', { on: '甲' }, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-04-07', 'questionInReview', { on: '乙' }, { sets: { '乙.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      ['2026-04-08', 'hearOpinions', { on: '甲' }, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      ['2026-04-08', 'hearOpinions', { on: '乙' }, { sets: { '乙.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      [
        '2026-04-20',
        'prosecute',
        {},
        {
          sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted', '乙.standing': 'indicted' },
          starts: { 'case spc-prosecution-acceptance': '2026-04-27' },
          stops: ['甲 cpl-prosecution-review', '乙 cpl-prosecution-review'],
          asks: ['case prosecution'],
          documents: ['起诉书', '换押证'],
          serves: ['court'],
          tells: ['accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-04-24',
        'acceptCase',
        {},
        {
          starts: {
            'case cpl-defence-notice-trial': '2026-04-27',
            'case cpl-trial-first': '2026-06-24',
            '甲 cpl-bail': '2027-04-24',
            '乙 cpl-bail': '2027-04-24',
          },
          stops: ['case spc-prosecution-acceptance'],
          answers: ['case prosecution'],
          documents: ['立案登记表'],
          serves: ['procuratorate'],
        },
      ],
      [
        '2026-04-27',
        'tellDefendantRights',
        {},
        { stops: ['case cpl-defence-notice-trial'], documents: ['权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-04-28',
        'prepareHearing',
        { form: { day: '2026-05-18' } },
        {
          sets: { 'case.session': 'prepared' },
          documents: ['合议庭组成人员通知书', '起诉书副本', '送达回证'],
          serves: ['accused', 'counsel', 'guardian'],
        },
      ],
      ['2026-05-18', 'openHearing', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      [
        '2026-05-20',
        'terminate',
        { on: '乙', form: { ground: 'death' } },
        {
          sets: { '乙.custody': 'none', '乙.standing': 'discharged' },
          stops: ['乙 cpl-bail'],
          documents: ['终止审理裁定书'],
          serves: ['procuratorate', 'family'],
        },
      ],
      ['2026-05-20', 'endTrialWithoutAccused', {}, ['not-in-state 刑诉法 §16 刑诉法 §297(1)']],
      [
        '2026-05-25',
        'convict',
        { on: '甲', form: { sentence: 'imprisonment', months: 36 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-05-28',
        'pronounceJudgment',
        { form: { way: 'court' } },
        {
          sets: { 'case.stage': 'judged', 'case.session': 'none' },
          starts: { 'case cpl-judgment-service': '2026-06-02' },
          stops: ['case cpl-trial-first'],
          documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
          tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
        },
      ],
      [
        '2026-05-29',
        'serveJudgment',
        {},
        {
          starts: { 'case cpl-appeal-judgment': '2026-06-08' },
          stops: ['case cpl-judgment-service'],
          documents: ['刑事判决书', '送达回证'],
          serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
        },
      ],
      ['2026-06-09', 'appeal', { on: '乙' }, ['not-in-state 刑诉法 §227…', 'limit-not-running 刑诉法 §230', 'not-in-state 刑诉法 §227…']],
      [
        '2026-06-09',
        BY_LAW,
        {},
        { sets: { 'case.stage': 'effective' }, starts: { '甲 cpl-execution-delivery': '2026-06-19' }, stops: ['case cpl-appeal-judgment'] },
      ],
      [
        '2026-06-15',
        'deliverForImprisonment',
        { on: '甲' },
        {
          sets: { '甲.custody': 'serving', '甲.execution': 'delivered' },
          starts: { '甲 pr-delivery': '2026-07-15' },
          stops: ['甲 cpl-bail', '甲 cpl-execution-delivery'],
          documents: ['执行通知书', '结案登记表'],
          serves: ['detentionCentre', 'police', 'prison'],
          tells: ['procuratorate', 'family'],
        },
      ],
      ['2026-06-15', 'deliverForImprisonment', { on: '乙' }, ['not-in-state 刑诉法 §259…', 'not-in-state 刑诉法 §259(2).3']],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual(['甲 pr-delivery']);
    expect(story.pending()).toEqual([]);
  });

  test('E45 one is a minor: guardian, counsel, apart from the adult, conditions for the minor while the adult goes to court', () => {
    const story = follow(
      given({ accused: { 甲: {}, 乙: { age: 'minor', gravity: 'up-to-one' } }, victims: ['李'] }),
      ['2026-03-02', 'acceptReport', {}, { documents: ['受案登记表', '受案回执', '接受证据材料清单'], serves: ['complainant'] }],
      [
        '2026-03-02',
        'fileCase',
        {},
        {
          sets: { 'case.stage': 'investigation' },
          starts: { '乙 la-notify': '2026-03-05' },
          documents: ['呈请立案报告书', '立案决定书'],
          tells: ['complainant', 'victim', 'procuratorate'],
        },
      ],
      [
        '2026-03-02',
        'notifyLegalAid',
        { on: '乙', by: 'police' },
        {
          starts: { '乙 la-assign-notified': '2026-03-05' },
          stops: ['乙 la-notify'],
          asks: ['乙 mandatory-counsel'],
          documents: ['提供法律援助通知书'],
          serves: ['legalAid'],
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
        '2026-03-02T10:30',
        'detain',
        { on: '乙' },
        {
          sets: { '乙.custody': 'detained' },
          starts: {
            '乙 cpl-detention-to-station': '2026-03-03T10:30',
            '乙 cpl-detention-notify-family': '2026-03-03T10:30',
            '乙 cpl-detention-interrogate': '2026-03-03T10:30',
            '乙 cpl-arrest-request': '2026-03-05',
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
        '2026-03-02T15:00',
        'deliverToDetentionCentre',
        { on: '乙' },
        { stops: ['乙 cpl-detention-to-station'], tells: ['detentionCentre'] },
      ],
      ['2026-03-02T15:30', 'holdMinorApart', { on: '乙' }, { documents: ['分押登记'], tells: ['procuratorate'] }],
      ['2026-03-02T15:30', 'holdMinorApart', { on: '甲' }, ['not-in-state 刑诉法 §280(2)…']],
      [
        '2026-03-02T16:00',
        'interrogate',
        { on: '甲' },
        { stops: ['甲 cpl-detention-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      ['2026-03-02T17:00', 'interrogate', { on: '乙' }, ['must-be-present 刑诉法 §281(1) 公安程序规定 §323(1)']],
      [
        '2026-03-02T17:00',
        'interrogate',
        { on: '乙', present: ['guardian'] },
        { stops: ['乙 cpl-detention-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-03-02T18:00',
        'notifyFamily',
        { on: '甲' },
        { stops: ['甲 cpl-detention-notify-family'], serves: ['family'], documents: ['拘留通知书'] },
      ],
      [
        '2026-03-02T18:00',
        'notifyFamily',
        { on: '乙' },
        { stops: ['乙 cpl-detention-notify-family'], serves: ['family'], documents: ['拘留通知书'] },
      ],
      [
        '2026-03-03',
        'assignCounsel',
        { on: '乙' },
        {
          sets: { '乙.counsel': 'assigned' },
          stops: ['乙 la-assign-notified'],
          answers: ['乙 mandatory-counsel'],
          documents: ['给予法律援助决定书', '指派通知书'],
          serves: ['accused', 'police', 'procuratorate', 'court'],
        },
      ],
      [
        '2026-03-04',
        'decideBail',
        { on: '乙', form: { ground: 'harmless', guarantee: 'surety' } },
        {
          sets: { '乙.custody': 'bail' },
          starts: { '乙 cpl-bail': '2027-03-04' },
          stops: ['乙 cpl-arrest-request'],
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
          documents: ['取保候审决定书', '取保候审保证书'],
        },
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
        '2026-04-28',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-05-28', '乙 cpl-prosecution-review': '2026-05-28' },
          stops: ['甲 cpl-investigation-custody'],
          asks: ['case review-acceptance'],
          documents: ['结案报告', '起诉意见书', '随案移送清单'],
          serves: ['procuratorate'],
          tells: ['accused', 'counsel', 'detentionCentre'],
        },
      ],
      [
        '2026-04-28',
        'acceptForReview',
        {},
        {
          starts: {
            '甲 cpl-defence-notice-review': '2026-05-06',
            '乙 cpl-defence-notice-review': '2026-05-06',
            '乙 cpl-bail': '2027-04-28',
            '李 cpl-victim-notice': '2026-05-06',
          },
          answers: ['case review-acceptance'],
          documents: ['受理案件登记表', '取保候审决定书'],
          tells: ['police', 'detentionCentre'],
        },
      ],
      [
        '2026-04-29',
        'tellVictimRights',
        {},
        { stops: ['李 cpl-victim-notice'], documents: ['被害人诉讼权利义务告知书', '委托诉讼代理人告知书'], serves: ['victim'] },
      ],
      [
        '2026-04-30',
        'tellRightsInReview',
        { on: '甲' },
        { stops: ['甲 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      [
        '2026-04-30',
        'tellRightsInReview',
        { on: '乙' },
        { stops: ['乙 cpl-defence-notice-review'], documents: ['审查起诉阶段犯罪嫌疑人诉讼权利义务告知书'], serves: ['accused'] },
      ],
      ['2026-05-06', 'questionInReview', { on: '甲' }, { sets: { '甲.hearing': 'questioned' }, documents: ['讯问笔录'] }],
      [
        '2026-05-06',
        'questionInReview',
        { on: '乙', present: ['guardian'] },
        { sets: { '乙.hearing': 'questioned' }, documents: ['讯问笔录'] },
      ],
      ['2026-05-07', 'hearOpinions', { on: '甲' }, { sets: { '甲.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      ['2026-05-07', 'hearOpinions', { on: '乙' }, { sets: { '乙.hearing': 'heard' }, documents: ['听取意见笔录'] }],
      [
        '2026-05-08',
        'proposeConditionalNonProsecution',
        { on: '甲', form: { chapter: '5' } },
        ['not-in-state 刑诉法 §282(1)', 'not-in-state 刑诉法 §282(1)'],
      ],
      [
        '2026-05-08',
        'proposeConditionalNonProsecution',
        { on: '乙', form: { chapter: '5' } },
        {
          sets: { '乙.probation': 'proposed' },
          asks: ['乙 conditional-opinion'],
          documents: ['征求意见函'],
          serves: ['police'],
          tells: ['victim', 'accused', 'guardian', 'counsel'],
        },
      ],
      ['2026-05-11', 'prosecute', {}, ['not-in-state 刑诉法 §169…']],
      [
        '2026-05-11',
        'giveOpinionOnConditions',
        { on: '乙', by: 'police' },
        { answers: ['乙 conditional-opinion'], documents: ['附条件不起诉意见书'], serves: ['procuratorate'] },
      ],
      [
        '2026-05-12',
        'agreeToConditions',
        { on: '乙', present: ['guardian'] },
        { sets: { '乙.probation': 'agreed' }, documents: ['听取意见笔录'], tells: ['procuratorate'] },
      ],
      [
        '2026-05-13',
        'decideConditionalNonProsecution',
        { on: '乙', form: { months: 8, until: '2027-01-13' } },
        {
          sets: { '乙.custody': 'none', '乙.standing': 'conditional', '乙.dismissal': 'juvenile', '乙.probation': 'none' },
          starts: {
            '乙 ppr-conditional-service': '2026-05-18',
            '乙 cpl-victim-petition-nonprosecution': '2026-05-20',
            '乙 cpl-juvenile-probation': '2027-01-13',
            '乙 psr-nonprosecution-reconsideration-request': '2026-05-20',
          },
          stops: ['乙 cpl-prosecution-review', '乙 cpl-bail'],
          documents: ['附条件不起诉决定书', '释放通知书'],
          tells: ['detentionCentre'],
        },
      ],
      [
        '2026-05-14',
        'announceConditionalNonProsecution',
        { on: '乙', present: ['guardian'] },
        {
          stops: ['乙 ppr-conditional-service'],
          documents: ['宣布笔录', '送达回证'],
          serves: ['police', 'victim', 'accused', 'guardian', 'counsel'],
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
        '2026-06-10',
        'convict',
        { on: '甲', form: { sentence: 'imprisonment', months: 36 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
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
    expect(story.running()).toEqual([
      '乙 cpl-victim-petition-nonprosecution',
      '乙 cpl-juvenile-probation',
      '乙 psr-nonprosecution-reconsideration-request',
      '甲 cpl-execution-delivery',
    ]);
    expect(story.pending()).toEqual([]);
  });

  test('E46 one of three appeals: nobody’s judgment is in force, the court above looks at all, and lightens who did not ask', () => {
    const story = follow(
      inCourt({ accused: { 甲: {}, 乙: {}, 丙: {} } }),
      [
        '2026-06-10',
        'convict',
        { on: '甲', form: { sentence: 'imprisonment', months: 60 } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-06-10',
        'convict',
        { on: '乙', form: { sentence: 'imprisonment', months: 36 } },
        { sets: { '乙.standing': 'guilty', '乙.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
      ],
      [
        '2026-06-10',
        'convict',
        { on: '丙', form: { sentence: 'community', months: 24 } },
        { sets: { '丙.standing': 'guilty', '丙.sentence': 'community' }, documents: ['合议庭评议笔录'] },
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
        '2026-06-24',
        'appeal',
        { on: '甲' },
        { asks: ['甲 appeal'], documents: ['上诉状'], serves: ['court'], tells: ['procuratorate', 'victim'] },
      ],
      [
        '2026-06-26',
        BY_LAW,
        {},
        {
          sets: { 'case.stage': 'appeal', 'case.lead': 'higherCourt' },
          starts: { 'case spc-appeal-forward': '2026-06-29' },
          stops: ['case cpl-appeal-judgment'],
          asks: ['case second-instance'],
        },
      ],
      ['2026-06-26', 'deliverForImprisonment', { on: '乙' }, ['not-in-state 刑诉法 §259(1)']],
      ['2026-06-26', 'deliverToCorrections', { on: '丙' }, ['not-in-state 刑诉法 §259(1)']],
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
        '2026-06-30',
        'acceptAppeal',
        {},
        {
          sets: { 'case.session': 'prepared' },
          starts: { 'case cpl-trial-second': '2026-08-31' },
          answers: ['case second-instance'],
          documents: ['受理案件通知书'],
          tells: ['court', 'accused', 'counsel', 'higherProcuratorate'],
        },
      ],
      [
        '2026-07-01',
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
        '2026-07-20',
        'returnFile',
        {},
        {
          sets: { 'case.session': 'read' },
          stops: ['case cpl-second-instance-file-reading'],
          counts: { 'case cpl-trial-second': '2026-09-19' },
          answers: ['case file-reading'],
          serves: ['higherCourt'],
        },
      ],
      ['2026-07-27', 'hearAppeal', attended, { sets: { 'case.session': 'running' }, documents: ['法庭笔录'] }],
      [
        '2026-08-03',
        'lightenImprisonment',
        { on: '乙', by: 'higherCourt', form: { sentence: 'community', before: 36, after: 36 } },
        { sets: { 'case.session': 'revised', '乙.sentence': 'community' } },
      ],
      [
        '2026-08-03',
        'convict',
        { on: '甲', by: 'higherCourt', form: { sentence: 'imprisonment', months: 72 } },
        ['not-in-state 刑诉法 §200…'],
      ],
      [
        '2026-08-10',
        'pronounceRevision',
        {},
        {
          sets: { 'case.stage': 'effective', 'case.session': 'none', '甲.arrest': 'none' },
          starts: {
            '甲 cpl-execution-delivery': '2026-08-20',
            '乙 cpl-execution-delivery': '2026-08-20',
            '乙 cc-notify': '2026-08-17',
            '乙 cc-report': '2026-08-20',
            '丙 cpl-execution-delivery': '2026-08-20',
            '丙 cc-notify': '2026-08-17',
            '丙 cc-report': '2026-08-20',
          },
          stops: ['case cpl-trial-second'],
          answers: ['甲 appeal'],
          documents: ['刑事判决书'],
          serves: ['accused', 'higherProcuratorate', 'counsel', 'victim'],
          tells: ['court', 'detentionCentre'],
        },
      ],
      [
        '2026-08-12',
        'deliverForImprisonment',
        { on: '甲' },
        {
          sets: { '甲.custody': 'serving', '甲.execution': 'delivered' },
          starts: { '甲 pr-delivery': '2026-09-12' },
          stops: ['甲 cpl-execution-delivery'],
          documents: ['执行通知书', '结案登记表'],
          serves: ['detentionCentre', 'police', 'prison'],
          tells: ['procuratorate', 'family'],
        },
      ],
      [
        '2026-08-12',
        'deliverToCorrections',
        { on: '乙' },
        {
          sets: { '乙.execution': 'corrections' },
          stops: ['乙 cpl-execution-delivery', '乙 cc-notify'],
          documents: ['社区矫正执行通知书', '告知书'],
          serves: ['corrections', 'accused'],
          tells: ['procuratorate', 'police'],
        },
      ],
      [
        '2026-08-12',
        'deliverToCorrections',
        { on: '丙' },
        {
          sets: { '丙.execution': 'corrections' },
          stops: ['丙 cpl-execution-delivery', '丙 cc-notify'],
          documents: ['社区矫正执行通知书', '告知书'],
          serves: ['corrections', 'accused'],
          tells: ['procuratorate', 'police'],
        },
      ],
    );
    // What the beginning left out, and nothing else.
    expect(story.late()).toEqual(['pronounceJudgment cpl-defence-notice-trial 2026-05-25']);
    expect(story.running()).toEqual(['乙 cc-report', '丙 cc-report', '甲 pr-delivery']);
    expect(story.pending()).toEqual([]);
  });

  test('E47 an accomplice is not to wait: of two, one is sentenced to death; the term of the other begins while the review goes on', () => {
    const story = follow(
      inCourt({ accused: { 甲: { gravity: 'life-or-death' }, 乙: {} } }),
      [
        '2026-06-15',
        'sentenceToDeath',
        { on: '甲', form: { sentence: 'death' } },
        { sets: { '甲.standing': 'guilty', '甲.sentence': 'death' }, documents: ['合议庭评议笔录', '审判委员会讨论记录'] },
      ],
      [
        '2026-06-15',
        'convict',
        { on: '乙', form: { sentence: 'imprisonment', months: 48 } },
        { sets: { '乙.standing': 'guilty', '乙.sentence': 'imprisonment' }, documents: ['合议庭评议笔录'] },
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
          starts: { '乙 cpl-execution-delivery': '2026-07-10', '甲 spc-death-submission': '2026-07-10' },
          stops: ['case cpl-appeal-judgment'],
        },
      ],
      [
        '2026-07-02',
        'deliverForImprisonment',
        { on: '乙' },
        {
          sets: { '乙.custody': 'serving', '乙.execution': 'delivered' },
          starts: { '乙 pr-delivery': '2026-08-02' },
          stops: ['乙 cpl-execution-delivery'],
          documents: ['执行通知书', '结案登记表'],
          serves: ['detentionCentre', 'police', 'prison'],
          tells: ['procuratorate', 'family'],
        },
      ],
      ['2026-07-02', 'deliverForImprisonment', { on: '甲' }, ['not-in-state 刑诉法 §259(2).3']],
      [
        '2026-07-08',
        'submitToHighCourt',
        { on: '甲' },
        { stops: ['甲 spc-death-submission'], asks: ['甲 death-review'], documents: ['报请复核报告'], serves: ['highCourt'] },
      ],
      [
        '2026-07-20',
        'receiveInPrison',
        { on: '乙' },
        {
          sets: { '乙.execution': 'prison' },
          starts: { '乙 pr-notify-family': '2026-07-27' },
          stops: ['乙 pr-delivery'],
          documents: ['收监登记表'],
          tells: ['police', 'procuratorate'],
        },
      ],
      [
        '2026-07-23',
        'tellFamilyOfReception',
        { on: '乙' },
        { stops: ['乙 pr-notify-family'], documents: ['收监通知书'], serves: ['family'] },
      ],
      [
        '2026-10-12',
        'agreeToDeath',
        { on: '甲' },
        {
          asks: ['甲 death-approval'],
          answers: ['甲 death-review'],
          documents: ['刑事裁定书', '报请核准死刑报告'],
          serves: ['supremeCourt', 'accused'],
        },
      ],
      [
        '2027-03-15',
        'changeDeath',
        { on: '甲', form: { sentence: 'life' } },
        {
          sets: { '甲.sentence': 'life', '甲.execution': 'approved' },
          starts: { '甲 cpl-execution-delivery': '2027-03-25' },
          answers: ['甲 death-approval'],
          documents: ['刑事判决书'],
          serves: ['court', 'accused'],
          tells: ['supremeProcuratorate'],
        },
      ],
      ['2027-03-16', BY_LAW, {}, { sets: { 'case.stage': 'effective' } }],
      [
        '2027-03-22',
        'deliverForImprisonment',
        { on: '甲' },
        {
          sets: { '甲.custody': 'serving', '甲.execution': 'delivered' },
          starts: { '甲 pr-delivery': '2027-04-22' },
          stops: ['甲 cpl-execution-delivery'],
          documents: ['执行通知书', '结案登记表'],
          serves: ['detentionCentre', 'police', 'prison'],
          tells: ['procuratorate', 'family'],
        },
      ],
    );
    // What the beginning left out, and nothing else.
    expect(story.late()).toEqual(['transferForProsecution la-notify 2026-03-05', 'pronounceJudgment cpl-defence-notice-trial 2026-05-25']);
    expect(story.running()).toEqual(['甲 pr-delivery']);
    expect(story.pending()).toEqual([]);
  });

  test('E48 one suspect is found to have done nothing: discharged, free and forgotten, while the clock of the other runs; new evidence brings the first back', () => {
    const story = follow(
      given({ accused: { 甲: {}, 乙: {} } }),
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
        '2026-03-02T10:30',
        'detain',
        { on: '乙' },
        {
          sets: { '乙.custody': 'detained' },
          starts: {
            '乙 cpl-detention-to-station': '2026-03-03T10:30',
            '乙 cpl-detention-notify-family': '2026-03-03T10:30',
            '乙 cpl-detention-interrogate': '2026-03-03T10:30',
            '乙 cpl-arrest-request': '2026-03-05',
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
        '2026-03-02T15:00',
        'deliverToDetentionCentre',
        { on: '乙' },
        { stops: ['乙 cpl-detention-to-station'], tells: ['detentionCentre'] },
      ],
      [
        '2026-03-02T16:00',
        'interrogate',
        { on: '甲' },
        { stops: ['甲 cpl-detention-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-03-02T16:00',
        'interrogate',
        { on: '乙' },
        { stops: ['乙 cpl-detention-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      [
        '2026-03-02T17:00',
        'notifyFamily',
        { on: '甲' },
        { stops: ['甲 cpl-detention-notify-family'], serves: ['family'], documents: ['拘留通知书'] },
      ],
      [
        '2026-03-02T17:00',
        'notifyFamily',
        { on: '乙' },
        { stops: ['乙 cpl-detention-notify-family'], serves: ['family'], documents: ['拘留通知书'] },
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
        '2026-03-05',
        'requestArrest',
        { on: '乙' },
        {
          starts: { '乙 cpl-arrest-review': '2026-03-12' },
          stops: ['乙 cpl-arrest-request'],
          asks: ['乙 arrest-review'],
          documents: ['提请批准逮捕书'],
        },
      ],
      [
        '2026-03-06',
        'terminateForAccused',
        { on: '乙', form: { ground: 'another' } },
        {
          sets: { '乙.custody': 'none', '乙.standing': 'discharged' },
          stops: ['乙 cpl-arrest-review'],
          answers: ['乙 arrest-review'],
          serves: ['accused'],
          tells: ['procuratorate', 'detentionCentre'],
          documents: ['终止侦查报告书', '终止侦查决定书', '释放通知书'],
        },
      ],
      ['2026-03-06', 'approveArrest', { on: '乙' }, ['no-open-request 刑诉法 §81…']],
      [
        '2026-03-12',
        'approveArrest',
        { on: '甲' },
        {
          sets: { '甲.arrest': 'approved' },
          starts: { '甲 cpl-arrest-execution': '2026-03-12' },
          stops: ['甲 cpl-arrest-review'],
          answers: ['甲 arrest-review'],
          documents: ['批准逮捕决定书'],
          serves: ['police'],
        },
      ],
      [
        '2026-03-12T10:00',
        'executeArrest',
        { on: '甲' },
        {
          sets: { '甲.custody': 'arrested' },
          starts: {
            '甲 cpl-arrest-notify-family': '2026-03-13T10:00',
            '甲 cpl-arrest-interrogate': '2026-03-13T10:00',
            '甲 cpl-investigation-custody': '2026-05-12',
          },
          stops: ['甲 cpl-arrest-execution'],
          documents: ['逮捕证'],
          tells: ['procuratorate', 'court', 'detentionCentre'],
        },
      ],
      [
        '2026-03-12T11:00',
        'notifyFamily',
        { on: '甲' },
        { stops: ['甲 cpl-arrest-notify-family'], serves: ['family'], documents: ['逮捕通知书'] },
      ],
      [
        '2026-03-12T12:00',
        'interrogate',
        { on: '甲' },
        { stops: ['甲 cpl-arrest-interrogate'], documents: ['讯问笔录', '犯罪嫌疑人诉讼权利义务告知书'] },
      ],
      ['2026-04-20', 'resumeForAccused', { on: '乙' }, { sets: { '乙.standing': 'suspect' }, documents: ['继续侦查决定书'] }],
      [
        '2026-04-20',
        'decideBail',
        { on: '乙', form: { ground: 'harmless', guarantee: 'surety' } },
        {
          sets: { '乙.custody': 'bail' },
          starts: { '乙 cpl-bail': '2027-04-20' },
          serves: ['accused'],
          tells: ['detentionCentre', 'procuratorate'],
          documents: ['取保候审决定书', '取保候审保证书'],
        },
      ],
      [
        '2026-05-12',
        'transferForProsecution',
        {},
        {
          sets: { 'case.stage': 'review', 'case.lead': 'procuratorate' },
          starts: { '甲 cpl-prosecution-review': '2026-06-12', '乙 cpl-prosecution-review': '2026-06-12' },
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
          starts: {
            '甲 cpl-defence-notice-review': '2026-05-15',
            '乙 cpl-defence-notice-review': '2026-05-15',
            '乙 cpl-bail': '2027-05-12',
          },
          answers: ['case review-acceptance'],
          documents: ['受理案件登记表', '取保候审决定书'],
          tells: ['police', 'detentionCentre'],
        },
      ],
    );
    expect(story.late()).toEqual([]);
    expect(story.running()).toEqual([
      '甲 cpl-prosecution-review',
      '乙 cpl-prosecution-review',
      '甲 cpl-defence-notice-review',
      '乙 cpl-defence-notice-review',
      '乙 cpl-bail',
    ]);
    expect(story.pending()).toEqual([]);
  });
});
