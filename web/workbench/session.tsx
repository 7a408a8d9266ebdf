import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem, holdCsrf, read, SIGN_IN, type Session } from './api.ts';

interface Known {
  readonly session: Session | undefined;
  readonly isKnown: boolean;
  /** Somebody was signed in and is no more: what the page shows stays, and nothing can be sent until they are again. */
  readonly hasEnded: boolean;
}

/** Who is signed in; undefined until it is known, or when nobody is. */
export function useSession(): Known {
  const { data, error, isPending } = useQuery({ queryKey: ['session'], queryFn: () => read<Session>('/session'), staleTime: 60_000 });
  useEffect(() => holdCsrf(data?.csrf), [data?.csrf]);
  return { session: data, isKnown: !isPending, hasEnded: data !== undefined && error instanceof ApiProblem && error.status === SIGN_IN };
}

/** The way in, and back to where one was. */
export function SignIn(): ReactNode {
  const { words } = useWords();
  const to = `${location.pathname}${location.search}`;
  return (
    <main className="page" id="main">
      <section className="sheet stack">
        <h1>{words.signIn.title}</h1>
        <p>{words.signIn.lead}</p>
        <p>
          <Button kind="primary" onPress={() => location.assign(`/auth/sign-in?to=${encodeURIComponent(to)}`)}>
            {words.signIn.action}
          </Button>
        </p>
      </section>
    </main>
  );
}

/** Where signing in again in another window ends: the page one came from is told, and goes on. */
export function SignedIn(): ReactNode {
  const { words } = useWords();
  useEffect(tellOtherWindows, []);
  return (
    <main className="page" id="main">
      <section className="sheet stack">
        <h1>{words.around.signedIn}</h1>
        <p>{words.around.signedInLead}</p>
      </section>
    </main>
  );
}

const TOLD = 'fashu-signed-in';

const tellOtherWindows = (): void => localStorage.setItem(TOLD, new Date().toISOString());

/** Hears that somebody signed in in another window. */
export function onSignedInElsewhere(listener: () => void): () => void {
  const hear = ({ key }: StorageEvent): void => void (key === TOLD && listener());
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
