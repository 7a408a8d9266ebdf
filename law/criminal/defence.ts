import { choice, text, yesNo } from '#justice/procedures';
import { cpl, legalAid, policeRules, procuratorateRules, spc } from '#law/statutes';
import { underInvestigation } from './investigation-conditions.ts';
import { acts, all, is, need } from './words.ts';

const proceeding = is('case.stage', 'investigation', 'supplement', 'review', 'trial', 'judged', 'appeal', 'retrial');
const reasons = { reasons: text(['理由', 'Reasons']) } as const;

/** The suspect's counsel while the case is investigated, access to client and file, and recusal in every stage. 辩护与回避 */
export const defence = acts({
  retainCounsel: {
    title: ['侦查阶段委托辩护律师', 'Retain a defence lawyer'],
    by: ['accused', 'guardian', 'family'],
    on: 'accused',
    phase: 'investigation',
    when: all(
      need(cpl(34, 1), underInvestigation, ['自第一次讯问或者采取强制措施之日起', 'from the first questioning or measure on']),
      is('accused.standing', 'suspect'),
      is('accused.counsel', 'none', 'duty', 'assigned'),
    ),
    sets: { 'accused.counsel': 'retained' },
    stops: 'la-notify',
    withdraws: 'mandatory-counsel',
    form: { lawyer: text(['辩护律师;在侦查期间只能委托律师', 'The lawyer; during the investigation only a lawyer']) },
    produces: ['委托书'],
    tells: ['police', 'procuratorate', 'detentionCentre'],
    basis: [cpl(33, 1), cpl(34), policeRules(43), policeRules(44), policeRules(45), policeRules(47, 2)],
  },

  provideDutyCounsel: {
    title: ['值班律师提供法律帮助', 'Duty counsel gives legal help'],
    by: ['counsel', 'legalAid'],
    on: 'accused',
    phase: 'investigation',
    when: all(underInvestigation, is('accused.standing', 'suspect'), is('accused.counsel', 'none')),
    sets: { 'accused.counsel': 'duty' },
    form: {
      help: choice(
        ['帮助内容', 'Help'],
        {
          advice: ['法律咨询', 'advice'],
          procedure: ['程序选择建议', 'advice on the procedure'],
          measure: ['申请变更强制措施', 'asking for a change of the measure'],
          opinion: ['对案件处理提出意见', 'an opinion on the case'],
        },
        { several: true },
      ),
    },
    basis: [cpl(36), policeRules(49), legalAid(30), legalAid(37)],
  },

  requestMeeting: {
    title: ['要求会见', 'Ask to meet the client'],
    by: 'counsel',
    on: 'accused',
    phase: 'investigation',
    when: all(
      proceeding,
      is('accused.custody', 'detained', 'arrested'),
      need(cpl(39, 2), is('accused.counsel', 'retained', 'assigned', 'duty')),
    ),
    asks: 'lawyer-meeting',
    form: {
      papers: yesNo([
        '律师执业证书、律师事务所证明、委托书或者法律援助公函',
        'Licence, letter of the firm, power of attorney or legal aid letter',
      ]),
      permission: text(
        [
          '侦查机关许可(危害国家安全、恐怖活动犯罪案件侦查期间)',
          'Permission of the investigating organ (state security and terrorism, during the investigation)',
        ],
        { optional: true },
      ),
    },
    basis: [cpl(39, 1), cpl(39, 2), cpl(39, 3), policeRules(51), policeRules(52), policeRules(53)],
  },

  arrangeMeeting: {
    title: ['安排律师会见', 'Arrange the meeting with counsel'],
    by: ['detentionCentre', 'police'],
    on: 'accused',
    phase: 'investigation',
    answers: 'lawyer-meeting',
    form: {
      outcome: choice(['结果', 'Outcome'], {
        met: ['已会见,未监听、未派员在场', 'met, neither overheard nor attended'],
        released: ['当事人已不在押', 'the client is no longer held'],
        refused: ['未经许可(危害国家安全、恐怖活动犯罪案件),已说明理由', 'not permitted (state security, terrorism), with reasons'],
      }),
    },
    tells: ['police', 'counsel'],
    basis: [cpl(39, 2), cpl(39, 4), cpl(39, 5), policeRules(52, 4), policeRules(53), policeRules(55, 1)],
  },

  readFile: {
    title: ['查阅、摘抄、复制案卷材料', 'Read and copy the file'],
    by: 'counsel',
    on: 'accused',
    phase: 'prosecution-review',
    when: all(
      need(cpl(40), is('case.stage', 'review', 'supplement', 'trial', 'judged', 'appeal', 'death-review', 'retrial'), [
        '自审查起诉之日起才可以阅卷',
        'the file is open to counsel from the review for prosecution on',
      ]),
      need(cpl(40), is('accused.counsel', 'retained', 'assigned', 'duty')),
    ),
    form: {
      extent: text(['查阅、复制的范围', 'What was read or copied']),
      arranged: text(['不能及时安排的,自即日起三个工作日以内安排', 'If not at once: arranged within three working days'], {
        optional: true,
      }),
    },
    basis: [cpl(40), procuratorateRules(47, 1), procuratorateRules(48, 1), procuratorateRules(49, 1), legalAid(37), spc(53, 1)],
  },

  requestRecusal: {
    title: ['申请回避、申请复议', 'Ask for recusal, or for reconsideration of its refusal'],
    by: ['accused', 'guardian', 'counsel', 'victim'],
    phase: 'investigation',
    when: is('case.stage', 'report', 'investigation', 'supplement', 'review', 'trial', 'appeal', 'death-review', 'retrial'),
    asks: 'recusal',
    also: {
      where: all(is('case.origin', 'public-security'), is('case.stage', 'report', 'investigation', 'supplement')),
      starts: 'psr-recusal-decision',
    },
    form: {
      kind: choice(['事项', 'What is asked'], {
        first: ['申请回避', 'recusal'],
        again: ['对驳回决定申请复议(一次)', 'reconsideration of the refusal, once'],
      }),
      whom: choice(['被申请人', 'Of whom'], {
        investigator: ['侦查人员', 'investigator'],
        prosecutor: ['检察人员', 'prosecutor'],
        judge: ['审判人员', 'judge'],
        head: ['机关负责人', 'head of the agency'],
        other: ['书记员、翻译人员、鉴定人', 'clerk, interpreter or expert'],
      }),
      ...reasons,
    },
    basis: [
      cpl(29),
      cpl(30, 2),
      cpl(31, 3),
      cpl(32, 2),
      policeRules(34, 2),
      policeRules(37, 1),
      policeRules(41),
      procuratorateRules(27, 1),
      procuratorateRules(32),
      spc(27),
      spc(35, 2),
    ],
  },

  decideRecusal: {
    title: ['决定回避、驳回申请', 'Decide on recusal'],
    by: ['police', 'procuratorate', 'court', 'higherCourt', 'supremeCourt'],
    approvedBy: ['agency-head'],
    phase: 'investigation',
    answers: 'recusal',
    stops: 'psr-recusal-decision',
    form: {
      outcome: choice(['决定', 'Decision'], { granted: ['回避', 'recused'], refused: ['驳回', 'refused'] }),
      earlier: text(['回避决定作出以前所进行的诉讼活动是否有效', 'Whether what the person did before remains valid'], { optional: true }),
      ...reasons,
    },
    produces: ['回避决定书', '驳回申请回避决定书'],
    serves: ['accused', 'victim'],
    tells: ['counsel'],
    basis: [
      cpl(31),
      policeRules(35),
      policeRules(36, 1),
      policeRules(37, 2),
      policeRules(38),
      policeRules(39),
      procuratorateRules(27, 2),
      procuratorateRules(29),
      procuratorateRules(33),
      spc(32),
      spc(35),
    ],
  },
});
