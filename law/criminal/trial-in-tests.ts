import { given, type Line, type More, type Setting, type Story } from './cases-in-tests.ts';

/** A hearing that everybody attends who may have to. */
export const attended: More = { present: ['procuratorate', 'higherProcuratorate', 'accused', 'guardian', 'counsel'] };

/** Facts of 甲 that change how the case is tried. */
export const adult = { accused: { 甲: { gravity: 'up-to-three' } } } satisfies Setting;
export const minor = { accused: { 甲: { age: 'minor' } } } satisfies Setting;
export const grave = { accused: { 甲: { gravity: 'life-or-death' } } } satisfies Setting;
export const two = { accused: { 甲: {}, 乙: {} } } satisfies Setting;

type Facts = Readonly<Record<string, string>>;
const peopleOf = (setting?: Setting): readonly (readonly [string, Facts])[] => Object.entries(setting?.accused ?? { 甲: {} });
const mustHaveCounsel = (facts: Facts): boolean => facts['age'] === 'minor' || facts['gravity'] === 'life-or-death';

/** Questioned and heard with counsel, on 15 May 2026; 甲 is under arrest. */
function reviewed(setting?: Setting, besides: readonly Line[] = []): Story {
  const people = peopleOf(setting);
  const each = (at: string, act: string, more?: More): readonly Line[] => people.map(([on]): Line => [at, act, { on, ...more }]);
  const counsel = people.flatMap(([on, facts]): readonly Line[] =>
    mustHaveCounsel(facts)
      ? [
          ['2026-05-11', 'notifyLegalAid', { on, by: 'procuratorate' }],
          ['2026-05-13', 'assignCounsel', { on }],
        ]
      : [['2026-05-13', 'arrangeDutyCounsel', { on }]],
  );
  const began = given(setting).acts(
    ['2026-03-02', 'acceptReport'],
    ['2026-03-02', 'fileCase'],
    ['2026-03-02T10:00', 'detain', { on: '甲' }],
    ['2026-03-02T15:00', 'deliverToDetentionCentre', { on: '甲' }],
    ['2026-03-02T16:00', 'notifyFamily', { on: '甲' }],
    ['2026-03-02T17:00', 'interrogate', { on: '甲', present: ['guardian'], form: { recordings: 1 } }],
    ...besides,
    ['2026-03-05', 'requestArrest', { on: '甲' }],
    ['2026-03-10', 'approveArrest', { on: '甲' }],
    ['2026-03-10T09:00', 'executeArrest', { on: '甲' }],
    ['2026-03-10T10:00', 'deliverToDetentionCentre', { on: '甲' }],
    ['2026-03-10T11:00', 'notifyFamily', { on: '甲' }],
    ['2026-03-10T12:00', 'interrogate', { on: '甲', present: ['guardian'], form: { recordings: 1 } }],
    ['2026-05-08', 'transferForProsecution'],
    ['2026-05-08', 'acceptForReview'],
    ...each('2026-05-09', 'tellRightsInReview'),
    ...each('2026-05-11', 'questionInReview', { present: ['guardian'] }),
  );
  return began.acts(...counsel.toSorted(([one], [other]) => one.localeCompare(other)), ...each('2026-05-15', 'hearOpinions'));
}

/** Prosecuted on 20 May 2026, nobody pleading; the court has seven days to accept the case. `besides`: acts of 3 and 4 March. */
export const prosecuted = (setting?: Setting, besides?: readonly Line[]): Story =>
  reviewed(setting, besides).act('2026-05-20', 'prosecute');

/** The same with a plea statement of everybody. */
export const pleaded = (setting?: Setting): Story =>
  reviewed(setting)
    .acts(...peopleOf(setting).map(([on]): Line => ['2026-05-16', 'signPlea', { on, present: ['counsel', 'guardian'] }]))
    .act('2026-05-20', 'prosecuteWithPlea');

/** Accepted on Friday 22 May 2026: the trial ends by 22 July. */
export const accepted = (setting?: Setting): Story => prosecuted(setting).act('2026-05-22', 'acceptCase');

/** The indictment served on 25 May for a hearing on 8 June. */
export const prepared = (setting?: Setting): Story =>
  accepted(setting).act('2026-05-25', 'prepareHearing', { form: { day: '2026-06-08' } });

