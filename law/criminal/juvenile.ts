import { choice, day, number, text } from '#justice/procedures';
import { cpl, policeRules, procuratorateRules, spc } from '#law/statutes';
import { inReview, mayBeDismissed, measureClocks, policeMayAsk, reviewClocks, undecided, wasHeard } from './review-conditions.ts';
import { acts, all, any, expired, is, need, not, pending } from './words.ts';

const minor = need(cpl(282, 1), is('accused.age', 'minor'), ['只适用于未成年人', 'it is for minors only']);
const opinion = { opinion: text(['意见', 'Opinion']) } as const;

/** What the law does differently when the accused is a minor. 未成年人刑事案件诉讼程序 */
export const juvenile = acts({
  inquireIntoMinor: {
    title: ['社会调查', 'Social inquiry'],
    by: ['police', 'procuratorate', 'court'],
    on: 'accused',
    phase: 'special',
    when: all(
      is('accused.age', 'minor'),
      is('accused.standing', 'suspect', 'indicted'),
      is('case.stage', 'investigation', 'review', 'supplement', 'trial'),
    ),
    form: {
      upbringing: text(['成长经历', 'Upbringing']),
      cause: text(['犯罪原因', 'Why the offence happened']),
      care: text(['监护教育情况', 'Care and education']),
    },
    produces: ['社会调查报告'],
    tells: ['guardian', 'counsel'],
    basis: [cpl(279), policeRules(322), procuratorateRules(461), spc(568, 2)],
  },

  holdMinorApart: {
    title: ['分别关押、分别管理、分别教育', 'Hold the minor apart from adults'],
    by: 'detentionCentre',
    on: 'accused',
    phase: 'special',
    when: all(is('accused.age', 'minor'), is('accused.custody', 'detained', 'arrested')),
    form: { place: text(['监室', 'Where the minor is held']) },
    produces: ['分押登记'],
    tells: ['procuratorate'],
    basis: [cpl(280, 2), policeRules(328), procuratorateRules(488, 1)],
  },

  proposeConditionalNonProsecution: {
    title: ['拟作附条件不起诉、征求意见', 'Propose conditional non-prosecution'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'special',
    when: all(
      inReview,
      undecided,
      minor,
      need(cpl(282, 1), is('accused.gravity', 'up-to-one'), [
        '可能判处一年有期徒刑以下刑罚的才适用',
        'only where one year or less is likely',
      ]),
      wasHeard,
      is('accused.probation', 'none'),
      mayBeDismissed,
      not(pending('nonprosecution-approval', 'special-nonprosecution')),
    ),
    asks: 'conditional-opinion',
    sets: { 'accused.probation': 'proposed' },
    form: {
      chapter: choice(['涉嫌犯罪所属刑法分则章', 'Chapter of the Special Part'], {
        '4': ['第四章 侵犯公民人身权利、民主权利罪', 'chapter 4'],
        '5': ['第五章 侵犯财产罪', 'chapter 5'],
        '6': ['第六章 妨害社会管理秩序罪', 'chapter 6'],
      }),
      remorse: text(['悔罪表现', 'Remorse shown']),
      victim: text(['被害人意见', 'Opinion of the victim'], { optional: true }),
      conditions: text(['拟附条件', 'Conditions proposed']),
    },
    produces: ['征求意见函'],
    serves: ['police'],
    tells: ['victim', 'accused', 'guardian', 'counsel'],
    basis: [cpl(282, 1), procuratorateRules(469)],
  },

  giveOpinionOnConditions: {
    title: ['公安机关提出附条件不起诉意见', 'Police give their opinion'],
    by: 'police',
    approvedBy: ['police-head'],
    on: 'accused',
    phase: 'special',
    answers: 'conditional-opinion',
    form: opinion,
    produces: ['附条件不起诉意见书'],
    serves: ['procuratorate'],
    basis: [cpl(282, 1), policeRules(329)],
  },

  agreeToConditions: {
    title: ['对附条件不起诉无异议', 'Minor and guardian agree'],
    by: 'accused',
    on: 'accused',
    phase: 'special',
    when: all(inReview, undecided, is('accused.probation', 'proposed')),
    present: [{ who: 'guardian', basis: [cpl(282, 3), procuratorateRules(469, 2)] }],
    sets: { 'accused.probation': 'agreed' },
    form: { opinion: text(['对所附条件、考验期的意见', 'Opinion on conditions and period'], { optional: true }) },
    produces: ['听取意见笔录'],
    tells: ['procuratorate'],
    basis: [cpl(282, 3), procuratorateRules(469, 2), procuratorateRules(470, 2)],
  },

  objectToConditions: {
    title: ['对附条件不起诉提出异议', 'Minor or guardian objects'],
    by: ['accused', 'guardian'],
    on: 'accused',
    phase: 'special',
    // Agreement may be taken back as long as nothing is decided.
    when: all(inReview, undecided, is('accused.probation', 'proposed', 'agreed')),
    sets: { 'accused.probation': 'objected' },
    form: { objection: text(['异议', 'Objection']) },
    tells: ['procuratorate'],
    basis: [cpl(282, 3), procuratorateRules(470, 1)],
  },

  withdrawObjectionToConditions: {
    title: ['撤回异议', 'Withdraw the objection'],
    by: 'accused',
    on: 'accused',
    phase: 'special',
    when: all(inReview, undecided, is('accused.probation', 'objected')),
    present: [{ who: 'guardian', basis: [cpl(282, 3), procuratorateRules(470, 3)] }],
    sets: { 'accused.probation': 'agreed' },
    tells: ['procuratorate'],
    basis: [procuratorateRules(470, 3)],
  },

  decideConditionalNonProsecution: {
    title: ['附条件不起诉', 'Conditional non-prosecution'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'special',
    when: all(
      inReview,
      undecided,
      minor,
      need(cpl(282, 3), is('accused.probation', 'agreed'), [
        '未成年犯罪嫌疑人及其法定代理人尚未同意',
        'the minor and the guardian have not agreed',
      ]),
      need(cpl(282, 1), not(pending('conditional-opinion')), ['公安机关尚未提出意见', 'the police have not given their opinion']),
    ),
    sets: {
      'accused.standing': 'conditional',
      'accused.custody': 'none',
      'accused.arrest': 'none',
      'accused.dismissal': 'juvenile',
      'accused.probation': 'none',
    },
    stops: [...reviewClocks, ...measureClocks, 'cpl-arrest-execution'],
    fixes: { limit: 'cpl-juvenile-probation', until: 'until' },
    starts: ['ppr-conditional-service', 'cpl-victim-petition-nonprosecution'],
    also: policeMayAsk,
    form: {
      months: number(['考验期(月)', 'Probation in months'], { least: 6, most: 12 }),
      until: day(['考验期届满日', 'Last day of the probation']),
      conditions: text(['监督考察与矫治教育要求', 'Duties during probation']),
      reasons: text(['理由', 'Reasons']),
    },
    produces: ['附条件不起诉决定书', '释放通知书'],
    tells: ['detentionCentre'],
    basis: [cpl(282, 1), cpl(283, 2), procuratorateRules(469), procuratorateRules(473)],
  },

  announceConditionalNonProsecution: {
    title: ['宣布、送达附条件不起诉决定', 'Announce and serve the decision'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'special',
    when: is('accused.standing', 'conditional'),
    present: [{ who: 'guardian', basis: [procuratorateRules(471, 2)] }],
    stops: 'ppr-conditional-service',
    produces: ['宣布笔录', '送达回证'],
    serves: ['police', 'victim', 'accused', 'guardian', 'counsel'],
    basis: [procuratorateRules(471)],
  },

  superviseProbation: {
    title: ['监督考察', 'Supervise the probation'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'special',
    when: is('accused.standing', 'conditional'),
    form: { record: text(['考察情况', 'How the minor has done']) },
    produces: ['考察记录'],
    tells: ['guardian'],
    basis: [cpl(283, 1), cpl(283, 3), procuratorateRules(474), procuratorateRules(475), procuratorateRules(476)],
  },

  revokeConditionalNonProsecution: {
    title: ['撤销附条件不起诉', 'Revoke conditional non-prosecution'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'special',
    // What happened during the probation may come out when it is over: until non-prosecution is decided it is not too late.
    when: is('accused.standing', 'conditional'),
    withdraws: ['nonprosecution-reconsideration', 'nonprosecution-review', 'victim-petition', 'late-petition'],
    stops: 'ppr-conditional-service',
    drops: [
      'cpl-juvenile-probation',
      'psr-nonprosecution-reconsideration-request',
      'psr-nonprosecution-review-request',
      'cpl-victim-petition-nonprosecution',
    ],
    starts: 'cpl-prosecution-review',
    sets: { 'accused.standing': 'ordered', 'accused.dismissal': 'none', 'accused.challenge': 'none' },
    form: {
      ground: choice(['情形', 'Ground'], {
        'new-crime': ['实施新的犯罪', 'a new crime'],
        'earlier-crime': ['发现漏罪需要追诉', 'an earlier crime to be prosecuted'],
        order: ['违反治安管理规定,情节严重', 'grave breach of public order rules'],
        supervision: ['违反监督管理规定,情节严重', 'grave breach of the conditions'],
      }),
      reasons: text(['理由', 'Reasons']),
    },
    produces: ['撤销附条件不起诉决定书'],
    serves: ['accused', 'guardian', 'police', 'victim'],
    basis: [cpl(284, 1), procuratorateRules(477, 1), procuratorateRules(479)],
  },

  completeProbation: {
    title: ['考验期满不起诉', 'Non-prosecution at the end of probation'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'special',
    when: all(
      is('accused.standing', 'conditional'),
      need(cpl(284, 2), expired('cpl-juvenile-probation'), ['考验期未满', 'the probation is not over']),
      not(pending('nonprosecution-reconsideration', 'nonprosecution-review', 'victim-petition', 'late-petition')),
    ),
    stops: 'ppr-conditional-service',
    // The probation must be over before this can be done; nobody need have asked for review.
    drops: [
      'cpl-juvenile-probation',
      'psr-nonprosecution-reconsideration-request',
      'psr-nonprosecution-review-request',
      'cpl-victim-petition-nonprosecution',
    ],
    starts: 'cpl-victim-petition-nonprosecution',
    also: policeMayAsk,
    sets: { 'accused.standing': 'not-prosecuted', 'accused.challenge': 'none' },
    form: { victim: text(['被害人意见', 'Opinion of the victim'], { optional: true }), reasons: text(['考察意见', 'Assessment']) },
    produces: ['附条件不起诉考察意见书', '不起诉决定书'],
    serves: ['accused', 'guardian', 'victim', 'police', 'counsel'],
    basis: [cpl(284, 2), procuratorateRules(477), procuratorateRules(478), procuratorateRules(480)],
  },

  sealRecord: {
    title: ['封存犯罪记录、不起诉记录', 'Seal the record'],
    by: ['procuratorate', 'police', 'court'],
    on: 'accused',
    phase: 'special',
    when: all(
      need(cpl(286, 1), is('accused.age', 'minor')),
      is('accused.sealed', 'no'),
      need(
        [cpl(286, 1), procuratorateRules(486)],
        any(
          is('accused.standing', 'not-prosecuted'),
          all(
            is('accused.standing', 'guilty'),
            is('case.stage', 'effective', 'closed'),
            is('accused.sentence', 'exempt', 'community', 'fine'),
          ),
        ),
      ),
    ),
    sets: { 'accused.sealed': 'yes' },
    produces: ['犯罪记录封存决定书'],
    serves: ['accused', 'guardian'],
    tells: ['police', 'procuratorate', 'court', 'corrections'],
    basis: [cpl(286, 1), policeRules(331, 1), procuratorateRules(482), procuratorateRules(486), spc(581, 1)],
  },

  sealRecordOfImprisonment: {
    title: ['封存五年有期徒刑以下的犯罪记录', 'Seal the record of imprisonment of five years or less'],
    by: ['procuratorate', 'police', 'court'],
    on: 'accused',
    phase: 'special',
    when: all(
      need(cpl(286, 1), is('accused.age', 'minor')),
      is('accused.sealed', 'no'),
      is('accused.standing', 'guilty'),
      is('accused.sentence', 'imprisonment'),
      need(procuratorateRules(482, 1), is('case.stage', 'effective', 'closed'), ['裁判尚未生效', 'the judgment is not yet effective']),
    ),
    sets: { 'accused.sealed': 'yes' },
    form: { years: number(['判处的刑期(年)', 'Years of imprisonment imposed']) },
    bounds: [{ field: 'years', most: 5, basis: [cpl(286, 1)] }],
    produces: ['犯罪记录封存决定书'],
    serves: ['accused', 'guardian'],
    tells: ['police', 'procuratorate', 'court', 'corrections'],
    basis: [cpl(286, 1), policeRules(331, 1), procuratorateRules(482), spc(581, 1)],
  },

  certifyNoRecord: {
    title: ['出具无犯罪记录证明', 'Certify that there is no record'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'special',
    when: is('accused.sealed', 'yes'),
    form: {
      by: choice(['申请人', 'Who asks'], { self: ['未成年人本人', 'the minor'], guardian: ['法定代理人', 'the guardian'] }),
    },
    produces: ['无犯罪记录证明'],
    serves: ['accused', 'guardian'],
    tells: ['police', 'court'],
    basis: [procuratorateRules(487)],
  },

  unsealRecord: {
    title: ['解除犯罪记录封存', 'Unseal the record'],
    by: ['procuratorate', 'police'],
    on: 'accused',
    phase: 'special',
    when: all(is('accused.sealed', 'yes'), need(procuratorateRules(485, 2), is('accused.standing', 'guilty'))),
    sets: { 'accused.sealed': 'no' },
    form: {
      ground: choice(['情形', 'Ground'], {
        'new-crime': ['新罪并罚五年以上', 'a new crime, five years or more together'],
        'earlier-crime': ['漏罪并罚五年以上', 'an earlier crime, five years or more together'],
      }),
    },
    produces: ['解除封存决定书'],
    basis: [procuratorateRules(485, 2), policeRules(331, 3)],
  },

  answerRecordQuery: {
    title: ['答复查询封存记录的申请', 'Answer a query about a sealed record'],
    by: ['procuratorate', 'police', 'court'],
    on: 'accused',
    phase: 'special',
    when: is('accused.sealed', 'yes'),
    form: {
      by: text(['申请查询的机关或者单位', 'Who asks']),
      answer: choice(['决定', 'Answer'], { granted: ['许可', 'granted'], refused: ['不予许可', 'refused'] }),
    },
    produces: ['查询答复'],
    basis: [cpl(286, 2), policeRules(331, 2), procuratorateRules(484), spc(581, 2)],
  },
});
