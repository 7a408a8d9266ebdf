import { articles, choice, day, text } from '#justice/procedures';
import { criminalLaw, cpl, procuratorateRules, supervisionLaw } from '#law/statutes';
import {
  indictmentWithdrawn,
  inReview,
  leftTheCase,
  mayBeDismissed,
  measureClocks,
  policeMayAsk,
  reviewClocks,
  undecided,
  wasHeard,
} from './review-conditions.ts';
import { acts, all, any, every, is, need, not, pending, running } from './words.ts';

/** The person is free at once, every measure ends, and the periods for remedies begin. */
const released = {
  'accused.custody': 'none',
  'accused.arrest': 'none',
  'accused.standing': 'not-prosecuted',
} as const;
const stopped = [...reviewClocks, ...measureClocks, 'cpl-supervision-case-detention', 'cpl-arrest-execution'] as const;
const remedies = ['cpl-victim-petition-nonprosecution'] as const;
const decision = {
  facts: text(['案件事实', 'Facts']),
  reasons: text(['不起诉的理由', 'Reasons']),
  articles: articles(['适用的法律条款', 'Articles applied']),
  property: text(['涉案财物的处理', 'What becomes of the property'], { optional: true }),
  opinion: text(['检察意见:行政处罚、处分、没收违法所得', 'Suggestion of a penalty, discipline or confiscation'], { optional: true }),
} as const;
const papers = ['不起诉决定书', '释放通知书', '解除查封、扣押、冻结通知书'] as const;
const served = ['accused', 'victim', 'police', 'supervision', 'counsel'] as const;
const announced = [
  cpl(177, 3),
  cpl(178),
  cpl(179),
  cpl(180),
  procuratorateRules(372),
  procuratorateRules(376),
  procuratorateRules(377),
] as const;

const noApprovalPending = not(pending('nonprosecution-approval', 'special-nonprosecution', 'conditional-opinion'));
/** An objection to conditional non-prosecution obliges the procuratorate to prosecute. */
const noObjection = need(cpl(282, 3), not(is('accused.probation', 'objected')));