/** The hearing opened on Monday 8 June 2026. */
export const inCourt = (setting?: Setting): Story => prepared(setting).act('2026-06-08', 'openHearing', attended);

/** A sentence as it is found in deliberation. */
export const sentenced = (sentence: string, months = 36): More => ({ form: { sentence, months } });

/** Everybody found guilty on 10 June as the acts say: `{ 甲: ['convict', sentenced('community')] }`; three years unless said otherwise. */
export function found(setting?: Setting, verdicts: Readonly<Record<string, readonly [act: string, more?: More]>> = {}): Story {
  const lines = peopleOf(setting).map(([on]): Line => {
    const [act, more] = verdicts[on] ?? ['convict', sentenced('imprisonment')];
    return ['2026-06-10', act, { on, ...more }];
  });
  return inCourt(setting).acts(...lines);
}

/** Judgment pronounced in court on Monday 15 June 2026, and served the same day: appeals until Thursday the 25th. */
export const judged = (...verdict: Parameters<typeof found>): Story =>
  found(...verdict).acts(['2026-06-15', 'pronounceJudgment'], ['2026-06-15', 'serveJudgment']);

/** Nobody appealed: in force from 26 June 2026. */
export const inForce = (...verdict: Parameters<typeof found>): Story => judged(...verdict).until('2026-06-26');

/** 甲 appealed on 18 June; the file went up, and the case was accepted on 29 June: second instance until 29 August. */
export const appealed = (...verdict: Parameters<typeof found>): Story =>
  onAppeal(judged(...verdict).act('2026-06-18', 'appeal', { on: '甲' }));

/** The procuratorate protested on 18 June; accepted on 29 June. */
export const protested = (...verdict: Parameters<typeof found>): Story => onAppeal(judged(...verdict).act('2026-06-18', 'fileProtest'));

const onAppeal = (story: Story): Story => story.acts(['2026-06-29', 'forwardAppeal'], ['2026-06-29', 'acceptAppeal']);

/** The file read between 30 June and 10 July, the appeal heard on 20 July. */
export const heardOnAppeal = (story: Story): Story =>
  story.acts(['2026-06-30', 'notifyFileReading'], ['2026-07-10', 'returnFile'], ['2026-07-20', 'hearAppeal', attended]);

/** 李 sues 甲 on 2 March 2026; the suit is accepted on the 9th: six months. */
export const privateSuit = (): Story => given({ origin: 'private', victims: ['李'] }).act('2026-03-02', 'bringPrivateProsecution');
export const privateCase = (): Story => privateSuit().act('2026-03-09', 'acceptPrivateProsecution');

/** The same, judged after a hearing on 23 March; served on the 25th, appeals until 7 April, the day after the holiday. */
export const privateJudged = (act = 'convict', more: More = sentenced('imprisonment', 6)): Story =>
  privateCase().acts(
    ['2026-03-11', 'prepareHearing', { form: { day: '2026-03-23' } }],
    ['2026-03-23', 'openHearing', attended],
    ['2026-03-24', act, more],
    ['2026-03-25', 'pronounceJudgment'],
    ['2026-03-25', 'serveJudgment'],
  );

/** A death sentence nobody appealed against: under review from 26 June 2026. */
export const inDeathReview = (sentence: 'death' | 'reprieve' = 'death'): Story =>
  inForce(grave, { 甲: ['sentenceToDeath', { form: { sentence } }] });

/** Imprisonment delivered on 30 June, received in prison on 20 July 2026. */
export const inPrison = (act = 'convict', more: More = sentenced('imprisonment')): Story =>
  inForce(act === 'convict' ? undefined : grave, { 甲: [act, more] }).acts(
    ['2026-06-30', 'deliverForImprisonment'],
    ['2026-07-20', 'receiveInPrison'],
    ['2026-07-22', 'tellFamilyOfReception'],
  );

/** A suspended sentence, received by community corrections on 3 July 2026. */
export const inCorrections = (): Story =>
  inForce(undefined, { 甲: ['convict', sentenced('community')] }).acts(
    ['2026-06-29', 'deliverToCorrections'],
    ['2026-07-03', 'receiveInCorrections'],
  );
