import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { Button, Mark } from '#web/ui';
import { useWords } from '#web/words';
import type { Session } from './api.ts';
import { ClockControl } from './clock-control.tsx';
import { usePreferences } from './preferences.tsx';
import { SignIn, useSession } from './session.tsx';
import { StatusLine } from './status-line.tsx';

/** What is around every page: who you are, where you can go, that this is a demonstration. */
export function Shell(): ReactNode {
  const { words } = useWords();
  const { session, isKnown } = useSession();
  useLiveEvents(session !== undefined);
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Head session={session} />
      <StatusLine />
      {session === undefined ? isKnown ? <SignIn /> : <p className="page quiet">{words.loading}</p> : <Outlet />}
    </>
  );
}

function Head({ session }: { readonly session: Session | undefined }): ReactNode {
  const { words, say } = useWords();
  return (
    <header className="head">
      <Link to="/" className="brand">
        <Mark />
        {words.brand}
      </Link>
      {session?.isDemonstration === false ? null : <span className="demonstration">{words.demonstration}</span>}
      {session === undefined ? null : (
        <nav aria-label={words.brand}>
          <ul>
            <li>
              <Link to="/" search={{}} activeOptions={{ exact: true, includeSearch: true }} activeProps={{ 'aria-current': 'page' }}>
                {words.nav.inbox}
              </Link>
            </li>
            <li>
              <Link to="/" search={{ scope: 'agency' }} activeOptions={{ exact: true, includeSearch: true }} activeProps={{ 'aria-current': 'page' }}>
                {words.nav.agency}
              </Link>
            </li>
          </ul>
        </nav>
      )}
      <div className="row who no-print">
        {session === undefined ? null : (
          <span>
            {session.seats[0] === undefined ? '' : say(session.seats[0].name)} <strong>{session.name}</strong>
          </span>
        )}
        {session?.isDemonstration === true ? <ClockControl now={session.now} /> : null}
        <Settings />
        {session === undefined ? null : <SignOut session={session} />}
      </div>
    </header>
  );
}

function Settings(): ReactNode {
  const { words, tongue, speak } = useWords();
  const { preferences, prefer } = usePreferences();
  return (
    <span className="row">
      <Button kind="plain" onPress={() => prefer({ theme: preferences.theme === 'light' ? 'dark' : 'light' })}>
        {preferences.theme === 'light' ? words.settings.theme : words.settings.light}
      </Button>
      <Button kind="plain" onPress={() => prefer({ density: preferences.density === 'compact' ? 'comfortable' : 'compact' })}>
        {preferences.density === 'compact' ? words.settings.comfortable : words.settings.density}
      </Button>
      <Button kind="plain" onPress={() => prefer({ size: preferences.size === 'large' ? 'normal' : 'large' })}>
        {preferences.size === 'large' ? words.settings.normalSize : words.settings.size}
      </Button>
      <Button kind="plain" onPress={() => speak(tongue === 'zh' ? 'en' : 'zh')}>
        <span lang={tongue === 'zh' ? 'en' : 'zh-CN'}>{words.settings.language}</span>
      </Button>
    </span>
  );
}

function SignOut({ session }: { readonly session: Session }): ReactNode {
  const { words } = useWords();
  const leave = async (): Promise<void> => {
    await fetch('/auth/sign-out', { method: 'POST', credentials: 'same-origin', headers: session.csrf === undefined ? {} : { 'x-csrf-token': session.csrf } });
    location.assign('/');
  };
  return (
    <Button kind="plain" onPress={() => void leave()}>
      {words.signIn.out}
    </Button>
  );
}

/** What changes elsewhere is read again here. */
function useLiveEvents(isSignedIn: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isSignedIn) return undefined;
    const source = new EventSource('/api/v1/events');
    const changed = (event: MessageEvent<string>): void => {
      const { case: id } = JSON.parse(event.data) as { readonly case: string };
      void queries.invalidateQueries({ queryKey: ['inbox'] });
      void queries.invalidateQueries({ queryKey: ['case', id] });
    };
    for (const topic of ['case.changed', 'request.asked', 'request.answered', 'case.handed', 'document.served']) source.addEventListener(topic, changed);
    return () => source.close();
  }, [isSignedIn, queries]);
}
