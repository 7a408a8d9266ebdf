import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '#web/words';
import { onSignedOut, type Session } from './api.ts';
import { useLiveEvents } from './live-events.ts';
import { onSignedInElsewhere } from './session.tsx';

const WARNED_BEFORE = 120_000;

interface Props {
  readonly session: Session;
  readonly hasEnded: boolean;
}

/** That the network is away, or that one is about to be signed out: what was written stays, and how to go on. 断网与登录失效 */
export function Connection({ session, hasEnded }: Props): ReactNode {
  const { words } = useWords();
  const { away, isBack } = useLiveEvents(!hasEnded);
  const ends = useEndOf(session.expiresAt);
  useSignInAgain();
  const { around } = words;
  const isSignIn = hasEnded || ends !== undefined;
  const says =
    away === undefined
      ? hasEnded
        ? around.ended
        : ends === undefined
          ? isBack
            ? around.back
            : undefined
          : around.ends(ends)
      : around.away(away);
  return (
    <div className="connection no-print" role="status" data-tone={away === undefined && !isSignIn && isBack ? 'done' : undefined}>
      {says === undefined ? null : <span>{says}</span>}
      {away === undefined && isSignIn ? (
        <a href="/auth/sign-in?to=/signed-in" target="_blank" rel="noreferrer">
          {around.again}
        </a>
      ) : null}
    </div>
  );
}

/** The hour at which one is signed out, two minutes before. */
function useEndOf(expiresAt: string | undefined): string | undefined {
  const [warned, setWarned] = useState<string>();
  useEffect(() => {
    if (expiresAt === undefined) return undefined;
    const timer = setTimeout(() => setWarned(expiresAt), Math.max(0, Date.parse(expiresAt) - Date.now() - WARNED_BEFORE));
    return () => clearTimeout(timer);
  }, [expiresAt]);
  if (warned === undefined || warned !== expiresAt) return undefined;
  return new Date(warned).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' });
}

/** An answer that says: sign in first, asks who one is; signing in in another window lets this one go on. */
function useSignInAgain(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const offs = [
      onSignedOut(() => void queries.invalidateQueries({ queryKey: ['session'] })),
      onSignedInElsewhere(() => void queries.invalidateQueries()),
    ];
    return () => offs.forEach((off) => off());
  }, [queries]);
}