/** The four decisions not to prosecute, the approvals they need, and the end of a case nobody is tried in. 不起诉 */
export const nonProsecution = acts({
  proposeNonProsecution: {
    title: ['报请上一级批准不起诉、撤销案件', 'Ask approval of non-prosecution or withdrawal'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(
      need(procuratorateRules(371), any(inReview, all(is('case.stage', 'supplement'), is('case.origin', 'procuratorate'))), [
        '案件不在人民检察院',
        'the case is not with the procuratorate',
      ]),
      undecided,
      need(procuratorateRules(371), is('case.origin', 'procuratorate', 'supervision')),
      is('accused.dismissal', 'none', 'special-refused'),
      not(pending('special-nonprosecution')),
    ),
    asks: 'nonprosecution-approval',
    form: decision,
    produces: ['拟不起诉意见书'],
    serves: ['higherProcuratorate'],
    basis: [procuratorateRules(371), procuratorateRules(243, 1), supervisionLaw(54, 4)],
  },

  approveNonProsecution: {
    title: ['批准不起诉', 'Approve non-prosecution'],
    by: 'higherProcuratorate',
    on: 'accused',
    phase: 'prosecution-review',
    answers: 'nonprosecution-approval',
    sets: { 'accused.dismissal': 'approved' },
    produces: ['批复'],
    serves: ['procuratorate'],
    basis: [procuratorateRules(371), supervisionLaw(54, 4)],
  },

  refuseNonProsecution: {
    title: ['不批准不起诉', 'Refuse non-prosecution'],
    by: 'higherProcuratorate',
    on: 'accused',
    phase: 'prosecution-review',
    answers: 'nonprosecution-approval',
    sets: { 'accused.standing': 'ordered' },
    form: { reasons: text(['不批准的理由', 'Reasons']) },
    produces: ['批复'],
    serves: ['procuratorate'],
    basis: [procuratorateRules(371), supervisionLaw(54, 4)],
  },

  dismissByStatute: {
    title: ['法定不起诉', 'Statutory non-prosecution'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'prosecution-review',
    when: all(
      inReview,
      undecided,
      need(procuratorateRules(366), is('case.origin', 'public-security', 'supervision'), [
        '本院侦查的案件应当退回侦查部门建议撤销',
        'a case of its own investigators goes back to them to be withdrawn',
      ]),
      mayBeDismissed,
      noApprovalPending,
    ),
    sets: { ...released, 'accused.dismissal': 'statutory' },
    stops: stopped,
    starts: remedies,
    also: policeMayAsk,
    form: {
      ground: choice(['情形', 'Ground'], {
        'no-crime': ['没有犯罪事实', 'no facts of a crime'],
        slight: ['情节显著轻微不认为是犯罪', 'clearly slight, no crime'],
        time: ['已过追诉时效', 'time-barred'],
        pardon: ['特赦免除刑罚', 'pardoned'],
        complaint: ['告诉才处理没有告诉或者撤回', 'no complaint by the person wronged'],
        death: ['死亡', 'death'],
        other: ['其他法律规定免予追究', 'otherwise exempt by law'],
      }),
      ...decision,
    },
    produces: papers,
    serves: served,
    tells: ['detentionCentre'],
    basis: [cpl(177, 1), cpl(16), procuratorateRules(365, 1), ...announced],
  },

  dismissAtDiscretion: {
    title: ['酌定不起诉', 'Discretionary non-prosecution'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'prosecution-review',
    when: all(inReview, undecided, wasHeard, mayBeDismissed, noApprovalPending, noObjection),
    sets: { ...released, 'accused.dismissal': 'discretionary' },
    stops: stopped,
    starts: [...remedies, 'cpl-accused-petition-nonprosecution'],
    also: policeMayAsk,
    form: {
      measure: choice(['非刑罚处理', 'Measures without punishment'], {
        none: ['无', 'none'],
        reprimand: ['训诫', 'reprimand'],
        repentance: ['责令具结悔过', 'statement of repentance'],
        apology: ['责令赔礼道歉', 'apology'],
        compensation: ['责令赔偿损失', 'compensation'],
      }),
      ...decision,
    },
    produces: papers,
    serves: served,
    tells: ['detentionCentre'],
    basis: [cpl(177, 2), cpl(290), criminalLaw(37), procuratorateRules(370), procuratorateRules(373, 1), ...announced],
  },

  dismissForEvidence: {
    title: ['存疑不起诉', 'Non-prosecution for want of evidence'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'prosecution-review',
    when: all(
      inReview,
      undecided,
      wasHeard,
      need([cpl(175, 4), procuratorateRules(367, 2)], any(is('case.returns', '1', '2'), indictmentWithdrawn), [
        '案件未经补充侦查',
        'the case has never been returned for supplementary investigation',
      ]),
      mayBeDismissed,
      noApprovalPending,
      noObjection,
    ),
    sets: { ...released, 'accused.dismissal': 'evidence' },
    stops: stopped,
    starts: remedies,
    also: policeMayAsk,
    form: decision,
    produces: papers,
    serves: served,
    tells: ['detentionCentre'],
    basis: [cpl(175, 4), procuratorateRules(367), procuratorateRules(368), ...announced],
  },

  requestSpecialNonProsecution: {
    title: ['层报核准特殊不起诉', 'Ask approval of special non-prosecution'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(inReview, undecided, wasHeard, is('accused.dismissal', 'none', 'approved'), not(pending('nonprosecution-approval'))),
    asks: 'special-nonprosecution',
    form: {
      ground: choice(['情形', 'Ground'], {
        merit: ['重大立功', 'meritorious service of great weight'],
        state: ['案件涉及国家重大利益', 'a major interest of the state'],
      }),
      ...decision,
    },
    produces: ['报请核准意见书'],
    serves: ['supremeProcuratorate'],
    basis: [cpl(182, 1), procuratorateRules(279, 1)],
  },

  approveSpecialNonProsecution: {
    title: ['核准特殊不起诉', 'Approve special non-prosecution'],
    by: 'supremeProcuratorate',
    on: 'accused',
    phase: 'prosecution-review',
    answers: 'special-nonprosecution',
    sets: { 'accused.dismissal': 'special-approved' },
    produces: ['核准决定书'],
    serves: ['procuratorate'],
    basis: [cpl(182, 1)],
  },

  refuseSpecialNonProsecution: {
    title: ['不予核准特殊不起诉', 'Refuse special non-prosecution'],
    by: 'supremeProcuratorate',
    on: 'accused',
    phase: 'prosecution-review',
    answers: 'special-nonprosecution',
    sets: { 'accused.dismissal': 'special-refused' },
    produces: ['不予核准决定书'],
    serves: ['procuratorate'],
    basis: [cpl(182, 1)],
  },

  dismissSpecially: {
    title: ['特殊不起诉', 'Special non-prosecution'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'prosecution-review',
    when: all(inReview, undecided, need(cpl(182, 1), is('accused.dismissal', 'special-approved'))),
    sets: { ...released, 'accused.dismissal': 'special' },
    stops: stopped,
    starts: remedies,
    also: policeMayAsk,
    form: decision,
    produces: papers,
    serves: served,
    tells: ['detentionCentre'],
    basis: [cpl(182), procuratorateRules(279), ...announced],
  },

  announceNonProsecution: {
    title: ['公开宣布不起诉决定', 'Announce non-prosecution in public'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'prosecution-review',
    when: is('accused.standing', 'not-prosecuted'),
    form: { day: day(['公开宣布之日', 'Day of the announcement, from which the decision has effect']) },
    produces: ['公开宣布笔录'],
    tells: ['accused', 'victim'],
    basis: [cpl(178), procuratorateRules(376, 1), procuratorateRules(376, 2)],
  },

  suggestPenalty: {
    title: ['检察意见移送主管机关处理', 'Suggest an administrative penalty or discipline'],
    by: 'procuratorate',
    approvedBy: ['chief-procurator'],
    on: 'accused',
    phase: 'prosecution-review',
    when: is('accused.standing', 'not-prosecuted'),
    form: { authority: text(['主管机关', 'Competent agency']), opinion: text(['处罚、处分意见', 'Penalty or discipline suggested']) },
    produces: ['检察意见书'],
    opens: { procedure: 'administrative-penalty', act: 'fileCase' },
    basis: [cpl(177, 3), procuratorateRules(373, 2), procuratorateRules(375)],
  },

  suggestNewInvestigation: {
    title: ['建议重新侦查、调查', 'Suggest a new investigation'],
    by: 'procuratorate',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(
      is('accused.standing', 'not-prosecuted'),
      need(procuratorateRules(365, 2), is('accused.dismissal', 'statutory'), [
        '只在犯罪事实并非该人所为时建议',
        'it is suggested where somebody else committed the crime',
      ]),
      is('case.origin', 'public-security', 'supervision'),
    ),
    form: { reasons: text(['犯罪事实并非其所为的理由', 'Why it was somebody else']) },
    produces: ['建议重新侦查、调查函'],
    serves: ['police', 'supervision'],
    basis: [procuratorateRules(365, 2), procuratorateRules(424, 2)],
  },

  closeWithoutTrial: {
    title: ['不起诉案件办结', 'Close a case nobody is tried in'],
    by: 'procuratorate',
    phase: 'prosecution-review',
    when: all(
      inReview,
      every('accused', leftTheCase),
      not(pending('absence-approval')),
      need(
        [cpl(179), cpl(180), cpl(181)],
        every(
          'accused',
          not(
            any(
              pending('nonprosecution-reconsideration', 'nonprosecution-review', 'victim-petition', 'late-petition', 'accused-petition'),
              running(
                'cpl-victim-petition-nonprosecution',
                'cpl-accused-petition-nonprosecution',
                'psr-nonprosecution-reconsideration-request',
                'psr-nonprosecution-review-request',
              ),
            ),
          ),
        ),
        ['申诉、复议、复核期间未满或者未答复', 'a period for petitions or reconsideration runs, or one is unanswered'],
      ),
      need(cpl(177, 3), every('property', is('property.hold', 'none')), ['财物尚未解除查封、扣押、冻结', 'property is still held']),
      need(
        procuratorateRules(486),
        every('accused', any(is('accused.age', 'adult'), is('accused.sealed', 'yes'), is('accused.standing', 'discharged', 'separate'))),
        ['未成年人不起诉记录尚未封存', 'the record of a minor who was not prosecuted is not sealed'],
      ),
    ),
    sets: { 'case.stage': 'closed' },
    each: {
      accused: {
        drops: [
          ...remedies,
          'psr-nonprosecution-reconsideration-request',
          'psr-nonprosecution-review-request',
          'cpl-accused-petition-nonprosecution',
        ],
      },
      victim: { stops: 'cpl-victim-notice' },
    },
    basis: [cpl(177, 3), cpl(178), cpl(180), cpl(181)],
  },
});
