import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import { holdCsrf, read, type Session } from './api.ts';

/** Who is signed in; undefined until it is known, or when nobody is. */
export function useSession(): { readonly session: Session | undefined; readonly isKnown: boolean } {
  const { data, isPending } = useQuery({ queryKey: ['session'], queryFn: () => read<Session>('/session'), staleTime: 60_000 });
  useEffect(() => holdCsrf(data?.csrf), [data?.csrf]);
  return { session: data, isKnown: !isPending };
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
