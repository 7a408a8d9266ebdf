import { penaltyCase, step } from './people.ts';

/** A food shop fined after a hearing, instalments that are not paid, and enforcement by the court. 行政处罚与非诉执行 */
export const foodPenalty = penaltyCase('food-penalty', '食品店销售过期食品:听证、集体讨论、罚款、分期缴纳与申请法院强制执行', {
  subjects: [
    { id: 'shop', type: 'party', name: '甜坊食品店', facts: { kind: 'organisation' } },
    { id: 'cream', type: 'thing', name: '过期奶油三十箱' },
  ],
  steps: [
    step('2025-03-10T09:30', 'fileCase', {
      form: { source: 'report', act: '经营超过保质期的食品', on: '2025-03-09' },
      says: '顾客投诉:甜坊的蛋糕用了过期奶油。',
    }),
    step('2025-03-10T10:30', 'registerEvidence', { subject: 'cream', form: { reason: '可能被转移、销毁', list: '奶油三十箱' } }),
    step('2025-03-14', 'seize', {
      subject: 'cream',
      form: { reason: '违法经营的食品', list: '奶油三十箱' },
      says: '登记保存的,应当在七个工作日内作出处理。',
    }),
    step('2025-03-21', 'investigate', { form: { shown: 'shown', evidence: '进货台账、现场照片、店主询问笔录' } }),
    step('2025-03-31', 'propose', {
      subject: 'shop',
      form: { facts: '用超过保质期四个月的奶油制作并销售蛋糕', proposal: 'heavy', gravity: 'complex' },
    }),
    step('2025-04-01', 'tellPartyOfHearing', { subject: 'shop', form: { facts: '拟罚款六万元,没收奶油' } }),
    step('2025-04-02', 'decideFine', {
      subject: 'shop',
      form: { facts: '销售过期食品', articles: ['食品安全法第一百二十四条第一款'], fine: 6_000_000 },
      says: '告知第二天就想下决定:听证期没过,法制审核和集体讨论都没做。',
    }),
    step('2025-04-03', 'requestHearing', { subject: 'shop', people: ['店主万某'] }),
    step('2025-04-07', 'announceHearing', {
      subject: 'shop',
      form: { hearing: { from: '2025-04-22T09:00', minutes: 120, room: 'sjg-north/听证室' }, publicity: 'open' },
    }),
    step('2025-04-07', 'extendSeizure', { subject: 'cream', form: { reason: '等待听证,情况复杂' } }),
    step('2025-04-22', 'holdHearing', {
      subject: 'shop',
      form: { record: '万某承认使用过期奶油,主张未造成人身损害、请求从轻', signed: 'signed' },
    }),
    step('2025-04-24', 'submitForLegalReview', { subject: 'shop' }),
    step('2025-04-28', 'passLegalReview', { subject: 'shop', form: { qualification: 'examined', opinion: '事实清楚,建议从轻' } }),
    step('2025-04-30', 'discussCollectively', { subject: 'shop', form: { opinions: '一致同意罚款五万元' } }),
    step('2025-05-07', 'decideFine', {
      subject: 'shop',
      form: { facts: '销售过期食品', articles: ['食品安全法第一百二十四条第一款'], fine: 5_000_000 },
    }),
    step('2025-05-07', 'confiscate', { subject: 'cream' }),
    step('2025-05-09', 'deliver', { subject: 'shop', form: { way: 'direct' } }),
    step('2025-05-12', 'publish', { subject: 'shop', form: { influence: '涉及食品安全,社会关注' } }),
    step('2025-05-15', 'destroy', { subject: 'cream' }),
    step('2025-05-19', 'askForDeferral', { subject: 'shop', people: ['店主万某'], form: { hardship: '停业整顿,资金周转困难' } }),
    step('2025-05-22', 'grantDeferral', {
      subject: 'shop',
      form: { until: '2025-09-30', plan: '六月至九月每月缴一万二千五百元' },
    }),
    step('2025-10-10', 'remind', {
      subject: 'shop',
      form: { duty: '尚欠罚款二万五千元', amount: 2_500_000 },
      says: '七月以后万某没有再缴。',
    }),
    step('2025-10-20', 'applyToCourt', {
      subject: 'shop',
      form: { object: '罚款二万五千元' },
      says: '起诉期六个月还没有过,催告也不满十个工作日。',
    }),
    step('2025-11-25', 'applyToCourt', { subject: 'shop', form: { object: '罚款二万五千元', reminder: '已催告,未履行' } }),
    step('2025-11-28', 'acceptApplication', { subject: 'shop' }),
    step('2025-12-05', 'orderEnforcement', { subject: 'shop' }),
    step('2026-01-09', 'completeEnforcement', { subject: 'shop', by: 'court', form: { means: '扣划存款', amount: 2_500_000 } }),
    step('2026-01-12', 'closeCase'),
  ],
});
