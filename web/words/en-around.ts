import type { Said } from './index.ts';
import type { around as zh } from './zh-around.ts';

/** The same in English. */
export const around: Said<typeof zh> = {
  away: (since) =>
    `No connection since ${since}. What you wrote is still here, and the page goes on by itself; what it shows is from before.`,
  back: 'Connected again; the page is up to date.',
  ends: (time) => `You will be signed out at ${time}. Sign in again first; nothing you wrote is lost.`,
  ended: 'You have been signed out. What you wrote is still here; sign in again to go on.',
  again: 'Sign in again (new window)',
  signedIn: 'Signed in',
  signedInLead: 'Close this window and go on in the page you came from.',
  changed: 'The case has changed while you were at it',
  changedLead: 'Everything you wrote is still here. Look at what changed, then decide whether to go on.',
  goOn: 'I have seen it, go on',
  noLonger: 'As the case stands now, the law does not allow this act:',
  notOnPanel: 'You are not on this panel and cannot vote.',
  youVoted: 'You have voted. The result is shown when everybody has.',
  toPanel: (act) => `Put to the panel: ${act}`,
  toPanelDone: (act) => `Put to the panel: ${act}`,
  toPanelLead: 'Every member of the panel has it now. It takes effect by the majority once all have voted.',
  printed: (who, at) => `Printed by ${who} on ${at}`,
  colon: ': ',
  deliberating: 'deliberating',
  decided: (what, state, waiting) =>
    what === 'vote' ? (waiting > 0 ? `You have voted; ${waiting} more to come` : `You have voted: ${state}`) : `Done: ${state}`,
  panel: 'Panel',
  presiding: 'Presiding judge',
  presidingHelp: 'A judge; the president or the chief of the division presides when sitting.',
  voted: 'has voted',
  notVoted: 'has not voted',
  carried: (yes, no) => `Result: ${yes} for, ${no} against; decided by the majority`,
  notCarried: (yes, no) => `Result: ${yes} for, ${no} against; no majority`,
  minority: 'minority',
  minorityLead: 'The opinion of the minority goes into the record of the deliberation (CPL §184)',
  growing: (shown, all) => `${shown} of ${all} shown`,
  newestFirst: 'Newest first',
  oldestFirst: 'Oldest first',
  allYears: 'All years',
  votesKept: 'How the panel deliberated is secret: those who took part read it, and who assists in the case.',
  purpose: {
    title: 'What do you look for?',
    lead: 'You do not handle this case, or it is sealed. Say what you look for: it is kept with your look, the parties can see it, and you are not asked again for half a day.',
    leadOfSearch:
      'You search among cases that others handle. Say what you look for: it is kept with your look, and you are not asked again while this page is open.',
    ways: {
      lead: 'Supervising the cases of my agency',
      before: 'Knowing the case before I approve',
      answer: 'Answering somebody the case concerns',
      check: 'Checking a related case',
    },
    other: 'Something else',
    go: 'Look',
  },
};
