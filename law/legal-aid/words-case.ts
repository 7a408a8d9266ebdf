import { facet, fact, flag, type SubjectType } from '#justice/procedures';

/** The facets of a matter of legal aid: one person, one matter. 法律援助事项 */
export const legalAidMatter = {
  title: ['法律援助事项', 'Matter of legal aid'],
  facets: {
    matter: fact(['事项', 'Kind of matter'], {
      defence: ['刑事辩护', 'criminal defence'],
      representation: ['民事、行政、国家赔偿、刑事被害人等代理', 'representation'],
      treatment: ['强制医疗案件代理', 'representation in compulsory treatment'],
    }),
    duty: fact(['应当通知辩护的情形', 'Ground of compulsory defence'], {
      none: ['无', 'none'],
      protected: ['未成年人、残疾人等', 'a minor, a disabled person or another protected one'],
      gravest: ['可能判处无期徒刑、死刑或者死刑复核', 'life imprisonment, death or death review'],
    }),
    held: fact(['人身自由', 'Liberty'], { free: ['未被羁押', 'at liberty'], held: ['被羁押', 'in custody'] }),
    hardship: fact(['经济困难条件', 'The condition of hardship'], {
      ask: ['须核查经济困难状况', 'hardship is to be checked'],
      exempt: ['有证明材料,免予核查', 'exempt from the check on proof'],
      free: ['不受经济困难条件限制', 'hardship is no condition'],
    }),
    stage: facet(['办理状态', 'Stage'], {
      open: ['尚未申请或者通知', 'nothing asked yet'],
      found: ['办案机关已发现应当通知的情形', 'a ground of compulsory notice is found'],
      notified: ['已通知指派', 'the agency is notified'],
      forwarding: ['申请待转交', 'application to be forwarded'],
      review: ['审查', 'under review'],
      granted: ['决定给予', 'granted'],
      refused: ['决定不予', 'refused'],
      withdrawn: ['视为撤回申请', 'deemed withdrawn'],
      serving: ['承办', 'being served'],
      terminated: ['终止', 'terminated'],
      done: ['办理结束', 'finished'],
      archived: ['归档', 'archived'],
    }),
    checked: facet(['经济困难核查', 'Check of hardship'], {
      none: ['未核查', 'not yet'],
      met: ['符合条件', 'condition met'],
      unmet: ['不符合条件', 'condition not met'],
    }),
    asked: flag(['已一次性告知补充材料', 'Told once what is missing']),
    first: facet(['先行提供', 'Aid before the decision'], {
      none: ['无', 'none'],
      given: ['已决定先行提供', 'given'],
      settled: ['已补办手续', 'formalities made up'],
    }),
    aider: facet(['承办人员', 'Who serves'], {
      none: ['无', 'nobody'],
      worker: ['基层法律服务工作者、志愿者等', 'legal worker or volunteer'],
      lawyer: ['律师', 'lawyer'],
      veteran: ['执业三年以上律师', 'lawyer of three years'],
    }),
    remedy: facet(['异议结果', 'Outcome of the objection'], {
      none: ['无', 'none'],
      ordered: ['责令改正', 'ordered to correct'],
      upheld: ['维持', 'decision upheld'],
      pursued: ['申请复议或者起诉', 'reconsideration or lawsuit sought'],
    }),
    subsidy: facet(['补贴', 'Subsidy'], { none: ['无', 'none'], due: ['应付', 'due'], paid: ['已付', 'paid'] }),
    inspected: flag(['服务质量已检查', 'Quality checked']),
  },
} as const satisfies SubjectType;
