import { addDays, dayOf } from '#justice/basics';
import type { WrittenCase } from '#justice/cases';
import { LINJIANG } from '#scenarios/city';

/** Somebody fined yesterday in the street who paid at once: the money is with the officer, and has to be handed in. 当场收缴 */
export function finedOnTheSpot(name: string, who: string, now: string): WrittenCase {
  const agency = LINJIANG.agencies.find(({ id }) => id === 'sjg-north');
  const at = addDays(dayOf(now as never), -1);
  const subject = 'stall';
  return {
    procedure: 'administrative-penalty',
    name,
    title: name,
    teams: { agency: { agency: agency?.name[0] ?? '', officers: ['关山', '木槿'] } },
    subjects: [
      { id: 'case', type: 'case', facts: { handler: 'agency' } },
      { id: subject, type: 'party', name: who, facts: { kind: 'citizen' } },
    ],
    steps: [
      { at, act: 'tellOnTheSpot', subject, form: { facts: '占道经营' } },
      { at, act: 'fineOnTheSpot', subject, form: { act: '占道经营', articles: ['市容条例第一条'], place: '北街', fine: 5000 } },
      { at, act: 'collectOnTheSpot', subject, form: { fine: 5000, receipt: 'official' } },
    ],
  };
}
