import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, Mark } from '#web/ui';
import { useWords } from '#web/words';
import type { Session } from './api.ts';
import { ClockControl } from './clock-control.tsx';
import { Connection } from './connection.tsx';
import { Keys } from './keys.tsx';
import { usePreferences } from './preferences.tsx';
import { SayPurpose } from './say-purpose.tsx';
import { SignIn, useSession } from './session.tsx';
import { StatusLine } from './status-line.tsx';

/** What is around every page: who you are, where you can go, that this is a demonstration. */
export function Shell(): ReactNode {
  const { words } = useWords();
  const { session, isKnown, hasEnded } = useSession();
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Head session={session} />
      <div className="notices">
        <StatusLine />
        {session === undefined ? null : <Connection session={session} hasEnded={hasEnded} />}
      </div>
      {/* Whoever signs in next at this desk does not find what somebody else was writing. */}
      {session === undefined ? isKnown ? <SignIn /> : <p className="page quiet">{words.loading}</p> : <Outlet key={session.id} />}
      {session === undefined ? null : <SayPurpose key={`purpose ${session.id}`} />}
      {session === undefined ? null : <Printed session={session} />}
    </>
  );
}

function Head({ session }: { readonly session: Session | undefined }): ReactNode {
  const { words, say } = useWords();
  return (
    <header className="head">
      <div className="head-row">
        <Link to="/" className="brand">
          <Mark />
          {words.brand}
        </Link>
        {session?.isDemonstration === false ? null : <span className="demonstration">{words.demonstration}</span>}
        {session === undefined ? null : <Keys />}
        <div className="row who no-print">
          {session === undefined ? null : (
            <span>
              <span className="wide-only">{session.seats[0] === undefined ? '' : say(session.seats[0].name)}</span>{' '}
              <strong>{session.name}</strong>
            </span>
          )}
          {session?.isDemonstration === true ? <ClockControl now={session.now} /> : null}
          <Settings />
          {session === undefined ? null : <SignOut session={session} />}
        </div>
      </div>
      {session === undefined ? null : <Places />}
    </header>
  );
}

/** At the foot of what is printed: by whom, when, from where, and that it is invented where it is. */
function Printed({ session }: { readonly session: Session }): ReactNode {
  const { words, say } = useWords();
  const where = session.seats[0] === undefined ? '' : say(session.seats[0].name);
  return (
    <p className="print-only printed small">
      {words.around.printed([where, session.name].join(' ').trim(), session.now.replace('T', ' '))}
      {session.isDemonstration ? ` · ${words.demonstration}` : ''}
    </p>
  );
}

/** Where one can go. */
function Places(): ReactNode {
  const { words } = useWords();
  const here = { 'aria-current': 'page' } as const;
  const list = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.href });
  useEffect(() => {
    // On a telephone the places go on beyond the edge: the one where one is comes into sight.
    const [places, current] = [list.current, list.current?.querySelector<HTMLElement>('[aria-current]')];
    if (places !== null && current != null) places.scrollLeft = current.offsetLeft + current.offsetWidth / 2 - places.clientWidth / 2;
  }, [path]);
  return (
    <nav ref={list} aria-label={words.brand} className="places no-print">
      <ul>
        <li>
          <Link to="/" search={{}} activeOptions={{ exact: true, includeSearch: true }} activeProps={here}>
            {words.nav.inbox}
          </Link>
        </li>
        <li>
          <Link to="/" search={{ scope: 'agency' }} activeOptions={{ exact: true, includeSearch: true }} activeProps={here}>
            {words.nav.agency}
          </Link>
        </li>
        {(['approvals', 'requests', 'findings', 'hearings', 'agencies', 'procedures', 'law', 'ledger'] as const).map((place) => (
          <li key={place}>
            <Link to={`/${place}`} activeProps={here}>
              {words.nav[place]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Theme, density, size and tongue, in one menu. */
function Settings(): ReactNode {
  const { words, tongue, speak } = useWords();
  const { preferences, prefer } = usePreferences();
  const choices = {
    theme: [
      preferences.theme === 'light' ? words.settings.theme : words.settings.light,
      () => prefer({ theme: preferences.theme === 'light' ? 'dark' : 'light' }),
    ],
    density: [
      preferences.density === 'compact' ? words.settings.comfortable : words.settings.density,
      () => prefer({ density: preferences.density === 'compact' ? 'comfortable' : 'compact' }),
    ],
    size: [
      preferences.size === 'large' ? words.settings.normalSize : words.settings.size,
      () => prefer({ size: preferences.size === 'large' ? 'normal' : 'large' }),
    ],
  } as const;
  return (
    <span className="row">
      <MenuTrigger>
        <Button kind="plain">{words.settings.open}</Button>
        <Popover className="popover">
          <Menu className="command-list" aria-label={words.settings.open}>
            {(Object.keys(choices) as readonly (keyof typeof choices)[]).map((name) => (
              <MenuItem key={name} className="command-item" onAction={choices[name][1]}>
                {choices[name][0]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button kind="plain" onPress={() => speak(tongue === 'zh' ? 'en' : 'zh')}>
        <span lang={tongue === 'zh' ? 'en' : 'zh-CN'}>{words.settings.language}</span>
      </Button>
    </span>
  );
}

function SignOut({ session }: { readonly session: Session }): ReactNode {
  const { words } = useWords();
  const leave = async (): Promise<void> => {
    await fetch('/auth/sign-out', {
      method: 'POST',
      credentials: 'same-origin',
      headers: session.csrf === undefined ? {} : { 'x-csrf-token': session.csrf },
    });
    location.assign('/');
  };
  return (
    <Button kind="plain" onPress={() => void leave()}>
      {words.signIn.out}
    </Button>
  );
}
