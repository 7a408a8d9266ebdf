import { facet, fact, type SubjectType } from '#justice/procedures';

/** The facets of each suspect or defendant. 犯罪嫌疑人、被告人 */
export const accused = {
  title: ['犯罪嫌疑人、被告人', 'Accused'],
  facets: {
    custody: facet(['强制措施', 'Coercive measure'], {
      none: ['未采取强制措施', 'none'],
      summoned: ['传唤、拘传', 'summoned'],
      bail: ['取保候审', 'bail'],
      residence: ['监视居住', 'residential surveillance'],
      detained: ['拘留', 'detained'],
      arrested: ['逮捕', 'arrested'],
      serving: ['在押服刑', 'serving in custody'],
    }),
    arrest: facet(['逮捕决定', 'Decision on arrest'], {
      none: ['未决定', 'none'],
      approved: ['批准、决定逮捕', 'approved'],
      refused: ['不批准逮捕', 'refused'],
    }),
    standing: facet(['诉讼地位', 'Standing'], {
      suspect: ['犯罪嫌疑人', 'suspect'],
      indicted: ['被告人', 'defendant'],
      conditional: ['附条件不起诉考验期', 'on conditional non-prosecution'],
      'not-prosecuted': ['被不起诉人', 'not prosecuted'],
      discharged: ['撤销、终止', 'discharged'],
      acquitted: ['宣告无罪', 'acquitted'],
      guilty: ['有罪判决', 'found guilty'],
    }),
    age: fact(['年龄', 'Age'], { adult: ['成年人', 'adult'], minor: ['未成年人', 'minor'] }),
    gravity: fact(['可能判处的刑罚', 'Likely sentence'], {
      'up-to-one': ['一年以下', 'one year or less'],
      'up-to-three': ['一年以上三年以下', 'one to three years'],
      'up-to-ten': ['三年以上十年以下', 'three to ten years'],
      'ten-plus': ['十年以上', 'ten years or more'],
      'life-or-death': ['无期徒刑、死刑', 'life or death'],
    }),
    counsel: facet(['辩护', 'Defence'], {
      none: ['无辩护人', 'no counsel'],
      duty: ['值班律师', 'duty counsel'],
      retained: ['委托辩护', 'retained counsel'],
      assigned: ['法律援助辩护', 'assigned counsel'],
    }),
    plea: facet(['认罪认罚', 'Plea with leniency'], {
      none: ['未认罪认罚', 'none'],
      signed: ['已签具结书', 'statement signed'],
      withdrawn: ['撤回', 'withdrawn'],
    }),
    sentence: facet(['判处刑罚', 'Sentence'], {
      none: ['未判处', 'none'],
      exempt: ['免予刑事处罚', 'exempt from punishment'],
      community: ['管制、缓刑', 'in the community'],
      fine: ['单处罚金等', 'fine or other supplementary penalty only'],
      imprisonment: ['有期徒刑、拘役', 'imprisonment'],
      life: ['无期徒刑', 'life'],
      reprieve: ['死刑缓期二年执行', 'death with reprieve'],
      death: ['死刑立即执行', 'death'],
    }),
    execution: facet(['刑罚执行', 'Execution'], {
      none: ['未执行', 'not begun'],
      delivered: ['已交付执行', 'delivered'],
      prison: ['收监执行', 'in prison'],
      centre: ['看守所代为执行', 'in the detention centre'],
      corrections: ['社区矫正', 'community corrections'],
      medical: ['暂予监外执行', 'temporarily outside prison'],
      ended: ['执行完毕', 'ended'],
    }),
  },
} as const satisfies SubjectType;
